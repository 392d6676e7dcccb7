// The whole build on one screen: source files -> documents -> registry -> pages -> files -> the portal.
// Each stage makes values from values; nothing is written before every fault of every file is known. Files go to a stage as they are made.
package import Records
package import Source

package struct SiteBuilder: Sendable {
    package struct Options: Sendable {
        package var content = "Content"
        package var output = "Public"
        /// Folder of the theme; nil: `Themes/<giao_dien>`.
        package var theme: String?
        package var baseURL: BaseURL?
        package var jobs = 1
        /// Nil: the system's date in the portal's time zone.
        package var now: CalendarDate?
        package var isStrict = false
        package var prunesForeign = false
        /// Puts compressed copies beside the files.
        package var isPrecompressed = false
        /// Makes pages that can be opened from a folder, without a web server.
        package var isPortable = false

        package init() {}
    }

    /// What a run did or found.
    package struct Outcome: Sendable {
        /// Sorted by place.
        package var diagnostics: [Diagnostic]
        package var documentCount = 0
        package var pageCount = 0
        /// Of a check only: it holds the whole register, which a build lets go before it publishes.
        package var references: ReferenceReport?
        /// Nil where nothing was written.
        package var report: OutputFolder.Report?
        /// Why the portal was built; empty where the last build stands.
        package var reasons: [RebuildReason] = []
        /// How many pages were made, and why; the others were taken over from the last build.
        package var madePages: [PageReason: Int] = [:]

        /// What a check of changes was about; nil where all was checked.
        package var concern: Concern?

        /// Errors, and warnings under `--strict`, keep the portal from being written.
        package var isAcceptable: Bool
        /// Wall time of each stage that ran, in order.
        package var laps: [(stage: Stage, duration: Duration)] = []
    }

    /// The steps of a run, for progress and timings.
    package enum Stage: CaseIterable, Sendable {
        /// Another build into the same folder goes first.
        case wait
        case discover, parse, register, plan, render, index, publish
    }

    let options: Options
    /// Told of each stage as it begins.
    let progress: @Sendable (Stage) -> Void

    package init(_ options: Options, progress: @escaping @Sendable (Stage) -> Void = { _ in }) {
        self.options = options
        self.progress = progress
    }

    /// Builds and publishes; with errors the old portal stays as it is. Throws `MachineFault`.
    package func build() async throws -> Outcome {
        let memory = BuildMemory(output: OutputFolder(path: options.output))
        let lock = memory.lock { progress(.wait) }
        defer { withExtendedLifetime(lock) {} }
        let last = memory.load()
        // Before the first look at any file: what changes after it is not known to the next build.
        let begun = Disk.now()
        let past: Past
        switch try await compared(with: last, memory, begun: begun) {
        case .stands(let outcome): return outcome
        case .differs(let found): past = found
        }
        var made: Made
        do {
            made = try await buildAnew(past)
        } catch is DamagedMemory {
            try memory.forgetArchives()
            made = try await buildAnew(past)
        }
        made.outcome.reasons = past.reasons
        // Before the record: killed between the two, the next build would find nothing to do.
        if made.hasKeptWithdrawn, made.outcome.report != nil { try memory.forgetTexts() }
        // Without a record the next build does everything again, no more.
        if let record = await record(of: made, begun: begun, knowing: past.inputs) { try? memory.saveNext(record) }
        return made.outcome
    }

    /// What a build did; nothing but the outcome where it published nothing.
    struct Made {
        var outcome: Outcome
        /// Where and when; the site itself is let go by then.
        var origin: (today: CalendarDate, timeZone: String, themes: [String])?
        /// `ContentReading.hasKeptWithdrawn`.
        var hasKeptWithdrawn = false
        var sharedInputs: [UInt8] = []
        /// By the path of the file.
        var pageInputs: [String: Digest] = [:]
        /// Files and folders of the portal.
        var tree: [(path: String, stamp: FileStamp)] = []
    }

    private func buildAnew(_ past: Past) async throws -> Made {
        var watch = LapWatch(progress)
        var (made, stage) = try await stageAll(past, &watch)
        if let stage {
            // Stamps and manifest of all files take as much as the index did.
            FreedMemory.giveBack()
            watch.begin(.publish)
            switch try await stage.finish(prunesForeign: options.prunesForeign, jobs: options.jobs) {
            case .published(let report, let tree): (made.outcome.report, made.tree) = (report, tree)
            case .blocked(let conflicts):
                made = Made(outcome: made.outcome)
                made.outcome.diagnostics = (made.outcome.diagnostics + conflicts).sorted()
                made.outcome.isAcceptable = false
            }
        }
        made.outcome = watch.ended(made.outcome)
        return made
    }

    /// Stages all files of the portal; no stage where it cannot be built. What the site took is free before the index, which takes as much.
    private func stageAll(_ past: Past, _ watch: inout LapWatch) async throws -> (made: Made, stage: OutputStage?) {
        let (made, search) = try await stagePages(past, &watch)
        guard let search else { return (made, nil) }
        FreedMemory.giveBack()
        watch.begin(.index)
        try await search.write()
        return (made, search.files.stage)
    }

    /// Stages all but the index; nothing to write it with where the portal cannot be built.
    private func stagePages(_ past: Past, _ watch: inout LapWatch) async throws -> (made: Made, search: SearchWriter?) {
        let folder = OutputFolder(path: options.output)
        async let standingPortal = StandingPortal(of: past.last, in: folder, seen: past.look, jobs: options.jobs)
        async let older = past.olderTree(of: folder)
        let found = try await read(&watch, past: past)
        async let faces = Faces(found.registry, found.standings, found.tasks, jobs: options.jobs)
        let (prepared, outcome) = try plan(found, &watch)
        guard outcome.isAcceptable, let site = prepared else { return (Made(outcome: outcome), nil) }
        let standing = try await standingPortal
        let stage = try folder.stage(
            standing: standing, shelf: past.memory.shelf, older: try await older, isUnread: past.memory.isShelfUnread,
            spare: past.memory.spare)
        let files = FileWriter(stage: stage, isPrecompressed: options.isPrecompressed, jobs: options.jobs)
        let shared = PageInputs.shared(by: site, isPrecompressed: options.isPrecompressed)
        let published = PublishedPages(of: past.last, standing, shared: shared)
        watch.begin(.render)
        let inputs = PageInputs(portal: site.portal, faces: try await faces)
        try await writePagesAndData(inputs, PortalWriter(site: site, files: files, published: published))
        var made = Made(outcome: outcome, hasKeptWithdrawn: found.hasKeptWithdrawn)
        made.outcome.madePages = published.made
        made.origin = (site.portal.today, site.portal.settings.timeZone.value, site.theme.folders.map(\.path))
        (made.sharedInputs, made.pageInputs) = (shared, published.inputs)
        let archive = SearchArchive(in: past.memory.folder, premises: site.premises)
        return (made, try await SearchWriter(site, archive: archive, files: files))
    }

    private func writePagesAndData(_ inputs: PageInputs, _ writer: PortalWriter) async throws {
        try await writer.writePages(inputs)
        FreedMemory.giveBack()
        try await writer.writeData(inputs)
    }

    /// Everything but rendering and writing.
    package func check() async throws -> Outcome {
        var watch = LapWatch(progress)
        let outcome = try await prepare(&watch, isRendered: false).outcome
        return watch.ended(outcome)
    }
}

