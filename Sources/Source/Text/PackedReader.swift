/// Reads numbers, texts and lists of packed bytes in the order in which they were written. Bytes must be whole: what may be damaged is checked before.
package struct PackedReader {
    @usableFromInline let bytes: [UInt8]
    @usableFromInline var index: Int

    package init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        index = start
    }

    @inlinable package mutating func number() -> Int { bytes.number(at: &index) }
    @inlinable package mutating func text() -> ArraySlice<UInt8> { bytes.text(at: &index) }
    @inlinable package mutating func string() -> String { String(decoding: text(), as: UTF8.self) }

    /// A count, then the elements.
    @inlinable package mutating func list<Element>(_ element: (inout PackedReader) -> Element) -> [Element] {
        let count = number()
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(element(&self)) }
        return list
    }
}
