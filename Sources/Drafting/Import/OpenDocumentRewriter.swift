internal import Source

/// Changes the text of an OpenDocument file so that pandoc reads all its words.
struct OpenDocumentRewriter {
    private var numbering: OpenDocumentNumbering
    /// Paragraphs of text boxes that wait for the end of the paragraph in hand; nil outside of paragraphs.
    private var waiting: [XMLElement.Part]?
    /// The number of the item in hand, until a paragraph takes it.
    private var label: String?
    private var isInList = false
    private var boxes: [String] = []
    private var changes = 0
    private var comments = 0

    init(_ numbering: OpenDocumentNumbering) { self.numbering = numbering }

    mutating func rewritten(_ element: XMLElement) -> XMLElement { element.replacingChildren { replacement(of: $0) } }
}

extension OpenDocumentRewriter {
    private mutating func replacement(of element: XMLElement) -> [XMLElement.Part] {
        switch element.name {
        case "text:p", "text:h": return paragraph(element)
        case "text:list": return list(element)
        case "draw:frame" where waiting == nil: return withBoxes(element)
        case "draw:text-box": return box(element)
        case _ where Self.shapes.contains(element.name): return box(element)
        case "text:tracked-changes":
            changes += element.children.count
            return []
        case "office:annotation":
            comments += 1
            return []
        case "office:annotation-end": return []
        case _ where Self.frames.contains(element.name): return rewritten(element).parts
        default: return [.element(rewritten(element))]
        }
    }

    /// What pandoc passes over with all its words: parts of pages, repeated rows of tables, fields.
    private static let frames: Set<String> = [
        "text:section", "text:numbered-paragraph", "table:table-header-rows", "text:date", "text:time", "text:user-field-get",
        "text:user-field-input", "text:user-defined", "text:variable-get", "text:variable-set", "text:variable-input", "text:text-input",
        "text:placeholder", "text:expression", "text:sequence", "text:conditional-text", "text:title", "text:subject",
        "text:database-display",
        "text:author-name", "text:author-initials", "text:creator", "text:drop-down",
    ]

    /// Drawings that may bear words.
    private static let shapes: Set<String> = [
        "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:circle", "draw:line", "draw:connector", "draw:path", "draw:polygon",
    ]

    private mutating func paragraph(_ element: XMLElement) -> [XMLElement.Part] {
        let opensPart = element.name == "text:h" && !isInList && element[attribute: "text:is-list-header"] != "true"
        let number = opensPart ? numbering.label(ofHeading: element) : label
        label = nil
        var output = withBoxes(element)
        guard let number, case .element(var first) = output[0] else { return output }
        first.parts.insert(.text(XMLElement.escaped(number + " ")), at: 0)
        output[0] = .element(first)
        return output
    }

    /// An element, and behind it the paragraphs of the text boxes in it.
    private mutating func withBoxes(_ element: XMLElement) -> [XMLElement.Part] {
        let outside = waiting
        waiting = []
        defer { waiting = outside }
        let inside = rewritten(element)
        return [.element(inside)] + (waiting ?? [])
    }

    /// Its paragraphs, each item with its number.
    private mutating func list(_ element: XMLElement) -> [XMLElement.Part] {
        let outside = isInList
        isInList = true
        numbering.begin(element)
        defer {
            numbering.end()
            isInList = outside
        }
        var output: [XMLElement.Part] = []
        for item in element.children {
            let opensWithWords = ["text:p", "text:h"].contains(item.children.first?.name)
            label = item.name == "text:list-item" && opensWithWords ? numbering.label(of: item) : nil
            output += rewritten(item).parts
        }
        return output
    }

    private mutating func box(_ element: XMLElement) -> [XMLElement.Part] {
        let number = label
        label = nil
        let inside = rewritten(element)
        label = number
        let words = inside.children.map(\.text).joined(separator: " ").tidied
        if !words.isEmpty { boxes.append(words) }
        // Without words it may hold a picture, which is noted where pandoc sees it.
        waiting? += inside.parts.filter(Self.isText)
        return []
    }

    private static func isText(_ part: XMLElement.Part) -> Bool {
        guard case .element(let element) = part else { return false }
        return element.name.hasPrefix("text:") || element.name.hasPrefix("table:")
    }

    /// What of the file is not in the draft, or stands elsewhere there.
    var remarks: [Draft.Doubt] {
        var doubts: [Draft.Doubt] = []
        if !boxes.isEmpty { doubts.append(SourceRemark.boxes(boxes)) }
        if changes > 0 { doubts.append(SourceRemark.changes(changes)) }
        if comments > 0 { doubts.append(SourceRemark.comments(comments)) }
        return doubts
    }
}
