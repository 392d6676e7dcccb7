package import Source

/// A document of the portal as parsed: what later stages read and never change.
package struct Document: Sendable {
    /// Path relative to the content folder; also what `@<source>` names while there is no number.
    package var source: String
    /// Path relative to the working folder, for diagnostics.
    package var file: String
    /// Name that gives the first address: of the file, or of the folder of an `index.md`.
    package var name: String
    package var metadata: DocumentMetadata
    package var body: Body
    /// Document numbers in the text with their places in the file, parallel to `body.blocks`.
    package var mentions: [[Located<Mention>]]
    /// Departments with their roles, front matter included.
    package var departments: [DepartmentRole]

    package init(
        source: String, file: String, name: String, metadata: DocumentMetadata, body: Body, mentions: [[Located<Mention>]],
        departments: [DepartmentRole]
    ) {
        self.source = source
        self.file = file
        self.name = name
        self.metadata = metadata
        self.body = body
        self.mentions = mentions
        self.departments = departments
    }

    package var top: SourceLocation { SourceLocation(file: file, line: 1, column: 1) }
}
