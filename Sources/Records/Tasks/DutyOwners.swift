// Who is addressed by what stands over a block: a heading or a line that only names them ("2. Phòng A", "Thanh tra Sở:") or gives them work and
// ends in a colon ("1. Phòng A: là đầu mối, có trách nhiệm:").

import Source

struct DutyOwners {
    private let points: [Body.Point]
    /// By point: those addressed at its head; empty where what lies within it is no work of its own.
    private var byPoint: [Int: [Duty.Part]] = [:]
    /// Those addressed by a line that is no point of its own, with the point it lies in; or by a numbered line without anything in its
    /// point (`head`), for what stands beside it.
    private var line: (point: Int?, parts: [Duty.Part], head: Int?)?
    /// Points of the blocks so far.
    private var seen: PointSet
    private var last: Int?

    init(body: Body) {
        points = body.points
        seen = PointSet(of: body)
    }

    /// Whether the block is the head of its point; called once for each block, in order.
    mutating func enter(_ point: Int?) -> Bool {
        if let line, last != point, point == line.point ? last != line.head : line.head != nil { self.line = nil }
        last = point
        return point.map { seen.insert($0) } ?? false
    }

    /// Those addressed over a block of that point, nearest first; `isFar`: by a line over the numbered points, not at the head of one.
    func owner(of point: Int?) -> (parts: [Duty.Part], isFar: Bool) {
        var next = point
        var isBelowHeading = false
        while true {
            if let line, line.point == next, !isBelowHeading { return (line.parts, point != next) }
            guard let index = next else { return ([], false) }
            if let parts = byPoint[index] { return (parts, false) }
            isBelowHeading = isBelowHeading || points[index].headingLevel != nil
            next = points[index].parent
        }
    }

    /// Takes whom a block addresses for what comes below it.
    mutating func set(_ parts: [Duty.Part], point: Int?, opensPoint: Bool) {
        guard let point, opensPoint else { return line = (point, parts, nil) }
        byPoint[point] = parts
        if points[point].headingLevel == nil { line = (points[point].parent, parts, point) }
    }
}
