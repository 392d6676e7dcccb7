// A whole site in one string: files under `-- Content/a.md --` headers, `⟦code⟧` before each place where a diagnostic is expected.
//
// `Content/` is read, `Theme/` lies over the real theme, `Public/` stands there before the build. A header `-- !path --` keeps a file away (marks in it
// still count); marks before the first header expect a diagnostic without a place; `⟪FF⟫` is a byte. What a site needs and the text does not give
// (settings, departments, issuers) comes from `SmallSite.office`.
import Foundation
import Records
import Source

@testable import Site

final class SmallSite: Sendable {
    /// The temporary folder; removed with the value.
    let root: String
    /// `file:line:column code`, sorted; `file` relative to the root.
    let expected: [String]
    private let hasTheme: Bool

    init(_ marked: String) throws {
        root = TestFolders.temporary()
        let parts = Self.parts(of: marked)
        hasTheme = parts.contains { $0.path.hasPrefix("Theme/") || $0.path.hasPrefix("!Theme/") }
        if hasTheme { try FileManager.default.copyItem(atPath: TestFolders.theme, toPath: "\(root)/Theme") }
        let given = Set(parts.map { $0.path.hasPrefix("!") ? String($0.path.dropFirst()) : $0.path })
        for (path, text) in Self.office where !given.contains(path) { try Self.write(Array(text.utf8), to: "\(root)/\(path)") }
        var expected: [String] = []
        for part in parts {
            let isAbsent = part.path.hasPrefix("!")
            let path = isAbsent ? String(part.path.dropFirst()) : part.path
            let (bytes, marks) = Self.plain(part.text)
            let text = SourceText(file: path, bytes: bytes)
            expected += marks.map { Self.line(path.isEmpty ? nil : text.location(at: $0.offset), $0.code) }
            if isAbsent {
                try? FileManager.default.removeItem(atPath: "\(root)/\(path)")
            } else if !path.isEmpty {
                try Self.write(bytes, to: "\(root)/\(path)")
            }
        }
        self.expected = expected.sorted()
    }

    deinit {
        TestFolders.remove(root)
    }

    var options: SiteBuilder.Options {
        var options = SiteBuilder.Options()
        options.content = "\(root)/Content"
        options.output = "\(root)/Public"
        options.theme = hasTheme ? "\(root)/Theme" : TestFolders.theme
        options.now = CalendarDate(year: 2025, month: 5, day: 1)
        return options
    }

    func build(_ change: (inout SiteBuilder.Options) -> Void = { _ in }) async throws -> SiteBuilder.Outcome {
        var options = options
        change(&options)
        return try await SiteBuilder(options).build()
    }

    /// `file:line:column code` of each, sorted as `expected` is.
    func lines(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { diagnostic in
            var location = diagnostic.location
            if let file = location?.file, file.hasPrefix(root) { location?.file = String(file.dropFirst(root.count + 1)) }
            return Self.line(location, diagnostic.code.rawValue)
        }.sorted()
    }

    /// Writes or replaces a file below the root, `Content/a.md`.
    func write(_ text: String, to path: String) throws { try Self.write(Array(text.utf8), to: "\(root)/\(path)") }

    func write(bytes: [UInt8], to path: String) throws { try Self.write(bytes, to: "\(root)/\(path)") }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(root)/\(path)") }

    /// Text of a file of the portal; nil where there is none.
    func page(_ path: String) -> String? {
        FileManager.default.contents(atPath: "\(root)/Public/\(path)").map { String(decoding: $0, as: UTF8.self) }
    }

    /// Every file of the portal by relative path.
    func portal() throws -> [String: [UInt8]] { try TestFolders.tree("\(root)/Public") }
}

