// The types of documents that every portal knows: Nghị định 30/2020 điều 7, the law on legal documents, the Party's rules.
// Gives `Catalogs.builtInTypes`, the order of Nghị định 30 first, and the lazy spellings of their symbols.

extension Catalogs {
    /// Every built-in type (CONTENT.md "Codes"). `SL` and `TT` stand for two types each; the form of the number decides.
    package static let builtInTypes: [DocumentType] = administrativeTypes + legalTypes + partyTypes

    /// Lazy spellings of symbol groups, upper case, with what is meant. HD and DA are symbols of their own and never stand here.
    static let lazySpellings: [String: String] = [
        "QD": "QĐ", "ND": "NĐ", "QYD": "QyĐ", "BCTD": "BCTĐ", "HDND": "HĐND", "CD": "CĐ",
    ]
}

extension Catalogs {
    private static let administrativeTypes: [DocumentType] = [
        type("nghi_quyet", "Nghị quyết", "NQ", "nq", .directive),
        type("quyet_dinh", "Quyết định", "QĐ", "qd", .directive),
        type("chi_thi", "Chỉ thị", "CT", "ct", .directive),
        type("quy_che", "Quy chế", "QC", "qc", .directive),
        type("quy_dinh", "Quy định", "QyĐ", "qyd", .directive),
        type("thong_cao", "Thông cáo", "TC", "tc"),
        type("thong_bao", "Thông báo", "TB", "tb", .conclusion),
        type("thong_bao_ket_luan", "Thông báo kết luận", "TB", "tb", .conclusion),
        type("huong_dan", "Hướng dẫn", "HD", "hd", .directive),
        type("chuong_trinh", "Chương trình", "CTr", "ctr", .plan),
        type("chuong_trinh_cong_tac", "Chương trình công tác", "CTr", "ctr", .plan),
        type("ke_hoach", "Kế hoạch", "KH", "kh", .plan),
        type("phuong_an", "Phương án", "PA", "pa", .plan),
        type("de_an", "Đề án", "ĐA", "dan", .plan),
        type("du_an", "Dự án", "DA", "da", .plan),
        type("bao_cao", "Báo cáo", "BC", "bc"),
        type("bien_ban", "Biên bản", "BB", "bb", .conclusion),
        type("to_trinh", "Tờ trình", "TTr", "ttr"),
        type("hop_dong", "Hợp đồng", "HĐ", "hdg"),
        type("cong_van", "Công văn", nil, "cv"),
        type("cong_dien", "Công điện", "CĐ", "cd", .directive),
        type("ban_ghi_nho", "Bản ghi nhớ", "BGN", "bgn"),
        type("ban_thoa_thuan", "Bản thỏa thuận", "BTT", "btt"),
        type("giay_uy_quyen", "Giấy ủy quyền", "GUQ", "guq"),
        type("giay_moi", "Giấy mời", "GM", "gm"),
        type("giay_gioi_thieu", "Giấy giới thiệu", "GGT", "ggt"),
        type("giay_nghi_phep", "Giấy nghỉ phép", "GNP", "gnp"),
        type("phieu_gui", "Phiếu gửi", "PG", "pg"),
        type("phieu_chuyen", "Phiếu chuyển", "PC", "pc"),
        type("phieu_bao", "Phiếu báo", "PB", "pb"),
        type("thu_cong", "Thư công", nil, "tcg"),
        type("sao_y", "Bản sao y", "SY", "sy"),
        type("trich_sao", "Bản trích sao", "TrS", "trs"),
        type("sao_luc", "Bản sao lục", "SL", "sl"),
        type("phu_luc", "Phụ lục", nil, "phl"),
        type("khac", "Văn bản khác", nil, "khac"),
    ]

    private static let legalTypes: [DocumentType] = [
        type("luat", "Luật", nil, "luat", .directive, .legal),
        type("bo_luat", "Bộ luật", nil, "bl", .directive, .legal),
        type("phap_lenh", "Pháp lệnh", "PL", "pl", .directive, .legal),
        type("lenh", "Lệnh", "L", "l", .directive, .legal),
        type("nghi_dinh", "Nghị định", "NĐ", "nd", .directive, .legal),
        type("thong_tu", "Thông tư", "TT", "tt", .directive, .legal),
        type("thong_tu_lien_tich", "Thông tư liên tịch", "TTLT", "ttlt", .directive, .legal),
        type("nghi_quyet_lien_tich", "Nghị quyết liên tịch", "NQLT", "nqlt", .directive, .legal),
        type("van_ban_hop_nhat", "Văn bản hợp nhất", "VBHN", "vbhn", .other, .legal),
        type("sac_lenh", "Sắc lệnh", "SL", "sl", .directive, .legal),
    ]

    private static let partyTypes: [DocumentType] = [
        type("ket_luan", "Kết luận", "KL", "kl", .conclusion, .party),
        type("thong_tri", "Thông tri", "TT", "tt", .directive, .party),
    ]

    private static func type(
        _ code: String, _ name: String, _ symbol: String?, _ slug: String, _ group: DocumentType.Group = .other,
        _ family: DocumentType.Family = .administrative
    ) -> DocumentType {
        DocumentType(code: code, name: name, symbol: symbol, slug: slug, group: group, family: family)
    }
}
