// Takes the lines behind a letterhead; finds recipients and signature, side by side or one below the other, and takes them apart.

internal import Source

struct ClosingReader {
    private let lines: [TextLine]
    private let layout: TextLayout
    private var closing: Closing
    /// Of the line in hand.
    private var index: Int
    private var list = RecipientList()
    private var isInRecipients = false
    /// Where the column of the signer begins that counts, behind one that was set aside.
    private var signerColumn: Int?
    /// Recipients of a second column, and where it begins.
    private var besides: (entries: [String], column: Int) = ([], .max)

    /// Nil where the text has neither.
    static func read(_ lines: [TextLine], layout: TextLayout, from start: Int) -> Closing? {
        let label = lines.lastIndex(where: namesRecipients) ?? -1
        guard let first = lines.indices.dropFirst(start).first(where: { opens(lines, at: $0, lastLabel: label) }) else { return nil }
        var reader = ClosingReader(lines, layout, first: first > start && opensPair(lines, at: first - 1) ? first - 1 : first)
        reader.run()
        return reader.closing
    }

    private init(_ lines: [TextLine], _ layout: TextLayout, first: Int) {
        (self.lines, self.layout, index) = (lines, layout, first)
        closing = Closing(range: first..<first)
    }
}

extension ClosingReader {
    /// So many lines may stand between the position and the name.
    private static let signingRoom = 8

    /// - Parameter lastLabel: the last line that surely heads recipients; what only looks like one counts behind it.
    private static func opens(_ lines: [TextLine], at index: Int, lastLabel: Int) -> Bool {
        let columns = columns(of: lines[index])
        guard !lines[index].raw.contains("\t") || columns.count <= 2 else { return false }
        if namesRecipients(lines[index]) { return true }
        if columns.contains(where: opensRecipients) { return index > lastLabel && closesSoon(lines, behind: index) }
        guard columns.contains(where: { SignatureTitle.isTitle($0) }) else { return false }
        // A name and a position in one row are a table of persons.
        if lines[index].raw.contains("\t"), columns.contains(where: { PersonName($0)?.isSure ?? false }) { return false }
        // A position in capitals opens a decision too; below a text a name follows, or the recipients.
        return lines.dropFirst(index + 1).prefix(signingRoom).contains { line in
            Self.columns(of: line).contains { PersonName($0)?.isSure ?? false || opensRecipients($0) }
        } && !lines.dropFirst(index + 1).prefix(3).contains { VietnameseText.key($0.text).hasPrefix("can_cu_") }
    }

    /// "ĐẠI DIỆN BÊN GIAO      ĐẠI DIỆN BÊN NHẬN" above the positions of both.
    private static func opensPair(_ lines: [TextLine], at index: Int) -> Bool {
        let (above, titles) = (columns(of: lines[index]), columns(of: lines[index + 1]))
        return titles.count == 2 && titles.allSatisfy { SignatureTitle.isTitle($0) } && above.count == 2 && above.allSatisfy(\.isUppercase)
    }

    private static func opensRecipients(_ text: String) -> Bool { RecipientsLabel(text) != nil }

    private static func namesRecipients(_ line: TextLine) -> Bool { columns(of: line).contains { RecipientsLabel($0)?.isSure ?? false } }

    /// The archive follows, or right below the position of the signer.
    private static func closesSoon(_ lines: [TextLine], behind index: Int) -> Bool {
        let rest = lines.dropFirst(index + 1)
        return rest.prefix(longestList).contains { columns(of: $0).contains { FilingLine.isOne($0.behindMark) } }
            || rest.prefix(2).contains { columns(of: $0).contains { SignatureTitle.isTitle($0) } }
    }

    /// Lines of recipients.
    private static let longestList = 20

    private mutating func run() {
        while index < lines.count, !ends(at: index) {
            if signsAgain(at: index) { setAsideSignature() }
            read(lines[index])
            index += 1
        }
        closing.range = closing.range.lowerBound..<index
        for entry in besides.entries { addRecipient(entry, printed: entry) }
        closing.recipients = list.entries
    }

    /// Another position with a name stands below the name: of those who sign one below the other the last one counts.
    private func signsAgain(at index: Int) -> Bool {
        guard closing.signature.name != nil, index < lines.count, SignatureTitle.isTitle(lines[index].text) else { return false }
        return namesSigner(behind: index)
    }

