import Source
import Testing

@testable import Records

/// The line of documents above a held one.
@Suite struct RegistryAncestryTests {
    private func line(_ documents: (source: String, lines: String, body: String)...) async throws -> [String] {
        var fixture = RegistryFixture()
        for document in documents { try fixture.add(document.source, document.lines, document.body) }
        let registry = try await fixture.registered().registry
        let index = try #require(registry.documents.firstIndex { $0.document.source == documents[0].source })
        return registry.line(above: index).map { registry.references[$0].number }
    }

    private static let own = "loai: kế hoạch\nso_ky_hieu: 99/KH-SKHCN\nngay_ban_hanh: 15/5/2025"
    private static let province = (
        source: "b.md", lines: "loai: kế hoạch\nso_ky_hieu: 51/KH-UBND\nngay_ban_hanh: 07/3/2025\nthuc_hien: [\"336-KH/TU, 25/02/2025\"]",
        body: ""
    )
    private static let report = (
        source: "c.md", lines: "so_ky_hieu: 15/TB-SKHCN\nngay_ban_hanh: 01/4/2025",
        body: "Kế hoạch số 336-KH/TU ngày 25/02/2025 của Tỉnh ủy thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị."
    )

    @Test func `it goes up through held documents and what others report`() async throws {
        let own = (source: "a.md", lines: Self.own + "\nthuc_hien: [\"51/KH-UBND, 07/3/2025\"]", body: "")
        #expect(try await line(own, Self.province, Self.report) == ["57-NQ/TW", "336-KH/TU", "51/KH-UBND"])
        #expect(try await line(own, Self.province) == ["336-KH/TU", "51/KH-UBND"])
        #expect(try await line(own) == ["51/KH-UBND"])
    }

    @Test(arguments: [
        // The latest that is not later than the document.
        ("thuc_hien: [\"57-NQ/TW, 22/12/2024\", \"51/KH-UBND, 07/3/2025\", \"72/KH-UBND, 01/6/2025\"]", "", ["51/KH-UBND"]),
        // What it carries out before what it rests on, front matter before text.
        ("can_cu: [\"51/KH-UBND, 07/3/2025\"]\nthuc_hien: [\"57-NQ/TW, 22/12/2024\"]", "", ["57-NQ/TW"]),
        ("can_cu: [\"51/KH-UBND, 07/3/2025\"]", "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024, Sở ban hành kế hoạch.", ["57-NQ/TW"]),
        (
            "thuc_hien: [\"57-NQ/TW, 22/12/2024\"]", "Thực hiện Kế hoạch số 51/KH-UBND ngày 07/3/2025, Sở ban hành kế hoạch.",
            ["57-NQ/TW"]
        ),
        ("can_cu: [57-NQ/TW]", "", ["57-NQ/TW"]), ("dan_chieu: [57-NQ/TW]", "", []),
        // A task is not the document.
        ("", "1. Giao Văn phòng tiếp tục thực hiện Kế hoạch số 51/KH-UBND ngày 07/3/2025.", []),
    ])
    func `each step is the nearest superior`(lines: String, body: String, expected: [String]) async throws {
        #expect(try await line((source: "a.md", lines: Self.own + "\n" + lines, body: body)) == expected)
    }

    @Test func `a circle ends where it began`() async throws {
        let own = (source: "a.md", lines: Self.own + "\nthuc_hien: 98/KH-SKHCN", body: "")
        let other = (
            source: "b.md", lines: "loai: kế hoạch\nso_ky_hieu: 98/KH-SKHCN\nngay_ban_hanh: 15/5/2025\nthuc_hien: 99/KH-SKHCN", body: ""
        )
        #expect(try await line(own, other) == ["98/KH-SKHCN"])
    }

    @Test func `a long line keeps its nearest steps`() async throws {
        var fixture = RegistryFixture()
        for number in 11...30 {
            try fixture.add(
                "\(number).md",
                "loai: kế hoạch\nso_ky_hieu: \(number)/KH-SKHCN\nngay_ban_hanh: 15/5/2025\nthuc_hien: \(number + 1)/KH-SKHCN")
        }
        let registry = try await fixture.registered().registry
        let first = try #require(registry.documents.firstIndex { $0.document.source == "11.md" })
        #expect(registry.line(above: first).map { registry.references[$0].number } == (12...17).reversed().map { "\($0)/KH-SKHCN" })
    }
}
