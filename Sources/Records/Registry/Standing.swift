// Relations and dates of the register, on a day -> what has become of each held document: from when, and by what.

/// What another document does to a held one.
package struct ChangingAct: Sendable {
    /// Why the act counts, or does not.
    package enum Effect: CaseIterable, Sendable {
        case inForce
        /// Its day has not come.
        case announced
        /// A draft, or a document without a date: nothing says that it was issued.
        case notIssued
        /// The acting document is the older one, so one of the two dates or numbers is wrong.
        case tooEarly
        /// Only a third document says so. It has no power over either, and its words may sum up or recall: it is shown with its source.
        case reported
        /// The acting document has been withdrawn, or has ended and only suspended this one: nothing is left of the act.
        case lapsed
    }

    package var relation: Relation
    package var agent: RegisteredDocument
    /// From when it works: the agent's day of effect where front matter gives one, else its date.
    package var from: CalendarDate?
    package var effect: Effect
    /// Position of the held document that reports it, where that is a third one.
    package var accordingTo: Int?
    /// It is done to the document that this one is attached to, and so to both.
    package var isOnWhole = false
}

/// What a document is worth on a day.
package struct Standing: Sendable {
    package private(set) var status: DocumentStatus
    /// The day it came to be so; nil where only front matter says so or nothing has happened.
    package private(set) var since: CalendarDate?
    /// Who brought it about.
    package private(set) var agent: RegisteredDocument?
    /// By the day they work from, those without one last.
    package private(set) var acts: [ChangingAct]

    /// `trang_thai` says what nobody else can know, so the graver of it and of what follows from dates and acts stands, and of acts equally grave the
    /// earliest. A draft never was in force, and nothing changes it. `metadata` is nil for a document that is not held.
    init(of metadata: DocumentMetadata?, acts: [ChangingAct], on today: CalendarDate) {
        self.acts = acts
        status = metadata?.status ?? .inForce
        guard status != .draft else { return }
        if let first = metadata?.effectiveFrom, first > today, status.gravity < DocumentStatus.pending.gravity { status = .pending }
        if let last = metadata?.expiresOn, last < today, status.gravity < DocumentStatus.expired.gravity { status = .expired }
        for act in acts where act.effect == .inForce {
            guard let result = act.relation.result, (result.gravity, agent == nil ? 1 : 0) > (status.gravity, 0) else { continue }
            (status, since, agent) = (result, act.from, act.agent)
        }
    }

    /// An annex shares what ends, suspends or puts off the document that it is attached to; an amendment may concern the other's text alone.
    fileprivate mutating func follow(_ whole: Standing) {
        guard status != .draft, whole.status.gravity > max(status.gravity, DocumentStatus.amended.gravity) else { return }
        (status, since, agent) = (whole.status, whole.since, whole.agent)
        let shared = whole.acts.filter { ($0.relation.result?.gravity ?? 0) > DocumentStatus.amended.gravity }.map { act in
            var act = act
            act.isOnWhole = true
            return act
        }
        acts = (acts + shared).inOrder(by: \.from)
    }
}

extension Registry {
    /// Of every held document, in their order. An act that is only intended is no relation of this kind and changes nothing.
    ///
    /// Only a later document acts on another, so the latest are settled first: what has become of an act is known when its object is looked at.
    package func standings(on today: CalendarDate) -> [Standing] {
        var settled = [Standing?](repeating: nil, count: documents.count)
        let days = documents.map { $0.date?.ordinal ?? 0 }
        for index in documents.indices.sorted(by: { (days[$0], $1) > (days[$1], $0) }) {
            let acts = reference(heldBy: index).map { self.acts(on: $0, today, settled) } ?? []
            settled[index] = Standing(of: documents[index].metadata, acts: acts, on: today)
        }
        let own = settled.compactMap(\.self)
        return documents.indices.map { standing(of: $0, own, today) }
    }

    /// With what is done to the documents that it is attached to, one in the other.
    private func standing(of index: Int, _ own: [Standing], _ today: CalendarDate) -> Standing {
        var standing = own[index]
        var seen: Set<Int> = [index]
        var annex = index
        while let whole = self.whole(of: annex) {
            switch whole {
            case .held(let document):
                guard seen.insert(document).inserted else { return standing }
                standing.follow(own[document])
                annex = document
            case .cited(let number):
                standing.follow(Standing(of: nil, acts: acts(on: number, today, own), on: today))
                return standing
            }
        }
        return standing
    }

    /// First those whose agent says it itself; each agent once a relation.
    private func acts(on number: Int, _ today: CalendarDate, _ settled: [Standing?]) -> [ChangingAct] {
        var seen: [RegisteredDocument: Set<Relation>] = [:]
        let direct = citations(of: number).filter { $0.pageRelation.isChange }.map { citation in
            ChangingAct(
                relation: citation.relation, agent: .held(citation.citing), from: dayOfEffect(of: citation.citing),
                effect: effect(citation.relation, of: citation.citing, on: number, today, settled[citation.citing]))
        }
        let stated = statedRelations(on: number).filter(\.relation.isChange).map { reported($0, on: number, today, settled) }
        return (direct + stated).filter { seen[$0.agent, default: []].insert($0.relation).inserted }.inOrder(by: \.from)
    }

    /// What one of the two says of both counts: the acting document that names itself, or the changed one, in a text that was brought up to date.
    private func reported(_ stated: StatedRelation, on number: Int, _ today: CalendarDate, _ settled: [Standing?]) -> ChangingAct {
        let subject = references[stated.subject]
        let from = subject.heldBy.map(dayOfEffect) ?? subject.date
        var act = ChangingAct(
            relation: stated.relation, agent: subject.heldBy.map { .held($0) } ?? .cited(stated.subject), from: from, effect: .reported,
            accordingTo: stated.accordingTo)
        guard stated.accordingTo == references[number].heldBy || stated.accordingTo == subject.heldBy else { return act }
        act.accordingTo = nil
        if let agent = subject.heldBy {
            act.effect = effect(stated.relation, of: agent, on: number, today, settled[agent])
        } else {
            act.effect = (from ?? today) > today ? .announced : .inForce
        }
        return act
    }

    private func dayOfEffect(of index: Int) -> CalendarDate? { documents[index].metadata.effectiveFrom ?? documents[index].date }

    private func effect(_ relation: Relation, of agent: Int, on number: Int, _ today: CalendarDate, _ standing: Standing?)
        -> ChangingAct.Effect
    {
        guard let from = dayOfEffect(of: agent), documents[agent].metadata.status != .draft else { return .notIssued }
        let object = references[number]
        if let issued = documents[agent].date, let older = object.heldBy.map({ documents[$0].date }) ?? object.date, issued < older {
            return .tooEarly
        }
        if let standing, standing.status.ends(relation) { return .lapsed }
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
    var result: DocumentStatus? {
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
        case .pending: 2
        case .suspended: 3
        case .expired: 4
        case .replaced: 5
        case .repealed: 6
        case .withdrawn: 7
        }
    }

    /// Whether nothing is left of an act of a document of this status: one that is withdrawn is as never issued; one that has ended suspends nothing
    /// any more, but what it changed or repealed stays so.
    fileprivate func ends(_ relation: Relation) -> Bool {
        self == .withdrawn || relation == .suspends && gravity >= Self.expired.gravity
    }
}
