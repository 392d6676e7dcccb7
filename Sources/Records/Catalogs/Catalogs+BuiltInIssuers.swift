// The issuing bodies that every portal knows: the central bodies of Party and state, ministries of recent years, and the
// people's committees, councils and Party committees of the provinces before and after 01/7/2025. Gives `Catalogs.builtInIssuers`.

internal import Source

extension Catalogs {
    /// In code order. A bare `UBND` belongs to none of the provinces here: only the portal's own registry says which is meant.
    package static let builtInIssuers: [Issuer] = (centralIssuers + ministries + provincialIssuers).sorted {
        $0.code.precedesInBytes($1.code)
    }

    /// Names of the provinces and centrally run cities, those merged on 01/7/2025 included.
    static let provinces: [String] = [
        "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương", "Bình Định", "Bình Phước",
        "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai",
        "Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hồ Chí Minh", "Huế", "Hưng Yên",
        "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An", "Ninh Bình",
        "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La",
        "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang", "Vĩnh Long",
        "Vĩnh Phúc", "Yên Bái",
    ]

    /// Those of them that are cities under the central government.
    private static let cities: Set<String> = ["Cần Thơ", "Đà Nẵng", "Hà Nội", "Hải Phòng", "Hồ Chí Minh", "Huế"]

    static let builtInIssuerCodes: Set<String> = Set(builtInIssuers.map(\.code))
}

extension Catalogs {
    private static let centralIssuers: [Issuer] = [
        party(
            "tw", "Ban Chấp hành Trung ương Đảng", "TW",
            ["Ban Chấp hành Trung ương", "Bộ Chính trị", "Ban Bí thư", "Ban Bí thư Trung ương Đảng", "Trung ương Đảng", "BCH Trung ương"]),
        party("vptw", "Văn phòng Trung ương Đảng", "VPTW", ["Văn phòng Trung ương"]),
        party(
            "bcdtw", "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số", "BCĐTW",
            ["Ban Chỉ đạo Trung ương"]),
        party("ubkttw", "Ủy ban Kiểm tra Trung ương", "UBKTTW", ["UBKT Trung ương"]),
        party("btctw", "Ban Tổ chức Trung ương", "BTCTW", []),
        party("btgtw", "Ban Tuyên giáo Trung ương", "BTGTW", ["Ban Tuyên giáo và Dân vận Trung ương"]),
        Issuer(code: "qh", name: "Quốc hội", symbols: ["QH"], system: .nationalAssembly),
        Issuer(
            code: "ubtvqh", name: "Ủy ban Thường vụ Quốc hội", aliases: ["UBTVQH", "UBTV Quốc hội"], symbols: ["UBTVQH"],
            system: .nationalAssembly),
        Issuer(code: "vpqh", name: "Văn phòng Quốc hội", symbols: ["VPQH"], system: .nationalAssembly),
        state("cp", "Chính phủ", "CP"),
        state("ttg", "Thủ tướng Chính phủ", "TTg", ["Thủ tướng"]),
        state("ctn", "Chủ tịch nước", "CTN"),
        state("vpctn", "Văn phòng Chủ tịch nước", "VPCTN"),
        state("vpcp", "Văn phòng Chính phủ", "VPCP"),
        state("bcdqg", "Ban Chỉ đạo Quốc gia", "BCĐQG"),
        state("ubqgcds", "Ủy ban Quốc gia về chuyển đổi số", "UBQGCĐS"),
        state("tandtc", "Tòa án nhân dân tối cao", "TANDTC", ["Hội đồng Thẩm phán Tòa án nhân dân tối cao"]),
        state("vksndtc", "Viện kiểm sát nhân dân tối cao", "VKSNDTC"),
        state("ktnn", "Kiểm toán nhà nước", "KTNN"),
        state("nhnn", "Ngân hàng Nhà nước Việt Nam", "NHNN", ["Ngân hàng Nhà nước"]),
        state("ttcp", "Thanh tra Chính phủ", "TTCP"),
        state("tccp", "Ban Tổ chức - Cán bộ Chính phủ", "TCCP"),
        state("hdbt", "Hội đồng Bộ trưởng", "HĐBT"),
        mass("tld", "Tổng Liên đoàn Lao động Việt Nam", "TLĐ", ["Tổng Liên đoàn"]),
        mass(
            "tw-doan", "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "TWĐTN",
            ["Ban Chấp hành Trung ương Đoàn", "Trung ương Đoàn", "Ban Bí thư Trung ương Đoàn", "TW Đoàn"]),
        mass("mttw", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "MTTW", ["MTTQ Việt Nam"]),
    ]

