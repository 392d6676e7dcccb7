// Invented documents of other offices, labelled by the rules of DOCUMENT-ANATOMY part F before they were read by a program: how many of their tasks
// and deadlines are found.

import Foundation
import Source
import Testing

@testable import Records

@Suite struct DutyOfficeTests {
    /// The documents of `Fixtures/tasks/list.tsv`: name, day, names of the office.
    private static func offices() throws -> [(name: String, day: String, office: [String])] {
        try DutyFixture.rows("list.tsv").map { ($0[0], $0[1], $0[2].components(separatedBy: "; ")) }
    }

    /// Leads, helpers and deadlines of the tasks of a document, each with its point.
    private struct Reading {
        var leads: [String] = []
        var helpers: [String] = []
        var deadlines: [String] = []

        mutating func add(_ document: String, _ lines: [DutyFixture.Line]) {
            for line in lines {
                let task = ([document, line.point] + line.leads.sorted()).joined(separator: " ")
                leads.append(task)
                helpers.append(([task, "+"] + line.supports.sorted()).joined(separator: " "))
                deadlines += line.deadlines.map { "\(document) \(line.point) \($0)" }
            }
        }
    }

    @Test func `nearly all tasks and deadlines of other offices are found`() throws {
        var (found, expected) = (Reading(), Reading())
        let offices = try Self.offices()
        for (name, day, office) in offices {
            let recognizer = DutyFixture.recognizer(registry: try DutyFixture.text("\(name).yml"), office: office)
            found.add(name, DutyFixture.lines(try DutyFixture.text("\(name).md"), recognizer, date: CalendarDate(text: day)))
            expected.add(name, try DutyFixture.expected(name))
        }
        let leads = DutyScore(found: found.leads, expected: expected.leads)
        let helpers = DutyScore(found: found.helpers, expected: expected.helpers)
        let deadlines = DutyScore(found: found.deadlines, expected: expected.deadlines)
        print("figure: tasks of \(offices.count) invented documents: \(leads); with helpers: \(helpers); deadlines: \(deadlines)")
        #expect(leads.isAtLeast(0.95), "\(leads.faults)")
        #expect(helpers.isAtLeast(0.9), "\(helpers.faults)")
        #expect(deadlines.isAtLeast(0.95), "\(deadlines.faults)")
    }
}
