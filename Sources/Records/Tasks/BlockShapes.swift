// How the blocks of a body look: how deep in lists they stand, and what of them is in bold or italics. Only the marks between texts are read.

import Source

struct BlockShapes {
    private let body: Body
    /// By block: how many lists it stands in, and whether a list opens right before it.
    private var lists: [(depth: Int, opens: Bool)] = []

    init(body: Body) {
        self.body = body
        lists.reserveCapacity(body.blocks.count)
        var depth = 0
        var end = 0
        for block in body.blocks {
            let runs = body.runs[block.runs]
            guard let first = runs.first, let last = runs.last, first.htmlStart >= end else {
                lists.append((depth, false))
                continue
            }
            let marks = body.html[end..<first.htmlStart].withUnsafeBufferPointer(Self.listMarks)
            depth += marks.opening - marks.closing
            lists.append((depth, marks.opening > 0))
            end = last.htmlStart + last.htmlCount
        }
    }

    func depth(_ block: Int) -> Int { lists.indices.contains(block) ? lists[block].depth : 0 }
    func opensList(_ block: Int) -> Bool { lists.indices.contains(block) && lists[block].opens }

    /// All of the block is in bold or italics.
    func isEmphasised(_ block: Int) -> Bool {
        guard beginsEmphasised(block), let last = body.runs[body.blocks[block].runs].last else { return false }
        return isClosing(at: last.htmlStart + last.htmlCount)
    }

    /// Bytes of the text that stand in bold or italics at its head, where others come behind them.
    func emphasisEnd(_ block: Int) -> Int? {
        guard beginsEmphasised(block) else { return nil }
        let runs = body.runs[body.blocks[block].runs].prefix(Self.mostRuns)
        let last = runs.first { isClosing(at: $0.htmlStart + $0.htmlCount) }
        return last.map { $0.textStart + $0.textCount }
    }

    /// Stretches of a name with escaped characters in it ("Khoa học &amp; Công nghệ").
    private static let mostRuns = 8
}

extension BlockShapes {
    private func beginsEmphasised(_ block: Int) -> Bool {
        guard let start = body.runs[body.blocks[block].runs].first?.htmlStart else { return false }
        return Self.openings.contains { body.html[..<start].suffix($0.count).elementsEqual($0) }
    }

    private func isClosing(at place: Int) -> Bool { Self.closings.contains { body.html[place...].starts(with: $0) } }

    private static let openings = ["<strong>", "<em>", "<u>"].map { Array($0.utf8) }
    private static let closings = ["</strong>", "</em>", "</u>"].map { Array($0.utf8) }

    /// How many lists the marks between two texts open and close.
    private static func listMarks(in html: UnsafeBufferPointer<UInt8>) -> (opening: Int, closing: Int) {
        var (opening, closing) = (0, 0)
        // Over plain memory, for there may be fifty times as much markup as text.
        for index in html.indices where html[index] == UInt8(ascii: "<") {
            let isEnd = index + 1 < html.count && html[index + 1] == UInt8(ascii: "/")
            let name = index + (isEnd ? 2 : 1)
            guard name + 2 < html.count, namesList(html[name], html[name + 1]) else { continue }
            if isEnd { closing += 1 } else if html[name + 2] == 0x20 || html[name + 2] == 0x3E { opening += 1 }
        }
        return (opening, closing)
    }

    /// `ul`, `ol`
    private static func namesList(_ first: UInt8, _ second: UInt8) -> Bool {
        second == UInt8(ascii: "l") && (first == UInt8(ascii: "u") || first == UInt8(ascii: "o"))
    }
}
