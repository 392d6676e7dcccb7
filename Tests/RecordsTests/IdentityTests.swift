import Source
import Testing

@testable import Records

/// A portal in which every question of identity comes up, held against the tables of the numbering rules, part (c).
@Suite struct IdentityTests {
    /// Source, number, date, issuer where it is not the one that the number names.
    private static let held: [(source: String, number: String, date: String, issuer: String)] = [
        ("qngai/04-truoc.md", "04/2025/QĐ-UBND", "20/01/2025", ""), ("qngai/04-sau.md", "04/2025/QĐ-UBND", "01/7/2025", ""),
        ("travinh/04.md", "04/2025/QĐ-UBND", "01/7/2025", "ubnd-tra-vinh"), ("qngai/51-2025.md", "51/KH-UBND", "07/3/2025", ""),
        ("qngai/51-2024.md", "51/KH-UBND", "01/3/2024", ""), ("travinh/60.md", "60/KH-UBND", "05/3/2025", "ubnd-tra-vinh"),
        ("dang/36-2018.md", "36-NQ/TW", "22/10/2018", ""), ("dang/36-2023.md", "36-NQ/TW", "30/01/2023", ""),
        ("dang/57.md", "57-NQ/TW", "22/12/2024", ""), ("qngai/187-kh.md", "187/KH-UBND", "19/8/2024", ""),
        ("dang/187.md", "187-KH/TU", "24/4/2019", ""), ("cp/03.md", "03/NQ-CP", "09/01/2025", ""),
        ("qngai/518.md", "518/QĐ-UBND", "31/7/2025", ""), ("lien/tdtu.md", "01/KH-UBND-TDTU", "17/7/2023", ""),
        ("lien/dhdn.md", "01/KH-UBND-ĐHĐN", "06/10/2023", ""), ("lien/dhqg.md", "01/KH-ĐHQGHN-UBND", "05/01/2023", "dhqghn"),
        ("so/15.md", "15/TTr-SKHCN", "10/01/2025", ""),
    ]

    private static let office = Result {
        var fixture = RegistryFixture()
        for (source, number, date, issuer) in held {
            let issuer = issuer.isEmpty ? "" : "\nco_quan_ban_hanh: \(issuer)"
            try fixture.add(source, "so_ky_hieu: \(number)\nngay_ban_hanh: \(date)\(issuer)")
        }
        return fixture
    }

    private static func office(citing body: String, as front: String = "", lines: String = "") throws -> RegistryFixture {
        var fixture = try office.get()
        let number = front.isEmpty ? "so_ky_hieu: 99/BC-SKHCN" : front
        try fixture.add("trich.md", "\(number)\nngay_ban_hanh: 31/12/2025\n\(lines)", body)
        return fixture
    }

    /// What each citation of `trich.md` means: `→ key`, `? key | key` where several fit, `! key` where the date contradicts; one that is not held in
    /// brackets.
    private func meanings(_ fixture: RegistryFixture) async throws -> [String] {
        let registry = try await fixture.registered().registry
        let citing = try #require(registry.documents.firstIndex { $0.document.source == "trich.md" })
        func name(_ position: Int) -> String {
            let reference = registry.references[position]
            return reference.heldBy == nil ? "(\(reference.key))" : reference.key
        }
        return registry.citations(by: citing).map { citation in
            switch citation.resolution {
            case .reference(let position): "→ \(name(position))"
            case .ambiguous(let positions): "? \(positions.map(name).joined(separator: " | "))"
            case .conflicting(let positions): "! \(positions.map(name).joined(separator: " | "))"
            case .none: "-"
            }
        }
    }

