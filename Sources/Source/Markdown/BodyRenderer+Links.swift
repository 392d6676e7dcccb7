/// Links and images: what may be written, and where it stands.
extension BodyRenderer {
    mutating func openLink(_ destination: some Collection<UInt8>, title: ArraySlice<UInt8>) {
        let destination = Array(destination)[...]
        let isNested = block.openLinks.contains(true)
        let isSafe = isSafe(destination, isImage: false)
        block.openLinks.append(isSafe && !isNested)
        guard isSafe, !isNested else { return }
        write("<a href=\"")
        writeDestination(destination, isImage: false)
        writeTitle(title)
        write(">")
    }

    mutating func closeLink() {
        if block.openLinks.popLast() ?? false { write("</a>") }
    }

    /// Writes the image that opens at `start` and gives the index after its end; of an unsafe one its text stays.
    mutating func writeImage(_ destination: ArraySlice<UInt8>, title: ArraySlice<UInt8>, _ events: ArraySlice<InlineEvent>, from start: Int)
        -> Int
    {
        var end = start + 1
        var depth = 1
        while end < events.endIndex {
            if case .open(.image) = events[end] { depth += 1 }
            if case .close(.image) = events[end] { depth -= 1 }
            end += 1
            if depth == 0 { break }
        }
        let alternative = plainText(of: events[(start + 1)..<end])
        guard isSafe(destination, isImage: true) else {
            put(alternative, block.openLinks.isEmpty ? .text : .linked)
            return end
        }
        write("<img src=\"")
        writeDestination(destination, isImage: true)
        write(" alt=\"")
        HTML.escape(alternative, into: &body.html)
        write("\"")
        writeTitle(title)
        write(">")
        return end
    }

    /// Text without markup.
    func plainText(of events: some Collection<InlineEvent>) -> ArraySlice<UInt8> {
        if events.count == 1, case .text(let range) = events.first { return literal(range) }
        var text: ArraySlice<UInt8> = []
        for event in events {
            switch event {
            case .text(let range), .code(let range), .html(let range), .tildes(let range, _, _), .missingReference(let range):
                text += literal(range)
            case .softBreak, .lineBreak: text.append(0x20)
            default: break
            }
        }
        return text
    }
}

extension BodyRenderer {
    /// Writes the destination and the closing quote, and notes the link.
    private mutating func writeDestination(_ destination: ArraySlice<UInt8>, isImage: Bool) {
        let start = body.html.count
        LinkPolicy.write(destination, into: &body.html)
        let range = start..<body.html.count
        write("\"")
        let text = String(decoding: destination, as: UTF8.self)
        body.links.append(Body.Link(destination: text, htmlRange: range, isImage: isImage, location: locate(destination)))
    }

    private mutating func writeTitle(_ title: ArraySlice<UInt8>) {
        guard !title.isEmpty else { return }
        write(" title=\"")
        HTML.escape(title, into: &body.html)
        write("\"")
    }

    private mutating func isSafe(_ destination: ArraySlice<UInt8>, isImage: Bool) -> Bool {
        if LinkPolicy.isSafe(destination, isImage: isImage) { return true }
        guard admits(.unsafeLink) else { return false }
        let shown = String(
            String.UnicodeScalarView(
                String(decoding: destination.prefix(80), as: UTF8.self).unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
        diagnostics.append(
            .warning(
                .unsafeLink, at: locate(destination), vi: "liên kết “\(shown)” không an toàn nên không được gắn",
                en: "the link “\(shown)” is not safe and is left out",
                hint: LocalizedText(
                    vi: "chỉ nhận http, https, mailto, tel và đường dẫn trong cổng",
                    en: "only http, https, mailto, tel and relative paths are accepted")))
        return false
    }

    /// The place of a destination in the block, else the start of the block.
    private mutating func locate(_ destination: ArraySlice<UInt8>) -> SourceLocation {
        let range = input.lines.range(of: block.lines.lowerBound, block.lines.upperBound)
        let bytes = input.lines.source.bytes
        let start = max(block.searches.linkStart, range.lowerBound)
        if block.searches.failedLinks < 8, !destination.isEmpty, start < range.upperBound {
            if let index = ByteSearch.find(destination, in: bytes[start..<range.upperBound]) {
                block.searches.linkStart = index + destination.count
                return places.location(at: index)
            }
            block.searches.failedLinks += 1
        }
        return input.lines.location(ofLine: block.lines.lowerBound)
    }
}
