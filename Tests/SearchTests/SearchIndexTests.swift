import Foundation
import Search
import Source
import Testing

@Suite struct SearchIndexTests {
    @Test func `the same documents in any order give the same bytes`() {
        let one = SearchIndex.build(documents: SampleOffice.documents, lexicon: SampleOffice.lexicon)
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<5 {
            #expect(SearchIndex.build(documents: SampleOffice.documents.shuffled(using: &generator), lexicon: SampleOffice.lexicon) == one)
        }
    }

    @Test func `every file but the entry is named after its content`() {
        for file in SearchIndex.build(documents: SampleOffice.documents, lexicon: SampleOffice.lexicon) where file.path != "index.json" {
            let name = file.path.split(separator: ".")[0].split(separator: "-")[1]
            #expect(SHA256.hex(file.bytes).hasPrefix(name))
        }
    }

    @Test func `texts stay out of the entry file`() throws {
        let files = SearchIndex.build(documents: SampleOffice.documents, lexicon: SampleOffice.lexicon)
        let entry = try #require(files.first { $0.path == "index.json" })
        let text = String(decoding: entry.bytes, as: UTF8.self)
        #expect(!text.contains("Dung Quất"))
        #expect(text.contains("Kế hoạch"))
    }

    @Test func `an edited document leaves most shards as they are`() {
        func paths(_ documents: [SearchDocument]) -> Set<String> {
            Set(SearchIndex.build(documents: documents, lexicon: SampleOffice.lexicon).map(\.path))
        }
        var documents = (1...300).map { number in
            SearchDocument(
                url: "/van-ban/\(1000 + number)/", number: "\(number)/QĐ-SKHCN", title: "Quyết định \(number)", type: "quyet_dinh",
                date: "2025-01-02",
                paragraphs: (1...30).map {
                    "Điều \($0) giao nhiệm vụ thứ \(number * $0) cho đơn vị số \((number * 7 + $0) % 40) thực hiện."
                })
        }
        let before = paths(documents)
        documents[150].paragraphs[3] += " Zebra."
        let after = paths(documents)
        print("search: \(before.count) files, \(after.subtracting(before).count) change with one word")
        #expect(after.subtracting(before).count * 3 < before.count)
    }

    @Test func `no documents give an index that opens`() {
        let files = SearchIndex.build(documents: [], lexicon: SearchLexicon())
        #expect(files.contains { $0.path == "index.json" })
    }

    @Test func `a paragraph longer than a passage is cut and kept whole`() throws {
        let words = (1...3000).map { "từ\($0)" }
        let document = SearchDocument(url: "/a/", title: "Dài", type: "ke_hoach", paragraphs: [words.joined(separator: " ")])
        let files = SearchIndex.build(documents: [document], lexicon: SearchLexicon())
        let texts = try files.filter { $0.path.hasPrefix("t-") || $0.path.hasPrefix("x-") }.flatMap { file -> [String] in
            let value = try JSONSerialization.jsonObject(with: Data(file.bytes))
            if let list = value as? [String] { return list }
            return (value as? [[String: Any]] ?? []).flatMap { $0["x"] as? [String] ?? [] }
        }
        let joined = texts.joined(separator: " ").split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
        #expect(Set(joined) == Set(words))
        #expect(texts.allSatisfy { $0.utf8.count < 4_000 })
    }
}

@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    ])
    func `digests are those of the standard`(text: String, digest: String) { #expect(SHA256.hex(Array(text.utf8)) == digest) }

    @Test func `a million letters a`() {
        let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(SHA256.hex([UInt8](repeating: 0x61, count: 1_000_000)) == digest)
    }
}