    @Test(arguments: [
        // The table of equality, row by row.
        ("Quyết định 04/2025/QĐ-UBND ngày 01/7/2025 của UBND tỉnh Quảng Ngãi", "→ 04/2025/QĐ-UBND@ubnd-qngai.2/2025"),
        ("Quyết định 04/2025/QĐ-UBND ngày 01/7/2025 của UBND tỉnh Trà Vinh", "→ 04/2025/QĐ-UBND@ubnd-tra-vinh/2025"),
        ("Quyết định 04/2025/QĐ-UBND ngày 20/01/2025", "→ 04/2025/QĐ-UBND@ubnd-qngai/2025"),
        ("Quyết định 04/2025/QĐ-UBND", "? 04/2025/QĐ-UBND@ubnd-qngai.2/2025 | 04/2025/QĐ-UBND@ubnd-qngai/2025"),
        ("Kế hoạch 51/KH-UBND ngày 07/3/2025", "→ 51/KH-UBND@ubnd-qngai/2025"),
        ("Kế hoạch 51/KH-UBND năm 2024", "→ 51/KH-UBND@ubnd-qngai/2024"),
        ("Kế hoạch 51/KH-UBND", "? 51/KH-UBND@ubnd-qngai/2024 | 51/KH-UBND@ubnd-qngai/2025"),
        ("Nghị quyết 36-NQ/TW ngày 22/10/2018", "→ 36-NQ/TW@tw/2018"), ("Nghị quyết 36-NQ/TW ngày 30/01/2023", "→ 36-NQ/TW@tw/2023"),
        ("Nghị quyết số 36-NQ/TW của Bộ Chính trị", "? 36-NQ/TW@tw/2018 | 36-NQ/TW@tw/2023"),
        ("Nghị quyết 57-NQ/TW", "→ 57-NQ/TW@tw/2024"), ("Nghị quyết 57/NQ-TW", "→ 57-NQ/TW@tw/2024"),
        ("Kế hoạch 187/KH-UBND", "→ 187/KH-UBND@ubnd-qngai/2024"), ("Kế hoạch 187-KH/TU", "→ 187-KH/TU@tinh-uy-qngai/2019"),
        ("Nghị quyết 3/NQ-CP", "→ 03/NQ-CP@cp/2025"), ("Quyết định 518/QĐ-UBND ngày 31/7/2025", "→ 518/QĐ-UBND@ubnd-qngai.2/2025"),
        ("Quyết định 518/QĐ-UBND ngày 30/7/2025", "! 518/QĐ-UBND@ubnd-qngai.2/2025"),
        // The order of resolution: issuer, default issuer, exact date, year, period; what fits nothing is cited, not held.
        ("Kế hoạch 60/KH-UBND của UBND tỉnh Trà Vinh", "→ 60/KH-UBND@ubnd-tra-vinh/2025"),
        ("Kế hoạch 60/KH-UBND ngày 05/3/2025", "→ (60/KH-UBND@ubnd-qngai/2025)"),
        ("Kế hoạch 51/KH-UBND ngày 07/3/2025 của UBND tỉnh Kon Tum", "→ (51/KH-UBND@ubnd-kon-tum/2025)"),
        ("Kế hoạch 51/KH-UBND ngày 07/3/2023", "→ (51/KH-UBND@ubnd-qngai/2023)"),
        ("Kế hoạch 51/KH-UBND ngày 07/8/2025", "→ (51/KH-UBND@ubnd-qngai.2/2025)"),
        ("Kế hoạch 187/KH-UBND ngày 19/8/2024 của UBND huyện Tư Nghĩa", "→ (187/KH-UBND@khong-ro/2024)"),
        ("Quyết định 518/QĐ-UBND của UBND huyện Tư Nghĩa", "→ (518/QĐ-UBND@khong-ro/khong-ro)"),
        // Joint documents and Party terms.
        ("Kế hoạch số 01/KH-UBND-TDTU", "→ 01/KH-UBND-TDTU@ubnd-qngai+tdtu/2023"),
        ("Kế hoạch số 01/KH-UBND-ĐHĐN ngày 06/10/2023", "→ 01/KH-UBND-ĐHĐN@ubnd-qngai+dhdn/2023"),
        ("Kế hoạch số 01/KH-ĐHQGHN-UBND ngày 05/01/2023", "→ 01/KH-ĐHQGHN-UBND@dhqghn/2023"),
        ("Kế hoạch số 01/KH-UBND", "→ (01/KH-UBND@ubnd-qngai/khong-ro)"),
    ]) func `a citation means what the rules say`(text: String, meaning: String) async throws {
        #expect(try await meanings(Self.office(citing: text + ".")) == [meaning])
    }

    @Test(arguments: [
        ("04/2025/QĐ-UBND@ubnd-qngai.2/2025", "→ 04/2025/QĐ-UBND@ubnd-qngai.2/2025"),
        ("04/2025/QĐ-UBND@ubnd-qngai/2025", "→ 04/2025/QĐ-UBND@ubnd-qngai/2025"),
        ("04/2025/QĐ-UBND@ubnd-tra-vinh/2025", "→ 04/2025/QĐ-UBND@ubnd-tra-vinh/2025"),
        ("36-NQ/TW, 30/01/2023", "→ 36-NQ/TW@tw/2023"), ("36-NQ/TW@tw/2018", "→ 36-NQ/TW@tw/2018"),
        ("51/KH-UBND, 08/3/2025", "! 51/KH-UBND@ubnd-qngai/2025"),
    ]) func `front matter names a document by number, by number and date, or by key`(entry: String, meaning: String) async throws {
        #expect(try await meanings(Self.office(citing: "", lines: "lien_quan: [\"\(entry)\"]")) == [meaning])
    }

