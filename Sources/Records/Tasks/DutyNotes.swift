// Footnotes that set a time: "… theo quy định tại mục V[^2]" with "[^2]: Hằng tháng trước ngày 24".

import Source

struct DutyNotes {
    private let body: Body
    private let date: CalendarDate?
    /// Blocks of each footnote by its number.
    private var blocks: [Int: [Int]] = [:]
    /// What was read of each footnote: many tasks may refer to one.
    private var read: [Int: [Deadline]] = [:]
    /// The marks of the block asked for last.
    private var marks: (block: Int, marks: [Mark])?

    /// A reference to a footnote.
    private struct Mark {
        /// Bytes of the block's text before it.
        var place: Int
        var note: Int
    }

    private static let mark = Array("href=\"#chu-thich-".utf8)
    private static let item = Array("<li id=\"chu-thich-".utf8)

    init(body: Body, date: CalendarDate?) {
        self.body = body
        self.date = date
        guard let start = body.notesStart else { return }
        var items = Self.numbers(Self.item, in: body.html[start...])[...]
        for index in body.blocks.indices where body.blocks[index].kind == .footnote {
            guard let place = body.runs[body.blocks[index].runs].first?.htmlStart else { continue }
            while let next = items.dropFirst().first, next.place < place { items.removeFirst() }
            if let item = items.first, item.place < place { blocks[item.number, default: []].append(index) }
        }
    }

    /// Deadlines in the footnotes to which a stretch of a block's text refers. Stretches of one block are asked for one after the other.
    mutating func deadlines(of block: Int, _ range: Range<Int>) -> [Deadline] {
        guard !blocks.isEmpty else { return [] }
        if marks?.block != block { marks = (block, marks(in: block)) }
        let marks = marks?.marks ?? []
        let first = marks.partitioningIndex { $0.place > range.lowerBound }
        return marks[first...].prefix { $0.place <= range.upperBound + 4 }.flatMap { deadlines(ofNote: $0.note) }
    }
}

extension DutyNotes {
    private mutating func deadlines(ofNote note: Int) -> [Deadline] {
        if let known = read[note] { return known }
        let found = (blocks[note] ?? []).flatMap { block in
            let text = body.blocks[block].text
            let stream = WordStream(text)
            return DeadlineReader(stream: stream, text: text, reference: date).deadlines(in: stream.tokens.indices).filter {
                $0.date != nil || $0.recurrence != nil
            }
        }
        read[note] = Array(found.prefix(Duty.mostDeadlines))
        return read[note, default: []]
    }

    /// The marks in a block, or right behind its end.
    private func marks(in block: Int) -> [Mark] {
        let runs = body.runs[body.blocks[block].runs]
        guard let first = runs.first, let last = runs.last else { return [] }
        let rest = body.html[(last.htmlStart + last.htmlCount)...].prefix(240)
        let end = ["</p>", "</li>", "</td>", "\n"].compactMap { ByteSearch.find($0.utf8, in: rest) }.min() ?? rest.endIndex
        return Self.numbers(Self.mark, in: body.html[first.htmlStart..<end]).map { mark in
            let next = runs.partitioningIndex { $0.htmlStart >= mark.place }
            let place = next > runs.startIndex ? runs[next - 1].textStart + runs[next - 1].textCount : 0
            return Mark(place: place, note: mark.number)
        }
    }

    private static func numbers(_ needle: [UInt8], in html: ArraySlice<UInt8>) -> [(place: Int, number: Int)] {
        var found: [(Int, Int)] = []
        var rest = html
        while let place = ByteSearch.find(needle, in: rest) {
            rest = rest[(place + needle.count)...]
            if let number = Int(String(decoding: rest.prefix(while: \.isDigit), as: UTF8.self)) {
                found.append((place, number))
            }
        }
        return found
    }
}
