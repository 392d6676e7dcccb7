// The whole seed documents, line by line.

import Foundation
import Source
import Testing

@testable import Records

@Suite struct DepartmentSeedTests {
    /// One block a line; a line with tabs is a row of cells under the header row before it ("TT …").
    private func mentions(_ prefix: String, date: CalendarDate?) throws -> [(line: Int, mention: DepartmentMention)] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../Fixtures/seeds")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let name = try #require(names.first { $0.hasPrefix(prefix) })
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        var body = Body()
        var headers: [String] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated() where !line.isEmpty
        {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if cells.count > 2, cells[0] == "TT" { headers = cells }
            for (column, cell) in cells.enumerated() {
                let header = column < headers.count ? headers[column] : ""
                let kind: Body.TextBlock.Kind =
                    cells.count > 2 ? cells[0] == "TT" ? .columnHeader : .cell(columnHeader: header) : .paragraph
                body.blocks.append(Fixture.block(cell, kind, line: index + 1))
            }
        }
        return Fixture.recognizer.mentions(in: body, date: date).map { (body.blocks[$0.block].lines.lowerBound, $0) }
    }

    private func count(_ mentions: [(line: Int, mention: DepartmentMention)]) -> [String: Int] {
        mentions.reduce(into: [:]) { $0[$1.mention.code, default: 0] += 1 }
    }

    @Test func `the first-quarter conclusions name six departments 21 times`() throws {
        let found = try mentions("001", date: Fixture.date(2025, 4, 1))
        let named = found.filter { $0.mention.code != DepartmentMention.everyone && $0.mention.role != .draft }
        #expect(count(named) == ["vp": 6, "hcth": 1, "qlkhcn": 7, "bcvtcntt": 4, "qlcn": 2, "ttcds": 1])
        #expect(named.map(\.line) == [11, 11, 15, 21, 21, 23, 27, 29, 31, 35, 35, 35, 37, 37, 37, 39, 39, 45, 45, 51, 62])
        #expect(found.filter { $0.mention.role == .draft }.map { "\($0.line) \($0.mention.code)" } == ["59 vp"])
    }

    @Test func `the year's programme names departments in its columns`() throws {
        let found = try mentions("002", date: Fixture.date(2025, 3, 21))
        // One name of the centre for applied services is cut by a page break, which only the Markdown reader mends.
        #expect(
            count(found) == [
                "vp": 27, "qlcn": 24, "qlkhcn": 15, "ttuddvkhcn": 8, "bcvtcntt": 7, "ttcds": 4, "hcth": 1, "thanhtra": 1, "to-tham-muu": 1,
                "tat-ca": 17,
            ])
        let tables = found.filter { (51...130).contains($0.line) }
        let leads = Set(tables.filter { $0.mention.role == .lead }.map { "\($0.line) \($0.mention.code)" })
        #expect(leads.count { $0.hasSuffix(" qlcn") } == 21)
        #expect(leads.count { $0.hasSuffix(" qlkhcn") } == 9)
        #expect(leads.count { $0.hasSuffix(" bcvtcntt") } == 5)
        #expect(leads.count { $0.hasSuffix(" ttcds") } == 3)
        #expect(tables.count { $0.mention.role == .adviseAll } == 3)
        #expect(tables.count { $0.mention.code == "vp" && $0.mention.role == .support } == 21)
        #expect(found.filter { $0.line == 149 }.map(\.mention.role) == [.act, .collect, .act, .support])
    }

    @Test(arguments: [
        (
            "000",
            [
                "27 bcvtcds tham_du", "28 ttcds tham_du", "29 ttudkhcn tham_du", "62 tat-ca thuc_hien", "63 vp thuc_hien",
                "65 tat-ca thuc_hien",
            ]
        ),
        (
            "004",
            [
                "93 qlkhcn chu_tri", "113 qlkhcn phoi_hop", "127 tat-ca thuc_hien", "127 qlkhcn tong_hop", "134 tat-ca nhan",
                "136 qlkhcn soan_thao",
            ]
        ),
        ("003", ["1 tat-ca nhan", "19 tat-ca thuc_hien", "27 bcvtcds thuc_hien", "49 ttcds thuc_hien", "55 bcvtcds chu_tri"]),
    ])
    func `letters and plans name departments line by line`(seed: String, expected: [String]) throws {
        let found = try mentions(seed, date: seed == "004" ? Fixture.date(2025, 5, 15) : Fixture.date(2025, 8, 1))
        let lines = found.map { "\($0.line) \($0.mention.code) \($0.mention.role.rawValue)" }
        for line in expected { #expect(lines.contains(line), "\(lines)") }
    }
}