    @Test func `two keys of two periods are two documents, though neither is held`() async throws {
        let found = try await meanings(
            Self.office(citing: "", lines: "lien_quan: [\"77/2025/QĐ-UBND@ubnd-qngai/2025\", \"77/2025/QĐ-UBND@ubnd-qngai.2/2025\"]"))
        #expect(found == ["→ (77/2025/QĐ-UBND@ubnd-qngai/2025)", "→ (77/2025/QĐ-UBND@ubnd-qngai.2/2025)"])
    }

    @Test(arguments: [
        ("Theo Kế hoạch số 60/KH-UBND.", ["→ 60/KH-UBND@ubnd-tra-vinh/2025"]),
        ("Theo Kế hoạch số 60/KH-UBND ngày 05/3/2025 của UBND tỉnh.", ["→ 60/KH-UBND@ubnd-tra-vinh/2025"]),
        ("Theo Kế hoạch số 51/KH-UBND ngày 07/3/2025 của UBND tỉnh Quảng Ngãi.", ["→ 51/KH-UBND@ubnd-qngai/2025"]),
        (
            "Theo Kế hoạch số 51/KH-UBND ngày 07/3/2025 của UBND tỉnh Quảng Ngãi.\n\nKế hoạch số 51/KH-UBND nêu trên.",
            ["→ 51/KH-UBND@ubnd-qngai/2025", "→ 51/KH-UBND@ubnd-qngai/2025"]
        ),
        ("Theo Kế hoạch số 51/KH-UBND ngày 07/3/2025.", ["→ (51/KH-UBND@ubnd-tra-vinh/2025)"]),
        ("Xét Tờ trình số 15/TTr-SKHCN ngày 10/01/2025.", ["→ (15/TTr-SKHCN@khong-ro/2025)"]),
        ("Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024.", ["→ 57-NQ/TW@tw/2024"]),
    ]) func `inside a document of another province its own bodies are meant`(body: String, expected: [String]) async throws {
        let fixture = try Self.office(citing: body, as: "so_ky_hieu: 99/BC-UBND\nco_quan_ban_hanh: ubnd-tra-vinh")
        #expect(try await meanings(fixture) == expected)
    }

    @Test(arguments: [
        ("", ["15/01/2025", "15/01/2025"], ["→ 77/KH-SKHCN@skhcn-qngai/khong-ro", "→ 77/KH-SKHCN@skhcn-qngai/khong-ro"]),
        ("", ["15/01/2025", "16/01/2025"], ["→ 77/KH-SKHCN@skhcn-qngai/khong-ro", "! 77/KH-SKHCN@skhcn-qngai/khong-ro"]),
        ("", ["15/01/2025", "16/01/2024"], ["→ (77/KH-SKHCN@skhcn-qngai/2025)", "→ 77/KH-SKHCN@skhcn-qngai/khong-ro"]),
        ("", ["15/01/2025", ""], ["→ 77/KH-SKHCN@skhcn-qngai/khong-ro", "→ 77/KH-SKHCN@skhcn-qngai/khong-ro"]),
        ("ngay_uoc_tinh: {tu: 01/02/2025}", ["15/01/2025"], ["→ (77/KH-SKHCN@skhcn-qngai/2025)"]),
        ("ngay_uoc_tinh: {tu: 01/01/2025, den: 31/01/2025}", ["15/01/2025"], ["→ 77/KH-SKHCN@skhcn-qngai/khong-ro"]),
    ]) func `a held document without a date is of one date only, and of none outside its estimate`(
        lines: String, dates: [String], expected: [String]
    ) async throws {
        var fixture = RegistryFixture()
        try fixture.add("a.md", "so_ky_hieu: 77/KH-SKHCN\n\(lines)")
        let entries = dates.map { $0.isEmpty ? "77/KH-SKHCN" : "\"77/KH-SKHCN, \($0)\"" }.joined(separator: ", ")
        try fixture.add("trich.md", "so_ky_hieu: 99/BC-SKHCN\nngay_ban_hanh: 31/12/2025\nlien_quan: [\(entries)]")
        #expect(try await meanings(fixture) == expected)
    }

