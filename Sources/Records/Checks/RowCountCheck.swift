// C5: "Gồm 06 nội dung" before a table against the numbered rows of the table.

import Source

enum RowCountCheck {
    static func run(body: Body, places: BlockPlaces) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var index = 0
        while index < body.blocks.count {
            guard body.blocks[index].isTable else {
                index += 1
                continue
            }
            let end = body.tableEnd(from: index)
            if let (block, claim) = claim(body.blocks, before: index), let rows = numberedRows(body.blocks[index..<end]),
                rows != claim.count
            {
                found.append(diagnostic(claim, rows, at: places.location(body.blocks[block], claim.range)))
            }
            index = end
        }
        return found
    }
}

extension RowCountCheck {
    /// "Gồm 13 nội dung" at the end of a clause.
    struct Claim {
        var count: Int
        var noun: String
        var range: Range<Int>

        private static let openings = [["gồm"], ["gồm", "có"]].map { $0.map(WordStream.bareKey) }
        private static let closings = WordSet("sau như cụ dưới theo")

        /// The last claim of a text, for the table that follows belongs to it.
        static func last(in text: [UInt8]) -> Claim? {
            let stream = WordStream(text)
            return stream.tokens.indices.reversed().lazy.compactMap { read(stream, text, at: $0) }.first
        }

        private static func read(_ stream: WordStream, _ text: [UInt8], at start: Int) -> Claim? {
            guard let opening = openings.last(where: { matches($0, stream, start) }) else { return nil }
            var index = start + opening.count
            guard index < stream.tokens.count, let count = number(stream, text, stream.tokens[index]) else { return nil }
            index += 1
            skipBracket(stream, &index)
            let nounStart = index
            while index < stream.tokens.count, index - nounStart < 4, stream.tokens[index].kind == .word,
                !closings.contains(stream.key(stream.tokens[index]))
            { index += 1 }
            guard index > nounStart, endsClause(stream, index), number(stream, text, stream.tokens[nounStart]) == nil else { return nil }
            let noun = text[stream.tokens[nounStart].range.lowerBound..<stream.tokens[index - 1].range.upperBound]
            let range = stream.tokens[start].range.lowerBound..<stream.tokens[index - 1].range.upperBound
            return Claim(count: count, noun: String(decoding: noun, as: UTF8.self), range: range)
        }

        private static func matches(_ words: [WordKey], _ stream: WordStream, _ start: Int) -> Bool {
            start + words.count < stream.tokens.count
                && words.indices.allSatisfy { stream.key(stream.tokens[start + $0]) == words[$0] }
        }

        private static func number(_ stream: WordStream, _ text: [UInt8], _ token: WordStream.Token) -> Int? {
            let key = stream.key(token)
            if let numeral = Numeral.value(of: key) { return numeral }
            return key.count <= 4 ? Int(String(decoding: text[token.range], as: UTF8.self)) : nil
        }

        /// "(sáu)" after the figure.
        private static func skipBracket(_ stream: WordStream, _ index: inout Int) {
            guard index < stream.tokens.count, stream.tokens[index].kind == .open else { return }
            if let close = stream.tokens[index...].prefix(8).firstIndex(where: { $0.kind == .close }) { index = close + 1 }
        }

        private static func endsClause(_ stream: WordStream, _ index: Int) -> Bool {
            guard index < stream.tokens.count else { return true }
            let token = stream.tokens[index]
            return token.kind != .word ? token.kind != .connector && token.kind != .other : closings.contains(stream.key(token))
        }
    }

    /// The claim nearest before a table: in the three blocks before it, and not beyond the heading it stands under.
    private static func claim(_ blocks: [Body.TextBlock], before table: Int) -> (block: Int, claim: Claim)? {
        for index in (max(0, table - 3)..<table).reversed() {
            if blocks[index].isTable { return nil }
            if let claim = Claim.last(in: blocks[index].text) { return (index, claim) }
            if blocks[index].kind == .heading { return nil }
        }
        return nil
    }

    private static func diagnostic(_ claim: Claim, _ rows: Int, at location: SourceLocation) -> Diagnostic {
        .warning(
            .rowCount, at: location, vi: "“\(claim.count) \(claim.noun)” nhưng bảng ngay sau có \(rows) dòng đánh số",
            en: "“\(claim.count) \(claim.noun)” is announced but the table that follows has \(rows) numbered rows",
            hint: LocalizedText(vi: "sửa con số hoặc bổ sung dòng còn thiếu", en: "correct the figure or add the missing rows"))
    }

    /// Rows whose cell in the first column is a plain integer; nil for a table that is not numbered.
    private static func numberedRows(_ table: ArraySlice<Body.TextBlock>) -> Int? {
        guard let column = firstColumn(table) else { return nil }
        let count = table.count { block in
            guard case .cell(let header) = block.kind, header.utf8.elementsEqual(column) else { return false }
            return isInteger(block.text)
        }
        return count > 0 ? count : nil
    }

    /// The header that cells of the first column bear: the text of the first header cell, or in a header of several rows that text and more.
    private static func firstColumn(_ table: ArraySlice<Body.TextBlock>) -> String.UTF8View? {
        guard let first = table.first else { return nil }
        if case .cell(let header) = first.kind { return header.utf8 }
        let top = first.text + Array(" – ".utf8)
        for block in table {
            guard case .cell(let header) = block.kind else { continue }
            if header.utf8.elementsEqual(first.text) || header.utf8.starts(with: top) { return header.utf8 }
        }
        return nil
    }

    /// `12`, `12.`, `12)`.
    private static func isInteger(_ text: [UInt8]) -> Bool {
        let trimmed = text.filter { $0 > 0x20 }
        let digits = trimmed.last.map { $0 == 0x2E || $0 == 0x29 } ?? false ? trimmed.dropLast() : trimmed[...]
        return !digits.isEmpty && digits.count <= 4 && digits.allSatisfy(\.isDigit)
    }
}

extension Body {
    /// The block after the table that begins at `start`.
    func tableEnd(from start: Int) -> Int {
        var index = start
        var hasCells = false
        while index < blocks.count, blocks[index].isTable {
            if blocks[index].kind == .columnHeader, hasCells { break }
            if blocks[index].kind != .columnHeader { hasCells = true }
            index += 1
        }
        return index
    }
}

extension Body.TextBlock {
    /// A cell of a table, header cells included.
    var isTable: Bool {
        switch kind {
        case .columnHeader, .cell: true
        default: false
        }
    }
}
