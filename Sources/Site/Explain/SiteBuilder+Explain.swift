// `explain template`: reads everything that a build reads, writes nothing.
package import Source

extension SiteBuilder {
    /// - Parameter wanted: address, file of the output, source of a document or page, or name of a template.
    /// - Returns: the answer, and every fault of the theme and the content.
    package func explainTemplate(_ wanted: String) async throws -> (answer: TemplateAnswer, diagnostics: [Diagnostic]) {
        var watch = LapWatch(progress)
        let (site, outcome) = try await prepare(&watch)
        guard let site else { return (.noTheme, outcome.diagnostics) }
        return (PageFinder(site: site).answer(wanted), outcome.diagnostics)
    }
}
