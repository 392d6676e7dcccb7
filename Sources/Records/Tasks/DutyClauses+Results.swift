// Sentences that tell what was done where no heading says so: behind a label ("Kết quả tháng 6: Phòng A tham mưu 12 văn bản; …"), and behind one
// that did it ("Trong 6 tháng đầu năm, Phòng A đã …; Phòng B tham mưu 05 kế hoạch"). Whoever is charged there, or has something to do by a day to come,
// has work, and so has everybody named behind.

extension DutyClauses {
    /// - Parameter isTold: a label at the head of the block, or over the list it stands in, says that it tells results.
    func withoutResults(_ pieces: [Piece], isTold: Bool) -> [Piece] {
        if isTold { return Array(pieces.drop { !isToCome($0) }) }
        var sentence = (start: -1, opensWithPast: false, saysDone: false)
        return pieces.filter { piece in
            let start = sentenceStart(of: piece)
            if start != sentence.start { sentence = (start, opensWithPast(start), saysDone(start)) }
            guard sentence.opensWithPast || sentence.saysDone else { return true }
            if isToCome(piece) { sentence = (start, false, false) }
            return !(sentence.opensWithPast && sentence.saysDone || (sentence.opensWithPast || sentence.saysDone) && counts(piece))
        }
    }

    private func sentenceStart(of piece: Piece) -> Int { sentenceStart(before: piece.addressed) ?? itemTokens.first ?? 0 }

    /// The token behind the last mark that parts clauses before the name.
    private func clauseStart(of piece: Piece) -> Int {
        let start = sentenceStart(of: piece)
        return stream.tokens[start..<max(start, itemTokens[piece.addressed])].lastIndex { $0.kind == .stop }.map { $0 + 1 } ?? start
    }

    /// The first one named in the sentence "đã" done something.
    private func saysDone(_ start: Int) -> Bool {
        guard let first = positions.first(where: { itemTokens[$0] >= start }), first + 1 < items.count,
            stream.tokens[start..<itemTokens[first]].allSatisfy({ $0.kind != .stop })
        else { return false }
        switch items[first + 1] {
        case .cue(.past), .cue(.inert): return Self.done.contains(key(first + 1))
        default: return false
        }
    }

    /// "Trong 6 tháng đầu năm, …" where they are over, "Tuần qua, …".
    private func opensWithPast(_ start: Int) -> Bool {
        if Self.past.longestMatch(in: stream, at: start) != nil { return true }
        guard let date, start < stream.tokens.count, Self.within == stream.key(stream.tokens[start]) else { return false }
        let moment = MomentReader(stream: stream, text: text, reference: date).read(at: start + 1)
        return moment.map { $0.form == .period && $0.last < date } ?? false
    }

    /// "Phòng B tham mưu 05 kế hoạch": right behind the verb stands how many; no day and no number of a document.
    private func counts(_ piece: Piece) -> Bool {
        let verb = Clause(items: items, position: piece.addressed).last + 1
        guard verb < items.count else { return false }
        let words = stream.tokens.indices[itemTokens[verb]...].prefix(Self.longestCount).prefix { stream.tokens[$0].kind == .word }
        return words.contains { index in
            isFigure(index) && !Self.ordinals.contains(stream.key(stream.tokens[index - 1]))
                && (index + 1 == stream.tokens.count || stream.tokens[index + 1].kind == .word || isShare(index))
        }
    }

    /// "9/10".
    private func isShare(_ index: Int) -> Bool {
        stream.tokens[index + 1].kind == .other && index + 2 < stream.tokens.count && isFigure(index + 2)
    }

    private func isFigure(_ index: Int) -> Bool {
        index > 0 && stream.tokens[index].kind == .word && stream.key(stream.tokens[index]).allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether a piece is work all the same: somebody is charged, a day to come is set, or words say that it is yet to be done.
    private func isToCome(_ piece: Piece) -> Bool {
        if piece.isCharged { return true }
        let start = clauseStart(of: piece)
        if [start, start + 1].contains(where: { Self.ahead.longestMatch(in: stream, at: $0) != nil }) { return true }
        let clause = Clause(items: items, position: piece.addressed)
        if clause.last + 1 < items.count, Self.must.contains(key(clause.last + 1)) { return true }
        guard let date else { return false }
        return DeadlineReader(stream: stream, text: text, reference: date).deadlines(in: piece.tokens).contains { deadline in
            [.before, .on, .notLater].contains(deadline.kind) && deadline.date.map { $0 >= date } ?? false
        }
    }

    /// First syllables of "đã", "cơ bản (hoàn thành)".
    private static let done = WordSet("đã cơ")
    private static let within = WordStream.bareKey("trong")
    private static let past = PhraseTrie([
        (
            true,
            [
                "trong thời gian qua", "thời gian qua", "trong tuần qua", "tuần qua", "trong tháng qua", "tháng qua", "trong quý qua",
                "năm qua",
            ]
        )
    ])
    /// Words between a name and how many.
    private static let longestCount = 16
    /// "số 05", "Điều 5", "tháng 6": a figure that counts nothing.
    private static let ordinals = WordSet("số ngày tháng quý năm điều khoản điểm mục phần chương tuần khóa kỳ lần thứ")
    /// How a sentence begins that leaves the results behind, with one word before it at most.
    private static let ahead = PhraseTrie([
        (
            true,
            [
                "thời gian tới", "thời gian đến", "tới đây", "sắp tới", "tháng tới", "tuần tới", "quý tới", "năm tới", "tháng sau",
                "tuần sau", "từ nay", "nhiệm vụ", "giải pháp", "phương hướng", "để khắc phục", "để chấn chỉnh",
            ]
        )
    ])
    /// First syllables of what is said of duties to come only ("phải", "cần", "sẽ", "khẩn trương").
    private static let must = WordSet("phải cần sẽ khẩn")
}
