// What each page is made from -> a digest of it, without making the page: where it is that of the last build, the page is too.
//
// What all pages share is digested once (`shared`), and what they show of documents, references and tasks of others (`Faces`).
internal import Records
internal import Source

struct PageInputs: Sendable {
    let portal: Portal
    let faces: Faces

    /// Nil for a page that is always made: those that show something of everything are few.
    func digest(of page: Page) throws -> Digest? {
        var packer = Packer()
        packer.add(page.path)
        switch page.subject {
        case .document(let index): try add(document: index, to: &packer)
        case .redirect(let index): packer.add(faces.documents[index])
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
        return packer.digest
    }
}

extension PageInputs {
    var registry: Registry { portal.registry }
}

extension PageInputs {
    private func add(reference number: Int, to packer: inout Packer) throws {
        packer.add(faces.references[number])
        try add(citing: registry.citations(of: number), to: &packer)
        add(reportedOf: number, to: &packer)
    }

    private func add(chooser number: Int, to packer: inout Packer) throws {
        let chooser = registry.choosers[number]
        packer.add(chooser.path, chooser.notation)
        packer.add(chooser.references.map { faces.references[$0] })
        try add(citing: registry.citations(ofChooser: number), to: &packer)
    }

    private func add(_ list: DocumentList, _ number: Int, to packer: inout Packer) {
        packer.add(list.path, list.title, list.introduction, list.section?.path, list.feedPath)
        add(page: number, of: list.documents, to: &packer)
        if number == 1 {
            for part in list.parts { packer.add(part.name, part.path, part.count, part.note) }
            packer.add(list.documents.all.lazy.compactMap { registry.documents[$0].date }.first)
        }
        packer.add(list.documents.page(number).map { faces.documents[$0] })
    }

    private func add(references unheld: PagedItems, _ number: Int, to packer: inout Packer) {
        add(page: number, of: unheld, to: &packer)
        for reference in unheld.page(number) {
            packer.add(faces.references[reference])
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
            packer.add((list[quarter] ?? []).map { faces.documents[$0] })
        }
        let due = portal.tasksDue(in: quarter)
        packer.add(due.count, indexes.quarters)
        packer.add(due.map { portal.tasks.tasks[$0].document })
        add(tasks: due.prefix(TaskList.shownOfQuarter), to: &packer)
    }

    private func add(department code: String, to packer: inout Packer) {
        // Whether it exists, and which of its deadlines are still to come.
        packer.add(portal.today)
        for index in registry.indexes.byDepartment[code] ?? [] {
            packer.add(faces.documents[index])
            packer.add(portal.roles(of: code, in: registry.documents[index]))
        }
        guard let department = registry.catalogs.department(code) else { return }
        add(tasks: portal.tasks.concerning(department)[...], to: &packer)
        for other in registry.catalogs.departments { packer.add(registry.indexes.byDepartment[other.code]?.count) }
    }
}

extension PageInputs {
    /// Citations as the page of what they cite shows them.
    func add(citing citations: [RegisteredCitation], to packer: inout Packer) throws {
        packer.add(citations.count)
        for citation in citations {
            packer.add(faces.documents[citation.citing])
            packer.add(citation.relation, citation.isDirect, citation.origin == .text)
            packer.add(try registry.quotation(of: citation).sentence)
            packer.add(citation.point, citation.point.flatMap { registry.documents[citation.citing].document.points[$0] })
        }
    }

    /// Relations of a reference to others that third documents report.
    func add(reportedOf number: Int, to packer: inout Packer) {
        for stated in registry.statedRelations(of: number) + registry.statedRelations(on: number) {
            packer.add(stated.relation)
            packer.add(faces.references[stated.subject], faces.references[stated.object], faces.documents[stated.accordingTo])
        }
    }

    func add(tasks positions: ArraySlice<Int>, to packer: inout Packer) {
        packer.add(positions.map { faces.tasks[$0] })
    }
}
