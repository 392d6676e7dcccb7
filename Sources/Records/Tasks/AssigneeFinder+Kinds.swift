// Departments that share the word for what they are: "các sở: Xây dựng, Nông nghiệp và Môi trường", "các Phòng Tổ chức, Kế hoạch - Tài chính".

import Source

extension AssigneeFinder {
    /// The first department of such a list, with "các sở:" before it, or the next one behind the name `last`.
    func ofSharedKind(_ stream: WordStream, _ text: [UInt8], at index: Int, after last: FoundAssignee?, _ date: CalendarDate?)
        -> FoundAssignee?
    {
        if let last, let kind = last.shared, departments.holds(last.assignee.code), goesOn(stream, index, last) {
            return longest(of: kind, at: index, stream, text, date).map {
                FoundAssignee(tokens: index..<$0.end, assignee: Assignee(code: $0.code), shared: kind)
            }
        }
        // "Giám đốc các sở: …"
        let all = Self.heads.longestMatch(in: stream, at: index)?.end ?? index
        guard all < stream.tokens.count, stream.key(stream.tokens[all]) == UnitWords.all[...],
            let end = departments.kindEnd(in: stream, at: all + 1), end < stream.tokens.count
        else { return nil }
        let kind = all + 1..<end
        // One name alone may be work: "các sở: Xây dựng kế hoạch …".
        guard let first = longest(of: kind, at: stream.tokens[end].kind == .colon ? end + 1 : end, stream, text, date),
            first.end < stream.tokens.count, [.comma, .connector].contains(stream.tokens[first.end].kind),
            longest(of: kind, at: first.end + 1, stream, text, date) != nil
        else { return nil }
        return FoundAssignee(tokens: index..<first.end, assignee: Assignee(code: first.code), shared: kind)
    }

    /// The department whose name is `kind` with the most words at `start`.
    private func longest(of kind: Range<Int>, at start: Int, _ stream: WordStream, _ text: [UInt8], _ date: CalendarDate?)
        -> (code: String, end: Int)?
    {
        guard start < stream.tokens.count, stream.tokens[start].kind == .word, stream.tokens[start].isCapitalized else { return nil }
        let words = stream.tokens.indices[start...].prefix(Self.longestName).prefix {
            [.word, .comma, .connector].contains(stream.tokens[$0].kind)
        }
        for last in words.reversed() where stream.tokens[last].kind == .word {
            if let code = department(kind, start..<last + 1, stream, text, date) { return (code, last + 1) }
        }
        return nil
    }

    /// The department whose name is made of two stretches of words.
    func department(_ kind: Range<Int>, _ name: Range<Int>, _ stream: WordStream, _ text: [UInt8], _ date: CalendarDate?) -> String? {
        func words(_ tokens: Range<Int>) -> String {
            let range = stream.tokens[tokens.lowerBound].range.lowerBound..<stream.tokens[tokens.upperBound - 1].range.upperBound
            return String(decoding: text[range], as: UTF8.self)
        }
        return departments.department(named: words(kind) + " " + words(name), date: date)
    }

    /// Tokens of "Khảo nghiệm, kiểm nghiệm, kiểm định thủy sản".
    private static let longestName = 12
}
