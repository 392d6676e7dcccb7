internal import Source

/// What is in a stage, by paths in the portal.
struct StagedFiles: Sendable {
    var files: [String: File] = [:]
    var folders: Set<String> = []
    /// Of those that are files of the old portal, where that was known.
    var stamps: [String: FileStamp] = [:]
    /// How many of the files are those of the old portal.
    var linked = 0
    /// What was on the shelf, as far as nothing has taken its place.
    var older = OlderTree.empty

    struct File: Sendable {
        var digest: Digest
        /// The file of this path in the old portal has the same bytes.
        var isUnchanged = false
    }
}