    private static let ministries: [Issuer] = [
        state("bca", "Bộ Công an", "BCA"), state("bct", "Bộ Công Thương", "BCT"), state("bgddt", "Bộ Giáo dục và Đào tạo", "BGDĐT"),
        state("bgtvt", "Bộ Giao thông vận tải", "BGTVT"), state("bkhcn", "Bộ Khoa học và Công nghệ", "BKHCN", ["Bộ KH&CN"]),
        state("bkhdt", "Bộ Kế hoạch và Đầu tư", "BKHĐT"), state("bldtbxh", "Bộ Lao động - Thương binh và Xã hội", "BLĐTBXH"),
        state("bng", "Bộ Ngoại giao", "BNG"), state("bnnmt", "Bộ Nông nghiệp và Môi trường", "BNNMT"),
        state("bnnptnt", "Bộ Nông nghiệp và Phát triển nông thôn", "BNNPTNT"), state("bnv", "Bộ Nội vụ", "BNV"),
        state("bqp", "Bộ Quốc phòng", "BQP"), state("btc", "Bộ Tài chính", "BTC"), state("btnmt", "Bộ Tài nguyên và Môi trường", "BTNMT"),
        state("btp", "Bộ Tư pháp", "BTP"), state("btttt", "Bộ Thông tin và Truyền thông", "BTTTT", ["Bộ TT&TT"]),
        state("bvhttdl", "Bộ Văn hóa, Thể thao và Du lịch", "BVHTTDL"), state("bxd", "Bộ Xây dựng", "BXD"), state("byt", "Bộ Y tế", "BYT"),
        state("bdttg", "Bộ Dân tộc và Tôn giáo", "BDTTG"), state("ubdt", "Ủy ban Dân tộc", "UBDT"),
        state("tct", "Tổng cục Thuế", "TCT"), state("tchq", "Tổng cục Hải quan", "TCHQ"), state("bhxh", "Bảo hiểm xã hội Việt Nam", "BHXH"),
    ]

    private static let provincialIssuers: [Issuer] = provinces.flatMap { province -> [Issuer] in
        let slug = VietnameseText.slug(province)
        // "Thành phố Kon Tum" was a town of the province.
        let isCity = cities.contains(province)
        let places = isCity ? ["thành phố \(province)", "TP \(province)", "TP. \(province)"] : ["tỉnh \(province)"]
        return [
            Issuer(
                code: "ubnd-\(slug)", name: "Ủy ban nhân dân \(places[0])",
                aliases: places.flatMap { ["UBND \($0)", "Ủy ban nhân dân \($0)"] }, symbols: ["UBND", "UB"]),
            Issuer(
                code: "hdnd-\(slug)", name: "Hội đồng nhân dân \(places[0])",
                aliases: places.flatMap { ["HĐND \($0)", "Hội đồng nhân dân \($0)"] }, symbols: ["HĐND"]),
            Issuer(
                code: "tinh-uy-\(slug)", name: "\(isCity ? "Thành ủy" : "Tỉnh ủy") \(province)", symbols: ["TU"], system: .party),
        ]
    }

    private static func state(_ code: String, _ name: String, _ symbol: String, _ aliases: [String] = []) -> Issuer {
        Issuer(code: code, name: name, aliases: aliases, symbols: [symbol])
    }

    private static func party(_ code: String, _ name: String, _ symbol: String, _ aliases: [String]) -> Issuer {
        Issuer(code: code, name: name, aliases: aliases, symbols: [symbol], system: .party)
    }

    private static func mass(_ code: String, _ name: String, _ symbol: String, _ aliases: [String]) -> Issuer {
        Issuer(code: code, name: name, aliases: aliases, symbols: [symbol], system: .massOrganisation)
    }
}
