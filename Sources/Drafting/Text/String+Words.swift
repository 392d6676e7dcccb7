internal import Source

extension String {
    /// Without white space at both ends.
    var trimmed: String { String(unicodeScalars.trimming(while: \.isBlank)) }

    /// Parted by white space.
    var words: [String] { unicodeScalars.split { $0.isBlank }.map { String($0) } }

    /// One blank for every run of them, none at the ends.
    var tidied: String { words.joined(separator: " ") }

    /// Whether it holds letters and none of them is small.
    var isUppercase: Bool {
        var hasLetter = false
        for scalar in unicodeScalars where scalar.properties.isAlphabetic {
            if scalar.properties.isLowercase { return false }
            hasLetter = true
        }
        return hasLetter
    }

    /// The first letter or digit behind quotes and brackets.
    var firstLetter: Unicode.Scalar? { unicodeScalars.first { $0.properties.isAlphabetic || $0.isDigit } }

    var startsSmall: Bool { firstLetter.map { $0.properties.isLowercase } ?? false }

    /// Nothing but dashes, dots, stars and the like.
    var isRule: Bool {
        !isEmpty && unicodeScalars.allSatisfy { !$0.properties.isAlphabetic && !$0.isDigit && !"()[]\"“”/%".unicodeScalars.contains($0) }
    }

    /// Without the marks at its end, and the blanks among them.
    func dropping(suffixes: [Unicode.Scalar]) -> String {
        String(unicodeScalars.trimmingSuffix { suffixes.contains($0) || $0.isBlank })
    }

    /// Without spaces at its end; tabs stay.
    var withoutTrailingSpaces: String { String(unicodeScalars.trimmingSuffix { $0 == " " }) }
}

extension Unicode.Scalar {
    var isBlank: Bool { properties.isWhitespace }
    var isDigit: Bool { ("0"..."9").contains(self) }
}
