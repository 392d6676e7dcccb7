import Foundation
import Records
import Source
import Testing

struct CitationRecognizerTests {
    @Test(arguments: NumberFixtures.seeds)
    func `every mention of a seed has the key, kind and date of the table`(name: String) throws {
        let source = SourceText(file: name, bytes: try NumberFixtures.seed(name))
        let expected = try NumberFixtures.rows("numbers/seeds.tsv").filter { name.hasPrefix($0[0]) }
        let mentions = NumberFixtures.recognizer.mentions(in: [source.bytes])[0]
        let found = mentions.map { mention in
            [
                String(source.line(at: mention.numberSpan.lowerBound)), mention.key ?? "(blank) …/\(mention.blankSymbol ?? "")",
                mention.kind.rawValue, mention.date?.iso ?? "-",
            ].joined(separator: " ")
        }
        print("\(name): \(found.count) mentions of \(expected.count)")
        #expect(found.sorted() == expected.map { $0[1...].joined(separator: " ") }.sorted())
    }

    @Test func `found pages and variants give the keys of the table`() throws {
        let rows = try NumberFixtures.rows("numbers/examples.tsv")
        var right = 0
        for row in rows {
            let text = row[5] == "nfd" ? row[1].decomposedStringWithCanonicalMapping : row[1]
            let found = NumberFixtures.mentions(text).map { "\($0.key ?? "-") \($0.kind.rawValue) \($0.date?.iso ?? "-")" }
            let wanted = "\(row[2]) \(row[3]) \(row[4])"
            if found.contains(wanted) { right += 1 }
            #expect(found.contains(wanted), "row \(row[0]): \(row[1])")
        }
        print("examples: \(right) of \(rows.count)")
        #expect(rows.count == 72)
    }

    @Test func `what is no number is left alone`() throws {
        let rows = try NumberFixtures.rows("numbers/negatives.tsv").map { $0[0] }
        let wrong = rows.filter { !NumberFixtures.mentions($0).isEmpty }
        print("negatives: \(rows.count - wrong.count) of \(rows.count) rejected")
        #expect(wrong == [])
        #expect(rows.count == 56)
    }

    /// The table holds a sentence and the numbers with their dates; ⏎ is a line break, ⍽ U+00A0, ¬ a soft hyphen.
    @Test(arguments: [false, true])
    func `sentences in the manner of offices give their numbers and dates`(isDecomposed: Bool) throws {
        let recognizer = CitationRecognizer(catalogs: Catalogs(issuers: Catalogs.builtInIssuers, types: Catalogs.builtInTypes))
        let signs = ["⏎": "\n", "⍽": "\u{A0}", "¬": "\u{AD}"]
        let rows = try NumberFixtures.rows("numbers/sentences.tsv")
        let wrong = rows.compactMap { row -> String? in
            let text = signs.reduce(row[0]) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
            let bytes = Array((isDecomposed ? text.decomposedStringWithCanonicalMapping : text).utf8)
            let found = recognizer.mentions(in: [bytes])[0].compactMap { mention in
                mention.number.map { ([$0.notation] + [mention.date?.iso].compactMap(\.self)).joined(separator: " ") }
            }
            return found.joined(separator: "; ") == row[1] ? nil : "\(row[0]): \(found)"
        }
        #expect(wrong == [])
        #expect(rows.count > 440)
    }

    @Test(arguments: NumberFixtures.seeds)
    func `decomposed text gives the same keys`(name: String) throws {
        let text = String(decoding: try NumberFixtures.seed(name), as: UTF8.self)
        let composed = NumberFixtures.mentions(text)
        let decomposed = NumberFixtures.mentions(text.decomposedStringWithCanonicalMapping)
        #expect(composed.map(\.key) == decomposed.map(\.key))
        #expect(!composed.isEmpty)
    }

    @Test(arguments: [
        "1/1/1/", "số số số ", "57-57-57-", "1/QĐ-", "12, ", "số /", "ngày 1/1/2025 của ", "A\u{301}", "\u{323}", "1/QĐ-UBND của ",
        "–", "số – ", "1/A", "Nghị quyết 57-NQ/TW, Nghị quyết 57 ",
    ])
    func `twice a hostile shape gives twice the mentions, in time that is printed`(unit: String) {
        let clock = ContinuousClock()
        var counts: [Int] = []
        let times = [1 << 16, 1 << 17].map { size in
            let bytes = Array(String(repeating: unit, count: size / unit.utf8.count).utf8)
            return clock.measure { counts.append(NumberFixtures.recognizer.mentions(in: [bytes])[0].count) }
        }
        print("\(unit.debugDescription): \(times[0]) for 64 KiB, \(times[1]) for 128 KiB, \(counts) mentions")
        #expect(abs(counts[1] - 2 * counts[0]) <= 2)
    }

    @Test func `numbers far apart in one block are read as in blocks of their own`() throws {
        let rows = try NumberFixtures.rows("numbers/examples.tsv").map { $0[1] }
        let filler = String(repeating: ". Các phòng, đơn vị thuộc Sở chủ động triển khai nhiệm vụ được giao - bảo đảm tiến độ", count: 20)
        let together = NumberFixtures.mentions(rows.joined(separator: filler + ". "))
        let apart = NumberFixtures.recognizer.mentions(in: rows.map { Array($0.utf8) }).flatMap(\.self)
        #expect(together.map { "\($0.key ?? "-") \($0.relation)" } == apart.map { "\($0.key ?? "-") \($0.relation)" })
        #expect(apart.count > rows.count)
    }

    @Test func `spans lie in the text and come in order whatever is cut off`() throws {
        let bytes = try NumberFixtures.seed(NumberFixtures.seeds[3])
        for length in stride(from: 0, through: bytes.count, by: 97) {
            var last = 0
            for mention in NumberFixtures.recognizer.mentions(in: [Array(bytes[..<length])])[0] {
                #expect(mention.span.upperBound <= length && mention.numberSpan.lowerBound >= last)
                #expect(
                    mention.span.lowerBound <= mention.numberSpan.lowerBound && mention.numberSpan.upperBound <= mention.span.upperBound)
                last = mention.numberSpan.upperBound
            }
        }
    }
}
