/// How deep the point lies that a paragraph opens (`I.`, `Điều 5.`, `1.`, `a)`), for those who write Markdown rather than read it.
package enum PointDepth: Int, Comparable, Sendable {
    case annex, part, roman, article, arabic, decimal, letter, enclosed

    /// Nil where the text begins with no label.
    package init?(of text: [UInt8]) {
        guard let label = PointLabel.parse(text[...], isHeading: false) else { return nil }
        switch label.rank {
        case PointLabel.Rank.annex: self = .annex
        case ..<PointLabel.Rank.capital: self = .part
        case ...PointLabel.Rank.roman: self = .roman
        case PointLabel.Rank.article: self = .article
        case PointLabel.Rank.arabic: self = .arabic
        case ..<PointLabel.Rank.letter: self = .decimal
        case ..<PointLabel.Rank.enclosedArabic: self = .letter
        default: self = .enclosed
        }
    }

    package static func < (a: PointDepth, b: PointDepth) -> Bool { a.rawValue < b.rawValue }
}
