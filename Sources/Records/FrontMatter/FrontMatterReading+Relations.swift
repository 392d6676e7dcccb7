// Reads the documents that front matter relates this one to: `57-NQ/TW`, `57-NQ/TW, 22/12/2024`, `57-NQ/TW ngày 22/12/2024`, keys.
import Source

extension FrontMatterReading {
    mutating func readRelation(_ relation: Relation, _ node: YAMLNode) {
        let entries = if case .mapping = node.content { [node] } else { ValueReader.elements(node) }
        if relation == .attachmentOf, entries.count > 1 {
            values.reportType(node, relation.rawValue, vi: "một văn bản duy nhất", en: "one document only")
        }
        for entry in entries {
            if case .mapping = entry.content { readMapped(relation, entry) } else { readWritten(relation, entry) }
        }
    }

    private mutating func readMapped(_ relation: Relation, _ entry: YAMLNode) {
        guard let fields = values.mapping(entry, relation.rawValue, known: ["so_ky_hieu", "ngay"]) else { return }
        let date = fields["ngay"].flatMap { values.date($0, "ngay")?.value }
        guard let number = fields["so_ky_hieu"] else {
            let owner = LocalizedText(vi: "mục của “\(relation.rawValue)”", en: "an entry of “\(relation.rawValue)”")
            return values.report(.missingField("so_ky_hieu", of: owner, at: entry.location))
        }
        guard let text = values.text(number, "so_ky_hieu") else { return }
        add(relation, WrittenReference(text.value).number, date, at: text.location)
    }

    private mutating func readWritten(_ relation: Relation, _ entry: YAMLNode) {
        guard let text = values.text(entry, relation.rawValue) else { return }
        let reference = WrittenReference(text.value)
        if let written = reference.invalidDate { values.report(.invalidDate(written, at: text.location)) }
        guard !reference.number.isEmpty else {
            values.report(
                .error(
                    .wrongType, at: text.location, vi: "“\(text.value)” không có số văn bản",
                    en: "“\(text.value)” holds no document number",
                    hint: LocalizedText(
                        vi: "đặt số và ngày trong cùng một cặp ngoặc kép: \"57-NQ/TW, 22/12/2024\"",
                        en: "put number and date in one pair of quotes: \"57-NQ/TW, 22/12/2024\"")))
            return
        }
        add(relation, reference.number, reference.date, at: text.location)
    }

    private mutating func add(_ relation: Relation, _ number: String, _ date: CalendarDate?, at location: SourceLocation) {
        metadata.relations.append(RelationEntry(relation: relation, number: number, date: date, location: location))
    }
}

/// A document named in one line: number, then perhaps its date.
struct WrittenReference {
    private(set) var number: String
    private(set) var date: CalendarDate?
    /// A part that has the shape of a date and is none.
    private(set) var invalidDate: String?

    init(_ written: String) {
        let pieces = written.split(separator: " ").flatMap { word in Self.pieces(of: word) }
        let folded = pieces.map { VietnameseText.key($0) }
        var start = 0
        if let word = folded.lastIndex(of: "so"), word + 1 < pieces.count { start = word + 1 }
        let end = pieces[start...].firstIndex { $0 == "," || Self.isDateShaped($0) } ?? pieces.count
        let word = folded[start...].firstIndex(of: "ngay") ?? pieces.count
        number = NotationParts.tidy(pieces[start..<min(end, word)].joined(separator: " "))
        let tail = Array(pieces[min(end, word)...])
        if let shaped = tail.first(where: Self.isDateShaped) {
            date = CalendarDate(text: shaped)
            invalidDate = date == nil ? shaped : nil
        } else if let words = Self.dateInWords(tail.map { VietnameseText.key($0) }) {
            date = CalendarDate(text: words)
            invalidDate = date == nil ? words : nil
        }
    }

    /// The word, and a comma or semicolon behind it as a piece of its own.
    private static func pieces(of word: Substring) -> [String] {
        word.split(separator: ",", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
            (index == 0 ? [] : [","]) + (part.isEmpty ? [] : [String(part)])
        }
    }

    /// `22/12/2024` or `2024-12-22`: three groups of digits, one of them a year at an end.
    private static func isDateShaped(_ piece: String) -> Bool {
        for separator: Character in ["/", "-"] {
            let parts = piece.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }) else { continue }
            if (separator == "/" ? parts[2] : parts[0]).count == 4 { return true }
        }
        return false
    }

    /// `ngày 22 tháng 12 năm 2024` as `22/12/2024`.
    private static func dateInWords(_ words: [String]) -> String? {
        guard let start = words.firstIndex(of: "ngay"), start + 5 < words.count, words[start + 2] == "thang", words[start + 4] == "nam"
        else { return nil }
        let parts = [words[start + 1], words[start + 3], words[start + 5]]
        return parts.allSatisfy { Int($0) != nil } ? parts.joined(separator: "/") : nil
    }
}
