// "8/10 nhiệm vụ", "12/12 chỉ tiêu": how much of something is done, which reads like a day without a year. Reports of results give it so (DOCUMENT-ANATOMY
// part F knows no such deadline).

extension MomentReader {
    /// Whether what was read as a bare day is a share: not more parts than there are, and what is counted, or how much that is in the hundred, behind.
    func isScore(_ moment: Moment) -> Bool {
        guard moment.form == .day, !moment.saysDay, !moment.saysYear, moment.time == nil, moment.last.day <= moment.last.month,
            isSlash(moment.end - 2)
        else { return false }
        return Self.counted.longestMatch(in: stream, at: moment.end) != nil || saysPercent(at: moment.end)
    }

    /// "(80%)", ", đạt 80%", "đạt tỷ lệ 80%".
    private func saysPercent(at index: Int) -> Bool {
        guard index < stream.tokens.count else { return false }
        let isParted = stream.tokens[index].kind == .comma
        guard stream.tokens[index].kind == .open || Self.making.contains(key(isParted ? index + 1 : index)) else { return false }
        return stream.tokens.indices[index...].prefix(Self.longestShare).contains { isPercent($0) && figure($0 - 1) != nil }
    }

    private func isPercent(_ index: Int) -> Bool { text[stream.tokens[index].range].elementsEqual([UInt8(ascii: "%")]) }

    /// Tokens of ", đạt tỷ lệ 80,5%".
    private static let longestShare = 8
    private static let making = WordSet("đạt bằng chiếm tỷ tỉ")
    /// What offices count in their reports. None of them is a verb too ("báo cáo"), nor tells a time ("8/10 năm 2025").
    private static let counted = PhraseTrie([
        (
            true,
            [
                "số", "tổng số", "nhiệm vụ", "chỉ tiêu", "mục tiêu", "tiêu chí", "nội dung", "việc", "công việc", "đầu việc", "hồ sơ",
                "thủ tục", "TTHC", "DVC", "dịch vụ", "văn bản", "kế hoạch", "đề án", "dự án", "đề tài", "mô hình", "sáng kiến", "giải pháp",
                "sản phẩm", "hệ thống", "công trình", "hạng mục", "gói thầu", "khâu", "bước", "đơn vị", "cơ quan", "phòng", "sở", "ngành",
                "địa phương", "tỉnh", "huyện", "xã", "phường", "thị trấn", "thôn", "tổ", "hộ", "trường", "lớp", "cuộc", "đợt", "lượt",
                "kỳ", "phiên", "buổi", "người", "đồng chí", "cán bộ", "công chức", "viên chức", "đảng viên", "trường hợp", "vụ", "câu",
                "điểm", "ý kiến", "phiếu", "bài", "chuyên đề",
            ]
        )
    ])
}
