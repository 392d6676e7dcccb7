import Source
import Synchronization

@testable import Search

extension SearchIndex {
    /// All files in path order, their bytes in memory.
    static func build(documents: [SearchDocument], lexicon: SearchLexicon, jobs: Int) async throws -> [SearchFile] {
        let bytes = Mutex<[UInt8]>([])
        let index = try await build(documents: documents, lexicon: lexicon, jobs: jobs) { file in
            bytes.withLock { bytes in
                bytes += file
                return StoredBytes(start: bytes.count - file.count, count: file.count)
            }
        }
        let files = bytes.withLock { bytes in
            index.files.map { SearchFile(path: $0.path, bytes: Array(bytes[$0.place.start..<$0.place.start + $0.place.count])) }
        }
        return (files + [index.entry]).sorted { $0.path < $1.path }
    }
}
