// Bodies out of Markdown, and their tasks as lines, for tests of recognition.

import Foundation
import Source

@testable import Records

enum DutyFixture {
    /// Point, leads, helpers and deadlines of a task, each `-` where there are none.
    struct Line: Hashable, CustomStringConvertible {
        var point: String
        var leads: Set<String>
        var supports: Set<String>
        var deadlines: [String]

        var description: String {
            let sets = [leads, supports].map { $0.sorted().joined(separator: " ") }
            return ([point] + sets + [deadlines.joined(separator: ", ")]).joined(separator: " | ")
        }
    }

    static func lines(_ markdown: String, _ departments: DepartmentRecognizer = Fixture.recognizer, date: CalendarDate?) -> [Line] {
        let text = SourceText(file: "a.md", bytes: UnicodeNormalization.nfc(Array(markdown.utf8)))
        let body = MarkdownParser.parse(text, from: 0).body
        return DutyRecognizer(departments: departments).duties(in: body, date: date).map { duty in
            Line(
                point: duty.point.map { body.points[$0].anchor } ?? "-", leads: Set(duty.leads.map(\.code)),
                supports: Set(duty.supports.map(\.code)), deadlines: duty.deadlines.map(show))
        }
    }

    /// `leads | helpers | deadlines` of each task of one sentence or a few.
    static func sentences(_ text: String) -> [String] {
        lines(text, date: Fixture.date(2025, 4, 1)).map { String($0.description.dropFirst(4)) }
    }

    /// The leads of each task of one sentence or a few.
    static func leads(_ text: String, _ departments: DepartmentRecognizer = Fixture.recognizer) -> [String] {
        lines(text, departments, date: Fixture.date(2025, 4, 1)).map { $0.leads.sorted().joined(separator: " ") }
    }

    /// The point and the leads of each task.
    static func places(_ text: String, _ departments: DepartmentRecognizer = Fixture.recognizer) -> [String] {
        lines(text, departments, date: Fixture.date(2025, 4, 1)).map { "\($0.point) \($0.leads.sorted().joined(separator: " "))" }
    }

    /// `leads | helpers < leaders` of each task.
    static func directed(_ text: String) -> [String] {
        let source = SourceText(file: "a.md", bytes: UnicodeNormalization.nfc(Array(text.utf8)))
        let body = MarkdownParser.parse(source, from: 0).body
        return DutyRecognizer(departments: Fixture.recognizer).duties(in: body, date: Fixture.date(2025, 4, 1)).map { duty in
            let names = [duty.leads, duty.supports, duty.leaders].map { $0.isEmpty ? "-" : $0.map(\.code).joined(separator: " ") }
            return "\(names[0]) | \(names[1]) < \(names[2])"
        }
    }

    static func show(_ deadline: Deadline) -> String {
        [deadline.kind.rawValue, deadline.rule(.dayBefore) ?? deadline.date?.iso].compactMap(\.self).joined(separator: " ")
    }

    /// A file of `Tests/Fixtures/tasks`.
    static func text(_ name: String) throws -> String {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Fixtures/tasks")
        return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    /// The rows of a table of tabs.
    static func rows(_ name: String) throws -> [[String]] {
        try text(name).split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    /// The tasks that a reader found in a document of `Tests/Fixtures/tasks`.
    static func expected(_ name: String) throws -> [Line] {
        try rows("\(name).tsv").map { row in
            Line(
                point: row[0], leads: Set(row[1].split(separator: " ").map(String.init)),
                supports: Set(row[2].split(separator: " ").map(String.init)),
                deadlines: row[3].isEmpty ? [] : row[3].components(separatedBy: ", "))
        }
    }

    /// Recognises the departments of a registry.
    static func recognizer(registry: String, office: [String]) -> DepartmentRecognizer {
        let file = SourceText(file: "don-vi.yml", bytes: Array(registry.utf8))
        let catalogs = CatalogReader.read(files: ["don-vi.yml": file], builtIn: Catalogs()).catalogs
        return DepartmentRecognizer(departments: catalogs.departments, officeNames: office)
    }
}
