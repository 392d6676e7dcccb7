// A record -> bytes that end in their own digest, and back; bytes that are damaged or of another version give none.
internal import Records
internal import Source

extension BuildRecord {
    /// Rises when anything of the form changes.
    private static let mark = Array("VanThu 1\n".utf8)

    var packed: [UInt8] {
        var bytes = Self.mark
        bytes.append(strings: circumstances)
        bytes.append(text: timeZone.utf8)
        bytes.append(strings: themes)
        bytes.append(number: inputs.files.count)
        for file in inputs.files {
            bytes.append(text: file.path.utf8)
            bytes.append(stamp: file.stamp)
            bytes.append(text: file.digest)
        }
        bytes.append(number: outputs.count)
        for output in outputs {
            bytes.append(text: output.path.utf8)
            bytes.append(stamp: output.stamp)
        }
        bytes.append(number: diagnostics.count)
        for diagnostic in diagnostics { bytes.append(diagnostic: diagnostic) }
        bytes.append(number: documentCount)
        bytes.append(number: pageCount)
        bytes.append(strings: foreign)
        return bytes + SHA256.digest(bytes)
    }

    init?(packed bytes: [UInt8]) {
        let end = bytes.count - 32
        guard bytes.starts(with: Self.mark), end > Self.mark.count, SHA256.digest(Array(bytes[..<end])).elementsEqual(bytes[end...]) else {
            return nil
        }
        var reader = PackedReader(bytes, from: Self.mark.count)
        circumstances = reader.list { $0.string() }
        timeZone = reader.string()
        themes = reader.list { $0.string() }
        inputs = InputSnapshot(
            files: reader.list { InputSnapshot.File(path: $0.string(), stamp: $0.stamp(), digest: Array($0.text())) })
        outputs = reader.list { Output(path: $0.string(), stamp: $0.stamp()) }
        diagnostics = reader.list { $0.diagnostic() }.compactMap(\.self)
        documentCount = reader.number()
        pageCount = reader.number()
        foreign = reader.list { $0.string() }
    }
}

extension [UInt8] {
    fileprivate mutating func append(strings: [String]) {
        append(number: strings.count)
        for string in strings { append(text: string.utf8) }
    }

    fileprivate mutating func append(stamp: FileStamp) {
        append(number: Disk.Kind.allCases.firstIndex(of: stamp.kind) ?? 0)
        for number in [stamp.size, stamp.modified, stamp.changed, stamp.inode] { append(number: UInt64(bitPattern: Int64(number))) }
    }

    fileprivate mutating func append(diagnostic: Diagnostic) {
        append(text: diagnostic.code.rawValue.utf8)
        append(text: diagnostic.severity.rawValue.utf8)
        append(location: diagnostic.location)
        append(words: diagnostic.message)
        append(number: diagnostic.hint == nil ? 0 : 1)
        if let hint = diagnostic.hint { append(words: hint) }
        append(number: diagnostic.notes.count)
        for note in diagnostic.notes {
            append(location: note.location)
            append(words: note.message)
        }
    }

    private mutating func append(location: SourceLocation?) {
        append(number: location?.line ?? 0)
        guard let location else { return }
        append(number: location.column)
        append(text: location.file.utf8)
    }

    private mutating func append(words: LocalizedText) {
        append(text: words.vi.utf8)
        append(text: words.en.utf8)
    }
}

extension PackedReader {
    fileprivate mutating func stamp() -> FileStamp {
        let kind = number()
        return FileStamp(kind: Disk.Kind.allCases[kind], size: number(), modified: number(), changed: number(), inode: number())
    }

    /// Nil for a code that this program does not have.
    fileprivate mutating func diagnostic() -> Diagnostic? {
        let code = Code(rawValue: string())
        let severity = Diagnostic.Severity(rawValue: string())
        let place = location()
        let message = words()
        let hint = number() == 1 ? words() : nil
        let notes = list { reader in
            let place = reader.location()
            return Diagnostic.Note(reader.words(), at: place)
        }
        guard let code, let severity else { return nil }
        return Diagnostic(code, severity, at: place, message, hint: hint, notes: notes)
    }

    private mutating func location() -> SourceLocation? {
        let line = number()
        guard line > 0 else { return nil }
        let column = number()
        return SourceLocation(file: string(), line: line, column: column)
    }

    private mutating func words() -> LocalizedText {
        let vi = string()
        return LocalizedText(vi: vi, en: string())
    }
}
