// Takes the text of an ordinary page (`Content/trang`); gives its title, order and slug, and where its body begins.
package import Source

package struct PageFrontMatter: Sendable {
    /// `tieu_de`; empty where it is missing, which is an error.
    package var title: String
    /// `thu_tu`: pages with a smaller number come first; nil for none.
    package var order: Int?
    package var slug: Located<String>?

    /// Nil where there is no front matter to read. `bodyOffset` counts bytes of the file.
    package static func read(_ text: SourceText) -> (page: PageFrontMatter?, bodyOffset: Int, diagnostics: [Diagnostic]) {
        let split = FrontMatterSplitter(text, fields: "tieu_de …")
        let (isReadable, node, diagnostics) = split.values(of: text)
        guard isReadable else { return (nil, split.bodyOffset, diagnostics) }
        var values = ValueReader()
        var page = PageFrontMatter(title: "")
        var fields: [String: YAMLNode] = [:]
        if let node, ValueReader.isStated(node) { fields = values.mapping(node, "phần đầu", known: ["tieu_de", "thu_tu", "slug"]) ?? [:] }
        if let title = fields["tieu_de"] {
            page.title = values.text(title, "tieu_de")?.value ?? ""
        } else {
            let top = SourceLocation(file: text.file, line: 1, column: 1)
            values.report(.missingField("tieu_de", of: LocalizedText(vi: "phần đầu", en: "the front matter"), at: top))
        }
        page.order = fields["thu_tu"].flatMap { values.integer($0, "thu_tu", atLeast: 0) }
        page.slug = fields["slug"].flatMap { values.slug($0, "slug") }
        return (page, split.bodyOffset, (diagnostics + values.diagnostics).sorted())
    }
}
