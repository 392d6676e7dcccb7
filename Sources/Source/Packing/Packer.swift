/// Takes values one after the other; `bytes` are what `PackedReader` gives them back from.
@usableFromInline package struct Packer {
    @usableFromInline package var bytes: [UInt8] = []
    /// Numbers of files by their names, each of which is packed once however many places are in it.
    @usableFromInline var files: [String: Int] = [:]
    /// The file of the last place: most places stand beside others of theirs.
    @usableFromInline var lastFile: (name: String, number: Int)?

    @inlinable package init() {}

    @inlinable package mutating func add(_ value: some Packable) { value.pack(into: &self) }

    @inlinable package mutating func add<each Value: Packable>(_ values: repeat each Value) {
        repeat (each values).pack(into: &self)
    }

    /// What is packed from here on is read without what was packed before.
    @inlinable package mutating func forgetFiles() {
        files = [:]
        lastFile = nil
    }

    /// Bytes as they are, with their number.
    @inlinable package mutating func add(bytes: some Collection<UInt8>) { self.bytes.append(text: bytes) }
}
