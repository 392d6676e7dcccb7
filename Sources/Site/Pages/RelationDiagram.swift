// The relations of a document, one hop -> an SVG: what it names on the left, itself in the middle, what names it on the right, by relation.
//
// It loads nothing and has no style of its own: presentation attributes make it legible, classes let the style sheet colour it. Lists on the same page
// say the same in full.
internal import Source

struct RelationDiagram {
    private static let width = 720
    private static let columnWidth = 236
    private static let centre = (width: 172, height: 64)
    private static let rowHeight = 28
    private static let groupGap = 14
    /// Documents shown of a group; the others are counted.
    private static let shown = 5
    /// Characters that fit a column, and the box in the middle.
    private static let columnLength = 27, centreLength = 19
    /// Characters of a group's title that fit a column; longer ones are drawn narrower.
    private static let titleLength = 28

    private let height: Int
    private(set) var svg: [UInt8] = []

    /// `link`: a path of the portal with its prefix.
    init(type: String, number: String?, naming: [RelationGroup], named: [RelationGroup], link: (String) -> String) {
        let inner = (Self.width - Self.centre.width) / 2
        let (left, right) = (naming.isEmpty ? inner : 0, named.isEmpty ? Self.width - inner : Self.width)
        height = max(Self.height(of: naming), Self.height(of: named), Self.centre.height)
        let name = number.map { "\(type) số \($0)" } ?? type
        svg = Array(
            """
            <svg viewBox="\(left - 1) -1 \(right - left + 2) \(height + 2)" width="\(right - left + 2)" height="\(height + 2)" role="group" aria-labelledby="luoc-do-nhan luoc-do-mo-ta" font-size="14">
            <title id="luoc-do-nhan">\(Self.escaped("Lược đồ quan hệ của \(name)"))</title>
            <desc id="luoc-do-mo-ta">Bên trái là những văn bản mà văn bản này nêu, bên phải là những văn bản nêu văn bản này.</desc>
            <defs><marker id="ld-mui" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="ld-mui" d="M0 0 8 4 0 8z"/></marker></defs>

            """.utf8)
        draw(naming, x: 0, isNaming: true, more: "#quan-he", link)
        draw(named, x: Self.width - Self.columnWidth, isNaming: false, more: "#duoc-dan", link)
        drawCentre(type, number)
        svg += "</svg>".utf8
    }
}

extension RelationDiagram {
    private static func height(of group: RelationGroup) -> Int {
        (1 + min(group.documents.count, shown) + (group.documents.count > shown ? 1 : 0)) * rowHeight + 8
    }

    private static func height(of groups: [RelationGroup]) -> Int {
        groups.reduce(0) { $0 + height(of: $1) } + max(0, groups.count - 1) * groupGap
    }

    private mutating func draw(_ groups: [RelationGroup], x: Int, isNaming: Bool, more: String, _ link: (String) -> String) {
        var y = (height - Self.height(of: groups)) / 2
        for group in groups {
            drawLine(to: y + Self.rowHeight / 2 + 4, isNaming: isNaming)
            draw(group, x: x, y: y, more: more, link)
            y += Self.height(of: group) + Self.groupGap
        }
    }

    /// An arrow from who acts to what is acted on.
    private mutating func drawLine(to y: Int, isNaming: Bool) {
        let inner = (Self.width - Self.centre.width) / 2
        let (near, far) = isNaming ? (inner, Self.columnWidth) : (Self.width - inner, Self.width - Self.columnWidth)
        let middle = (near + far) / 2
        let (from, to) = isNaming ? ((near, height / 2), (far, y)) : ((far, y), (near, height / 2))
        let curve = "M\(from.0) \(from.1)C\(middle) \(from.1) \(middle) \(to.1) \(to.0) \(to.1)"
        svg += "<path class=\"ld-noi\" fill=\"none\" stroke=\"currentColor\" marker-end=\"url(#ld-mui)\" d=\"\(curve)\"/>\n".utf8
    }

    private mutating func draw(_ group: RelationGroup, x: Int, y: Int, more: String, _ link: (String) -> String) {
        drawBox("ld-hop", x: x, y: y, width: Self.columnWidth, height: Self.height(of: group))
        let title = "\(group.title) (\(group.documents.count))"
        let fit = title.count > Self.titleLength ? " textLength=\"\(Self.columnWidth - 24)\" lengthAdjust=\"spacingAndGlyphs\"" : ""
        svg += "<text class=\"ld-nhom\" x=\"\(x + 12)\" y=\"\(y + 22)\"\(fit)>\(Self.escaped(title))</text>\n".utf8
        var line = y + 22 + Self.rowHeight
        for document in group.documents.prefix(Self.shown) {
            let label = document.number ?? document.title
            let whole = [document.number, document.title.isEmpty ? nil : document.title].compactMap { $0 }.joined(separator: ": ")
            drawLink(label, title: whole, to: link(document.path), x: x + 12, y: line)
            line += Self.rowHeight
        }
        let hidden = group.documents.count - Self.shown
        if hidden > 0 { drawLink("và \(hidden) văn bản khác", title: nil, to: more, x: x + 12, y: line) }
    }

    private mutating func drawLink(_ label: String, title: String?, to address: String, x: Int, y: Int) {
        let tip = title.map { "<title>\(Self.escaped($0))</title>" } ?? ""
        let text = Self.escaped(Self.cut(label, Self.columnLength))
        svg += "<a href=\"\(Self.escaped(address))\">\(tip)<text x=\"\(x)\" y=\"\(y)\">\(text)</text></a>\n".utf8
    }

    private mutating func drawCentre(_ type: String, _ number: String?) {
        let y = (height - Self.centre.height) / 2
        drawBox("ld-giua", x: (Self.width - Self.centre.width) / 2, y: y, width: Self.centre.width, height: Self.centre.height)
        let lines = [type, number ?? "văn bản này"].map { Self.escaped(Self.cut($0, Self.centreLength)) }
        for (index, line) in lines.enumerated() {
            svg +=
                "<text class=\"ld-ten\" x=\"\(Self.width / 2)\" y=\"\(y + 27 + index * 22)\" text-anchor=\"middle\">\(line)</text>\n".utf8
        }
    }

    private mutating func drawBox(_ name: String, x: Int, y: Int, width: Int, height: Int) {
        svg +=
            "<rect class=\"\(name)\" fill=\"none\" stroke=\"currentColor\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" rx=\"6\"/>\n"
            .utf8
    }

    private static func cut(_ text: String, _ length: Int) -> String {
        // No character has less than a scalar, which is found faster.
        text.unicodeScalars.count > length && text.count > length ? text.prefix(length - 1) + "…" : text
    }

    private static func escaped(_ text: String) -> String { String(decoding: HTML.escape(text.utf8), as: UTF8.self) }
}
