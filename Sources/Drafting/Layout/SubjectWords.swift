internal import Source

/// Words that open or end the title of a document.
enum SubjectWords {
    /// "V/v …" under the number of a letter.
    static func opensLetterSubject(_ text: String) -> Bool {
        let key = VietnameseText.key(text)
        return ["v_v_", "vv_"].contains { key.hasPrefix($0) } && text.unicodeScalars.first.map { "Vv".unicodeScalars.contains($0) } ?? false
    }

    /// "Kính gửi", and "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:" of a telegram.
    static func opensAddressees(_ text: String) -> Bool {
        let key = VietnameseText.key(text)
        return key.hasPrefix("kinh_gui") || key.hasPrefix("kinh_goi")
            || text.words.count <= 14 && VietnameseText.lowercased(text).hasSuffix(" điện:")
    }

    /// What the text proper begins with: no title goes on there.
    static func opensBody(_ text: String) -> Bool {
        let key = VietnameseText.key(text)
        return bodyOpenings.contains { key.hasPrefix($0) } || LineLabel(text) != nil || text.hasSuffix(";") || text.hasSuffix(":")
            || text.isUppercase && opensAuthority(text)
    }

    /// "Căn cứ …", or in capitals the authority that a decision names above it.
    static func opensBasis(_ text: String) -> Bool {
        VietnameseText.key(text).hasPrefix("can_cu_") || text.isUppercase && opensAuthority(text)
    }

    /// "GIÁM ĐỐC SỞ …", "Ủy ban nhân dân …".
    static func opensAuthority(_ text: String) -> Bool {
        let key = VietnameseText.key(text)
        return authorities.contains { key.hasPrefix($0) }
    }

    /// "(Kèm theo Quyết định số …)", "(Ban hành kèm theo …)".
    static func namesParent(_ text: String) -> Bool {
        let key = VietnameseText.key(text)
        return text.hasPrefix("(") && ["kem_theo", "ban_hanh_kem", "dinh_kem", "kem_"].contains { key.hasPrefix($0) }
    }

    /// `PHỤ LỤC`, `Phụ lục II`.
    static func opensAnnex(_ text: String) -> Bool { text.utf8.count < 200 && PointDepth(of: Array(text.utf8)) == .annex }

    private static let bodyOpenings = [
        "can_cu_", "thuc_hien_", "theo_de_nghi", "theo_", "xet_", "ngay_", "sau_khi_", "trong_thoi_gian", "de_trien_khai", "de_thuc_hien",
        "nham_", "trien_khai_thuc_hien_", "ngay_hom_nay", "hom_nay",
    ]
    private static let authorities = [
        "giam_doc", "chu_tich", "uy_ban", "ubnd", "hoi_dong", "bo_truong", "ban_thuong_vu", "ban_chap_hanh", "thu_truong", "hieu_truong",
        "tong_giam_doc", "chanh", "tinh_uy", "thanh_uy", "huyen_uy", "dang_uy", "truong_", "cuc_truong", "vien_truong", "bo_chinh_tri",
    ]
}
