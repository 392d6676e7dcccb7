// Takes the lines behind a letterhead; finds recipients and signature, side by side or one below the other, and takes them apart.

internal import Source

struct ClosingReader {
    private let lines: [TextLine]
    private var closing: Closing
    private var list = RecipientList()
    private var isInRecipients = false

    /// Nil where the text has neither.
    static func read(_ lines: [TextLine], from start: Int) -> Closing? {
        guard let first = lines.indices.dropFirst(start).first(where: { opens(lines, at: $0) }) else { return nil }
        var reader = ClosingReader(lines: lines, first: first)
        reader.run()
        return reader.closing
    }

    private init(lines: [TextLine], first: Int) {
        self.lines = lines
        closing = Closing(range: first..<first)
    }
}

extension ClosingReader {
    /// So many lines may stand between the position and the name.
    private static let signingRoom = 8

    private static func opens(_ lines: [TextLine], at index: Int) -> Bool {
        let columns = columns(of: lines[index])
        if columns.contains(where: opensRecipients) { return true }
        guard columns.contains(where: { SignatureTitle.isTitle($0) }), !lines[index].raw.contains("\t") || columns.count <= 2 else {
            return false
        }
        // A position in capitals opens a decision too; below a text a name follows, or the recipients.
        return lines.dropFirst(index + 1).prefix(signingRoom).contains { line in
            Self.columns(of: line).contains { PersonName($0)?.isSure ?? false || opensRecipients($0) }
        } && !lines.dropFirst(index + 1).prefix(3).contains { VietnameseText.key($0.text).hasPrefix("can_cu_") }
    }

    private static func opensRecipients(_ text: String) -> Bool {
        let key = VietnameseText.key(text)
        return key.hasPrefix("noi_nhan") || key.hasPrefix("noi_gui_") && text.contains(":")
    }

    private mutating func run() {
        var index = closing.range.lowerBound
        while index < lines.count, !ends(at: index) {
            read(lines[index])
            index += 1
        }
        closing.range = closing.range.lowerBound..<index
        closing.recipients = list.entries
    }

    /// An annex begins, or what follows the name is text again.
    private func ends(at index: Int) -> Bool {
        let line = lines[index]
        if SubjectWords.opensAnnex(line.text) { return true }
        guard closing.signature.name != nil, index > closing.range.lowerBound else { return false }
        let isList =
            LineLabel(line.text) == .dash || LineLabel(line.text) == .plus || Self.columns(of: line).contains(where: Self.opensRecipients)
        if line.opensPage, !isList { return true }
        if isList || isInRecipients && line.gap <= 1 && line.length < 60 && !line.text.isUppercase { return false }
        return !SignatureTitle.isTitle(line.text) && PersonName(line.text) == nil && SignedMark.isMark(line.text) == false
    }

    private mutating func read(_ line: TextLine) {
        var columns = Self.columns(of: line)
        // Secretary and chair of a record: the one to the right signs last and counts.
        if columns.count > 1, columns.allSatisfy({ SignatureTitle.isTitle($0) }) || columns.allSatisfy({ PersonName($0)?.isSure ?? false })
        {
            for column in columns.dropLast() { setAside(column, of: line) }
            columns.removeFirst(columns.count - 1)
        }
        for (position, column) in columns.enumerated() {
            read(column, line, isLeft: position == 0 && (columns.count > 1 || line.indent < 30))
        }
    }

    private mutating func read(_ text: String, _ line: TextLine, isLeft: Bool) {
        if Self.opensRecipients(text) {
            isInRecipients = true
            closing.recipientsLine = closing.recipientsLine ?? line.number
            addRecipient(String(text.unicodeScalars.drop { $0 != ":" }.dropFirst()), printed: text)
        } else if SignedMark.isMark(text) {
            closing.dropped.append(Draft.Dropped(line: line.number, text: text, reason: .signedMark))
        } else if text.isRule {
            closing.dropped.append(Draft.Dropped(line: line.number, text: text, reason: .rule))
        } else if SignatureTitle.isTitle(text)
            || closing.signature.name == nil && !closing.signature.titles.isEmpty && text.isUppercase && PersonName(text) == nil
        {
            addTitle(text, line)
        } else if LineLabel(text) == .dash || LineLabel(text) == .plus || Self.opensArchive(text) {
            addRecipient(text, printed: text)
        } else if let name = PersonName(text), closing.signature.name == nil, !closing.signature.titles.isEmpty,
            name.isSure || !isLeft || !isInRecipients
        {
            closing.signature.name = name.text
            closing.signature.isNameDoubtful = !name.isSure
            closing.signature.printed.append(text)
        } else if isInRecipients, closing.signature.name == nil || line.gap <= 1 {
            addRecipient(text, printed: text)
        } else {
            setAside(text, of: line)
        }
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
        var columns: [String] = []
        for stretch in line.raw.split(separator: "\t") {
            var parts = [""]
            var blanks = 0
            for scalar in String(stretch).trimmed.unicodeScalars {
                blanks = scalar.isBlank ? blanks + 1 : 0
                if blanks == 3 { parts.append("") }
                parts[parts.count - 1].unicodeScalars.append(scalar)
            }
            columns += parts.map(\.trimmed).filter { !$0.isEmpty }.flatMap(unsqueezed)
        }
        return columns
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
