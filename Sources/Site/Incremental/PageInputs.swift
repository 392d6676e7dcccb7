// What each page is made from -> a digest of it, without making the page: where it is that of the last build, the page is too.
//
// What all pages share is digested once (`shared`). What other pages may show of a document or a reference is a face; a page that names one takes its
// whole face, so that a context may show more of it without a change here.
internal import Records
internal import Source

struct PageInputs: Sendable {
    let portal: Portal
    /// Of each document, in the order of the registry.
    let documents: [Face]
    let references: [Face]
    /// Of each task, in the order of the register.
    let tasks: [Face]

    typealias Face = [UInt8]

    init(_ portal: Portal, jobs: Int) async throws {
        self.portal = portal
        let documents = try await portal.registry.documents.indices.concurrentMap(jobs: jobs) { Self.face(ofDocument: $0, in: portal) }
        self.documents = documents
        references = try await portal.registry.references.concurrentMap(jobs: jobs) { Self.face(of: $0, documents) }
        tasks = try await portal.tasks.tasks.concurrentMap(jobs: jobs) { Self.face(of: $0, in: portal, documents) }
    }

    /// Nil for a page that is always made: those that show something of everything are few.
    func digest(of page: Page) throws -> [UInt8]? {
        var packer = Packer()
        packer.add(page.path)
        switch page.subject {
        case .document(let index): try add(document: index, to: &packer)
        case .redirect(let index): packer.add(bytes: documents[index])
        case .reference(let number): try add(reference: number, to: &packer)
        case .chooser(let number): try add(chooser: number, to: &packer)
        case .list(let list, let number): add(list, number, to: &packer)
        case .referenceList(let list, let number): add(references: list, number, to: &packer)
        case .taskList(let list, let number):
            // It leads to all other lists.
            if list.path == TaskList.root && number == 1 { return nil }
            add(list, number, to: &packer)
        case .department(let code): add(department: code, to: &packer)
        case .quarter(let quarter): add(quarter, to: &packer)
        case .home, .index, .search, .report, .ordinary, .notFound: return nil
        }
        return SHA256.digest(packer.bytes)
    }
}

extension PageInputs {
    var registry: Registry { portal.registry }

    private static func face(ofDocument index: Int, in portal: Portal) -> Face {
        let document = portal.registry.documents[index]
        let standing = portal.standings[index]
        var packer = Packer()
        packer.add(document.document.source, document.document.name, document.metadata)
        packer.add(document.key, document.number, document.type.code, document.issuers)
        packer.add(document.path, document.firstPath, document.redirects)
        packer.add(standing.status, standing.since)
        return SHA256.digest(packer.bytes)
    }

    private static func face(of reference: RegisteredReference, _ documents: [Face]) -> Face {
        var packer = Packer()
        packer.add(reference.key, reference.number, reference.kind, reference.type, reference.date, reference.issuer)
        packer.add(reference.title, reference.url, reference.path, reference.ambiguousWith)
        packer.add(bytes: reference.heldBy.map { documents[$0] } ?? [])
        return SHA256.digest(packer.bytes)
    }

    private static func face(of task: RegisteredTask, in portal: Portal, _ documents: [Face]) -> Face {
        var packer = Packer()
        packer.add(bytes: documents[task.document])
        let duty = task.duty
        let document = portal.registry.documents[task.document]
        packer.add(document.id(of: duty), task.issued, duty, task.place, task.lastDay)
        packer.add(duty.point.flatMap { document.document.points[$0] })
        packer.add(task.state?.task, task.state?.status, task.state?.date, task.state?.result, task.state?.document)
        return SHA256.digest(packer.bytes)
    }

    func face(of document: RegisteredDocument) -> Face {
        switch document {
        case .held(let index): documents[index]
        case .cited(let number): references[number]
        }
    }
}

extension PageInputs {
    private func add(reference number: Int, to packer: inout Packer) throws {
        packer.add(bytes: references[number])
        try add(citing: registry.citations(of: number), to: &packer)
        add(reportedOf: number, to: &packer)
    }

