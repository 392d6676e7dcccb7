/// What is in a stage, by paths in the portal.
struct StagedFiles: Sendable {
    var files: [String: File] = [:]
    var folders: Set<String> = []
    /// How many of the files are those of the old portal.
    var linked = 0
    /// What was on the shelf, as far as nothing has taken its place.
    var older = OlderTree.empty

    struct File: Sendable {
        var digest: [UInt8]
        /// The file of this path in the old portal has the same bytes.
        var isUnchanged = false
        /// Of the file of the old portal that it is, where that was known.
        var stamp: FileStamp?
    }
}
