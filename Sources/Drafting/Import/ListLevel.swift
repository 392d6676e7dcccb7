internal import Source

/// How a level of a list writes its numbers.
struct ListLevel: Sendable {
    var start = 1
    /// As `ListNumber` knows it; nil for a mark that is the same for every item.
    var style: String? = "Decimal"
    /// The numbers of this level and of those above it are `%1`, `%2`, …; of a level without numbers the mark.
    var text = ""
    /// Numbers of the levels above are written in figures.
    var isLegal = false
    /// The count begins anew behind an item of this level or of one above it, from 1; 0 for never.
    var restart: Int?
}

/// The numbers of one list.
struct ListCounter: Sendable {
    private var values: [Int: Int] = [:]

    /// What stands before the next item of a level, from 0; nil where nothing does.
    /// - Parameter start: where the count begins anew with this item.
    mutating func next(_ level: Int, of levels: [Int: ListLevel], start: Int? = nil) -> String? {
        guard let own = levels[level] else { return nil }
        values[level] = start ?? values[level].map { $0 + 1 } ?? own.start
        for deeper in values.keys where deeper > level {
            let restart = levels[deeper]?.restart ?? deeper
            if level < restart { values[deeper] = nil }
        }
        guard own.style != nil else { return Self.mark(own.text) }
        var label = own.text
        for place in (0...level).reversed() where label.contains("%\(place + 1)") {
            let other = levels[place] ?? ListLevel()
            let style = own.isLegal ? "Decimal" : other.style ?? "Decimal"
            label = label.replacing("%\(place + 1)", with: ListNumber.text(values[place] ?? other.start, style: style))
        }
        return label.trimmed.isEmpty ? nil : label.trimmed
    }

    /// Bullets come from fonts of pictures: all but `+` are read as dashes.
    private static func mark(_ text: String) -> String? { text.trimmed.isEmpty ? nil : text.trimmed == "+" ? "+" : "-" }
}
