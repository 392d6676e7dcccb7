// Bodies that all know without a proper name: "cơ quan Thuế", "nhà thầu", "chủ đầu tư".

extension BodyNameReader {
    /// "cơ quan Thuế", "lực lượng Công an xã".
    func general(at start: Int, _ limit: Int) -> FoundAssignee? {
        guard let general = Self.generalHeads.longestMatch(in: stream, at: start, limit: limit), general.end < limit,
            stream.tokens[general.end].isCapitalized, let name = Self.generalNames.longestMatch(in: stream, at: general.end, limit: limit)
        else { return nil }
        // "cơ quan Cảnh sát điều tra Công an tỉnh"
        if let body = headed(at: name.end, limit) { return found(start..<body) }
        let level = levelEnd(at: name.end, limit)
        return found(start..<(level.map { nameEnd(from: $0, limit, isPlace: true) } ?? name.end))
    }

    /// "Quỹ tín dụng nhân dân An Phú", "Nhà thầu Hoàng Long", "Đoàn kiểm toán": one of a kind, with a capital and perhaps a name of its own.
    func ofKnownKind(at start: Int, _ limit: Int) -> FoundAssignee? {
        guard stream.tokens[start].isCapitalized, let kind = kind(at: start), kind.value, kind.end - start > 1, kind.end <= limit else {
            return nil
        }
        let end = nameEnd(from: levelEnd(at: kind.end, limit) ?? kind.end, limit, isPlace: true)
        return end > kind.end || isListed(start) ? found(start..<max(end, kind.end)) : nil
    }

    /// "các phòng, Đoàn kiểm toán"
    private func isListed(_ start: Int) -> Bool { start > 0 && [.comma, .connector].contains(stream.tokens[start - 1].kind) }

    /// "nhà thầu", "chủ đầu tư" at the head of a sentence or behind "yêu cầu": one whom all know.
    func single(at start: Int) -> FoundAssignee? {
        guard let match = Self.singles.longestMatch(in: stream, at: start), match.value else { return nil }
        let opensClause = start > 0 && stream.tokens[start - 1].kind == .stop && isDuty(match.end)
        let isAddressed = start > 0 && UnitWords.charges.contains(key(start - 1)) || opensClause
        return stream.tokens[start].isCapitalized || isAddressed ? found(start..<contractEnd(behind: match.end)) : nil
    }

    /// "; nhà thầu bố trí …", not "; nhà thầu trúng thầu là …".
    func isDuty(_ index: Int) -> Bool {
        switch RoleCue.phrases.longestMatch(in: stream, at: index)?.value {
        case .act, .duty, .lead, .send: true
        default: false
        }
    }

    /// "(nhà thầu thi công) Gói thầu số 08", "(tư vấn giám sát) các gói thầu": what they are hired for.
    private func contractEnd(behind end: Int) -> Int {
        let isAll = UnitWords.all == key(end)
        guard let contract = Self.contracts.longestMatch(in: stream, at: isAll ? end + 1 : end) else { return end }
        return isAll ? contract.end : ordinalEnd(at: contract.end, stream.tokens.count) ?? end
    }
}
