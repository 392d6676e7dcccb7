private import Glibc

/// Finds byte strings in byte strings.
package enum ByteSearch {
    /// Index of the first byte of `needle` in `bytes`, or nil. Linear, whatever repeats in either.
    package static func find(_ needle: some Collection<UInt8>, in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = needle.first else { return nil }
        if needle.count > 16 { return findLong(Array(needle), in: bytes) }
        var start = bytes.startIndex
        while start + needle.count <= bytes.endIndex {
            guard let index = index(of: first, in: bytes[start...]), index + needle.count <= bytes.endIndex else { return nil }
            if bytes[index..<index + needle.count].elementsEqual(needle) { return index }
            start = index + 1
        }
        return nil
    }

    /// The same for other modules, in which the generic function is not specialised.
    package static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? { find(needle[...], in: bytes) }

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

extension ByteSearch {
    /// Index of the first such byte. The C library looks at many of them at a time.
    static func index(of byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBytes { memory in
            guard let start = memory.baseAddress, let found = memchr(start, Int32(byte), memory.count) else { return nil }
            return bytes.startIndex + (UnsafeRawPointer(found) - start)
        }
    }

    /// Knuth, Morris and Pratt: after a mismatch the search goes on with the longest border of what matched.
    private static func findLong(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        let borders = borders(of: needle)
        var matched = 0
        for index in bytes.indices {
            while matched > 0, bytes[index] != needle[matched] { matched = borders[matched - 1] }
            if bytes[index] == needle[matched] { matched += 1 }
            if matched == needle.count { return index + 1 - matched }
        }
        return nil
    }

    /// For each prefix of `needle` the length of its longest proper border.
    private static func borders(of needle: [UInt8]) -> [Int] {
        var borders = [0]
        var length = 0
        for index in needle.indices.dropFirst() {
            while length > 0, needle[index] != needle[length] { length = borders[length - 1] }
            if needle[index] == needle[length] { length += 1 }
            borders.append(length)
        }
        return borders
    }
}
