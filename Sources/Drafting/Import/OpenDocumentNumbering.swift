/// The lists of an OpenDocument file (version 1.2, part 1, 5.3 and 16.30) and the number of each of their items.
struct OpenDocumentNumbering {
    private var levels: [String: [Int: ListLevel]] = [:]
    private var outline: [Int: ListLevel] = [:]
    private var headings = ListCounter()
    /// By the first list of those that go on with each other's numbers.
    private var counters: [String: ListCounter] = [:]
    /// The first list that a list goes on with, by their `xml:id`.
    private var firsts: [String: String] = [:]
    /// The last list of every style.
    private var lastLists: [String: String] = [:]
    /// The lists around the item in hand, the outermost first.
    private var open: [(style: String, list: String)] = []

    init(_ files: [XMLElement]) {
        for file in files {
            for style in file.all("text:list-style") {
                if let name = style[attribute: "style:name"] { levels[name] = Self.levels(of: style) }
            }
            for style in file.all("text:outline-style") { outline = Self.levels(of: style) }
        }
    }

    /// - Parameter list: `text:list`; one within another one is a level of it.
    mutating func begin(_ list: XMLElement) {
        let style = list[attribute: "text:style-name"] ?? open.last?.style ?? ""
        if let outer = open.last { return open.append((style, outer.list)) }
        let id = list[attribute: "xml:id"] ?? "\(firsts.count)"
        let last = list[attribute: "text:continue-numbering"] == "true" ? lastLists[style] : nil
        let first = (list[attribute: "text:continue-list"] ?? last).map { firsts[$0] ?? $0 } ?? id
        (firsts[id], lastLists[style]) = (first, id)
        open.append((style, first))
    }

    mutating func end() { open.removeLast() }

    /// - Parameter item: `text:list-item` that begins with a paragraph.
    mutating func label(of item: XMLElement) -> String? {
        guard let (style, list) = open.last, let levels = levels[style] else { return nil }
        let start = item[attribute: "text:start-value"].flatMap { Int($0) }
        return counters[list, default: ListCounter()].next(open.count - 1, of: levels, start: start)
    }

    /// - Parameter heading: `text:h` outside of lists.
    mutating func label(ofHeading heading: XMLElement) -> String? {
        let level = heading[attribute: "text:outline-level"].flatMap { Int($0) } ?? 1
        return headings.next(level - 1, of: outline)
    }
}

extension OpenDocumentNumbering {
    private static func levels(of style: XMLElement) -> [Int: ListLevel] {
        var levels: [Int: ListLevel] = [:]
        for element in style.children {
            guard let place = (element[attribute: "text:level"]).flatMap({ Int($0) }) else { continue }
            levels[place - 1] = level(element, place)
        }
        return levels
    }

    /// - Parameter place: from 1.
    private static func level(_ element: XMLElement, _ place: Int) -> ListLevel {
        guard element.name != "text:list-level-style-bullet" else {
            return ListLevel(style: nil, text: element[attribute: "text:bullet-char"] ?? "-")
        }
        let format = element[attribute: "style:num-format"] ?? ""
        let repeats = element[attribute: "style:num-letter-sync"] == "true"
        var level = ListLevel(start: element[attribute: "text:start-value"].flatMap { Int($0) } ?? 1)
        level.style = (repeats ? ["a": "RepeatedLowerAlpha", "A": "RepeatedUpperAlpha"][format] : nil) ?? styles[format] ?? "Decimal"
        let shown = max(1, min(place, element[attribute: "text:display-levels"].flatMap { Int($0) } ?? 1))
        let numbers = (place - shown + 1...place).map { "%\($0)" }.joined(separator: ".")
        let (prefix, suffix) = (element[attribute: "style:num-prefix"] ?? "", element[attribute: "style:num-suffix"] ?? "")
        level.text = format.isEmpty ? "" : prefix + numbers + suffix
        return level
    }

    private static let styles = ["1": "Decimal", "a": "LowerAlpha", "A": "UpperAlpha", "i": "LowerRoman", "I": "UpperRoman"]
}
