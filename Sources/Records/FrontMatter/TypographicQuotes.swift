/// Quotes of print around a whole value: YAML takes them for letters of it.
enum TypographicQuotes {
    /// What stands between them; nil where the value is not wholly in one pair.
    static func content(of text: String) -> String? {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, scalars.count > 2, marks.contains(first), marks.contains(last) else {
            return nil
        }
        let inside = scalars.dropFirst().dropLast()
        return inside.contains(where: marks.contains) ? nil : String(inside)
    }

    private static let marks: Set<Unicode.Scalar> = ["“", "”", "„", "‟", "«", "»", "‘", "’", "‚", "‛"]
}
