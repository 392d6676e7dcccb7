package import Source

/// A document of the portal as parsed, but for its text: what later stages read and never change.
package struct Document: Sendable {
    /// Path relative to the content folder; also what `@<source>` names while there is no number.
    package var source: String
    /// Path relative to the working folder, for diagnostics.
    package var file: String
    /// Of its file and of everything else that is its own and that reading it depended on.
    package var digest: [UInt8] = []
    /// Name that gives the first address: of the file, or of the folder of an `index.md`.
    package var name: String
    package var metadata: DocumentMetadata
    /// Nil for a document without text.
    package var body: StoredBytes?
    /// Those of the body.
    package var links: [Body.Link]
    /// Document numbers in the text, in its order; empty while they are put away.
    package var mentions: PackedMentions
    /// Where the mentions wait to be registered.
    var mentionsAway: StoredBytes?
    /// The points that hold mentions or tasks, by their index in the body.
    package var points: PointNames
    /// Departments with their roles, front matter included.
    package var departments: PackedList<DepartmentRole>
    /// The tasks it gives out, in reading order; those that front matter adds come last.
    package var duties: PackedList<Duty>

    package init(
        source: String, file: String, name: String, metadata: DocumentMetadata, body: StoredBytes? = nil, links: [Body.Link] = [],
        mentions: [QuotedMention] = [], points: [Int: PointName] = [:], departments: [DepartmentRole] = [], duties: [Duty] = []
    ) {
        self.source = source
        self.file = file
        self.name = name
        self.metadata = metadata
        self.body = body
        self.links = links
        self.mentions = PackedMentions(mentions)
        self.points = PointNames(points)
        self.departments = PackedList(departments)
        self.duties = PackedList(duties)
    }

    package var top: SourceLocation { SourceLocation(file: file, line: 1, column: 1) }
}
