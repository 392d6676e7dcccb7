// The portal in the output folder, beside what the last build left there: what stands as it was left is taken over without being read.
internal import Source

struct StandingPortal: Sendable {
    /// What VanThu wrote of it, by its own list.
    let manifest: OutputManifest
    private let path: String
    /// Files of the last build.
    private let files: [String: LeftFile]
    /// Folders of the last build as it left them.
    private let folders: [BuildRecord.Output]
    /// Files that VanThu did not write, when the last build ended.
    private let foreign: [String]

    private struct LeftFile: Sendable {
        /// As it stands now; nil where somebody touched it.
        var stamp: FileStamp?
        /// Digest of what a page was made from, beside what all share; nil for other files, and for pages that are always made.
        var inputs: Digest?
    }
}

extension StandingPortal {
    /// `look`: at what `last` left. Of a portal that the last build did not leave only the manifest is known.
    init(of last: BuildRecord?, in folder: OutputFolder, seen look: PortalLook, jobs: Int) async throws {
        let manifest = try folder.manifest()
        guard let last, last.manifest == manifest.digest else {
            self.init(manifest: manifest, path: folder.path, files: [:], folders: [], foreign: [])
            return
        }
        let left = try await last.outputs.indices.concurrentSlices(of: 1024, jobs: jobs) { slice in
            var (files, folders): ([(path: String, file: LeftFile)], [BuildRecord.Output]) = ([], [])
            for (position, output) in zip(slice, last.outputs[slice.startIndex..<slice.endIndex]) {
                if output.stamp.kind == .folder { folders.append(output) }
                guard output.stamp.kind == .file else { continue }
                let stamp = Self.stamp(of: output, look.stamp(of: output, at: position), in: folder.path, manifest)
                files.append((output.path, LeftFile(stamp: stamp, inputs: output.inputs)))
            }
            return (files: files, folders: folders)
        }
        var files = [String: LeftFile](minimumCapacity: last.fileCount)
        for (path, file) in left.lazy.map(\.files).joined() { files[path] = file }
        self.init(manifest: manifest, path: folder.path, files: files, folders: left.flatMap(\.folders), foreign: last.foreign)
    }

    /// The stamp of a file that VanThu wrote and nobody has touched.
    func stamp(of file: String) -> FileStamp? { files[file]?.stamp }

    /// Files of the last build.
    var fileCount: Int { files.count }

    /// Whether the last build left a file here, touched or not.
    func wasLeft(_ file: String) -> Bool { files[file] != nil }

    /// What the page was made from that the last build left at a path; nil for what it always made.
    func inputs(of file: String) -> Digest? { files[file]?.inputs }

    /// Files that VanThu did not write, where no name came or went since the last build; else nil.
    func foreignFiles(jobs: Int) async throws -> [String]? {
        if folders.isEmpty { return nil }
        let isAsLeft = try await folders.concurrentSlices(of: 1024, jobs: jobs) { slice in
            slice.allSatisfy { Disk.stamp(of: "\(path)/\($0.path)").map($0.stamp.isSameFile) ?? false }
        }
        return isAsLeft.allSatisfy(\.self) ? foreign : nil
    }
}

extension StandingPortal {
    /// A portal that was copied has other stamps and the same bytes.
    private static func stamp(
        of output: BuildRecord.Output, _ seen: FileStamp?, in folder: String, _ manifest: OutputManifest
    ) -> FileStamp? {
        guard let stamp = seen, stamp.kind == .file else { return nil }
        if stamp.isSameFile(as: output.stamp) { return stamp }
        let path = "\(folder)/\(output.path)"
        let isSame = stamp.size == output.stamp.size && (try? Disk.digest(of: path).digest) == manifest.digest(of: output.path)
        return isSame ? stamp : nil
    }
}
