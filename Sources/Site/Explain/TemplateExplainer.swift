// What a template is put together from, with the theme that each part comes from.
internal import Records
internal import Source

struct TemplateExplainer {
    let theme: Theme

    /// The explanation of a page's template or of a partial; nil where the theme has no template of that name.
    func answer(template name: String) -> TemplateAnswer? {
        if let explanation = explanation(of: name) { return .page(explanation) }
        let files = theme.folders.compactMap { $0.templates[name]?.file }
        guard let first = files.first else { return nil }
        let users = theme.templates.uses.filter { $0.value.files.contains { files.contains($0.file) } }
        return .partial(name: name, origin: origin(first, among: files), users: users.keys.sorted())
    }

    func explanation(of template: String, page: TemplateExplanation.Page? = nil) -> TemplateExplanation? {
        guard let uses = theme.templates.uses[template] else { return nil }
        let needed = theme.assets.needed(by: uses.assets)
        return TemplateExplanation(
            page: page, template: template,
            files: uses.tree().map { TemplateExplanation.File(use: $0.file, depth: $0.depth, origin: origin(ofTemplate: $0.file)) },
            blocks: uses.blocks.sorted { $0.key < $1.key }.map { ($0.key, origin(Self.line($0.value), among: [])) },
            strings: uses.strings.sorted().compactMap { key in origin(ofString: key).map { (key, $0) } },
            assets: needed.fields.compactMap { field in needed[field].map { (field, origin(of: $0)) } })
    }
}

extension TemplateExplainer {
    private func origin(ofTemplate file: TemplateUses.File) -> TemplateExplanation.Origin {
        let parent = TemplateLibrary.parentPrefix
        let name = file.name.hasPrefix(parent) ? String(file.name.dropFirst(parent.count)) : file.name
        return origin(file.file, among: theme.folders.compactMap { $0.templates[name]?.file })
    }

    private func origin(ofString key: String) -> TemplateExplanation.Origin? {
        let places = theme.folders.compactMap { ($0.settings.strings[key]?.location).map(Self.line) }
        return places.first.map { origin($0, among: places) }
    }

    private func origin(of asset: ThemeAssets.Asset) -> TemplateExplanation.Origin {
        origin(asset.source, among: theme.folders.compactMap { $0.assets[asset.name]?.path })
    }

    private static func line(_ place: SourceLocation) -> String { "\(place.file):\(place.line)" }

    /// `places`: nearest first.
    private func origin(_ place: String, among places: [String]) -> TemplateExplanation.Origin {
        TemplateExplanation.Origin(place: place, overridden: Array(places.drop { $0 != place }.dropFirst()))
    }
}
