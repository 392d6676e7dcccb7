/// What a cell says of its column.
enum CellValue {
    /// `1.293.500`, `103,0`, `95%`, `−5`, `**12**`, `7[^1]`; no date and no `1.`, which is an ordinal.
    case number
    /// Empty, a dash or dots for a figure that is not there, or the `(3)` of a column or of a loss: at home among numbers, none alone.
    case neutral
    case text

    /// Reads the Markdown of a cell.
    init(_ cell: ArraySlice<UInt8>) {
        var reading = Reading()
        var scalars = ScalarReader(cell)
        while let scalar = scalars.next() {
            guard scalar == "[" ? Self.skipReference(&scalars) : reading.take(scalar) else {
                self = .text
                return
            }
        }
        self = reading.value
    }

    /// Goes past the reference to a footnote whose bracket was read.
    private static func skipReference(_ scalars: inout ScalarReader<ArraySlice<UInt8>>) -> Bool {
        guard scalars.next() == "^" else { return false }
        while let scalar = scalars.next() { if scalar == "]" { return true } }
        return false
    }
}

extension CellValue {
    private struct Reading {
        private enum Bracket { case none, open, closed }

        private var bracket = Bracket.none
        private var hasDigit = false
        /// Marks that stand for no figure: dashes and dots alone.
        private var isDashed = true
        private var endsNumber = false

        /// Whether what was read may still be a number.
        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case " ", "\t", "\n", "\u{A0}", "\u{202F}", "*", "_", "~", "\\": return true
            case "(" where bracket == .none && !hasDigit && isDashed: bracket = .open
            case ")" where bracket == .open: bracket = .closed
            case _ where bracket == .closed: return false
            case "0"..."9":
                hasDigit = true
                isDashed = false
                endsNumber = true
            case "%", "‰":
                isDashed = false
                endsNumber = true
            case "-", "–", "—", "−", "…", ".": endsNumber = false
            case ",", "+":
                isDashed = false
                endsNumber = false
            default: return false
            }
            return true
        }

        var value: CellValue {
            if bracket == .open { return .text }
            if isDashed { return .neutral }
            return hasDigit && endsNumber ? bracket == .closed ? .neutral : .number : .text
        }
    }
}

/// The cells of a column, one after the other.
struct ColumnValues {
    private var hasNumber = false
    private var hasText = false

    mutating func take(_ cell: ArraySlice<UInt8>) {
        if hasText { return }
        switch CellValue(cell) {
        case .number: hasNumber = true
        case .neutral: break
        case .text: hasText = true
        }
    }

    /// Whether they are numbers, some of them perhaps left out.
    var areNumbers: Bool { hasNumber && !hasText }
}
