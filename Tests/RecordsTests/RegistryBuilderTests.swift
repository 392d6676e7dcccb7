import Source
import Testing

@testable import Records

@Suite struct RegistryBuilderTests {
    private static func number(_ number: String, _ date: String, _ more: String = "") -> String {
        "so_ky_hieu: \(number)\nngay_ban_hanh: \(date)\n\(more)"
    }

    /// Documents of which everything can be said: relations both ways, duplicates, ambiguity, equal names, withdrawn and unnumbered ones.
    private static func office() throws -> RegistryFixture {
        var fixture = RegistryFixture()
        try fixture.add(
            "a/ke-hoach.md", number("51/KH-UBND", "07/3/2025", "thuc_hien: [57-NQ/TW]"),
            "Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024. Thực hiện Quyết định số 39/QĐ-SKHCN ngày 21/3/2025.")
        try fixture.add(
            "b/quyet-dinh.md", number("39/QĐ-SKHCN", "21/3/2025"),
            "Thực hiện Kế hoạch số 51/KH-UBND ngày 07/3/2025; Nghị quyết 36-NQ/TW ngày 22/10/2018 và Nghị quyết 36-NQ/TW ngày 30/01/2023.")
        try fixture.add("c/ke-hoach.md", "", "Theo Nghị quyết 36-NQ/TW và Quyết định 39/QĐ-SKHCN ngày 21/3/2025.")
        try fixture.add("d/trung.md", number("39/QĐ-SKHCN", "25/3/2025"), "Theo Kế hoạch số 51/KH-UBND ngày 07/3/2025.")
        try fixture.add(
            "e/bao-cao.md", number("12/BC-SKHCN", "01/4/2025"),
            "Quyết định số 20/QĐ-UBND ngày 05/01/2025 sửa đổi Quyết định số 10/QĐ-UBND ngày 04/01/2024.")
        try fixture.add(
            "f/thu-hoi.md", number("77/QĐ-SKHCN", "02/4/2025", "trang_thai: da_thu_hoi"), "Theo Kế hoạch số 51/KH-UBND ngày 07/3/2025.")
        return fixture
    }

    @Test func `a duplicate number names both files`() async throws {
        var fixture = RegistryFixture()
        try fixture.add("b.md", Self.number("39/QĐ-SKHCN", "21/3/2025"))
        try fixture.add("a.md", Self.number("39/QĐ-SKHCN", "22/3/2025"))
        let (registry, diagnostics) = try await fixture.registered()
        let fault = try #require(diagnostics.first { $0.code == .duplicateNumber })
        #expect(diagnostics.count == 1 && fault.severity == .error)
        #expect(fault.location == SourceLocation(file: "Content/b.md", line: 4, column: 13))
        #expect(fault.notes.map(\.location) == [SourceLocation(file: "Content/a.md", line: 4, column: 13)])
        #expect(fault.message.vi.contains("Content/a.md") && fault.message.en.contains("Content/a.md"))
        #expect(Set(registry.documents.map(\.path)).count == 2)
    }

    @Test(arguments: [
        ("40/QĐ-SKHCN", "21/3/2025", ""), ("39/QĐ-SKHCN", "21/3/2024", ""), ("39/QĐ-SKHCN", "21/7/2025", ""),
        ("39/QĐ-UBND", "21/3/2025", ""),
        ("39/QĐ-SKHCN", "21/3/2025", "co_quan_ban_hanh: ubnd-qngai"),
    ])
    func `another number, year, series or issuer is no duplicate`(notation: String, date: String, more: String) async throws {
        var fixture = RegistryFixture()
        try fixture.add("a.md", Self.number("39/QĐ-SKHCN", "21/3/2025"))
        try fixture.add("b.md", Self.number(notation, date, more))
        #expect(try await !fixture.registered().diagnostics.contains { $0.code == .duplicateNumber })
    }

    @Test(arguments: [
        ("Theo Quyết định số 5/QĐ-UBND ngày 08/3/2025.", ["8:20"]),
        (
            "Quyết định số 5/QĐ-UBND ngày 08/3/2025, Quyết định số 6/QĐ-UBND ngày 09/3/2025, Quyết định số 5/QĐ-UBND ngày 08/3/2025.",
            ["8:15", "8:55"]
        ),
        ("Theo Quyết định số 5/QĐ-UBND ngày 07/3/2025.", []),
        ("Theo Quyết định số 5/QĐ-UBND ngày 06/3/2025.", []), ("Theo Quyết định số 5/QĐ-UBND.", []),
        ("Nghị định số 5/2024/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 6/2025/NĐ-CP ngày 09/3/2025.", []),
        ("Nghị định số 6/2025/NĐ-CP ngày 09/3/2025 sửa đổi, bổ sung Nghị định số 5/2024/NĐ-CP.", ["8:14"]),
    ])
    func `citing what came later is a warning at the number`(text: String, places: [String]) async throws {
        var fixture = RegistryFixture()
        try fixture.add("a.md", "loai: kế hoạch\ntrich_yeu: Thử\n" + Self.number("51/KH-UBND", "07/3/2025"), text)
        let found = try await fixture.registered().diagnostics.filter { $0.code == .citedLater }
        #expect(found.compactMap(\.location).map { "\($0.line):\($0.column)" } == places)
        #expect(found.count == places.count && found.allSatisfy { $0.severity == .warning })
    }

