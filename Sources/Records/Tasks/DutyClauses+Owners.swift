// Whose work a block is that names others: those over it, or those named one by one behind an opening.

extension DutyClauses {
    /// "Phân công các Ban thẩm tra: Ban A thẩm tra …; Ban B …": those named behind the colon have the work of all.
    func withoutOpenings(_ pieces: [Piece]) -> [Piece] {
        guard pieces.count > 2 else { return pieces }
        return pieces.indices.filter { index in
            let isOpening = stream.tokens[max(0, pieces[index].tokens.upperBound - 1)].kind == .colon && index + 2 < pieces.count
            return !isOpening || !pieces[index].parts.allSatisfy(\.assignee.meansAllDepartments)
        }.map { pieces[$0] }
    }

    /// "Đảng ủy UBND tỉnh: - Lãnh đạo UBND tỉnh …": what a body of the Party does, not who leads the other one.
    func leads(_ owner: [Duty.Part]) -> Bool {
        guard Self.leading.longestMatch(in: stream, at: itemTokens[0]) != nil else { return false }
        return owner.contains { part in Self.parties.contains { part.assignee.code.hasPrefix(Assignee.outsidePrefix + $0) } }
    }

    /// How names of bodies of the Party begin.
    private static let parties = [
        "dang-", "ban-thuong-vu", "ban-can-su", "chi-bo", "cap-uy", "huyen-uy", "thanh-uy", "thi-uy", "quan-uy", "to-chuc-dang",
    ]
    private static let leading = PhraseTrie([(true, ["lãnh đạo"])])
}
