import Source

/// Some of the points of one body.
struct PointSet: Sendable {
    private var holds: [Bool]

    init(of body: Body) { holds = Array(repeating: false, count: body.points.count) }

    /// Whether the point is new to it.
    @discardableResult
    mutating func insert(_ point: Int) -> Bool {
        defer { holds[point] = true }
        return !holds[point]
    }

    func contains(_ point: Int) -> Bool { holds[point] }
}
