/// A value that a portal holds for every document and asks for seldom: it is bytes, and made anew whenever it is asked for.
@usableFromInline package struct Packed<Value: Packable & Sendable>: Sendable {
    @usableFromInline let bytes: [UInt8]

    @inlinable package init(_ value: Value) {
        var packer = Packer()
        packer.add(value)
        bytes = packer.bytes.withoutSlack
    }

    @inlinable package var value: Value {
        var packed = PackedReader(bytes)
        return packed.value()
    }
}

extension [UInt8] {
    /// A copy without the room that growing leaves behind.
    @inlinable package var withoutSlack: [UInt8] { withUnsafeBufferPointer { Array($0) } }
}
