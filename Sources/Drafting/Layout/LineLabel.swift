internal import Source

/// What a paragraph begins with: the number of a point, or the mark of a list.
enum LineLabel: Equatable {
    case point(PointDepth)
    case dash
    case plus

    init?(_ text: String) {
        let scalars = text.unicodeScalars.prefix(2)
        if let mark = scalars.first, let next = scalars.dropFirst().first, next.isBlank || mark != "*" && next.properties.isAlphabetic {
            if "-–—*".unicodeScalars.contains(mark) {
                self = .dash
                return
            }
            if mark == "+" {
                self = .plus
                return
            }
        }
        guard let depth = PointDepth(of: Array(text.utf8)) else { return nil }
        self = .point(depth)
    }
}

extension String {
    /// The words behind the dash or plus of a list; all of them where it has none.
    var behindMark: String {
        switch LineLabel(self) {
        case .dash, .plus: String(unicodeScalars.dropFirst().drop { $0.isBlank })
        case .point, nil: self
        }
    }
}
