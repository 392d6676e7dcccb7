// The title of a document -> the words for it in a citation, and the side of the number on which they stand.
// Nghị định 30/2020/NĐ-CP, phụ lục I, II.3 and II.5: type, number, issuer, date and title; of a law and an ordinance type and name come first.
internal import Records
internal import Source

/// How the title of a document (trích yếu) stands in a citation of it.
enum CitedTitle: Equatable {
    /// The name of a law, before the number: "Luật **Cảnh sát biển Việt Nam** số 33/2018/QH14".
    case name(String)
    /// What the document does or is about, at the end: "… của Bộ Tài chính **quy định …**", "… **về công tác văn thư**"; may be empty.
    case matter(String)

    /// - Parameters:
    ///   - said: what the citation says itself (type, number, date, issuer), as texts may repeat it before the title.
    ///   - names: of bodies and places, which keep their capital.
    init(_ title: String, of type: DocumentType, said: [String], names: () -> [String]) {
        let title = Self.without(said, title)
        if Self.lawTypes.contains(type.code), !title.isEmpty, !Self.isAct(title), Self.preposition(of: title) == nil {
            self = .name(Self.startingLarge(title))
        } else {
            self = .matter(Self.matter(title, type.code, names))
        }
    }
}

extension CitedTitle {
    private static let lawTypes: Set = ["luat", "bo_luat", "phap_lenh"]
    /// Laws on other laws are told by their number: their own name ends in that of another law.
    private static let actsOnLaws = ["sửa đổi", "bổ sung", "bãi bỏ"]
    private static let prepositions = ["về", "v/v"]

    /// Types that do nothing themselves: "Tờ trình … về việc phê duyệt", not "… của Sở phê duyệt".
    private static let speakingTypes: Set = [
        "to_trinh", "thong_bao", "thong_bao_ket_luan", "thong_cao", "bao_cao", "cong_dien", "giay_moi", "giay_uy_quyen", "giay_gioi_thieu",
        "giay_nghi_phep", "phieu_gui", "phieu_chuyen", "phieu_bao", "thu_cong",
    ]
    /// Under a letter stands "V/v …" (phụ lục I, II.5b).
    private static let letter = "cong_van"
    /// Of these nothing tells whether the first words are a verb.
    private static let vagueTypes: Set = ["khac", "phu_luc"]

    /// Verbs with which titles begin; "của Bộ Tài chính" before them is their subject.
    private static let verbs =
        actsOnLaws + [
            "ban hành", "ban bố", "quy định", "quyết định", "hướng dẫn", "phê duyệt", "phê chuẩn", "thông qua", "chấp thuận", "cho phép",
            "triển khai", "thực hiện", "thi hành", "tổ chức", "tăng cường", "đẩy mạnh", "nâng cao", "tiếp tục", "tập trung", "phát động",
            "công bố", "công nhận", "công khai", "giao", "phân công", "phân cấp", "phân quyền", "phân bổ", "ủy quyền", "uỷ quyền",
            "điều chỉnh", "thay thế", "đính chính", "hủy bỏ", "huỷ bỏ", "thu hồi", "đình chỉ", "gia hạn", "kéo dài", "thí điểm",
            "thành lập", "kiện toàn", "giải thể", "sáp nhập", "kết thúc", "chấm dứt", "tạm dừng", "dừng", "bổ nhiệm", "miễn nhiệm",
            "điều động", "tuyển dụng", "khen thưởng", "tặng", "cử", "cấp", "cho", "họp", "mời", "dự", "tham dự", "tham gia", "làm việc",
            "phối hợp", "báo cáo", "đề nghị", "xin", "lấy", "trình", "gửi", "cung cấp", "trả lời",
        ]

    private static func matter(_ title: String, _ type: String, _ names: () -> [String]) -> String {
        guard !title.isEmpty else { return "" }
        if let preposition = preposition(of: title) {
            return (preposition == "về" ? "về" : "về việc") + title.dropFirst(preposition.count)
        }
        let verb = vagueTypes.contains(type) ? nil : opener(of: title, among: verbs)
        let words = verb.map { $0 + title.dropFirst($0.count) } ?? inSentence(title, names)
        if type == letter { return "về việc \(words)" }
        guard verb != nil else { return "về \(words)" }
        return speakingTypes.contains(type) ? "về việc \(words)" : words
    }

    private static func isAct(_ title: String) -> Bool { opener(of: title, among: actsOnLaws) != nil }

    private static func preposition(of title: String) -> String? { opener(of: title, among: prepositions) }

    /// The one of `openers` that the first words of the title are, in small or large letters.
    private static func opener(of title: String, among openers: [String]) -> String? {
        let start = VietnameseText.lowercased(String(title.prefix(longestOpener)))
        return openers.first { start.hasPrefix($0) && !(start.dropFirst($0.count).first?.isLetter ?? false) }
    }

    /// Letters of the longest opener, and the one behind it.
    private static let longestOpener = 1 + (verbs.map(\.count).max() ?? 0)
}

extension CitedTitle {
    /// The title without what is `said` already: "Nghị định số 233/2026/NĐ-CP ngày 26/6/2026 của Chính phủ: Quy định …".
    private static func without(_ said: [String], _ title: String) -> String {
        var rest = title[...]
        var folded = VietnameseText.folded(title.utf8)
        for words in said where folded.starts(with: VietnameseText.folded(words.utf8)) {
            let next = rest.dropFirst(words.count)
            // "Luật sư" is one word, and the name of a law.
            if let letter = next.first, letter.isLetter || letter.isNumber || next.hasPrefix(" sư") { continue }
            rest = next.drop { !$0.isLetter && !$0.isNumber && !openingMarks.contains($0) }
            folded = VietnameseText.folded(rest.utf8)
        }
        return String(rest)
    }

    /// Marks with which a title may begin.
    private static let openingMarks: Set<Character> = ["“", "\"", "'", "‘", "(", "[", "/"]

    private static func startingLarge(_ title: String) -> String { title.prefix(1).uppercased() + title.dropFirst() }

    /// With a small first letter, but for an acronym ("CNTT") and a name ("Quảng Ngãi", "Thủ tướng Chính phủ").
    private static func inSentence(_ title: String, _ names: () -> [String]) -> String {
        let words = title.split(separator: " ", maxSplits: 2)
        guard let scalar = title.unicodeScalars.first, let first = words.first, !isAcronym(first) else { return title }
        let goesOn = words.count > 1 && first.last?.isLetter ?? false && isCapitalized(words[1])
        if goesOn || begins(title, withOneOf: names()) { return title }
        return String(VietnameseText.lowercased(scalar)) + String(Substring(title.unicodeScalars.dropFirst()))
    }

    private static func isAcronym(_ word: Substring) -> Bool { word.dropFirst().contains { $0.isUppercase || $0.isNumber } }

    private static func isCapitalized(_ word: Substring) -> Bool { word.first?.isUppercase ?? false && !isAcronym(word) }

    private static func begins(_ title: String, withOneOf names: [String]) -> Bool {
        names.contains { name in
            guard title.utf8.starts(with: name.utf8) else { return false }
            let next = title.dropFirst(name.count).first
            return !(next?.isLetter ?? false)
        }
    }
}
