// Takes plain text; gives its tokens in order, split at everything that is no letter or digit and between digits and letters (`336kh`),
// and the abbreviations written with `&` as one word too (`KH&CN`: `kh`, `cn`, and `khcn` over both).
import Source

/// The tokens of a run of text that is searched as one: words side by side in it are neighbours.
package struct TokenRun: Sendable {
    package var tokens: [Syllable] = []
    package var joined: [Joined] = []

    /// An abbreviation over several tokens.
    package struct Joined: Hashable, Sendable {
        package var range: Range<Int>
        package var folded: String
    }
}

/// Splits text; keeps what it learnt of each token, since few thousand syllables make up all texts.
package struct Tokenizer {
    private var known: [[Unicode.Scalar]: Syllable] = [:]

    package init() {}

    /// Linear in the length of the text.
    package mutating func tokens(of text: String) -> TokenRun {
        var scanner = Scanner(known: known)
        known = [:]
        for scalar in UnicodeNormalization.nfc(text).unicodeScalars { scanner.take(scalar) }
        scanner.finish()
        known = scanner.known
        return scanner.run
    }

    package static func tokens(of text: String) -> TokenRun {
        var tokenizer = Tokenizer()
        return tokenizer.tokens(of: text)
    }
}

private struct Scanner {
    private enum Kind { case letter, digit, ampersand, hyphen, ignored, other }

    /// Characters of a token; what is longer is no word, and is cut: to compare strings takes the square of a run of combining marks.
    private static let longest = 48

    var run = TokenRun()
    var known: [[Unicode.Scalar]: Syllable]
    private var token: [Unicode.Scalar] = []
    private var tokenIsDigits = false
    /// First token of a run of letter groups joined by `&` and `-`, and whether it holds `&`.
    private var groupStart: Int?
    private var groupHasAmpersand = false
    private var pendingJoiner = false

    mutating func take(_ scalar: Unicode.Scalar) {
        switch Self.kind(scalar) {
        case .letter: append(scalar, digits: false)
        case .digit: append(scalar, digits: true)
        case .ignored: break
        case .ampersand: joiner(ampersand: true)
        case .hyphen: joiner(ampersand: false)
        case .other:
            endToken()
            endGroup()
        }
    }

    mutating func finish() {
        endToken()
        endGroup()
    }

    init(known: [[Unicode.Scalar]: Syllable]) { self.known = known }

    private mutating func append(_ scalar: Unicode.Scalar, digits: Bool) {
        if !token.isEmpty, tokenIsDigits != digits || token.count == Self.longest { endToken() }
        if digits { endGroup() } else if token.isEmpty, groupStart == nil || !pendingJoiner { startGroup() }
        pendingJoiner = false
        tokenIsDigits = digits
        token.append(scalar)
    }

    private mutating func startGroup() {
        endGroup()
        groupStart = run.tokens.count
    }

    private mutating func joiner(ampersand: Bool) {
        let continues = !token.isEmpty && !tokenIsDigits && groupStart != nil
        endToken()
        if continues {
            pendingJoiner = true
            if ampersand { groupHasAmpersand = true }
        } else {
            endGroup()
        }
    }

    private mutating func endToken() {
        guard !token.isEmpty else { return }
        let syllable = known[token] ?? Syllable(token)
        known[token] = syllable
        run.tokens.append(syllable)
        token.removeAll(keepingCapacity: true)
    }

    private mutating func endGroup() {
        defer {
            groupStart = nil
            groupHasAmpersand = false
            pendingJoiner = false
        }
        guard groupHasAmpersand, let start = groupStart, run.tokens.count > start + 1 else { return }
        let folded = run.tokens[start...].map(\.folded).joined()
        run.joined.append(TokenRun.Joined(range: start..<run.tokens.count, folded: folded))
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x30...0x39: return .digit
        case 0x41...0x5A, 0x61...0x7A: return .letter
        case 0x26: return .ampersand
        case 0x2D, 0x2010, 0x2011: return .hyphen
        case 0x00AD, 0x200B, 0x2060, 0xFEFF: return .ignored
        case ..<0x80: return .other
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .enclosingMark:
            return .letter
        case .decimalNumber, .letterNumber, .otherNumber: return .digit
        default: return .other
        }
    }
}
