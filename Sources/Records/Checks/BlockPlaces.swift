package import Source

/// Finds where words of a block stand in the source file.
package struct BlockPlaces {
    let text: SourceText
    /// The lines searched last, where the search goes on and how often it was in vain: the cells of a row share their line.
    private var last: (lines: Range<Int>, next: Int, failures: Int)?

    package init(text: SourceText) { self.text = text }

    /// The place of `range` of the block's text: its words are looked for in the block's lines, as often as they stand before it in the block.
    /// Falls back to the first word, then to the start of the block.
    package func location(_ block: Body.TextBlock, _ range: Range<Int>) -> SourceLocation {
        var places = BlockPlaces(text: text)
        return places.locations(block, [range])[0]
    }

    /// The places of ranges that stand in the order of the text, each looked for behind the one before, in this block and those before it on its lines.
    /// Linear in the lines: after eight that are not found as they are written the rest are placed at their start.
    package mutating func locations(_ block: Body.TextBlock, _ ranges: [Range<Int>]) -> [SourceLocation] {
        if ranges.isEmpty { return [] }
        guard let lines = lines(of: block) else { return ranges.map { _ in start(block) } }
        var search = (lines: lines, next: lines.lowerBound, failures: 0)
        if let last, last.lines == lines { search = last }
        defer { last = search }
        var passed = 0
        return ranges.map { range in
            let words = block.text[range]
            for needle in [words, words.prefix { $0 != 0x20 }] where !needle.isEmpty && search.failures < 8 {
                let before = Self.matches(needle, in: block.text[...], from: passed, before: range.lowerBound).reduce(0) { sum, _ in
                    sum + 1
                }
                let places = Self.matches(needle, in: text.bytes[..<lines.upperBound], from: search.next, before: lines.upperBound)
                if let found = Array(places.prefix(before + 1)).last {
                    passed = range.lowerBound + 1
                    search.next = found + 1
                    return text.location(at: found)
                }
                search.failures += 1
            }
            return start(block)
        }
    }

    /// First byte of the block's first line that is not white space.
    package func start(_ block: Body.TextBlock) -> SourceLocation {
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
    /// Bytes of the file that the block's lines cover.
    private func lines(of block: Body.TextBlock) -> Range<Int>? {
        guard block.lines.upperBound <= text.lineStarts.count, block.lines.lowerBound >= 1 else { return nil }
        return text.lineStarts[block.lines.lowerBound - 1]..<text.line(block.lines.upperBound).endIndex
    }

    /// Where `needle` starts in `bytes`, found as far as they are asked for.
    private static func matches(
        _ needle: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>, from start: Int, before end: Int
    ) -> some Sequence<Int> {
        (start..<max(start, end)).lazy.filter { bytes[$0] == needle.first && matches(needle, in: bytes, at: $0) }
    }

    /// A space of the needle stands for any run of white space.
    private static func matches(_ needle: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>, at start: Int) -> Bool {
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
