// Brackets behind a name whose words only tell more of it or when its work is due: "(1)", "(Kế toán)", "(hoàn thành trước 30/4)".

extension Clause {
    /// The bracket that closes such a remark, which opens at an item.
    static func remarkEnd(_ items: [RoleReader.Item], _ open: Int) -> Int? {
        for (end, item) in zip(open + 1..<items.count, items[(open + 1)...].prefix(longestRemark)) {
            switch item {
            case .close: return end > open + 1 ? end : nil
            // "(Cơ quan Thường trực Ban Chỉ đạo)"
            case .mention where end > open + 1: continue
            default: guard tellsMore(item) else { return nil }
            }
        }
        return nil
    }

    /// The bracket that opens the remark behind a name that closes at an item.
    static func remarkStart(_ items: [RoleReader.Item], _ close: Int) -> Int? {
        var hasWords = false
        for index in stride(from: close - 1, through: max(1, close - longestRemark), by: -1) {
            if case .open = items[index] {
                guard hasWords, case .mention = items[index - 1] else { return nil }
                return index
            }
            guard tellsMore(items[index]) else { return nil }
            hasWords = true
        }
        return nil
    }

    private static func tellsMore(_ item: RoleReader.Item) -> Bool {
        switch item {
        case .word, .separator, .cue(.filler), .cue(.act), .cue(.send), .cue(.toward), .cue(.possession), .cue(.head): true
        default: false
        }
    }

    /// Items of "(hoàn thành, báo cáo trước ngày 30/4/2025)".
    private static let longestRemark = 16
}
