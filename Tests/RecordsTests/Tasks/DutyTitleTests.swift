// Lines of nothing but names over the work of those named, in every shape that clerks give them, and such lines that are no assignment.

import Foundation
import Source
import Testing

@testable import Records

@Suite struct DutyTitleTests {
    /// A line of names in the shapes of titles, and what stands below it.
    private static let shapes = [
        "**%**\n\n- Sơn lại cổng cơ quan.\n\n", "**%**\n\nSơn lại cổng cơ quan.\n\n", "_%_\n\n+ Sơn lại cổng cơ quan.\n\n",
        "- **%**\n  - Sơn lại cổng cơ quan.\n", "- %\n  + Sơn lại cổng cơ quan.\n", "* %\n\n- Sơn lại cổng cơ quan.\n\n",
        "%\n\n- Sơn lại cổng cơ quan.\n\n", "%:\n\n- Sơn lại cổng cơ quan.\n\n", "**%:**\n\nSơn lại cổng cơ quan.\n\n",
        "**%**\n- Sơn lại cổng cơ quan.\n\n", "**%**\\\nSơn lại cổng cơ quan.\n\n", "**%.** Sơn lại cổng cơ quan.\n\n",
        "**%**\n\n1. Sơn lại cổng cơ quan.\n\n", "- **%** Sơn lại cổng cơ quan.\n",
    ]

    @Test(
        arguments: shapes,
        [
            ("Văn phòng Sở", "vp"), ("VĂN PHÒNG SỞ", "vp"), ("Đối với Văn phòng Sở", "vp"), ("Nhiệm vụ của Văn phòng Sở", "vp"),
            ("Văn phòng Sở, Thanh tra Sở", "thanhtra vp"), ("Văn phòng Sở và các đơn vị liên quan", "tat-ca vp"),
            ("Đồng chí Lương Thị Mai", "ld:luong-thi-mai"), ("Các phòng còn lại", "tat-ca"), ("UBND các xã", "ngoai:ubnd-xa"),
        ])
    func `what stands below names is their work`(shape: String, named: (name: String, lead: String)) {
        let text = "## II. Việc phải làm\n\n" + shape.replacingOccurrences(of: "%", with: named.name)
        let next = shape.replacingOccurrences(of: "%", with: "Phòng QLCN")
        #expect(DutyFixture.leads(text + next) == [named.lead, "qlcn"])
    }

    @Test func `a line for all before them gives way to each`() {
        let text = """
            Giám đốc yêu cầu các phòng thực hiện tốt những việc sau:

            **Văn phòng Sở**

            - Sơn lại cổng cơ quan.

            - Thay bóng đèn trước ngày 20/4/2025.

            **Thanh tra Sở**

            Tiếp công dân định kỳ.

            Trả lời đơn của ông Tư.
            """
        #expect(DutyFixture.leads(text) == ["vp", "vp", "thanhtra", "thanhtra"])
    }

    @Test func `behind its list only a sentence of work goes on`() {
        let list = "## II. Việc phải làm\n\n**Văn phòng Sở**\n\n- Sơn lại cổng cơ quan.\n\n"
        #expect(DutyFixture.leads(list + "Cổng cũ đã hỏng từ lâu.") == ["vp"])
        #expect(DutyFixture.leads(list + "Theo dõi việc bảo hành.") == ["vp", "vp"])
        #expect(DutyFixture.leads("- Văn phòng Sở\n  - Sơn lại cổng cơ quan.\n- Cổng cũ hỏng từ lâu.") == ["vp"])
    }

    @Test func `a leader who gives out work ends it`() {
        let text =
            "**Văn phòng Sở**\n\n- Sơn lại cổng cơ quan.\n\nNgoài ra, Giám đốc Sở phân công:\n\n- Phó Giám đốc Nông Thị Sen chỉ đạo việc sơn cổng."
        #expect(DutyFixture.leads("## II. Việc phải làm\n\n" + text) == ["vp", "ld:nong-thi-sen"])
    }

