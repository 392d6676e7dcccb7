// The closed set of ways to write a value, `{{name | filter}}`: nothing in a theme is executed.

import Source

/// What may stand behind `|`.
enum TemplateFilter: CaseIterable, Sendable {
    /// `so`: 1293500 as 1.293.500.
    case grouped
    /// `ngay`: a date as official documents write it, 01/4/2025.
    case date
    /// `ngay "chữ"`: ngày 01 tháng 4 năm 2025.
    case dateInWords

    /// The word in quotes may be written without marks; nil for anything else.
    init?(_ written: String) {
        let words = written.split(whereSeparator: \.isWhitespace)
        let isQuoted = words.count == 2 && words[1].count > 2 && words[1].hasPrefix("\"") && words[1].hasSuffix("\"")
        switch (words.first, isQuoted ? VietnameseText.key(String(words[1])) : nil) {
        case ("so", nil) where words.count == 1: self = .grouped
        case ("ngay", nil) where words.count == 1: self = .date
        case ("ngay", "chu"): self = .dateInWords
        default: return nil
        }
    }

    /// As a theme's author writes it.
    var written: String {
        switch self {
        case .grouped: "so"
        case .date: "ngay"
        case .dateInWords: "ngay \"chữ\""
        }
    }

    /// What it can be applied to.
    var shape: Shape { self == .grouped ? .number : .date }

    var output: TemplateOutput {
        switch self {
        case .grouped: .grouped
        case .date: .date
        case .dateInWords: .dateInWords
        }
    }

    /// Why it cannot be applied to something else.
    var refusal: LocalizedText {
        self == .grouped
            ? LocalizedText(vi: "không phải là số", en: "is not a number") : LocalizedText(vi: "không phải là ngày", en: "is not a date")
    }
}
