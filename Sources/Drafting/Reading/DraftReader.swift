// Takes the text of an official document as a reader of office files gives it; gives a draft of it for the portal.
//
// Order of work: drop what belongs to pages, take out footnotes, read the letterhead from above and the signature from below, join what lies between
// to paragraphs and tables, then say field by field what was printed. What the text does not say stays empty; what it does not say clearly is doubted.

internal import Records
package import Source

package struct DraftReader {
    let office: Office
    var header: Header
    var closing: Closing?
    var blocks: [Draft.Block] = []
    var draft = Draft()
    let recaser: Recaser

    /// - Parameter isStructured: every line is a paragraph or a row of cells parted by tabs, as readers of office files write them.
    package static func read(_ source: SourceText, isStructured: Bool = false, office: Office) -> Draft {
        let furniture = PageFurniture(LineSplitter.lines(of: source, isStructured: isStructured), isStructured: isStructured)
        let (lines, notes) = isStructured ? split(furniture.lines) : (furniture.lines, [])
        let collector = isStructured ? nil : FootnoteCollector(lines)
        let text = collector?.lines ?? lines
        let layout = TextLayout(text, isStructured: isStructured)
        var reader = DraftReader(text, layout, office: office)
        reader.draft.dropped = furniture.dropped
        reader.readBody(text, layout, footnotes: collector?.footnotes ?? [])
        reader.draft.footnotes += notes
        reader.readFields()
        return reader.finished()
    }
}

extension DraftReader {
    private init(_ lines: [TextLine], _ layout: TextLayout, office: Office) {
        self.office = office
        header = HeaderReader.read(lines, layout: layout, catalogs: office.catalogs)
        closing = ClosingReader.read(lines, layout: layout, from: header.bodyStart)
        recaser = Recaser(texts: lines.map(\.text), names: office.names)
    }

    /// `[^1]: …` of a reader that knows footnotes.
    private static func split(_ lines: [TextLine]) -> (lines: [TextLine], notes: [Draft.Footnote]) {
        var rest: [TextLine] = []
        var notes: [Draft.Footnote] = []
        for line in lines {
            guard line.text.hasPrefix("[^"), let end = line.text.firstRange(of: "]: ") else {
                rest.append(line)
                continue
            }
            let mark = line.text[line.text.index(line.text.startIndex, offsetBy: 2)..<end.lowerBound]
            notes.append(Draft.Footnote(mark: String(mark), text: String(line.text[end.upperBound...])))
        }
        return (rest, notes)
    }

    private mutating func readBody(_ lines: [TextLine], _ layout: TextLayout, footnotes: [FootnoteCollector.Found]) {
        let textEnd = closing?.range.lowerBound ?? lines.count
        let text = BodyBuilder(Array(lines[min(header.bodyStart, textEnd)..<textEnd]), layout: layout)
        let behind = AnnexLetterhead(Array(lines[(closing?.range.upperBound ?? lines.count)...]))
        let annexes = BodyBuilder(behind.lines, layout: layout)
        let above = Self.unread(header.unread, vi: "ở phần đầu của bản gốc", en: "in the letterhead of the source")
        let among = Self.unread(closing?.unread ?? [], vi: "giữa nơi nhận và chữ ký", en: "among recipients and signature")
        let body = above + OtherDocument.doubted(text.blocks) + among + OtherDocument.doubted(AnnexMarker.marked(annexes.blocks))
        let placer = FootnotePlacer(body, footnotes)
        var cleaner = MarkupCleaner()
        blocks = placer.blocks.map { cleaner.cleaned($0) }
        draft.footnotes = placer.footnotes
        draft.dropped += cleaner.dropped
        draft.dropped += text.dropped + behind.dropped + annexes.dropped + header.dropped + (closing?.dropped ?? [])
        draft.dropped += header.agencies.map { Draft.Dropped(line: $0.line, text: $0.value, reason: .agency) }
    }

    /// Lines that are no part of the layout that they stand in: kept, and doubted.
    private static func unread(_ lines: [TextLine], vi: String, en: String) -> [Draft.Block] {
        lines.map { line in
            let doubt = Draft.Doubt(
                line: line.number, vi: "dòng này nằm \(vi), chưa rõ là gì", en: "this line stands \(en); what it is was not recognised")
            return .paragraph(Draft.Paragraph(text: line.text.tidied, lines: line.number...line.number, doubts: [doubt]))
        }
    }

    private func finished() -> Draft {
        var draft = draft
        draft.blocks = blocks
        draft.dropped.sort { $0.line < $1.line }
        return draft
    }

    mutating func set(_ name: String, _ value: Draft.Value, printed: [String] = [], doubts: [Draft.Doubt] = []) {
        draft.fields.append(Draft.Field(name: name, value: value, printed: printed, doubts: doubts))
    }

    private mutating func readFields() {
        readType()
        readNumber()
        readDate()
        readSubject()
        readIssuer()
        readDrafter()
        readSigner()
        readMeeting()
        readRelations()
        readRecipients()
        readMarks()
    }

    /// Paragraphs of the body before its first point.
    var preamble: [Draft.Paragraph] {
        var paragraphs: [Draft.Paragraph] = []
        for case .paragraph(let paragraph) in blocks.prefix(40) {
            if case .point? = LineLabel(paragraph.text) { break }
            paragraphs.append(paragraph)
        }
        return paragraphs
    }

    /// "(Kèm theo Quyết định số …)" at the top of an annex that is a file of its own.
    var parentParagraph: Draft.Paragraph? {
        guard header.number == nil, case .paragraph(let first)? = blocks.first, SubjectWords.namesParent(first.text) else { return nil }
        return first
    }

    /// The document that an annex belongs to, as it names it.
    var parentMention: Mention? {
        parentParagraph.flatMap { office.recognizer.mentions(in: [Array($0.text.utf8)]).first?.first }
    }
}
