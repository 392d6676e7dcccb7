// Takes a document's front matter, body and source text; gives what its text contradicts or lacks (DOCUMENT-ANATOMY part B: C5, C6, C9, C11,
// no text at all, stamps of secrecy and personal data).

package import Source

package enum BodyChecks {
    /// Faults of one body, by place. Linear in the text.
    ///
    /// - Parameters:
    ///   - text: the file the body was read from; its lines are those of `Body.TextBlock.lines`.
    ///   - mentions: what `DepartmentRecognizer` found in the same body.
    ///   - attachmentNames: file names of attachments and titles of annexes kept as documents of their own.
    package static func run(
        metadata: DocumentMetadata, body: Body, text: SourceText, mentions: [DepartmentMention], departments: [Department],
        attachmentNames: [String]
    ) -> [Diagnostic] {
        let places = BlockPlaces(text: text)
        var found = RowCountCheck.run(body: body, places: places)
        found += AttachmentCheck.run(body: body, places: places, attachmentNames: attachmentNames)
        found += LifetimeCheck.run(metadata: metadata, body: body, places: places, mentions: mentions, departments: departments)
        found += EndMarkCheck.run(metadata: metadata, body: body, places: places)
        found += EmptyBodyCheck.run(metadata: metadata, body: body, text: text, attachmentNames: attachmentNames)
        var list = DiagnosticList(found)
        SecretStampCheck.run(text: text, into: &list)
        PersonalDataCheck.run(text: text, allowed: metadata.personalData, into: &list)
        return list.all
    }
}

extension BodyChecks {
    /// Stamps of secrecy alone, for pages that are no documents.
    package static func stamps(in text: SourceText) -> [Diagnostic] {
        var list = DiagnosticList()
        SecretStampCheck.run(text: text, into: &list)
        return list.all
    }
}
