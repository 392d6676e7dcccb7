// Takes the names found in one block and gives each its role: first what stands right after it ("chủ trì"), then the column of a table, then
// the nearest cue before it ("phối hợp với"), then whether it begins the clause. Blocks are taken in order, for "Nơi nhận" and headings
// reach beyond their own block.

import Source

struct RoleReader {
    /// One step of a clause: a mention, a cue, or what parts them.
    enum Item {
        case mention(Int)
        case cue(RoleCue)
        case word(isLowercase: Bool)
        case separator
        case open, close, colon, stop
    }

    /// Where a block stands in the document.
    private enum Region { case text, recipients }

    private let body: Body
    private var region = Region.text
    /// The block before named only departments and opens a list of their tasks: it is a heading, is numbered or ends in a colon.
    var expectsTasks = false
    private let regions: PointRegions

    init(body: Body, regions: PointRegions) {
        self.body = body
        self.regions = regions
    }

    /// Mentions of one block with their roles, in order.
    mutating func read(
        block: Int, stream: WordStream, occurrences: [DepartmentOccurrence]
    ) -> (mentions: [DepartmentMention], namesOnly: Bool, opensTasks: Bool) {
        let opening = RegionWords.trie.longestMatch(in: stream, at: stream.tokens.firstIndex { $0.kind == .word } ?? 0)?.value
        if opening == .recipients { region = .recipients }
        if body.blocks[block].kind == .heading || opening == .annex { region = .text }
        guard !occurrences.isEmpty else { return ([], false, false) }
        let items = Clause.items(stream, occurrences).items
        let archive = region == .recipients ? stream.tokens.firstIndex { stream.key($0) == RegionWords.filed[...] } : nil
        let positions = items.indices.filter { if case .mention = items[$0] { true } else { false } }
        let mentions = occurrences.indices.map { index in
            let tokens = occurrences[index].tokens
            let range = stream.tokens[tokens.lowerBound].range.lowerBound..<stream.tokens[tokens.upperBound - 1].range.upperBound
            let role =
                formalRole(stream, occurrences[index], opening, isArchived: archive.map { $0 < tokens.lowerBound } ?? false)
                ?? role(block: block, clause: Clause(items: items, position: positions[index]))
            return DepartmentMention(block: block, range: range, code: occurrences[index].code, role: role)
        }
        let namesOnly = Clause(items: items, position: positions[0]).isAlone && !body.blocks[block].isTable
        return (mentions, namesOnly, namesOnly && opensTasks(block, stream))
    }

    /// What a block that begins with tasks makes of the departments named alone before it ("2. Phòng A"): lead if it begins with "Chủ trì".
    func roleOfOwners(before stream: WordStream, namesOnly: Bool) -> Role? {
        guard expectsTasks, !namesOnly, region == .text, let first = stream.tokens.firstIndex(where: { $0.kind == .word }) else {
            return nil
        }
        var cursor = first
        while let match = RoleCue.phrases.longestMatch(in: stream, at: cursor) {
            switch match.value {
            case .lead: return .lead
            case .filler, .duty: cursor = match.end
            default: return .act
            }
        }
        return .act
    }
}

extension RoleReader {
    /// Roles that come from the frame of a document: addressees, recipients, archive line, signature.
    private func formalRole(
        _ stream: WordStream, _ occurrence: DepartmentOccurrence, _ opening: RegionWords.Opening?, isArchived: Bool
    ) -> Role? {
        if isSignature(stream, occurrence, opening) { return .sign }
        if opening == .addressees { return .receive }
        if opening == .archive { return occurrence.code == DepartmentMention.everyone ? .receive : .draft }
        guard region == .recipients else { return nil }
        return isArchived ? .draft : .receive
    }

    /// A short line in capitals that names the head of a department, or stands under "TL.".
    private func isSignature(_ stream: WordStream, _ occurrence: DepartmentOccurrence, _ opening: RegionWords.Opening?) -> Bool {
        let hasFewWords = stream.tokens.lazy.filter { $0.kind == .word }.dropFirst(20).isEmpty
        guard occurrence.code != DepartmentMention.everyone, hasFewWords else { return false }
        let named = stream.tokens[occurrence.tokens].filter { $0.kind == .word }
        guard named.count > 1, named.allSatisfy({ $0.isUppercase }) else { return false }
        if opening == .signature { return true }
        let before = stream.tokens[..<occurrence.tokens.upperBound].filter { $0.kind == .word }
        return before.contains { RegionWords.chiefs.contains(stream.key($0)) } && before.allSatisfy { $0.isUppercase }
    }

    private func role(block: Int, clause: Clause) -> Role {
        if let role = clause.ownRole { return role }
        if case .cell(let header) = body.blocks[block].kind, let role = ColumnRole.read(header) { return role }
        if let role = clause.role { return role }
        return regions.tellsWhoAttends(body.blocks[block].point) ? .attend : .mention
    }

    private func opensTasks(_ block: Int, _ stream: WordStream) -> Bool {
        let text = body.blocks[block]
        if text.kind == .heading || text.text.last(where: { $0 > 0x20 }) == UInt8(ascii: ":") { return true }
        guard text.kind == .paragraph else { return false }
        if Clause.enumeratorEnd(stream) > 0 { return true }
        guard let point = text.point, !body.points[point].label.isEmpty else { return false }
        return block == 0 || body.blocks[block - 1].point != point
    }
}
