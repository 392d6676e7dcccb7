internal import Records
internal import Source

/// Values of front matter as an author writes them.
enum YAMLText {
    static func value(_ value: Draft.Value) -> String {
        switch value {
        case .null: "null"
        case .text(let text): written(text, isInFlow: false)
        case .date(let date): date.iso
        case .list(let texts): "[" + texts.map { written($0, isInFlow: true) }.joined(separator: ", ") + "]"
        case .mapping(let pairs): "{" + pairs.map { "\($0.name): \(inFlow($0.value))" }.joined(separator: ", ") + "}"
        }
    }

    private static func inFlow(_ value: Draft.Value) -> String {
        if case .text(let text) = value { return written(text, isInFlow: true) }
        return Self.value(value)
    }

    /// The marks of struck words are none of a value's.
    private static func written(_ text: String, isInFlow: Bool) -> String {
        YAMLScalar.written(String(text.unicodeScalars.filter { $0 != TextMark.strike }), isInFlow: isInFlow)
    }
}
