// `check --changed-since`: what a change touches, what depends on it, and which addresses it would take away.
internal import Records
internal import Source

extension SiteBuilder {
    /// Checks everything and tells what concerns the changes since a revision: all errors, the warnings of the files that changed and of the documents that
    /// cite them or are cited by them, and the addresses of that revision that no page would have any more. A change of registries, settings or theme
    /// concerns all. Throws `RevisionFault`, `MachineFault`.
    package func check(changedSince revision: String) async throws -> Outcome {
        let past = try PastContent(revision, of: options.content)
        var watch = LapWatch(progress)
        var (site, outcome) = try await prepare(&watch, isRendered: false)
        guard let site else { return watch.ended(outcome) }
        var old = options
        old.content = past.root
        old.theme = site.theme.folders[0].path
        var unseen = LapWatch { _ in }
        let before = try await SiteBuilder(old).prepare(&unseen, isRendered: false).site
        let changed = try past.changedFiles(in: options.content)
        outcome.concern = Concern(changed: changed, sites: [before, site].compactMap(\.self), content: options.content)
        let vanished = before.map { VanishedAddresses(before: $0, now: site).diagnostics() } ?? []
        outcome.diagnostics = (outcome.concerning() + vanished).sorted()
        outcome.isAcceptable = !outcome.diagnostics.contains { $0.severity == .error || options.isStrict }
        return watch.ended(outcome)
    }

    /// What a change is about.
    package struct Concern: Sendable {
        /// Files that changed.
        package var changed: Set<String>
        /// Documents that cite a changed one or are cited by it.
        package var dependent: Set<String>
        /// Everything depends on a registry, the settings or a page of another kind than documents.
        let isWhole: Bool
        let content: String

        /// Files relative to the content folder; `sites` before and after.
        init(changed: Set<String>, sites: [Site], content: String) {
            self.changed = changed
            self.content = content
            isWhole = changed.contains { $0.hasPrefix("danh-muc/") || $0 == ContentFolder.settings }
            dependent = Set(sites.flatMap { Self.neighbours(of: changed, in: $0.portal.registry) }).subtracting(changed)
        }

        private static func neighbours(of changed: Set<String>, in registry: Registry) -> [String] {
            registry.citations.flatMap { citation -> [String] in
                guard let cited = citation.reference.flatMap({ registry.references[$0].heldBy }) else { return [] }
                let pair = [citation.citing, cited].map { registry.documents[$0].document.source }
                return pair.contains(where: changed.contains) ? pair : []
            }
        }

        func holds(_ location: SourceLocation?) -> Bool {
            guard let location, !isWhole, location.file.hasPrefix("\(content)/") else { return true }
            let source = String(location.file.dropFirst(content.count + 1))
            return changed.contains(source) || dependent.contains(source)
        }
    }
}

extension SiteBuilder.Outcome {
    fileprivate func concerning() -> [Diagnostic] {
        diagnostics.filter { $0.severity == .error || concern?.holds($0.location) ?? true }
    }
}
