// numbering.xml and styles.xml of a Word file -> what Word prints before each paragraph of its lists (ECMA-376 part 1, 17.9).

struct WordNumbering {
    private struct List {
        /// Lists of one definition go on with each other's numbers.
        var definition: String
        var levels: [Int: ListLevel]
        /// Where the numbers of this list begin anew, by level.
        var starts: [Int: Int] = [:]
    }

    private struct Style {
        var list: String?
        var level: Int?
        var parent: String?
    }

    private var lists: [String: List] = [:]
    private var styles: [String: Style] = [:]
    private var defaultStyle: String?
    /// By definition, the level of a style.
    private var levelsOfStyles: [String: [String: Int]] = [:]
    private var counters: [String: ListCounter] = [:]
    private var startedLevels: [String: Set<Int>] = [:]
    /// Numbers of these forms are written in figures for want of better.
    private(set) var unknownFormats: Set<String> = []

    init(numbering: XMLElement?, styles: XMLElement?) {
        readStyles(styles)
        guard let numbering else { return }
        let definitions = numbering.children.filter { $0.name == "w:abstractNum" }
        let numbers = numbering.children.filter { $0.name == "w:num" }
        for number in numbers { read(number, definitions, numbers) }
    }

    /// - Parameter properties: `w:pPr` of a paragraph.
    mutating func label(of properties: XMLElement?) -> String? {
        let own = properties?.child("w:numPr")
        let style = properties?.child("w:pStyle")?[attribute: "w:val"] ?? defaultStyle
        let inherited = style.flatMap { numbering(ofStyle: $0) }
        guard let id = own?.child("w:numId")?[attribute: "w:val"] ?? inherited?.list, let list = lists[id] else { return nil }
        let written = own?.child("w:ilvl")?[attribute: "w:val"].flatMap { Int($0) }
        let level = written ?? inherited?.level ?? style.flatMap { levelsOfStyles[list.definition]?[$0] } ?? 0
        let isFirst = startedLevels[id, default: []].insert(level).inserted
        return counters[list.definition, default: ListCounter()].next(
            level, of: list.levels, start: isFirst ? list.starts[level] : nil)
    }
}

extension WordNumbering {
    private mutating func readStyles(_ file: XMLElement?) {
        for style in file?.children ?? [] where style.name == "w:style" && style[attribute: "w:type"] == "paragraph" {
            guard let id = style[attribute: "w:styleId"] else { continue }
            let number = style.child("w:pPr")?.child("w:numPr")
            styles[id] = Style(
                list: number?.value("w:numId"), level: number?.value("w:ilvl").flatMap { Int($0) }, parent: style.value("w:basedOn"))
            if style[attribute: "w:default"] == "1" { defaultStyle = id }
        }
    }

    /// Of the style, or of the nearest one that it is based on.
    private func numbering(ofStyle id: String) -> (list: String, level: Int?)? {
        var next: String? = id
        for _ in 0..<Self.longestChain {
            guard let id = next, let style = styles[id] else { return nil }
            if let list = style.list { return (list, style.level) }
            next = style.parent
        }
        return nil
    }

    /// Styles may be based on each other in a circle.
    private static let longestChain = 20

    private mutating func read(_ number: XMLElement, _ definitions: [XMLElement], _ numbers: [XMLElement]) {
        guard let id = number[attribute: "w:numId"], let definition = Self.definition(of: number, definitions, numbers),
            let name = definition[attribute: "w:abstractNumId"]
        else { return }
        var list = List(definition: name, levels: [:])
        for level in definition.children where level.name == "w:lvl" {
            guard let place = level[attribute: "w:ilvl"].flatMap({ Int($0) }) else { continue }
            list.levels[place] = read(level)
            if let style = level.value("w:pStyle") { levelsOfStyles[name, default: [:]][style] = place }
        }
        for override in number.children where override.name == "w:lvlOverride" {
            guard let place = override[attribute: "w:ilvl"].flatMap({ Int($0) }) else { continue }
            if let level = override.child("w:lvl") { list.levels[place] = read(level) }
            list.starts[place] = override.value("w:startOverride").flatMap { Int($0) }
        }
        lists[id] = list
    }

    /// A definition may only name a style of lists, which another one belongs to.
    private static func definition(of number: XMLElement, _ definitions: [XMLElement], _ numbers: [XMLElement]) -> XMLElement? {
        let named = { (id: String?) in definitions.first { $0[attribute: "w:abstractNumId"] == id } }
        guard let own = named(number.value("w:abstractNumId")) else { return nil }
        guard let style = own.value("w:numStyleLink") else { return own }
        return definitions.first { $0.value("w:styleLink") == style } ?? own
    }

    private mutating func read(_ level: XMLElement) -> ListLevel {
        let format = level.value("w:numFmt") ?? "decimal"
        var read = ListLevel(start: level.value("w:start").flatMap { Int($0) } ?? 1, text: level.value("w:lvlText") ?? "")
        read.isLegal = level.child("w:isLgl") != nil
        read.restart = level.value("w:lvlRestart").flatMap { Int($0) }
        if format == "none" { read.text = read.text.replacing(#/%\d/#, with: "") }
        read.style = format == "bullet" ? nil : Self.styles[format] ?? "Decimal"
        if format != "bullet", format != "none", Self.styles[format] == nil { unknownFormats.insert(format) }
        return read
    }

    private static let styles = [
        "decimal": "Decimal", "decimalZero": "DecimalZero", "upperRoman": "UpperRoman", "lowerRoman": "LowerRoman",
        "upperLetter": "RepeatedUpperAlpha", "lowerLetter": "RepeatedLowerAlpha",
    ]
}

extension XMLElement {
    /// `w:val` of a child.
    func value(_ child: String) -> String? { self.child(child)?[attribute: "w:val"] }
}
