/// The answer to a request.
package struct Response: Sendable {
    package enum Body: Sendable {
        case bytes([UInt8])
        /// Whatever is published, for as long as the browser listens.
        case events
    }

    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: Body

    init(_ status: Int, _ headers: [(name: String, value: String)] = [], body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A short text, for people.
    static func text(_ status: Int, _ text: String) -> Response {
        Response(status, [("Content-Type", "text/plain; charset=utf-8")], body: .bytes(Array("\(text)\n".utf8)))
    }

    package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
