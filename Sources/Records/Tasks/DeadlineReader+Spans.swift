// Days that tell when something begins, what it is about or for how long: beginnings of cycles, conditions, campaigns.

extension DeadlineReader {
    /// "Từ ngày 14/02 đến ngày 22/02, hằng ngày báo cáo": days for which a cycle holds are no deadline.
    func withoutSpans(_ found: [Located]) -> [Located] {
        found.indices.filter { index in
            guard index + 1 < found.count, found[index + 1].deadline.kind == .recurring else { return true }
            if isSpan(found[index], of: found[index + 1]) { return false }
            guard
                DeadlineCue.phrases.longestMatch(in: stream, at: found[index].tokens.lowerBound)?.value.isFrom == true
            else { return true }
            return found[index + 1].tokens.lowerBound > found[index].tokens.upperBound + 1
        }.map { found[$0] }
    }

    /// "từ nay đến hết ngày 15/3(,) tổng hợp tình hình hằng ngày": no mark parts the work from its cycle.
    private func isSpan(_ days: Located, of cycle: Located) -> Bool {
        guard days.deadline.kind == .notLater, let cue = DeadlineCue.phrases.longestMatch(in: stream, at: days.tokens.lowerBound)?.value,
            cue.isFrom || isFromNow(days.tokens.lowerBound), days.tokens.upperBound <= cycle.tokens.lowerBound
        else { return false }
        var between = stream.tokens[days.tokens.upperBound..<cycle.tokens.lowerBound]
        if between.first?.kind == .comma { between = between.dropFirst() }
        return between.count <= Self.longestWork && between.allSatisfy { $0.kind == .word }
    }

    /// Tokens of work between the days and its cycle.
    private static let longestWork = 12

    /// "hồ sơ gửi đến trước ngày 26/12 phải được xử lý xong chậm nhất ngày 31/12": which ones are meant, before the day by which it is done.
    func withoutConditions(_ found: [Located]) -> [Located] {
        found.indices.filter { index in
            let end = found[index].tokens.upperBound
            guard index + 1 < found.count, Self.consequences.contains(moments.key(end)) else { return true }
            return stream.tokens[end..<max(end, found[index + 1].tokens.lowerBound)].contains { $0.kind == .stop }
        }.map { found[$0] }
    }

    /// "tổng hợp số liệu đến hết ngày 31/3, báo cáo trước ngày 10/4": of which time the data are, before the day by which the work is done.
    func withoutData(_ found: [Located]) -> [Located] {
        found.filter { one in
            guard [.notLater, .period].contains(one.deadline.kind), let day = one.deadline.date,
                found.contains(where: { $0.tokens.lowerBound > one.tokens.lowerBound && $0.deadline.date.map { $0 > day } ?? false })
            else { return true }
            switch DeadlineCue.phrases.longestMatch(in: stream, at: one.tokens.lowerBound)?.value {
            case .from: return !(moments.reference.map { day < $0 } ?? false)
            case .until: return !(moments.reference.map { day < $0 } ?? false || isOfData(one.tokens.lowerBound))
            default: return true
            }
        }
    }

    /// "số liệu đến ngày 30/6", not "nhập số liệu đến ngày 30/6".
    private func isOfData(_ start: Int) -> Bool {
        (max(0, start - Self.longestData)..<start).contains { index in
            Self.data.longestMatch(in: stream, at: index)?.end == start && !Self.dataWork.contains(moments.key(index - 1))
        }
    }

    private static let longestData = 3
    private static let data = PhraseTrie([
        (true, ["số liệu", "dữ liệu", "lũy kế", "cộng dồn", "hồ sơ nộp", "hồ sơ tiếp nhận", "hồ sơ phát sinh"])
    ])
    /// Last syllables of work that has data for its object: "nhập", "cập nhật", "hoàn thiện", "đồng bộ".
    private static let dataWork = WordSet("nhập nhật thành thiện sung soát hoá cấp gửi bộ sạch khai nộp")

