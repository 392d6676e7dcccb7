// Runs the instructions of a compiled template over a value and appends the bytes to one buffer.

internal import Records
internal import Source

/// The stack of contexts during one rendering.
struct TemplateRenderer {
    private var frames: [Value]

    init(_ value: Value) { frames = [value] }

    mutating func run(_ instructions: [TemplateInstruction], into output: inout [UInt8]) {
        for instruction in instructions {
            switch instruction {
            case .literal(let bytes): output.append(contentsOf: bytes)
            case .print(let path, let form): write(value(at: path), as: form, into: &output)
            case .section(let path, let content): repeatContent(content, over: value(at: path), into: &output)
            case .inverted(let path, let content): if !value(at: path).isShown { run(content, into: &output) }
            }
        }
    }
}

extension TemplateRenderer {
    private mutating func repeatContent(_ content: [TemplateInstruction], over value: Value, into output: inout [UInt8]) {
        guard value.isShown else { return }
        guard case .list(let items) = value else { return run(content, below: value, into: &output) }
        for item in items { run(content, below: item, into: &output) }
    }

    private mutating func run(_ content: [TemplateInstruction], below value: Value, into output: inout [UInt8]) {
        frames.append(value)
        run(content, into: &output)
        frames.removeLast()
    }

    private func value(at path: TemplatePath) -> Value {
        switch path {
        case .current: frames[frames.count - 1]
        case .frame(let depth, let fields): Self.value(at: fields[...], below: frames[depth])
        case .search(let fields): search(fields)
        }
    }

    private static func value(at fields: ArraySlice<String>, below start: Value) -> Value {
        var value = start
        for field in fields {
            guard case .object(let object) = value, let next = object.field(field) else { return .null }
            value = next
        }
        return value
    }

    private func search(_ fields: [String]) -> Value {
        for frame in frames.reversed() {
            if case .object(let object) = frame, let first = object.field(fields[0]) { return Self.value(at: fields[1...], below: first) }
        }
        return .null
    }

    private func write(_ value: Value, as form: TemplateOutput, into output: inout [UInt8]) {
        switch value {
        case .null, .list, .object: return
        case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let number): Self.write(number, as: form, into: &output)
        case .date(let date): Self.write(date, as: form, into: &output)
        case .text(let text): Self.write(Array(text.utf8), isHTML: false, as: form, into: &output)
        case .html(let bytes): Self.write(bytes, isHTML: true, as: form, into: &output)
        }
    }

    private static func write(_ number: Int, as form: TemplateOutput, into output: inout [UInt8]) {
        if case .grouped = form { ByteEscape.grouped(number, into: &output) } else { output.append(contentsOf: String(number).utf8) }
    }

    private static func write(_ date: CalendarDate, as form: TemplateOutput, into output: inout [UInt8]) {
        switch form {
        case .date: output.append(contentsOf: date.vietnamese.utf8)
        case .dateInWords: output.append(contentsOf: date.inWords.utf8)
        default: output.append(contentsOf: date.iso.utf8)
        }
    }

    /// The form was chosen from the declared shape; a value of another kind is still made safe.
    static func write(_ bytes: [UInt8], isHTML: Bool, as form: TemplateOutput, into output: inout [UInt8]) {
        switch form {
        case .verbatim: output.append(contentsOf: bytes)
        case .html where isHTML: output.append(contentsOf: bytes)
        case .html, .escaped, .grouped, .date, .dateInWords: HTML.escape(bytes, into: &output)
        case .address: ByteEscape.address(bytes, into: &output)
        case .addressPart: ByteEscape.addressPart(bytes[...], into: &output)
        case .component: ByteEscape.component(bytes, into: &output)
        case .json where isHTML: ByteEscape.json(bytes, into: &output)
        case .json: return
        }
    }
}
