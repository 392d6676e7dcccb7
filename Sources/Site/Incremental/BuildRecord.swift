// What is kept of a build: what it was made of, what it made, and what it said. The next build compares and need not do it again.
internal import Records
internal import Source

struct BuildRecord: Sendable {
    /// Everything but files that decides on the portal, as options: `--now 2025-07-01`.
    var circumstances: [String]
    var timeZone: String
    /// Folders of the theme and those it inherits from, nearest first; never empty.
    var themes: [String]
    /// Of the content and the themes, and the program itself.
    var inputs: InputSnapshot
    /// Files and folders of the output with their stamps, relative to it; the output itself as an empty path.
    var outputs: PackedList<Output>
    /// How many of them are no folders.
    var fileCount: Int
    var diagnostics: [Diagnostic]
    /// SHA-256 of the manifest, which says what the files of the output hold.
    var manifest: [UInt8]
    /// Digest of what all pages were made from.
    var sharedInputs: [UInt8]
    var documentCount: Int
    var pageCount: Int
    /// Files of the output that VanThu did not write.
    var foreign: [String]

    struct Output: Sendable {
        var path: String
        var stamp: FileStamp
        /// Digest of what a page was made from, beside what all share; nil for other files, and for pages that are always made.
        var inputs: Digest?
    }
}

extension BuildRecord {
    /// Whether most of the portal will be as it is: some documents differ, and nothing that all pages share.
    func changesLittle(for reasons: [RebuildReason]) -> Bool {
        reasons.count * 10 <= documentCount && reasons.allSatisfy { $0.file?.hasSuffix(".md") ?? false }
    }
}
