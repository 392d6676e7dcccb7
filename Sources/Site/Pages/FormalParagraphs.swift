// Which paragraphs official documents print in a way of their own (Nghị định 30/2020, phụ lục I, II.6 and III).
internal import Source

enum FormalParagraphs {
    /// In the order of the blocks: `can-cu` for the legal grounds before the first point, `lenh` for the line that ends them ("QUYẾT ĐỊNH:"),
    /// `tieu-de` for the title of a chapter or annex on the line after its number, `kem-theo` for the line in brackets that says what an annex belongs to.
    static func classes(in body: Body) -> [(block: Int, cssClass: String)] {
        var isAmongGrounds = false
        let opening = body.blocks.prefix { $0.kind == .paragraph && $0.point == nil && !isCommand($0.text) }.indices
        return body.blocks.indices.compactMap { index in
            let block = body.blocks[index]
            guard block.kind == .paragraph || block.kind == .heading else { return nil }
            if isAttachmentLine(block.text) { return (index, "kem-theo") }
            if isCommand(block.text) { return (index, "lenh") }
            if isTitle(index, in: body) { return (index, "tieu-de") }
            isAmongGrounds = opening.contains(index) && isGround(block.text, after: isAmongGrounds)
            return isAmongGrounds ? (index, "can-cu") : nil
        }
    }
}

extension FormalParagraphs {
    private static let openings = ["Căn cứ ", "Thực hiện ", "Theo ", "Xét "].map { Array($0.utf8) }

    /// Grounds end in a semicolon; the last may end in a full stop or, in older documents, in a comma.
    private static func isGround(_ text: [UInt8], after isAmongGrounds: Bool) -> Bool {
        let opens = openings.contains { text.starts(with: $0) }
        switch text.last {
        case UInt8(ascii: ";"): return opens || isAmongGrounds
        case UInt8(ascii: "."), UInt8(ascii: ","): return opens && isAmongGrounds
        default: return false
        }
    }

    private static func isCommand(_ text: [UInt8]) -> Bool {
        ["QUYẾT ĐỊNH:", "NGHỊ QUYẾT:", "CHỈ THỊ:", "QUYẾT NGHỊ:", "YÊU CẦU:"].contains { text.elementsEqual($0.utf8) }
    }

    /// A heading without a number, or a line in capitals, after one that is nothing but "Chương I" or "Phụ lục".
    private static func isTitle(_ index: Int, in body: Body) -> Bool {
        let block = body.blocks[index]
        guard let point = block.point, block.kind != .heading || body.points[point].label.isEmpty else { return false }
        let before = index > 0 ? body.blocks[index - 1] : nil
        let isAfterAnnex =
            before.map { $0.kind == .heading && VietnameseText.folded($0.text.prefix(16)).elementsEqual("phu luc".utf8) } ?? false
        let number = block.kind == .heading ? point - 1 : point
        let isAfterNumber = body.points.indices.contains(number) && body.points[number].title.isEmpty && before?.point != number
        guard isAfterAnnex || isAfterNumber else { return false }
        let text = String(decoding: block.text, as: UTF8.self)
        return block.kind == .heading || text.uppercased() == text && text.lowercased() != text
    }

    private static func isAttachmentLine(_ text: [UInt8]) -> Bool {
        guard text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")") else { return false }
        let folded = VietnameseText.folded(text.prefix(64))
        return ["(kem theo ", "(ban hanh kem theo "].contains { folded.starts(with: $0.utf8) }
    }
}
