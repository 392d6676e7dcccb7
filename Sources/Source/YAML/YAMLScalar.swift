/// How words are written as a value of YAML.
package enum YAMLScalar {
    /// Without quotes where YAML takes the words for nothing else.
    package static func written(_ text: String, isInFlow: Bool) -> String {
        let inside = isInFlow ? ",[]{}:\"" : "\""
        let isPlain =
            text.unicodeScalars.first.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "(" } ?? false
            && !text.unicodeScalars.contains { inside.unicodeScalars.contains($0) } && !text.contains(": ") && !text.contains(" #")
            && !text.hasSuffix(":") && !["null", "true", "false", "yes", "no", "on", "off"].contains(VietnameseText.lowercased(text))
        return isPlain ? text : quoted(text)
    }

    /// In double quotes; for text of one line.
    package static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
