// A page as someone names it -> the page that is meant, or the names near to it.
internal import Records
internal import Source

struct PageFinder {
    let site: SiteBuilder.Site

    func answer(_ wanted: String) -> TemplateAnswer {
        let explainer = TemplateExplainer(theme: site.theme)
        if !wanted.contains("/"), let answer = explainer.answer(template: wanted) { return answer }
        if let page = page(wanted) {
            let shown = TemplateExplanation.Page(address: page.path, file: page.outputPath, source: source(of: page))
            if let explanation = explainer.explanation(of: page.template(in: site.portal.registry), page: shown) {
                return .page(explanation)
            }
        }
        return .unknown(nearest: nearest(to: wanted))
    }
}

extension PageFinder {
    private func page(_ wanted: String) -> Page? {
        let addresses = addresses(wanted)
        let file = wanted.hasPrefix("./") ? String(wanted.dropFirst(2)) : wanted
        return site.pages.first { addresses.contains($0.path) || $0.outputPath == file }
            ?? site.pages.first { source(of: $0).map { $0 == file || $0 == "\(site.content.root)/\(file)" } ?? false }
    }

    /// With and without what people leave out or add: the origin, the portal's prefix, slashes at the ends.
    private func addresses(_ wanted: String) -> Set<String> {
        let base = site.portal.settings.address
        var path = wanted[...]
        if !base.origin.isEmpty, path.hasPrefix(base.origin) { path = path.dropFirst(base.origin.count) }
        if base.pathPrefix != "/", path.hasPrefix(base.pathPrefix) { path = path.dropFirst(base.pathPrefix.count - 1) }
        let rooted = path.hasPrefix("/") ? String(path) : "/\(path)"
        return [rooted, rooted.hasSuffix("/") ? rooted : "\(rooted)/"]
    }

    private func source(of page: Page) -> String? {
        switch page.subject {
        case .document(let index): site.portal.registry.documents[index].document.file
        case .ordinary(let index): site.portal.ordinaryPages[index].file
        default: nil
        }
    }

    /// Addresses, sources and templates.
    private func nearest(to wanted: String) -> [String] {
        let names = site.theme.folders.flatMap(\.templates.keys).sorted()
        let groups = [site.pages.map(\.path), site.pages.compactMap(source), names]
        return groups.compactMap { NearestName.find(wanted, in: $0) }
    }
}
