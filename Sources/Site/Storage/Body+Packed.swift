// A body -> bytes that hold all of it, and back, by the same program.
internal import Source

extension Body {
    /// Linear.
    var packed: [UInt8] {
        var packer = Packer()
        packer.bytes.reserveCapacity(html.count * 3)
        packer.add(bytes: html)
        packer.add(blocks.count)
        var headers = ColumnHeaders()
        for block in blocks { Self.pack(block, &headers, into: &packer.bytes) }
        packer.add(runs.count)
        for run in runs { Self.pack(run, into: &packer.bytes) }
        packer.add(points.count)
        for point in points { Self.pack(point, into: &packer.bytes) }
        packer.add(itemAnchors, links, annexStarts, notesStart)
        return packer.bytes
    }

    /// What `packed` gave.
    init(packed bytes: [UInt8]) {
        self.init()
        var reader = PackedReader(bytes)
        html = Array(reader.text())
        var headers: [String] = []
        var run = 0
        blocks = reader.list { $0.block(&headers, &run) }
        runs = reader.list { $0.run() }
        points = reader.list { $0.point() }
        (itemAnchors, links, annexStarts, notesStart) = (reader.value(), reader.value(), reader.value(), reader.value())
    }
}

extension Body {
    private static func pack(_ block: TextBlock, _ headers: inout ColumnHeaders, into bytes: inout [UInt8]) {
        switch block.kind {
        case .paragraph: bytes.append(0)
        case .heading: bytes.append(1)
        case .footnote: bytes.append(2)
        case .columnHeader:
            bytes.append(3)
            headers.beginTable()
        case .cell(let columnHeader):
            bytes.append(4)
            let (place, isNew) = headers.place(of: columnHeader)
            bytes.append(number: place)
            if isNew { bytes.append(text: columnHeader.utf8) }
        }
        bytes.append(text: block.text)
        bytes.append(number: block.runs.count)
        bytes.append(optional: block.point)
        bytes.append(number: block.lines.lowerBound)
        bytes.append(number: block.lines.count)
    }

    private static func pack(_ run: Run, into bytes: inout [UInt8]) {
        bytes.append(run.kind == .text ? 0 : run.kind == .linked ? 1 : 2)
        bytes.append(number: run.textStart)
        bytes.append(number: run.textCount)
        bytes.append(number: run.htmlStart)
        bytes.append(number: run.htmlCount)
    }

    private static func pack(_ point: Point, into bytes: inout [UInt8]) {
        bytes.append(text: point.anchor.utf8)
        bytes.append(text: point.label.utf8)
        bytes.append(text: point.title.utf8)
        bytes.append(optional: point.headingLevel)
        bytes.append(number: point.line)
        bytes.append(optional: point.parent)
    }
}

extension [UInt8] {
    fileprivate mutating func append(optional number: Int?) { append(number: number.map { $0 + 1 } ?? 0) }
}

/// The headers of columns of a body, each of them once however many cells have it.
private struct ColumnHeaders {
    private var names: [String] = []
    private var table = 0
    private var last = -1

    mutating func beginTable() { table = names.count }

    /// Where the header stands among all, or is to stand. Cells come row by row: that of the next one mostly follows, and they share their text.
    mutating func place(of name: String) -> (place: Int, isNew: Bool) {
        let next = last + 1 < names.count ? last + 1 : table
        if next < names.count, names[next] == name {
            last = next
        } else if let found = names[table...].firstIndex(of: name) {
            last = found
        } else {
            names.append(name)
            last = names.count - 1
            return (last, true)
        }
        return (last, false)
    }
}

extension PackedReader {
    fileprivate mutating func optional() -> Int? { [number()].first { $0 > 0 }.map { $0 - 1 } }

    /// `run` is the first run of the block, and then that of the next.
    fileprivate mutating func block(_ headers: inout [String], _ run: inout Int) -> Body.TextBlock {
        let kind: Body.TextBlock.Kind =
            switch number() {
            case 0: .paragraph
            case 1: .heading
            case 2: .footnote
            case 3: .columnHeader
            default: .cell(columnHeader: columnHeader(&headers))
            }
        let text = Array(text())
        let runs = run..<run + number()
        run = runs.upperBound
        let point = optional()
        let line = number()
        return Body.TextBlock(kind: kind, text: text, runs: runs, point: point, lines: line...line + number() - 1)
    }

    private mutating func columnHeader(_ headers: inout [String]) -> String {
        let place = number()
        if place == headers.count { headers.append(string()) }
        return headers[place]
    }

    fileprivate mutating func run() -> Body.Run {
        let kind: Body.Run.Kind =
            switch number() {
            case 0: .text
            case 1: .linked
            default: .code
            }
        return Body.Run(kind: kind, textStart: number(), textCount: number(), htmlStart: number(), htmlCount: number())
    }

    fileprivate mutating func point() -> Body.Point {
        Body.Point(anchor: string(), label: string(), title: string(), headingLevel: optional(), line: number(), parent: optional())
    }
}
