internal import Source

/// Words of a document as Markdown that shows them as they are.
enum MarkdownEscape {
    /// Words within a line. Stars that pair stay: whoever typed the text meant them.
    static func text(_ text: String) -> String {
        let keepsStars = hasPairedStars(text)
        var output = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch scalar {
            case TextMark.strike: output.append(contentsOf: ["~", "~"])
            case "*" where keepsStars, "[" where next == "^": output.append(scalar)
            case "*", "_", "`", "[", "\\", "~": output.append(contentsOf: ["\\", scalar])
            case "<" where next.map { $0.properties.isAlphabetic || $0 == "/" || $0 == "!" || $0 == "?" } ?? false:
                output.append(contentsOf: ["\\", scalar])
            case "&" where isEntity(scalars[(index + 1)...]): output.append(contentsOf: ["\\", scalar])
            default: output.append(scalar)
            }
        }
        return String(output)
    }

    /// The same at the start of a line, where more is read.
    static func line(_ text: String) -> String {
        let escaped = Self.text(text)
        guard let first = escaped.unicodeScalars.first else { return escaped }
        if "#>=+-|".unicodeScalars.contains(first) { return "\\" + escaped }
        let digits = escaped.unicodeScalars.prefix(while: \.isDigit)
        let mark = escaped.unicodeScalars.dropFirst(digits.count).first
        guard !digits.isEmpty, mark == "." || mark == ")" else { return escaped }
        let behind = escaped.unicodeScalars.dropFirst(digits.count + 1).first
        guard behind?.isBlank ?? true else { return escaped }
        return String(digits) + "\\" + String(escaped.unicodeScalars.dropFirst(digits.count))
    }

    private static func isEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        let name = rest.prefix(10).prefix { $0.isDigit || $0 == "#" || $0.isASCII && $0.properties.isAlphabetic }
        return name.first.map { $0 == "#" || $0.properties.isLowercase } ?? false && rest.dropFirst(name.count).first == ";"
    }

    /// Runs of stars open behind a blank or bracket and close before one, each with one of the same length.
    static func hasPairedStars(_ text: String) -> Bool {
        var open: Int?
        var run = 0
        var before: Unicode.Scalar = " "
        var opensHere = false
        for scalar in Array(text.unicodeScalars) + [" "] {
            if scalar == "*" {
                if run == 0 { opensHere = open == nil && !before.properties.isAlphabetic && !before.isDigit }
                run += 1
                continue
            }
            if run > 0 {
                if opensHere, run <= 3, !scalar.isBlank {
                    open = run
                } else if open == run, !before.isBlank {
                    open = nil
                } else {
                    return false
                }
                run = 0
            }
            before = scalar
        }
        return open == nil
    }
}
