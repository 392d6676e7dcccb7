// The numbers and texts of binary files: of the search index (see IndexFormat), and of bodies that wait to be rendered.

extension [UInt8] {
    /// LEB128.
    @inlinable package mutating func append(number: some FixedWidthInteger) {
        var rest = UInt64(number)
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    /// Its length in bytes, then the text.
    @inlinable package mutating func append(text: some Collection<UInt8>) {
        append(number: text.count)
        append(contentsOf: text)
    }

    /// The LEB128 number at `index`, which is moved behind it.
    @inlinable @inline(__always)
    package func number(at index: inout Int) -> Int {
        var value = 0
        var shift = 0
        while true {
            let byte = self[index]
            index += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }

    /// The bytes of the text at `index`, which is moved behind it.
    @inlinable package func text(at index: inout Int) -> ArraySlice<UInt8> {
        let count = number(at: &index)
        index += count
        return self[index - count..<index]
    }
}
