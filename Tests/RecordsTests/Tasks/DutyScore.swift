/// How much of what was found is right, and how much of what is right was found.
struct DutyScore: CustomStringConvertible {
    var precision: Double
    var recall: Double
    /// What is not right, and what is missing.
    var faults: [String]

    var description: String { "precision \(precision), recall \(recall)" }

    init(found: [String], expected: [String]) {
        var rest = expected.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        let wrong = found.filter { line in
            guard rest[line, default: 0] > 0 else { return true }
            rest[line, default: 0] -= 1
            return false
        }
        let right = Double(found.count - wrong.count)
        precision = right / Double(max(1, found.count))
        recall = right / Double(max(1, expected.count))
        faults = wrong.map { "+ \($0)" } + rest.flatMap { Array(repeating: "- \($0)", count: $1) }.sorted()
    }

    func isAtLeast(_ share: Double) -> Bool { precision >= share && recall >= share }
}
