// The cells of a table of work in order -> its rows. A cell merged over several rows is in each of them; a ditto mark stands for the cell above.

import Source

/// The reading of one table. Linear in its cells.
struct DutyRows {
    /// A cell that reaches into the rows below.
    private struct Spanning {
        var column: Int
        var blocks: [Int]
        var rows: Int
    }

    private let body: Body
    private let kinds: [DutyTable.Column]
    private let columns: [String: Int]
    private var rows: [DutyTable.Row] = []
    private var lastLine = 0
    private var spanning: [Spanning] = []
    /// Blocks of each column in the row being read, and in the last one that told more than contents.
    private var current: [[Int]]
    private var above: [[Int]]

    /// - Parameter kinds: columns by their headers.
    init(of body: Body, _ kinds: [String: DutyTable.Column]) {
        self.body = body
        let headers = Array(kinds)
        self.kinds = headers.map(\.value)
        columns = Dictionary(uniqueKeysWithValues: zip(headers.map(\.key), headers.indices))
        current = Array(repeating: [], count: headers.count)
        above = current
    }

    consuming func read(_ blocks: Range<Int>) -> [DutyTable.Row] {
        for index in blocks {
            guard case .cell(let header) = body.blocks[index].kind, let column = columns[header] else { continue }
            // No two rows share a line of the file.
            if body.blocks[index].lines.lowerBound > lastLine {
                endRow()
                rows.append(DutyTable.Row())
            }
            take(index, column)
            lastLine = max(lastLine, body.blocks[index].lines.upperBound)
        }
        endRow()
        return rows
    }
}

extension DutyRows {
    /// A mark with nothing above it says nothing.
    private mutating func take(_ block: Int, _ column: Int) {
        let said = DittoMark.isMark(body.blocks[block].text) ? above[column] : [block]
        if kinds[column] == .content, rows[rows.count - 1].content == nil { rows[rows.count - 1].content = block }
        add(said, to: column)
        guard let span = rowSpan(body.blocks[block]) else { return }
        spanning.removeAll { kinds[$0.column] == kinds[column] }
        spanning.append(Spanning(column: column, blocks: said, rows: span))
    }

    private mutating func add(_ blocks: [Int], to column: Int) {
        current[column] += blocks
        for block in blocks { rows[rows.count - 1].add(block, to: kinds[column]) }
    }

    /// Gives the row the cells that reach into it from above.
    private mutating func endRow() {
        guard let last = rows.last else { return }
        for index in spanning.indices {
            if last[kinds[spanning[index].column]] == nil { add(spanning[index].blocks, to: spanning[index].column) }
            spanning[index].rows -= 1
        }
        spanning.removeAll { $0.rows < 1 }
        // Between two pieces of work may stand a title for those below.
        if kinds.indices.contains(where: { ![.number, .content].contains(kinds[$0]) && !current[$0].isEmpty }) { above = current }
        for column in current.indices { current[column].removeAll(keepingCapacity: true) }
    }

    private static let cellOpening = Array("<td".utf8)
    private static let spanOpening = Array("rowspan=\"".utf8)

    /// The `rowspan` of the cell that a block fills.
    private func rowSpan(_ block: Body.TextBlock) -> Int? {
        guard let start = body.runs[block.runs].first?.htmlStart else { return nil }
        let html = body.html
        let opening = (max(0, start - 240)..<start).last { html[$0] == UInt8(ascii: "<") && html[$0...].starts(with: Self.cellOpening) }
        guard let cell = opening, let mark = ByteSearch.find(Self.spanOpening, in: html[cell..<start]) else { return nil }
        return Int(String(decoding: html[(mark + Self.spanOpening.count)..<start].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self))
    }
}
