// A body in; the points that its table of contents names out.
internal import Source

/// What is above the text of a long document to jump to.
struct TableOfContents {
    struct Entry: Equatable {
        /// Index of the point in the body.
        var point: Int
        /// Entries it lies in.
        var depth: Int
    }

    private(set) var entries: [Entry] = []

    /// Bytes of running text in about a printed page: what fits on one needs no table.
    private static let longText = 3_000
    private static let fewest = 3
    /// More than a reader looks through; deeper levels are left out first.
    private static let most = 120
    private static let mostOfDeepLevels = 40

    init(_ body: Body) {
        guard body.blocks.reduce(0, { $0 + $1.text.count }) >= Self.longText else { return }
        let hasHeadings = body.points.count { $0.headingLevel != nil } >= Self.fewest
        var depths: [Int?] = []
        for point in body.points {
            let depth = Self.enclosingDepth(of: point, depths: depths, in: body)
            depths.append(Self.isEligible(point, in: body, hasHeadings: hasHeadings) ? depth + 1 : nil)
        }
        var level = 0
        var chosen: [Entry] = []
        while level < 6 {
            let all = depths.indices.compactMap { index in depths[index].flatMap { $0 <= level ? Entry(point: index, depth: $0) : nil } }
            let limit = level < 2 || chosen.count < Self.fewest ? Self.most : Self.mostOfDeepLevels
            if all.count > limit { break }
            chosen = all
            level += 1
        }
        if chosen.count >= Self.fewest { entries = chosen }
    }
}

extension TableOfContents {
    /// Depth of the nearest entry that holds the point, or -1.
    private static func enclosingDepth(of point: Body.Point, depths: [Int?], in body: Body) -> Int {
        var parent = point.parent
        while let index = parent {
            if let depth = depths[index] { return depth }
            parent = body.points[index].parent
        }
        return -1
    }

    /// Headings that have a name, and points that usually have a title: `I.`, `Điều 5.`, `Phụ lục I`; no `a)`. A `1.` counts where there are few headings and it is
    /// not part of an article: under headings it is mostly a step or a sentence.
    private static func isEligible(_ point: Body.Point, in body: Body, hasHeadings: Bool) -> Bool {
        if point.headingLevel != nil { return !point.label.isEmpty || !point.contentsTitle.isEmpty }
        guard let first = point.number.first else { return point.label.isEmpty }
        if point.label.hasPrefix("(") || first.isLowercase || ["Khoản", "Điểm", "Bước"].contains(where: point.label.hasPrefix) {
            return false
        }
        return !first.isNumber || !hasHeadings && point.parent.map { !body.points[$0].number.hasPrefix("Điều ") } ?? true
    }
}

extension Body {
    /// The title of a point in a table of contents; `Chương I` alone on its line is named by the short line after it.
    func contentsTitle(of index: Int, firstBlocks: [Int: Int]) -> String {
        let own = points[index].contentsTitle
        guard own.isEmpty, let block = firstBlocks[index].map({ blocks[$0] }), block.kind == .paragraph, block.text.count < 200 else {
            return own
        }
        return block.text.last.map { ".;:,".utf8.contains($0) } ?? true ? own : String(decoding: block.text, as: UTF8.self)
    }

    /// The first block that each point holds.
    var firstBlocks: [Int: Int] {
        var first: [Int: Int] = [:]
        for (index, block) in blocks.enumerated() {
            if let point = block.point, first[point] == nil { first[point] = index }
        }
        return first
    }
}
