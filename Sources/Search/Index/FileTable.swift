// Spreads entries over files by the hash of their text.

enum FileTable {
    /// Files of about `bytes`, and how many: a power of two. The entries of a file stand in the order given.
    static func files(
        _ prefix: String, _ entries: [(text: [UInt8], bytes: [UInt8])], bytes: Int
    ) -> (files: [SearchFile], count: Int) {
        let total = entries.reduce(0) { $0 + $1.bytes.count }
        var count = 1
        while count * bytes < total { count *= 2 }
        var contents = [[UInt8]](repeating: [], count: count)
        for entry in entries { contents[Int(FNV.hash(entry.text)) & (count - 1)] += entry.bytes }
        return (contents.enumerated().map { SearchFile(path: prefix + String($0, radix: 16), bytes: $1) }, count)
    }
}
