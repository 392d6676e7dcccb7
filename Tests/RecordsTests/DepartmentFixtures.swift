// The departments of the seed documents and small bodies for tests of recognition.

import Source

@testable import Records

enum Fixture {
    static let departments: [Department] = [
        Department(code: "vp", name: "Văn phòng Sở", aliases: ["VP"]),
        Department(
            code: "hcth", name: "Phòng Hành chính - Tổng hợp", aliases: ["Phòng HCTH"], through: date(2025, 4, 30), successors: ["vp"]),
        Department(
            code: "qlkhcn", name: "Phòng Quản lý Khoa học và Công nghệ",
            aliases: ["QLKHCN", "Phòng QLKH&CN", "Phòng QLKHCCN", "Phòng QLKHCN", "Phòng KH-CN", "Phòng Quản lý Khoa học"],
            through: date(2025, 6, 30),
            successors: ["qlkhdmst"]),
        Department(
            code: "qlkhdmst", name: "Phòng Quản lý Khoa học và Đổi mới sáng tạo", aliases: ["KH&ĐMST", "Phòng Quản lý Khoa học"],
            from: date(2025, 7, 1)),
        Department(code: "qlcn", name: "Phòng Quản lý Chuyên ngành", aliases: ["Phòng QLCN", "QLCN"]),
        Department(
            code: "bcvtcntt", name: "Phòng Bưu chính - Viễn thông và Công nghệ thông tin", aliases: ["Phòng BCVT&CNTT"],
            through: date(2025, 6, 30),
            successors: ["bcvtcds"]),
        Department(code: "bcvtcds", name: "Phòng Bưu chính - Viễn thông và Chuyển đổi số", from: date(2025, 7, 1)),
        Department(code: "ttcds", name: "Trung tâm Chuyển đổi số và Đổi mới sáng tạo", aliases: ["Trung tâm CĐS&ĐMST"]),
        Department(code: "ttuddvkhcn", name: "Trung tâm Ứng dụng và Dịch vụ khoa học công nghệ", aliases: ["Trung tâm UDDVKHCN"]),
        Department(code: "ttudkhcn", name: "Trung tâm Ứng dụng khoa học và công nghệ"),
        Department(code: "thanhtra", name: "Thanh tra Sở"),
        Department(code: "to-tham-muu", name: "Tổ tham mưu"),
    ]
    static let officeNames = ["Sở Khoa học và Công nghệ tỉnh Quảng Ngãi", "Sở KH&CN"]
    static let recognizer = DepartmentRecognizer(departments: departments, officeNames: officeNames)

    static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? { CalendarDate(year: year, month: month, day: day) }

    static func block(_ text: String, _ kind: Body.TextBlock.Kind = .paragraph, line: Int = 1, point: Int? = nil) -> Body.TextBlock {
        Body.TextBlock(kind: kind, text: Array(text.utf8), runs: 0..<0, point: point, lines: line...line)
    }

    /// One block a line. `# ` opens a heading; `|a|b` is a row of a table whose first row is its header.
    static func body(_ text: String) -> Body {
        var body = Body()
        var headers: [String] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated() {
            if line.hasPrefix("|") {
                let cells = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false).map(String.init)
                let isHeader = headers.isEmpty
                if isHeader { headers = cells }
                for (cell, header) in zip(cells, headers) {
                    body.blocks.append(block(cell, isHeader ? .columnHeader : .cell(columnHeader: header), line: index + 1))
                }
                continue
            }
            headers = []
            if line.isEmpty { continue }
            let isHeading = line.hasPrefix("# ")
            body.blocks.append(block(isHeading ? String(line.dropFirst(2)) : line, isHeading ? .heading : .paragraph, line: index + 1))
        }
        return body
    }

    /// `code role` of every mention.
    static func roles(_ text: String, date: CalendarDate? = nil) -> [String] { roles(body(text), date: date) }

    static func roles(_ body: Body, date: CalendarDate? = nil) -> [String] {
        recognizer.mentions(in: body, date: date).map { "\($0.code) \($0.role.rawValue)" }
    }

    static func metadata(issuedOn: CalendarDate? = nil) -> DocumentMetadata {
        let place = SourceLocation(file: "a.md", line: 1, column: 1)
        var metadata = DocumentMetadata(type: "ke_hoach", subject: Located("x", at: place))
        metadata.issuedOn = issuedOn.map { Located($0, at: place) }
        return metadata
    }
}