    @Test(arguments: [
        "## I. Kết quả đạt được\n\n**Văn phòng Sở**\n\n- Sơn lại cổng cơ quan.",
        "Tham dự cuộc họp có:\n\n**Văn phòng Sở**\n\n- Đồng chí Lương Thị Mai.\n\n**Thanh tra Sở**\n\n- 02 công chức.",
        "Các phòng đạt kết quả như sau:\n\n**Văn phòng Sở**\n\n- Sơn xong cổng cơ quan.",
        "Giám đốc nghe các phòng trình bày:\n\n- **Văn phòng Sở**\n  - Cổng cơ quan sơn xong.",
        "**Văn phòng Sở**\n\n- Đã sơn lại cổng cơ quan.", "**Văn phòng Sở** Đã sơn lại cổng cơ quan.",
        "Cuộc họp kết thúc lúc 11h00./.\n\n**CHÁNH VĂN PHÒNG SỞ**\n\nLương Thị Mai",
        "Cuộc họp kết thúc lúc 11h00./.\n\n**Nơi nhận:**\n\n- Văn phòng Sở\n- Thanh tra Sở\n\n- Cổng thông tin điện tử",
        "**SỞ KHOA HỌC VÀ CÔNG NGHỆ**\n\n**VĂN PHÒNG SỞ**\n\nSố: 12/TB-VP\n\nQuảng Ngãi, ngày 05 tháng 4 năm 2025",
        "Hội thao có các đội:\n\n- Văn phòng Sở\n- Thanh tra Sở\n\nHội thao khai mạc ngày 20/4/2025.",
        "## II. Khen thưởng\n\n- Văn phòng Sở\n- Thanh tra Sở\n\nSố tiền lấy từ quỹ.",
    ])
    func `a report, a list of who was there and a frame give out nothing`(text: String) { #expect(DutyFixture.leads(text) == []) }

    @Test(arguments: [
        ("**Phòng QLCN (chủ trì), Văn phòng Sở (phối hợp)**\n\n- Thay đèn.", ["qlcn | vp | "]),
        ("**1. Phòng QLCN chủ trì, Văn phòng Sở phối hợp**\n\n- Thay đèn.\n\n- Lắp quạt.", ["qlcn | vp | ", "qlcn | vp | "]),
        ("**Phòng QLCN có trách nhiệm**\n\n- Thay đèn.", ["qlcn |  | "]), ("Phòng QLCN thực hiện\n\n- Thay đèn.", ["qlcn |  | "]),
    ])
    func `a title may tell the part of each`(text: String, expected: [String]) {
        let found = DutyFixture.lines(text, date: Fixture.date(2025, 4, 1)).map { line in
            line.description.split(separator: " | ", maxSplits: 1)[1]
        }
        #expect(found == expected.map { $0[...] })
    }

    @Test(arguments: [
        ("## II. Việc\n\n1. Sơn cổng, xong trước ngày 20/4/2025 (Văn phòng Sở).\n\n2. Thay đèn (Phòng QLCN).", ["vp", "qlcn"]),
        ("## II. Việc\n\n- Sơn cổng (Văn phòng Sở, Thanh tra Sở).", ["thanhtra vp"]),
        ("## II. Việc\n\n- Đã sơn cổng (Văn phòng Sở).", []), ("## I. Kết quả\n\n- Sơn cổng (Văn phòng Sở).", []),
        ("## II. Việc\n\n- Tổng số: 12 người (Văn phòng Sở).", []), ("Cổng cũ vẫn tốt (Văn phòng Sở).", []),
        ("## II. Việc\n\n- Gửi số liệu (qua Văn phòng Sở).", []),
        ("## II. Việc\n\n2.1. Công tác văn phòng (Văn phòng Sở)\n\n- Sơn cổng.\n\n- Thay đèn.", ["vp", "vp"]),
        ("## II. Việc\n\n### 2. Công tác đo lường (Phòng QLCN chủ trì)\n\n- Kiểm định cân.", ["qlcn"]),
    ])
    func `brackets at the end tell whose it is`(text: String, expected: [String]) { #expect(DutyFixture.leads(text) == expected) }

    @Test func `leaders have lists below their names`() {
        let text = "## II. Việc\n\n**Văn phòng Sở**\n\n- Sơn cổng.\n\n**Các đồng chí Phó Giám đốc Sở**\n\n- Chỉ đạo các phòng."
        #expect(DutyFixture.leads(text) == ["vp", "lanh-dao"])
    }

    @Test func `what units said is no work`() {
        let text =
            "## 3. Ý kiến của các phòng\n\n**Văn phòng Sở**\n\n- Xin thêm máy in.\n\n## 4. Kết luận\n\n**Văn phòng Sở**\n\n- Mua máy in."
        #expect(DutyFixture.places(text) == ["muc-4 vp"])
    }

    @Test func `behind a charge a plain line is enough`() {
        let list = "Văn phòng Sở\n\nSơn cổng.\n\nPhòng QLCN\n\nThay đèn."
        #expect(DutyFixture.leads("Giám đốc Sở yêu cầu:\n\n" + list) == ["vp", "qlcn"])
        #expect(DutyFixture.leads(list) == [])
    }

    @Test(arguments: [
        ("| TT | Phòng, đơn vị | Nội dung công việc |\n|---|---|---|\n| 1 | Văn phòng Sở | Sơn cổng |", ["vp"]),
        ("| Đơn vị | Nhiệm vụ | Ghi chú |\n|---|---|---|\n| Văn phòng Sở | Sơn cổng | |", ["vp"]),
        ("| TT | Đơn vị | Nội dung |\n|---|---|---|\n| 1 | Văn phòng Sở | 12 văn bản |", []),
        ("| TT | Đơn vị | Nhiệm vụ | Kết quả |\n|---|---|---|---|\n| 1 | Văn phòng Sở | Sơn cổng | Xong |", []),
    ])
    func `a table of units and their work needs no times`(table: String, expected: [String]) {
        #expect(DutyFixture.leads(table) == expected)
    }

    @Test func `brackets behind a name tell what it is`() {
        let text = "1. Thanh tra Sở (Cơ quan thường trực Ban Chỉ đạo):\n\n   - Rà soát đơn thư.\n"
        #expect(DutyFixture.leads(text) == ["thanhtra"])
        #expect(DutyFixture.leads("**Đ/c Hải (Thanh tra Sở)**\n\n- Rà soát đơn thư.") == ["ld:hai"])
        #expect(DutyFixture.leads("Đ/c Hải - Thanh tra Sở: Rà soát đơn thư.") == ["ld:hai"])
        #expect(DutyFixture.leads("- Chị Hải (Thanh tra Sở): Rà soát đơn thư.") == ["ld:hai"])
    }

    @Test func `many lines of names are read in linear time`() {
        let text = String(repeating: "**Văn phòng Sở**\n\n- Sơn cổng.\n\n", count: 3_000)
        #expect(DutyFixture.leads(text).count == 3_000)
    }
}
