package import Source

/// What leads to a point of a body from elsewhere.
package struct PointName: Sendable {
    /// The `id` in the HTML.
    package var anchor: String
    /// "Điểm a khoản 2 Điều 5".
    package var text: String

    package init(anchor: String, text: String) {
        self.anchor = anchor
        self.text = text
    }
}

/// The names of some points of a body, by their index in it.
package struct PointNames: Sendable, Equatable {
    /// By index.
    private let entries: PackedList<Entry>

    private struct Entry: Packable {
        let index: Int
        let name: PointName

        init(index: Int, name: PointName) { (self.index, self.name) = (index, name) }

        func pack(into packer: inout Packer) { packer.add(index, name) }

        init(from packed: inout PackedReader) { self.init(index: packed.value(), name: packed.value()) }
    }

    package init(_ names: [Int: PointName]) {
        entries = PackedList(names.sorted { $0.key < $1.key }.map { Entry(index: $0.key, name: $0.value) })
    }

    package subscript(index: Int) -> PointName? {
        var range = entries.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            let entry = entries[middle]
            if entry.index == index { return entry.name }
            range = entry.index < index ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }
}

extension PointNames: Packable {
    package func pack(into packer: inout Packer) { packer.add(entries) }

    package init(from packed: inout PackedReader) { entries = packed.value() }
}
