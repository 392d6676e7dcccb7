extension Body.Link: Packable {
    package func pack(into packer: inout Packer) { packer.add(destination, htmlRange, isImage, location) }

    package init(from packed: inout PackedReader) {
        self.init(destination: packed.value(), htmlRange: packed.value(), isImage: packed.value(), location: packed.value())
    }
}
