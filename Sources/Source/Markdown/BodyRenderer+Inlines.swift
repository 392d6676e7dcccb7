/// Inline content: text with its runs, markup, links.
extension BodyRenderer {
    mutating func beginBlock(_ lines: ClosedRange<Int>) {
        let searches = block.lines == lines ? block.searches : OpenBlock.Searches()
        block = OpenBlock(firstRun: body.runs.count)
        block.lines = lines
        block.searches = searches
    }

    /// Ends the block; one without text is none.
    mutating func endBlock(_ kind: Body.TextBlock.Kind) {
        guard !block.text.isEmpty else { return }
        if !block.stars.isEmpty { warnOfStars(kind) }
        let point = footnotePoint ?? outline.current
        body.blocks.append(
            Body.TextBlock(kind: kind, text: block.text, runs: block.firstRun..<body.runs.count, point: point, lines: block.lines))
    }

    /// Writes the inline content of a block; an image takes all events up to its end.
    mutating func write(_ events: ArraySlice<InlineEvent>) {
        var index = events.startIndex
        while index < events.endIndex {
            if case .open(.image(let destination, let title)) = events[index] {
                index = writeImage(literal(destination), title: literal(title), events, from: index)
            } else {
                write(events[index])
                index += 1
            }
        }
    }

    private mutating func write(_ event: InlineEvent) {
        switch event {
        case .text(let range), .tildes(let range, _, _): writeText(range)
        case .code(let range):
            write("<code>")
            put(literal(range), .code)
            write("</code>")
        case .html(let range):
            warnOfHTML(range)
            putLines(literal(range))
        case .softBreak:
            put(Self.space, textKind)
            block.lineStart = block.text.count
        case .lineBreak:
            write("<br>")
            if let last = block.text.last, last != 0x20 { block.text.append(0x20) }
            block.isAfterBreak = true
            block.lineStart = block.text.count
        case .open(let markup): open(markup)
        case .close(let markup): close(markup)
        case .reference(let index): writeReference(index)
        case .missingReference(let range):
            warnOfMissingFootnote(range)
            put(literal(range), textKind)
        }
    }

    /// Appends text, escaped, and notes where it stands. Blanks before the first word and after a line break are no text; neither is what is struck
    /// out: it is shown, and says nothing any more.
    mutating func put(_ bytes: ArraySlice<UInt8>, _ kind: Body.Run.Kind) {
        guard block.strikes == 0 else { return HTML.escape(bytes, into: &body.html) }
        var bytes = bytes
        if block.text.isEmpty || block.isAfterBreak {
            block.isAfterBreak = bytes.allSatisfy { $0 == 0x20 }
            while bytes.first == 0x20 {
                body.html.append(0x20)
                bytes = bytes.dropFirst()
            }
        }
        while let index = bytes.firstIndex(where: HTML.isSpecial), let entity = HTML.entity(for: bytes[index]) {
            putPlain(bytes[..<index], kind)
            body.runs.append(
                Body.Run(kind: kind, textStart: block.text.count, textCount: 1, htmlStart: body.html.count, htmlCount: entity.count))
            block.text.append(bytes[index])
            body.html += entity
            bytes = bytes[(index + 1)...]
        }
        putPlain(bytes, kind)
    }
}

extension BodyRenderer {
    private static let space: ArraySlice<UInt8> = [0x20]

    private var textKind: Body.Run.Kind { block.openLinks.isEmpty ? .text : .linked }

    private mutating func putPlain(_ bytes: ArraySlice<UInt8>, _ kind: Body.Run.Kind) {
        guard !bytes.isEmpty else { return }
        addRun(kind, count: bytes.count)
        block.text += bytes
        body.html += bytes
    }

    /// Notes that `count` bytes of text come next; a run grows while both sides are unbroken.
    private mutating func addRun(_ kind: Body.Run.Kind, count: Int) {
        let last = body.runs.count - 1
        if last >= block.firstRun, case let run = body.runs[last], run.kind == kind, run.textCount == run.htmlCount,
            run.textStart + run.textCount == block.text.count, run.htmlStart + run.htmlCount == body.html.count
        {
            body.runs[last].textCount += count
            body.runs[last].htmlCount += count
        } else {
            body.runs.append(
                Body.Run(kind: kind, textStart: block.text.count, textCount: count, htmlStart: body.html.count, htmlCount: count))
        }
    }

    /// Text that may go over several lines.
    private mutating func putLines(_ bytes: ArraySlice<UInt8>) {
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { put(Self.space, textKind) }
            put(line, textKind)
        }
    }

    private mutating func writeText(_ range: Range<Int>) {
        var range = range
        if block.labelRest > 0 {
            let label = range.lowerBound..<(range.lowerBound + min(block.labelRest, range.count))
            block.labelRest = 0
            writeLabel(input.tree.text[label].drop { $0 == 0xC2 || $0 == 0xA0 || $0 == 0x20 })
            range = label.upperBound..<range.upperBound
        }
        warnOfEmphasis(range)
        let start = block.text.count
        put(literal(range), textKind)
        block.stars += LooseStars.stars(in: block.text, from: start, lineStart: block.lineStart)
    }

    private mutating func open(_ markup: InlineEvent.Markup) {
        switch markup {
        case .emphasis: write("<em>")
        case .strong: write("<strong>")
        case .strikethrough:
            write("<del>")
            block.strikes += 1
        case .tag(let name): write("<\(name.rawValue)>")
        case .link(let destination, let title): openLink(literal(destination), title: literal(title))
        case .address(let range, let prefix): openLink(Array(prefix.rawValue.utf8) + literal(range), title: [])
        case .image: break
        }
    }

    private mutating func close(_ markup: InlineEvent.Markup) {
        switch markup {
        case .emphasis: write("</em>")
        case .strong: write("</strong>")
        case .strikethrough:
            write("</del>")
            block.strikes -= 1
            block.isAfterBreak = block.isAfterBreak || block.text.last == 0x20
        case .tag(let name): write("</\(name.rawValue)>")
        case .link, .address: closeLink()
        case .image: break
        }
    }
}
