// Lines of a text proper -> paragraphs, whatever blank lines, page ends and margins lie between their lines.

internal import Source

struct ParagraphJoiner {
    private let layout: TextLayout
    private(set) var paragraphs: [Draft.Paragraph] = []
    private var last: TextLine?
    /// Of the last paragraph.
    private var openBrackets = 0
    private var isInCapitals = false

    init(_ layout: TextLayout) { self.layout = layout }

    mutating func add(_ line: TextLine) {
        defer { last = line }
        guard let last, let index = paragraphs.indices.last else { return open(line) }
        switch bond(last, line) {
        case .none: open(line)
        case .glued: extend(index, with: line, by: "")
        case .spaced: extend(index, with: line, by: " ")
        case .doubtful:
            extend(index, with: line, by: " ")
            doubt(line, vi: "có thể mở một đoạn mới", en: "may open a paragraph of its own")
        case .doubtfulBreak:
            open(line)
            doubt(line, vi: "có thể còn thuộc đoạn trước", en: "may belong to the paragraph before")
        }
    }

    /// The line that was added last may open a table that could not be taken apart.
    mutating func doubtTable(_ line: TextLine) {
        doubt(
            line, vi: "có thể mở đầu một bảng, nhưng không tách được các cột",
            en: "may open a table whose columns were not found")
    }

    private mutating func doubt(_ line: TextLine, vi: String, en: String) {
        let head = line.text.words.prefix(6).joined(separator: " ")
        paragraphs[paragraphs.count - 1].doubts.append(
            Draft.Doubt(
                line: line.number, vi: "“\(head)…” \(vi) (bản gốc không cho biết)", en: "“\(head)…” \(en) (the source does not tell)"))
    }
}

extension ParagraphJoiner {
    private enum Bond { case none, spaced, glued, doubtful, doubtfulBreak }

    private mutating func open(_ line: TextLine) {
        (openBrackets, isInCapitals) = (Self.brackets(line.text), line.text.isUppercase)
        paragraphs.append(Draft.Paragraph(text: line.text.tidied, lines: line.number...line.number))
    }

    private mutating func extend(_ index: Int, with line: TextLine, by separator: String) {
        openBrackets += Self.brackets(line.text)
        isInCapitals = isInCapitals && !line.text.contains { $0.isLowercase }
        paragraphs[index].text += separator + line.text.tidied
        paragraphs[index].lines = paragraphs[index].lines.lowerBound...line.number
    }

    private func bond(_ last: TextLine, _ line: TextLine) -> Bond {
        let lastWord = last.text.words.last ?? ""
        if isTorn(lastWord) && !line.text.hasPrefix("-") { return .glued }
        let awaits = Self.awaitsMore(lastWord)
        // "I. Thời gian, địa điểm" awaits no number: its line has room for one.
        let isCut = awaits && !layout.isUnwrapped && !leaves(room: 20, last, before: line)
        if let label = LineLabel(line.text), !isCut, !continuesRange(last, line, label) { return .none }
        if SubjectWords.opensAnnex(line.text) || SubjectWords.namesParent(line.text) { return .none }
        let isEnded = Self.ends(last.text)
        if line.text.startsSmall, !isEnded, !(layout.isUnwrapped && line.text.hasPrefix("(")) { return .spaced }
        // A paragraph that is a line goes on in the next one only to close its bracket.
        if openBrackets > 0, line.gap <= layout.baseGap + 1, !layout.isUnwrapped || Self.brackets(line.text) < 0 { return .spaced }
        if layout.isUnwrapped { return .none }
        if awaits { return .spaced }
        if line.gap > layout.baseGap, !line.opensPage { return .none }
        if isInCapitals != line.text.isUppercase, isInCapitals || isTitle(line.text) { return .none }
        if leaves(room: 20, last, before: line) { return .none }
        return isEnded ? bondBehindEnd(last, line) : .spaced
    }

    /// A line that ends a sentence: indentation tells, else how much room was left.
    private func bondBehindEnd(_ last: TextLine, _ line: TextLine) -> Bond {
        if last.text.hasSuffix("./.") || last.text.hasSuffix(":") { return .none }
        if let margin = layout.margin { return line.indent >= margin + TextLayout.firstLineIndent ? .none : .spaced }
        if last.text.hasSuffix(";") || leaves(room: 10, last, before: line) { return .none }
        return leaves(room: 0, last, before: line) ? .doubtfulBreak : .doubtful
    }

    private func isTitle(_ text: String) -> Bool { text.isUppercase && text.words.count > 1 }

    /// Whether the next word would have left so many hundredths of the line empty: the paragraph ended there.
    private func leaves(room: Int, _ last: TextLine, before line: TextLine) -> Bool {
        (last.printWidth + 100 + TextLine.printWidth(line.text.words.first ?? "")) * 100 <= layout.width * (100 - room)
    }

    /// `57-` before `NQ/TW`.
    private func isTorn(_ word: String) -> Bool {
        guard word.hasSuffix("-") || word.hasSuffix("/"), !layout.isUnwrapped else { return false }
        return word.unicodeScalars.dropLast().last.map { $0.isDigit || $0.properties.isUppercase } ?? false
    }

    /// `2021` before `- 2025 …`.
    private func continuesRange(_ last: TextLine, _ line: TextLine, _ label: LineLabel) -> Bool {
        guard label == .dash, !layout.isUnwrapped else { return false }
        let next = line.text.unicodeScalars.first { $0.isDigit || $0.properties.isAlphabetic }
        return next?.isDigit ?? false && last.text.unicodeScalars.last?.isDigit ?? false
    }

    /// A number or name has to follow.
    private static func awaitsMore(_ word: String) -> Bool {
        ["số", "ngày", "tháng", "khoản", "điểm", "mục", "và", "của", "tại", "về", "cho", "với", "theo", "từ", "đến", "quý", "các", "điều"]
            .contains(VietnameseText.lowercased(word)) && !word.isUppercase
    }

    private static func ends(_ text: String) -> Bool {
        let last = text.dropping(suffixes: ["”", "\"", ")", "*"]).unicodeScalars.last
        return last.map { ".;:!?".unicodeScalars.contains($0) } ?? false
    }

    private static func brackets(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1 == "(" ? 1 : $1 == ")" ? -1 : 0) }
    }
}