    /// "… tuần tra từ ngày 10/02; hằng ngày báo cáo": what begins on a day, apart from what the other days say.
    func isApart(_ index: Int, of found: [Located]) -> Bool {
        guard found[index].deadline.kind == .from else { return false }
        if standsBetweenClauses(index, of: found) { return true }
        let before = index > 0 ? found[index].tokens.lowerBound - found[index - 1].tokens.upperBound : Int.max
        let behind = index + 1 < found.count ? found[index + 1].tokens.lowerBound - found[index].tokens.upperBound : Int.max
        // "báo cáo hằng ngày từ ngày 10/02" says both.
        return before == 0 || min(before, behind) > Self.nearest || opensReport(behind: found[index].tokens.upperBound, of: found, index)
    }

    /// "từ tháng 11/2025 (báo cáo vào ngày 20 hằng tháng)": from then on work comes again.
    private func opensReport(behind end: Int, of found: [Located], _ index: Int) -> Bool {
        guard index + 1 < found.count, found[index + 1].deadline.kind == .recurring else { return false }
        return Self.reports.longestMatch(in: stream, at: end) != nil
    }

    private static let reports = PhraseTrie([(true, ["báo cáo", "gửi", "nộp", "tổng hợp", "công khai", "cập nhật", "kiểm tra", "tổ chức"])])

    /// "trong Tháng hành động vì trẻ em (tháng 6/2025)", "trong đợt cao điểm (từ ngày 15/4 đến ngày 15/5)": the brackets tell when that is.
    func campaign(_ cue: DeadlineCue, _ start: Int, at index: Int) -> Located? {
        guard cue.isWithin, Self.campaigns.longestMatch(in: stream, at: index) != nil,
            let open = stream.tokens.indices[index...].prefix(Self.longestCampaign).first(where: { stream.tokens[$0].kind != .word }),
            stream.tokens[open].kind == .open
        else { return nil }
        let inside = DeadlineCue.phrases.longestMatch(in: stream, at: open + 1)?.end ?? open + 1
        guard let first = moments.read(at: inside) else { return nil }
        let until = DeadlineCue.phrases.longestMatch(in: stream, at: first.end)?.end
        let last = until.flatMap { moments.read(at: $0) } ?? moments.readSpan(at: inside) ?? first
        guard last.end < stream.tokens.count, stream.tokens[last.end].kind == .close else { return nil }
        return Located(Deadline(kind: .period, date: last.last, words: words(start..<last.end + 1)), start..<last.end + 1)
    }

    /// Tokens between a day and a beginning that belong together: "hằng tuần, bắt đầu từ ngày 26/7".
    private static let nearest = 3
    private static let consequences = WordSet("phải thì được sẽ")
    /// "không cắt điện từ ngày 30/8 đến ngày 02/9": for how long something must not be.
    func isSpanOfBan(_ start: Int) -> Bool {
        guard let cue = DeadlineCue.phrases.longestMatch(in: stream, at: start), cue.value.isFrom,
            let first = moments.read(at: cue.end), range(start, first) != nil
        else { return false }
        return wordsBefore(start).contains { Self.bans.longestMatch(in: stream, at: $0) != nil }
    }

    /// "đến hết năm", "đến cuối năm".
    func saysEnd(_ tokens: Range<Int>) -> Bool { tokens.contains { MomentReader.Words.ends.contains(moments.key($0)) } }

    /// "thống nhất cho dừng thi công từ ngày 13/02": what was decided, not what is to be done.
    func isDecided(_ start: Int) -> Bool { wordsBefore(start).contains { Self.decisions.longestMatch(in: stream, at: $0) != nil } }

    /// The nearest words without a mark between them.
    private func wordsBefore(_ start: Int) -> some Collection<Int> {
        stream.tokens.indices[..<start].suffix(Self.longestBan).reversed().prefix { stream.tokens[$0].kind == .word }
    }

    private static let longestBan = 14
    private static let bans = PhraseTrie([(true, ["không", "tạm dừng", "tạm ngừng", "tạm hoãn", "cấm", "nghiêm cấm"])])
    private static let decisions = PhraseTrie([
        (
            true,
            [
                "thống nhất cho", "đồng ý cho", "nhất trí cho", "thống nhất chủ trương", "đồng ý chủ trương", "đồng ý với đề xuất",
                "thống nhất với đề xuất", "đồng ý việc", "thống nhất việc",
            ]
        )
    ])
    private static let longestCampaign = 16
    private static let campaigns = PhraseTrie([(true, ["tháng", "tuần lễ", "tuần", "đợt", "chiến dịch", "dịp", "mùa", "cao điểm"])])
}
