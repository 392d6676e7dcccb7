// An index that uses what was worked out for the last one is the index that is made from nothing.
import Source
import Synchronization
import Testing

@testable import Search

/// Remembers in memory, and counts what it could not tell.
private final class Notebook: Sendable {
    private let pages = Mutex<[[UInt8]: [UInt8]]>([:])
    private let made = Mutex(0)

    var memory: SearchMemory {
        SearchMemory(
            recall: { key in self.pages.withLock { $0[key] } },
            keep: { key, bytes in
                self.pages.withLock { $0[key] = bytes }
                self.made.withLock { $0 += 1 }
            })
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
        ("gone", { documents, _ in documents.removeSubrange(7...8) }, true),
        ("number", { documents, _ in documents[9].number = "7/KH" }, true),
        ("address", { documents, _ in documents[20].url = "/khac/" }, true),
        ("title", { documents, _ in documents[30].title = "Khác" }, true),
        ("signer", { documents, _ in documents[40].signer = .init(code: "a", name: "Lê Thị B") }, true),
        ("citations", { documents, _ in documents[50].citedNumbers = ["57-NQ/TW"] }, true),
        ("name of a department", { _, lexicon in lexicon.names["don_vi"] = ["vp": "Văn phòng Sở"] }, false),
        ("name of a type", { _, lexicon in lexicon.names["loai"] = ["x": "Chỉ thị"] }, false),
        ("synonyms", { _, lexicon in lexicon.synonyms.append(["từ2", "đường"]) }, false),
    ]

    private static func index(_ documents: [SearchDocument], _ lexicon: SearchLexicon, _ memory: SearchMemory) async throws -> [SearchFile]
    {
        try await SearchIndex.build(documents: documents, lexicon: lexicon, jobs: 2, memory: memory)
    }

    @Test func `an index made with the memory of the last one is that made without, whatever changed`() async throws {
        let notebook = Notebook()
        var (documents, lexicon) = (Self.documents(), Self.lexicon)
        _ = try await Self.index(documents, lexicon, notebook.memory)
        let all = notebook.madeSince()
        #expect(all >= 10)
        for (name, edit, isSmall) in Self.edits {
            edit(&documents, &lexicon)
            let remembering = try await Self.index(documents, lexicon, notebook.memory)
            let made = notebook.madeSince()
            #expect(try await Self.index(documents, lexicon, .none) == remembering, "\(name)")
            #expect(isSmall ? made <= 6 : made >= all / 2 - 2, "\(name): \(made) of \(all)")
        }
    }
}
