import Source

@testable import Site

extension OutputFolder {
    /// A stage that knows what stands here; `last`: what the last build left, `left`: what the one before it did.
    func stage(
        shelf: String? = nil, after last: BuildRecord? = nil, left: BuildRecord? = nil, isUnread: Bool = false, spare: String? = nil
    ) async throws -> OutputStage {
        let older = try shelf.map { try OlderTree(at: $0, left: left?.outputs ?? PackedList([])) } ?? .empty
        let look = try await PortalLook(at: path, after: last, jobs: 2)
        let standing = try await StandingPortal(of: last, in: self, seen: look, jobs: 2)
        return try stage(standing: standing, shelf: shelf, older: older, isUnread: isUnread, spare: spare)
    }

    /// Stages the files and finishes.
    func end(of files: [OutputFile], prunesForeign: Bool) async throws -> OutputStage.End {
        let stage = try await stage()
        for file in files { try stage.add(file) }
        return try await stage.finish(prunesForeign: prunesForeign)
    }

    /// The same where nothing stands in the way.
    func publish(_ files: [OutputFile], prunesForeign: Bool) async throws -> Report {
        guard let report = try await end(of: files, prunesForeign: prunesForeign).report else {
            throw MachineFault(.write, path, errorNumber: 0)
        }
        return report
    }
}

extension OutputStage.End {
    var report: OutputFolder.Report? { if case .published(let report, _) = self { report } else { nil } }
    var conflicts: [Diagnostic]? { if case .blocked(let conflicts) = self { conflicts } else { nil } }
}

extension OutputStage.End {
    /// What a build that ended so would keep of the portal for the next one.
    func record(of portal: String) -> BuildRecord? {
        guard case .published(let report, let tree) = self, let manifest = try? Disk.read("\(portal)/\(OutputManifest.path)") else {
            return nil
        }
        return BuildRecord(
            circumstances: [], timeZone: "", themes: [], inputs: InputSnapshot(files: []),
            outputs: PackedList(tree.map { BuildRecord.Output(path: $0.path, stamp: $0.stamp) }),
            fileCount: tree.count { $0.stamp.kind != .folder }, diagnostics: [], manifest: SHA256.digest(manifest), sharedInputs: [],
            documentCount: 0, pageCount: 0, foreign: report.foreign)
    }
}
