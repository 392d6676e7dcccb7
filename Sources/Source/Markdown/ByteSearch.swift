/// Finds byte strings in byte strings.
enum ByteSearch {
    /// Index of the first byte of `needle` in `bytes`, or nil. Linear where the first byte of `needle` is not frequent.
    static func find(_ needle: some Collection<UInt8>, in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = needle.first else { return nil }
        var start = bytes.startIndex
        while start + needle.count <= bytes.endIndex {
            guard let index = bytes[start...].firstIndex(of: first), index + needle.count <= bytes.endIndex else { return nil }
            if bytes[index..<index + needle.count].elementsEqual(needle) { return index }
            start = index + 1
        }
        return nil
    }

    static func contains(_ needle: some Collection<UInt8>, in bytes: ArraySlice<UInt8>) -> Bool { find(needle, in: bytes) != nil }

    /// How often `needle` stands in `bytes`, without overlap.
    static func count(_ needle: some Collection<UInt8>, in bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var rest = bytes
        while let index = find(needle, in: rest) {
            count += 1
            rest = rest[(index + needle.count)...]
        }
        return count
    }
}
