// What pages of others may show of a document, a reference or a task, as a digest each: a page that names one takes its whole face, so that a context may
// show more of it without a change here.
internal import Records
internal import Source

struct Faces: Sendable {
    /// Of each document, in the order of the registry.
    let documents: [Digest]
    let references: [Digest]
    /// Of each task, in the order of the register.
    let tasks: [Digest]

    /// `standings`: of the documents, in the order of the registry.
    init(_ registry: Registry, _ standings: [Standing], _ tasks: TaskRegister, jobs: Int) async throws {
        let documents = try await registry.documents.indices.concurrentMap(jobs: jobs) {
            Self.face(of: registry.documents[$0], standings[$0])
        }
        self.documents = documents
        references = try await registry.references.concurrentMap(jobs: jobs) { Self.face(of: $0, documents) }
        self.tasks = try await tasks.tasks.concurrentMap(jobs: jobs) { task in
            Self.face(of: task, in: registry.documents[task.document], documents[task.document])
        }
    }

    subscript(document: RegisteredDocument) -> Digest {
        switch document {
        case .held(let index): documents[index]
        case .cited(let number): references[number]
        }
    }
}

extension Faces {
    private static func face(of document: HeldDocument, _ standing: Standing) -> Digest {
        var packer = Packer()
        packer.add(document.document.source, document.document.name, document.metadata)
        packer.add(document.key, document.number, document.type.code, document.issuers)
        packer.add(document.path, document.firstPath, document.redirects)
        packer.add(standing.status, standing.since)
        return packer.digest
    }

    private static func face(of reference: RegisteredReference, _ documents: [Digest]) -> Digest {
        var packer = Packer()
        packer.add(reference.key, reference.number, reference.kind, reference.type, reference.date, reference.issuer)
        packer.add(reference.issuerName, reference.title, reference.url, reference.path, reference.ambiguousWith)
        packer.add(reference.heldBy.map { documents[$0] })
        return packer.digest
    }

    private static func face(of task: RegisteredTask, in document: HeldDocument, _ face: Digest) -> Digest {
        var packer = Packer()
        let duty = task.duty
        packer.add(face, document.id(of: duty), task.issued, duty, task.place, task.lastDay)
        packer.add(duty.point.flatMap { document.document.points[$0] })
        packer.add(task.state?.task, task.state?.status, task.state?.date, task.state?.result, task.state?.document)
        return packer.digest
    }
}

extension Packer {
    /// Of what was packed.
    var digest: Digest { Digest(SHA256.digest(bytes)) }
}
