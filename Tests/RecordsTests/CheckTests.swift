import Source
import Testing

@testable import Records

@Suite struct CheckTests {
    /// `code line:column` of every fault, the text being body and file at once.
    private func faults(
        _ text: String, metadata: DocumentMetadata = Fixture.metadata(), attachments: [String] = []
    ) -> [String] {
        run(text, metadata, attachments).map { "\($0.code.rawValue) \($0.location?.line ?? 0):\($0.location?.column ?? 0)" }
    }

    private func run(_ text: String, _ metadata: DocumentMetadata, _ attachments: [String] = []) -> [Diagnostic] {
        let body = Fixture.body(text)
        let mentions = Fixture.recognizer.mentions(in: body, date: metadata.issuedOn?.value)
        return BodyChecks.run(
            metadata: metadata, body: body, text: SourceText(file: "a.md", bytes: Array(text.utf8)), mentions: mentions,
            departments: Fixture.departments, attachmentNames: attachments)
    }

    private func table(_ first: [String], column: String = "TT") -> String {
        "\n|\(column)|Nội dung\n" + first.map { "|\($0)|việc" }.joined(separator: "\n")
    }

    @Test(arguments: [
        ("Gồm 02 nội dung", ["1", "2"], true), ("Gồm 03 nội dung", ["1", "2"], false),
        ("1. Nhiệm vụ trọng tâm: Gồm 2 nội dung", ["1.", "2."], true),
        ("Chương trình gồm có 3 nhiệm vụ, cụ thể như sau:", ["I", "1", "", "2", "II", "3"], true),
        ("gồm hai (02) dự án sau đây:", ["1", "1.1", "2"], true),
        ("bao gồm 04 (bốn) chỉ tiêu chủ yếu:", ["1", "2", "3"], false), ("Gồm 5 nội dung", ["-", "x"], true),
        ("hỗ trợ 04 đến 06 lượt", ["1"], true),
    ])
    func `announced contents are compared with numbered rows`(claim: String, rows: [String], agrees: Bool) {
        #expect(faults(claim + table(rows)).isEmpty == agrees)
    }

    @Test(arguments: [("TT\tTên\n(1)\t(2)\n---", 3), ("Chung\t<\nTT\tTên\n---", 3), ("TT\tTên\n^\t(2)\n---", 3), ("TT\tTên", 3)])
    func `rows are counted below a header of several rows too`(header: String, rows: Int) {
        let text = "Gồm 2 nội dung\n\n```bang\n\(header)\n1\ta\n2\t8\n3\t9\n```\n"
        let source = SourceText(file: "a.md", bytes: Array(text.utf8))
        let found = RowCountCheck.run(body: MarkdownParser.parse(source, from: 0).body, places: BlockPlaces(text: source))
        #expect(found.map(\.message.vi) == ["“2 nội dung” nhưng bảng ngay sau có \(rows) dòng đánh số"])
    }

    @Test func `what stands in two cells of a row is placed in each`() {
        let source = SourceText(file: "a.md", bytes: Array("|a|b|\n|-|-|\n|12/KH-X|và 12/KH-X|\n".utf8))
        var places = BlockPlaces(text: source)
        let columns = MarkdownParser.parse(source, from: 0).body.blocks.suffix(2).flatMap { block in
            places.locations(block, [(block.text.count - 7)..<block.text.count]).map(\.column)
        }
        #expect(columns == [2, 13])
    }

    @Test func `the place of a wrong count is the announcement`() {
        #expect(faults("x\n\n1. Trọng tâm: Gồm 13 nội dung" + table(["1", "2"])) == ["so-dong-khong-khop 3:15"])
        #expect(faults("Gồm 13 nội dung\n# Mục khác\nx" + table(["1", "2"])).isEmpty)
        #expect(faults("Gồm 2 nội dung" + table(["1", "2"]) + "\nGồm 3 nội dung" + table(["1", "2", "3"], column: "STT")).isEmpty)
    }

