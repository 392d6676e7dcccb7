package import Source

extension Duty: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(path, point, row, block, text)
        packer.add(parts, leaders, deadlines, stated)
    }

    package init(from packed: inout PackedReader) {
        self.init(
            path: packed.value(), point: packed.value(), row: packed.value(), block: packed.value(), text: packed.value(),
            parts: packed.value(), leaders: packed.value(), deadlines: packed.value(), stated: packed.value())
    }
}

extension Duty.Part: Packable {
    package func pack(into packer: inout Packer) { packer.add(assignee, role) }

    package init(from packed: inout PackedReader) { self.init(packed.value(), packed.value()) }
}

extension DutyEntry: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(target, point, text, leads, supports)
        packer.add(leaders, reportsTo, deadlines, isDropped, location)
    }

    package init(from packed: inout PackedReader) {
        self.init(
            target: packed.value(), point: packed.value(), text: packed.value(), leads: packed.value(), supports: packed.value(),
            leaders: packed.value(), reportsTo: packed.value(), deadlines: packed.value(), isDropped: packed.value(),
            location: packed.value())
    }
}

extension Assignee: Packable {
    package func pack(into packer: inout Packer) { packer.add(code, name) }

    package init(from packed: inout PackedReader) { self.init(code: packed.value(), name: packed.value()) }
}

extension Deadline.Kind: Packable {}
extension Recurrence.Unit: Packable {}

extension Deadline: Packable {
    package func pack(into packer: inout Packer) { packer.add(kind, date, time, recurrence, words) }

    package init(from packed: inout PackedReader) {
        self.init(
            kind: packed.value(), date: packed.value(), time: packed.value(), recurrence: packed.value(), words: packed.value())
    }
}

extension ClockTime: Packable {
    package func pack(into packer: inout Packer) { packer.add(hour, minute) }

    package init(from packed: inout PackedReader) { self.init(existing: packed.number(), packed.number()) }
}

extension Recurrence: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(unit, interval, day, months, weekday)
        packer.add(isBefore, start, until)
    }

    package init(from packed: inout PackedReader) {
        self.init(unit: packed.value(), interval: packed.value())
        (day, months, weekday) = (packed.value(), packed.value(), packed.value())
        (isBefore, start, until) = (packed.value(), packed.value(), packed.value())
    }
}
