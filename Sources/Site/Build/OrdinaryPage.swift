// Pages of `Content/trang`: help and the like.
internal import Records
internal import Source

struct OrdinaryPage: Sendable {
    /// Relative to the working folder, for diagnostics.
    var file: String
    /// What decides its address: `slug`, else the top of the file.
    var place: SourceLocation
    /// Relative to the content folder.
    var source: String
    /// `/tro-giup/tim-kiem/`, `/gioi-thieu/`.
    var path: String
    var title: String
    var order: Int?
    var body: Body

    /// `/<slug>/` at the top of `trang/`, `/<folder>/<slug>/` below; `index.md` is the page of its folder.
    static func path(of source: String, slug: String?) -> String {
        var parts = source.split(separator: "/").dropFirst().map(String.init)
        let name = String((parts.popLast() ?? "").dropLast(3))
        let own = name == "index" ? [] : [slug ?? name]
        return "/"
            + (parts + own).map { part in
                let step = VietnameseText.slug(part)
                return (step.isEmpty ? "trang" : step) + "/"
            }.joined()
    }

    /// The folder page it belongs to, `/tro-giup/`; nil at the top.
    var section: String? {
        let parts = path.split(separator: "/")
        return source.split(separator: "/").count > 2 ? "/\(parts[0])/" : nil
    }
}

extension Portal {
    /// Pages at the top of `trang/`, which no navigation names: the footer does.
    var topPages: [Named] { ordinaryPages.filter { $0.section == nil }.map { Named(name: $0.title, path: $0.path) } }

    func ordinaryContext(_ index: Int) -> Value {
        let page = ordinaryPages[index]
        let siblings = ordinaryPages.filter { $0.section == page.section && page.section != nil }.sorted(by: Self.isBefore)
        let home = ordinaryPages.first { $0.path == page.section && $0.path != page.path }
        let opening = page.body.blocks.first { $0.kind == .paragraph }.map { String(decoding: $0.text, as: UTF8.self) }
        let frame = PageFrame(
            title: page.title, description: opening, path: page.path, trail: home.map { [Named(name: $0.title, path: $0.path)] } ?? [],
            section: page.section)
        let html = BodySplicer.html(
            of: page.body, textLinks: [],
            destinations: links.destinations(of: page.body.links, in: page.source, at: page.path).map { $0.map { link($0) } })
        return frame.context(
            in: self,
            [
                "than": .html(html), "muc_luc": tableOfContents(page.body),
                "cung_muc": .list(
                    siblings.map { ["ten": .text($0.title), "dia_chi": .text(link($0.path)), "dang_xem": .flag($0.path == page.path)] }),
            ])
    }

    /// By `thu_tu`, then address; the folder's own page first.
    private static func isBefore(_ a: OrdinaryPage, _ b: OrdinaryPage) -> Bool {
        if (a.path == a.section) != (b.path == b.section) { return a.path == a.section }
        return (a.order ?? Int.max, a.path) < (b.order ?? Int.max, b.path)
    }
}
