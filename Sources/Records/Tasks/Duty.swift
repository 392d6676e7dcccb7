package import Source

/// A piece of work that a document gives somebody (nhiệm vụ, DOCUMENT-ANATOMY part F), as recognised in its text.
package struct Duty: Hashable, Sendable {
    /// What an assignee has to do with it.
    package struct Part: Hashable, Sendable {
        package var assignee: Assignee
        /// `lead`, `act`, `adviseAll`, `support` or `collect`.
        package var role: Role

        package init(_ assignee: Assignee, _ role: Role) {
            self.assignee = assignee
            self.role = role
        }
    }

    /// Names it within its document for ever: the anchor of its point and, from the second on, its place there (`muc-8`, `muc-8/2`).
    package var path = ""
    /// Index into the points of the body; nil outside all.
    package var point: Int?
    /// The number printed in the row of a table; nil for prose.
    package var row: Int?
    /// Index into the blocks of the body; of a task that only front matter knows nil.
    package var block: Int?
    /// The original words.
    package var text: String
    /// Everyone once in each role, in the order of the text.
    package var parts: [Part]
    /// Who watches over it (lãnh đạo chỉ đạo).
    package var leaders: [Assignee]
    package var deadlines: [Deadline]
    /// Where front matter corrects or adds it; nil as recognised.
    package var stated: SourceLocation?
}

extension Duty {
    /// What is kept of one task: far more than any office writes.
    static let longestText = 4_000
    static let mostParts = 200
    static let mostDeadlines = 24

    /// Those whose work it is: leads, doers and those who advise all together.
    package var leads: [Assignee] { assignees { $0.isResponsible } }
    package var supports: [Assignee] { assignees { $0 == .support } }
    /// Who collects the results (báo cáo đến).
    package var reportsTo: [Assignee] { assignees { $0 == .collect } }
    /// Leaders who watch over it or do it themselves.
    package var watchers: [Assignee] { leaders + leads.filter { $0.isPerson || [.director, .leadership].contains($0) } }

    private func assignees(_ isWanted: (Role) -> Bool) -> [Assignee] {
        var seen: Set<String> = []
        return parts.filter { isWanted($0.role) }.map(\.assignee).filter { seen.insert($0.code).inserted }
    }
}

extension Role {
    /// Leads, acts or advises all: the work is theirs.
    package var isResponsible: Bool { self == .lead || self == .act || self == .adviseAll }
}