    private func add(chooser number: Int, to packer: inout Packer) throws {
        let chooser = registry.choosers[number]
        packer.add(chooser.path, chooser.notation)
        add(faces: chooser.references.map { references[$0] }, to: &packer)
        try add(citing: registry.citations(ofChooser: number), to: &packer)
    }

    private func add(_ list: DocumentList, _ number: Int, to packer: inout Packer) {
        packer.add(list.path, list.title, list.introduction, list.section?.path, list.feedPath)
        add(page: number, of: list.documents, to: &packer)
        if number == 1 {
            for part in list.parts { packer.add(part.name, part.path, part.count, part.note) }
            packer.add(list.documents.all.lazy.compactMap { registry.documents[$0].date }.first)
        }
        add(faces: list.documents.page(number).map { documents[$0] }, to: &packer)
    }

    private func add(references unheld: PagedItems, _ number: Int, to packer: inout Packer) {
        add(page: number, of: unheld, to: &packer)
        for reference in unheld.page(number) {
            packer.add(bytes: references[reference])
            packer.add(registry.citations(of: reference).count)
        }
    }

    private func add(_ list: TaskList, _ number: Int, to packer: inout Packer) {
        packer.add(list.path, list.title, list.calendar)
        add(page: number, of: list.tasks, to: &packer)
        add(tasks: list.tasks.page(number), to: &packer)
    }

    /// How many items there are stands on the first page only: one more leaves most pages as they are.
    private func add(page number: Int, of items: PagedItems, to packer: inout Packer) {
        packer.add(number, number == 1 ? items.count : nil, items.pageCount)
    }

    private func add(_ quarter: Quarter, to packer: inout Packer) {
        let indexes = registry.indexes
        for list in [indexes.issuedIn, indexes.estimatedIn, indexes.about, indexes.due] {
            add(faces: (list[quarter] ?? []).map { documents[$0] }, to: &packer)
        }
        let due = portal.tasksDue(in: quarter)
        packer.add(due.count, indexes.quarters)
        add(tasks: due.prefix(TaskList.shownOfQuarter), to: &packer)
    }

    private func add(department code: String, to packer: inout Packer) {
        // Whether it exists, and which of its deadlines are still to come.
        packer.add(portal.today)
        for index in registry.indexes.byDepartment[code] ?? [] {
            packer.add(bytes: documents[index])
            packer.add(portal.roles(of: code, in: registry.documents[index]))
        }
        guard let department = registry.catalogs.department(code) else { return }
        add(tasks: portal.tasks.concerning(department)[...], to: &packer)
        for other in registry.catalogs.departments { packer.add(registry.indexes.byDepartment[other.code]?.count) }
    }
}

extension PageInputs {
    func add(faces: [Face], to packer: inout Packer) {
        packer.add(faces.count)
        for face in faces { packer.add(bytes: face) }
    }

    /// Citations as the page of what they cite shows them.
    func add(citing citations: [RegisteredCitation], to packer: inout Packer) throws {
        packer.add(citations.count)
        for citation in citations {
            packer.add(bytes: documents[citation.citing])
            packer.add(citation.relation, citation.isDirect, citation.origin == .text)
            packer.add(try registry.quotation(of: citation).sentence)
            packer.add(citation.point, citation.point.flatMap { registry.documents[citation.citing].document.points[$0] })
        }
    }

    /// Relations of a reference to others that third documents report.
    func add(reportedOf number: Int, to packer: inout Packer) {
        for stated in registry.statedRelations(of: number) + registry.statedRelations(on: number) {
            packer.add(stated.relation)
            add(faces: [references[stated.subject], references[stated.object], documents[stated.accordingTo]], to: &packer)
        }
    }

    func add(tasks positions: ArraySlice<Int>, to packer: inout Packer) {
        add(faces: positions.map { tasks[$0] }, to: &packer)
    }
}
