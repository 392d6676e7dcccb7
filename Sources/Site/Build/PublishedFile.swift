internal import Source

/// A file beside a document or a page (original, annex, image) that goes to the portal as it is.
struct PublishedFile: Sendable {
    /// Relative to the content folder.
    var source: String
    var name: String
    /// Address in the portal, below that of the text.
    var path: String
    var byteCount: Int
    /// SHA-256.
    var digest: [UInt8]
    var isSigned: Bool
    /// Named in `tep_goc`, so that the page offers it.
    var isOriginal: Bool

    /// `path` as it stands in a link.
    var address: String { path.percentEncodedPath }
    var outputPath: String { String(path.dropFirst()) }
    var sha256: String { SHA256.hex(digest: digest) }
}
