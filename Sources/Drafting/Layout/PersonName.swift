internal import Source

/// Whether words are the name of a person.
struct PersonName {
    var text: String
    /// It begins with a family name that is common in Vietnam.
    var isSure: Bool

    /// Two to six capitalised words without figures; ranks and degrees before them are part of the name as printed.
    init?(_ text: String) {
        let words = Self.behindRank(text.words)
        let names = words.drop { $0.hasSuffix(".") && $0.unicodeScalars.count <= 7 }
        guard (2...6).contains(names.count), names.allSatisfy({ Self.isName($0) }), !text.isUppercase || Self.isFamily(names.first) else {
            return nil
        }
        let joined = names.joined(separator: " ")
        self.text = text.isUppercase ? Self.capitalised(joined) : joined
        isSure = Self.isFamily(names.first)
        guard isSure || !text.isUppercase, !Self.isHeading(text) else { return nil }
    }

    /// "Đại tá Nguyễn Văn A".
    private static func behindRank(_ words: [String]) -> [String] {
        guard words.count > 3, ["tá", "úy", "uý", "tướng"].contains(words[1]),
            ["thiếu", "trung", "thượng", "đại"].contains(VietnameseText.lowercased(words[0]))
        else { return words }
        return Array(words.dropFirst(2))
    }

    private static func isName(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        guard let first = scalars.first, first.properties.isUppercase else { return false }
        return scalars.allSatisfy { $0.properties.isAlphabetic || $0 == "-" || $0 == "’" || $0 == "'" }
    }

    /// "DANH SÁCH TRỰC LỄ", "TỔNG HỢP SỐ LIỆU": the first word is a family name as well.
    private static func isHeading(_ text: String) -> Bool {
        text.isUppercase
            && ["danh_sach", "danh_muc", "tong_hop", "bien_ban", "cong_khai"].contains { VietnameseText.key(text).hasPrefix($0) }
    }

    private static func isFamily(_ word: String?) -> Bool {
        word.map { families.contains(VietnameseText.folded($0)) } ?? false
    }

    private static func capitalised(_ text: String) -> String {
        text.words.map { word in
            let scalars = word.unicodeScalars
            return String(scalars.prefix(1)) + VietnameseText.lowercased(String(scalars.dropFirst()))
        }.joined(separator: " ")
    }

    /// Of Kinh and of the peoples of the Central Highlands, folded.
    private static let families = Set(
        """
        nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh truong lam doan mai dao vuong cao luu luong ha
        phung ta thai chu chau to tang quach kieu tong trieu bach la ung khuat giang luc nghiem dam ton y h a k’ siu ksor rcom ro kpa nay rah
        puih dieu lo cam vi ma nong hua be sam ninh thach son danh kim lieu mac mau nham nhu quan thang tieu tu uong van vien ong an au
        bien co cu cung dong du ke khong khuu kha lai lac lang lau lieu lu luyen mach nghi pho phi quang su te than thi thieu tiet toan trang
        tran trung uat vang xa
        """.words)
}
