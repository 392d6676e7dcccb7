// Where a portal stands: what is in the folder, whose it is, and where its successor is made (`OutputStage`).
internal import Source

package struct OutputFolder: Sendable {
    package let path: String

    /// A slash at the end is dropped; a folder reached through a link is replaced where it really stands.
    package init(path: String) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = Disk.resolvingLink(path)
    }

    /// The folder that the portal would overwrite or be written into: one of `sources`, or the working folder; nil where there is none.
    package static func clash(of output: String, with sources: [String]) -> String? {
        let target = Disk.resolved(output)
        if let source = sources.first(where: { Disk.isInside(Disk.resolved($0), target) || Disk.isInside(target, Disk.resolved($0)) }) {
            return source
        }
        return Disk.isInside(Disk.resolved("."), target) ? "." : nil
    }

    /// What a build did; paths relative to the output folder.
    package struct Report: Sendable {
        package var written = 0
        package var unchanged = 0
        package var removed = 0
        /// Those among the written that stand in the place of another, and those that are new; in order. Empty for a first build.
        package var changed: [String] = []
        /// Files that VanThu did not write and that stay, in order.
        package var foreign: [String] = []
        /// Those that were removed.
        package var pruned: [String] = []
        /// False: the file system did not let the folders be exchanged, files were replaced one by one.
        package var wasExchanged = true
    }

    /// A stage for the next portal. What builds that did not end left behind is removed.
    ///
    /// It stands beside the folder; in it where the two could not be exchanged (a mount point) or where no folder can be made beside it. On the `shelf`
    /// the tree of an older portal (`older`) waits to be the stage, and the old portal is put away there; nil: it is removed. `isUnread`: no server has
    /// a file of it open; `spare`: the folder of files to write over.
    func stage(
        standing: StandingPortal, shelf: String? = nil, older: OlderTree = .empty, isUnread: Bool = false, spare: String? = nil
    ) throws -> OutputStage {
        if Disk.kind(of: path) != nil {
            try Disk.makeFolder(path)
            try Disk.requireWritable(path)
        }
        let (parent, name) = parentAndName
        try Disk.makeFolder(String(parent.dropLast()))
        if name != ".", name != "..", !Disk.isMounted(path, apartFrom: parent.isEmpty ? "." : parent),
            let stage = try? emptyStage(in: parent, named: ".\(name).vanthu-")
        {
            let isUsed = shelf.map { (try? Disk.rename($0, stage)) != nil } ?? false
            return OutputStage(
                for: self, standing: standing, at: stage, isInside: false, shelf: shelf, older: isUsed ? older : .empty, isUnread: isUnread,
                spare: spare)
        }
        try Disk.makeFolder(path)
        return OutputStage(for: self, standing: standing, at: try emptyStage(in: path + "/", named: Self.innerStage), isInside: true)
    }

    /// Every file and link below the folder but those of stages, relative, in byte order of the folders.
    func files() throws -> [String] {
        guard Disk.kind(of: path) == .folder else { return [] }
        var found: [String] = []
        func visit(_ relative: String) throws {
            for entry in try Disk.entries(in: relative.isEmpty ? path : "\(path)/\(relative)") {
                if relative.isEmpty, Self.process(entry.name, after: Self.innerStage) != nil { continue }
                let child = relative.isEmpty ? entry.name : "\(relative)/\(entry.name)"
                if entry.kind == .folder { try visit(child) } else { found.append(child) }
            }
        }
        try visit("")
        return found
    }

    /// An error for a file that VanThu did not write and that stands in the way.
    func blocked(by name: String) -> Diagnostic {
        .error(
            .foreignFile, at: SourceLocation(file: "\(path)/\(name)", line: 1, column: 1),
            vi: "“\(path)/\(name)” không do VanThu tạo ra nhưng đứng ở chỗ của một tệp của cổng",
            en: "“\(path)/\(name)” was not written by VanThu but stands where a file of the portal would",
            hint: LocalizedText(vi: "chuyển tệp đó đi nơi khác rồi dựng lại", en: "move that file away and build again"))
    }
}

extension OutputFolder {
    /// `.vanthu-123` in the folder itself.
    private static let innerStage = ".vanthu-"

    func manifest() throws -> OutputManifest {
        let file = "\(path)/\(OutputManifest.path)"
        return OutputManifest(bytes: Disk.kind(of: file) == .file ? try Disk.read(file) : [])
    }

    private var parentAndName: (parent: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }

    /// `.Public.vanthu-123` beside `Public`, after the stages are gone whose processes are.
    private func emptyStage(in parent: String, named prefix: String) throws -> String {
        for name in try Disk.names(in: parent.isEmpty ? "." : parent) {
            guard let process = Self.process(name, after: prefix) else { continue }
            if process == Disk.processIdentifier || !Disk.isRunning(process) { try Disk.remove(parent + name) }
        }
        let stage = "\(parent)\(prefix)\(Disk.processIdentifier)"
        try Disk.makeFolder(stage)
        return stage
    }

    private static func process(_ name: String, after prefix: String) -> Int32? {
        name.hasPrefix(prefix) ? Int32(name.dropFirst(prefix.count)) : nil
    }
}
