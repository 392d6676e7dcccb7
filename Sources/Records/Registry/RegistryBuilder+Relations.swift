// Relations that cannot be: of a document to itself, and of two that each change the other.
internal import Source

extension RegistryBuilder {
    /// What front matter relates to its own document; in a text a document may well name itself.
    func selfRelated(_ citations: [CollectedCitation], _ resolutions: [Resolution], in registry: Registry) -> [Diagnostic] {
        zip(citations, resolutions).compactMap { collected, resolution in
            let citation = collected.citation
            guard let entry = collected.entry else { return nil }
            if case .reference(let number) = resolution {
                guard registry.references[number].heldBy == citation.citing else { return nil }
            } else {
                guard citation.relation == .attachmentOf, citation.number == nil,
                    registry.documents[citation.citing].isNamed(entry)
                else { return nil }
            }
            return .warning(
                .senselessRelation, at: collected.location,
                vi: "“\(entry)” là chính văn bản này nên không có quan hệ nào được ghi",
                en: "“\(entry)” is this very document, so no relation is made of it")
        }
    }

    /// Each of the two places is told, with the other.
    func mutual(in registry: Registry) throws -> [Diagnostic] {
        var acts: [Act: RegisteredCitation] = [:]
        for citation in registry.citations where citation.isDirect && citation.relation.result != nil {
            guard let number = citation.reference, let changed = registry.references[number].heldBy else { continue }
            let act = Act(agent: citation.citing, changed: changed)
            if acts[act] == nil { acts[act] = citation }
        }
        var diagnostics: [Diagnostic] = []
        for (act, citation) in acts {
            guard let other = acts[Act(agent: act.changed, changed: act.agent)] else { continue }
            diagnostics.append(
                Self.mutual(registry.location(of: citation), try registry.quotation(of: citation).text, registry.location(of: other)))
        }
        return diagnostics.sorted()
    }

    private struct Act: Hashable {
        var agent: Int
        var changed: Int
    }

    private static func mutual(_ place: SourceLocation, _ text: String, _ other: SourceLocation) -> Diagnostic {
        .warning(
            .senselessRelation, at: place, vi: "văn bản này và “\(text)” cùng sửa đổi, thay thế hoặc bãi bỏ lẫn nhau",
            en: "this document and “\(text)” amend, replace or repeal each other",
            hint: LocalizedText(vi: "chỉ văn bản ra sau tác động lên văn bản ra trước", en: "only the later one acts on the earlier"),
            notes: [Diagnostic.Note(LocalizedText(vi: "chỗ kia", en: "the other place"), at: other)])
    }
}
