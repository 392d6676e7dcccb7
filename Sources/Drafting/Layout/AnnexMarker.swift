internal import Source

/// Marks the titles of annexes among the paragraphs behind a signature.
enum AnnexMarker {
    static func marked(_ blocks: [Draft.Block]) -> [Draft.Block] {
        var isInTitle = false
        return blocks.map { block in
            guard case .paragraph(var paragraph) = block else {
                isInTitle = false
                return block
            }
            if SubjectWords.opensAnnex(paragraph.text) {
                isInTitle = true
            } else if isInTitle {
                isInTitle =
                    !SubjectWords.opensBody(paragraph.text) && !SubjectWords.namesParent(paragraph.text) && LineLabel(paragraph.text) == nil
                    && !paragraph.text.hasSuffix(".")
                paragraph.isAnnexTitle = isInTitle
                isInTitle = isInTitle && paragraph.text.isUppercase
            }
            return .paragraph(paragraph)
        }
    }
}
