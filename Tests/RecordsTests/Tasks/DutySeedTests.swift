// The tasks of the committed documents against those a reader found in them (Fixtures/tasks/seeds.tsv: document, point, leads, deadlines).

import Foundation
import Source
import Testing

@testable import Records

@Suite struct DutySeedTests {
    private static let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../Content")

    /// Tasks of one document as `document point leads…` and deadlines as `document point kind day`.
    private func read(_ document: String, _ recognizer: DepartmentRecognizer) throws -> (tasks: [String], deadlines: [String]) {
        let file = try String(contentsOf: Self.content.appendingPathComponent("\(document).md"), encoding: .utf8)
        let parts = file.components(separatedBy: "\n---\n")
        let issued = parts[0].components(separatedBy: "\n").first { $0.hasPrefix("ngay_ban_hanh: ") }
            .flatMap { CalendarDate(text: String($0.dropFirst(15))) }
        let lines = DutyFixture.lines(parts.dropFirst().joined(separator: "\n---\n"), recognizer, date: issued ?? Fixture.date(2025, 8, 1))
        return (
            lines.map { ([document, $0.point] + $0.leads.sorted()).joined(separator: " ") },
            lines.flatMap { line in line.deadlines.map { "\(document) \(line.point) \($0)" } }
        )
    }

    @Test func `the tasks and deadlines of the five documents are found`() throws {
        let registry = try String(contentsOf: Self.content.appendingPathComponent("danh-muc/don-vi.yml"), encoding: .utf8)
        let recognizer = DutyFixture.recognizer(registry: registry, office: Fixture.officeNames)
        let rows = try DutyFixture.rows("seeds.tsv")
        #expect(rows.count == 90)
        let found = try Set(rows.map { $0[0] }).sorted().map { try read($0, recognizer) }
        let tasks = DutyScore(
            found: found.flatMap(\.tasks),
            expected: rows.map { ([$0[0], $0[1]] + $0[2].split(separator: " ").map(String.init)).joined(separator: " ") })
        let deadlines = DutyScore(
            found: found.flatMap(\.deadlines),
            expected: rows.flatMap { row in row[3].isEmpty ? [] : row[3].components(separatedBy: ", ").map { "\(row[0]) \(row[1]) \($0)" } }
        )
        print("leads: \(tasks); deadlines: \(deadlines)")
        #expect(tasks.precision >= 0.95 && tasks.recall >= 0.95, "\(tasks.faults)")
        #expect(deadlines.precision >= 0.95 && deadlines.recall >= 0.95, "\(deadlines.faults)")
    }
}
