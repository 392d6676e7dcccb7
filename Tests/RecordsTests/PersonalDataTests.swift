import Foundation
import Source
import Testing

@testable import Records

@Suite struct PersonalDataTests {
    private func found(_ text: String, allowing allowed: Set<PersonalData> = []) -> [Diagnostic] {
        var list = DiagnosticList()
        PersonalDataCheck.run(text: SourceText(file: "a.md", bytes: Array(text.utf8)), allowed: allowed, into: &list)
        return list.all
    }

    @Test(arguments: [
        ("Căn cước 051085012345 cấp ngày 01/4/2021", 10), ("số CCCD: 051 085 012 345", 10), ("CMND số 212 345 678", 9),
        ("(001085012345)", 2),
        ("ông A, số 051085012345, trú tại", 11), ("|TT|Họ tên|CMND|\n|-|-|-|\n|1|Hoa|212345678|", 8),
        ("```bang\nTT\tCăn cước\n1\t999999999999\n```", 3),
    ])
    func `identity numbers`(text: String, column: Int) {
        #expect(found(text).map { [$0.message.vi.contains("số căn cước") ? 1 : 0, $0.location?.column] } == [[1, column]])
    }

    @Test(arguments: [
        "ĐT: 0905123456", "điện thoại 0905.123.456", "di động\u{A0}0905 123 456", "– 0355123456", "(0905-123-456)", "+84905123456",
        "Zalo 84905123456",
        "|Họ tên|ĐT|\n|-|-|\n|Hoa|0905 123 456|", "Liên hệ bà Hoa (0905123456).", "`0905123456`", "0905123456",
    ])
    func `mobile telephone numbers`(text: String) {
        #expect(found(text).map { $0.message.vi.contains("số điện thoại riêng") } == [true])
    }

    @Test(arguments: [
        "Số tài khoản 19031234567890 tại Techcombank", "STK: 0123 4567 8901, Agribank", "số TK 102-000-345-678",
        "|TT|Họ tên|Số tài khoản|\n|-|-|-|\n|1|Hoa|5105205012345|",
    ])
    func `bank accounts`(text: String) {
        #expect(found(text).map { $0.message.vi.contains("số tài khoản ngân hàng") } == [true])
    }

    @Test(arguments: [
        "Kế hoạch số 51/KH-UBND ngày 07/3/2025", "kinh phí 1.293.500.000 đồng", "tổng số 12 345 678 tài khoản",
        "mở tài khoản: 12.345.678 tài khoản",
        "mã số thuế 0301234567", "MST: 0901234567-001", "Điện thoại: 0255 3822 334", "điện thoại 069 696 172; 069 696 108",
        "fax: 04.37337994",
        "tổng đài 1800 1234", "Số hiệu: 005844103", "từ 000.000.001 đến 999.999.999", "độ dẹt 1:298,257223563",
        "bán trục 6378137,0000000001 m",
        "tọa độ 15.1234567890; 108.0912345678", "https://vi.dnict.vn/0905123456/051085012345", "mã SN0905123456",
        "2023 2024 2025 2026 2027",
        "tài khoản 111, 112, 3371", "quy định tại khoản 2 Điều 14 Nghị định số 74/CP ngày 25-10-1993", "tài khoản mở ngày 25-10-1993",
        "tài khoản giai đoạn 2021-2025", "tại khoản 19031234567890", "tài khoản 3713.0.1051234 tại Kho bạc Nhà nước tỉnh", "099085012345",
        "001985012345", "20250301123000",
        "978-604-0-12345-6", "Mã số: 001085012345", "Quyết định 0905123456/QĐ-SKHCN",
    ])
    func `numbers that are nobody's`(text: String) { #expect(found(text).map(\.message.vi) == []) }

    @Test func `a number is told without its digits, and where it stands`() throws {
        let warning = try #require(found("Một\n\nBà Hoa, ĐT 0905123456").first)
        #expect(warning.location == SourceLocation(file: "a.md", line: 3, column: 12))
        #expect(warning.severity == .warning)
        #expect(warning.message.vi.contains("“09…56”"))
        #expect(!"\(warning.message) \(String(describing: warning.hint))".contains("0905"))
    }

    @Test func `what the front matter allows is not told, other kinds are`() {
        let text = "ĐT 0905123456, CCCD 051085012345"
        #expect(found(text).count == 2)
        #expect(found(text, allowing: [.telephone]).map { $0.message.vi.contains("căn cước") } == [true])
        #expect(found(text, allowing: [.telephone, .identity]).isEmpty)
    }

    @Test func `the five documents of the office and real texts hold none but what they say themselves`() throws {
        let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        for folder in ["Fixtures/seeds", "../Content"] {
            let files = try #require(FileManager.default.enumerator(at: top.appending(path: folder), includingPropertiesForKeys: nil))
            let texts = files.compactMap { $0 as? URL }.filter { ["md", "txt"].contains($0.pathExtension) }
            #expect(texts.count >= 5)
            for text in texts {
                #expect(try found(String(contentsOf: text, encoding: .utf8)).map(\.message.vi) == [], "\(text.lastPathComponent)")
            }
        }
    }
}
