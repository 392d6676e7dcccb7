internal import Records
internal import Source

/// Values of front matter as an author writes them.
enum YAMLText {
    static func value(_ value: Draft.Value) -> String {
        switch value {
        case .null: "null"
        case .text(let text): plain(text, isInFlow: false)
        case .date(let date): date.iso
        case .list(let texts): "[" + texts.map { plain($0, isInFlow: true) }.joined(separator: ", ") + "]"
        case .mapping(let pairs): "{" + pairs.map { "\($0.name): \(inFlow($0.value))" }.joined(separator: ", ") + "}"
        }
    }

    private static func inFlow(_ value: Draft.Value) -> String {
        if case .text(let text) = value { return plain(text, isInFlow: true) }
        return Self.value(value)
    }

    /// Without quotes where YAML takes the words for nothing else.
    static func plain(_ text: String, isInFlow: Bool) -> String {
        let inside = isInFlow ? ",[]{}:\"" : "\""
        let isPlain =
            text.unicodeScalars.first.map { $0.properties.isAlphabetic || $0.isDigit || $0 == "(" } ?? false
            && !text.unicodeScalars.contains { inside.unicodeScalars.contains($0) } && !text.contains(": ") && !text.contains(" #")
            && !text.hasSuffix(":") && !["null", "true", "false", "yes", "no", "on", "off"].contains(VietnameseText.lowercased(text))
        return isPlain ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
