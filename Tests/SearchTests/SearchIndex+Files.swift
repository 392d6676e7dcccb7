import Source
import Synchronization
import Testing

@testable import Search

extension SearchIndex {
    /// All files in path order, their bytes in memory; those that stand as they were are taken from `last`.
    static func build(
        documents: [SearchDocument], lexicon: SearchLexicon, jobs: Int, memory: SearchMemory = .none, last: LastIndex = LastIndex(),
        largeOffice: Int = largeOffice, roomyOffice: Int = roomyOffice
    ) async throws -> [SearchFile] {
        let bytes = Mutex<[UInt8]>([])
        let scratch = Scratch(
            store: { added in
                bytes.withLock { bytes in
                    bytes += added
                    return StoredBytes(start: bytes.count - added.count, count: added.count)
                }
            },
            bytes: { place in bytes.withLock { Array($0[place.start..<place.start + place.count]) } })
        let index = try await build(
            documents: documents, lexicon: lexicon, jobs: jobs, scratch: scratch, memory: memory, largeOffice: largeOffice,
            roomyOffice: roomyOffice)
        let files = try index.files.map { file in
            SearchFile(path: "\(index.folder)/\(file.path)", bytes: try file.bytes(in: scratch) ?? #require(last.bytes[file.path]))
        }
        return (files + [index.entry]).sorted { $0.path < $1.path }
    }
}

/// The files of an index, by their paths below its folder.
struct LastIndex: Sendable {
    private(set) var bytes: [String: [UInt8]] = [:]

    init(_ files: [SearchFile] = []) {
        for file in files { bytes[String(file.path.drop { $0 != "/" }.dropFirst())] = file.bytes }
    }

    @Sendable func stands(_ path: String, _ digest: Digest) -> Bool { bytes[path].map { Digest(SHA256.digest($0)) == digest } ?? false }

    mutating func remove(_ path: String) { bytes[path] = nil }
}
