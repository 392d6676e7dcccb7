/// Decodes UTF-8 bytes scalar by scalar; an ill-formed byte is U+FFFD. Linear.
package struct ScalarReader<Bytes: Collection<UInt8>>: IteratorProtocol, Sequence {
    private var bytes: Bytes.Iterator
    private var decoder = UTF8()

    package init(_ bytes: Bytes) { self.bytes = bytes.makeIterator() }

    /// Nil at the end of the bytes.
    package mutating func next() -> Unicode.Scalar? {
        switch decoder.decode(&bytes) {
        case .scalarValue(let scalar): scalar
        case .emptyInput: nil
        case .error: "\u{FFFD}"
        }
    }
}