    private func namesSigner(behind index: Int) -> Bool {
        lines.dropFirst(index + 1).prefix(Self.signingRoom).contains { PersonName($0.text)?.isSure ?? false }
    }

    private mutating func setAsideSignature() {
        var line = lines[closing.range.lowerBound]
        line.number = closing.signatureLine ?? line.number
        for text in closing.signature.printed { setAside(text, of: line) }
        (closing.signature, closing.signatureLine) = (Signature(), nil)
    }

    /// An annex begins, or what follows the name is text again.
    private func ends(at index: Int) -> Bool {
        let line = lines[index]
        if SubjectWords.opensAnnex(line.text) { return true }
        if index > closing.range.lowerBound, Self.isTableRow(line) { return true }
        guard closing.signature.name != nil, index > closing.range.lowerBound else { return false }
        let isList =
            LineLabel(line.text) == .dash || LineLabel(line.text) == .plus || Self.columns(of: line).contains(where: Self.opensRecipients)
        if line.opensPage, !isList { return true }
        if line.text.isUppercase, signsAgain(at: index + 1) { return false }
        if isList || isInRecipients && !isComplete && line.gap <= 1 && line.length < 60 && !line.text.isUppercase { return false }
        let isName = PersonName(line.text) != nil && !line.text.isUppercase
        return !SignatureTitle.isTitle(line.text) && !isName && !SignedMark.isMark(line.text) && !isRemark(line.text, at: index)
    }

    /// Three cells and more that are neither positions nor names.
    private static func isTableRow(_ line: TextLine) -> Bool {
        let cells = line.cells.filter { !$0.isEmpty }
        return cells.count > 2 && !cells.contains { SignatureTitle.isTitle($0) || isRecipient($0) }
            && !cells.allSatisfy { PersonName($0) != nil }
    }

    /// "(Chủ tịch Hội đồng)" right below the name.
    private func isRemark(_ text: String, at index: Int) -> Bool {
        text.hasPrefix("(") && text.hasSuffix(")") && !SubjectWords.namesParent(text) && text.words.count <= 8
            && PersonName(lines[index - 1].text) != nil
    }

    /// No recipient follows: the last one is the archive. Where lines may be torn it has to end in a full stop as well.
    private var isComplete: Bool {
        layout.isUnwrapped ? list.isFiled || list.isClosed && list.hasMarks : list.isFiled && list.isClosed
    }

    private mutating func read(_ line: TextLine) {
        var columns = Self.columns(of: line)
        let count = columns.count
        let signed = columns.drop { Self.isRecipient($0) }
        if signed.count > 1, Self.signTogether(signed) {
            setOthersAside(&columns, of: line, signed.indices)
        } else if let signerColumn, let last = columns.last, line.raw.unicodeScalars.count < signerColumn, Self.isSigned(last) {
            setAside(columns.removeLast(), of: line)
        } else if isInRecipients, takeBesides(columns, line) {
            return
        }
        for (position, column) in columns.enumerated() {
            read(column, line, isLeft: position == 0 && (count > 1 || line.indent < 30))
        }
    }

    /// Positions, or the bodies above them, or names side by side.
    private static func signTogether(_ columns: ArraySlice<String>) -> Bool {
        columns.allSatisfy { PersonName($0)?.isSure ?? false }
            || columns.allSatisfy(\.isUppercase) && columns.contains { SignatureTitle.isTitle($0) }
    }

    /// Secretary and chair of a record: the one to the right signs last and counts.
    private mutating func setOthersAside(_ columns: inout [String], of line: TextLine, _ signed: Range<Int>) {
        guard let last = columns.last else { return }
        signerColumn = Self.start(of: last, in: line)
        let counts = Self.isSigned(last)
        for column in columns[signed].dropLast(counts ? 1 : 0) { setAside(column, of: line) }
        columns.removeSubrange(signed.dropLast(counts ? 1 : 0))
    }

    private static func isRecipient(_ text: String) -> Bool { opensRecipients(text) || LineLabel(text) == .dash || opensArchive(text) }

