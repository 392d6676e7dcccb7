/// Takes values one after the other; `bytes` are what `PackedReader` gives them back from.
@usableFromInline package struct Packer {
    @usableFromInline package var bytes: [UInt8] = []
    /// Names of files, each of them packed once however many places are in it.
    @usableFromInline var files: [String] = []

    @inlinable package init() {}

    @inlinable package mutating func add(_ value: some Packable) { value.pack(into: &self) }

    @inlinable package mutating func add<each Value: Packable>(_ values: repeat each Value) {
        repeat (each values).pack(into: &self)
    }

    /// Bytes as they are, with their number.
    @inlinable package mutating func add(bytes: some Collection<UInt8>) { self.bytes.append(text: bytes) }
}
