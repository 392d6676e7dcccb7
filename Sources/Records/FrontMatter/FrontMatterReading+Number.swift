// Puts `so_ky_hieu`, or `so` and `ky_hieu`, together into number, symbol and notation.
import Source

extension FrontMatterReading {
    /// `so_ky_hieu` leads; `so` and `ky_hieu` beside it must say the same.
    mutating func joinNumber() {
        if notation == nil, let number, number.value.contains("/") || NotationParts(number.value).symbol != nil { notation = number }
        if let notation {
            splitNotation(notation)
        } else {
            metadata.number = number.map { Located(NotationParts.tidy($0.value), at: $0.location) }
            metadata.symbol = symbol.map { Located(NotationParts.tidy($0.value), at: $0.location) }
            if let number = metadata.number {
                metadata.notation = Located(NotationParts.joined(number.value, metadata.symbol?.value), at: number.location)
            }
        }
        if let number = metadata.number { checkLength(of: number, "so", atMost: 11) }
    }

    private mutating func splitNotation(_ written: Located<String>) {
        let parts = NotationParts(written.value)
        metadata.number = parts.number.map { Located($0, at: written.location) }
        metadata.symbol = parts.symbol.map { Located($0, at: written.location) } ?? symbol
        metadata.notation = parts.number.map { number in
            Located(
                parts.symbol == nil ? NotationParts.joined(number, symbol?.value) : NotationParts.tidy(written.value), at: written.location)
        }
        if let number, number.location != written.location { compare(number, with: parts.number, "so") }
        if let symbol { compare(symbol, with: parts.symbol, "ky_hieu") }
    }

    private mutating func compare(_ written: Located<String>, with part: String?, _ field: String) {
        guard let part, NotationParts.tidy(written.value) != part else { return }
        values.report(
            .warning(
                .unknownValue, at: written.location, vi: "“\(field)” là “\(written.value)” nhưng so_ky_hieu có “\(part)”",
                en: "“\(field)” says “\(written.value)” but so_ky_hieu has “\(part)”",
                hint: LocalizedText(vi: "chỉ giữ so_ky_hieu", en: "keep so_ky_hieu alone")))
    }
}

/// The parts of a number as people write it: `39/QĐ-SKHCN`, `336-KH/TU`, `04/2025/QĐ-UBND`; a blank number has none.
struct NotationParts {
    var number: String?
    var symbol: String?

    init(_ written: String) {
        let text = Self.tidy(written)
        let head = text.prefix { $0.isASCII && $0.isNumber || $0.isASCII && $0.isLetter && $0.isLowercase }
        let rest = text.dropFirst(head.count)
        guard head.first?.isNumber == true, let mark = rest.first, mark == "/" || mark == "-", rest.count > 1 else {
            (number, symbol) = Self.unusual(text)
            return
        }
        number = String(head)
        symbol = String(rest.dropFirst())
    }

    /// `27` and `TB-SKHCN` join with `/`, `336` and `KH/TU` of the Party with `-`, `04` and `2025/QĐ-UBND` with `/`.
    static func joined(_ number: String, _ symbol: String?) -> String {
        guard let symbol, !symbol.isEmpty else { return number }
        let head = symbol.split(separator: "/", omittingEmptySubsequences: false)
        let isParty = head.count > 1 && !(head[0].count == 4 && head[0].allSatisfy { $0.isASCII && $0.isNumber })
        return number + (isParty ? "-" : "/") + symbol
    }

    /// Without "Số" in front and without spaces around `/` and `-`; dashes of all kinds as `-`.
    static func tidy(_ written: String) -> String {
        var output = String.UnicodeScalarView()
        var pending = false
        for scalar in written.unicodeScalars {
            if scalar.properties.isWhitespace {
                pending = true
                continue
            }
            let isDash = ("\u{2010}"..."\u{2015}").contains(scalar) || scalar == "\u{2212}"
            let mark = isDash ? "-" : scalar
            if pending, let last = output.last, last != "/", last != "-", mark != "/", mark != "-" { output.append(" ") }
            pending = false
            output.append(mark)
        }
        let text = String(output)
        let word = text.prefix { $0 != ":" && $0 != " " }
        guard word.count < text.count, VietnameseText.key(String(word)) == "so" else { return text }
        return String(text.dropFirst(word.count).drop { $0 == ":" || $0 == " " })
    }

    /// `/SKHCN-VP` is a blank number; a form without digits in front is a number as it stands.
    private static func unusual(_ text: String) -> (number: String?, symbol: String?) {
        guard let slash = text.firstIndex(of: "/") else { return (text.isEmpty ? nil : text, nil) }
        let (head, tail) = (text[..<slash], text[text.index(after: slash)...])
        let isBlank = !head.contains { $0.isLetter || $0.isNumber }
        return (isBlank ? nil : String(head), tail.isEmpty ? nil : String(tail))
    }
}
