// Who is addressed by what stands over a block: a heading or a line that only names them ("2. Phòng A", "Thanh tra Sở:") or gives them work and
// ends in a colon ("1. Phòng A: là đầu mối, có trách nhiệm:").

import Source

struct DutyOwners {
    private let points: [Body.Point]
    /// By point: those addressed at its head; empty where what lies within it is no work of its own.
    private var byPoint: [Int: [Duty.Part]] = [:]
    private var line: Line?
    /// Points of the blocks so far.
    private var seen: PointSet
    private var last: Int?

    init(body: Body) {
        points = body.points
        seen = PointSet(of: body)
    }

    /// Whether the block is the head of its point; called once for each block, in order.
    ///
    /// - Parameter depth: how many lists the block stands in; `opensList`: the innermost of them begins with it.
    mutating func enter(_ point: Int?, depth: Int, opensList: Bool) -> Bool {
        if let line, last != point, point == line.point ? last != line.head : line.head != nil { self.line = nil }
        last = point
        let isFirst = point.map { seen.insert($0) } ?? false
        if line?.title != nil { follow(point, depth, opensList, opensPoint: isFirst) }
        return isFirst
    }

    /// Those addressed over a block of that point, nearest first; `isFar`: by a line over the numbered points, or before a list that has ended,
    /// not at the head of the block's own point.
    func owner(of point: Int?) -> (parts: [Duty.Part], isFar: Bool) {
        var next = point
        var child: Int?
        var isBelowHeading = false
        while true {
            if let line, line.point == next, !isBelowHeading { return (line.parts, isFar(line, child)) }
            guard let index = next else { return ([], false) }
            if let parts = byPoint[index] { return (parts, false) }
            isBelowHeading = isBelowHeading || points[index].headingLevel != nil
            (child, next) = (index, points[index].parent)
        }
    }

    /// Takes whom a block addresses for what comes below it.
    mutating func set(_ parts: [Duty.Part], point: Int?, opensPoint: Bool) {
        guard let point, opensPoint else { return line = Line(point: point, parts: parts) }
        byPoint[point] = parts
        if points[point].headingLevel == nil { line = Line(point: points[point].parent, parts: parts, head: point) }
    }

    /// Takes whom a line of nothing but names addresses, as a heading does.
    mutating func set(_ parts: [Duty.Part], titleIn point: Int?, depth: Int, opensPoint: Bool) {
        if opensPoint { return set(parts, point: point, opensPoint: true) }
        line = Line(point: point, parts: parts, title: Title(depth: depth))
    }
}

extension DutyOwners {
    /// Those addressed by a line that is no point of its own, with the point it lies in; or by a numbered line without anything in its point
    /// (`head`), for what stands beside it.
    private struct Line {
        var point: Int?
        var parts: [Duty.Part]
        var head: Int?
        var title: Title?
    }

    /// A line of nothing but names: what comes below it is a list, numbered points or paragraphs.
    private struct Title {
        /// How many lists the line stands in.
        let depth: Int
        /// What came below it first; nil before that.
        var first: Content?
        /// Its list has ended.
        var isBehindList = false
    }

    private enum Content: Equatable {
        case list(depth: Int)
        case points(labels: LabelShape)
        case paragraphs
    }

    /// "1.", "2.1.", "a)": points beside each other bear labels of one shape.
    private struct LabelShape: Equatable {
        let isNumber: Bool
        let isCapital: Bool
        let parts: Int

        init(_ label: String) {
            let first = label.utf8.first ?? 0
            isNumber = first.isDigit
            isCapital = first.isCapital
            parts = label.split(separator: ".").count
        }
    }

    /// Whether a block below the line is its work only if it begins with a word of work.
    private func isFar(_ line: Line, _ child: Int?) -> Bool {
        guard let child else { return line.title?.isBehindList ?? false }
        if case .points(let labels) = line.title?.first { return labels != LabelShape(points[child].label) }
        return true
    }

    /// Goes on below a line of names: where the list below it ends, so does its work, but for paragraphs that begin with a word of work.
    private mutating func follow(_ point: Int?, _ depth: Int, _ opensList: Bool, opensPoint: Bool) {
        guard let title = line?.title else { return }
        switch title.first {
        case nil:
            let isBelow = depth > title.depth || depth > 0 && opensList
            if opensPoint, let point, points[point].parent == line?.point, points[point].headingLevel == nil {
                line?.title?.first = .points(labels: LabelShape(points[point].label))
            } else if isBelow {
                line?.title?.first = .list(depth: depth)
            } else if title.depth == 0 {
                line?.title?.first = .paragraphs
            } else {
                line = nil
            }
        case .list(let first):
            if title.depth > 0, depth < first || depth == title.depth && opensList { return line = nil }
            line?.title?.isBehindList = depth < first
        case .points, .paragraphs: break
        }
    }
}
