// The finished HTML of a body plus where its links lead -> the bytes of the page's body, in one forward copy.
internal import Source

/// A stretch of a text block that becomes a link.
struct TextLink: Sendable {
    var block: Int
    /// Bytes of the block's text.
    var range: Range<Int>
    /// The number inside it, which is kept on one line unless it is long.
    var number: Range<Int>?
    var url: String
    /// `dan-so` for a held document, `dan-so tham-chieu` for one the portal does not hold.
    var cssClass: String
    /// Shown on hover: the title of the document.
    var title: String?
}

/// A body as it stands on a page: what is signed, what is annexed to it, and the notes to both.
struct BodyParts: Sendable {
    var text: [UInt8]
    var annexes: [[UInt8]]
    var notes: [UInt8]
}

enum BodySplicer {
    /// The body with `textLinks` wrapped in `<a>` and each Markdown link's destination replaced by `destinations` (parallel to `body.links`; nil: as written).
    ///
    /// A stretch that markup interrupts becomes several links; code is left alone, and so is a stretch of which the author linked a part: a citation leads
    /// to one place ("Thông tư số [194/2010/TT-BTC](…)"). Linear.
    static func html(of body: Body, textLinks: [TextLink], destinations: [String?]) -> [UInt8] {
        apply(edits(of: body, textLinks, destinations), to: body.html[...])
    }

    /// The same in parts, the paragraphs that official documents set apart marked by a class, and `notes` at the ends of their blocks.
    static func parts(of body: Body, textLinks: [TextLink], destinations: [String?], notes: [BlockNote] = []) -> BodyParts {
        let marks = FormalParagraphs.classes(in: body).compactMap { mark(body.blocks[$0.block], $0.cssClass, in: body) }
        let added = Dictionary(grouping: notes, by: \.block).compactMap { block, notes in
            end(of: body.blocks[block], in: body).map { Edit(start: $0, end: $0, bytes: notes.flatMap(\.html), order: .note) }
        }
        let edits = sorted(edits(of: body, textLinks, destinations) + marks + added)
        let endnotes = body.notesStart ?? body.html.count
        let starts = body.annexStarts + [endnotes]
        return BodyParts(
            text: apply(edits, to: body.html[..<starts[0]]),
            annexes: zip(starts, starts.dropFirst()).map { apply(edits, to: body.html[$0..<$1]) },
            notes: apply(edits, to: body.html[endnotes...]))
    }

    /// Where the words of a block end in the HTML, what marks them up included: at the end of its element, or before the list inside it.
    static func end(of block: Body.TextBlock, in body: Body) -> Int? {
        guard let last = body.runs[block.runs].last else { return nil }
        let html = body.html
        var end = last.htmlStart + last.htmlCount
        while end < html.count, html[end] == UInt8(ascii: "<"), let close = html[end...].firstIndex(of: UInt8(ascii: ">")),
            let tag = inlineTags.first(where: { html[(end + 1)...close].starts(with: $0) })
        {
            // A mark of a footnote holds a link and its number.
            end = tag.elementsEqual("sup".utf8) ? ByteSearch.find("</sup>".utf8, in: html[close...]).map { $0 + 6 } ?? close + 1 : close + 1
        }
        return end
    }
}

extension BodySplicer {
    private static func edits(of body: Body, _ textLinks: [TextLink], _ destinations: [String?]) -> [Edit] {
        var edits = textLinks.flatMap { Self.edits(for: $0, in: body.runs[body.blocks[$0.block].runs]) }
        for (link, destination) in zip(body.links, destinations) {
            guard let destination else { continue }
            edits.append(Edit(start: link.htmlRange.lowerBound, end: link.htmlRange.upperBound, bytes: escaped(destination)))
        }
        return sorted(edits)
    }

    private static func sorted(_ edits: [Edit]) -> [Edit] {
        edits.sorted { ($0.start, $0.end, $0.order.rawValue) < ($1.start, $1.end, $1.order.rawValue) }
    }

    private static let inlineTags = ["/em>", "/strong>", "/a>", "/del>", "/code>", "/sub>", "/sup>", "/u>", "sup"].map { Array($0.utf8) }

