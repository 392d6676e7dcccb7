import Records
import Source
import Testing

struct ReferenceResolverTests {
    private let recognizer = NumberFixtures.recognizer

    private func resolve(_ texts: [String], held: [HeldNumber] = [], known: [KnownReference] = [], entries: [String] = [])
        async throws -> ReferenceResolver.Result
    {
        var citations: [Citation] = []
        for (index, text) in texts.enumerated() {
            for mention in NumberFixtures.mentions(text) {
                citations.append(
                    Citation(citing: index, mention: mention, location: SourceLocation(file: "\(index).md", line: 1, column: 1)))
            }
        }
        for entry in entries {
            let location = SourceLocation(file: "0.md", line: 2, column: 1)
            let relation = RelationEntry(relation: .implements, number: entry, date: nil, location: location)
            citations.append(Citation(citing: 0, entry: relation, recognizer: recognizer))
        }
        var catalogs = NumberFixtures.catalogs
        catalogs.knownReferences = known
        return try await ReferenceResolver(catalogs: catalogs, recognizer: recognizer).resolve(held: held, citations: citations, jobs: 2)
    }

    private func held(_ notation: String, _ date: String?, issuers: [String], document: Int = 0, key: String) -> HeldNumber {
        HeldNumber(
            document: document, number: DocumentNumber(parsing: notation, table: recognizer.table), issuers: issuers,
            date: date.flatMap { CalendarDate(text: $0) }, key: key)
    }

    @Test func `the five seeds cite exactly the 39 documents of the table`() async throws {
        let texts = try NumberFixtures.seeds.map { String(decoding: try NumberFixtures.seed($0), as: UTF8.self) }
        let keys = Set(try NumberFixtures.rows("numbers/seeds.tsv").map { $0[2] }.filter { !$0.hasPrefix("(blank)") })
        let entries = [
            "51/KH-UBND", "57-NQ/TW", "336-KH/TU", "518/QĐ-UBND", "05/NQ-HĐND", "04/2025/QĐ-UBND", "168/QĐ-UBND", "39/QĐ-SKHCN", "05-KH/TU",
            "82/2024/NĐ-CP", "57-NQ/TW@tw/2024", "51/KH-UBND@ubnd-qngai/2025", "04/2025/QĐ-UBND@ubnd-qngai.2/2025",
        ]
        let result = try await resolve(texts, entries: entries)
        #expect(result.references.map(\.key) == keys.sorted())
        #expect(result.references.count == 39)
        #expect(result.diagnostics.isEmpty)
        #expect(result.resolutions.filter { $0 == .none }.count == 4)
    }

    @Test(arguments: [
        ("Quyết định 04/2025/QĐ-UBND ngày 01/7/2025", "Quyết định 04/2025/QĐ-UBND ngày 01/7/2025 của UBND tỉnh Trà Vinh", 2),
        ("Quyết định 04/2025/QĐ-UBND ngày 01/7/2025", "Quyết định 04/2025/QĐ-UBND ngày 20/01/2025 của UBND tỉnh Quảng Ngãi", 2),
        ("Kế hoạch 51/KH-UBND ngày 07/3/2025", "Kế hoạch 51/KH-UBND ngày 01/3/2024", 2),
        ("Nghị quyết 36-NQ/TW ngày 22/10/2018", "Nghị quyết 36-NQ/TW ngày 30/01/2023", 2),
        ("Nghị quyết 57-NQ/TW", "Nghị quyết 57-NQ/TW ngày 22/12/2024", 1), ("Kế hoạch 187/KH-UBND", "Kế hoạch 187-KH/TU", 2),
        ("Nghị quyết 03/NQ-CP", "Nghị quyết 3/NQ-CP", 1), ("Nghị quyết 57/NQ-TW", "Nghị quyết 57-NQ/TW", 1),
        ("Quyết định 518/QĐ-UBND ngày 31/7/2025", "Quyết định 518/QĐ-UBND ngày 30/7/2025", 1),
    ])
    func `two mentions are one document or two as the rules say`(a: String, b: String, count: Int) async throws {
        for texts in [[a, b], [b, a]] {
            #expect(try await resolve(texts).references.count == count)
        }
    }

    @Test func `a number with two dates of one year is reported and not linked silently`() async throws {
        let result = try await resolve([
            "Quyết định 518/QĐ-UBND ngày 31/7/2025", "Quyết định 518/QĐ-UBND ngày 30/7/2025", "Quyết định 518/QĐ-UBND ngày 31/7/2025",
        ])
        #expect(result.resolutions == [.reference(0), .conflicting([0]), .reference(0)])
        #expect(result.diagnostics.map(\.code) == [.conflictingDate])
        #expect(result.references[0].date?.iso == "2025-07-31")
    }

