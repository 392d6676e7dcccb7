// An index that uses what was worked out for the last one is the index that is made from nothing.
import Source
import Synchronization
import Testing

@testable import Search

/// Remembers in memory, and counts what it could not tell.
private final class Notebook: Sendable {
    private let pages = Mutex<[[UInt8]: [UInt8]]>([:])
    private let made = Mutex(0)

    /// Beside the files of `last`.
    func memory(_ last: LastIndex) -> SearchMemory {
        SearchMemory(
            recall: { key in self.pages.withLock { $0[key] } },
            keep: { key, bytes in
                self.pages.withLock { $0[key] = bytes }
                self.made.withLock { $0 += 1 }
            }, stands: last.stands)
    }

    /// How much was worked out since the last look.
    func madeSince() -> Int {
        made.withLock { made in
            defer { made = 0 }
            return made
        }
    }
}

@Suite struct SearchMemoryTests {
    private static let roomyOffice = 64
    private static let lexicon = SearchLexicon(
        synonyms: [["từ1", "khoa học"]], names: ["loai": ["x": "Kế hoạch"], "don_vi": ["vp": "Văn phòng"]])

    private static func documents() -> [SearchDocument] {
        RandomOffice(documents: 300, seed: 5).documents.map { document in
            var document = document
            document.departments = ["vp"]
            return withDigest(document)
        }
    }

    private static func withDigest(_ document: SearchDocument) -> SearchDocument {
        var document = document
        document.textDigest = SHA256.digest(document.paragraphs.flatMap(\.self))
        return document
    }

    private static let edits: [(name: String, edit: @Sendable (inout [SearchDocument], inout SearchLexicon) -> Void, isSmall: Bool)] = [
        ("nothing", { _, _ in }, true),
        (
            "text",
            { documents, _ in
                documents[150].paragraphs[0] += Array(" ngựa vằn".utf8)
                documents[150] = withDigest(documents[150])
            }, true
        ),
        (
            "new in front",
            { documents, _ in
                let new = SearchDocument(url: "/moi/", title: "Mới", type: "x", date: "4000-01-01").with(paragraphs: [
                    Array("khoa học".utf8)
                ])
                documents.insert(withDigest(new), at: 0)
            }, true
        ),
        ("gone", { documents, _ in documents.removeSubrange(7...8) }, false),
        ("number", { documents, _ in documents[9].number = "7/KH" }, true),
        ("address", { documents, _ in documents[20].url = "/khac/" }, false),
        ("title", { documents, _ in documents[30].title = "Khác" }, true),
        ("signer", { documents, _ in documents[40].signer = .init(code: "a", name: "Lê Thị B") }, true),
        ("citations", { documents, _ in documents[50].citedNumbers = ["57-NQ/TW"] }, true),
        ("name of a department", { _, lexicon in lexicon.names["don_vi"] = ["vp": "Văn phòng Sở"] }, true),
        ("name of a type", { _, lexicon in lexicon.names["loai"] = ["x": "Chỉ thị"] }, true),
        ("synonyms", { _, lexicon in lexicon.synonyms.append(["từ2", "đường"]) }, true),
    ]

    private static func index(
        _ documents: [SearchDocument], _ lexicon: SearchLexicon, _ notebook: Notebook, _ last: LastIndex
    ) async throws -> [SearchFile] {
        try await SearchIndex.build(
            documents: documents, lexicon: lexicon, jobs: 2, memory: notebook.memory(last), last: last, roomyOffice: roomyOffice)
    }

    @Test func `an index made with the memory of the last one is that made without, whatever changed`() async throws {
        let notebook = Notebook()
        var (documents, lexicon) = (Self.documents(), Self.lexicon)
        var last = LastIndex(try await Self.index(documents, lexicon, notebook, LastIndex()))
        let all = notebook.madeSince()
        #expect(all >= 10)
        for (name, edit, isSmall) in Self.edits {
            edit(&documents, &lexicon)
            let remembering = try await Self.index(documents, lexicon, notebook, last)
            let made = notebook.madeSince()
            let plain = try await SearchIndex.build(documents: documents, lexicon: lexicon, jobs: 2, roomyOffice: Self.roomyOffice)
            #expect(plain == remembering, "\(name)")
            // Where documents get other numbers, so do most lists.
            #expect(made <= (isSmall ? all / 6 : all), "\(name): \(made) of \(all)")
            last = LastIndex(remembering)
        }
    }
    @Test func `a word of which a file no longer stands is made again`() async throws {
        let notebook = Notebook()
        let index = { last in try await Self.index(Self.documents(), Self.lexicon, notebook, last) }
        let files = try await index(LastIndex())
        _ = notebook.madeSince()
        var last = LastIndex(files)
        let path = try #require(last.bytes.keys.sorted().first { $0.hasPrefix("p") })
        last.remove(path)
        #expect(try await index(last) == files)
        // And what is known of all files, which is written each time.
        #expect(notebook.madeSince() == 2)
    }
}
