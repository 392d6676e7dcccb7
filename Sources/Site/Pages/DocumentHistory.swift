// What has become of a document: its dates, what other documents have done to it, the addresses it had.
internal import Records
internal import Source

/// An entry of `lich_su` or `thay_doi`.
private struct HistoryEvent {
    var date: CalendarDate?
    var what: String
    /// The document that does it.
    var agent: Named?
    /// The document that reports it, where that is a third one.
    var source: Named?

    func context(in portal: Portal) -> Value {
        [
            "ngay": .optional(date?.vietnamese), "viec": .text(what), "van_ban": agent?.context(in: portal) ?? .null,
            "theo": source?.context(in: portal) ?? .null,
        ]
    }
}

extension Portal {
    /// `thay_doi`, `lich_su`, `dia_chi_cu` and `hieu_luc` of the contract.
    func history(of index: Int) -> [String: Value] {
        let document = registry.documents[index]
        let changes = registry.reference(heldBy: index).map(changes) ?? []
        let dates = [
            HistoryEvent(date: document.date, what: "Ban hành"), HistoryEvent(date: document.metadata.effectiveFrom, what: "Có hiệu lực"),
            HistoryEvent(date: document.metadata.expiresOn, what: "Hết hiệu lực"),
        ].filter { $0.date != nil }
        let all = inOrder(dates + changes)
        return [
            "thay_doi": .list(changes.map { $0.context(in: self) }),
            "lich_su": .list(all.count > 1 ? all.map { $0.context(in: self) } : []),
            "dia_chi_cu": .texts(document.redirects.map(link)),
            "hieu_luc": .optional(span(from: document.metadata.effectiveFrom, through: document.metadata.expiresOn)),
        ]
    }

    /// "từ 01/7/2025 đến 31/12/2025"; nil where neither end is known.
    func span(from: CalendarDate?, through: CalendarDate?) -> String? {
        let ends = [from.map { "từ \($0.vietnamese)" }, through.map { "đến \($0.vietnamese)" }].compactMap { $0 }
        return ends.isEmpty ? nil : ends.joined(separator: " ")
    }
}

extension Portal {
    private static let changing: Set<Relation> = [.amends, .replaces, .repeals, .suspends, .corrects, .withdraws, .consolidates]

    /// What documents do to this one, first those that say it of themselves, each once a relation.
    private func changes(to number: Int) -> [HistoryEvent] {
        var seen: Set<[String]> = []
        let direct = registry.citations(of: number).filter { Self.changing.contains($0.pageRelation) }.map { citation in
            let document = registry.documents[citation.citing]
            return HistoryEvent(date: document.date, what: citation.relation.inverseTitle, agent: named(document))
        }
        let stated = registry.statedRelations(on: number).filter { Self.changing.contains($0.relation) }.map { stated in
            let agent = registry.references[stated.subject]
            return HistoryEvent(
                date: agent.date, what: stated.relation.inverseTitle, agent: named(agent),
                source: named(registry.documents[stated.accordingTo]))
        }
        return inOrder((direct + stated).filter { seen.insert([$0.what, $0.agent?.path ?? ""]).inserted })
    }

    /// By date, those without one last; in their order where that is equal.
    private func inOrder(_ events: [HistoryEvent]) -> [HistoryEvent] {
        events.enumerated().sorted { a, b in
            let (x, y) = (a.element.date?.iso ?? "9999-99-99", b.element.date?.iso ?? "9999-99-99")
            return x == y ? a.offset < b.offset : x < y
        }.map(\.element)
    }

    private func named(_ document: HeldDocument) -> Named {
        Named(name: document.number.map { "\(typeName(of: document)) số \($0)" } ?? document.metadata.subject.value, path: document.path)
    }

    private func named(_ reference: RegisteredReference) -> Named {
        if let held = reference.heldBy { return named(registry.documents[held]) }
        let type = reference.type.flatMap { registry.catalogs.type($0)?.name } ?? "Văn bản"
        return Named(name: "\(type) số \(reference.number)", path: reference.path)
    }

    /// The document that this one is attached to, held or not.
    func parent(of index: Int) -> Named? {
        let cited = registry.citations(by: index).first { $0.relation == .attachmentOf && $0.origin == .frontMatter }
        if let number = cited?.reference { return named(registry.references[number]) }
        return registry.parent(of: index).map { named(registry.documents[$0]) }
    }
}
