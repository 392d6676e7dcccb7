// Footnotes that set a time: "… theo quy định tại mục V[^2]" with "[^2]: Hằng tháng trước ngày 24".

import Source

struct DutyNotes {
    private let body: Body
    /// Blocks of each footnote by its number.
    private var blocks: [Int: [Int]] = [:]

    private static let mark = Array("href=\"#chu-thich-".utf8)
    private static let item = Array("<li id=\"chu-thich-".utf8)

    init(body: Body) {
        self.body = body
        guard let start = body.notesStart else { return }
        let items = Self.numbers(Self.item, in: body.html[start...])
        for index in body.blocks.indices where body.blocks[index].kind == .footnote {
            guard let place = body.runs[body.blocks[index].runs].first?.htmlStart, let item = items.last(where: { $0.place < place }) else {
                continue
            }
            blocks[item.number, default: []].append(index)
        }
    }

    /// Deadlines in the footnotes to which a stretch of a block's text refers.
    func deadlines(of block: Int, _ range: Range<Int>, _ date: CalendarDate?) -> [Deadline] {
        guard !blocks.isEmpty else { return [] }
        return notes(of: body.blocks[block], range).flatMap { blocks[$0] ?? [] }.flatMap { note in
            let text = body.blocks[note].text
            let stream = WordStream(text)
            return DeadlineReader(stream: stream, text: text, reference: date).deadlines(in: stream.tokens.indices).filter {
                $0.date != nil || $0.recurrence != nil
            }
        }
    }
}

extension DutyNotes {
    /// Numbers of the notes whose marks stand in the range of the text, or right behind its end.
    private func notes(of block: Body.TextBlock, _ range: Range<Int>) -> [Int] {
        let runs = body.runs[block.runs]
        guard let first = runs.first, let last = runs.last else { return [] }
        let rest = body.html[(last.htmlStart + last.htmlCount)...].prefix(240)
        let end = ["</p>", "</li>", "</td>", "\n"].compactMap { ByteSearch.find($0.utf8, in: rest) }.min() ?? rest.endIndex
        return Self.numbers(Self.mark, in: body.html[first.htmlStart..<end]).filter { mark in
            let before = runs.last { $0.htmlStart < mark.place }.map { $0.textStart + $0.textCount } ?? 0
            return range.lowerBound < before && before <= range.upperBound + 4
        }.map(\.number)
    }

    private static func numbers(_ needle: [UInt8], in html: ArraySlice<UInt8>) -> [(place: Int, number: Int)] {
        var found: [(Int, Int)] = []
        var rest = html
        while let place = ByteSearch.find(needle, in: rest) {
            rest = rest[(place + needle.count)...]
            if let number = Int(String(decoding: rest.prefix { (0x30...0x39).contains($0) }, as: UTF8.self)) {
                found.append((place, number))
            }
        }
        return found
    }
}
