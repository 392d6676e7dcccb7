// Relations and dates of the register, on a day -> what has become of each held document: from when, and by what.

/// What another document does to a held one.
package struct ChangingAct: Sendable {
    /// Why the act counts, or does not.
    package enum Effect: Sendable {
        case inForce
        /// Its day has not come.
        case announced
        /// A draft, or a document without a date: nothing says that it was issued.
        case notIssued
        /// The acting document is the older one, so one of the two dates or numbers is wrong.
        case tooEarly
        /// Only a third document says so. It has no power over either, and its words may sum up or recall: it is shown with its source.
        case reported
    }

    package enum Agent: Hashable, Sendable {
        /// Position among the held documents.
        case held(Int)
        /// Position among the references.
        case cited(Int)
    }

    package var relation: Relation
    package var agent: Agent
    /// From when it works: the agent's day of effect where front matter gives one, else its date.
    package var from: CalendarDate?
    package var effect: Effect
    /// Position of the held document that reports it, where that is a third one.
    package var accordingTo: Int?
}

/// What a held document is worth on a day.
package struct Standing: Sendable {
    package private(set) var status: DocumentStatus
    /// The day it came to be so; nil where only front matter says so or nothing has happened.
    package private(set) var since: CalendarDate?
    /// Who brought it about.
    package private(set) var agent: ChangingAct.Agent?
    /// By the day they work from, those without one last.
    package let acts: [ChangingAct]

    /// `trang_thai` says what nobody else can know, so the graver of it and of what follows from dates and acts stands, and of acts equally grave the
    /// earliest. A draft never was in force, and nothing changes it.
    init(of document: HeldDocument, acts: [ChangingAct], on today: CalendarDate) {
        let metadata = document.metadata
        self.acts = acts
        status = metadata.status
        guard status != .draft else { return }
        if let last = metadata.expiresOn, last < today, status.gravity < DocumentStatus.expired.gravity { status = .expired }
        for act in acts where act.effect == .inForce {
            guard let result = act.relation.result, (result.gravity, agent == nil ? 1 : 0) > (status.gravity, 0) else { continue }
            (status, since, agent) = (result, act.from, act.agent)
        }
    }
}

extension Registry {
    /// Of every held document, in their order. An act that is only intended is no relation of this kind and changes nothing.
    package func standings(on today: CalendarDate) -> [Standing] {
        documents.indices.map { Standing(of: documents[$0], acts: acts(on: $0, today), on: today) }
    }

    /// First those whose agent says it itself; each agent once a relation.
    private func acts(on index: Int, _ today: CalendarDate) -> [ChangingAct] {
        guard let number = reference(heldBy: index) else { return [] }
        var seen: [ChangingAct.Agent: Set<Relation>] = [:]
        let direct = citations(of: number).filter { $0.pageRelation.isChange }.map { citation in
            let from = dayOfEffect(of: citation.citing)
            return ChangingAct(
                relation: citation.relation, agent: .held(citation.citing), from: from,
                effect: effect(of: citation.citing, from: from, on: documents[index], today))
        }
        let stated = statedRelations(on: number).filter(\.relation.isChange).map { reported($0, on: index, today) }
        return (direct + stated).filter { seen[$0.agent, default: []].insert($0.relation).inserted }.inOrder(by: \.from)
    }

    /// What one of the two says of both counts: the acting document that names itself, or the changed one, in a text that was brought up to date.
    private func reported(_ stated: StatedRelation, on index: Int, _ today: CalendarDate) -> ChangingAct {
        let subject = references[stated.subject]
        let from = subject.heldBy.map(dayOfEffect) ?? subject.date
        var act = ChangingAct(
            relation: stated.relation, agent: subject.heldBy.map { .held($0) } ?? .cited(stated.subject), from: from, effect: .reported,
            accordingTo: stated.accordingTo)
        guard stated.accordingTo == index || stated.accordingTo == subject.heldBy else { return act }
        act.accordingTo = nil
        if let agent = subject.heldBy {
            act.effect = effect(of: agent, from: from, on: documents[index], today)
        } else {
            act.effect = (from ?? today) > today ? .announced : .inForce
        }
        return act
    }

    private func dayOfEffect(of index: Int) -> CalendarDate? { documents[index].metadata.effectiveFrom ?? documents[index].date }

    private func effect(of agent: Int, from: CalendarDate?, on object: HeldDocument, _ today: CalendarDate) -> ChangingAct.Effect {
        guard let from, documents[agent].metadata.status != .draft else { return .notIssued }
        if let issued = documents[agent].date, let older = object.date, issued < older { return .tooEarly }
        return from > today ? .announced : .inForce
    }
}

extension Array {
    /// By date, what has none last; in their order where that is equal.
    package func inOrder(by date: (Element) -> CalendarDate?) -> [Element] {
        enumerated().sorted { a, b in
            switch (date(a.element), date(b.element)) {
            case (let x?, let y?) where x != y: x < y
            case (.some, nil): true
            case (nil, .some): false
            default: a.offset < b.offset
            }
        }.map(\.element)
    }
}

extension Relation {
    /// What a document becomes by it; nil where its force stays as it is.
    fileprivate var result: DocumentStatus? {
        switch self {
        case .amends: .amended
        case .replaces: .replaced
        case .repeals: .repealed
        case .suspends: .suspended
        case .withdraws: .withdrawn
        case .expires: .expired
        default: nil
        }
    }

    fileprivate var isChange: Bool { result != nil || self == .corrects || self == .consolidates }
}

extension DocumentStatus {
    /// The graver status says more than the lesser one.
    fileprivate var gravity: Int {
        switch self {
        case .draft, .inForce: 0
        case .amended: 1
        case .suspended: 2
        case .expired: 3
        case .replaced: 4
        case .repealed: 5
        case .withdrawn: 6
        }
    }
}
