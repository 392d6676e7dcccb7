extension StoredBytes: Packable {
    package func pack(into packer: inout Packer) { packer.add(start, count) }

    package init(from packed: inout PackedReader) { self.init(start: packed.number(), count: packed.number()) }
}
