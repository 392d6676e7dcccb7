// The first bytes of a paragraph or heading in; out the label that opens with a word: `Điều 5.`, `Khoản 2.`, `Chương II`, `Phụ lục I`, `Phần thứ nhất`.

/// Labels made of a word of Vietnamese law drafting and a number.
enum WordLabel {
    /// `isWhole` where nothing comes after `head`.
    static func parse(_ head: ArraySlice<UInt8>, isWhole: Bool, isHeading: Bool) -> PointLabel? {
        guard let first = head.first, initials.contains(first) || initials.contains(first | 0x20) else { return nil }
        for index in words.indices
        where (words[index].initial == first || words[index].initial == first | 0x20) && words[index].text.count <= head.count {
            let word = words[index]
            guard let after = match(word.text, in: head), after == head.endIndex || head[after] == 0x20 || isMark(head[after]) else {
                continue
            }
            if word.rank == PointLabel.Rank.annex, isHeading || isWhole, LineShape.trimmed(head[after...]).isEmpty {
                // A paragraph "Phụ lục" may be a list's title; one in capitals opens the annex.
                let isTitle = isHeading || isCapitalWord(head[..<after])
                return isTitle ? PointLabel(count: 0, rank: word.rank, word: word.anchor, components: []) : nil
            }
            guard let number = number(head, after: after, of: word) else { continue }
            let isMarked = number.end < head.endIndex && isMark(head[number.end])
            let rest = head[(number.end + (isMarked ? 1 : 0))...]
            if isMarked ? NumberLabel.mayFollow(rest.first) : isAllowed(word, rest: rest, isWhole: isWhole, isHeading: isHeading) {
                return PointLabel(
                    count: rest.startIndex - head.startIndex, rank: word.rank, word: word.anchor, components: number.components)
            }
        }
        return nil
    }

    /// A number without a mark after it: alone, in a heading, or before a title (`Chương I QUY ĐỊNH CHUNG`, `PHẦN I – CHỈ ĐẠO`).
    private static func isAllowed(_ word: Word, rest: ArraySlice<UInt8>, isWhole: Bool, isHeading: Bool) -> Bool {
        guard let next = rest.first else { return isHeading || isWhole && word.standsAlone }
        guard next == 0x20 || next == 0xC2 else { return false }
        if isHeading { return true }
        let title = LineShape.trimmed(rest)
        let dash = ["- ", "– ", "— "].first { title.starts(with: $0.utf8) }
        return word.standsAlone
            && (isCapitalWord(title) || dash.map { NumberLabel.startsWithCapital(title.dropFirst($0.utf8.count)) } ?? false)
    }

    /// Whether the first word has two letters or more, all capitals.
    private static func isCapitalWord(_ text: ArraySlice<UInt8>) -> Bool {
        var scalars = ScalarReader(text)
        var count = 0
        while let scalar = scalars.next(), scalar != " " {
            guard scalar.properties.isUppercase else { return count > 1 && !scalar.properties.isAlphabetic }
            count += 1
        }
        return count > 1
    }
}

extension WordLabel {
    private struct Word {
        /// Lower case.
        var text: [UInt8]
        /// The first byte of `text`.
        var initial: UInt8
        var rank: Int
        /// Nil where the bare number makes the anchor.
        var anchor: String?
        /// The label may be a whole paragraph without a mark after it.
        var standsAlone: Bool

        init(_ text: String, _ rank: Int, _ anchor: String?, standsAlone: Bool = false) {
            self.text = Array(text.utf8)
            self.initial = self.text[0]
            self.rank = rank
            self.anchor = anchor
            self.standsAlone = standsAlone
        }
    }

    private static let words = [
        Word("phụ lục", PointLabel.Rank.annex, "phu-luc", standsAlone: true), Word("phần", PointLabel.Rank.part, "phan", standsAlone: true),
        Word("chương", PointLabel.Rank.chapter, "chuong", standsAlone: true),
        Word("mục", PointLabel.Rank.section, "muc", standsAlone: true),
        Word("tiểu mục", PointLabel.Rank.subsection, "tieu-muc", standsAlone: true), Word("điều", PointLabel.Rank.article, "dieu"),
        Word("khoản", PointLabel.Rank.arabic, nil), Word("bước", PointLabel.Rank.step, "buoc"), Word("điểm", PointLabel.Rank.letter, nil),
    ]

    private static let initials = words.map(\.initial)

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

    private static func number(_ head: ArraySlice<UInt8>, after index: Int, of word: Word) -> (components: [String], end: Int)? {
        var rest = head[index...].drop { $0 == 0x20 }
        guard rest.startIndex > index else { return nil }
        if word.rank == PointLabel.Rank.annex, let after = match(Array("số ".utf8), in: rest) { rest = head[after...].drop { $0 == 0x20 } }
        let token = rest.prefix { $0 != 0x20 && !isMark($0) }
        guard let first = component(token, of: word) else {
            return ordinal(token, in: head).map { ([$0.component], $0.end) }
        }
        var components = [first]
        var end = token.endIndex
        while end < head.endIndex, head[end] == UInt8(ascii: ".") {
            let part = head[(end + 1)...].prefix { $0 != 0x20 && !isMark($0) }
            guard let next = laterComponent(part) else { break }
            components.append(next)
            end = part.endIndex
        }
        return (components, end)
    }

    private static func component(_ token: ArraySlice<UInt8>, of word: Word) -> String? {
        let digits = token.prefix(while: \.isDigit)
        if !digits.isEmpty, digits.count <= 3 {
            let suffix = token[digits.endIndex...]
            if suffix.isEmpty { return PointLabel.trimmedNumber(digits) }
            return PointLabel.letter(suffix).map { PointLabel.trimmedNumber(digits) + $0 }
        }
        if word.rank == PointLabel.Rank.letter { return PointLabel.letter(token) }
        if let value = PointLabel.roman(token), word.rank != PointLabel.Rank.article { return String(value) }
        guard word.rank == PointLabel.Rank.annex, token.count == 1, token.allSatisfy(\.isCapital) else { return nil }
        return String(decoding: token, as: UTF8.self).lowercased()
    }

    /// What may follow a dot: `Phụ lục I.2`, and in the codified law `Điều 8.1.LQ.28`.
    private static func laterComponent(_ part: ArraySlice<UInt8>) -> String? {
        guard !part.isEmpty, part.count <= 4 else { return nil }
        if part.allSatisfy(\.isDigit) { return part.count <= 3 ? PointLabel.trimmedNumber(part) : nil }
        return part.allSatisfy(\.isCapital) ? String(decoding: part, as: UTF8.self).lowercased() : nil
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
