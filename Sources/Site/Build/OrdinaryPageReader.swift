// `Content/trang/*.md` -> ordinary pages, with what is wrong in them.
internal import Records
internal import Source

enum OrdinaryPageReader {
    static func read(_ content: ContentFolder) throws -> (pages: [OrdinaryPage], diagnostics: [Diagnostic]) {
        var pages: [OrdinaryPage] = []
        var diagnostics: [Diagnostic] = []
        for source in content.pages {
            let path = content.path(of: source)
            let text = try content.text(source)
            let (front, bodyOffset, faults) = PageFrontMatter.read(text)
            diagnostics += faults
            guard !faults.contains(where: { $0.code == .invalidUTF8 }) else { continue }
            let (body, bodyFaults) = MarkdownParser.parse(text, from: bodyOffset)
            diagnostics += bodyFaults + BodyChecks.stamps(in: text)
            guard let front else { continue }
            pages.append(
                OrdinaryPage(
                    file: path, place: front.slug?.location ?? SourceLocation(file: path, line: 1, column: 1), source: source,
                    path: OrdinaryPage.path(of: source, slug: front.slug?.value), title: front.title,
                    order: front.order,
                    body: body))
        }
        return (pages, diagnostics)
    }
}
