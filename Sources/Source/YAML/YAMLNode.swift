/// One value of a YAML document with its place.
package struct YAMLNode: Sendable {
    package indirect enum Content: Sendable {
        /// `isPlain`: written without quotes, so `null`, `true` and numbers may be meant.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    package var content: Content
    /// Where the value begins.
    package var location: SourceLocation

    package init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }

    /// Nothing written, `null` or `~`.
    package var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return text.isEmpty || text == "~" || text.lowercased() == "null"
    }

    package var text: String? {
        guard case .scalar(let text, _) = content, !isNull else { return nil }
        return text
    }
}
