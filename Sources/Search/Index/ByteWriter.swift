// The numbers and texts of the index's binary files; see IndexFormat.

extension [UInt8] {
    /// LEB128.
    mutating func append(number: some FixedWidthInteger) {
        var rest = UInt64(number)
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    /// Its length in bytes, then the text.
    mutating func append(text: some Collection<UInt8>) {
        append(number: text.count)
        append(contentsOf: text)
    }

    /// The LEB128 number at `index`, which is moved behind it.
    @inline(__always)
    func number(at index: inout Int) -> Int {
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
}
