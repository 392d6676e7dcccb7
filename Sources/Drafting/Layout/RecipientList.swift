internal import Source

/// Lines of "Kính gửi" or "Nơi nhận" as they come, put together to entries.
struct RecipientList {
    private var lines: [String] = []
    private(set) var hasMarks = false
    /// An entry ended in a full stop.
    private(set) var isClosed = false
    /// The last entry is the archive, behind which no recipient stands (Nghị định 30/2020, phụ lục I, II.9).
    var isFiled: Bool { lines.last.map { FilingLine.isOne($0) && !$0.hasSuffix(",") && !$0.hasSuffix(":") } ?? false }
    /// Words in front of the first mark end in a colon, or there are none.
    var isOpen: Bool { lines.isEmpty || lines.last?.hasSuffix(":") ?? false }

    /// Without the marks at their ends.
    var entries: [String] { lines.map { $0.dropping(suffixes: [";", ".", ","]) }.filter { !$0.isEmpty } }

    /// Gives nothing for an empty line.
    mutating func add(_ line: String) {
        let text = line.tidied
        guard !text.isEmpty else { return }
        let label = LineLabel(text)
        let isMarked = label == .dash || label == .plus || text == "-"
        let content = isMarked ? String(text.unicodeScalars.drop { "-–—+* ".unicodeScalars.contains($0) }) : text
        let continues = !isMarked && !lines.isEmpty && (hasMarks || text.startsSmall)
        hasMarks = hasMarks || isMarked
        isClosed = content.hasSuffix(".")
        if continues { lines[lines.count - 1] += " " + content } else { lines.append(content) }
    }
}
