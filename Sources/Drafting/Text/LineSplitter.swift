// The bytes of a text -> its lines that are not blank.
//
// Order of work: compose letters, end pages at form feeds, drop marks without width, note blank lines and rules.

internal import Source

enum LineSplitter {
    /// - Parameter isStructured: the text was made by a reader of office files, which marks merged cells and struck words.
    static func lines(of text: SourceText, isStructured: Bool) -> [TextLine] {
        var lines: [TextLine] = []
        var gap = 0
        var opensPage = false
        var followsRule = false
        for number in 1...max(1, text.lineStarts.count) {
            let (whole, breaksPage) = cleaned(UnicodeNormalization.nfc(Array(text.line(number))), keepsMarks: isStructured)
            opensPage = opensPage || breaksPage
            let raw = whole.withoutTrailingSpaces
            if raw.trimmed.isEmpty {
                followsRule = followsRule || whole.unicodeScalars.count >= ruleWidth
                gap += 1
                continue
            }
            if isFootnoteRule(raw) {
                followsRule = true
                gap += 1
                continue
            }
            var line = TextLine(number: number, raw: raw, gap: gap)
            (line.opensPage, line.followsRule) = (opensPage, followsRule)
            lines.append(line)
            (gap, opensPage, followsRule) = (0, false, false)
        }
        return lines
    }
}

extension LineSplitter {
    /// A line of so many blanks is what is left of the rule above footnotes.
    private static let ruleWidth = 20

    private static func isFootnoteRule(_ raw: String) -> Bool {
        let text = raw.trimmed.unicodeScalars
        return text.count >= ruleWidth && text.allSatisfy { $0 == "_" || $0 == "─" || $0 == "―" }
    }

    private static func cleaned(_ bytes: [UInt8], keepsMarks: Bool) -> (text: String, breaksPage: Bool) {
        var output = String.UnicodeScalarView()
        var breaksPage = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\u{0C}": breaksPage = true
            case "\u{A0}", "\u{2007}", "\u{202F}", "\u{2009}": output.append(" ")
            case "\u{AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": break
            case "\u{2010}"..."\u{2012}": output.append("-")
            case "\u{F02D}", "\u{F0B7}", "\u{2022}", "\u{25CF}", "\u{25AA}": output.append("-")
            case "\u{02}"..."\u{04}" where keepsMarks: output.append(scalar)
            case "\u{00}"..."\u{08}", "\u{0B}", "\u{0E}"..."\u{1F}", "\u{7F}": break
            default: output.append(scalar)
            }
        }
        return (String(output), breaksPage)
    }
}
