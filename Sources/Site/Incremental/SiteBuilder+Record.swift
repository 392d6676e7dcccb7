// A build that finds everything as the last one left it says what that one said, and writes nothing.
internal import Records
internal import Source

extension SiteBuilder {
    /// What the last build means for this one.
    enum Comparison {
        /// This one would make the same portal, and the portal stands as it was left.
        case stands(Outcome)
        case differs(Past)
    }

    /// `begun`: when the build began, nanoseconds since 1970.
    func compared(with last: BuildRecord?, _ memory: BuildMemory, begun: Int) async throws -> Comparison {
        var watch = LapWatch(progress)
        watch.begin(.discover)
        async let look = PortalLook(at: OutputFolder(path: options.output).path, after: last, jobs: options.jobs)
        let (reasons, inputs) = try await differences(from: last, begun: begun)
        var past = Past(memory: memory, last: last, look: try await look, inputs: inputs, reasons: reasons)
        guard let last, let inputs, reasons.isEmpty else { return .differs(past) }
        if let touched = past.look.firstTouched {
            past.reasons = [.output(last.outputs[touched].path)]
            return .differs(past)
        }
        if inputs.files.map(\.stamp) != last.inputs.files.map(\.stamp) {
            var next = last
            next.inputs = inputs
            try? memory.save(next)
        }
        return .stands(watch.ended(outcome(repeating: last)))
    }

    /// Why this build would make another portal than the last one, as far as content, themes and options tell.
    private func differences(from last: BuildRecord?, begun: Int) async throws -> (reasons: [RebuildReason], inputs: InputSnapshot?) {
        guard let last else { return ([.noRecord], nil) }
        let outer = try outerReasons(against: last)
        guard let inputs = await inputs(below: last.themes, begun: begun, knowing: last.inputs) else { return (outer + [.unreadable], nil) }
        return (outer.isEmpty ? inputs.differences(from: last.inputs) : outer, inputs)
    }

    /// What differs without a look at any file of the content.
    private func outerReasons(against last: BuildRecord) throws -> [RebuildReason] {
        let today = try options.now ?? PortalClock.today(in: last.timeZone)
        let circumstances = circumstances(on: today).filter { !last.circumstances.contains($0) }
        // A theme may have come to stand where its child looks first.
        let themes = try ThemeChain.read(last.themes[0], namedAt: nil).folders.map(\.path)
        return circumstances.map { .option($0) } + (themes == last.themes ? [] : [.themes(themes)])
    }

    private func outcome(repeating last: BuildRecord) -> Outcome {
        var outcome = Outcome(
            diagnostics: last.diagnostics, documentCount: last.documentCount, pageCount: last.pageCount, references: nil, isAcceptable: true
        )
        outcome.report = OutputFolder.Report(unchanged: last.fileCount - last.foreign.count, foreign: last.foreign)
        return outcome
    }

    /// What to keep of a build; nil where it published nothing or the next one could not tell whether something changed.
    func record(of made: Made, begun: Int, knowing inputs: InputSnapshot?) async -> BuildRecord? {
        guard let origin = made.origin, let report = made.outcome.report, report.wasExchanged else { return nil }
        let output = OutputFolder(path: options.output).path
        async let present = self.inputs(below: origin.themes, begun: begun, knowing: inputs)
        let outputs = made.tree.lazy.map { BuildRecord.Output(path: $0.path, stamp: $0.stamp, inputs: made.pageInputs[$0.path]) }
        let packed = PackedList(outputs)
        guard let manifest = try? Disk.digest(of: "\(output)/\(OutputManifest.path)").digest, let present = await present else {
            return nil
        }
        return BuildRecord(
            circumstances: circumstances(on: origin.today), timeZone: origin.timeZone, themes: origin.themes, inputs: present,
            outputs: packed, fileCount: made.tree.count { $0.stamp.kind != .folder }, diagnostics: made.outcome.diagnostics,
            manifest: manifest, sharedInputs: made.sharedInputs, documentCount: made.outcome.documentCount,
            pageCount: made.outcome.pageCount, foreign: report.foreign)
    }

    private func inputs(below themes: [String], begun: Int, knowing last: InputSnapshot?) async -> InputSnapshot? {
        await InputSnapshot.take(of: [options.content] + themes, begun: begun, knowing: last, jobs: options.jobs)
    }

    /// The number of tasks makes no difference; what is foreign and to be pruned is gone by then.
    private func circumstances(on today: CalendarDate) -> [String] {
        [
            "--content \(options.content)", "--theme \(options.theme ?? "")",
            "--base-url \(options.baseURL.map { $0.origin + $0.pathPrefix } ?? "")", "--now \(today.iso)", "--strict \(options.isStrict)",
            "--precompress \(options.isPrecompressed)", "--portable \(options.isPortable)", "--prune-foreign \(options.prunesForeign)",
            "git \(GitRepository(holding: options.content).map { "\($0.isReadable) \(([$0.head] + $0.boundary).joined(separator: " "))" } ?? "")",
        ]
    }
}
