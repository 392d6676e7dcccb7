// What the files for programs and the calendars are made from: each of them tells of all documents, tasks or citations.
internal import Records
internal import Source

extension PageInputs {
    /// Of all that documents show of themselves elsewhere.
    @Sendable func digestOfFaces() -> [UInt8] { digest { add(faces: documents, to: &$0) } }

    @Sendable func digestOfTasks() -> [UInt8] { digest { add(faces: tasks, to: &$0) } }

    @Sendable func digestOfDocuments() -> [UInt8] {
        digest { packer in
            for (index, document) in registry.documents.enumerated() {
                packer.add(bytes: documents[index])
                packer.add(document.document.departments, portal.parentKey(of: index))
                packer.add((portal.attachments[document.document.source] ?? []).map(\.path))
            }
        }
    }

    /// What is said of references follows from all citations in their order; those of a document stand together.
    @Sendable func digestOfReferences() throws -> [UInt8] {
        try digest { packer in
            add(faces: references, to: &packer)
            for chooser in registry.choosers {
                packer.add(chooser.path, chooser.notation)
                add(faces: chooser.references.map { references[$0] }, to: &packer)
            }
            for number in registry.references.indices {
                for stated in registry.statedRelations(of: number) {
                    packer.add(number, stated.relation, stated.object, stated.accordingTo)
                }
            }
            // Each by itself, so that the words of all are never held together.
            for index in registry.documents.indices { packer.add(bytes: try digestOfWhatIsNamed(byDocument: index)) }
        }
    }

    /// `changes`: `changesOfDocuments`.
    func digest(of calendar: TaskCalendar, changes: [Int?]) -> [UInt8] {
        digest { packer in
            packer.add(calendar.title)
            for task in calendar.tasks {
                packer.add(bytes: tasks[task])
                packer.add(changes[portal.tasks.tasks[task].document])
            }
        }
    }

    /// How often each document was changed, as far as that is known.
    var changesOfDocuments: [Int?] {
        registry.documents.map { document in portal.changeLog?.history(of: document.document.source)?.count }
    }
}

extension PageInputs {
    private func digest(_ add: (inout Packer) throws -> Void) rethrows -> [UInt8] {
        var packer = Packer()
        try add(&packer)
        return SHA256.digest(packer.bytes)
    }

    /// Its citations with their words, and what it is attached to.
    private func digestOfWhatIsNamed(byDocument index: Int) throws -> [UInt8] {
        let document = registry.documents[index]
        return try digest { packer in
            packer.add(bytes: documents[index])
            packer.add(registry.reference(heldBy: index), registry.parent(of: index))
            for citation in registry.citations(by: index) {
                packer.add(citation.reference, citation.chooser, citation.relation, citation.isDirect, citation.origin.rawValue)
                packer.add(citation.point.flatMap { document.document.points[$0] })
            }
            packer.add(bytes: try registry.packedQuotations(by: index))
        }
    }
}
