// What was done, told without a heading: behind a label, or behind one who "đã" did it.

import Testing

@testable import Records

@Suite struct DutyResultTests {
    @Test(arguments: [
        "Về kết quả công tác tháng 3: VP tham mưu 12 văn bản; Phòng QLCN tổ chức 03 cuộc kiểm tra; Trung tâm CĐS&ĐMST triển khai 02 mô hình.",
        "Đánh giá chung: Trong tháng, VP tham mưu kịp thời các văn bản; Phòng QLCN tổ chức thành công hội nghị.",
        "Đánh giá: VP tham mưu kịp thời; Phòng QLCN tổ chức thành công hội nghị.",
        "Đánh giá kết quả quý I: VP tham mưu kịp thời; Phòng QLCN tổ chức thành công hội nghị.",
        "Trong 3 tháng đầu năm, VP đã tham mưu 12 văn bản; Phòng QLCN tham mưu 05 kế hoạch; Phòng BCVT&CNTT triển khai 03 mô hình.",
        "VP đã tham mưu 12 văn bản; Phòng QLCN tham mưu 05 kế hoạch.",
        "Trong tháng 3, Phòng QLCN tổ chức 03 cuộc kiểm tra; VP tham mưu 12 văn bản.",
        "Tồn tại, hạn chế: Phòng QLCN tham mưu văn bản còn chậm; Văn phòng Sở theo dõi chưa sát.",
        "Đến nay, VP đã hoàn thành 12/12 nhiệm vụ, Phòng QLCN hoàn thành 9/10 nhiệm vụ.",
        "VP cơ bản hoàn thành nhiệm vụ; Phòng QLCN tham mưu 30 văn bản.",
        "Tuần qua, Phòng QLCN kiểm tra 03 cơ sở; VP phát hành 100 văn bản.",
        "Về kết quả thực hiện nhiệm vụ tuần 12: VP phát hành 120 văn bản; Phòng QLCN thẩm định 05 hồ sơ.",
        "Hạn chế, tồn tại: Phòng QLCN tham mưu văn bản còn chậm.",
        "Theo báo cáo của Văn phòng Sở: Phòng QLCN hoàn thành 5 nhiệm vụ; Phòng BCVT&CNTT triển khai 03 mô hình.",
        "Kết quả thực hiện:\n\n- Văn phòng Sở tham mưu 12 văn bản;\n- Phòng QLCN tổ chức 03 cuộc kiểm tra.",
        "- Kết quả:\n  + Văn phòng Sở tham mưu 12 văn bản;\n  + Phòng QLCN tổ chức 03 cuộc kiểm tra.",
        "Kết quả công tác:\n\nVăn phòng Sở tham mưu 12 văn bản;\n\nPhòng QLCN tổ chức 03 cuộc kiểm tra.",
        "1. Kết quả công tác tháng 3: Văn phòng Sở tham mưu 12 văn bản; Phòng QLCN tổ chức 03 cuộc kiểm tra.",
    ])
    func `results are no work`(text: String) { #expect(DutyFixture.sentences(text) == []) }

    @Test(arguments: [
        ("Kết quả: giao Phòng QLCN rà soát, hoàn thành trước 25/4.", ["qlcn"]),
        ("Đánh giá chung: VP tham mưu tốt. Yêu cầu Phòng QLCN rà soát hồ sơ; Văn phòng Sở theo dõi.", ["qlcn", "vp"]),
        ("Đánh giá chung: Các phòng làm tốt. Trong thời gian tới, Phòng QLCN tập trung rà soát hồ sơ.", ["qlcn"]),
        ("Kết quả rà soát: Phòng QLCN tổng hợp, báo cáo trước 25/4.", ["qlcn"]),
        ("Tồn tại, hạn chế: Phòng QLCN cần khẩn trương khắc phục.", ["qlcn"]),
        ("Về kết quả tháng 3 và nhiệm vụ tháng 4: Phòng QLCN rà soát hồ sơ.", ["qlcn"]),
        ("Đánh giá hiệu quả mô hình: Phòng QLCN thực hiện.", ["qlcn"]),
        ("VP đã tham mưu 12 văn bản; đề nghị Phòng QLCN rà soát.", ["qlcn"]),
        ("Văn phòng Sở đã trình dự thảo; Phòng QLCN góp ý trước 25/4.", ["qlcn"]),
        ("Văn phòng Sở đã trình dự thảo; Phòng QLCN rà soát, hoàn thiện.", ["qlcn"]),
        ("Trong tháng 4, Phòng QLCN tổ chức 03 cuộc kiểm tra; VP tham mưu 02 văn bản.", ["qlcn", "vp"]),
        ("VP đã tham mưu 12 văn bản. Phòng QLCN tham mưu 05 kế hoạch.", ["qlcn"]),
        ("Kết quả thực hiện:\n\n- Văn phòng Sở tham mưu 12 văn bản.\n\nPhòng QLCN rà soát hồ sơ.", ["qlcn"]),
        ("Tuần qua, Phòng QLCN kiểm tra 03 cơ sở. Tuần tới, VP kiểm tra 02 cơ sở.", ["vp"]),
        ("Tồn tại:\n\n- VP: theo dõi chưa sát.\n\nYêu cầu:\n\n- Phòng QLCN xử lý 03 hồ sơ.", ["qlcn"]),
        ("Kết quả: Văn phòng Sở tham mưu 12 văn bản.\n\n- Phòng QLCN rà soát hồ sơ.", ["qlcn"]),
        ("- Kết quả: Văn phòng Sở tham mưu 12 văn bản;\n- Nhiệm vụ: Phòng QLCN rà soát hồ sơ.", ["qlcn"]),
        (
            "1. Kết quả tháng 3: Văn phòng Sở tham mưu 12 văn bản.\n\n2. Nhiệm vụ tháng 4: Văn phòng Sở lập kế hoạch; Phòng QLCN kiểm tra.",
            ["vp", "qlcn"]
        ),
    ])
    func `what is to be done stays work`(text: String, leads: [String]) { #expect(DutyFixture.leads(text) == leads) }
}
