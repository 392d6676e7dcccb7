/// Reads numbers, texts and lists of packed bytes in the order in which they were written. Bytes must be whole: what may be damaged is checked before.
@usableFromInline package struct PackedReader {
    @usableFromInline let bytes: [UInt8]
    @usableFromInline var index: Int
    /// Names of files that were read, in the order of `Packer`.
    @usableFromInline var files: [String] = []

    @inlinable package init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        index = start
    }

    @inlinable package mutating func number() -> Int { bytes.number(at: &index) }
    @inlinable package mutating func text() -> ArraySlice<UInt8> { bytes.text(at: &index) }
    /// As many bytes as there are to be, without their number.
    @inlinable package mutating func bytes(count: Int) -> [UInt8] {
        defer { index += count }
        return Array(bytes[index..<index + count])
    }
    @inlinable package mutating func string() -> String {
        let count = number()
        defer { index += count }
        return bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[index..<index + count]), as: UTF8.self) }
    }

    @inlinable package mutating func value<Value: Packable>(_ type: Value.Type = Value.self) -> Value { Value(from: &self) }

    /// A count, then the elements.
    @inlinable package mutating func list<Element>(_ element: (inout PackedReader) -> Element) -> [Element] {
        let count = number()
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(element(&self)) }
        return list
    }
}
