internal import Source

/// Changes the parts of a Word file so that pandoc reads all their words.
struct WordRewriter {
    private var numbering: WordNumbering
    /// Paragraphs of text boxes that wait for the end of the paragraph in hand; nil outside of paragraphs.
    private var waiting: [XMLElement.Part]?
    private var boxes: [String] = []
    private var hidden = 0
    private var changes = 0
    private var comments = 0
    private var unreadSymbols = 0
    /// Sheets, charts and diagrams.
    private var objects = 0

    init(_ numbering: WordNumbering) { self.numbering = numbering }

    mutating func rewritten(_ element: XMLElement) -> XMLElement { element.replacingChildren { replacement(of: $0) } }
}

extension WordRewriter {
    private mutating func replacement(of element: XMLElement) -> [XMLElement.Part] {
        switch element.name {
        case "w:p": return paragraph(element)
        case "w:r": return run(element)
        case "w:txbxContent": return box(element)
        case "w:fldSimple": return rewritten(element).parts
        case "mc:AlternateContent": return [.element(rewritten(Self.chosen(element)))]
        case "w:object": objects += 1
        case "a:graphicData" where element[attribute: "uri"].map(Self.isDiagram) ?? false: objects += 1
        case "w:ins", "w:del", "w:moveTo":
            if !element.children.isEmpty { changes += 1 }
        default: break
        }
        return [.element(rewritten(element))]
    }

    private static func isDiagram(_ address: String) -> Bool { address.hasSuffix("/diagram") || address.hasSuffix("/chart") }

    private mutating func paragraph(_ element: XMLElement) -> [XMLElement.Part] {
        let label = Self.isDeleted(element) ? nil : numbering.label(of: element.child("w:pPr"))
        let outside = waiting
        waiting = []
        var output = rewritten(element.withoutNumber)
        // A mark alone says nothing; a number alone may be a cell of a table.
        if let label, !["-", "+"].contains(label) || output.holds("w:r") {
            output.parts.insert(.element(Self.run(label + " ")), at: output.child("w:pPr") == nil ? 0 : 1)
        }
        defer { waiting = outside }
        return [.element(output)] + (waiting ?? [])
    }

    /// Its mark and all its words are deleted in a change that waits for a decision.
    private static func isDeleted(_ paragraph: XMLElement) -> Bool {
        paragraph.child("w:pPr")?.child("w:rPr")?.child("w:del") != nil && paragraph.child("w:r") == nil && !paragraph.holds("w:ins")
    }

    private mutating func box(_ element: XMLElement) -> [XMLElement.Part] {
        let inside = rewritten(element)
        let words = inside.all("w:t").map(\.text).joined(separator: " ").tidied
        guard waiting != nil else { return [.element(inside)] }
        if !words.isEmpty { boxes.append(words) }
        // Without words it may hold a picture, which is noted where pandoc sees it.
        waiting? += inside.parts
        return []
    }

    /// Of a drawing and its older form the one that holds words; the same words stand in both.
    private static func chosen(_ element: XMLElement) -> XMLElement {
        guard let choice = element.child("mc:Choice"), let fallback = element.child("mc:Fallback") else { return element }
        let isOlder = fallback.holds("w:txbxContent") && !choice.holds("w:txbxContent")
        return XMLElement(element.name, element.attributes, [.element(isOlder ? fallback : choice)])
    }

    private mutating func run(_ element: XMLElement) -> [XMLElement.Part] {
        if element.child("w:rPr")?.child("w:vanish").map(\.isOn) ?? false {
            if element.holds("w:t") { hidden += 1 }
            return []
        }
        comments += element.children.count { $0.name == "w:commentReference" }
        var output = rewritten(element)
        output.parts = output.parts.map { part in
            guard case .element(let child) = part, child.name == "w:sym" else { return part }
            return .element(symbol(child))
        }
        let boxes = element.all("w:checkBox").map { box in
            let isChecked = (box.child("w:checked") ?? box.child("w:default")).map(\.isOn) ?? false
            return XMLElement.Part.element(Self.run(isChecked ? "☒" : "☐"))
        }
        return [.element(output)] + boxes
    }

    private mutating func symbol(_ element: XMLElement) -> XMLElement {
        let code = element[attribute: "w:char"].flatMap { UInt32($0, radix: 16) }.map { $0 & 0xFF } ?? 0
        // Pandoc knows the font Symbol.
        guard let font = element[attribute: "w:font"], font != "Symbol" else { return element }
        guard let sign = SymbolFont.signs[font]?[code] else {
            unreadSymbols += 1
            return element
        }
        return Self.words(sign)
    }

    private static func words(_ text: String) -> XMLElement {
        XMLElement("w:t", [XMLElement.Attribute(name: "xml:space", value: "preserve")], [.text(XMLElement.escaped(text))])
    }

    private static func run(_ text: String) -> XMLElement { XMLElement("w:r", [], [.element(words(text))]) }
}

extension WordRewriter {
    /// What of the file is not in the draft, or stands elsewhere there.
    var remarks: [Draft.Doubt] {
        var doubts: [Draft.Doubt] = []
        if !boxes.isEmpty { doubts.append(SourceRemark.boxes(boxes)) }
        if hidden > 0 { doubts.append(SourceRemark.hidden(hidden)) }
        if changes > 0 { doubts.append(SourceRemark.changes(changes)) }
        if comments > 0 { doubts.append(SourceRemark.comments(comments)) }
        if objects > 0 {
            doubts.append(
                Draft.Doubt(
                    vi: "bản gốc có \(objects) đối tượng nhúng (bảng tính, biểu đồ, sơ đồ), chữ trong đó không đưa vào được",
                    en: "the source holds \(objects) embedded objects (sheets, charts, diagrams), whose words were left out"))
        }
        if unreadSymbols > 0 {
            doubts.append(
                Draft.Doubt(
                    vi: "bản gốc có \(unreadSymbols) ký hiệu của phông hình (Wingdings …) không đọc được",
                    en: "the source holds \(unreadSymbols) signs of picture fonts (Wingdings …) that cannot be read"))
        }
        for format in numbering.unknownFormats.sorted() {
            doubts.append(
                Draft.Doubt(
                    vi: "danh sách của bản gốc đánh số theo kiểu “\(format)”, bản nháp ghi bằng chữ số thường: đối chiếu với bản in",
                    en: "lists of the source are numbered as “\(format)”, in plain figures here: compare with the printed page"))
        }
        return doubts
    }
}

extension XMLElement {
    /// A property of Word that is there and not turned off.
    fileprivate var isOn: Bool { !["0", "false", "off"].contains(self[attribute: "w:val"] ?? "1") }

    /// A paragraph that belongs to no list.
    fileprivate var withoutNumber: XMLElement {
        var output = self
        for index in parts.indices {
            guard case .element(let properties) = parts[index], properties.name == "w:pPr" else { continue }
            output.parts[index] = .element(properties.without("w:numPr"))
        }
        return output
    }
}