extension SmallSite {
    /// What a document needs so that nothing is said of it; `lines` stand first and replace fields of the same name, `left` leaves fields out.
    static func document(
        _ path: String, _ lines: String = "", without left: Set<String> = [], top: String = "", body: String = "Nội dung./."
    ) -> String {
        let stated = Set(lines.split(separator: "\n").map { VietnameseText.key(String($0.prefix { $0 != ":" }.drop { $0 == "⟦" })) })
        let complete = [
            ("loai", "quyết định"), ("trich_yeu", "Về việc thử"), ("so_ky_hieu", "39/\(symbol(of: lines))-SKHCN"),
            ("ngay_ban_hanh", "21/3/2025"),
            ("don_vi_soan", "vp"),
            ("nguoi_ky", "{ho_ten: Nguyễn Văn A, chuc_vu: Giám đốc}"),
        ]
        let rest = complete.filter { !stated.contains($0.0) && !left.contains($0.0) }.map { "\($0.0): \($0.1)\n" }.joined()
        return "-- Content/\(path) --\n\(top)---\n\(lines.isEmpty ? "" : lines + "\n")\(rest)---\n\(body)\n"
    }

    /// The symbol of the type that the lines state.
    private static func symbol(of lines: String) -> String {
        let stated = lines.split(separator: "\n").first { $0.hasPrefix("loai: ") }.map { VietnameseText.key(String($0.dropFirst(6))) }
        return Catalogs.builtInTypes.first { $0.code == stated }?.symbol ?? "QĐ"
    }

    static let office = [
        "Content/cong-thong-tin.yml": """
        ten: Cổng văn bản Sở Khoa học và Công nghệ
        co_quan: skhcn
        dia_chi: https://vanban.example.gov.vn/
        mui_gio: Asia/Ho_Chi_Minh

        """,
        "Content/danh-muc/don-vi.yml": """
        - {ma: vp, ten: Văn phòng Sở}
        - {ma: qlkhcn, ten: Phòng Quản lý Khoa học và Công nghệ, ten_khac: [Phòng QLKH&CN]}
        - {ma: bcvtcntt, ten: Phòng Bưu chính Viễn thông, den: 2025-06-30, ke_thua: [qlkhcn]}

        """,
        "Content/danh-muc/co-quan.yml": """
        - {ma: skhcn, ten: Sở Khoa học và Công nghệ, ky_hieu: [SKHCN], ky_hieu_khac: [SKHHCN], mac_dinh: true}
        - {ma: ubnd, ten: Ủy ban nhân dân tỉnh, ten_khac: [UBND tỉnh], ky_hieu: [UBND], mac_dinh: true}

        """,
    ]
}

extension SmallSite {
    /// Files of the text in order; the first, with an empty path, is what stands before the first header.
    private static func parts(of text: String) -> [(path: String, text: String)] {
        var parts: [(path: String, text: String)] = [("", "")]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --") {
                parts.append((String(line.dropFirst(3).dropLast(3)), ""))
            } else {
                parts[parts.count - 1].text += line + "\n"
            }
        }
        parts[parts.count - 1].text.removeLast()
        return parts
    }

    private static func plain(_ marked: String) -> (bytes: [UInt8], marks: [(offset: Int, code: String)]) {
        var bytes: [UInt8] = []
        var marks: [(offset: Int, code: String)] = []
        var rest = marked[...]
        while let open = rest.firstIndex(where: { $0 == "⟦" || $0 == "⟪" }),
            let close = rest[open...].firstIndex(where: { $0 == "⟧" || $0 == "⟫" })
        {
            bytes += Array(rest[..<open].utf8)
            let inside = String(rest[rest.index(after: open)..<close])
            if rest[open] == "⟦" { marks.append((bytes.count, inside)) } else if let byte = UInt8(inside, radix: 16) { bytes.append(byte) }
            rest = rest[rest.index(after: close)...]
        }
        return (bytes + Array(rest.utf8), marks)
    }

    private static func line(_ location: SourceLocation?, _ code: String) -> String {
        location.map { "\($0.file):\($0.line):\($0.column) \(code)" } ?? "- \(code)"
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        try TestFolders.write(bytes, to: path)
    }
}
