/// The text of a raw HTML block as inline events: tags, lines, text; so that its allowed tags work and the rest is shown.
enum HTMLBlockScanner {
    static func events(_ range: Range<Int>, text: [UInt8]) -> [InlineEvent] {
        var events: [InlineEvent] = []
        var start = range.lowerBound
        func flush(_ end: Int) { if start < end { events.append(.text(start..<end)) } }
        var index = start
        while index < range.upperBound {
            if text[index] == 0x0A {
                flush(index)
                while index < range.upperBound, text[index] == 0x0A || LineShape.isBlank(text[index]) { index += 1 }
                if index < range.upperBound { events.append(.softBreak) }
                start = index
            } else if text[index] == UInt8(ascii: "<"),
                let end = text[index..<range.upperBound].prefix(2_000).dropFirst().firstIndex(where: {
                    $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
                }),
                text[end] == UInt8(ascii: ">")
            {
                flush(index)
                events.append(.html(index..<(end + 1)))
                index = end + 1
                start = index
            } else {
                index += 1
            }
        }
        flush(range.upperBound)
        return InlinePairing.paired(events, text: text)
    }
}
