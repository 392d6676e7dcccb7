extension SiteBuilder {
    /// Folders such that a change in one of them, and nothing else but the day, can change the portal.
    package func inputFolders() throws -> [String] {
        let themes = try options.theme.map { try ThemeChain.read($0, namedAt: nil).folders.map(\.path) + [$0] } ?? []
        let shared = options.theme == nil || Disk.kind(of: "Themes") == .folder ? ["Themes"] : []
        return [options.content] + shared + themes
    }
}