    @Test(arguments: [
        ("(Có đề cương báo cáo đính kèm)", true), ("Chuẩn bị báo cáo làm việc theo Đề cương đính kèm, gửi Sở", true),
        ("(nhiệm vụ cụ thể kèm theo)", true),
        ("Phụ lục đính kèm", true), ("(chi tiết theo danh sách kèm theo)", true), ("Gửi kèm theo Công văn này dự thảo Quyết định", true),
        ("Ban hành kèm theo Quyết định này Quy chế làm việc", true), ("Quy chế ban hành kèm theo Quyết định này", true),
        ("Đính kèm biểu mẫu báo cáo", true), ("(Kèm theo Quyết định số 39/QĐ-SKHCN ngày 21/3/2025)", false),
        ("(Ban hành Kèm theo Công văn số /SKHCN-VP ngày tháng 8 năm 2025", false), ("(có tài liệu kèm theo)", true),
        ("nộp đơn và tài liệu kèm theo", false),
        ("gửi hồ sơ kèm theo phí thẩm định", false), ("Kèm theo văn bản yêu cầu chuyển giao phải có các thông tin", false),
        ("xác nhận bằng văn bản (kèm theo hồ sơ)", false), ("Gửi kèm theo hồ sơ, tài liệu theo quy định", false),
        ("Gửi kèm theo Công văn này báo cáo kết quả", true), ("(kèm theo danh sách)", true), ("Kèm theo danh sách đại biểu", true),
        ("Sở Nội vụ gửi kèm dự thảo Kế hoạch", true), ("(có Danh mục kèm theo)", true), ("quy định, có Danh mục kèm theo", true),
        ("xem tại các bản vẽ kèm theo", true), ("Tài liệu gửi kèm:", true), ("danh mục ban hành kèm theo Thông tư này", true),
        ("báo cáo; có phụ lục kèm theo", true), ("Gửi văn bản (kèm theo danh sách thành viên) về Sở", false),
        ("quỹ gửi văn bản nêu lý do (kèm theo danh sách, địa chỉ)", false), ("bố trí chi đủ; kèm theo thuyết minh mức chi", false),
        ("Văn bản lấy ý kiến (kèm theo dự thảo ý kiến của cơ quan)", false), ("Trường hợp này, phải gửi kèm theo lịch trình bay", false),
        ("lưu theo hồ sơ, có bảng thống kê chi tiết kèm theo, phải được bảo vệ", false), ("bằng văn bản, có sơ đồ kèm theo.", false),
        ("Quyết định thành lập và danh sách kèm theo, hợp đồng", false), ("kết quả tài chính và những thuyết minh kèm theo.", false),
        ("Mỗi mảnh bản đồ phải có lý lịch bản đồ kèm theo", false),
    ])
    func `things said to be attached are missed`(text: String, isMissed: Bool) {
        #expect(faults(text).contains { $0.hasPrefix("thieu-tep-kem") } == isMissed)
    }

    @Test func `an annex in the body or a file beside it is enough`() {
        #expect(faults("Báo cáo theo Đề cương đính kèm", attachments: ["De-cuong-bao-cao.docx"]).isEmpty)
        #expect(faults("(Có đề cương đính kèm)\nĐỀ CƯƠNG BÁO CÁO").isEmpty)
        #expect(faults("Phụ lục đính kèm\nPHỤ LỤC Thời gian, địa điểm").isEmpty)
        #expect(faults("(Có đề cương đính kèm) và theo Đề cương đính kèm") == ["thieu-tep-kem 1:5"])
    }

