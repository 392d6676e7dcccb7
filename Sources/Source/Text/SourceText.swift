/// The bytes of one input file with the offsets of its lines, for turning byte offsets into places.
///
/// Lines end as libcmark ends them: `\n`, `\r\n` or `\r`.
package struct SourceText: Sendable {
    /// Path relative to the working folder, for diagnostics.
    package let file: String
    /// UTF-8 without byte order mark.
    package let bytes: [UInt8]
    /// Byte offset of the start of each line; line `n` (from 1) starts at `lineStarts[n - 1]`.
    package let lineStarts: [Int]
    /// Scalars that start before each whole `stride` of `bytes`, so that a place in a line of megabytes costs no walk along it.
    private let scalarCounts: [Int]
    private static let stride = 64

    package init(file: String, bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        self.file = file
        self.bytes = start == 0 ? bytes : Array(bytes[start...])
        self.lineStarts = Self.starts(of: self.bytes)
        self.scalarCounts = Self.scalarCounts(of: self.bytes)
    }

    /// The place of a byte offset: line and column (Unicode scalars), from 1. Logarithmic.
    package func location(at offset: Int) -> SourceLocation {
        let line = line(at: offset)
        let start = lineStarts[line - 1]
        let column = scalars(before: max(start, min(offset, bytes.count))) - scalars(before: start) + 1
        return SourceLocation(file: file, line: line, column: column)
    }

    /// The line (from 1) that holds a byte offset. Logarithmic.
    package func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// Bytes of line `number` (from 1) without its line end; empty where there is no such line.
    package func line(_ number: Int) -> ArraySlice<UInt8> { bytes[range(ofLine: number)] }

    /// Where the bytes of line `number` (from 1) stand, without its line end; empty at the end where there is no such line.
    package func range(ofLine number: Int) -> Range<Int> {
        guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// Offset of the first byte that is not UTF-8, or nil.
    package var firstInvalidOffset: Int? { Self.firstInvalidOffset(in: bytes[...]) }

    /// Offset (an index of the slice) of the first byte that is not UTF-8, or nil.
    package static func firstInvalidOffset(in bytes: ArraySlice<UInt8>) -> Int? {
        if (try? UTF8Span(validating: bytes.span)) != nil { return nil }
        var offset = bytes.startIndex
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return offset
            }
        }
    }
}

extension SourceText {
    private func scalars(before offset: Int) -> Int {
        let block = offset / Self.stride
        return scalarCounts[block] + bytes[block * Self.stride..<offset].withUnsafeBufferPointer(Self.countScalars)
    }

    private static func scalarCounts(of bytes: [UInt8]) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            var counts = [0]
            counts.reserveCapacity(bytes.count / stride + 1)
            var count = 0
            for end in Swift.stride(from: stride, through: bytes.count, by: stride) {
                count += countScalars(UnsafeBufferPointer(rebasing: bytes[end - stride..<end]))
                counts.append(count)
            }
            return counts
        }
    }

    /// Of at most 255 bytes. Those that go on a scalar (`10…`) are counted in single bytes and without a branch, so that the processor takes many at a
    /// time.
    private static func countScalars(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var others: UInt8 = 0
        for byte in bytes { others &+= byte &>> 7 & ~byte &>> 6 & 1 }
        return bytes.count - Int(others)
    }

    private static func starts(of bytes: [UInt8]) -> [Int] {
        guard ByteSearch.index(of: 0x0D, in: bytes[...]) == nil else { return startsBehindAnyEnd(of: bytes) }
        var starts = [0]
        starts.reserveCapacity(bytes.count / usualLine)
        while let end = ByteSearch.index(of: 0x0A, in: bytes[(starts.last ?? 0)...]) { starts.append(end + 1) }
        return starts
    }

    private static let usualLine = 64

    private static func startsBehindAnyEnd(of bytes: [UInt8]) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            var starts = [0]
            for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
                let isHalf = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
                if !isHalf { starts.append(index + 1) }
            }
            return starts
        }
    }
}
