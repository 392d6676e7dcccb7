import Source
import Testing

@testable import Drafting

/// Tables that are data, and tables that only set the page.
@Suite struct TableGridTests {
    /// Rows by line feeds, cells by bars, lines of a cell by slashes with blanks around.
    private func grid(_ text: String) -> TableGrid {
        var grid = TableGrid()
        for row in text.split(separator: "\n") {
            grid.append(
                row.split(separator: "|", omittingEmptySubsequences: false).map { cell in
                    TableGrid.Cell(lines: cell.split(separator: " / ").map { String($0).trimmed }, height: 1, width: 1)
                })
        }
        return grid
    }

    @Test(arguments: [
        "UBND TỈNH|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc\nSố: 12/KH-SKHCN|Quảng Ngãi, ngày 05 tháng 8 năm 2025",
        "Số:      /TB-SKHCN|Quảng Ngãi, ngày    tháng 8 năm 2025", "Số 12-CV/ĐU|ĐẢNG CỘNG SẢN VIỆT NAM",
        "Kính gửi:|- Sở Nội vụ; / - Sở Tài chính.", "Nơi nhận: / - Như Điều 3; / - Lưu: VT.|KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Phan Văn Hiếu",
        "|TM. ỦY BAN NHÂN DÂN\nNơi nhận: / - Như trên.|CHỦ TỊCH / Trần Hoàng Tuấn",
        "SỞ NỘI VỤ / GIÁM ĐỐC / Lê Văn Tám|SỞ TÀI CHÍNH / GIÁM ĐỐC / Nguyễn Văn Thành", "khung một ô",
    ]) func `letterheads, addressees and signatures set the page`(_ text: String) {
        #expect(grid(text).setsPage(beforeText: true))
    }

    @Test(arguments: [
        "TT|Nội dung|Chủ trì|Phối hợp\n1|Rà soát|Văn phòng Sở|Sở Tài chính/Sở Nội vụ",
        "TT|Số, ký hiệu|Trích yếu|Ngày\n1|Số: 51/KH-UBND|Thực hiện Nghị quyết|07/3/2025",
        "TT|Cơ quan|Ý kiến\n1|Sở Nội vụ|Nơi nhận văn bản cần bổ sung",
        "TT|Văn bản|Nơi nhận\n1|12/QĐ-SKHCN|Sở Nội vụ", "Mẫu|Nội dung\nTiêu ngữ|Độc lập - Tự do - Hạnh phúc",
        "Họ và tên|Chức vụ\nPhan Văn Hiếu|PHÓ GIÁM ĐỐC\nNguyễn Văn Thành|GIÁM ĐỐC", "Đơn vị thực hiện\nSở Nội vụ\nSở Tài chính",
    ]) func `one cell that reads like a part of the page sets none`(_ text: String) {
        #expect(!grid(text).setsPage(beforeText: false))
    }

    @Test func `a column keeps its rows apart`() {
        #expect(grid("Đơn vị\nSở Nội vụ\nSở Tài chính").rows == ["Đơn vị\t", "Sở Nội vụ\t", "Sở Tài chính\t"])
    }

    private static let opening = "Số: 12/TB-SKHCN\nTHÔNG BÁO\nVề việc nghỉ lễ\nSở thông báo lịch nghỉ lễ của các phòng như sau:\n"

    private func markdown(_ text: String, behind opening: String = opening) -> String {
        let source = SourceText(file: "a.docx", bytes: Array((opening + text).utf8))
        return DraftText(DraftReader.read(source, isStructured: true, office: DraftFixture.office)).text
    }

    @Test func `rows that merged cells join to the header stand above its end`() {
        let above = TableMark.above
        #expect(
            markdown("\nTT\tThời gian\t\(TableMark.left)\n\(above)\tTừ\tĐến\n1\tI\tII\n2\t\(above)\tIII\n").contains(
                "^\tTừ\tĐến\n---\n1\tI\tII\n2\t^\tIII\n"))
        #expect(!markdown("\nTT\tViệc\n1\tMột\n\(above)\tHai\n").contains("---\n1"))
    }

    @Test func `a table of one column stands between bars`() {
        #expect(
            markdown("\nĐơn vị\t\nSở | Nội vụ\t\nSở Tài chính\t\n").contains("| Đơn vị |\n| --- |\n| Sở \\| Nội vụ |\n| Sở Tài chính |\n"))
    }

    @Test(arguments: [
        "Họ và tên\tChức vụ\nPhan Văn Hiếu\tPHÓ GIÁM ĐỐC\nNguyễn Văn Thành\tGIÁM ĐỐC\n",
        "TT\tCơ quan\tÝ kiến\n1\tSở Nội vụ\tNơi nhận văn bản cần bổ sung\n",
    ]) func `a row of a table opens neither recipients nor signature`(_ rows: String) {
        #expect(markdown("\n" + rows + "\nHết./.\n").contains("```bang\n" + rows + "```"))
    }

    @Test func `a line of underscores opens no footnotes in a file that has them apart`() {
        let text = markdown("Chức vụ: ______\n____________________________________\n1 bản lưu văn thư.\nXin cảm ơn./.\n")
        #expect(!text.contains("[^1]") && text.contains("1 bản lưu văn thư."))
    }

    @Test func `struck words stay struck in the body and not in front matter`() {
        let text = markdown(
            "Hạn nộp \(TextMark.struck("ngày 20/4/2025")) ngày 25/4/2025, các phòng thực hiện.\n",
            behind: "Số: 12/TB-SKHCN\nTHÔNG BÁO\nVề việc nghỉ \(TextMark.struck("Tết")) lễ\n\n")
        #expect(text.contains("Hạn nộp ~~ngày 20/4/2025~~ ngày 25/4/2025") && text.contains("trich_yeu: Về việc nghỉ Tết lễ"))
    }
}
