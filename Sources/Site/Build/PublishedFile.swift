/// A file beside a document (original, annex, image) that goes to the portal as it is.
struct PublishedFile: Sendable {
    /// Relative to the content folder.
    var source: String
    var name: String
    /// Address in the portal, below its document's.
    var path: String
    var byteCount: Int
    var sha256: String
    var isSigned: Bool
    /// Named in `tep_goc`, so that the page offers it.
    var isOriginal: Bool
}
