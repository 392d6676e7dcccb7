// Places and what is said of them.

extension SourceLocation: Packable {
    package func pack(into packer: inout Packer) { packer.add(place: self) }

    package init(from packed: inout PackedReader) { self = packed.place() }
}

extension LocalizedText: Packable {
    package func pack(into packer: inout Packer) { packer.add(vi, en) }

    package init(from packed: inout PackedReader) {
        let vi = packed.string()
        self.init(vi: vi, en: packed.string())
    }
}

extension Code: Packable {}

extension Diagnostic.Severity: Packable {}

extension Diagnostic.Note: Packable {
    package func pack(into packer: inout Packer) { packer.add(message, location) }

    package init(from packed: inout PackedReader) {
        let message = packed.value(LocalizedText.self)
        self.init(message, at: packed.value())
    }
}

extension Diagnostic: Packable {
    package func pack(into packer: inout Packer) { packer.add(code, severity, location, message, hint, notes) }

    package init(from packed: inout PackedReader) {
        self.init(packed.value(), packed.value(), at: packed.value(), packed.value(), hint: packed.value(), notes: packed.value())
    }
}

extension Packer {
    fileprivate mutating func add(place: SourceLocation) {
        add(place.line, place.column)
        if let lastFile, lastFile.name == place.file { return add(lastFile.number) }
        let known = files[place.file]
        let number = known ?? files.count
        add(number)
        if known == nil {
            add(place.file)
            files[place.file] = number
        }
        lastFile = (place.file, number)
    }
}

extension PackedReader {
    fileprivate mutating func place() -> SourceLocation {
        let (line, column, file) = (number(), number(), number())
        if file == files.count { files.append(string()) }
        return SourceLocation(file: files[file], line: line, column: column)
    }
}
