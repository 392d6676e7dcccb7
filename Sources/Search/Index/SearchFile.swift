// One file of the index.
import Source

package struct SearchFile: Hashable, Sendable {
    /// Below `search/`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A file named after its content, so that it may be cached for ever.
    init(prefix: String, ending: String, bytes: [UInt8]) {
        self.init(path: "\(prefix)-\(SHA256.hex(bytes).prefix(16)).\(ending)", bytes: bytes)
    }
}
