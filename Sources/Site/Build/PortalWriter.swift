// A site that can be rendered -> its files, each made and staged by one task and then dropped.
internal import Records
internal import Source

struct PortalWriter: Sendable {
    let site: SiteBuilder.Site
    let files: FileWriter
    let published: PublishedPages

    /// Pages, and the files beside documents.
    func writePages(_ inputs: PageInputs) async throws {
        let composer = PageComposer(portal: site.portal.withCommonFields(), templates: site.theme.templates)
        try await files.each(of: site.pages) { page, compressor in
            if try takeOver(page, madeFrom: try inputs.digest(of: page)) { return }
            try files.write(try composer.file(for: page), compressor)
        }
        try await files.each(of: site.portal.attachments.values.flatMap(\.self)) { file, compressor in
            try files.write(copyOf: site.content.path(of: file.source), as: file.outputPath, digest: file.digest, compressor)
        }
    }

    private typealias Make = @Sendable () -> OutputFile
    /// Hands the bytes of a file over piece by piece.
    private typealias Write = @Sendable (_ sink: ([UInt8]) throws -> Void) throws -> Void
    /// Gives the digest of what a file is made from.
    private typealias Digesting = @Sendable () throws -> Digest
    private typealias Work = @Sendable (borrowing Compressor?) throws -> Void

    /// Files for programs, calendars, feeds, and the assets.
    func writeData(_ inputs: PageInputs) async throws {
        let portal = site.portal
        let pages = site.pages
        // The longest first, so that no task waits for another at the end.
        let long: [(path: String, inputs: Digesting, write: Write)] = [
            (Portal.referencesPath, inputs.digestOfReferences, portal.writeReferences),
            (Portal.tasksPath, inputs.digestOfTasks, portal.writeTasks),
            (Portal.documentsPath, inputs.digestOfDocuments, portal.writeDocuments),
            (Portal.registerPath, inputs.digestOfFaces, portal.writeRegister),
            (Portal.inventoryPath, inputs.digestOfFaces, portal.writeInventory),
        ]
        let feeds: [Make] = portal.feeds().map { feed in { feed.file(of: portal) } }
        let assets: [Make] = site.theme.assets.files.map { file in { file } }
        let short: [Make] = [{ portal.sitemap(of: pages) }, portal.robots, { portal.redirectMap(of: pages) }] + feeds + assets
        let longWork: [Work] = long.map { file in
            { if try !takeOver(file.path, madeFrom: file.inputs()) { try files.write(file.path, file.write, $0) } }
        }
        // Beside the long files, each of which is made by one task.
        async let calendars: Void = writeCalendars(inputs)
        try await writeOneByOne(longWork + short.map { make in { try files.write(make(), $0) } })
        try await calendars
    }

    private func writeCalendars(_ inputs: PageInputs) async throws {
        let portal = site.portal
        let changes = inputs.changesOfDocuments
        let changed = try portal.calendars().filter { try !takeOver($0.file, madeFrom: inputs.digest(of: $0, changes: changes)) }
        if changed.isEmpty { return }
        let events = try await portal.tasks.tasks.concurrentMap(jobs: files.jobs) { portal.events(of: $0) }
        let work: [Work] = changed.map { calendar in
            { try files.write(calendar.file, { try calendar.write({ events[$0] }, $0) }, $0) }
        }
        try await writeOneByOne(work)
    }

    /// Each file is a task of its own where there are few.
    private func writeOneByOne(_ works: [Work]) async throws { try await files.each(of: works) { try $0($1) } }
}

extension PortalWriter {
    /// Stages the page of the last build; false where it has to be made.
    private func takeOver(_ page: Page, madeFrom digest: Digest?) throws -> Bool {
        guard let old = published.files(of: page, madeFrom: digest, isPrecompressed: files.isPrecompressed) else {
            return false
        }
        return try old.allSatisfy { try files.stage.add(published: $0) }
    }

    /// The same of a file that is no page.
    private func takeOver(_ file: String, madeFrom digest: Digest) throws -> Bool {
        try published.files(of: file, madeFrom: digest, isPrecompressed: files.isPrecompressed)?
            .allSatisfy { try files.stage.add(published: $0) } ?? false
    }
}
