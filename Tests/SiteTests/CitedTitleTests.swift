import Records
import Testing

@testable import Site

/// Nghị định 30/2020/NĐ-CP, phụ lục I, II.3 and II.5.
@Suite struct CitedTitleTests {
    private func cited(_ title: String, _ type: String, said: [String] = []) throws -> CitedTitle {
        let type = try #require(Catalogs.builtInTypes.first { $0.code == type })
        return CitedTitle(title, of: type, said: [type.name, type.name] + said) { ["Huế", "Thủ tướng Chính phủ", "Văn phòng Sở"] }
    }

    @Test(arguments: [
        ("luat", "Luật Cảnh sát biển Việt Nam", "Cảnh sát biển Việt Nam"), ("luat", "quản lý ngoại thương", "Quản lý ngoại thương"),
        ("luat", "Luật Luât Dân quân tự vệ", "Dân quân tự vệ"), ("luat", "Luật Luật sư", "Luật sư"), ("luat", "Luật sư", "Luật sư"),
        ("luat", "Ban hành văn bản quy phạm pháp luật", "Ban hành văn bản quy phạm pháp luật"),
        ("luat", "Luật Tổ chức Quốc hội", "Tổ chức Quốc hội"), ("bo_luat", "Bộ luật Hàng hải Việt Nam", "Hàng hải Việt Nam"),
        ("phap_lenh", "Pháp lệnh Pháp lệnh Ngoại hối", "Ngoại hối"), ("luat", "giá", "Giá"),
    ])
    func `a law is cited by its name`(type: String, title: String, name: String) throws {
        #expect(try cited(title, type) == .name(name))
    }

    @Test(arguments: [
        ("luat", "Luật Sửa đổi, bổ sung một số điều của Luật Đất đai", "sửa đổi, bổ sung một số điều của Luật Đất đai"),
        ("luat", "Luật Về việc thi hành Luật thi hành án dân sự", "về việc thi hành Luật thi hành án dân sự"),
        ("thong_tu", "Thông tư Quy định về kiểm tra tàu biển", "quy định về kiểm tra tàu biển"),
        ("nghi_dinh", "Nghị định Lễ tân ngoại giao", "về lễ tân ngoại giao"),
        ("quyet_dinh", "Quyết định Quyết định về việc ban hành Danh mục", "về việc ban hành Danh mục"),
        ("quyet_dinh", "VỀ HẠN MỨC TRẢ TIỀN", "về HẠN MỨC TRẢ TIỀN"), ("quyet_dinh", "V/v giao biên chế", "về việc giao biên chế"),
        ("quyet_dinh", "Giao Sở Nội vụ quản lý", "giao Sở Nội vụ quản lý"),
        ("quyet_dinh", "Giáo dục nghề nghiệp", "về giáo dục nghề nghiệp"),
        ("quyet_dinh", "Tặng Bằng khen", "tặng Bằng khen"), ("ke_hoach", "Công tác văn thư, lưu trữ", "về công tác văn thư, lưu trữ"),
        ("ke_hoach", "Kế hoạch triển khai Nghị quyết số 57", "triển khai Nghị quyết số 57"),
        ("ke_hoach", "Làm việc với các sở", "làm việc với các sở"),
        ("chuong_trinh", "Chương trình Công tác năm 2025", "về công tác năm 2025"),
        ("thong_bao", "Thông báo Kết luận của Giám đốc", "về kết luận của Giám đốc"),
        ("to_trinh", "Phê duyệt Đề án", "về việc phê duyệt Đề án"), ("giay_moi", "Giấy mời dự họp giao ban", "về việc dự họp giao ban"),
        ("cong_van", "phối hợp kiểm tra", "về việc phối hợp kiểm tra"), ("cong_van", "V/v: báo cáo", "về việc: báo cáo"),
        ("cong_van", "Về việc báo cáo", "về việc báo cáo"), ("khac", "Tổ chức chính trị - xã hội", "về tổ chức chính trị - xã hội"),
        ("ke_hoach", "Kế hoạch", ""),
    ])
    func `other titles say what is done or what it is about`(type: String, title: String, matter: String) throws {
        #expect(try cited(title, type) == .matter(matter))
    }

    @Test(arguments: [
        ("CNTT và chuyển đổi số", "về CNTT và chuyển đổi số"), ("E10 và lộ trình", "về E10 và lộ trình"),
        ("Quảng Ngãi: danh mục", "về Quảng Ngãi: danh mục"), ("Quỹ Phát triển khoa học", "về Quỹ Phát triển khoa học"),
        ("Huế: danh mục", "về Huế: danh mục"), ("Huếch trương", "về huếch trương"),
        ("Thủ tướng Chính phủ làm việc tại tỉnh", "về Thủ tướng Chính phủ làm việc tại tỉnh"),
        ("Văn phòng phẩm", "về văn phòng phẩm"), ("Dân số, Gia đình", "về dân số, Gia đình"), ("Dùng CNTT", "về dùng CNTT"),
        ("Ứng phó bão", "về ứng phó bão"), ("“Tháng hành động”", "về “Tháng hành động”"),
    ])
    func `acronyms and names keep their capital`(title: String, matter: String) throws {
        #expect(try cited(title, "ke_hoach") == .matter(matter))
    }

    @Test(arguments: [
        ("Nghị định số 233/2026/NĐ-CP ngày 26/6/2026 của Chính phủ: Quy định về đánh giá", "quy định về đánh giá"),
        ("Nghị định 233/2026/NĐ-CP — Cơ cấu tổ chức", "về cơ cấu tổ chức"), ("233/2026/NĐ-CP", ""),
        ("Nghị định số 233/2026/NĐ-CP ngày 26 tháng 6 năm 2026", ""), ("số 233/2026/NĐ-CP5", "về số 233/2026/NĐ-CP5"),
    ])
    func `what the citation says itself is not said twice`(title: String, matter: String) throws {
        let said = ["số 233/2026/NĐ-CP", "233/2026/NĐ-CP", "ngày 26/6/2026", "ngày 26 tháng 6 năm 2026", "của Chính phủ"]
        #expect(try cited(title, "nghi_dinh", said: said) == .matter(matter))
    }
}
