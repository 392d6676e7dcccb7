// The first bytes of a paragraph or heading in, the printed number it begins with out: `I.`, `1.`, `1.2.`, `a)`, `đ)`, `Điều 5.`, `Phụ lục II`.

/// The printed number of a point, and what it is.
struct PointLabel: Equatable, Sendable {
    /// What points are, outermost first; a point lies within the nearest one before it that is of a lower rank.
    enum Rank {
        static let annex = 0
        static let part = 1
        static let chapter = 2
        static let section = 3
        static let subsection = 4
        static let capital = 5
        static let roman = 6
        static let article = 7
        static let arabic = 8
        /// `1.1`; each further component adds one, up to eight.
        static let decimal = 9
        static let step = 19
        static let letter = 20
        static let numberedLetter = 21
        static let enclosedArabic = 22
        static let enclosedLetter = 23
        static let smallRoman = 24
    }

    /// Bytes of the label as printed, without the blanks after it.
    var count: Int
    var rank: Int
    /// A word that opens the anchor (`dieu`, `phu-luc`), or nil for bare numbers.
    var word: String?
    /// Parts of the number in the form of anchors: `["1", "2"]`, `["i"]`, `["dd"]`.
    var components: [String]
    /// Of `i)`, `v)`, `x)`: the letter of the Vietnamese alphabet after which it is one, and else a Roman number.
    var letterBefore: String?

    /// The label with which `text` begins, or nil. Looks at the first 64 bytes only.
    static func parse(_ text: ArraySlice<UInt8>, isHeading: Bool) -> PointLabel? {
        let head = text.prefix(64)
        return WordLabel.parse(head, isWhole: text.count <= 64, isHeading: isHeading) ?? NumberLabel.parse(head, isHeading: isHeading)
    }

    /// The label of an ordered list item (`12.` or `12)`).
    static func item(_ marker: ArraySlice<UInt8>) -> PointLabel {
        PointLabel(count: marker.count, rank: Rank.arabic, components: [trimmedNumber(marker.prefix(while: \.isDigit))])
    }
}

extension PointLabel {
    /// The class of a point whose title stands in the middle of the page (Nghị định 30/2020, phụ lục I, II.6); nil for the others.
    var division: String? {
        switch rank {
        case Rank.annex: "phu-luc"
        case Rank.part, Rank.chapter: "chuong"
        case Rank.section, Rank.subsection: "muc"
        default: nil
        }
    }

    /// The first of its list: `1.`, `a)`, `(i)`.
    var isFirst: Bool { word == nil && rank >= Rank.arabic && components.count == 1 && ["1", "a", "i"].contains(components[0]) }

    init(count: Int, rank: Int, components: [String]) {
        self.init(count: count, rank: rank, word: nil, components: components)
    }

    /// A number without leading zeros.
    static func trimmedNumber(_ digits: ArraySlice<UInt8>) -> String {
        let rest = digits.drop { $0 == UInt8(ascii: "0") }
        return rest.isEmpty ? "0" : String(decoding: rest, as: UTF8.self)
    }

    /// A small letter in the form of anchors: `đ` is `dd`.
    static func letter(_ part: ArraySlice<UInt8>) -> String? {
        if part.elementsEqual("đ".utf8) { return "dd" }
        return part.count == 1 && part.allSatisfy(\.isSmall) ? String(decoding: part, as: UTF8.self) : nil
    }

    /// Value of an upper-case Roman number (canonical, below 90), or nil.
    static func roman(_ text: ArraySlice<UInt8>) -> Int? {
        guard !text.isEmpty, text.count <= 8, text.allSatisfy("IVXL".utf8.contains) else { return nil }
        let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"]
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        let wanted = String(decoding: text, as: UTF8.self)
        for (ten, tenText) in tens.enumerated() where wanted.hasPrefix(tenText) {
            for (one, oneText) in ones.enumerated() where tenText + oneText == wanted { return ten * 10 + one }
        }
        return nil
    }
}