extension SiteBuilder {
    /// A site that can be rendered.
    struct Site: Sendable {
        var portal: Portal
        var pages: [Page]
        var theme: Theme
        var content: ContentFolder
        /// Digest of settings and registries.
        var premises: [UInt8]
    }

    /// What is known from the last build.
    struct Past {
        var memory: BuildMemory
        var last: BuildRecord?
        /// At what `last` left.
        var look: PortalLook
        /// What the content and themes are now; nil where that is not known.
        var inputs: InputSnapshot?
        /// What differs.
        var reasons: [RebuildReason]

        /// What the next portal is made in. After the first build there is none yet: where few pages will change, a second tree of the portal is made,
        /// beside the reading of documents.
        func olderTree(of folder: OutputFolder) throws -> OlderTree {
            let shelf = memory.shelf
            if Disk.kind(of: shelf, followingLinks: false) == nil, let last, last.changesLittle(for: reasons) {
                return OlderTree(linking: last.outputs, of: folder.path, at: shelf)
            }
            return try memory.loadShelf().map { try OlderTree(at: shelf, left: $0.outputs) } ?? OlderTree(at: shelf)
        }
    }

    /// What was read and registered: everything but the pages.
    struct Findings {
        var content: ContentFolder
        var settings: PortalSettings
        /// Digest of settings and registries.
        var premises: [UInt8]
        /// Nil where it cannot be used.
        var theme: Theme?
        var registry: Registry
        var tasks: TaskRegister
        var ordinaryPages: [OrdinaryPage]
        var bodies: BodyStore
        var changeLog: ChangeLog?
        var today: CalendarDate
        var standings: [Standing]
        var attachments: AttachmentCollector.Attachments
        /// `ContentReading.unread`, `hidden` and `hasKeptWithdrawn`.
        var unread: [String]
        var hidden: Set<String>
        var hasKeptWithdrawn: Bool
        var diagnostics: [Diagnostic]
    }

    /// Everything up to the pages; no site where the theme cannot be used. Without `isRendered` no text of the documents is kept.
    func prepare(_ watch: inout LapWatch, isRendered: Bool = true) async throws -> (site: Site?, outcome: Outcome) {
        try plan(try await read(&watch, isRendered: isRendered), &watch, isRendered: isRendered)
    }

