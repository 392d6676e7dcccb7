// What was read of the documents is read once: the next build takes it from the archive, and trusts nothing that is not whole.
import Foundation
import Records
import Source
import Testing

@testable import Site

@Suite struct DocumentArchiveTests {
    private static let premises: [UInt8] = [1, 2, 3]
    private static let key: [UInt8] = [7]

    private static func result(_ name: String = "a", status: DocumentStatus = .inForce) -> DocumentParser.Result {
        let place = SourceLocation(file: "Content/\(name).md", line: 2, column: 1)
        var metadata = DocumentMetadata(type: "ke_hoach", subject: Located("Về \(name)", at: place))
        metadata.status = status
        var document = Document(source: "\(name).md", file: place.file, name: name, metadata: metadata)
        document.digest = key
        let warning = Diagnostic.warning(.missingNumber, at: place, vi: "chưa có số", en: "no number")
        return DocumentParser.Result(document: document, diagnostics: [warning])
    }

    /// The folder of an archive that holds `count` documents.
    private static func folder(_ count: Int = 1, body: [UInt8] = Array("thân".utf8)) throws -> String {
        let folder = TestFolders.temporary()
        let archive = try #require(DocumentArchive(in: folder, premises: premises))
        for number in 0..<count {
            var result = result("\(number)")
            result.document?.body = try archive.add(body: body)
            try archive.keep(result)
        }
        try archive.save()
        return folder
    }

    private static func pieces(in folder: String) throws -> [String] {
        try Disk.names(in: folder).filter { $0.hasPrefix("van-ban-") }.map { "\(folder)/\($0)" }
    }

    @Test func `what was kept comes back with its body and what was said`() throws {
        let folder = try Self.folder(3)
        defer { TestFolders.remove(folder) }
        let archive = try #require(DocumentArchive(in: folder, premises: Self.premises))
        let known = try #require(try archive.result(of: "1.md", Self.key))
        #expect(known.diagnostics == Self.result("1").diagnostics)
        #expect(known.document?.metadata.subject.value == "Về 1")
        #expect(try archive.body(at: try #require(known.document?.body)) == Array("thân".utf8))
    }

    @Test func `nothing comes back of another state of the file, other premises or another file`() throws {
        let folder = try Self.folder()
        defer { TestFolders.remove(folder) }
        let archive = try #require(DocumentArchive(in: folder, premises: Self.premises))
        #expect(try archive.result(of: "0.md", [8]) == nil)
        #expect(try archive.result(of: "1.md", Self.key) == nil)
        #expect(try DocumentArchive(in: folder, premises: [1, 2])?.result(of: "0.md", Self.key) == nil)
    }

    @Test func `what has errors or was withdrawn is not kept`() throws {
        let folder = TestFolders.temporary()
        defer { TestFolders.remove(folder) }
        let archive = try #require(DocumentArchive(in: folder, premises: Self.premises))
        var faulty = Self.result("a")
        faulty.diagnostics.append(.error(.invalidDate, at: nil, vi: "sai", en: "wrong"))
        try archive.keep(faulty)
        try archive.keep(Self.result("b", status: .withdrawn))
        try archive.save()
        let next = try #require(DocumentArchive(in: folder, premises: Self.premises))
        #expect(try next.result(of: "a.md", Self.key) == nil && next.result(of: "b.md", Self.key) == nil)
    }

    @Test func `of a table that is damaged nothing comes back`() throws {
        let folder = try Self.folder()
        defer { TestFolders.remove(folder) }
        let table = try Disk.read("\(folder)/van-ban")
        for place in table.indices {
            var bytes = table
            bytes[place] ^= 0x55
            try Disk.write(bytes, to: "\(folder)/van-ban")
            #expect(try DocumentArchive(in: folder, premises: Self.premises)?.result(of: "0.md", Self.key) == nil)
        }
        try Disk.write(Array(table.dropLast()), to: "\(folder)/van-ban")
        #expect(try DocumentArchive(in: folder, premises: Self.premises)?.result(of: "0.md", Self.key) == nil)
    }

    @Test func `a piece that is damaged or gone is noticed`() throws {
        let folder = try Self.folder()
        defer { TestFolders.remove(folder) }
        let file = try #require(try Self.pieces(in: folder).first)
        let whole = try Disk.read(file)
        for place in whole.indices {
            var bytes = whole
            bytes[place] ^= 0x55
            try Disk.write(bytes, to: file)
            let archive = try #require(DocumentArchive(in: folder, premises: Self.premises))
            #expect(throws: DamagedMemory.self) {
                let known = try archive.result(of: "0.md", Self.key)
                _ = try archive.body(at: try #require(known?.document?.body))
            }
        }
        try Disk.remove(file)
        let archive = try #require(DocumentArchive(in: folder, premises: Self.premises))
        #expect(throws: DamagedMemory.self) { try archive.result(of: "0.md", Self.key) }
    }

    @Test func `a file that holds more in vain than it needs gives way to a new one`() throws {
        let body = [UInt8](repeating: 1, count: 300_000)
        let folder = try Self.folder(20, body: body)
        defer { TestFolders.remove(folder) }
        for count in [20, 5, 5] {
            let archive = try #require(DocumentArchive(in: folder, premises: Self.premises))
            for number in 0..<count {
                let known = try #require(try archive.result(of: "\(number).md", Self.key))
                #expect(try archive.body(at: try #require(known.document?.body)) == body)
            }
            try archive.save()
            #expect(try Self.pieces(in: folder).count == 1)
        }
        let size = try Disk.read(try #require(try Self.pieces(in: folder).first)).count
        #expect(size > 5 * body.count && size < 6 * body.count)
    }

    @Test func `a folder that cannot be written has no archive`() {
        #expect(DocumentArchive(in: "/proc/khong-co", premises: Self.premises) == nil)
    }
}
