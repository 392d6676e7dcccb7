// What the files for programs and the calendars are made from: each of them tells of all documents, tasks or citations.
internal import Records
internal import Source

extension PageInputs {
    /// Of all that documents show of themselves elsewhere.
    @Sendable func digestOfFaces() -> Digest { digest(of: faces.documents) { $1.add($0) } }

    @Sendable func digestOfTasks() -> Digest { digest(of: faces.tasks) { $1.add($0) } }

    @Sendable func digestOfDocuments() -> Digest {
        digest(of: registry.documents.indices) { index, packer in
            let document = registry.documents[index].document
            packer.add(faces.documents[index])
            packer.add(document.departments, portal.parentKey(of: index), registry.indexes.quartersDue(of: index))
            packer.add((portal.attachments[document.source] ?? []).map(\.path))
        }
    }

    /// What is said of references follows from all citations in their order; those of a document stand together.
    @Sendable func digestOfReferences() throws -> Digest {
        let parts = [
            digest(of: registry.references.indices) { number, packer in
                packer.add(faces.references[number])
                let stated = registry.statedRelations(of: number)
                packer.add(stated.count)
                for relation in stated { packer.add(relation.relation, relation.object, relation.accordingTo) }
            },
            digest(of: registry.choosers) { chooser, packer in
                packer.add(chooser.path, chooser.notation)
                packer.add(chooser.references.map { faces.references[$0] })
            },
            try digest(of: registry.documents.indices) { try add(namedByDocument: $0, to: &$1) },
        ]
        return digest(of: parts) { $1.add($0) }
    }

    /// `changes`: `changesOfDocuments`.
    func digest(of calendar: TaskCalendar, changes: [Int?]) -> Digest {
        let tasks = digest(of: calendar.tasks) { task, packer in
            packer.add(faces.tasks[task])
            packer.add(changes[portal.tasks.tasks[task].document])
        }
        var packer = Packer()
        packer.add(calendar.title, tasks)
        return packer.digest
    }

    /// How often each document was changed, as far as that is known.
    var changesOfDocuments: [Int?] {
        registry.documents.map { document in portal.changeLog?.history(of: document.document.source)?.count }
    }
}

extension PageInputs {
    /// Of what `add` packs of each item, one at a time: that of all together may be as long as the text of the portal.
    private func digest<Items: Collection>(of items: Items, _ add: (Items.Element, inout Packer) throws -> Void) rethrows -> Digest {
        var hash = SHA256()
        for item in items {
            var packer = Packer()
            try add(item, &packer)
            hash.update(packer.bytes)
        }
        return Digest(hash.finished())
    }

    /// Its citations with their words, and what it is attached to.
    private func add(namedByDocument index: Int, to packer: inout Packer) throws {
        let document = registry.documents[index]
        packer.add(faces.documents[index])
        packer.add(registry.reference(heldBy: index), registry.parent(of: index))
        let citations = registry.citations(by: index)
        packer.add(citations.count)
        for citation in citations {
            packer.add(citation.reference, citation.chooser, citation.relation, citation.isDirect, citation.origin.rawValue)
            packer.add(citation.point.flatMap { document.document.points[$0] })
        }
        packer.add(bytes: try registry.packedQuotations(by: index))
    }
}
