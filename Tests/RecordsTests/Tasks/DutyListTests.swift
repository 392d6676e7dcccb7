import Source
import Testing

@testable import Records

@Suite struct DutyListTests {
    private static let text = """
        1. Văn phòng Sở chuẩn bị hội nghị trước ngày 10/4/2025; Thanh tra Sở kiểm tra.

        2. Phòng QLCN xây dựng kế hoạch. Giao Văn phòng Sở tổng hợp.

        Các phòng, đơn vị nghiêm túc thực hiện./.
        """

    /// `path | leads | helpers | deadlines` of the tasks of the text under a front matter with `nhiem_vu`.
    private func read(_ entries: String) -> (lines: [String], faults: [Diagnostic]) {
        let front = "---\nloai: kế hoạch\ntrich_yeu: Thử\nngay_ban_hanh: 01/4/2025\nnhiem_vu:\n\(entries)\n---\n"
        let source = SourceText(file: "a.md", bytes: Array((front + Self.text).utf8))
        let catalogs = Catalogs(departments: Fixture.departments, types: Catalogs.builtInTypes)
        let (metadata, offset, faults) = FrontMatterReader.read(source, catalogs: catalogs)
        let body = MarkdownParser.parse(source, from: offset).body
        let recognised = DutyRecognizer(departments: Fixture.recognizer).duties(in: body, date: Fixture.date(2025, 4, 1))
        let list = DutyList(recognised, entries: metadata?.duties ?? [], body: body, stem: "ket-luan")
        let lines = list.duties.map { duty in
            let sets = [duty.leads, duty.supports].map { $0.map(\.code).joined(separator: " ") }
            return ([duty.path] + sets + [duty.deadlines.map(DutyFixture.show).joined(separator: ", ")]).joined(separator: " | ")
        }
        let codes: Set<Code> = [.unknownTask, .missingField, .unreadDeadline, .unknownDepartment]
        return (lines, (faults + list.diagnostics).filter { codes.contains($0.code) })
    }

    @Test func `tasks are named by their point and their place in it`() {
        #expect(
            read("  []").lines == [
                "muc-1 | vp |  | truoc_ngay 2025-04-10", "muc-1/2 | thanhtra |  | ", "muc-2 | qlcn |  | ", "muc-2/2 | vp |  | ",
                "chung | tat-ca |  | ",
            ])
    }

    @Test func `an entry corrects, takes away and adds`() {
        let (lines, faults) = read(
            """
              - {id: muc-1/2, phoi_hop: [Phòng QLCN, "ngoai:Công an tỉnh"], han: 30/4/2025}
              - {id: ket-luan/muc-2, chu_tri: "ld:Phan Văn Hiếu"}
              - {id: muc-2/2, bo: true}
              - {id: chung, chu_tri: trưởng phòng}
              - {muc: 2, noi_dung: In tài liệu, chu_tri: vp, han: trong Quý II/2025}
            """)
        #expect(faults.isEmpty)
        #expect(
            lines == [
                "muc-1 | vp |  | truoc_ngay 2025-04-10", "muc-1/2 | thanhtra | qlcn ngoai:cong-an-tinh | cham_nhat 2025-04-30",
                "muc-2 | ld:phan-van-hieu |  | ", "chung | truong-phong |  | ", "muc-2/them-1 | vp |  | ky 2025-06-30",
            ])
    }

    @Test(arguments: [
        ("  - {id: muc-7, chu_tri: vp}", Code.unknownTask, 6, 10), ("  - {noi_dung: In tài liệu}", .missingField, 6, 5),
        ("  - {muc: 9, noi_dung: In, chu_tri: vp}", .unknownTask, 6, 11), ("  - {id: muc-1, chu_tri: Phòng Lạ}", .unknownDepartment, 6, 26),
        ("  - {id: muc-1, han: sớm}", .unreadDeadline, 6, 22),
    ])
    func `what cannot be meant is said with its place`(entry: String, code: Code, line: Int, column: Int) {
        let faults = read(entry).faults
        #expect(faults.map(\.code) == [code])
        #expect(faults.first?.location == SourceLocation(file: "a.md", line: line, column: column))
    }
}
