package import Source

/// Finds where words of a block stand in the source file.
package struct BlockPlaces {
    let text: SourceText

    package init(text: SourceText) { self.text = text }

    /// The place of `range` of the block's text: its words are looked for in the block's lines, as often as they stand before it in the block.
    /// Falls back to the first word, then to the start of the block.
    package func location(_ block: Body.TextBlock, _ range: Range<Int>) -> SourceLocation {
        let needle = Array(block.text[range])
        if let offset = find(needle, block, range.lowerBound) { return text.location(at: offset) }
        let firstWord = Array(needle.prefix { $0 != 0x20 })
        if let offset = find(firstWord, block, range.lowerBound) { return text.location(at: offset) }
        return start(block)
    }

    /// First byte of the block's first line that is not white space.
    func start(_ block: Body.TextBlock) -> SourceLocation {
        let line = text.line(block.lines.lowerBound)
        return text.location(at: line.firstIndex { $0 > 0x20 } ?? line.startIndex)
    }

    /// Last byte of the block's last line that is not white space.
    func end(_ block: Body.TextBlock) -> SourceLocation {
        let line = text.line(block.lines.upperBound)
        guard var index = line.lastIndex(where: { $0 > 0x20 }) else { return start(block) }
        while index > line.startIndex, line[index] & 0xC0 == 0x80 { index -= 1 }
        return text.location(at: index)
    }
}

extension BlockPlaces {
    private func find(_ needle: [UInt8], _ block: Body.TextBlock, _ offset: Int) -> Int? {
        guard !needle.isEmpty, block.lines.upperBound <= text.lineStarts.count, block.lines.lowerBound >= 1 else { return nil }
        let last = text.line(block.lines.upperBound)
        let source = text.bytes[text.lineStarts[block.lines.lowerBound - 1]..<last.endIndex]
        var remaining = Self.matches(needle, in: block.text[...], before: offset).count
        var found: Int?
        for position in Self.matches(needle, in: source, before: source.endIndex) {
            found = position
            if remaining == 0 { break }
            remaining -= 1
        }
        return found
    }

    private static func matches(_ needle: [UInt8], in bytes: ArraySlice<UInt8>, before end: Int) -> [Int] {
        var found: [Int] = []
        var index = bytes.startIndex
        while index < end {
            if bytes[index] == needle[0], matches(needle, in: bytes, at: index) { found.append(index) }
            index += 1
        }
        return found
    }

    /// A space of the needle stands for any run of white space.
    private static func matches(_ needle: [UInt8], in bytes: ArraySlice<UInt8>, at start: Int) -> Bool {
        var index = start
        for byte in needle {
            guard index < bytes.endIndex else { return false }
            if byte == 0x20 {
                guard bytes[index] <= 0x20 else { return false }
                while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 }
            } else {
                guard bytes[index] == byte else { return false }
                index += 1
            }
        }
        return true
    }
}
