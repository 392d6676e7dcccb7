// C6: "đề cương đính kèm", "danh sách kèm theo": a thing that the text says is attached, but that is neither in the body nor beside it.

import Source

enum AttachmentCheck {
    /// Each thing once, at its first place.
    static func run(body: Body, places: BlockPlaces, attachmentNames: [String]) -> [Diagnostic] {
        var seen: Set<Int> = []
        var found: [Diagnostic] = []
        let claims = body.blocks.indices.flatMap { index in AttachmentClaim.all(in: body.blocks[index].text).map { (index, $0) } }
        guard !claims.isEmpty else { return [] }
        let annexes = AnnexTitles(body: body, names: attachmentNames, claimed: Set(claims.map(\.0)))
        for (index, claim) in claims
        where !annexes.hold(claim.thing, claimedIn: index) && !isLinked(claim, body, index) && seen.insert(claim.thing).inserted {
            found.append(diagnostic(claim, body.blocks[index], at: places.location(body.blocks[index], claim.range)))
        }
        return found
    }
}

extension AttachmentCheck {
    /// "Tài liệu đính kèm: [PDF](…)": the thing is where the link leads.
    private static func isLinked(_ claim: AttachmentClaim, _ body: Body, _ block: Int) -> Bool {
        !claim.isOwn
            && body.runs[body.blocks[block].runs].contains { run in
                run.kind == .linked && run.textStart + run.textCount > claim.range.lowerBound
            }
    }

    private static func diagnostic(_ claim: AttachmentClaim, _ block: Body.TextBlock, at location: SourceLocation) -> Diagnostic {
        let words = String(decoding: block.text[claim.range], as: UTF8.self)
        return .warning(
            .missingAttachment, at: location, vi: "“\(words)”: không thấy trong văn bản cũng như trong tệp kèm",
            en: "“\(words)”: found neither in the text nor among the attachments",
            hint: LocalizedText(
                vi: "thêm phụ lục vào bài hoặc khai báo tệp trong “tep_goc”", en: "add the annex to the text or list the file in “tep_goc”")
        )
    }
}
