private import Glibc
// A content folder as it was in a commit, in a folder of its own that lives as long as the value.
package import Source

/// Why a revision cannot be compared with.
package struct RevisionFault: Error {
    package var message: LocalizedText
}

final class PastContent {
    /// The content folder; empty where the commit has none.
    let root: String
    private let scratch: String

    /// `revision` as git reads it: a commit, a branch, `HEAD~3`. Throws `RevisionFault` and `MachineFault`.
    init(_ revision: String, of content: String) throws {
        guard let repository = GitRepository(holding: content) else {
            throw RevisionFault(
                message: LocalizedText(vi: "“\(content)” không nằm trong kho git", en: "“\(content)” stands in no git repository"))
        }
        let git = ["git", "-C", repository.root]
        guard !revision.hasPrefix("-"),
            try Subprocess.run(git + ["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"], settings: []).isSuccess
        else {
            throw RevisionFault(
                message: LocalizedText(vi: "kho không có bản “\(revision)”", en: "the repository has no revision “\(revision)”"))
        }
        scratch = try Self.temporaryFolder()
        root = "\(scratch)/Content"
        try Disk.makeFolder(root)
        let settings = ["GIT_INDEX_FILE=\(scratch)/index"]
        let below = String(Disk.resolved(content).dropFirst(repository.root.count + 1))
        guard try Subprocess.run(git + ["read-tree", "\(revision):\(below)"], settings: settings).isSuccess else { return }
        let written = try Subprocess.run(git + ["checkout-index", "--all", "--quiet", "--prefix=\(root)/"], settings: settings)
        if !written.isSuccess { throw MachineFault(.write, root, errorNumber: EIO) }
    }

    deinit { try? Disk.remove(scratch) }

    private static func temporaryFolder() throws -> String {
        let parent = StoreFile.parent
        var template = Array("\(parent)/vanthu-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw MachineFault(.makeFolder, parent, errorNumber: errno) }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Files that have come, gone or changed since, relative to the content folder.
    func changedFiles(in content: String) throws -> Set<String> {
        let (old, new) = (try Self.files(in: root), try Self.files(in: content))
        let changed = old.intersection(new).filter { !Disk.areSame("\(root)/\($0)", "\(content)/\($0)") }
        return old.symmetricDifference(new).union(changed)
    }

    private static let deepest = 64

    private static func files(in folder: String) throws -> Set<String> {
        var found: Set<String> = []
        func visit(_ relative: String, depth: Int) throws {
            guard depth < deepest else { throw MachineFault(.list, folder, errorNumber: Disk.tooDeep) }
            for entry in try Disk.entries(in: "\(folder)/\(relative)") where !entry.name.hasPrefix(".") {
                let path = relative + entry.name
                if entry.kind == .folder { try visit("\(path)/", depth: depth + 1) } else { found.insert(path) }
            }
        }
        try visit("", depth: 0)
        return found
    }
}
