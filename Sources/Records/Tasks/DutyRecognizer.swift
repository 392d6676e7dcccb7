// A body -> the tasks it gives out (DOCUMENT-ANATOMY part F): those of its sentences and list items, and those of its tables of work. Blocks are
// taken in order, for a heading or a line with a colon addresses what comes below it.

package import Source

package struct DutyRecognizer: Sendable {
    private let finder: AssigneeFinder

    package init(departments: DepartmentRecognizer) { finder = AssigneeFinder(departments: departments) }

    /// Tasks recognised in one body: many times those of the longest programme, few enough for a body of nothing else.
    package static let most = 5_000

    /// Tasks in reading order, at most one more than `most`, where reading ends. Linear in the text.
    ///
    /// - Parameters:
    ///   - date: the day of the document, which gives its year to days printed without one.
    ///   - regions: of the body's points, where they are known already.
    ///   - takesProse: false for types whose sentences lay down rules: then only tables of work count.
    package func duties(in body: Body, regions: PointRegions? = nil, date: CalendarDate?, takesProse: Bool = true) -> [Duty] {
        let regions = regions ?? PointRegions(of: body, own: finder.departments)
        var reading = DutyReading(body: body, regions: regions, finder: finder, date: date)
        var index = 0
        while index < body.blocks.count, reading.duties.count <= Self.most {
            let end = body.tableEnd(from: index)
            if end > index {
                reading.readTable(index..<end)
                index = end
            } else {
                if takesProse { reading.read(block: index) }
                index += 1
            }
        }
        return Array(reading.duties.prefix(Self.most + 1))
    }
}

extension DocumentType {
    /// Conclusions, plans and directives give out work in sentences; decisions, rules and legal documents lay down what holds.
    package var givesWork: Bool {
        if family == .legal { return false }
        return switch group {
        case .conclusion, .plan: true
        case .directive: ["chi_thi", "cong_dien", "huong_dan", "thong_tri"].contains(code)
        case .other: code == "cong_van"
        }
    }
}
