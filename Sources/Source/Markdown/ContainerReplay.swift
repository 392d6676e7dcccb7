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
        let line: ArraySlice<UInt8>
        /// End of the bytes of the line that the containers took, and the columns they took of a tab after those.
        let takenEnd: Int
        var tabColumns: Int
        /// Columns of blanks before the text.
        var indent: Int
        let textStart: Int
        /// The line continues a paragraph without the marks of its containers.
        var isLazy: Bool

        var text: ArraySlice<UInt8> { line[textStart...] }

        /// What the containers took, as bytes; a tab taken in part stands as spaces.
        var prefix: [UInt8] { Array(line[..<takenEnd]) + repeatElement(0x20, count: tabColumns) }

        /// The line with other text in its containers.
        func holding(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            takenEnd == line.startIndex && tabColumns == 0 ? text : (prefix + text)[...]
        }
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
        return Stripped(
            line: bytes, takenEnd: cursor.index, tabColumns: cursor.tabColumns, indent: cursor.indent,
            textStart: cursor.textStart, isLazy: isLazy)
    }
}

/// Walks a line by columns, a tab reaching to the next multiple of four.
private struct LineCursor {
    private let line: ArraySlice<UInt8>
    private var place: LinePlace

    init(_ line: ArraySlice<UInt8>) {
        self.line = line
        place = LinePlace(index: line.startIndex)
    }

    /// End of what was passed, without a tab that was taken in part.
    var index: Int { place.index }

    /// Where the blanks ahead end.
    var textStart: Int {
        var index = place.index
        while index < line.endIndex, LineShape.isBlank(line[index]) { index += 1 }
        return index
    }

    /// Columns passed of a tab that was taken in part.
    var tabColumns: Int { place.tabRest > 0 ? place.tabTaken : 0 }

    /// Columns of blanks ahead.
    var indent: Int {
        var probe = place
        return probe.passBlanks(of: line)
    }

    /// Passes the mark of a container; false where the line does not have it.
    mutating func pass(_ container: ContainerReplay.Container, on line: Int) -> Bool {
        switch container {
        case .quote:
            var probe = place
            guard probe.passBlanks(of: self.line) <= 3, probe.index < self.line.endIndex, self.line[probe.index] == UInt8(ascii: ">") else {
                return false
            }
            probe.step(1)
            _ = probe.passBlanks(of: self.line, upTo: 1)
            place = probe
            return true
        case .item(let start, let offset):
            if line == start {
                _ = passItemMarker()
                return true
            }
            guard indent >= offset else { return false }
            _ = place.passBlanks(of: self.line, upTo: offset)
            return true
        }
    }

    /// Passes the blanks, the marker and the padding that open a list item; gives the columns that its later lines need.
    mutating func passItemMarker() -> Int {
        let start = place.column
        _ = place.passBlanks(of: line)
        guard let end = LineShape.listMarkerEnd(line, at: place.index) else { return 0 }
        place.step(end - place.index)
        let marked = place.column - start
        var probe = place
        var padding = probe.passBlanks(of: line)
        // A marker with nothing behind it owns one column all the same, which the line may not have.
        if probe.index == line.endIndex || padding >= 5 { padding = 1 }
        _ = place.passBlanks(of: line, upTo: padding)
        return marked + padding
    }
}

/// Where a cursor stands in its line.
private struct LinePlace {
    var index: Int
    private(set) var column = 0
    /// Columns left of a tab that was taken in part.
    private(set) var tabRest = 0
    private(set) var tabTaken = 0

    init(index: Int) { self.index = index }

    /// Passes bytes that are no tabs.
    mutating func step(_ count: Int) {
        index += count
        column += count
    }

    /// Passes at most `limit` columns of blanks and gives how many.
    mutating func passBlanks(of line: ArraySlice<UInt8>, upTo limit: Int = .max) -> Int {
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
