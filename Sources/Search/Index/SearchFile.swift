// One file of the index.

package struct SearchFile: Hashable, Sendable {
    /// Below `search/`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
