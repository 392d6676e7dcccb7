// Spreads entries over files by the hash of their text.
import Source

enum FileTable {
    struct Entry: Sendable {
        let hash: UInt32
        let place: StoredBytes

        /// The bytes stand at `place`.
        init(hash: UInt32, place: StoredBytes) { (self.hash, self.place) = (hash, place) }

        /// The bytes go to `scratch`.
        init(_ text: [UInt8], _ bytes: [UInt8], in scratch: Scratch) throws {
            hash = FNV.hash(text)
            place = try scratch.store(bytes)
        }
    }

    /// Files of about `bytes`, and how many: a power of two. The entries of a file stand in the order given.
    static func files(_ prefix: String, _ entries: [Entry], bytes: Int) -> (files: [AssembledFile], count: Int) {
        let total = entries.reduce(0) { $0 + $1.place.count }
        var count = 1
        while count * bytes < total { count *= 2 }
        var contents = [[StoredBytes]](repeating: [], count: count)
        for entry in entries { contents[Int(entry.hash) & (count - 1)].append(entry.place) }
        return (contents.enumerated().map { AssembledFile(path: prefix + String($0, radix: 16), pieces: $1) }, count)
    }
}

/// A file whose pieces are in scratch.
struct AssembledFile: Sendable {
    var path: String
    var pieces: [StoredBytes]
}
