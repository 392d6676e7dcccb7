import Foundation
import Records
import Source
import Testing

@testable import Drafting

/// Raw texts of five documents of the office, and of other offices and genres as readers of PDF files and scans give them.
@Suite struct DraftReaderTests {
    @Test(arguments: DraftFixture.all) func `every field comes out as the text supports it`(_ fixture: DraftFixture) {
        let draft = fixture.draft
        #expect(draft.frontMatter == fixture.fields)
        #expect(draft.facts == fixture.facts)
        let text = DraftText(draft).text
        for phrase in fixture.phrases { #expect(text.contains(phrase)) }
    }

    @Test func `the list holds the five documents of the office and ten others`() {
        #expect(DraftFixture.all.count { $0.name.first?.isNumber ?? false } == 5)
        #expect(DraftFixture.all.count >= 15)
    }

    @Test(arguments: DraftFixture.all) func `no word is lost but listed furniture`(_ fixture: DraftFixture) {
        let draft = fixture.draft
        let lost = WordCount(fixture.text.bytes).subtracting(WordCount(of: draft))
        #expect(lost.isEmpty, "lost: \(lost)")
        let left = Dictionary(grouping: draft.dropped.filter { $0.reason != .agency && $0.reason != .motto }, by: \.reason.rawValue)
        for (reason, dropped) in left.sorted(by: { $0.key < $1.key }) {
            print("figure: import \(fixture.name) \(reason): \(dropped.map(\.text.tidied).joined(separator: " | ").prefix(200))")
        }
    }

    @Test(arguments: DraftFixture.all) func `a text that breaks off anywhere is read without losing a word`(_ fixture: DraftFixture) {
        for end in stride(from: 60, to: fixture.text.bytes.count, by: max(60, fixture.text.bytes.count / 8)) {
            var bytes = Array(fixture.text.bytes[..<end])
            while let last = bytes.last, last >= 0x80 { bytes.removeLast() }
            let draft = DraftReader.read(SourceText(file: "a.txt", bytes: bytes), office: DraftFixture.office)
            let lost = WordCount(bytes).subtracting(WordCount(of: draft))
            #expect(lost.isEmpty, "up to byte \(end): \(lost)")
        }
    }

    @Test(arguments: DraftFixture.all) func `a damaged text is read without losing a word`(_ fixture: DraftFixture) {
        for seed in 0..<2 {
            let bytes = DamagedText(fixture.text.bytes, seed: seed + fixture.text.bytes.count).bytes
            let draft = DraftReader.read(SourceText(file: "a.txt", bytes: bytes), office: DraftFixture.office)
            let lost = WordCount(bytes).subtracting(WordCount(of: draft))
            #expect(lost.isEmpty, "damage \(seed): \(lost)")
        }
    }

    @Test(arguments: DraftFixture.all) func `the front matter of a draft is read back without an error but for what is missing`(
        _ fixture: DraftFixture
    ) {
        let text = SourceText(file: "a.md", bytes: DraftText(fixture.draft).bytes)
        let (metadata, _, diagnostics) = FrontMatterReader.read(text, catalogs: DraftFixture.office.catalogs)
        #expect(metadata != nil)
        #expect(diagnostics.filter { $0.severity == .error && $0.code != .missingField } == [])
    }

    @Test(arguments: DraftFixture.all) func `every doubt is noted in the draft right above its place, and told at that place`(
        _ fixture: DraftFixture
    ) {
        let text = DraftText(fixture.draft)
        let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false)
        let told = text.diagnostics(file: "a.md", source: "a.txt")
        #expect(told.count == lines.count { $0.contains("# xem lại: ") || $0.contains("<!-- xem lại: ") })
        for diagnostic in told {
            #expect(diagnostic.message.vi != diagnostic.message.en && !diagnostic.message.vi.hasSuffix("."))
            let line = lines[(diagnostic.location?.line ?? 1) - 1]
            #expect(line.contains("xem lại: \(diagnostic.message.vi.replacing("--", with: "–"))"))
        }
    }

    @Test func `the marks of footnotes stand where they were glued`() throws {
        let fixture = try #require(DraftFixture.all.first { $0.name.hasPrefix("003") })
        let body = DraftText(fixture.draft).text
        for phrase in ["Ủy ban nhân dân tỉnh[^1], trong đó", "mục V[^2] của kế hoạch", "(qua Văn phòng Tỉnh ủy)"] {
            #expect(body.contains(phrase))
        }
    }

    @Test func `rows cut by a page end are whole, and headers stand once`() throws {
        let fixture = try #require(DraftFixture.all.first { $0.name.hasPrefix("002") })
        let tables = fixture.draft.blocks.compactMap { block -> Draft.Table? in if case .table(let table) = block { table } else { nil } }
        let last = try #require(tables.last)
        #expect(last.rows.count == 27)
        for (row, phrases) in [
            6: ["định hướng đến năm 2030 thực hiện trong năm 2025", "PGĐ Sở Phan Văn Hiếu", "Văn Phòng Sở, Trung tâm UDDVKHCN"],
            11: ["về tiếp tục thực hiện Nghị quyết số 20-NQ/TW, ngày 01/11/2012"], 14: ["với Trường Đại học Tôn Đức Thắng"],
            19: ["Kinh phí được giao theo nhiệm vụ tương ứng của từng phòng, đơn vị"],
            21: ["tiêu chí số 8 về Thông tin", "PGĐ Sở Nguyễn Quốc Huy Hoàng"],
        ] {
            let text = last.rows[row].map { "\($0)" }.joined()
            for phrase in phrases { #expect(text.contains(phrase), "row \(row)") }
        }
    }
}
