import Source

@testable import Site

extension OutputFolder {
    /// Stages the files and finishes.
    func end(of files: [OutputFile], prunesForeign: Bool) throws -> OutputStage.End {
        let stage = try stage()
        for file in files { try stage.add(file) }
        return try stage.finish(prunesForeign: prunesForeign)
    }

    /// The same where nothing stands in the way.
    func publish(_ files: [OutputFile], prunesForeign: Bool) throws -> Report {
        guard let report = try end(of: files, prunesForeign: prunesForeign).report else { throw MachineFault(.write, path, errorNumber: 0) }
        return report
    }
}

extension OutputStage.End {
    var report: OutputFolder.Report? { if case .published(let report) = self { report } else { nil } }
    var conflicts: [Diagnostic]? { if case .blocked(let conflicts) = self { conflicts } else { nil } }
}