    private mutating func read(_ text: String, _ line: TextLine, isLeft: Bool) {
        if Self.opensRecipients(text) {
            isInRecipients = true
            closing.recipientsLine = closing.recipientsLine ?? line.number
            addRecipient(String(text.unicodeScalars.drop { $0 != ":" }.dropFirst()), printed: text)
        } else if SignedMark.isMark(text) {
            closing.dropped.append(Draft.Dropped(line: line.number, text: text, reason: .signedMark))
        } else if text.isRule {
            closing.dropped.append(Draft.Dropped(line: line.number, text: text, reason: .rule))
        } else if SignatureTitle.isTitle(text) || closing.signature.name == nil && isPosition(text, isLeft: isLeft) {
            addTitle(text, line)
        } else if LineLabel(text) == .dash || LineLabel(text) == .plus || Self.opensArchive(text) {
            addRecipient(text, printed: text)
        } else if let name = PersonName(text), closing.signature.name == nil, !closing.signature.titles.isEmpty,
            name.isSure || !isLeft || !isInRecipients || isComplete
        {
            closing.signature.name = name.text
            closing.signature.isNameDoubtful = !name.isSure
            closing.signature.printed.append(text)
        } else if isInRecipients, !isComplete, closing.signature.name == nil || line.gap <= 1 {
            addRecipient(text, printed: text)
        } else {
            setAside(text, of: line)
        }
    }

    /// A line of a signature that no list of positions knows, or one in small letters.
    private func isPosition(_ text: String, isLeft: Bool) -> Bool {
        let isFirst = closing.signature.titles.isEmpty
        guard text.isUppercase else {
            return isFirst && isInRecipients && isComplete && SignatureTitle.isTitle(text.uppercased()) && namesSigner(behind: index)
        }
        // "TỔNG BIÊN TẬP" might be a name but for the one below it.
        guard PersonName(text) == nil || isFirst && isComplete && namesSigner(behind: index) else { return false }
        return !isFirst || isInRecipients && text.words.count > 1 && (!isLeft || list.isClosed)
    }

    /// Two columns of recipients are read one below the other.
    private mutating func takeBesides(_ columns: [String], _ line: TextLine) -> Bool {
        guard columns.allSatisfy({ LineLabel($0) == .dash }), let last = columns.last else { return false }
        let start = Self.start(of: last, in: line)
        guard columns.count == 2 || columns.count == 1 && start + 2 >= besides.column else { return false }
        if columns.count == 2 { addRecipient(columns[0], printed: columns[0]) }
        besides = (besides.entries + [last], min(start, besides.column))
        return true
    }

    private static func isSigned(_ text: String) -> Bool { SignatureTitle.isTitle(text) || PersonName(text)?.isSure ?? false }

    /// Of the last column of a line.
    private static func start(of column: String, in line: TextLine) -> Int {
        line.raw.unicodeScalars.count - column.unicodeScalars.count
    }

    private mutating func setAside(_ text: String, of line: TextLine) {
        var rest = line
        rest.text = text
        closing.unread.append(rest)
    }

    private mutating func addTitle(_ text: String, _ line: TextLine) {
        closing.signatureLine = closing.signatureLine ?? line.number
        closing.signature.titles.append(text.tidied)
        closing.signature.printed.append(text)
    }

    private mutating func addRecipient(_ text: String, printed: String) {
        list.add(text)
        closing.printedRecipients.append(printed)
    }

    private static func opensArchive(_ text: String) -> Bool { VietnameseText.key(text).hasPrefix("luu_v") || text.hasPrefix("Lưu:") }

    /// Recipients to the left, signature to the right; parted by blanks, or squeezed together by a reader that dropped them.
    private static func columns(of line: TextLine) -> [String] {
        line.raw.columns().joined().flatMap(unsqueezed)
    }

    /// `- Như trên; PHÓ GIÁM ĐỐC`, `Nơi nhận: KT. GIÁM ĐỐC`.
    private static func unsqueezed(_ text: String) -> [String] {
        guard opensRecipients(text) || LineLabel(text) == .dash || opensArchive(text) else { return [text] }
        let words = text.words
        for index in words.indices.dropFirst() where words[index - 1].last.map({ ":;.".contains($0) }) ?? false {
            let rest = words[index...].joined(separator: " ")
            if SignatureTitle.isTitle(rest) && rest.words.count > 1 || PersonName(rest)?.isSure ?? false && words[index - 1].hasSuffix(".")
            {
                return [words[..<index].joined(separator: " "), rest]
            }
        }
        return [text]
    }
}
