/// One file of the portal, ready to be written.
package struct OutputFile: Sendable {
    /// Relative to the output folder, without leading `/`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
