/// One value of a YAML document with its place.
package struct YAMLNode: Sendable {
    package indirect enum Content: Sendable {
        /// `isPlain`: written without quotes, so `null`, `true` and numbers may be meant.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    /// What stands on the line of a plain value behind a blank and `#`, and is no part of it.
    package struct Comment: Sendable {
        /// From `#` to the end of the line.
        package var text: String
        /// Between the value and `#`.
        package var blankCount: Int
        package var location: SourceLocation
    }

    package var content: Content
    /// Where the value begins.
    package var location: SourceLocation
    package var comment: Comment?

    package init(_ content: Content, at location: SourceLocation, comment: Comment? = nil) {
        self.content = content
        self.location = location
        self.comment = comment
    }

    /// Nothing written, `null` or `~`.
    package var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return text.isEmpty || text == "~" || text.utf8.count == 4 && text.lowercased() == "null"
    }

    package var text: String? {
        guard case .scalar(let text, _) = content, !isNull else { return nil }
        return text
    }
}
