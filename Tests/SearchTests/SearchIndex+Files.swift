import Source
import Synchronization

@testable import Search

extension SearchIndex {
    /// All files in path order, their bytes in memory.
    static func build(
        documents: [SearchDocument], lexicon: SearchLexicon, jobs: Int, memory: SearchMemory = .none, largeOffice: Int = largeOffice,
        roomyOffice: Int = roomyOffice
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
        let files = try index.files.map { SearchFile(path: "\(index.folder)/\($0.path)", bytes: try $0.bytes(in: scratch)) }
        return (files + [index.entry]).sorted { $0.path < $1.path }
    }
}
