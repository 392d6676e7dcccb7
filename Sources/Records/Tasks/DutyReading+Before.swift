// What stands before a block, as far as its words lean on it.

private import Source

extension DutyReading {
    /// The departments that the last task under the same heading is given to.
    func chargedBefore(_ point: Int?) -> [Assignee] {
        guard let last = duties.last, let point, let before = last.point else { return [] }
        let isBeside = body.points[point].parent != nil && body.points[before].parent == body.points[point].parent
        guard before == point || isBeside else { return [] }
        return last.parts.filter(\.role.isResponsible).map(\.assignee)
    }
}
