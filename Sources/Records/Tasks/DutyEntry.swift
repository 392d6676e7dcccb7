package import Source

/// An entry of `nhiem_vu` in front matter: corrects a task that was recognised, takes it away or adds one. What is nil stays as it was.
package struct DutyEntry: Sendable {
    /// Path of the task it is about, as written (`muc-8/2`, or with the name of the document before it).
    package var target: Located<String>?
    /// The point of a task that it adds, as written (`8`, `muc-8`).
    package var point: Located<String>?
    package var text: String?
    package var leads: [Assignee]?
    package var supports: [Assignee]?
    package var leaders: [Assignee]?
    package var reportsTo: [Assignee]?
    package var deadlines: [Deadline]?
    /// `bo: true`: what was recognised is no task.
    package var isDropped = false
    package var location: SourceLocation
}
