// Takes the finished files of a portal and puts them in the place of the old one.
//
// Order of work: look at what stands there; stage the new tree beside it (unchanged files as hard links, so that they keep identity and time);
// exchange the two in one step; remove the old tree. Where the folder cannot be exchanged (a mount point), files are replaced one by one.
package import Source

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

    /// What `publish` did; paths relative to the output folder.
    package struct Report: Sendable {
        package var written = 0
        package var unchanged = 0
        package var removed = 0
        /// Files that VanThu did not write, in order; kept unless pruned.
        package var foreign: [String] = []
        /// False: the file system did not let the folders be exchanged, files were replaced one by one.
        package var wasExchanged = true
    }

    /// Files in the folder that the manifest does not own.
    package func foreignFiles() throws -> [String] {
        let manifest = try oldManifest()
        return try files().filter { !manifest.owns($0) }
    }

    /// Errors for files VanThu did not write that stand where a file or folder of the portal would.
    package func conflicts(with files: [OutputFile]) throws -> [Diagnostic] {
        let foreign = try foreignFiles()
        guard !foreign.isEmpty else { return [] }
        let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        let folders = Set(files.flatMap { Self.folders(above: $0.path) })
        let blocking = foreign.filter { name in
            if let file = byPath[name] { return !holdsSameBytes(file) }
            return folders.contains(name) || Self.folders(above: name).contains { byPath[$0] != nil }
        }
        return blocking.map { name in
            .error(
                .foreignFile, at: SourceLocation(file: "\(path)/\(name)", line: 1, column: 1),
                vi: "“\(path)/\(name)” không do VanThu tạo ra nhưng đứng ở chỗ của một tệp của cổng",
                en: "“\(path)/\(name)” was not written by VanThu but stands where a file of the portal would",
                hint: LocalizedText(vi: "chuyển tệp đó đi nơi khác rồi dựng lại", en: "move that file away and build again"))
        }
    }

    /// Replaces the portal by `files`; after a fault the old one stands as it was (one by one mode apart).
    package func publish(_ files: [OutputFile], prunesForeign: Bool) throws -> Report {
        var report = Report()
        if Disk.kind(of: path) != nil { try Disk.makeFolder(path) }
        let manifest = OutputManifest(files: files)
        let all = files + [OutputFile(path: OutputManifest.path, bytes: manifest.bytes)]
        let old = try oldManifest()
        report.foreign = try foreignFiles()
        report.removed = try self.files().count { old.owns($0) && !manifest.owns($0) }
        let stage = stagePath(of: Disk.processIdentifier)
        try Disk.makeFolder(String(parentAndName.parent.dropLast()))
        guard (try? removeLeftovers()) != nil, (try? Disk.remove(stage)) != nil, (try? Disk.makeFolder(stage)) != nil else {
            try replaceOneByOne(all, old: old, prunesForeign: prunesForeign, report: &report)
            return report
        }
        do {
            try fill(stage, with: all, keeping: prunesForeign ? [] : report.foreign, report: &report)
            try putInPlace(stage)
        } catch let fault as MachineFault {
            try? Disk.remove(stage)
            guard fault.operation == .exchange else { throw fault }
            report = Report(removed: report.removed, foreign: report.foreign)
            try replaceOneByOne(all, old: old, prunesForeign: prunesForeign, report: &report)
        }
        return report
    }
}

extension OutputFolder {
    fileprivate func oldManifest() throws -> OutputManifest {
        let file = "\(path)/\(OutputManifest.path)"
        return OutputManifest(bytes: Disk.kind(of: file) == .file ? try Disk.read(file) : [])
    }

