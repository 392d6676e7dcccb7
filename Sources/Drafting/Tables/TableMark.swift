/// How readers of office files tell of merged cells in lines of tabs. No office file holds these characters.
enum TableMark {
    static let above = "\u{2}"
    static let left = "\u{3}"
    /// A line break in a cell.
    static let lineBreak = "\u{2028}"

    static func cell(_ text: String) -> Draft.Cell {
        switch text {
        case above: .sameAsAbove
        case left: .sameAsLeft
        default: .text(text)
        }
    }
}
