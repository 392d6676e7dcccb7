// The blocks of a body -> the same with a doubt where another letterhead begins: each document needs a file of its own.

internal import Records
internal import Source

enum OtherDocument {
    static func doubted(_ blocks: [Draft.Block]) -> [Draft.Block] {
        var blocks = blocks
        var next = 0
        while let found = blocks.indices.dropFirst(next).first(where: { isLetterhead(blocks, at: $0) }) {
            let first = start(of: found, in: blocks, from: next)
            if case .paragraph(var paragraph) = blocks[first] {
                paragraph.doubts.append(
                    Draft.Doubt(
                        line: paragraph.lines.lowerBound, vi: "từ đây có thể là một văn bản khác: mỗi văn bản cần một tệp riêng",
                        en: "another document may begin here: each needs a file of its own"))
                blocks[first] = .paragraph(paragraph)
            }
            next = found + longest
        }
        return blocks
    }
}

extension OtherDocument {
    /// Paragraphs of a letterhead.
    private static let longest = 10

    /// A motto or a number, and a number or date that is filled in near it: a form has blanks there.
    private static func isLetterhead(_ blocks: [Draft.Block], at index: Int) -> Bool {
        let opens = segments(blocks[index]).contains { if case .motto = $0 { true } else { isNumber($0) } }
        return opens && blocks[index...].prefix(longest).contains { segments($0).contains { isNumber($0) || isDay($0) } }
    }

    private static func isNumber(_ segment: HeaderSegment) -> Bool {
        guard case .number(let text, let printed) = segment else { return false }
        return printed.contains(":") && text.contains("/") && text.unicodeScalars.first?.isDigit ?? false
    }

    private static func isDay(_ segment: HeaderSegment) -> Bool {
        guard case .date(_, let date, place: _?) = segment else { return false }
        return date.date != nil
    }

    private static func segments(_ block: Draft.Block) -> [HeaderSegment] {
        guard case .paragraph(let paragraph) = block, paragraph.text.words.count <= longestLine else { return [] }
        return HeaderSegment.list(of: TextLine(number: paragraph.lines.lowerBound, raw: paragraph.text, gap: 0))
    }

    /// Words of a line of a letterhead, both of its columns.
    private static let longestLine = 30

    /// The agencies in capitals above what was found.
    private static func start(of found: Int, in blocks: [Draft.Block], from first: Int) -> Int {
        let above = blocks[first..<found].indices.suffix(3).reversed().prefix { index in
            if case .paragraph(let paragraph) = blocks[index] {
                paragraph.text.isUppercase && !SubjectWords.opensAnnex(paragraph.text)
            } else {
                false
            }
        }
        return above.last ?? found
    }
}