    @Test func `a held document that is later is told of, though the citation gives no date`() async throws {
        var fixture = RegistryFixture()
        try fixture.add("a.md", Self.number("51/KH-UBND", "07/3/2025"), "Theo Quyết định số 5/2025/QĐ-UBND.")
        try fixture.add("b.md", Self.number("5/2025/QĐ-UBND", "08/3/2025"))
        #expect(try await fixture.registered().diagnostics.map(\.code) == [.citedLater])
    }

    @Test(arguments: 0..<8) func `the order of documents changes nothing`(seed: Int) async throws {
        let fixture = try Self.office()
        let whole = try await fixture.registered()
        var random = SplitMix(state: UInt64(seed))
        var shuffled = fixture.documents
        if seed == 0 { shuffled.reverse() } else { shuffled.shuffle(using: &random) }
        let again = try await fixture.registered(shuffled)
        let order = shuffled.map(\.source)
        #expect(try again.registry.outline() == whole.registry.outline(), "\(order)")
        #expect(again.diagnostics.sorted() == whole.diagnostics.sorted(), "\(order)")
    }

    @Test func `the number of tasks changes nothing`() async throws {
        var fixture = try Self.office()
        for number in 100..<400 {
            try fixture.add(
                "nhieu/\(number).md", Self.number("\(number)/QĐ-SKHCN", "21/3/2025") + "\nlien_quan: 51/KH-UBND",
                "Quyết định số \(number + 1)/QĐ-SKHCN sửa đổi Quyết định số \(number % 7 + 1)/QĐ-UBND ngày 0\(number % 9 + 1)/3/2025.")
        }
        let alone = try await fixture.registered(jobs: 1)
        let together = try await fixture.registered(jobs: 3)
        #expect(!alone.diagnostics.isEmpty)
        #expect(alone.registry.references.indices.contains { !alone.registry.statedRelations(of: $0).isEmpty })
        #expect(try together.registry.outline() == alone.registry.outline())
        #expect(together.diagnostics == alone.diagnostics)
    }

