// Which list of a report a task stands in. Words go before origin: whatever is prepared for the body above the office is advice to it, whoever gave it
// out; what is handed to the head, led or watched over by him is his. The rest is told apart by the document that gives it out.
internal import Records
internal import Source

struct ReportSorter {
    private let portal: Portal
    private let first: CalendarDate?
    /// Of the period, or the day of the report where that is earlier.
    private let last: CalendarDate?
    private let destinations: DutyDestinationReader

    init(portal: Portal, period: Period) {
        self.portal = portal
        (first, last) = (period.days?.first, period.days.map { min($0.last, portal.today) })
        let catalogs = portal.registry.catalogs
        destinations = DutyDestinationReader(
            departments: catalogs.departments, office: portal.settings.issuer.flatMap { catalogs.issuer($0.value) },
            superior: portal.settings.parentIssuer.flatMap { catalogs.issuer($0.value) })
    }

    /// The list it stands in, and the one it would stand in if it were of this period. Nil for a task that is of a later period, or was over before.
    func lists(of task: RegisteredTask) -> (list: DepartmentReport.List, kind: DepartmentReport.List)? {
        guard let first, let last, task.issued.map({ $0 <= last }) ?? true else { return nil }
        let isOfPeriod = end(of: task).map { $0 >= first } ?? true
        if task.status == .done, task.state?.date.map({ $0 < first }) ?? !isOfPeriod { return nil }
        let kind = kind(of: task)
        let arose = task.issued.map { $0 >= first } ?? false
        // What arose earlier has not arisen in this period: it is left of one before.
        let isLeft = !isOfPeriod || [.fromAbove, .fromMeetings].contains(kind) && !arose
        return (isLeft ? .unfinished : kind, kind)
    }
}

extension ReportSorter {
    /// The last day of a task, else of the time for which its document sets work, else the day it was given; nil for work that comes again.
    private func end(of task: RegisteredTask) -> CalendarDate? {
        if let day = task.lastDay { return day }
        if task.comesAgain { return nil }
        let metadata = portal.registry.documents[task.document].metadata
        let periods = metadata.planPeriods.isEmpty ? metadata.reportPeriods : metadata.planPeriods
        return (periods.compactMap { $0.days?.last } + [task.issued].compactMap(\.self)).max()
    }

    private func kind(of task: RegisteredTask) -> DepartmentReport.List {
        switch destinations.destination(of: task.duty) {
        case .superior: return .advice
        case .head: return .head
        case nil: break
        }
        let document = portal.registry.documents[task.document]
        if portal.isMeetingConclusion(document) { return .fromMeetings }
        return isFromAbove(document) ? .fromAbove : .head
    }

    /// Issued by another body, or a letter that passes on what another body's document asks for. Programmes and plans of the office are its own work.
    private func isFromAbove(_ document: HeldDocument) -> Bool {
        let own = portal.settings.issuer?.value
        if !document.issuerCodes.contains(where: { $0 == own }) { return true }
        return document.type.code == "cong_van" && document.metadata.relations.contains { $0.relation == .implements }
    }
}
