// The portal in the output folder, beside what the last build left there: what stands as it was left is taken over without being read.
internal import Source

struct StandingPortal: Sendable {
    /// What VanThu wrote of it, by its own list.
    let manifest: OutputManifest
    private let path: String
    /// Files of the last build with their stamps now; nil where somebody touched them.
    private let files: [String: FileStamp?]
    /// Folders of the last build as it left them.
    private let folders: [BuildRecord.Output]
    /// Files that VanThu did not write, when the last build ended.
    private let foreign: [String]
}

extension StandingPortal {
    /// Looks at every file of the last build. Of a portal that the last build did not leave only the manifest is known.
    init(of last: BuildRecord?, in folder: OutputFolder, jobs: Int) async throws {
        let manifest = try folder.manifest()
        guard let last, last.manifest == manifest.digest else {
            self.init(manifest: manifest, path: folder.path, files: [:], folders: [], foreign: [])
            return
        }
        let left = last.outputs.filter { $0.stamp.kind == .file }
        let stamps = try await left.concurrentMap(jobs: jobs) { Self.stamp(of: $0, in: folder.path, manifest) }
        self.init(
            manifest: manifest, path: folder.path, files: Dictionary(uniqueKeysWithValues: zip(left.map(\.path), stamps)),
            folders: last.outputs.filter { $0.stamp.kind == .folder }, foreign: last.foreign)
    }

    /// The stamp of a file that VanThu wrote and nobody has touched.
    func stamp(of file: String) -> FileStamp? { files[file] ?? nil }

    /// Whether the last build left a file here, touched or not.
    func wasLeft(_ file: String) -> Bool { files[file] != nil }

    /// Files that VanThu did not write, where no name came or went since the last build; else nil.
    func foreignFiles(jobs: Int) async throws -> [String]? {
        if folders.isEmpty { return nil }
        let isAsLeft = try await folders.slices(of: 1024).concurrentMap(jobs: jobs) { slice in
            slice.allSatisfy { Disk.stamp(of: "\(path)/\($0.path)").map($0.stamp.isSameFile) ?? false }
        }
        return isAsLeft.allSatisfy(\.self) ? foreign : nil
    }
}

extension StandingPortal {
    /// A portal that was copied has other stamps and the same bytes.
    private static func stamp(of output: BuildRecord.Output, in folder: String, _ manifest: OutputManifest) -> FileStamp? {
        let path = "\(folder)/\(output.path)"
        guard let stamp = Disk.stamp(of: path), stamp.kind == .file else { return nil }
        if stamp.isSameFile(as: output.stamp) { return stamp }
        let isSame = stamp.size == output.stamp.size && (try? Disk.digest(of: path).digest) == manifest.digest(of: output.path)
        return isSame ? stamp : nil
    }
}
