// Lines of a text -> the same without what belongs to its pages: page numbers, running heads, the stamps of digital signatures, rules.
//
// A page number is believed where it follows the one before it and stands where a page ends; the same line at the top or bottom of three
// pages, or twice with the number of its page, is a running head.

internal import Source

struct PageFurniture {
    private(set) var lines: [TextLine] = []
    private(set) var dropped: [Draft.Dropped] = []
    private var lastPage = 0
    /// Headers of tables above the line in hand, folded.
    private var tableHeaders: Set<String> = []
    /// The last line left out, whose gap and page the next line takes over.
    private var pending: TextLine?

    /// - Parameter isStructured: the lines are paragraphs of a word processor, which prints no stamps of signing programs.
    init(_ lines: [TextLine], isStructured: Bool) {
        let heads = Self.runningHeads(lines)
        let stamps = isStructured ? [] : SignatureStamp.lines(lines)
        for (index, line) in lines.enumerated() {
            if stamps.contains(index) {
                drop(line, .signatureStamp)
            } else if let reason = reason(of: line, at: index, in: lines, heads) {
                drop(line, reason)
            } else {
                keep(line)
            }
        }
    }
}

extension PageFurniture {
    private mutating func keep(_ line: TextLine) {
        var line = line
        if let pending {
            line.gap = max(line.gap, pending.gap)
            line.opensPage = line.opensPage || pending.opensPage
            line.followsRule = line.followsRule || pending.followsRule
        }
        pending = nil
        if ["tt_", "stt_"].contains(where: line.key.hasPrefix) { tableHeaders.insert(line.key) }
        lines.append(line)
    }

    private mutating func drop(_ line: TextLine, _ reason: Draft.Dropped.Reason) {
        dropped.append(Draft.Dropped(line: line.number, text: line.text, reason: reason))
        var mark = line
        mark.opensPage = line.opensPage || reason == .pageNumber || pending?.opensPage ?? false
        mark.followsRule = line.followsRule || reason == .rule || pending?.followsRule ?? false
        mark.gap = max(line.gap, pending?.gap ?? 0)
        pending = mark
    }

    private mutating func reason(of line: TextLine, at index: Int, in lines: [TextLine], _ heads: Set<String>) -> Draft.Dropped.Reason? {
        if let page = Self.pageNumber(line.text), isNext(page, line, at: index, in: lines) {
            lastPage = page
            return .pageNumber
        }
        if let page = Self.trailingPageNumber(line.text), isNext(page), Self.isCrossed(index, lines), line.gap > 0,
            lines[index + 1].gap > 1
        {
            lastPage = page
            return .runningHead
        }
        if line.text.isRule, line.text.unicodeScalars.count > 2, !line.raw.contains("\t") { return .rule }
        let isHead = heads.contains(Self.head(line)) && (Self.bearsPageNumber(line) || Self.isAtPageEdge(index, lines))
        return isHead ? .runningHead : nil
    }

    /// `2`, `- 2 -`, `Trang 2`, `2/5`, `Trang 2/5`.
    private static func pageNumber(_ text: String) -> Int? {
        let parts = text.dropping(suffixes: ["-", "–", "."]).unicodeScalars.drop { $0 == "-" || $0 == "–" || $0.isBlank }
        var words = String(parts).words
        if words.first.map({ VietnameseText.folded($0) == "trang" }) ?? false { words.removeFirst() }
        guard words.count == 1, let first = words.first else { return nil }
        let numbers = first.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count <= 2, let page = numbers[0], numbers.allSatisfy({ $0 != nil }), (1...999).contains(page) else { return nil }
        return page
    }

    private func isNext(_ page: Int, _ line: TextLine, at index: Int, in lines: [TextLine]) -> Bool {
        guard isNext(page) else { return false }
        if Self.isAtPageEdge(index, lines) || Self.isBetweenDashes(line.text) { return true }
        guard index > 0, index + 1 < lines.count else { return index > 0 && lastPage > 0 }
        let next = lines[index + 1]
        if tableHeaders.contains(next.key) { return true }
        if line.gap + next.gap >= 3 { return line.gap > 0 && next.gap > 0 || next.gap >= Self.pageMargin }
        return line.indent >= Self.centred && line.gap + next.gap > 0 && Self.isCrossed(index, lines)
    }

    private func isNext(_ page: Int) -> Bool { page == lastPage + 1 || lastPage == 0 && page == 2 }

    /// A sentence runs over the line.
    private static func isCrossed(_ index: Int, _ lines: [TextLine]) -> Bool {
        guard index > 0, index + 1 < lines.count else { return false }
        let before = lines[index - 1].text
        return lines[index + 1].text.startsSmall && before.contains(where: \.isLetter) && !before.hasSuffix(".") && !before.hasSuffix(":")
            && !before.hasSuffix(";")
    }

    /// Cells that hold a number stand farther left, or beside others.
    private static let centred = 12

    /// Blank lines that stand below the number of a page and nothing else.
    private static let pageMargin = 3

    /// `- 2 -`.
    private static func isBetweenDashes(_ text: String) -> Bool {
        ["-", "–"].contains { text.hasPrefix($0) } && ["-", "–"].contains { text.hasSuffix($0) }
    }

    /// `Công văn về tàu cá            2`.
    private static func trailingPageNumber(_ text: String) -> Int? {
        guard let gap = text.ranges(of: "     ").last else { return nil }
        return pageNumber(String(text[gap.upperBound...]).trimmed)
    }

    /// `Quy chế làm việc     Trang 2/5`: words in a column of their own before the number of a page.
    private static func bearsPageNumber(_ line: TextLine) -> Bool {
        let words = line.text.words
        guard words.count > 2, VietnameseText.folded(words[words.count - 2]) == "trang", pageNumber(words[words.count - 1]) != nil else {
            return false
        }
        return line.text.contains("   ")
    }

    private static func isAtPageEdge(_ index: Int, _ lines: [TextLine]) -> Bool {
        lines[index].opensPage && index > 0 || index + 1 < lines.count && lines[index + 1].opensPage
    }

    private static func head(_ line: TextLine) -> String { VietnameseText.key(String(line.text.filter { !$0.isNumber })) }

    private static func runningHeads(_ lines: [TextLine]) -> Set<String> {
        var counts: [String: Int] = [:]
        for index in lines.indices where isAtPageEdge(index, lines) && lines[index].length < 80 {
            counts[head(lines[index]), default: 0] += 1
        }
        let edges = counts.filter { $0.value >= 3 && !$0.key.isEmpty }.map(\.key)
        let numbered = Dictionary(grouping: lines.filter { bearsPageNumber($0) }, by: head).filter { $0.value.count > 1 }
        return Set(edges).union(numbered.keys)
    }
}
