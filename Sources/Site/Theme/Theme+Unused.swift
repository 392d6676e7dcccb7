// What a theme adds and nothing uses: most often a misspelt name of what it means to replace.
internal import Records
internal import Source

extension Theme {
    /// Templates, assets and strings that no theme above has and that no page needs. Those of the themes above are their authors' matter.
    func unused() -> [Diagnostic] { unusedTemplates() + unusedAssets() + unusedStrings() }
}

extension Theme {
    private func unusedTemplates() -> [Diagnostic] {
        let used = templates.uses.values.reduce(into: Set<String>()) { $0.formUnion($1.files.map(\.file)) }
        return own(\.templates).filter { !used.contains($0.value.file) }.map { name, source in
            .warning(
                .unusedThemeFile, at: source.location(at: 0), vi: "không trang nào dùng mẫu “\(name)”",
                en: "no page uses the template “\(name)”",
                hint: NearestName.hint(name, in: names(\.templates).filter { $0 != name }))
        }
    }

    private func unusedAssets() -> [Diagnostic] {
        own(\.assets).filter { assets[ThemeAssets.field(of: $0.key)] == nil }.map { name, asset in
            .warning(
                .unusedThemeFile, at: nil, vi: "không mẫu nào dùng “\(asset.path)” nên tệp không được xuất bản",
                en: "no template uses “\(asset.path)”, so it is not published",
                hint: NearestName.hint(name, in: names(\.assets).filter { $0 != name })
                    ?? LocalizedText(
                        vi: "viết {{tai_san.\(ThemeAssets.field(of: name))}} trong mẫu",
                        en: "write {{tai_san.\(ThemeAssets.field(of: name))}}"))
        }
    }

    private func unusedStrings() -> [Diagnostic] {
        let used = templates.uses.values.reduce(into: Set<String>()) { $0.formUnion($1.strings) }
        return own(\.settings.strings).filter { !used.contains($0.key) }.map { key, text in
            .warning(
                .unusedThemeFile, at: text.location, vi: "không mẫu nào dùng chuỗi “\(key)”", en: "no template uses the string “\(key)”",
                hint: NearestName.hint(key, in: names(\.settings.strings).filter { $0 != key }))
        }
    }

    /// What the nearest theme has and no theme above.
    private func own<Item>(_ part: (ThemeFolder) -> [String: Item]) -> [(key: String, value: Item)] {
        let inherited = folders.dropFirst().reduce(into: Set<String>()) { $0.formUnion(part($1).keys) }
        return part(folders[0]).filter { !inherited.contains($0.key) }.sorted { $0.key < $1.key }
    }

    private func names<Item>(_ part: (ThemeFolder) -> [String: Item]) -> [String] { Set(folders.flatMap { part($0).keys }).sorted() }
}