    @Test func `back-links are citations seen from the other end`() async throws {
        let registry = try await Self.office().registered().registry
        var pairs: Set<[Int]> = []
        for reference in registry.references.indices {
            for citation in registry.citations(of: reference) {
                #expect(citation.reference == reference)
                #expect(
                    registry.citations(by: citation.citing).contains {
                        registry.location(of: $0) == registry.location(of: citation) && $0.reference == reference
                    })
                pairs.insert([citation.citing, reference])
            }
        }
        for document in registry.documents.indices where !registry.documents[document].isWithdrawn {
            for citation in registry.citations(by: document) {
                guard let reference = citation.reference else { continue }
                #expect(citation.citing == document && pairs.contains([document, reference]))
            }
        }
        #expect(pairs.count >= 8)
        for (index, document) in registry.documents.enumerated() {
            guard let reference = registry.reference(heldBy: index) else { continue }
            #expect(registry.references[reference].heldBy == index && registry.references[reference].path == document.path)
        }
    }

    @Test func `two held documents that cite each other find each other's pages`() async throws {
        let registry = try await Self.office().registered().registry
        let plan = try #require(registry.held("a/ke-hoach.md"))
        let decision = try #require(registry.held("b/quyet-dinh.md"))
        func citing(_ key: String) -> [String] {
            guard let reference = registry.reference(key) else { return [] }
            return registry.citations(of: reference).map { registry.documents[$0.citing].key }
        }
        #expect(citing("39/QĐ-SKHCN@").contains(plan.key) && citing("51/KH-UBND@").contains(decision.key))
        #expect(registry.reference("39/QĐ-SKHCN@").map { registry.references[$0].path } == decision.path)
    }

    @Test func `a withdrawn document is no back-link`() async throws {
        let registry = try await Self.office().registered().registry
        let reference = try #require(registry.reference("51/KH-UBND@"))
        #expect(!registry.citations(of: reference).contains { registry.documents[$0.citing].isWithdrawn })
        #expect(!registry.indexes.all.contains { registry.documents[$0].isWithdrawn } && registry.indexes.all.count == 5)
    }

    @Test(arguments: ["thay_the: 20/QĐ-SKHCN", "kem_theo: 20/QĐ-SKHCN", "kem_theo: a"])
    func `a relation of a document to itself is told`(lines: String) async throws {
        var fixture = RegistryFixture()
        try fixture.add("a.md", Self.number("20/QĐ-SKHCN", "05/3/2025") + "\n\(lines)", "Theo Quyết định số 20/QĐ-SKHCN.")
        let (registry, diagnostics) = try await fixture.registered()
        #expect(diagnostics.map(\.code) == [.senselessRelation] && registry.citations.isEmpty)
    }

    @Test func `two documents that change each other are told at both places`() async throws {
        var fixture = RegistryFixture()
        try fixture.add("a.md", Self.number("20/QĐ-SKHCN", "05/3/2025") + "\nthay_the: 21/QĐ-SKHCN\ncan_cu: 22/QĐ-SKHCN")
        try fixture.add("b.md", Self.number("21/QĐ-SKHCN", "05/3/2025") + "\nbai_bo: 20/QĐ-SKHCN")
        try fixture.add("c.md", Self.number("22/QĐ-SKHCN", "05/3/2025") + "\nsua_doi_bo_sung: 20/QĐ-SKHCN")
        let found = try await fixture.registered().diagnostics
        #expect(found.map(\.code) == [.senselessRelation, .senselessRelation])
        #expect(Set(found.compactMap(\.location?.file)) == ["Content/a.md", "Content/b.md"])
    }

    @Test func `what a third document reports of two others is their relation, by its word`() async throws {
        let registry = try await Self.office().registered().registry
        let amending = try #require(registry.reference("20/QĐ-UBND@"))
        let amended = try #require(registry.reference("10/QĐ-UBND@"))
        let stated = registry.statedRelations(of: amending)
        #expect(stated.map(\.relation) == [.amends] && stated.map(\.object) == [amended])
        #expect(stated.map { registry.documents[$0.accordingTo].number } == ["12/BC-SKHCN"])
        #expect(registry.statedRelations(of: amended).isEmpty)
        #expect(registry.citations(of: amended).map(\.pageRelation) == [.cites])
    }

    @Test(arguments: [
        "Quyết định số 20/QĐ-SKHCN ngày 05/3/2025 thay thế Quyết định số 10/QĐ-SKHCN ngày 04/01/2024.",
        "Quyết định số 10/QĐ-SKHCN ngày 04/01/2024 được thay thế bởi Quyết định số 20/QĐ-SKHCN ngày 05/3/2025.",
    ]) func `what a document says of itself by its number is its own relation`(text: String) async throws {
        var fixture = RegistryFixture()
        try fixture.add("a.md", Self.number("20/QĐ-SKHCN", "05/3/2025"), text)
        let registry = try await fixture.registered().registry
        let own = try #require(registry.reference("20/QĐ-SKHCN@"))
        #expect(registry.citations.map(\.pageRelation) == [.replaces] && registry.statedRelations(of: own).isEmpty)
    }

    @Test func `a number that means two documents leads to a page to choose from`() async throws {
        let (registry, diagnostics) = try await Self.office().registered()
        #expect(registry.choosers.map(\.path) == ["/so/36-nq-tw/"] && registry.choosers.map(\.notation) == ["36-NQ/TW"])
        let members = registry.choosers.flatMap(\.references).map { registry.references[$0].key }
        #expect(members == ["36-NQ/TW@tw/2018", "36-NQ/TW@tw/2023"])
        let doubtful = registry.citations.filter { $0.reference == nil }
        #expect(doubtful.map { $0.chooser } == [0])
        #expect(doubtful.map { registry.documents[$0.citing].document.source } == ["c/ke-hoach.md"])
        #expect(diagnostics.filter { $0.code == .ambiguousReference }.compactMap(\.location?.file) == ["Content/c/ke-hoach.md"])
    }

    @Test func `a citation has its sentence and its own number is none`() async throws {
        var fixture = RegistryFixture()
        try fixture.add("a.md", Self.number("39/QĐ-SKHCN", "21/3/2025"), "Quyết định số 39/QĐ-SKHCN. Theo Kế hoạch số 51/KH-UBND; xong.")
        let registry = try await fixture.registered().registry
        #expect(try registry.citations.map { try registry.quotation(of: $0).sentence } == ["Theo Kế hoạch số 51/KH-UBND;"])
    }
}
