// A leader who directs a department: the work is that of the department.

import Testing

@testable import Records

@Suite struct DutyLeaderTests {
    @Test(arguments: [
        (
            "Giao đ/c Trần Công Hòa, PGĐ chỉ đạo Văn phòng Sở chủ trì, phối hợp với Phòng QLCN hoàn thiện quy chế.",
            "vp | qlcn < ld:tran-cong-hoa"
        ),
        ("PGĐ Hiếu chỉ đạo Phòng QLCN hoàn thành báo cáo trước 25/7.", "qlcn | - < ld:hieu"),
        ("PGĐ Phan Văn Hiếu chỉ đạo Phòng QLCN hoàn thành báo cáo.", "qlcn | - < ld:phan-van-hieu"),
        ("Đồng chí Phan Văn Hiếu, Phó Giám đốc Sở chỉ đạo Phòng QLCN và Văn phòng Sở rà soát.", "qlcn vp | - < ld:phan-van-hieu"),
        ("Giao đồng chí Phan Văn Hiếu phụ trách, chỉ đạo Phòng QLCN tham mưu kế hoạch.", "qlcn | - < ld:phan-van-hieu"),
        ("Giao đ/c Trần Công Hòa chỉ đạo, đôn đốc Phòng QLCN hoàn thành báo cáo.", "qlcn | - < ld:tran-cong-hoa"),
        ("Giao đ/c Trần Công Hòa theo dõi, chỉ đạo Phòng QLCN hoàn thành báo cáo.", "qlcn | - < ld:tran-cong-hoa"),
        ("Đề nghị đồng chí Phan Văn Hiếu - Phó Giám đốc Sở: chỉ đạo Phòng QLCN khẩn trương rà soát.", "qlcn | - < ld:phan-van-hieu"),
        ("Đồng chí Phó Giám đốc phụ trách chỉ đạo Phòng QLCN hoàn thành.", "qlcn | - < lanh-dao"),
        ("Các Phó Giám đốc Sở chỉ đạo Phòng QLCN hoàn thành nhiệm vụ.", "qlcn | - < lanh-dao"),
        ("Giao đồng chí Phan Văn Hiếu chỉ đạo Sở Tài chính thẩm định.", "ngoai:so-tai-chinh | - < ld:phan-van-hieu"),
        ("Đồng chí Phan Văn Hiếu:\n\n- Chỉ đạo Phòng QLCN rà soát hồ sơ.", "qlcn | - < ld:phan-van-hieu"),
    ])
    func `whoever is directed has the work`(text: String, expected: String) { #expect(DutyFixture.directed(text) == [expected]) }

    @Test(arguments: [
        ("Giám đốc Sở chỉ đạo Phòng QLCN hoàn thành nhiệm vụ.", ["qlcn | - < -"]),
        ("Các Phó Giám đốc Sở chỉ đạo các phòng hoàn thành nhiệm vụ.", ["lanh-dao | - < -"]),
        ("Đồng chí Phan Văn Hiếu phụ trách chung, chỉ đạo Phòng QLCN.", ["ld:phan-van-hieu | - < -"]),
        ("Đồng chí Phan Văn Hiếu chỉ đạo công tác chuẩn bị.", ["ld:phan-van-hieu | - < -"]),
        (
            "Giao đồng chí Phan Văn Hiếu chỉ đạo chung công tác thanh tra; Phòng QLCN rà soát hồ sơ.",
            ["ld:phan-van-hieu | - < -", "qlcn | - < -"]
        ),
        (
            "Phòng QLCN rà soát; đồng chí Phan Văn Hiếu chỉ đạo Văn phòng Sở lập hồ sơ.",
            ["qlcn | - < -", "vp | - < ld:phan-van-hieu"]
        ),
        ("Giám đốc Trung tâm CĐS&ĐMST chỉ đạo Phòng QLCN rà soát.", ["ttcds | - < -"]),
        ("Đồng chí Phan Văn Hiếu chủ trì làm việc với UBND xã, chỉ đạo các phòng rà soát.", ["ld:phan-van-hieu | - < -"]),
    ])
    func `a leader's own duty stays his`(text: String, expected: [String]) { #expect(DutyFixture.directed(text) == expected) }
}
