package import Source

// What a document is but for where its body lies, which whoever stores it knows.
extension Document: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(source, file, name, metadata, links, mentions)
        packer.add(points, departments, duties)
    }

    package init(from packed: inout PackedReader) {
        self.init(
            source: packed.value(), file: packed.value(), name: packed.value(), metadata: packed.value(), links: packed.value())
        mentions = packed.value()
        (points, departments, duties) = (packed.value(), packed.value(), packed.value())
    }
}

extension PointName: Packable {
    package func pack(into packer: inout Packer) { packer.add(anchor, text) }

    package init(from packed: inout PackedReader) { self.init(anchor: packed.value(), text: packed.value()) }
}
