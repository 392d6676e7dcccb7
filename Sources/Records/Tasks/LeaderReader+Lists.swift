// People by name without "đồng chí" before each: those in a list behind another one, and the one at the head of an item who is told what to do.

private import Source

extension LeaderReader {
    /// "các đồng chí", "các đ/c": several names follow.
    func arePlural(_ start: Int) -> Bool { key(start) == UnitWords.all || start > 0 && key(start - 1) == UnitWords.all }

    /// "Trần Thị Bình" of "các đồng chí Nguyễn Văn An, Trần Thị Bình"; behind "các đ/c An" a given name is enough.
    ///
    /// - Parameter last: the person named right before the comma.
    func next(at start: Int, after last: FoundAssignee, before limit: Int?) -> FoundAssignee? {
        guard last.assignee.isPerson, stream.tokens[start].kind == .word else { return nil }
        let limit = limit ?? stream.tokens.count
        guard let end = fullNameEnd(at: start) ?? last.shared.flatMap({ _ in givenNameEnd(at: start, limit) }), end <= limit else {
            return nil
        }
        var one = person(start..<end, from: start, through: endOfTitles(behind: end, limit))
        one.shared = last.shared
        return one
    }

    /// "- Nguyễn Văn An: chuẩn bị …", "giao Nguyễn Văn An chuẩn bị …"; "- Nguyễn Văn An: Phó Giám đốc" tells who that is.
    func bareNameEnd(at start: Int) -> Int? {
        guard stream.tokens[start].isCapitalized, let end = fullNameEnd(at: start), end - start > 2, end < stream.tokens.count else {
            return nil
        }
        if start > 0, UnitWords.charges.contains(key(start - 1)) { return end }
        guard start <= Self.longestEnumerator, start == Clause.enumeratorEnd(stream), stream.tokens[end].kind == .colon else { return nil }
        return tellsWork(end + 1) ? end : nil
    }

    /// Neither a title nor a number stands there.
    private func tellsWork(_ index: Int) -> Bool {
        guard index < stream.tokens.count, stream.tokens[index].kind == .word else { return false }
        let isNumber = key(index).first.map(\.isDigit) ?? true
        return !isNumber && Self.titles.longestMatch(in: stream, at: index) == nil && Self.ranks.longestMatch(in: stream, at: index) == nil
            && AssigneeFinder.titles.longestMatch(in: stream, at: index) == nil
    }

    /// A name that is none of a place: "Cao Bằng" may be either.
    private func fullNameEnd(at start: Int) -> Int? {
        personEnd(at: start).flatMap { $0 - start > 2 || !Self.surnamesOfPlaces.contains(key(start)) ? $0 : nil }
    }

    /// Tokens of "1.2.".
    private static let longestEnumerator = 8
}
