import Source
import Testing

@testable import Records

@Suite struct RegistryAddressTests {
    private func register(_ documents: [(source: String, lines: String)]) async throws -> (registry: Registry, diagnostics: [Diagnostic]) {
        var fixture = RegistryFixture()
        for document in documents { try fixture.add(document.source, document.lines) }
        return try await fixture.registered()
    }

    @Test(
        arguments: [
            ("so_ky_hieu: 39/QĐ-SKHCN\nngay_ban_hanh: 21/3/2025", "/van-ban/skhcn-qngai-2/2025/39-qd-skhcn/", ["/van-ban/quyet-dinh-39/"]),
            ("so_ky_hieu: null", "/van-ban/quyet-dinh-39/", []),
            ("so_ky_hieu: 39/QĐ-SKHCN\nngay_ban_hanh: 21/3/2025\nslug: to-cong-tac", "/van-ban/to-cong-tac/", ["/van-ban/quyet-dinh-39/"]),
            (
                "slug: to-cong-tac\nslug_cu: [to-cu, /tin/cu, /tin/moi/]", "/van-ban/to-cong-tac/",
                ["/tin/cu/", "/tin/moi/", "/van-ban/quyet-dinh-39/", "/van-ban/to-cu/"]
            ),
            ("slug: quyet-dinh-39\nslug_cu: quyet-dinh-39", "/van-ban/quyet-dinh-39/", []),
            ("so_ky_hieu: 39/QĐ-SKHCN", "/van-ban/skhcn-qngai/khong-ro/39-qd-skhcn/", ["/van-ban/quyet-dinh-39/"]),
            ("so_ky_hieu: \"…/…\"", "/van-ban/quyet-dinh-39/", []),
        ] as [(String, String, [String])])
    func `an address comes from slug, number or file name, and older ones lead to it`(lines: String, path: String, redirects: [String])
        async throws
    {
        let (registry, diagnostics) = try await register([("quyet-dinh/Quyết định 39.md", lines)])
        #expect(registry.documents.map(\.path) == [path])
        #expect(registry.documents.map(\.firstPath) == ["/van-ban/quyet-dinh-39/"])
        #expect(registry.documents.map(\.redirects) == [redirects])
        #expect(!diagnostics.contains { $0.severity == .error })
    }

    @Test func `of two equal file names the first by path keeps the address`() async throws {
        let (registry, diagnostics) = try await register([("b/a.md", ""), ("c/A.md", ""), ("a/a.md", "")])
        let paths = ["a/a.md", "b/a.md", "c/A.md"].map { registry.held($0)?.path ?? "" }
        #expect(paths[0] == "/van-ban/a/")
        for path in paths.dropFirst() { #expect(path.wholeMatch(of: #//van-ban/a-[0-9a-f]{4}//#) != nil, "\(path)") }
        #expect(Set(paths).count == 3)
        #expect(diagnostics.map(\.code) == [.sharedAddress, .sharedAddress])
        #expect(Set(diagnostics.compactMap(\.location?.file)) == ["Content/b/a.md", "Content/c/A.md"])
        #expect(diagnostics.allSatisfy { $0.severity == .warning && $0.notes.first?.location?.file == "Content/a/a.md" })
    }

    @Test func `two numbers with one form in addresses are told apart by four hexadecimal digits`() async throws {
        func lines(_ number: String) -> String { "so_ky_hieu: \(number)\nngay_ban_hanh: 21/3/2025\nco_quan_ban_hanh: ubnd-qngai" }
        let (registry, diagnostics) = try await register([("a.md", lines("5/QĐ-ĐXY")), ("b.md", lines("5/QĐ-DXY"))])
        #expect(registry.documents.count == 2 && Set(registry.documents.map(\.key)).count == 2)
        let paths = registry.documents.map(\.path).sorted { $0.count < $1.count }
        #expect(paths[1].wholeMatch(of: #/(.+)-[0-9a-f]{4}\//#)?.1 == paths[0].dropLast())
        #expect(diagnostics.filter { $0.code == .sharedAddress }.count == 1)
    }

    @Test func `a slug given twice is an error at the second that names the first`() async throws {
        let (registry, diagnostics) = try await register([("b.md", "slug: x"), ("a.md", "slug: x")])
        #expect(Set(registry.documents.map(\.path)).count == 2)
        #expect(diagnostics.map(\.code) == [.duplicateSlug])
        #expect(diagnostics.first?.location == SourceLocation(file: "Content/b.md", line: 4, column: 7))
        #expect(diagnostics.first?.notes.first?.location == SourceLocation(file: "Content/a.md", line: 4, column: 7))
    }

    @Test func `a document without a name in letters has an address all the same`() async throws {
        #expect(try await register([("漢字.md", "")]).registry.documents.map(\.path) == ["/van-ban/van-ban/"])
    }

    @Test(arguments: [
        ("Kế hoạch số 51/KH-UBND ngày 31/12/2024", "/tham-chieu/ubnd-qngai/2024/51-kh-ubnd/"),
        ("Kế hoạch số 51/KH-UBND năm 2024", "/tham-chieu/ubnd-qngai/2024/51-kh-ubnd/"),
        ("Nghị định số 168/2025/NĐ-CP ngày 31/12/2024", "/tham-chieu/cp/2024/168-2025-nd-cp/"),
        ("Nghị định số 168/2025/NĐ-CP", "/tham-chieu/cp/2025/168-2025-nd-cp/"),
        ("Kế hoạch số 51/KH-UBND", "/tham-chieu/ubnd-qngai/khong-ro/51-kh-ubnd/"),
    ]) func `what is not held has the year of its date or number in its address`(text: String, path: String) async throws {
        var fixture = RegistryFixture()
        try fixture.add("a.md", "so_ky_hieu: 99/BC-SKHCN\nngay_ban_hanh: 31/12/2025", "Theo \(text).")
        #expect(try await fixture.registered().registry.references.map(\.path).filter { $0.hasPrefix("/tham-chieu/") } == [path])
    }
}
