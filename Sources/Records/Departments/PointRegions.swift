// Titles of points in, what they say of all that lies below them out.

package import Source

/// Which points of a body stand under a heading about other bodies, or about who takes part.
package struct PointRegions: Sendable {
    private let points: [Body.Point]
    private var foreign: PointSet
    private var attendance: PointSet

    /// - Parameter own: the office and its departments.
    package init(of body: Body, own: DepartmentRecognizer) {
        points = body.points
        foreign = PointSet(of: body)
        attendance = PointSet(of: body)
        var title = WordStream("")
        for index in points.indices where points[index].title.utf8.count >= RegionWords.shortestTitle {
            title.read(Array(points[index].title.utf8))
            if RegionWords.namesOtherBody(title, own: own) { foreign.insert(index) }
            if RegionWords.tellsWhoAttends(title) { attendance.insert(index) }
        }
    }

    /// Whether a point is about another body ("1. Ủy ban nhân dân các xã, phường").
    func isForeign(_ point: Int?) -> Bool { point.map(foreign.contains) ?? false }

    /// Whether the title of a point itself is about who takes part ("Thành phần").
    func tellsWhoAttends(_ point: Int?) -> Bool { point.map(attendance.contains) ?? false }

    /// Whether a point, or one that holds it, is about who takes part.
    func isAttendance(_ point: Int?) -> Bool {
        var next = point
        while let index = next {
            if attendance.contains(index) { return true }
            next = points[index].parent
        }
        return false
    }
}
