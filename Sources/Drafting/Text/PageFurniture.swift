// Lines of a text -> the same without what belongs to its pages: page numbers, running heads, the stamps of digital signatures, rules.
//
// A page number is believed where it follows the one before it and stands where a page ends; the same line at the top or bottom of three
// pages is a running head.

internal import Source

struct PageFurniture {
    private(set) var lines: [TextLine] = []
    private(set) var dropped: [Draft.Dropped] = []
    private var lastPage = 0
    /// The last line left out, whose gap and page the next line takes over.
    private var pending: TextLine?

    init(_ lines: [TextLine]) {
        let heads = Self.runningHeads(lines)
        for (index, line) in lines.enumerated() {
            if let reason = reason(of: line, at: index, in: lines, heads) {
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
        if line.text.isRule, line.text.unicodeScalars.count > 2, !line.raw.contains("\t") { return .rule }
        if heads.contains(Self.head(line)), Self.isAtPageEdge(index, lines) { return .runningHead }
        return Self.isSignatureStamp(line.key) ? .signatureStamp : nil
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
        guard page == lastPage + 1 || lastPage == 0 && page == 2 else { return false }
        if Self.isAtPageEdge(index, lines) { return true }
        let gapAfter = index + 1 < lines.count ? lines[index + 1].gap : 0
        return line.gap + gapAfter >= 3 && line.gap > 0 && gapAfter > 0
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
        return Set(counts.filter { $0.value >= 3 && !$0.key.isEmpty }.map(\.key))
    }

    /// What signing programs print over a page.
    private static func isSignatureStamp(_ key: String) -> Bool {
        ["nguoi_ky_", "thoi_gian_ky_", "ky_boi_", "signature_valid", "digitally_signed_by", "email_", "date_20"].contains {
            key.hasPrefix($0)
        }
            && (key.contains("ky") || key.contains("sign") || key.contains("gov_vn") || key.hasPrefix("date_20"))
    }
}
