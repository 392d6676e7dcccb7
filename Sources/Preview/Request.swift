/// What a browser asks for, as it wrote it.
package struct Request: Sendable {
    package var method: String
    /// Path and query, percent-encoded.
    package var target: String
    package var host: String?
    /// The header `If-None-Match`.
    package var knownTags: String?

    package init(method: String = "GET", target: String, host: String?, knownTags: String? = nil) {
        self.method = method
        self.target = target
        self.host = host
        self.knownTags = knownTags
    }
}
