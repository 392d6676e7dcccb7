import Foundation
import Source
import Testing

@testable import Search

@Suite struct SearchIndexTests {
    private static func sample(_ documents: [SearchDocument] = SampleOffice.documents, jobs: Int = 1) async throws -> [SearchFile] {
        try await SearchIndex.build(documents: documents, lexicon: SampleOffice.lexicon, jobs: jobs)
    }

    @Test func `the same documents in any order and with any number of tasks give the same bytes`() async throws {
        let one = try await Self.sample()
        var dice = SeededDice(seed: 1)
        for jobs in 1...4 {
            #expect(try await Self.sample(SampleOffice.documents.shuffled(using: &dice), jobs: jobs) == one)
        }
    }

    @Test func `all but the entry lies in a folder that is named after the content`() async throws {
        var documents = SampleOffice.documents
        let before = try await IndexReader(Self.sample())
        documents[0].title += " (sửa)"
        let after = try await IndexReader(Self.sample(documents))
        #expect(before.generation != after.generation)
        #expect(before.strangers == ["index.json"])
    }

    @Test func `texts stay out of the entry file`() async throws {
        let entry = try #require(try await Self.sample().first { $0.path == "index.json" })
        let text = String(decoding: entry.bytes, as: UTF8.self)
        #expect(!text.contains("Dung Quất"))
        #expect(text.contains("khoa hoc va cong nghe"))
    }

    @Test func `an edited document leaves most files as they are`() async throws {
        var documents = RandomOffice(documents: 300, seed: 3).documents
        let before = try await IndexReader(Self.sample(documents)).files
        documents[150].paragraphs[0] += Array(" Zebra.".utf8)
        let after = try await IndexReader(Self.sample(documents)).files
        let changed = after.filter { before[$0.key] != $0.value }
        print("search: \(before.count) files, \(changed.count) change with one word")
        #expect(changed.count < 10)
    }

    @Test func `a new document leaves most files as they are`() async throws {
        var documents = RandomOffice(documents: 1_200, seed: 3).documents
        let before = try await IndexReader(Self.sample(documents)).files
        documents.append(
            SearchDocument(url: "/moi/", title: "zz", type: "x", date: "2060-12-29").with(paragraphs: [Array("Kế hoạch zebra".utf8)]))
        let after = try await IndexReader(Self.sample(documents)).files
        let changed = after.filter { before[$0.key] != $0.value }
        print("search: \(before.count) files, \(changed.count) change with one document")
        #expect(changed.count < before.count / 20)
    }

    @Test func `no documents give an index that opens`() async throws {
        let files = try await SearchIndex.build(documents: [], lexicon: SearchLexicon(), jobs: 2)
        #expect(files.contains { $0.path == "index.json" })
    }

    @Test func `a paragraph longer than a passage is cut and kept whole`() async throws {
        let words = (1...3000).map { "từ\($0)" }
        let text = Array(words.joined(separator: " ").utf8)
        let document = SearchDocument(url: "/a/", title: "Dài", type: "ke_hoach").with(paragraphs: [text])
        let reader = try await IndexReader(SearchIndex.build(documents: [document], lexicon: SearchLexicon(), jobs: 1))
        let passages = try reader.passages(of: 0)
        #expect(passages.joined() == String(decoding: text, as: UTF8.self))
        #expect(passages.allSatisfy { $0.utf8.count < 4_000 })
    }
}

/// Many random documents, so that lists come from several chunks and are cut, against what a plain count says.
@Suite struct SearchListTests {
    private static let office = RandomOffice(documents: 1_200, seed: 7)

    private static let reader = Task {
        try await IndexReader(SearchIndex.build(documents: office.documents, lexicon: SearchLexicon(), jobs: 2))
    }

    @Test func `each word has the documents that hold it`() async throws {
        let reader = try await Self.reader.value
        for (word, documents) in Self.office.words.filter({ $0.value.count != 1 || $0.key.hasSuffix("7") }) {
            #expect(try reader.section(of: word).documents == documents, "\(word)")
        }
    }

