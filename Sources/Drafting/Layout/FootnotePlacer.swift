internal import Source

/// Puts the marks of footnotes where they were glued to words.
struct FootnotePlacer {
    private(set) var blocks: [Draft.Block]
    private(set) var footnotes: [Draft.Footnote] = []

    init(_ blocks: [Draft.Block], _ found: [FootnoteCollector.Found]) {
        self.blocks = blocks
        var first = 0
        for footnote in found {
            var placed = Draft.Footnote(mark: String(footnote.number), text: footnote.text)
            let (index, doubt) = place(footnote, from: first)
            first = index ?? first
            if let doubt { placed.doubts.append(doubt) }
            footnotes.append(placed)
        }
    }
}

extension FootnotePlacer {
    private typealias Place = (block: Int, word: Int, isDoubtful: Bool)

    /// Gives the block that took the mark.
    private mutating func place(_ footnote: FootnoteCollector.Found, from first: Int) -> (block: Int?, doubt: Draft.Doubt?) {
        let places = candidates(footnote, from: first)
        let sure = places.filter { !$0.isDoubtful }
        guard let place = sure.last ?? places.last else { return atEnd(footnote) }
        mark(footnote.number, at: place)
        let isSure = sure.count == 1 || sure.isEmpty && places.count == 1
        let doubt = Draft.Doubt(
            line: footnote.line,
            vi:
                "dấu của chú thích \(footnote.number) có thể đứng ở chỗ khác: trong văn bản có \(max(sure.count, places.count)) chỗ giống dấu này",
            en: "the mark of footnote \(footnote.number) may stand elsewhere: \(max(sure.count, places.count)) places look like it")
        return (place.block, isSure ? nil : doubt)
    }

    /// Words that bear the mark, in paragraphs that begin before the footnote.
    private func candidates(_ footnote: FootnoteCollector.Found, from first: Int) -> [Place] {
        blocks.indices.dropFirst(first).flatMap { index -> [Place] in
            guard case .paragraph(let paragraph) = blocks[index], paragraph.lines.lowerBound < footnote.line else { return [] }
            return paragraph.text.words.enumerated().compactMap { position, word in
                FootnoteMark(in: word).flatMap { $0.number == footnote.number ? (index, position, $0.isDoubtful) : nil }
            }
        }
    }

    private mutating func mark(_ number: Int, at place: Place) {
        guard case .paragraph(var paragraph) = blocks[place.block] else { return }
        var words = paragraph.text.words
        guard let mark = FootnoteMark(in: words[place.word]) else { return }
        words[place.word] = "\(mark.before)[^\(number)]\(mark.after)"
        paragraph.text = words.joined(separator: " ")
        blocks[place.block] = .paragraph(paragraph)
    }

    /// No word bears the mark: the paragraph before the footnote takes it, and the clerk has to look.
    private mutating func atEnd(_ footnote: FootnoteCollector.Found) -> (block: Int?, doubt: Draft.Doubt?) {
        let doubt = Draft.Doubt(
            line: footnote.line, vi: "không thấy dấu của chú thích \(footnote.number) trong văn bản; tạm đặt ở cuối đoạn đứng trước nó",
            en: "the mark of footnote \(footnote.number) is not in the text; it was put at the end of the paragraph before it")
        let index = blocks.lastIndex { block in
            guard case .paragraph(let paragraph) = block else { return false }
            return paragraph.lines.lowerBound < footnote.line
        }
        guard let index, case .paragraph(var paragraph) = blocks[index] else { return (nil, doubt) }
        paragraph.text += "[^\(footnote.number)]"
        blocks[index] = .paragraph(paragraph)
        return (nil, doubt)
    }
}
