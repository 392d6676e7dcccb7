// The cells of a column of times, where mere figures are one: "5/2025", "15-20/4/2025", "Quý I, II", "Từ ngày 01/10 đến ngày 10/10".

private import Source

extension DeadlineReader {
    /// The deadline that a cell of a column of times holds: a bare day or period is one.
    func deadlines(ofCell tokens: Range<Int>, isLimit: Bool) -> [Deadline] {
        if !moments.isCell { return ofCell.deadlines(ofCell: tokens, isLimit: isLimit) }
        if !isLimit, let both = beginningAndEnd(ofCell: tokens) { return both }
        let found = deadlines(in: tokens)
        let start = Self.phases.longestMatch(in: stream, at: tokens.lowerBound)?.end ?? tokens.lowerBound
        guard found.isEmpty || found[0].kind == .none || found[0].kind == .period, let first = moments.readSpan(at: start),
            !moments.isScore(first)
        else {
            return found
        }
        let kind: Deadline.Kind = first.form == .period ? .period : isLimit || first.isSpan ? .notLater : .on
        return moments.list(at: start).map { moment, tokens in
            Deadline(kind: kind, date: moment.last, time: moment.time, words: words(tokens))
        }
    }

    private static let phases = PhraseTrie([(true, ["giai đoạn", "trong giai đoạn"])])

    /// The words of a cell of a column of times, marked as unread, if it has figures of which none are read.
    func unread(ofCell tokens: Range<Int>) -> Deadline? {
        tokens.contains { moments.figure($0) != nil } ? Deadline(kind: .none, words: words(tokens).shortened(to: Self.longestCell)) : nil
    }

    /// Characters of a cell that are told.
    private static let longestCell = 60

    /// The same, to whom mere figures are a time.
    private var ofCell: DeadlineReader {
        var moments = moments
        moments.isCell = true
        return DeadlineReader(moments)
    }

    /// "Từ ngày 01/10 đến ngày 10/10" as the time of a row.
    private func beginningAndEnd(ofCell tokens: Range<Int>) -> [Deadline]? {
        guard let from = DeadlineCue.phrases.longestMatch(in: stream, at: tokens.lowerBound), from.value.isFrom,
            let first = moments.read(at: from.end), first.form == .day, first.saysDay, let both = range(tokens.lowerBound, first),
            stream.tokens[both.tokens.upperBound..<tokens.upperBound].allSatisfy({ $0.kind != .word })
        else { return nil }
        let last = moments.read(at: DeadlineCue.phrases.longestMatch(in: stream, at: first.end)?.end ?? first.end)
        let begin = last.flatMap { first.drawn(to: $0) } ?? first
        return [Deadline(kind: .from, date: begin.first, words: words(tokens.lowerBound..<first.end)), both.deadline]
    }
}