    @Test func `in a large office the documents of a frequent word stand apart from its pairs`() async throws {
        let reader = try await IndexReader(
            SearchIndex.build(
                documents: Self.office.documents, lexicon: SearchLexicon(), jobs: 2, largeOffice: Self.office.documents.count - 1))
        let usual = try await Self.reader.value
        #expect(try reader.documentsApart(of: "hoach") == Self.office.words["hoach"])
        #expect(try reader.pair("hoach khoa").map(\.units) == usual.pair("hoach khoa").map(\.units))
        let bytes = { (reader: IndexReader) in reader.files.filter { $0.key.hasPrefix("p") }.reduce(0) { $0 + $1.value.count } }
        #expect(bytes(reader) < bytes(usual))
    }

    @Test func `each beginning of a word has the documents that hold a word of it`() async throws {
        let reader = try await Self.reader.value
        for beginning in ["k", "ke", "ho", "hoa", "hoac", "1", "12", "nghieng"] {
            let wanted = Self.office.words.filter { $0.key.hasPrefix(beginning) }.reduce(into: Set<Int>()) { $0.formUnion($1.value) }
            #expect(try reader.beginning(beginning)?.documents ?? [] == wanted, "\(beginning)")
        }
    }

    @Test func `the vocabulary has the words of two documents or more, the frequent ones first`() async throws {
        let known = Self.office.words.filter { $0.value.count > 1 && $0.key.contains { $0.isLetter } }
        let wanted = known.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
        let title = "zz"
        #expect(try await Self.reader.value.vocabulary().filter { $0 != title } == wanted)
    }

    @Test func `each pair has its units, or the best of them and the documents of all`() async throws {
        let reader = try await Self.reader.value
        var cut = 0
        let pairs = Self.office.pairs.sorted { $0.value.count > $1.value.count }
        let compared = pairs[..<40] + pairs.enumerated().filter { $0.offset.isMultiple(of: 97) }.map(\.element)
        for (pair, units) in compared {
            let lists = try reader.pair(pair)
            #expect(lists.reduce(0) { $0 + $1.count } >= units.count, "\(pair)")
            let listed = Set(lists.flatMap(\.units))
            #expect(listed.isSubset(of: units))
            guard lists.contains(where: { $0.units.count < $0.count }) else {
                #expect(listed == units)
                continue
            }
            cut += 1
            #expect(lists.allSatisfy { $0.units.count == min($0.count, 1_000) })
            #expect(try reader.exactDocuments(of: pair) == Set(units.map(\.document)), "\(pair)")
        }
        print("search: \(compared.count) pairs compared, \(cut) of them cut")
        #expect(cut > 0)
    }

    @Test func `spellings of a pair have lists of their own`() async throws {
        let document = { (url: String, text: String) in
            SearchDocument(url: url, title: "Một", type: "ke_hoach").with(paragraphs: [Array(text.utf8)])
        }
        let documents = [document("/a/", "năm mới"), document("/b/", "Nam Mới"), document("/c/", "NĂM MỚI")]
        let reader = try await IndexReader(SearchIndex.build(documents: documents, lexicon: SearchLexicon(), jobs: 1))
        let lists = try reader.pair("nam moi")
        #expect(lists.map(\.signatures) == [[0, 14], [6, 14]])
        #expect(lists.map { $0.units.map(\.document) } == [[1], [0, 2]])
    }

    @Test func `names that mean the same share a list`() async throws {
        let texts = [
            "Sở KH&CN", "khoa học và công nghệ", "Khoa học công nghệ số", "khoa học, công nghệ", "QLKHCN", "Phòng QLKH&CN", "công nghệ",
        ]
        let documents = texts.enumerated().map { number, text in
            SearchDocument(url: "/\(number)/", title: "Một", type: "x").with(paragraphs: [Array(text.utf8)])
        }
        let reader = try await IndexReader(SearchIndex.build(documents: documents, lexicon: SampleOffice.lexicon, jobs: 1))
        #expect(try reader.concept("khcn") == [0, 1, 2, 3, 4, 5])
        #expect(try reader.concept("qlkhcn") == [4, 5])
    }

    @Test func `a radix sort sorts`() {
        var dice = SeededDice(seed: 1)
        for count in [0, 1, 2, 1000] {
            let values = (0..<count).map { _ in dice.next() }
            var sorted = values
            sorted.radixSort(bits: 64)
            #expect(sorted == values.sorted())
        }
    }
}
