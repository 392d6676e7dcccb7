// Values that become bytes and come back from them. Both sides are the same program: there are no names of fields and no versions within.

@usableFromInline package protocol Packable {
    func pack(into packer: inout Packer)

    /// From bytes that `pack` made; others are a mistake of the caller and may end the program.
    init(from packed: inout PackedReader)
}

extension Packable where Self: CaseIterable & Equatable, AllCases == [Self] {
    @inlinable package func pack(into packer: inout Packer) { packer.add(Self.allCases.firstIndex(of: self) ?? 0) }

    @inlinable package init(from packed: inout PackedReader) { self = Self.allCases[packed.number()] }
}

extension Int: Packable {
    @inlinable package func pack(into packer: inout Packer) { packer.bytes.append(number: UInt64(bitPattern: Int64(self))) }

    @inlinable package init(from packed: inout PackedReader) { self = packed.number() }
}

extension Bool: Packable {
    @inlinable package func pack(into packer: inout Packer) { packer.bytes.append(self ? 1 : 0) }

    @inlinable package init(from packed: inout PackedReader) { self = packed.number() == 1 }
}

extension String: Packable {
    @inlinable package func pack(into packer: inout Packer) { packer.bytes.append(text: utf8) }

    @inlinable package init(from packed: inout PackedReader) { self = packed.string() }
}

extension Optional: Packable where Wrapped: Packable {
    @inlinable package func pack(into packer: inout Packer) {
        packer.add(self != nil)
        if let self { packer.add(self) }
    }

    @inlinable package init(from packed: inout PackedReader) { self = Bool(from: &packed) ? Wrapped(from: &packed) : nil }
}

extension Array: Packable where Element: Packable {
    @inlinable package func pack(into packer: inout Packer) {
        packer.add(count)
        for element in self { packer.add(element) }
    }

    @inlinable package init(from packed: inout PackedReader) { self = packed.list { Element(from: &$0) } }
}

extension Range: Packable where Bound == Int {
    @inlinable package func pack(into packer: inout Packer) { packer.add(lowerBound, count) }

    @inlinable package init(from packed: inout PackedReader) {
        let start = packed.number()
        self = start..<start + packed.number()
    }
}