    @Test func `a later short mention keeps the issuer that the first one named`() async throws {
        let found = try await meanings(
            Self.office(citing: "Kế hoạch số 60/KH-UBND ngày 05/3/2025 của UBND tỉnh Trà Vinh.\n\nThực hiện Kế hoạch số 60/KH-UBND."))
        #expect(found == ["→ 60/KH-UBND@ubnd-tra-vinh/2025", "→ 60/KH-UBND@ubnd-tra-vinh/2025"])
    }

    @Test func `a blank number is no citation and its document is found through front matter`() async throws {
        var fixture = RegistryFixture()
        try fixture.add("ke-hoach.md", "ky_hieu: KH-SKHCN\nngay_uoc_tinh: 2025-05", "Số:       /KH-SKHCN\n\nKế hoạch.")
        try fixture.add(
            "phu-luc.md", "loai: phụ lục\nkem_theo: ke-hoach", "(Kèm theo Kế hoạch số     /KH-SKHCN ngày    /5/2025 của Sở)")
        let (registry, diagnostics) = try await fixture.registered()
        #expect(diagnostics.isEmpty && registry.references.isEmpty && registry.citations.isEmpty)
        let plan = try #require(registry.documents.firstIndex { $0.document.source == "ke-hoach.md" })
        let annex = try #require(registry.documents.firstIndex { $0.document.source == "phu-luc.md" })
        #expect(registry.documents[plan].key == "@ke-hoach.md" && registry.documents[plan].path == "/van-ban/ke-hoach/")
        #expect(registry.parent(of: annex) == plan && registry.annexes(of: plan) == [annex])
    }

    @Test func `what is not clear is reported, and its chooser page names every candidate`() async throws {
        let body = "Nghị quyết 36-NQ/TW; Quyết định 518/QĐ-UBND ngày 30/7/2025."
        let (registry, diagnostics) = try await Self.office(citing: body).registered()
        #expect(diagnostics.map(\.code) == [.ambiguousReference, .conflictingDate])
        #expect(registry.choosers.map(\.path) == ["/so/36-nq-tw/", "/so/518-qd-ubnd/"])
        #expect(
            registry.choosers.map { $0.references.map { registry.references[$0].key } } == [
                ["36-NQ/TW@tw/2018", "36-NQ/TW@tw/2023"], ["518/QĐ-UBND@ubnd-qngai.2/2025"],
            ])
        #expect(
            try registry.choosers.indices.map { try registry.citations(ofChooser: $0).map { try registry.quotation(of: $0).text } } == [
                ["Nghị quyết 36-NQ/TW"], ["Quyết định 518/QĐ-UBND ngày 30/7/2025"],
            ])
    }

    @Test func `numbers that differ by a stroke only have chooser pages of their own`() async throws {
        var fixture = RegistryFixture()
        for (index, number) in ["15/QĐ-ĐAX", "15/QĐ-DAX"].enumerated() {
            try fixture.add("\(index)a.md", "so_ky_hieu: \(number)\nngay_ban_hanh: 01/3/2023")
            try fixture.add("\(index)b.md", "so_ky_hieu: \(number)\nngay_ban_hanh: 01/3/2024")
        }
        try fixture.add("c.md", "so_ky_hieu: 12/BC-SKHCN\nngay_ban_hanh: 01/3/2025\nlien_quan: [15/QĐ-ĐAX, 15/QĐ-DAX]")
        let choosers = try await fixture.registered().registry.choosers
        #expect(choosers.count == 2 && Set(choosers.map(\.path)).count == 2)
    }

    @Test(arguments: [
        ("lien_quan: [12/KH-SKHHCN]", "", 1), ("", "Theo Kế hoạch số 12/KH-SKHCN.", 0), ("lien_quan: [\"57/NQ-TW, 22/12/2024\"]", "", 1),
        ("lien_quan: [12/KH-SKHCNN]", "", 1), ("lien_quan: [12/KH-SKHCN]", "", 0),
    ]) func `front matter that spells a number otherwise is told so at its place`(lines: String, body: String, count: Int) async throws {
        let found = try await Self.office(citing: body, lines: lines).registered().diagnostics.filter { $0.code == .aliasSpelling }
        #expect(found.count == count && found.allSatisfy { $0.location?.file == "Content/trich.md" && $0.severity == .warning })
    }
}
