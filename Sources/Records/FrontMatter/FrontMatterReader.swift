// Takes the text of one document and the registries; gives its metadata, where its body begins, and what is wrong with its front matter.
//
// Order of work: split, parse the YAML, read every stated field by the table in `FrontMatterField`, put number and symbol together, then
// check what is missing and what does not fit, and look for notes of the import. A field that cannot be read never hides another.
package import Source

package struct FrontMatterReader: Sendable {
    private let lookup: CatalogLookup

    /// Linear in the registries: make one reader for all documents.
    package init(catalogs: Catalogs) { lookup = CatalogLookup(catalogs) }

    /// Of one document alone, for the cost of a reader of its own.
    package static func read(_ text: SourceText, catalogs: Catalogs) -> (
        metadata: DocumentMetadata?, bodyOffset: Int, diagnostics: [Diagnostic]
    ) {
        FrontMatterReader(catalogs: catalogs).read(text)
    }

    /// The metadata is nil when there is no front matter to read. Where `loai` or `trich_yeu` cannot be read, which is an error, it
    /// stands with type `khac` and an empty subject, so that later checks of the document are not lost.
    package func read(_ text: SourceText) -> (metadata: DocumentMetadata?, bodyOffset: Int, diagnostics: [Diagnostic]) {
        let split = FrontMatterSplitter(text)
        let (isReadable, node, diagnostics) = split.values(of: text)
        guard isReadable else { return (nil, split.bodyOffset, diagnostics) }
        let top = SourceLocation(file: text.file, line: 1, column: 1)
        var reading = FrontMatterReading(lookup: lookup, top: top)
        let metadata = reading.read(node)
        let notes = split.yaml.map { FrontMatterNote.warnings(in: text, $0) } ?? []
        return (metadata, split.bodyOffset, (diagnostics + reading.values.diagnostics + notes).sorted())
    }
}
