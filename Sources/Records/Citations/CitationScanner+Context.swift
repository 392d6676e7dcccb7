// What stands before a number: whether one may begin there, type word, "số", the name of a law, and words that say it is no document.

extension CitationScanner {
    /// One past an address (`https://…`) whose "//" begins at `index`.
    func endOfAddress(_ index: Int) -> Int? {
        guard text.is(index, "/"), text.is(index + 1, "/"), text.is(index - 1, ":") else { return nil }
        var end = index
        while end < text.count, !text.isSpace(end) { end += 1 }
        return end
    }

    /// No letter, digit or sign of a larger number directly before; "số31-QĐ/TW", "Số:12" and the next of a list may stand.
    func isBoundary(_ start: Int) -> Bool {
        guard start > 0 else { return true }
        if text.isLetter(start - 1) { return wordNumber(endingAt: start) != nil }
        if text.isDigit(start - 1) { return false }
        if text.is(start - 1, ":") || text.is(start - 1, ".") { return wordNumber(endingAt: start) != nil }
        if text.is(start - 1, ",") || text.is(start - 1, ";") { return found.last?.spanEnd == start - 1 }
        return !(text.is(start - 1, "/") || text.is(start - 1, "-") || text.is(start - 1, "@") || text.is(start - 1, "_"))
    }

    /// What stands before the digits at `start`: "số", a type word; and whether it is a form ("Mẫu số", "Biểu số").
    func lead(before start: Int) -> (lead: NumberParser.Lead, start: Int, isForm: Bool) {
        if let (wordStart, _) = wordNumber(endingAt: start) {
            var (lead, leadStart) = typeWord(before: wordStart)
            lead.hasWordNumber = true
            return (lead, leadStart, isForm(before: wordStart))
        }
        let (lead, leadStart) = typeWord(before: start)
        return (lead, lead.hasTypeWord ? leadStart : start, isForm(before: start))
    }

    /// The type word before `index`, a colon or full stop between them allowed.
    func typeWord(before index: Int) -> (lead: NumberParser.Lead, start: Int) {
        var lead = NumberParser.Lead()
        var end = text.isSpace(index - 1) ? index - 1 : index
        if text.is(end - 1, ":") || text.is(end - 1, ".") { end -= 1 }
        guard let match = typeWords.match(in: text, endingAt: end) else { return (lead, index) }
        lead.hasTypeWord = true
        lead.typeCode = match.code
        return (lead, match.start)
    }

    /// "số" (as scanners and keyboards spell it) that ends before `index`, colon, space and bracket between them allowed.
    func wordNumber(endingAt index: Int) -> (start: Int, end: Int)? {
        var end = text.is(index - 1, "[") ? index - 1 : index
        if text.isSpace(end - 1) { end -= 1 }
        if text.is(end - 1, ":") || text.is(end - 1, ".") { end = text.isSpace(end - 2) ? end - 2 : end - 1 }
        guard let word = text.word(endingAt: end), word.count == 2, text.is(word, "so") else { return nil }
        guard Self.numberVowels.contains(text[word.upperBound - 1].scalar) else { return nil }
        return (word.lowerBound, index)
    }

    /// o, ô and ô with any tone, either case; not ơ ("sở").
    private static let numberVowels: Set<UInt32> = [
        0x6F, 0x4F, 0xF4, 0xD4, 0x1ED1, 0x1ED0, 0x1ED3, 0x1ED2, 0x1ED5, 0x1ED4, 0x1ED7, 0x1ED6, 0x1ED9, 0x1ED8,
    ]

    /// "tài khoản số", "gói thầu số": a thing with a number; such a "số" makes no unknown symbol believed.
    func isThing(before index: Int) -> Bool {
        guard let word = text.word(endingAt: text.isSpace(index - 1) ? index - 1 : index) else { return false }
        return text.is(word, anyOf: Self.thingWords)
    }

    private static let thingWords = [
        "khoan", "thau", "lo", "dat", "thua", "nha", "xe", "ho", "phong", "duong", "tuyen", "may", "muc", "thuat", "do", "bang", "thi",
        "hinh",
        "de", "chuan", "so",
    ]

    /// "Mẫu số", "Mẫu đơn số"; and what has the name of a document in its own: "hóa đơn số", "tiểu dự án".
    private func isForm(before index: Int) -> Bool {
        guard let word = text.word(endingAt: text.isSpace(index - 1) ? index - 1 : index) else { return false }
        if text.is(word, anyOf: ["mau", "bieu"]) { return true }
        guard text.is(word, "don") || text.is(word, "an") else { return false }
        return [["mau"], ["hoa"], ["van"], ["du", "tieu"]].contains { endsWith($0, before: word.lowerBound) }
    }

    /// `words`, the last one first, stand before `index`.
    func endsWith(_ words: [String], before index: Int) -> Bool {
        var end = index
        for name in words {
            guard let word = text.word(endingAt: text.isSpace(end - 1) ? end - 1 : end), text.is(word, name) else { return false }
            end = word.lowerBound
        }
        return true
    }

    /// The next of "mẫu số 29/DSCT/GSQL và 30/DSHH/GSQL".
    func isFormList(_ start: Int) -> Bool {
        guard let formEnd, start > formEnd, start - formEnd <= 5 else { return false }
        return text.is(formEnd..<start, anyOf: ["", "va"]) && !(formEnd..<start).contains { text.is($0, ".") }
    }

    /// "Luật Bưu chính số 49/2010/QH12": the type word stands before the name of the law, up to 16 words back in the same clause.
    func findLawName(_ mention: inout FoundMention) {
        var end = text.isSpace(mention.start - 1) ? mention.start - 1 : mention.start
        for _ in 0..<16 {
            if text.is(end - 1, ",") { end -= 1 }
            guard end > (found.last?.spanEnd ?? 0), let word = text.word(endingAt: end) else { return }
            let isOrdinance = text.is(word, "lenh")
            if isOrdinance || (text.is(word, "luat") && text.isUpper(word.lowerBound)) {
                let match = typeWords.match(in: text, endingAt: word.upperBound)
                mention.lead.hasTypeWord = true
                mention.lead.typeCode = match?.code ?? (isOrdinance ? "phap_lenh" : "luat")
                mention.start = match?.start ?? word.lowerBound
                return
            }
            guard text.isSpace(word.lowerBound - 1) else { return }
            end = word.lowerBound - 1
        }
    }
}
