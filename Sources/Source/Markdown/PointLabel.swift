// The first bytes of a paragraph or heading in, the printed number it begins with out: `I.`, `1.`, `1.2.`, `a)`, `đ)`, `Điều 5.`, `Phụ lục II`.

/// The printed number of a point, and what it is.
struct PointLabel: Equatable, Sendable {
    /// What points are, outermost first; a point lies within the nearest one before it that is of a lower rank.
    enum Rank {
        static let annex = 0
        static let part = 1
        static let chapter = 2
        static let section = 3
        static let capital = 4
        static let roman = 5
        static let article = 6
        static let arabic = 7
        /// `1.1`; each further component adds one.
        static let decimal = 8
        static let letter = 20
        static let numberedLetter = 21
    }

    /// Bytes of the label as printed, without the blanks after it.
    var count: Int
    var rank: Int
    /// A word that opens the anchor (`dieu`, `phu-luc`), or nil for bare numbers.
    var word: String?
    /// Parts of the number in the form of anchors: `["1", "2"]`, `["i"]`, `["dd"]`.
    var components: [String]

    /// The label with which `text` begins, or nil. Looks at the first 64 bytes only.
    static func parse(_ text: ArraySlice<UInt8>, isHeading: Bool) -> PointLabel? {
        let head = text.prefix(64)
        guard let first = head.first else { return nil }
        if first >= 0x80 || [0x50, 0x70, 0x43, 0x63, 0x4D, 0x6D, 0x4B, 0x6B].contains(first),
            let label = WordLabel.parse(head, isWhole: text.count <= 64, isHeading: isHeading)
        {
            return label
        }
        return number(head, isHeading: isHeading)
    }

    /// The label of an ordered list item (`12.` or `12)`).
    static func item(_ marker: ArraySlice<UInt8>) -> PointLabel {
        PointLabel(count: marker.count, rank: Rank.arabic, components: [trimmedNumber(marker.prefix(while: LineShape.isDigit))])
    }
}

extension PointLabel {
    init(count: Int, rank: Int, components: [String]) {
        self.init(count: count, rank: rank, word: nil, components: components)
    }

    /// A number without leading zeros.
    static func trimmedNumber(_ digits: ArraySlice<UInt8>) -> String {
        let rest = digits.drop { $0 == UInt8(ascii: "0") }
        return rest.isEmpty ? "0" : String(decoding: rest, as: UTF8.self)
    }

    /// Value of an upper-case Roman number (canonical, below 90), or nil.
    static func roman(_ text: ArraySlice<UInt8>) -> Int? {
        guard !text.isEmpty, text.count <= 8 else { return nil }
        let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"]
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        let wanted = String(decoding: text, as: UTF8.self)
        for (ten, tenText) in tens.enumerated() where wanted.hasPrefix(tenText) {
            for (one, oneText) in ones.enumerated() where tenText + oneText == wanted { return ten * 10 + one }
        }
        return nil
    }

    private static func number(_ head: ArraySlice<UInt8>, isHeading: Bool) -> PointLabel? {
        var parts: [ArraySlice<UInt8>] = []
        var index = head.startIndex
        while true {
            let part = head[index...].prefix(while: isPart)
            if part.isEmpty { break }
            parts.append(part)
            index = part.endIndex
            guard index < head.endIndex, head[index] == UInt8(ascii: ".") else { break }
            guard index + 1 < head.endIndex, LineShape.isDigit(head[index + 1]) || parts.count == 1 && isLetterPart(head, after: index)
            else { break }
            index += 1
        }
        guard !parts.isEmpty, let kind = kind(of: parts) else { return nil }
        let closing = index < head.endIndex ? head[index] : 0
        let isClosed = closing == UInt8(ascii: ".") || closing == UInt8(ascii: ")")
        if isClosed { index += 1 }
        guard isAllowed(kind.rank, parts: parts.count, closing: isClosed ? closing : nil, next: head[index...], isHeading: isHeading) else {
            return nil
        }
        return PointLabel(count: index - head.startIndex, rank: kind.rank, components: kind.components)
    }

    /// Digits, ASCII letters and the two bytes of `đ`.
    private static func isPart(_ byte: UInt8) -> Bool {
        LineShape.isDigit(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0xC4 || byte == 0x91
    }

    /// In `I.a` the part after the dot is a single letter with its own mark behind it.
    private static func isLetterPart(_ head: ArraySlice<UInt8>, after dot: Int) -> Bool {
        guard dot + 2 < head.endIndex else { return false }
        return (0x61...0x7A).contains(head[dot + 1]) && (head[dot + 2] == UInt8(ascii: ".") || head[dot + 2] == UInt8(ascii: ")"))
    }

    private static func kind(of parts: [ArraySlice<UInt8>]) -> (rank: Int, components: [String])? {
        guard let first = parts.first else { return nil }
        let rest = parts.dropFirst()
        guard rest.allSatisfy({ $0.count <= 2 }) else { return nil }
        let tail = rest.map { part in
            part.allSatisfy(LineShape.isDigit) ? trimmedNumber(part) : String(decoding: part, as: UTF8.self).lowercased()
        }
        if first.allSatisfy(LineShape.isDigit) {
            guard first.count <= (rest.isEmpty ? 3 : 2) else { return nil }
            let rank = rest.isEmpty ? Rank.arabic : Rank.decimal + min(8, rest.count - 1)
            return (rank, [trimmedNumber(first)] + tail)
        }
        let opening: (rank: Int, component: String)?
        if roman(first) != nil {
            opening = (Rank.roman, String(decoding: first, as: UTF8.self).lowercased())
        } else if first.count == 1, let byte = first.first, (0x41...0x5A).contains(byte) {
            opening = (Rank.capital, String(decoding: first, as: UTF8.self).lowercased())
        } else if let letter = letter(first) {
            opening = letter
        } else {
            opening = nil
        }
        guard let opening else { return nil }
        if rest.isEmpty { return (opening.rank, [opening.component]) }
        return opening.rank < Rank.arabic ? (Rank.arabic + min(8, rest.count - 1), [opening.component] + tail) : nil
    }

    /// `a`, `đ`, `a1`.
    private static func letter(_ part: ArraySlice<UInt8>) -> (rank: Int, component: String)? {
        if part.elementsEqual("đ".utf8) { return (Rank.letter, "dd") }
        guard let first = part.first, (0x61...0x7A).contains(first), part.count <= 2, part.dropFirst().allSatisfy(LineShape.isDigit) else {
            return nil
        }
        return (part.count == 1 ? Rank.letter : Rank.numberedLetter, String(decoding: part, as: UTF8.self))
    }

    /// Whether what follows a number makes it a label: `20.000 người`, `01/4/2025`, `T.P`, `5 phòng` are none.
    private static func isAllowed(_ rank: Int, parts: Int, closing: UInt8?, next: ArraySlice<UInt8>, isHeading: Bool) -> Bool {
        let follower = next.first
        let isEnd = follower == nil || follower == 0x20 || follower == 0xC2
        guard closing != nil else { return parts > 1 && rank >= Rank.decimal && rank < Rank.letter && isEnd && follower != nil }
        if rank >= Rank.letter {
            if closing == UInt8(ascii: ".") { return isEnd && follower != nil }
            return isEnd || follower.map { $0 >= 0x80 || (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "\"") } ?? false
        }
        if rank <= Rank.roman { return closing == UInt8(ascii: ".") && isEnd && (follower != nil || isHeading) }
        return isEnd || follower.map { $0 >= 0x80 || (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "\"") } ?? false
    }
}
