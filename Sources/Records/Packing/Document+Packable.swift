package import Source

// What a document is but for where its body lies, which whoever stores it knows.
extension Document: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(source, file, name, metadata, links, mentions)
        packer.add(points.count)
        for (index, point) in points.sorted(by: { $0.key < $1.key }) { packer.add(index, point) }
        packer.add(departments, duties)
    }

    package init(from packed: inout PackedReader) {
        self.init(
            source: packed.value(), file: packed.value(), name: packed.value(), metadata: packed.value(), links: packed.value(),
            mentions: packed.value(), points: Self.points(&packed), departments: packed.value(), duties: packed.value())
    }

    private static func points(_ packed: inout PackedReader) -> [Int: PointName] {
        Dictionary(
            uniqueKeysWithValues: packed.list { packed in
                let index = packed.number()
                return (index, packed.value(PointName.self))
            })
    }
}

extension PointName: Packable {
    package func pack(into packer: inout Packer) { packer.add(anchor, text) }

    package init(from packed: inout PackedReader) { self.init(anchor: packed.value(), text: packed.value()) }
}
