/// A list that a portal holds for every document and asks for seldom: its elements are bytes, and made anew whenever they are asked for.
@usableFromInline package struct PackedList<Element: Packable & Sendable>: Sendable, Equatable {
    /// Where each element begins, in four bytes each, then the elements.
    @usableFromInline let bytes: [UInt8]

    @inlinable package init(_ elements: some Collection<Element>) {
        var packer = Packer()
        packer.bytes = [UInt8](repeating: 0, count: elements.count * Self.startSize)
        for (position, element) in elements.enumerated() {
            var start = UInt32(packer.bytes.count).littleEndian
            let place = position * Self.startSize
            withUnsafeBytes(of: &start) { packer.bytes.replaceSubrange(place..<place + Self.startSize, with: $0) }
            // Each is read by itself: none may lean on the names of another.
            packer.forgetFiles()
            packer.add(element)
        }
        bytes = packer.bytes.withoutSlack
    }
}

extension PackedList: RandomAccessCollection {
    @inlinable static var startSize: Int { 4 }

    @inlinable package var startIndex: Int { 0 }
    @inlinable package var endIndex: Int { bytes.isEmpty ? 0 : start(of: 0) / Self.startSize }

    @inlinable package subscript(position: Int) -> Element {
        precondition(indices.contains(position))
        var packed = PackedReader(bytes, from: start(of: position))
        return packed.value()
    }

    @inlinable func start(of position: Int) -> Int {
        (0..<Self.startSize).reduce(0) { $0 | Int(bytes[position * Self.startSize + $1]) << (8 * $1) }
    }
}

extension PackedList: Packable {
    @inlinable package func pack(into packer: inout Packer) { packer.add(bytes: bytes) }

    @inlinable package init(from packed: inout PackedReader) { bytes = Array(packed.text()) }
}
