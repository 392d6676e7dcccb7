// One line of a letterhead -> what stands in it side by side, however its columns were squeezed: motto, number, date, other words.

internal import Records
internal import Source

/// A stretch of a line of the letterhead.
enum HeaderSegment {
    case motto(String)
    /// `place` is nil where the line names none.
    case date(String, PrintedDate, place: String?)
    /// What stands behind "Số", and the two of them as printed.
    case number(String, printed: String)
    case text(String)

    /// What stands in a line, from left to right.
    static func list(of line: TextLine) -> [HeaderSegment] {
        var segments: [HeaderSegment] = []
        for column in columns(of: line.raw) { segments += parts(of: column) }
        return segments
    }
}

extension HeaderSegment {
    /// The blanks around a blank number or day part nothing.
    private static func columns(of raw: String) -> [String] {
        raw.replacingMarks().columns(mayBreak: mayBreak(behind:)).flatMap(rejoined)
    }

    /// No column ends in "Số:", "ngày", "tháng" or "năm": a blank to be filled in by hand follows.
    private static func mayBreak(behind text: String) -> Bool {
        let last = text.words.last ?? ""
        // "HỘI NÔNG DÂN VIỆT NAM" ends in no year.
        return last == "NAM" || !["so", "ngay", "thang", "nam"].contains(VietnameseText.key(last)) && !text.isEmpty
    }

    /// `tháng 5 năm 2024` behind a wide blank day belongs to the date before it; `/KH-SKHCN` to the number.
    private static func rejoined(_ columns: [String]) -> [String] {
        var joined: [String] = []
        for column in columns {
            let key = VietnameseText.key(column)
            let continues = key.hasPrefix("thang_") || key.hasPrefix("nam_") || column.hasPrefix("/")
            if continues, let last = joined.popLast() { joined.append("\(last) \(column)") } else { joined.append(column) }
        }
        return joined
    }

    private static func parts(of column: String) -> [HeaderSegment] {
        if let (before, motto, after) = Motto.find(in: column) {
            return (before.isEmpty ? [] : parts(of: before)) + [.motto(motto)] + (after.isEmpty ? [] : parts(of: after))
        }
        if let (before, date) = dateLine(at: column) { return (before.isEmpty ? [] : parts(of: before)) + [date] }
        if let rest = behindNumberWord(column) { return [.number(rest, printed: column)] }
        return [.text(column)]
    }

    /// A date that ends the column, with the place before it.
    private static func dateLine(at column: String) -> (before: String, date: HeaderSegment)? {
        let bytes = Array(column.utf8)
        guard let date = PrintedDate(in: bytes), date.year != nil,
            String(decoding: bytes[date.span.upperBound...], as: UTF8.self).isRuleOrEmpty
        else { return nil }
        let (before, place) = placeBefore(String(decoding: bytes[..<date.span.lowerBound], as: UTF8.self))
        guard before.isEmpty || place != nil && behindNumberWord(before) != nil || isHeading(before) else { return nil }
        return (before, .date(String(column.dropFirst(before.count)).trimmed, date, place: place))
    }

    /// Agency or subject, in a column that the text squeezed against the date.
    private static func isHeading(_ text: String) -> Bool { text.isUppercase || SubjectWords.opensLetterSubject(text) }

    /// The capitalised words that end in a comma: "Quảng Ngãi,".
    private static func placeBefore(_ text: String) -> (before: String, place: String?) {
        var words = text.words
        // `Hà Tĩnh , ngày`: the comma of a scan stands apart.
        if words.count > 1, words.last == "," { words.replaceSubrange((words.count - 2)..., with: [words[words.count - 2] + ","]) }
        guard words.last?.hasSuffix(",") ?? false || words.isEmpty else { return (text.trimmed, nil) }
        let place = words.reversed().prefix { isPlaceWord($0) }
        guard !place.isEmpty else { return (text.trimmed, nil) }
        return (
            words.dropLast(place.count).joined(separator: " "),
            place.reversed().joined(separator: " ").dropping(suffixes: [","])
        )
    }

    private static func isPlaceWord(_ word: String) -> Bool {
        let letters = word.unicodeScalars.filter(\.properties.isAlphabetic)
        guard let first = letters.first, first.properties.isUppercase, !word.contains("/") else { return false }
        return letters.count == 1 || letters.dropFirst().contains { $0.properties.isLowercase } || word.hasPrefix("TP.")
    }

    /// What follows "Số:", nil where the column begins otherwise or goes on as a sentence: "Số liệu tại Báo cáo 12/BC-SKHCN".
    static func behindNumberWord(_ column: String) -> String? {
        let letters = column.unicodeScalars.prefix { $0.properties.isAlphabetic }
        guard numberWords.contains(VietnameseText.lowercased(String(letters))), letters.first == "S" else { return nil }
        let rest = String(column.unicodeScalars.dropFirst(letters.count).drop { $0.isBlank || $0 == ":" || $0 == "." })
        return rest.isEmpty || isNumber(rest.words) ? rest : nil
    }

    /// "Số" without its accents, or with one of them misread; "Sở" and "Sổ" are other words.
    private static let numberWords: Set<String> = ["số", "so", "sô", "só"]

    /// Figures, or a symbol behind what should be figures; a date may follow.
    private static func isNumber(_ words: [String]) -> Bool {
        guard let first = words.first?.unicodeScalars.first else { return false }
        let hasSymbol = words.prefix(3).contains { $0.contains("/") || $0.contains("-") }
        let isSentence = words.contains {
            $0.startsSmall && $0.unicodeScalars.count > 1 && $0.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
        }
        if first.isDigit || first == "/" || first == "-" { return hasSymbol ? words.count <= longestNumber : !isSentence }
        return hasSymbol && !isSentence && words.count <= longestNumber
    }

    /// Words, those of a date behind the number included.
    private static let longestNumber = 9
}

extension String {
    fileprivate var isRuleOrEmpty: Bool { trimmed.isEmpty || trimmed.isRule }

    /// Runs of dots, ellipses and underscores, which stand for what is filled in by hand, as blanks.
    fileprivate func replacingMarks() -> String {
        var output = String.UnicodeScalarView()
        let scalars = Array(unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let isMark = scalar == "." || scalar == "_" || scalar == "…"
            let neighbours = [index - 1, index + 1].contains { scalars.indices.contains($0) && scalars[$0] == scalar }
            output.append(isMark && (neighbours || scalar == "…") ? " " : scalar)
        }
        return String(output)
    }
}