    /// Throws `DamagedMemory` where `past` cannot be used.
    private func read(_ watch: inout LapWatch, isRendered: Bool = true, past: Past? = nil) async throws -> Findings {
        FreedMemory.keepLargeBlocksApart()
        FreedMemory.growHeapsAtOnce()
        watch.begin(.discover)
        let content = try ContentFolder(root: options.content)
        let premises = try Premises.read(content, baseURL: options.baseURL, isPortable: options.isPortable)
        let named = premises.settings.theme
        let (theme, themeFaults) =
            try options.theme.map { try Theme.load($0) } ?? Theme.load("Themes/\(named.value)", namedAt: named.location)
        watch.begin(.parse)
        let archive = past.flatMap { DocumentArchive(in: $0.memory.folder, premises: premises.digest) }
        let bodies = BodyStore(archive: archive, isOutline: !isRendered)
        let words = ByteStore().scratch
        var read = try await ContentReading(
            content, premises, archive: archive, digests: past?.inputs?.digests ?? [:], into: bodies, mentions: words, jobs: options.jobs)
        let ordinary = try OrdinaryPageReader.read(content)
        FreedMemory.growHeapsAsNeeded()
        FreedMemory.giveBack()
        watch.begin(.register)
        let (changeLog, historyFaults) = ChangeLog.read(content, zone: premises.settings.timeZone.value)
        let (registry, tasks, registerFaults) = try await register(read.takeDocuments(), of: content, premises, mentions: words)
        FreedMemory.giveBack()
        let today = try options.now ?? PortalClock.today(in: premises.settings.timeZone.value)
        async let standings = registry.standings(on: today)
        let attachments = try AttachmentCollector(content: content).collect(registry.documents, ordinary.pages)
        return Findings(
            content: content, settings: premises.settings, premises: premises.wholeDigest, theme: theme, registry: registry, tasks: tasks,
            ordinaryPages: ordinary.pages, bodies: bodies, changeLog: changeLog, today: today, standings: await standings,
            attachments: attachments, unread: read.unread, hidden: read.hidden, hasKeptWithdrawn: read.hasKeptWithdrawn,
            diagnostics: content.diagnostics + premises.diagnostics + themeFaults + read.diagnostics + ordinary.diagnostics + historyFaults
                + registerFaults + registry.datesAhead(of: today))
    }

    private func plan(
        _ found: consuming Findings, _ watch: inout LapWatch, isRendered: Bool = true
    ) throws -> (site: Site?, outcome: Outcome) {
        watch.begin(.plan)
        let registry = found.registry
        guard let theme = found.theme else { return (nil, outcome(found.diagnostics, registry, pages: 0, isRendered: isRendered)) }
        var portal = Portal(
            settings: found.settings, registry: registry, contentRoot: found.content.root, assets: theme.assets,
            ordinaryPages: found.ordinaryPages, attachments: found.attachments.published, standings: found.standings, tasks: found.tasks,
            bodies: found.bodies, changeLog: found.changeLog, today: found.today, isPortable: options.isPortable)
        let (pages, planFaults) = PagePlanner(portal: portal).pages()
        portal.links = try LinkMap(portal: portal, pages: pages, unread: found.unread, withheld: found.attachments.withheld)
        let clashes = AttachmentClashes(portal: portal, isPrecompressed: options.isPrecompressed).diagnostics(pages: pages)
        let all = (found.diagnostics + planFaults + clashes + portal.brokenLinks()).sorted()
        let hidden = found.hidden
        portal.warnings = all.filter { $0.severity == .warning && !($0.location.map { hidden.contains($0.file) } ?? false) }
        return (
            Site(portal: portal, pages: pages, theme: theme, content: found.content, premises: found.premises),
            outcome(all, registry, pages: pages.count, isRendered: isRendered)
        )
    }

    private func register(
        _ documents: consuming [Document], of content: ContentFolder, _ premises: Premises, mentions: Scratch
    ) async throws -> (registry: Registry, tasks: TaskRegister, diagnostics: [Diagnostic]) {
        let builder = RegistryBuilder(
            catalogs: premises.catalogs, recognizer: premises.recognizer, portalIssuer: premises.settings.issuer?.value ?? "")
        let placed = try await builder.place(consume documents, scratch: mentions, jobs: options.jobs)
        FreedMemory.giveBack()
        let (states, stateFaults) = TaskStateReader.read(try content.taskStates.map(content.text))
        var registered = try await builder.register(
            placed, states: states, reading: premises.settings.beforeDay, scratch: mentions, jobs: options.jobs)
        registered.diagnostics += stateFaults
        return registered
    }

    private func outcome(_ diagnostics: [Diagnostic], _ registry: Registry, pages: Int, isRendered: Bool) -> Outcome {
        let isAcceptable = !diagnostics.contains { $0.severity == .error || options.isStrict }
        return Outcome(
            diagnostics: diagnostics.sorted(), documentCount: registry.documents.count, pageCount: pages,
            references: isRendered ? nil : ReferenceReport(registry, diagnostics: diagnostics), isAcceptable: isAcceptable)
    }
}
