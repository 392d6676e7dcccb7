// The first bytes of a paragraph or heading in; out the label that opens with a word: `Điều 5.`, `Khoản 2.`, `Chương II`, `Phụ lục I`, `Phần thứ nhất`.

/// Labels made of a word of Vietnamese law drafting and a number.
enum WordLabel {
    static func parse(_ head: ArraySlice<UInt8>, isWhole: Bool, isHeading: Bool) -> PointLabel? {
        let end = head.endIndex
        for word in words {
            guard let after = match(word.text, in: head), after == end || head[after] == 0x20 || isMark(head[after]) else { continue }
            if word.rank == PointLabel.Rank.annex, isHeading || isWhole, LineShape.trimmed(head[after...]).isEmpty {
                return isHeading ? PointLabel(count: 0, rank: word.rank, word: word.anchor, components: []) : nil
            }
            guard after < end, let number = number(head, after: after, of: word) else { continue }
            var stop = number.end
            let isMarked = stop < end && isMark(head[stop])
            if isMarked { stop += 1 }
            let isAlone = stop == end
            guard stop == end || head[stop] == 0x20 || head[stop] == 0xC2 || isMarked else { continue }
            guard isMarked || isHeading || isAlone && isWhole && word.standsAlone else { continue }
            return PointLabel(count: stop - head.startIndex, rank: word.rank, word: word.anchor, components: [number.component])
        }
        return nil
    }
}

extension WordLabel {
    private struct Word {
        /// Lower case.
        var text: [UInt8]
        var rank: Int
        /// Nil where the bare number makes the anchor.
        var anchor: String?
        /// The label may be a whole paragraph without a mark after it.
        var standsAlone: Bool

        init(_ text: String, _ rank: Int, _ anchor: String?, standsAlone: Bool = false) {
            self.text = Array(text.utf8)
            self.rank = rank
            self.anchor = anchor
            self.standsAlone = standsAlone
        }
    }

    private static let words = [
        Word("phụ lục", PointLabel.Rank.annex, "phu-luc", standsAlone: true), Word("phần", PointLabel.Rank.part, "phan", standsAlone: true),
        Word("chương", PointLabel.Rank.chapter, "chuong", standsAlone: true),
        Word("mục", PointLabel.Rank.section, "muc", standsAlone: true),
        Word("điều", PointLabel.Rank.article, "dieu"), Word("khoản", PointLabel.Rank.arabic, nil),
        Word("điểm", PointLabel.Rank.letter, nil),
    ]

    private static let ordinals = [
        "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    ]

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ")")
    }

    /// Index after `word` where `head` begins with it in any case.
    private static func match(_ word: [UInt8], in head: ArraySlice<UInt8>) -> Int? {
        var length = 0
        var expected = ScalarReader(word)
        var scalars = ScalarReader(head)
        while let wanted = expected.next() {
            guard let scalar = scalars.next(), VietnameseText.lowercased(scalar) == wanted else { return nil }
            length += UTF8.width(scalar)
        }
        return head.startIndex + length
    }

    private static func number(_ head: ArraySlice<UInt8>, after index: Int, of word: Word) -> (component: String, end: Int)? {
        let rest = head[index...].drop { $0 == 0x20 }
        guard rest.startIndex > index else { return nil }
        let token = rest.prefix { $0 != 0x20 && !isMark($0) }
        guard !token.isEmpty else { return nil }
        let digits = token.prefix(while: LineShape.isDigit)
        if !digits.isEmpty, digits.count <= 3 {
            let suffix = token[digits.endIndex...]
            if suffix.isEmpty { return (PointLabel.trimmedNumber(digits), token.endIndex) }
            guard let letter = letter(suffix) else { return nil }
            return (PointLabel.trimmedNumber(digits) + letter, token.endIndex)
        }
        if word.rank == PointLabel.Rank.letter { return letter(token).map { ($0, token.endIndex) } }
        if let value = PointLabel.roman(token), word.rank != PointLabel.Rank.article { return (String(value), token.endIndex) }
        if word.rank == PointLabel.Rank.annex, token.count == 1, let byte = token.first, (0x41...0x5A).contains(byte) {
            return (String(decoding: token, as: UTF8.self).lowercased(), token.endIndex)
        }
        return ordinal(token, in: head)
    }

    private static func letter(_ token: ArraySlice<UInt8>) -> String? {
        if token.elementsEqual("đ".utf8) { return "dd" }
        return token.count == 1 && (0x61...0x7A).contains(token[token.startIndex]) ? String(decoding: token, as: UTF8.self) : nil
    }

    /// `thứ nhất`, `THỨ HAI`.
    private static func ordinal(_ token: ArraySlice<UInt8>, in head: ArraySlice<UInt8>) -> (component: String, end: Int)? {
        guard let afterFirst = match(Array("thứ".utf8), in: token), afterFirst == token.endIndex else { return nil }
        let rest = head[token.endIndex...].drop { $0 == 0x20 }
        let word = rest.prefix { $0 != 0x20 && !isMark($0) }
        guard let value = ordinals[VietnameseText.lowercased(String(decoding: word, as: UTF8.self))] else { return nil }
        return (String(value), word.endIndex)
    }
}