    /// Every file and link below the folder, relative, in byte order of the folders.
    fileprivate func files() throws -> [String] {
        guard Disk.kind(of: path) == .folder else { return [] }
        var found: [String] = []
        func visit(_ relative: String) throws {
            for name in try Disk.names(in: relative.isEmpty ? path : "\(path)/\(relative)") {
                let child = relative.isEmpty ? name : "\(relative)/\(name)"
                if Disk.kind(of: "\(path)/\(child)", followingLinks: false) == .folder { try visit(child) } else { found.append(child) }
            }
        }
        try visit("")
        return found
    }

    /// `a` and `a/b` of `a/b/c`.
    fileprivate static func folders(above name: String) -> [String] {
        name.indices.filter { name[$0] == "/" }.map { String(name[..<$0]) }
    }

    fileprivate func holdsSameBytes(_ file: OutputFile) -> Bool { (try? Disk.read("\(path)/\(file.path)")) == file.bytes }

    /// `.Public.vanthu-123` beside `Public`.
    fileprivate func stagePath(of process: Int32) -> String {
        let (parent, name) = parentAndName
        return "\(parent)\(stagePrefix(name))\(process)"
    }

    fileprivate func stagePrefix(_ name: String) -> String { ".\(name).vanthu-" }

    fileprivate var parentAndName: (parent: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }

    /// Stages that builds left which did not end: their processes are gone.
    fileprivate func removeLeftovers() throws {
        let (parent, name) = parentAndName
        let prefix = stagePrefix(name)
        for entry in try Disk.names(in: parent.isEmpty ? "." : parent) where entry.hasPrefix(prefix) {
            guard let process = Int32(entry.dropFirst(prefix.count)), !Disk.isRunning(process) else { continue }
            try Disk.remove(parent + entry)
        }
    }

    fileprivate func fill(_ stage: String, with files: [OutputFile], keeping foreign: [String], report: inout Report) throws {
        var folders: Set<String> = []
        func makeFolder(of file: String) throws {
            guard let slash = file.lastIndex(of: "/"), folders.insert(String(file[..<slash])).inserted else { return }
            try Disk.makeFolder(String(file[..<slash]))
        }
        for file in files {
            let target = "\(stage)/\(file.path)"
            try makeFolder(of: target)
            if holdsSameBytes(file), Disk.link("\(path)/\(file.path)", target) {
                report.unchanged += 1
            } else {
                try Disk.write(file.bytes, to: target)
                report.written += 1
            }
        }
        for name in foreign where Disk.kind(of: "\(stage)/\(name)", followingLinks: false) == nil {
            try makeFolder(of: "\(stage)/\(name)")
            if !Disk.link("\(path)/\(name)", "\(stage)/\(name)") {
                try Disk.write(try Disk.read("\(path)/\(name)"), to: "\(stage)/\(name)")
            }
        }
    }

    fileprivate func putInPlace(_ stage: String) throws {
        guard Disk.kind(of: path) != nil else { return try Disk.rename(stage, path) }
        guard Disk.exchange(stage, path) else { throw MachineFault(.exchange, path, errorNumber: 0) }
        try Disk.remove(stage)
    }

    /// Assets and data first, then pages, then what is gone: a reader never meets a link to a file that is not there yet.
    fileprivate func replaceOneByOne(_ files: [OutputFile], old: OutputManifest, prunesForeign: Bool, report: inout Report) throws {
        report.wasExchanged = false
        let before = try self.files()
        let ordered = files.filter { !$0.path.hasSuffix(".html") } + files.filter { $0.path.hasSuffix(".html") }
        for file in ordered {
            if holdsSameBytes(file) {
                report.unchanged += 1
                continue
            }
            let target = "\(path)/\(file.path)"
            if let slash = target.lastIndex(of: "/") { try Disk.makeFolder(String(target[..<slash])) }
            try Disk.write(file.bytes, to: target + ".vanthu-new")
            try Disk.rename(target + ".vanthu-new", target)
            report.written += 1
        }
        let produced = Set(files.map(\.path))
        for name in before where !produced.contains(name) && (old.owns(name) || prunesForeign) { try Disk.remove("\(path)/\(name)") }
    }
}
