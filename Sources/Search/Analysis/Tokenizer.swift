// Takes plain text; gives its tokens in order, split at everything that is no letter or digit and between digits and letters (`336kh`),
// and the abbreviations written with `&` as one word too (`KH&CN`: `kh`, `cn`, and `khcn` over both).
import Source

/// Where the tokens of a text stand that is searched as one: words side by side in it are neighbours.
struct TokenPlaces {
    /// Ranges of bytes.
    private(set) var tokens: [Range<Int>] = []
    /// Abbreviations over several tokens, as ranges of `tokens`.
    private(set) var joined: [Range<Int>] = []
    private var group: Range<Int>?
    private var groupHasAmpersand = false

    /// Characters of a token; what is longer is no word, and is cut: to compare strings takes the square of a run of combining marks.
    private static let longest = 48

    /// Finds the tokens of `text`, which must be `prepared`, in place of those that were there. Linear.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        tokens.removeAll(keepingCapacity: true)
        joined.removeAll(keepingCapacity: true)
        let table = CharacterTable.shared
        var index = 0
        var isJoined = false
        while index < text.count {
            let (kind, width) = table.character(text, at: index)
            switch kind {
            case .letter, .digit:
                let end = Self.end(of: kind, in: text, from: index, table)
                note(index..<end, isNumber: kind == .digit, isJoined: isJoined)
                index = end
                isJoined = false
                continue
            case .ampersand, .hyphen:
                isJoined = group != nil
                if kind == .ampersand, isJoined { groupHasAmpersand = true }
            case .invisible, .other: endGroup()
            }
            index += width
        }
        endGroup()
    }

    /// The text in NFC without soft hyphens and other invisible characters; as it is where it has none.
    static func prepared(_ text: [UInt8]) -> [UInt8] {
        let text = UnicodeNormalization.nfc(text)
        guard text.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else { return text }
        var kept: [UInt8] = []
        kept.reserveCapacity(text.count)
        text.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let (kind, width) = CharacterTable.shared.character(bytes, at: index)
                if kind != .invisible { kept.append(contentsOf: bytes[index..<(index + width)]) }
                index += width
            }
        }
        return kept
    }
}

extension TokenPlaces {
    private static func end(
        of kind: CharacterKind, in text: UnsafeBufferPointer<UInt8>, from start: Int, _ table: CharacterTable
    ) -> Int {
        var index = start
        var left = longest
        while index < text.count, left > 0 {
            let next = table.character(text, at: index)
            guard next.kind == kind else { break }
            index += next.width
            left -= 1
        }
        return index
    }

    private mutating func note(_ token: Range<Int>, isNumber: Bool, isJoined: Bool) {
        if isNumber || !isJoined { endGroup() }
        tokens.append(token)
        guard !isNumber else { return }
        group = (group?.lowerBound ?? tokens.count - 1)..<tokens.count
    }

    private mutating func endGroup() {
        if groupHasAmpersand, let group, group.count > 1 { joined.append(group) }
        group = nil
        groupHasAmpersand = false
    }
}

/// The tokens of a run of text as keys.
package struct TokenRun: Sendable {
    package var tokens: [Syllable] = []
    package var joined: [Joined] = []

    /// An abbreviation over several tokens.
    package struct Joined: Hashable, Sendable {
        package var range: Range<Int>
        package var folded: String
    }

    package init(_ text: String) {
        let bytes = TokenPlaces.prepared(Array(text.utf8))
        var places = TokenPlaces()
        bytes.withUnsafeBufferPointer { places.read($0) }
        tokens = places.tokens.map { Syllable(ScalarReader(bytes[$0])) }
        joined = places.joined.map { range in Joined(range: range, folded: tokens[range].map(\.folded).joined()) }
    }
}
