extension String {
    /// The columns of a printed line: stretches parted by tabs, and in these by three blanks and more, except behind words of which
    /// `mayBreak` is false.
    func columns(mayBreak: (_ before: String) -> Bool = { _ in true }) -> [[String]] {
        split(separator: "\t").map { stretch in
            var parts = [""]
            var blanks = 0
            for scalar in String(stretch).trimmed.unicodeScalars {
                blanks = scalar.isBlank ? blanks + 1 : 0
                if blanks == 3, mayBreak(parts[parts.count - 1].trimmed) { parts.append("") }
                parts[parts.count - 1].unicodeScalars.append(scalar)
            }
            return parts.map(\.trimmed).filter { !$0.isEmpty }
        }
    }
}
