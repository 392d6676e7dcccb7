// What `vanthu explain` says of each code: a headline and an explanation with a way out, in both languages.

extension Code {
    /// One line: what the code stands for.
    package var summary: LocalizedText { text.summary }

    /// Why it matters and what to do.
    package var explanation: LocalizedText { text.explanation }

    struct Text {
        var summary: LocalizedText
        var explanation: LocalizedText

        init(_ vi: String, _ en: String, _ longVi: String, _ longEn: String) {
            summary = LocalizedText(vi: vi, en: en)
            explanation = LocalizedText(vi: longVi, en: longEn)
        }
    }

    /// The codes are parted into families, a file each; the code itself stands in where none has its text.
    private var text: Text {
        fileText ?? fieldText ?? numberText ?? factText ?? taskText ?? markdownText ?? themeText ?? draftText
            ?? Text(rawValue, rawValue, "", "")
    }
}
