// A build that finds everything as the last one left it says what that one said, and writes nothing.
internal import Records
internal import Source

extension SiteBuilder {
    /// The outcome of the last build, where this one would make the same portal and the portal stands as it was left; else nil.
    func outcome(repeating last: BuildRecord, _ memory: BuildMemory) async throws -> Outcome? {
        var watch = LapWatch(progress)
        watch.begin(.discover)
        let begun = Disk.now()
        let today = try options.now ?? PortalClock.today(in: last.timeZone)
        guard last.circumstances == circumstances(on: today),
            // A theme may have come to stand where its child looks first.
            try ThemeChain.read(last.themes[0], namedAt: nil).folders.map(\.path) == last.themes,
            let inputs = await inputs(below: last.themes, begun: begun, knowing: last.inputs), inputs.hasSameContents(as: last.inputs),
            await last.standsUntouched(in: OutputFolder(path: options.output).path, jobs: options.jobs)
        else { return nil }
        if inputs.files.map(\.stamp) != last.inputs.files.map(\.stamp) {
            var next = last
            next.inputs = inputs
            try? memory.save(next)
        }
        let isFile = { (output: BuildRecord.Output) in output.stamp.kind != .folder }
        var outcome = Outcome(
            diagnostics: last.diagnostics, documentCount: last.documentCount, pageCount: last.pageCount, references: nil, isAcceptable: true
        )
        outcome.report = OutputFolder.Report(unchanged: last.outputs.count(where: isFile) - last.foreign.count, foreign: last.foreign)
        return watch.ended(outcome)
    }

    /// What to keep of a build; nil where it published nothing or the next one could not tell whether something changed.
    func record(of outcome: Outcome, site: Site?, begun: Int) async -> BuildRecord? {
        guard let site, let report = outcome.report, report.wasExchanged else { return nil }
        let themes = site.theme.folders.map(\.path)
        guard let inputs = await inputs(below: themes, begun: begun, knowing: nil),
            let outputs = BuildRecord.outputs(in: OutputFolder(path: options.output).path)
        else { return nil }
        return BuildRecord(
            circumstances: circumstances(on: site.portal.today), timeZone: site.portal.settings.timeZone, themes: themes, inputs: inputs,
            outputs: outputs, diagnostics: outcome.diagnostics, documentCount: outcome.documentCount, pageCount: outcome.pageCount,
            foreign: report.foreign)
    }

    private func inputs(below themes: [String], begun: Int, knowing last: InputSnapshot?) async -> InputSnapshot? {
        await InputSnapshot.take(of: [options.content] + themes, and: [Disk.program], begun: begun, knowing: last, jobs: options.jobs)
    }

    /// The number of tasks makes no difference; what is foreign and to be pruned is gone by then.
    private func circumstances(on today: CalendarDate) -> [String] {
        [
            options.content, options.theme ?? "", options.baseURL.map { $0.origin + $0.pathPrefix } ?? "", today.iso,
            String(options.isStrict),
            String(options.isPrecompressed), String(options.isPortable), String(options.prunesForeign),
        ]
    }
}
