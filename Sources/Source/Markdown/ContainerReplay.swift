// Quotes and list items that hold a block in, what they take from one of its lines out: the bookkeeping of CommonMark's block phase done again,
// because libcmark does not say where the content of a line starts.

/// Strips container prefixes from lines of a block.
struct ContainerReplay {
    enum Container {
        case quote
        /// A list item that starts on `line`; `offset` columns belong to it on its later lines.
        case item(line: Int, offset: Int)
    }

    /// A line inside its containers.
    struct Stripped {
        /// What the containers took, as bytes.
        var prefix: [UInt8]
        /// Columns of blanks before the text.
        var indent: Int
        var text: ArraySlice<UInt8>
        /// The line continues a paragraph without the marks of its containers.
        var isLazy: Bool
    }

    private(set) var containers: [Container] = []

    mutating func removeLast() { containers.removeLast() }

    mutating func enterQuote() { containers.append(.quote) }

    /// Enters an item that starts on `line`, whose bytes (as given to libcmark) are `bytes`.
    mutating func enterItem(line: Int, bytes: ArraySlice<UInt8>) {
        var cursor = LineCursor(bytes)
        for container in containers where !cursor.pass(container, on: line) { break }
        containers.append(.item(line: line, offset: cursor.passItemMarker()))
    }

    func strip(line: Int, bytes: ArraySlice<UInt8>) -> Stripped {
        var cursor = LineCursor(bytes)
        var isLazy = false
        for container in containers where !cursor.pass(container, on: line) {
            isLazy = true
            break
        }
        let prefix = cursor.consumed
        let indent = cursor.indent
        return Stripped(prefix: prefix, indent: indent, text: cursor.rest.drop(while: LineShape.isBlank), isLazy: isLazy)
    }
}

/// Walks a line by columns, a tab reaching to the next multiple of four.
private struct LineCursor {
    private let line: ArraySlice<UInt8>
    private var index: Int
    private(set) var column = 0
    /// Columns left of a tab that was taken in part.
    private var tabRest = 0
    private var tabTaken = 0

    init(_ line: ArraySlice<UInt8>) {
        self.line = line
        index = line.startIndex
    }

    var rest: ArraySlice<UInt8> { line[index...] }

    /// What was passed; a tab taken in part stands as spaces.
    var consumed: [UInt8] {
        Array(line[..<index]) + Array(repeating: 0x20, count: tabRest > 0 ? tabTaken : 0)
    }

    /// Columns of blanks ahead.
    var indent: Int {
        var probe = self
        return probe.passBlanks(upTo: .max)
    }

    /// Passes the mark of a container; false where the line does not have it.
    mutating func pass(_ container: ContainerReplay.Container, on line: Int) -> Bool {
        switch container {
        case .quote:
            var probe = self
            guard probe.passBlanks(upTo: .max) <= 3, probe.index < self.line.endIndex, self.line[probe.index] == UInt8(ascii: ">") else {
                return false
            }
            probe.step()
            _ = probe.passBlanks(upTo: 1)
            self = probe
            return true
        case .item(let start, let offset):
            if line == start {
                _ = passItemMarker()
                return true
            }
            guard indent >= offset else { return false }
            _ = passBlanks(upTo: offset)
            return true
        }
    }

    /// Passes the blanks, the marker and the padding that open a list item; gives the columns that its later lines need.
    mutating func passItemMarker() -> Int {
        let start = column
        _ = passBlanks(upTo: .max)
        guard let end = LineShape.listMarkerEnd(line, at: index) else { return 0 }
        while index < end { step() }
        let marked = column - start
        var probe = self
        var padding = probe.passBlanks(upTo: .max)
        // A marker with nothing behind it owns one column all the same, which the line may not have.
        if probe.index == line.endIndex || padding >= 5 { padding = 1 }
        _ = passBlanks(upTo: padding)
        return marked + padding
    }

    private mutating func step() {
        index += 1
        column += 1
    }

    /// Passes at most `limit` columns of blanks and gives how many.
    private mutating func passBlanks(upTo limit: Int) -> Int {
        var passed = 0
        while passed < limit, index < line.endIndex, LineShape.isBlank(line[index]) {
            if tabRest == 0 { tabTaken = 0 }
            let width = tabRest > 0 ? tabRest : line[index] == 0x09 ? 4 - column % 4 : 1
            let taken = min(width, limit - passed)
            passed += taken
            column += taken
            tabRest = width - taken
            tabTaken += taken
            if tabRest == 0 { index += 1 }
        }
        return passed
    }
}
