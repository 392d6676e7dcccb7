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
    /// Why it does not count.
    var note: String?

    func context(in portal: Portal) -> Value {
        [
            "ngay": .optional(date?.vietnamese), "viec": .text(what), "van_ban": agent?.context(in: portal) ?? .null,
            "theo": source?.context(in: portal) ?? .null, "ghi_chu": .optional(note),
        ]
    }
}

extension Portal {
    /// `thay_doi`, `so_thay_doi_khac`, `lich_su`, `dia_chi_cu` and `hieu_luc` of the contract.
    func history(of index: Int) -> [String: Value] {
        let document = registry.documents[index]
        let changes = standings[index].acts.map { event($0) }
        let dates = [
            HistoryEvent(date: document.date, what: "Ban hành"), HistoryEvent(date: document.metadata.effectiveFrom, what: "Có hiệu lực"),
            HistoryEvent(date: document.metadata.expiresOn, what: "Hết hiệu lực"),
        ].filter { $0.date != nil }
        let all = (dates + changes).inOrder(by: \.date)
        return [
            "thay_doi": .list(shownActs(standings[index]).map { event($0).context(in: self) }),
            "so_thay_doi_khac": changes.count > Self.shownActs ? .number(changes.count - Self.shownActs) : .null,
            "lich_su": .list(all.count > 1 ? all.map { $0.context(in: self) } : []),
            "dia_chi_cu": .texts(document.redirects.map { link($0) }),
            "hieu_luc": .optional(span(from: document.metadata.effectiveFrom, through: document.metadata.expiresOn)),
        ]
    }

    /// `trang_thai` of a document page: with from when and by what.
    func standing(of index: Int) -> Value {
        let standing = standings[index]
        let more: [String: Value] = [
            "tu": .optional(standing.since?.vietnamese), "boi": standing.agent.map { named($0).context(in: self) } ?? .null,
        ]
        return .object(status(of: index).merging(more) { $1 })
    }

    /// "từ 01/7/2025 đến 31/12/2025"; nil where neither end is known.
    func span(from: CalendarDate?, through: CalendarDate?) -> String? {
        let ends = [from.map { "từ \($0.vietnamese)" }, through.map { "đến \($0.vietnamese)" }].compactMap { $0 }
        return ends.isEmpty ? nil : ends.joined(separator: " ")
    }
}

extension Portal {
    /// What the repository tells of the document's file: `ngay_cap_nhat`, `cap_nhat`, `so_cap_nhat_khac`, `chua_ghi` and `thieu_cap_nhat`.
    func changes(of document: HeldDocument) throws -> [String: Value] {
        let source = document.document.source
        let history = changeLog?.history(of: source)
        let changes = history?.changes ?? []
        let others = (history?.count ?? 0) - changes.count
        return [
            "ngay_cap_nhat": .optional(changes.first?.date),
            "cap_nhat": .list(changes.map { ["ngay": .date($0.date), "viec": .text($0.subject)] }),
            "so_cap_nhat_khac": others > 0 ? .number(others) : .null, "chua_ghi": .flag(try changeLog?.isChanged(source) ?? false),
            "thieu_cap_nhat": .flag(history?.isCut ?? false),
        ]
    }
}

extension Portal {
    /// Acts told above the text; all of them stand in its history.
    private static let shownActs = 5

    /// The act that the status comes from and the latest others, in their order.
    private func shownActs(_ standing: Standing) -> [ChangingAct] {
        let acts = standing.acts
        let decisive = acts.firstIndex { $0.agent == standing.agent && $0.effect == .inForce }
        let latest = acts.indices.filter { $0 != decisive }.suffix(Self.shownActs - (decisive == nil ? 0 : 1))
        return ([decisive].compactMap(\.self) + latest).sorted().map { acts[$0] }
    }

    private func event(_ act: ChangingAct) -> HistoryEvent {
        HistoryEvent(
            date: act.from, what: act.isOnWhole ? "Văn bản chính \(act.relation.inverseTitle.lowercased())" : act.relation.inverseTitle,
            agent: named(act.agent),
            source: act.accordingTo.map { named(registry.documents[$0]) },
            note: act.effect.note)
    }

    private func named(_ document: RegisteredDocument) -> Named {
        switch document {
        case .held(let index): named(registry.documents[index])
        case .cited(let number): named(registry.references[number])
        }
    }

    private func named(_ document: HeldDocument) -> Named {
        Named(name: document.number.map { "\(document.typeName) số \($0)" } ?? document.subject, path: document.path)
    }

    private func named(_ reference: RegisteredReference) -> Named {
        if let held = reference.heldBy { return named(registry.documents[held]) }
        let type = reference.type.flatMap { registry.catalogs.type($0)?.name } ?? "Văn bản"
        return Named(name: "\(type) số \(reference.number)", path: reference.path)
    }

    /// The document that this one is attached to, held or not.
    func parent(of index: Int) -> Named? {
        registry.whole(of: index).map { named($0) }
    }
}

extension ChangingAct.Effect {
    /// What a reader is told of an act that does not change the status.
    fileprivate var note: String? {
        switch self {
        case .inForce: nil
        case .announced: "chưa đến ngày"
        case .notIssued: "chưa ban hành hoặc chưa ghi ngày, không tính vào trạng thái"
        case .tooEarly: "ban hành trước văn bản này, không tính vào trạng thái"
        case .lapsed: "văn bản ấy đã bị thu hồi hoặc hết hiệu lực, không tính vào trạng thái"
        case .reported: "chỉ được nhắc lại, không tính vào trạng thái"
        }
    }
}