    @Test func `of two dates of a number that bears a year the one in another year is told, with the place of the other`() async throws {
        let texts = [
            "Quyết định 13/2015/QĐ-TTg ngày 05/5/2013", "Quyết định 13/2015/QĐ-TTg ngày 05/5/2013",
            "Quyết định 13/2015/QĐ-TTg ngày 05/5/2015",
        ]
        for texts in [texts, texts.reversed()] {
            let result = try await resolve(texts)
            #expect(result.references.map { $0.date?.iso } == ["2015-05-05"])
            #expect(
                result.diagnostics.map(\.message.vi)
                    == Array(repeating: "“13/2015/QĐ-TTg” ngày 05/5/2013, nơi khác ghi ngày 05/5/2015", count: 2))
            let right = try #require(texts.firstIndex { $0.hasSuffix("/2015") })
            for diagnostic in result.diagnostics {
                #expect(diagnostic.notes.map(\.message.vi) == ["ghi ngày 05/5/2015 ở đây"])
                #expect(diagnostic.notes[0].location?.file == "\(right).md")
                #expect(diagnostic.hint?.vi == "số mang năm 2015: xem lại ngày ở đây")
            }
        }
    }

    @Test func `a date that contradicts many places names the document held and three files`() async throws {
        let texts = Array(repeating: "Quyết định 518/QĐ-UBND ngày 31/7/2025", count: 5) + ["Quyết định 518/QĐ-UBND ngày 30/7/2025"]
        let notes = try #require(try await resolve(texts).diagnostics.first).notes
        #expect(notes.map(\.location?.file) == ["0.md", "1.md", "2.md"])
        var document = held("518/QĐ-UBND", "2025-07-31", issuers: ["ubnd-qngai"], document: 7, key: "518/QĐ-UBND@ubnd-qngai.2/2025")
        document.location = SourceLocation(file: "held.md", line: 3, column: 1)
        let told = try #require(try await resolve(texts, held: [document]).diagnostics.first)
        #expect(told.notes.map(\.location?.file) == ["held.md", "0.md", "1.md", "2.md"])
        #expect(told.notes[0].message.vi == "văn bản đang lưu ngày 31/7/2025 ở đây" && told.hint == nil)
    }

    @Test func `a held document of the wrong year is doubted, not what cites it`() async throws {
        let document = held("09/2016/QĐ-UBND", "2015-07-09", issuers: ["ubnd-qngai"], document: 7, key: "09/2016/QĐ-UBND@ubnd-qngai/2016")
        let told = try #require(
            try await resolve(["Quyết định 09/2016/QĐ-UBND ngày 15/6/2016 của UBND tỉnh"], held: [document]).diagnostics.first)
        #expect(told.hint?.vi == "số mang năm 2016: xem lại ngày ở nơi khác")
    }

    @Test func `of one document the same contradiction is told once`() async throws {
        let other = "Quyết định 518/QĐ-UBND ngày 30/7/2025"
        let result = try await resolve([
            "Quyết định 518/QĐ-UBND ngày 31/7/2025 và Quyết định 518/QĐ-UBND ngày 31/7/2025", "\(other); \(other)",
        ])
        #expect(result.diagnostics.map(\.code) == [.conflictingDate])
    }

    @Test func `a date that only a list gives contradicts nothing, and goes before none`() async throws {
        let list = "Nghị định 126/2020/NĐ-CP và Nghị định 123/2020/NĐ-CP ngày 15/10/2020"
        let full = "Nghị định 126/2020/NĐ-CP ngày 19/10/2020"
        for texts in [[list, full], [full, list]] {
            let result = try await resolve(texts)
            #expect(result.diagnostics.isEmpty && result.references.map { $0.date?.iso } == ["2020-10-15", "2020-10-19"])
        }
        let later = try await resolve(["\(list). \(full). Theo Nghị định 126/2020/NĐ-CP"])
        #expect(later.diagnostics.isEmpty && later.references.count == 2)
        #expect(try await resolve([list]).references.map { $0.date?.iso } == ["2020-10-15", "2020-10-15"])
    }

    @Test func `an undated mention of two documents is ambiguous and names both`() async throws {
        let result = try await resolve([
            "Nghị quyết 36-NQ/TW ngày 22/10/2018", "Nghị quyết 36-NQ/TW ngày 30/01/2023", "Nghị quyết 36-NQ/TW",
        ])
        #expect(result.resolutions == [.reference(0), .reference(1), .ambiguous([0, 1])])
        #expect(result.references[0].ambiguousWith == ["36-NQ/TW@tw/2023"])
        #expect(result.diagnostics.map(\.code) == [.ambiguousReference])
    }

    @Test func `what is ambiguous twice is reported twice, and not what is dated between`() async throws {
        let result = try await resolve([
            "Nghị quyết 36-NQ/TW", "Nghị quyết 36-NQ/TW ngày 22/10/2018", "Nghị quyết 36-NQ/TW", "Nghị quyết 36-NQ/TW ngày 30/01/2023",
        ])
        #expect(result.resolutions == [.ambiguous([0, 1]), .reference(0), .ambiguous([0, 1]), .reference(1)])
        #expect(result.diagnostics.map(\.code) == [.ambiguousReference, .ambiguousReference])
    }

    @Test func `a citation finds the held document`() async throws {
        let document = held("39/QĐ-SKHCN", "2025-03-21", issuers: ["skhcn-qngai"], document: 7, key: "39/QĐ-SKHCN@skhcn-qngai.2/2025")
        let result = try await resolve(["Quyết định số 39 /QĐ-SKHHCN", "Quyết định 39/QĐ-SKHCN ngày 21/3/2025"], held: [document])
        #expect(result.references.map(\.heldBy) == [7])
        #expect(result.resolutions == [.reference(0), .reference(0)])
    }

    @Test(arguments: [("tỉnh Kon Tum", 2), ("Kon Tum", 2), ("tỉnh Quảng Ngãi", 1), ("", 1)])
    func `the decision of another province's Sở is not the one that is held`(place: String, references: Int) async throws {
        let document = held("15/QĐ-SKHCN", "2025-03-02", issuers: ["skhcn-qngai"], key: "15/QĐ-SKHCN@skhcn-qngai.2/2025")
        let result = try await resolve(
            ["thay thế Quyết định số 15/QĐ-SKHCN năm 2025 của Giám đốc Sở Khoa học và Công nghệ \(place)./."], held: [document])
        #expect(result.references.count == references)
    }

    @Test func `what the registry knows dates an undated mention and stays out when nobody cites it`() async throws {
        let place = SourceLocation(file: "tham-chieu.yml", line: 1, column: 1)
        let known = [
            KnownReference(
                number: "57-NQ/TW", issuer: "tw", date: CalendarDate(text: "2024-12-22"), title: "đột phá", url: nil, location: place),
            KnownReference(number: "58-NQ/TW", issuer: "tw", date: nil, title: "khác", url: nil, location: place),
        ]
        let result = try await resolve(["Nghị quyết 57-NQ/TW"], known: known)
        #expect(result.references.map(\.key) == ["57-NQ/TW@tw/2024"])
        #expect(result.references[0].title == "đột phá")
    }

    @Test func `the registry with another date than the held document is told at its entry, and adds no reference`() async throws {
        let place = SourceLocation(file: "tham-chieu.yml", line: 4, column: 3)
        let known = ["2024-12-22", "2024-12-20"].map { date in
            KnownReference(number: "57-NQ/TW", issuer: "tw", date: CalendarDate(text: date), title: "đột phá", url: nil, location: place)
        }
        var document = held("57-NQ/TW", "2024-12-20", issuers: ["tw"], document: 7, key: "57-NQ/TW@tw/2024")
        document.location = SourceLocation(file: "held.md", line: 3, column: 1)
        for known in [known, known.reversed(), [known[0]]] {
            let result = try await resolve(["Nghị quyết 57-NQ/TW ngày 20/12/2024"], held: [document], known: known)
            #expect(result.references.map(\.key) == ["57-NQ/TW@tw/2024"] && result.references.map(\.heldBy) == [7])
            let told = try #require(result.diagnostics.first)
            #expect(result.diagnostics.count == 1 && told.code == .conflictingDate && told.location == place)
            #expect(told.message.vi == "danh mục ghi “57-NQ/TW” ngày 22/12/2024, văn bản đang lưu ngày 20/12/2024")
            #expect(told.notes.map(\.message.vi) == ["văn bản đang lưu ngày 20/12/2024 ở đây"])
            #expect(told.notes.map(\.location?.file) == ["held.md"])
        }
    }
}
