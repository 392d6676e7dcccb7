// What the page of a document is made from.
internal import Records
internal import Source

extension PageInputs {
    func add(document index: Int, to packer: inout Packer) throws {
        let document = registry.documents[index]
        packer.add(bytes: document.document.digest)
        packer.add(faces.documents[index])
        for file in portal.attachments[document.document.source] ?? [] { add(file, to: &packer) }
        packer.add(portal.links.destinations(of: document.document.links, in: document.document.source, at: document.path))
        add(citedBy: index, to: &packer)
        try add(namingDocument: index, to: &packer)
        add(portal.standings[index], to: &packer)
        add(tasks: (portal.tasks.byDocument[index] ?? [])[...], to: &packer)
        add(historyOf: document, to: &packer)
    }
}

extension PageInputs {
    private func add(_ file: PublishedFile, to packer: inout Packer) {
        packer.add(file.name, file.path, file.byteCount, file.isSigned, file.isOriginal)
        packer.add(bytes: file.digest)
    }

    /// What the document names, and above it. How and where it does is in its own text.
    private func add(citedBy index: Int, to packer: inout Packer) {
        for citation in registry.citations(by: index) {
            let chooser = citation.chooser.map { registry.choosers[$0] }
            packer.add(citation.relation, citation.isDirect, chooser?.path, chooser?.notation)
            packer.add(citation.reference.map { faces.references[$0] })
        }
        packer.add(registry.line(above: index).map { faces.references[$0] })
        packer.add(registry.whole(of: index).map { faces[$0] }, registry.parent(of: index).map { faces.documents[$0] })
    }

    /// What names the document, and what others tell of it.
    private func add(namingDocument index: Int, to packer: inout Packer) throws {
        packer.add(registry.annexes(of: index).map { faces.documents[$0] })
        guard let number = registry.reference(heldBy: index) else { return }
        packer.add(faces.references[number])
        try add(citing: registry.citations(of: number), to: &packer)
        add(reportedOf: number, to: &packer)
    }

    private func add(_ standing: Standing, to packer: inout Packer) {
        packer.add(standing.status, standing.since)
        packer.add(standing.agent.map { faces[$0] })
        for act in standing.acts {
            packer.add(act.relation, act.from, act.effect, act.isOnWhole)
            packer.add(faces[act.agent], act.accordingTo.map { faces.documents[$0] })
        }
    }

    private func add(historyOf document: HeldDocument, to packer: inout Packer) {
        packer.add(portal.changeLog == nil)
        guard let history = portal.changeLog?.history(of: document.document.source) else { return }
        for change in history.changes { packer.add(change.date, change.subject) }
        // With the document's own digest the blob tells whether the file differs from the commit.
        packer.add(history.count, history.blob, history.isCut)
    }
}
