// Finds what `import` left to be looked at again: lines `# xem lại: …` of a front matter.
import Source

enum FrontMatterNote {
    /// A warning for each note on a line of its own.
    static func warnings(in text: SourceText, _ yaml: Range<Int>) -> [Diagnostic] {
        var found = DiagnosticList()
        for number in text.line(at: yaml.lowerBound)..<text.line(at: yaml.upperBound) {
            let line = text.line(number)
            guard line.first == UInt8(ascii: "#") else { continue }
            let note = String(decoding: line, as: UTF8.self)
            if isNote(note), found.admits(.doubtfulReading, in: text.file) {
                found.append(warning(note, at: text.location(at: line.startIndex)))
            }
        }
        return found.all
    }

    /// `comment`: from `#` on.
    static func isNote(_ comment: String) -> Bool {
        guard let colon = comment.firstIndex(of: ":") else { return false }
        return VietnameseText.key(String(comment[..<colon])) == "xem_lai"
    }

    private static func warning(_ note: String, at location: SourceLocation) -> Diagnostic {
        let words = String(note.drop { $0 == "#" || $0 == " " }).shortened(to: 200)
        return .warning(
            .doubtfulReading, at: location, vi: "“\(words)” còn để lại trong phần đầu", en: "“\(words)” still stands in the front matter",
            hint: LocalizedText(
                vi: "đối chiếu với bản gốc, sửa nếu cần, rồi xóa dòng này",
                en: "compare it with the source, mend it if need be, delete the line"))
    }
}
