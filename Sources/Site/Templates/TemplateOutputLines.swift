// Collects instructions while a template is put together: joins literals, and writes the indentation of partials and blocks before each of
// their lines (but not before the lines of a value, and not on empty lines).

/// The instructions of the branch being compiled and of those around it.
struct TemplateOutputLines {
    /// White space before each line.
    var prefix: [UInt8] = []
    private var branches: [[TemplateInstruction]] = [[]]
    private var literal: [UInt8] = []
    private var startsLine = true

    mutating func append(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
            let isEmptyLine = rest.first == 0x0A || (rest.first == 0x0D && end - rest.startIndex == 2 && bytes[end - 1] == 0x0A)
            if startsLine, !isEmptyLine { literal += prefix }
            literal += rest[..<end]
            startsLine = bytes[end - 1] == 0x0A
            rest = rest[end...]
        }
    }

    mutating func appendPrint(_ path: TemplatePath, _ form: TemplateOutput) {
        indent()
        append(.print(path, form))
    }

    /// An instruction that takes care of its own lines.
    mutating func append(_ instruction: TemplateInstruction) {
        flush()
        branches[branches.count - 1].append(instruction)
    }

    /// `startsLine`: whether the tag stands alone, so that the indentation belongs to the lines inside.
    mutating func beginBranch(startsLine: Bool) {
        if !startsLine { indent() }
        flush()
        branches.append([])
    }

    mutating func endBranch() -> [TemplateInstruction] {
        flush()
        return branches.removeLast()
    }

    mutating func finish() -> [TemplateInstruction] {
        flush()
        return branches[0]
    }
}

extension TemplateOutputLines {
    private mutating func indent() {
        if startsLine { literal += prefix }
        startsLine = false
    }

    private mutating func flush() {
        if !literal.isEmpty { branches[branches.count - 1].append(.literal(literal)) }
        literal = []
    }
}