    /// Puts a class on the `<p>` or heading of a block; nil for a block in another element, or one that has a class.
    private static func mark(_ block: Body.TextBlock, _ cssClass: String, in body: Body) -> Edit? {
        guard var head = body.runs[block.runs].first.map({ body.html[..<$0.htmlStart] }) else { return nil }
        while let tag = ["<em>", "<strong>"].first(where: { head.suffix($0.utf8.count).elementsEqual($0.utf8) }) {
            head.removeLast(tag.utf8.count)
        }
        guard let start = head.lastIndex(of: UInt8(ascii: "<")) else { return nil }
        let name = head[(start + 1)...].prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
        let attributes = head[name.endIndex...]
        let isPlain = name.elementsEqual("p".utf8) ? attributes.count == 1 : block.kind == .heading && attributes.starts(with: " id=".utf8)
        guard isPlain else { return nil }
        return Edit(start: name.endIndex, end: name.endIndex, bytes: Array(" class=\"\(cssClass)\"".utf8))
    }
}

extension BodySplicer {
    /// Replaces `html[start..<end]`; an empty range inserts.
    private struct Edit {
        var start: Int
        var end: Int
        var bytes: [UInt8]
        var order = Order.openLink
    }

    /// What comes first where several stand at one place: ends before starts, the inner end first and the inner start last.
    private enum Order: Int {
        case endNumber, endLink, openLink, openNumber, note
    }

    /// Bytes of a number that still fits a line of the narrowest phone.
    static let longestUnbroken = 24

    private static func edits(for link: TextLink, in runs: ArraySlice<Body.Run>) -> [Edit] {
        guard !runs.contains(where: { $0.kind == .linked && $0.holdsText(of: link.range) }) else { return [] }
        var title = ""
        if let text = link.title { title = " title=\"\(String(decoding: escaped(text), as: UTF8.self))\"" }
        let open = Array("<a class=\"\(link.cssClass)\" href=\"\(String(decoding: escaped(link.url), as: UTF8.self))\"\(title)>".utf8)
        let pieces = pieces(of: link.range, in: runs)
        let links = pieces.flatMap { around($0, open, .openLink, "</a>", .endLink) }
        guard let number = link.number, number.count <= longestUnbroken, case let stretches = Self.pieces(of: number, in: runs),
            stretches.count == 1,
            pieces.contains(where: { $0.contains(stretches[0].lowerBound) && $0.upperBound >= stretches[0].upperBound })
        else { return links }
        return links + around(stretches[0], Array("<span class=\"khong-ngat\">".utf8), .openNumber, "</span>", .endNumber)
    }

    private static func around(_ piece: Range<Int>, _ open: [UInt8], _ opens: Order, _ end: String, _ ends: Order) -> [Edit] {
        [
            Edit(start: piece.lowerBound, end: piece.lowerBound, bytes: open, order: opens),
            Edit(start: piece.upperBound, end: piece.upperBound, bytes: Array(end.utf8), order: ends),
        ]
    }

    /// The stretches of HTML, without markup between, that hold the text range.
    private static func pieces(of range: Range<Int>, in runs: ArraySlice<Body.Run>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        for run in runs where run.kind == .text {
            let start = max(range.lowerBound, run.textStart)
            let end = min(range.upperBound, run.textStart + run.textCount)
            guard start < end else { continue }
            let isVerbatim = run.htmlCount == run.textCount
            let from = isVerbatim ? run.htmlStart + start - run.textStart : run.htmlStart
            let to = isVerbatim ? run.htmlStart + end - run.textStart : run.htmlStart + run.htmlCount
            if let last = pieces.last, last.upperBound == from {
                pieces[pieces.count - 1] = last.lowerBound..<to
            } else {
                pieces.append(from..<to)
            }
        }
        return pieces
    }

    /// `html` with the edits that lie in it.
    private static func apply(_ edits: [Edit], to html: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(html.count + edits.reduce(0) { $0 + $1.bytes.count })
        var position = html.startIndex
        for edit in edits where edit.start >= position && edit.start < html.endIndex {
            output += html[position..<edit.start]
            output += edit.bytes
            position = edit.end
        }
        return output + html[position...]
    }

    private static func escaped(_ text: String) -> [UInt8] { HTML.escape(text.utf8) }
}

extension Body.Run {
    fileprivate func holdsText(of range: Range<Int>) -> Bool { textStart < range.upperBound && range.lowerBound < textStart + textCount }
}
