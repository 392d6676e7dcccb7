// Diagnostics -> text as a good compiler prints it, or lines for other programs.

/// Writes diagnostics in one language.
package struct DiagnosticFormatter: Sendable {
    package var language: Language
    /// Colour and bold, for a terminal.
    package var usesColour: Bool
    /// The line of a file, for the excerpt; nil where it cannot be read.
    package var sourceLine: @Sendable (_ file: String, _ line: Int) -> String?

    package init(language: Language, usesColour: Bool, sourceLine: @escaping @Sendable (_ file: String, _ line: Int) -> String?) {
        self.language = language
        self.usesColour = usesColour
        self.sourceLine = sourceLine
    }

    /// `Content/a.md:7:3: lỗi[ngay-khong-hop-le]: …`, the line, a caret, notes and a hint.
    package func text(_ diagnostic: Diagnostic) -> String {
        let word = severityWord(diagnostic.severity)
        let painted = paint("\(word)[\(diagnostic.code.rawValue)]", style(of: diagnostic.severity))
        var lines = ["\(place(diagnostic.location))\(painted): \(paint(shown(diagnostic.message), "1"))"]
        if let location = diagnostic.location { lines += excerpt(location) }
        for note in diagnostic.notes {
            lines.append("  \(place(note.location))\(LocalizedText(vi: "ghi chú", en: "note")[language]): \(shown(note.message))")
        }
        if let hint = diagnostic.hint {
            lines.append("  \(paint(LocalizedText(vi: "gợi ý", en: "hint")[language], "1;36")): \(shown(hint))")
        }
        return lines.joined(separator: "\n")
    }

    /// One object on a line, keys as the command-line contract gives them.
    package func json(_ diagnostic: Diagnostic) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("code", diagnostic.code.rawValue)
            writer.field("severity", diagnostic.severity.rawValue)
            write(diagnostic.location, into: &writer)
            writer.field("message", diagnostic.message[language])
            writer.field("hint", diagnostic.hint?[language])
            writer.key("notes")
            writer.array { writer in
                for note in diagnostic.notes {
                    writer.object { writer in
                        write(note.location, into: &writer)
                        writer.field("message", note.message[language])
                    }
                }
            }
        }
        return writer.text
    }

    /// A workflow command of GitHub and Gitea Actions: `::error file=…,line=…,col=…,title=…::…`.
    package func github(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { "file=\(escaped($0.file, isProperty: true)),line=\($0.line),col=\($0.column)," } ?? ""
        let hint = diagnostic.hint.map { " (\($0[language]))" } ?? ""
        let command = diagnostic.severity == .information ? "notice" : diagnostic.severity.rawValue
        return
            "::\(command) \(place)title=\(diagnostic.code.rawValue)::\(escaped(diagnostic.message[language] + hint, isProperty: false))"
    }

    /// A GitLab Code Quality report: one JSON array of all diagnostics.
    package func gitlab(_ diagnostics: [Diagnostic]) -> String {
        var writer = JSONWriter()
        writer.array { writer in
            for diagnostic in diagnostics {
                writer.object { writer in
                    writer.field("description", diagnostic.message[language] + (diagnostic.hint.map { " (\($0[language]))" } ?? ""))
                    writer.field("check_name", diagnostic.code.rawValue)
                    writer.field("fingerprint", fingerprint(diagnostic))
                    writer.field("severity", quality(of: diagnostic.severity))
                    writer.key("location")
                    writer.object { writer in
                        writer.field("path", diagnostic.location?.file ?? ".")
                        writer.key("lines")
                        writer.object { $0.field("begin", diagnostic.location?.line ?? 1) }
                    }
                }
            }
        }
        return writer.text
    }
}

extension DiagnosticFormatter {
    private func severityWord(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: LocalizedText(vi: "lỗi", en: "error")[language]
        case .warning: LocalizedText(vi: "cảnh báo", en: "warning")[language]
        case .information: LocalizedText(vi: "thông tin", en: "information")[language]
        }
    }

    private func style(of severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "1;31"
        case .warning: "1;33"
        case .information: "1;34"
        }
    }

    /// The words of GitLab.
    private func quality(of severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "blocker"
        case .warning: "minor"
        case .information: "info"
        }
    }

    private func place(_ location: SourceLocation?) -> String { location.map { "\($0.file):\($0.line):\($0.column): " } ?? "" }

    private func paint(_ text: String, _ style: String) -> String { usesColour ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text }

    /// A message quotes what people wrote: no control character of theirs reaches the terminal.
    private func shown(_ text: LocalizedText) -> String {
        Self.withoutControls(text[language][...])
    }

    private static func withoutControls(_ text: Substring) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return String(text) }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
    }

    /// A combining mark. The block of Vietnamese letters has none: their properties need not be asked for.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && !(0x1EA0...0x1EF9).contains(scalar.value) && scalar.properties.generalCategory == .nonspacingMark
    }

    /// The general category Cc.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) }

    /// The line and a caret under the column; a long line is cut to the stretch around it.
    private func excerpt(_ location: SourceLocation) -> [String] {
        guard let line = sourceLine(location.file, location.line) else { return [] }
        let start = location.column > 80 ? location.column - 41 : 0
        let rest = line.unicodeScalars[Self.scalar(start, of: line)...]
        let shown = rest.prefix(120)
        guard !shown.isEmpty else { return [] }
        let margin = String(location.line)
        let lead = (start > 0 ? "…" : "")
        let before = max(0, location.column - 1 - start)
        // A combining mark is a column of the file but takes no room on the screen.
        let marks = shown.prefix(before).count(where: Self.isMark)
        let gap = String(repeating: " ", count: before - marks + lead.count)
        let tail = shown.endIndex == rest.endIndex ? "" : "…"
        return [
            "  \(margin) | \(lead)\(Self.withoutControls(Substring(shown)))\(tail)",
            "  \(String(repeating: " ", count: margin.count)) | \(gap)\(paint("^", "1;32"))",
        ]
    }

    /// Where a scalar begins. By bytes: a line may be as long as a document, and hold a hundred faults.
    private static func scalar(_ number: Int, of line: String) -> String.Index {
        var before = -1
        return line.utf8.firstIndex { byte in
            if byte & 0xC0 != 0x80 { before += 1 }
            return before == number
        } ?? line.endIndex
    }

    private func write(_ location: SourceLocation?, into writer: inout JSONWriter) {
        writer.field("file", location?.file)
        writer.field("line", location?.line)
        writer.field("column", location?.column)
    }

    private func escaped(_ text: String, isProperty: Bool) -> String {
        var output = ""
        // By scalar: a line end of two is one character.
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": output += "%25"
            case "\r": output += "%0D"
            case "\n": output += "%0A"
            case ":" where isProperty: output += "%3A"
            case "," where isProperty: output += "%2C"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    /// Stable while the fault stays where it is said to be.
    private func fingerprint(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { "\($0.file):\($0.line):\($0.column)" } ?? ""
        return SHA256.hex(Array("\(diagnostic.code.rawValue) \(place) \(diagnostic.message.vi)".utf8))
    }
}