    @Test(arguments: [
        ("**Tài liệu đính kèm**: [PDF](https://a.vn/13.pdf)", false), ("File PDF đính kèm (67 trang) tải tại [a.vn](https://a.vn)", false),
        ("[Đề cương đính kèm](de-cuong.docx)", false), ("Theo [Kế hoạch](a.md), có đề cương: Đề cương đính kèm", true),
        ("Quy chế ban hành kèm theo Quyết định này và [Luật](https://a.vn)", true),
    ])
    func `what a link leads to is not missing`(text: String, isMissed: Bool) {
        let source = SourceText(file: "a.md", bytes: Array(text.utf8))
        let body = MarkdownParser.parse(source, from: 0).body
        let faults = AttachmentCheck.run(body: body, places: BlockPlaces(text: source), attachmentNames: [])
        #expect(faults.map(\.code) == (isMissed ? [.missingAttachment] : []))
    }

    @Test func `a section before the words is no annex`() {
        #expect(faults("# Nhiệm vụ trọng tâm\nx\n(nhiệm vụ cụ thể kèm theo)") == ["thieu-tep-kem 3:2"])
        #expect(faults("(nhiệm vụ cụ thể kèm theo)\nx\n# Nhiệm vụ theo quý").isEmpty)
    }

    @Test func `a department outside its lifetime is named with its successor`() throws {
        let found = run("Giao  Phòng BCVT&CNTT\nchủ trì. Phòng BCVT&CNTT", Fixture.metadata(issuedOn: Fixture.date(2025, 8, 1)))
        let fault = try #require(found.first)
        #expect(found.count == 1)
        #expect(fault.code == .outsideLifetime && fault.location == SourceLocation(file: "a.md", line: 1, column: 7))
        #expect(fault.message.vi == "“Phòng BCVT&CNTT” chỉ tồn tại đến ngày 30/6/2025, văn bản đề ngày 01/8/2025")
        #expect(fault.hint?.vi == "có phải “Phòng Bưu chính - Viễn thông và Chuyển đổi số”?")
        #expect(run("Phòng BCVT&CNTT", Fixture.metadata(issuedOn: Fixture.date(2025, 5, 1))).isEmpty)
        #expect(run("Phòng BCVT&CNTT", Fixture.metadata()).isEmpty)
    }

    @Test(arguments: [
        ("Nội dung./.", []), ("Nội dung. / .", []), ("Nội dung.\nNơi nhận:\n- Lưu: VT.", ["thieu-dau-ket-thuc 1:9"]),
        ("Thực hiện./.\nNơi nhận:", []),
        ("Mở đầu.\nĐề nghị các xã thực hiện", ["thieu-dau-ket-thuc 2:24"]), ("Nội dung.\nKT. GIÁM ĐỐC", ["thieu-dau-ket-thuc 1:9"]),
    ])
    func `a signed text ends in its mark`(text: String, expected: [String]) {
        var metadata = Fixture.metadata()
        #expect(faults(text).isEmpty)
        metadata.signer = Signer(name: "A", position: nil, authority: nil, onBehalfOf: nil)
        #expect(faults(text, metadata: metadata) == expected)
    }

    @Test(arguments: [
        ("a\n\n**MẬT**", ["dau-mat 3:3"]), ("TỐI MẬT", ["dau-mat 1:1"]), ("x\n  TUYỆT MẬT  ", ["dau-mat 2:3"]), ("[MẬT]", ["dau-mat 1:2"]),
        ("T\nTỐI T\nMẬT\nMẬT", ["dau-mat 3:1", "dau-mat 4:1"]), ("Tài liệu MẬT", []), ("Mật", []), ("BÍ MẬT", []), ("MẬT ONG", []),
    ])
    func `a stamp of secrecy is an error`(text: String, expected: [String]) {
        #expect(faults(text) == expected)
        #expect(run(text, Fixture.metadata()).allSatisfy { $0.severity == .error })
    }

    @Test func `a page tells of a hundred stamps and of how many more there are`() {
        let text = String(repeating: "MẬT\n", count: 150)
        #expect(BodyChecks.stamps(in: SourceText(file: "a.md", bytes: Array(text.utf8))).count == 101)
    }
}
