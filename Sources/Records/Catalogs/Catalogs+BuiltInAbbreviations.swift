// Gives the abbreviations of official texts and of everyday questions about them that every reader knows: whoever types one finds the long name.

extension Catalogs {
    package static let builtInAbbreviations: [Abbreviation] = [
        ("ATTP", "an toàn thực phẩm"), ("ATTT", "an toàn thông tin"), ("BHTN", "bảo hiểm thất nghiệp"), ("BHXH", "bảo hiểm xã hội"),
        ("BHYT", "bảo hiểm y tế"), ("CBCC", "cán bộ, công chức"), ("CCCD", "căn cước công dân"), ("CMND", "chứng minh nhân dân"),
        ("CNTT", "công nghệ thông tin"), ("CSGT", "cảnh sát giao thông"), ("GD&ĐT", "giáo dục và đào tạo"), ("GPLX", "giấy phép lái xe"),
        ("GTGT", "giá trị gia tăng"), ("GTVT", "giao thông vận tải"), ("HĐLĐ", "hợp đồng lao động"), ("HĐND", "hội đồng nhân dân"),
        ("KH&CN", "khoa học và công nghệ"), ("LĐTBXH", "lao động, thương binh và xã hội"), ("MTTQ", "mặt trận tổ quốc"),
        ("NLĐ", "người lao động"), ("NSDLĐ", "người sử dụng lao động"), ("NSNN", "ngân sách nhà nước"), ("PCCC", "phòng cháy chữa cháy"),
        ("PCTN", "phòng, chống tham nhũng"), ("QPPL", "quy phạm pháp luật"), ("QSDĐ", "quyền sử dụng đất"),
        ("SHTT", "sở hữu trí tuệ"), ("TAND", "tòa án nhân dân"), ("THCS", "trung học cơ sở"), ("THPT", "trung học phổ thông"),
        ("TNCN", "thu nhập cá nhân"), ("TNDN", "thu nhập doanh nghiệp"), ("TNGT", "tai nạn giao thông"), ("TNLĐ", "tai nạn lao động"),
        ("TTHC", "thủ tục hành chính"), ("UBND", "ủy ban nhân dân"), ("VKSND", "viện kiểm sát nhân dân"),
    ].map { Abbreviation(short: $0.0, full: $0.1) }
}
