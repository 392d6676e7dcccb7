// What the page of a document is made from.
internal import Records
internal import Source

extension PageInputs {
    func add(document index: Int, to packer: inout Packer) throws {
        let document = registry.documents[index]
        packer.add(bytes: document.document.digest)
        packer.add(bytes: documents[index])
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
            packer.add(bytes: citation.reference.map { references[$0] } ?? [])
        }
        add(faces: registry.line(above: index).map { references[$0] }, to: &packer)
        add(faces: [registry.whole(of: index).map(face) ?? [], registry.parent(of: index).map { documents[$0] } ?? []], to: &packer)
    }

    /// What names the document, and what others tell of it.
    private func add(namingDocument index: Int, to packer: inout Packer) throws {
        add(faces: registry.annexes(of: index).map { documents[$0] }, to: &packer)
        guard let number = registry.reference(heldBy: index) else { return }
        packer.add(bytes: references[number])
        try add(citing: registry.citations(of: number), to: &packer)
        add(reportedOf: number, to: &packer)
    }

    private func add(_ standing: Standing, to packer: inout Packer) {
        packer.add(standing.status, standing.since)
        packer.add(bytes: standing.agent.map(face) ?? [])
        for act in standing.acts {
            packer.add(act.relation, act.from, act.effect, act.isOnWhole)
            add(faces: [face(of: act.agent), act.accordingTo.map { documents[$0] } ?? []], to: &packer)
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
