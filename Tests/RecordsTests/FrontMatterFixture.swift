import Source

@testable import Records

/// A file in which `⟦code⟧` stands before each place where a diagnostic is expected.
struct MarkedText {
    let text: SourceText
    /// `line:column code`, sorted.
    let expected: [String]

    init(_ marked: String, file: String = "a.md") {
        var plain: [UInt8] = []
        var marks: [(offset: Int, code: String)] = []
        var rest = marked[...]
        while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
            plain += Array(rest[..<open].utf8)
            marks.append((plain.count, String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        plain += Array(rest.utf8)
        let text = SourceText(file: file, bytes: plain)
        self.text = text
        expected = marks.map { mark in Self.line(text.location(at: mark.offset), mark.code) }.sorted()
    }

    static func lines(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { line($0.location, $0.code.rawValue) }.sorted()
    }

    private static func line(_ location: SourceLocation?, _ code: String) -> String {
        "\(location?.line ?? 0):\(location?.column ?? 0) \(code)"
    }
}

extension Catalogs {
    /// A small office: types, issuers and departments that the tests speak of.
    static let office = Catalogs(
        departments: [
            Department(
                code: "bcvtcntt", name: "Phòng Bưu chính", aliases: ["Phòng BCVT&CNTT"], through: day(2025, 6, 30), successors: ["qlkhcn"]),
            Department(code: "qlkhcn", name: "Phòng Quản lý Khoa học và Công nghệ", aliases: ["QLKH&CN", "Phòng KH-CN"]),
            Department(code: "vp", name: "Văn phòng Sở", aliases: ["VP"]),
        ],
        issuers: [
            Issuer(code: "skhcn-qngai", name: "Sở Khoa học và Công nghệ", symbols: ["SKHCN"]),
            Issuer(code: "ubnd-qngai", name: "Ủy ban nhân dân tỉnh", aliases: ["UBND tỉnh"], symbols: ["UBND"], isDefault: true),
        ],
        types: [
            DocumentType(code: "quyet_dinh", name: "Quyết định", symbol: "QĐ", slug: "qd"),
            DocumentType(code: "thong_bao_ket_luan", name: "Thông báo kết luận", symbol: "TB", slug: "tb", group: .conclusion),
            DocumentType(code: "chuong_trinh", name: "Chương trình", symbol: "CTr", slug: "ctr"),
            DocumentType(code: "ke_hoach", name: "Kế hoạch", symbol: "KH", slug: "kh", group: .plan),
            DocumentType(code: "cong_van", name: "Công văn", symbol: nil, slug: "cong-van"),
            DocumentType(code: "phu_luc", name: "Phụ lục", symbol: nil, slug: "phu-luc"),
            DocumentType(code: "khac", name: "Khác", symbol: nil, slug: "khac"),
        ])

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? { CalendarDate(year: year, month: month, day: day) }
}

/// Reads front matter made of these lines and nothing that is missing: every recommended field is there.
func readComplete(_ lines: String, without left: Set<String> = []) -> (
    metadata: DocumentMetadata?, marked: MarkedText, diagnostics: [Diagnostic]
) {
    let stated = Set(lines.split(separator: "\n").map { VietnameseText.key(String($0.prefix { $0 != ":" })) })
    let complete = [
        ("loai", "quyết định"), ("trich_yeu", "Về việc thử"), ("so_ky_hieu", "39/QĐ-SKHCN"), ("ngay_ban_hanh", "21/3/2025"),
        ("don_vi_soan", "vp"), ("nguoi_ky", "{ho_ten: Nguyễn Văn A}"),
    ]
    let rest = complete.filter { !stated.contains($0.0) && !left.contains($0.0) }.map { "\($0.0): \($0.1)\n" }.joined()
    let marked = MarkedText("---\n" + lines + "\n" + rest + "---\nNội dung\n")
    let (metadata, _, diagnostics) = FrontMatterReader.read(marked.text, catalogs: .office)
    return (metadata, marked, diagnostics)
}
