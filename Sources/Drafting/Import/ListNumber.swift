internal import Source

/// Numbers as word processors make them.
enum ListNumber {
    static func text(_ value: Int, style: String) -> String {
        switch style {
        case "LowerAlpha": letters(value)
        case "UpperAlpha": letters(value).uppercased()
        case "LowerRoman": roman(value).lowercased()
        case "UpperRoman": roman(value)
        case "RepeatedLowerAlpha": repeated(value)
        case "RepeatedUpperAlpha": repeated(value).uppercased()
        case "DecimalZero": value < 10 ? "0\(value)" : String(value)
        default: String(value)
        }
    }

    /// Figures as small raised ones; other text as it is.
    static func raised(_ text: String) -> String { replaced(text, by: "⁰¹²³⁴⁵⁶⁷⁸⁹") }

    static func lowered(_ text: String) -> String { replaced(text, by: "₀₁₂₃₄₅₆₇₈₉") }

    private static func replaced(_ text: String, by figures: String) -> String {
        guard !text.isEmpty, text.unicodeScalars.allSatisfy(\.isDigit) else { return text }
        let figures = Array(figures)
        return String(text.utf8.map { figures[Int($0) - 0x30] })
    }

    /// `a` … `z`, `aa` …
    private static func letters(_ value: Int) -> String {
        guard value > 0 else { return String(value) }
        let letter = String(UnicodeScalar(UInt8(0x61 + (value - 1) % 26)))
        return value > 26 ? letters((value - 1) / 26) + letter : letter
    }

    /// `a` … `z`, `aa`, `bb` …, as Word goes on.
    private static func repeated(_ value: Int) -> String {
        guard (1...780).contains(value) else { return String(value) }
        return String(repeating: letters((value - 1) % 26 + 1), count: (value - 1) / 26 + 1)
    }

    private static func roman(_ value: Int) -> String {
        guard (1..<400).contains(value) else { return String(value) }
        var rest = value
        var output = ""
        for (amount, sign) in [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
            while rest >= amount {
                output += sign
                rest -= amount
            }
        }
        return output
    }
}
