// Days and stretches of days.
package import Source

extension CalendarDate: Packable {
    package func pack(into packer: inout Packer) { packer.add(year, month, day) }

    package init(from packed: inout PackedReader) {
        self.init(existing: packed.number(), packed.number(), packed.number())
    }
}

extension Quarter: Packable {
    package func pack(into packer: inout Packer) { packer.add(year, number) }

    package init(from packed: inout PackedReader) { self.init(year: packed.number(), number: packed.number()) }
}

extension Period: Packable {
    package func pack(into packer: inout Packer) {
        switch self {
        case .year(let year): packer.add(0, year)
        case .quarter(let quarter): packer.add(1, quarter)
        case .month(let year, let month): packer.add(2, year, month)
        }
    }

    package init(from packed: inout PackedReader) {
        switch packed.number() {
        case 0: self = .year(packed.number())
        case 1: self = .quarter(packed.value())
        default: self = .month(year: packed.number(), month: packed.number())
        }
    }
}
