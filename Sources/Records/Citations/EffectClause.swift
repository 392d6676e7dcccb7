// The body of a document -> the days on which it is in force, as its own text tells them.

package import Source

/// "Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 8 năm 2025": a document says itself from when, and until when, it is in force (Luật Ban
/// hành văn bản quy phạm pháp luật 80/2015/QH13, điều 151).
package struct EffectClause: Equatable, Sendable {
    package var from: CalendarDate
    package var through: CalendarDate?

    /// The last clause of `body` whose day is near that of issue: a document that amends others may quote theirs before its own. Nil where the
    /// text names no day, as in "kể từ ngày ký". Linear in the text.
    ///
    /// - Parameter type: name of the type of the document, which is what the clause calls it.
    package init?(in body: Body, type: String, issuedOn issued: CalendarDate) {
        let names = Self.names(of: type)
        let clauses = body.blocks.lazy.reversed().filter { ByteSearch.find(Self.force, in: $0.text[...]) != nil }
            .compactMap { EffectClauseReader(LogicalText($0.text), names: names).clauses().last { Self.isPlausible($0, issued) } }
        guard let clause = clauses.first else { return nil }
        self = clause
    }

    fileprivate init(from: CalendarDate, through: CalendarDate?) {
        self.from = from
        self.through = through
    }
}

extension EffectClause {
    private static let force = Array("hiệu lực".utf8)
    /// Days before and behind that of issue: allowances are granted in arrears, laws begin years later.
    private static let earliest = 366, latest = 3 * 366

    private static func isPlausible(_ clause: EffectClause, _ issued: CalendarDate) -> Bool {
        (-earliest...latest).contains(clause.from.ordinal - issued.ordinal) && clause.through.map { $0 >= clause.from } ?? true
    }

    /// Folded words of the names that stand before "này"; of a long name ("Thông tư liên tịch", "Thông báo kết luận") also its first two.
    private static func names(of type: String) -> [[String]] {
        let words = VietnameseText.folded(type).split(separator: " ").map(String.init)
        return [words, Array(words.prefix(2)), ["van", "ban"]]
    }
}

/// Finds the clauses of one block.
private struct EffectClauseReader {
    private let text: LogicalText
    private let dates: DateReader
    private let names: [[String]]

    init(_ text: LogicalText, names: [[String]]) {
        self.text = text
        dates = DateReader(text: text)
        self.names = names
    }

    func clauses() -> [EffectClause] { (0..<text.count).filter(isSentenceStart).compactMap(clause) }

    private func clause(at start: Int) -> EffectClause? {
        guard let name = names.lazy.compactMap({ dates.words($0 + ["nay"], at: start) }).first, let force = force(behind: name) else {
            return nil
        }
        var position = dates.words(["thi", "hanh"], at: force) ?? force
        if text.is(position, ",") { position = text.skipSpaces(position + 1) }
        position = dates.words(["ke"], at: position) ?? position
        guard let since = dates.words(["tu"], at: position), let day = dates.read(at: since), let from = day.date, !isQuoted(start) else {
            return nil
        }
        return EffectClause(from: from, through: lastDay(behind: day.end))
    }

    /// "đến hết ngày 31/12/2026".
    private func lastDay(behind index: Int) -> CalendarDate? {
        guard let until = dates.words(["den"], at: text.skipSpaces(index)) else { return nil }
        return dates.read(at: dates.words(["het"], at: until) ?? until)?.date
    }

    /// One past "có hiệu lực", also behind "đã được Hội đồng nhân dân tỉnh … thông qua ngày … và".
    private func force(behind index: Int) -> Int? {
        if let force = dates.words(Self.force, at: index) { return force }
        guard let passed = dates.words(["da", "duoc"], at: index) ?? dates.words(["duoc"], at: index) else { return nil }
        for position in passed..<min(text.count, passed + 300) {
            if text.is(position, ".") && text.isSpace(position + 1) || text.is(position, ";") || text.isGap(position) { return nil }
            if text.isSpace(position), let force = dates.words(Self.force, at: position + 1) { return force }
        }
        return nil
    }

    private static let force = ["co", "hieu", "luc"]

    /// "Điều 5 của Thông tư này có hiệu lực …" is no sentence about the whole.
    private func isSentenceStart(_ index: Int) -> Bool {
        guard text.isUpper(index), !text.isLetter(index - 1) else { return false }
        let before = text.isSpace(index - 1) ? index - 2 : index - 1
        return before < 0 || text.isGap(before) || Self.starters.contains { text.is(before, $0) }
    }

    private static let starters: [Unicode.Scalar] = [".", ":", ";", ")", "/", "-"]

    private func isQuoted(_ index: Int) -> Bool {
        let opened = (0..<index).count { text.is($0, "“") }
        let closed = (0..<index).count { text.is($0, "”") }
        return opened > closed || (0..<index).count { text.is($0, "\"") } % 2 == 1
    }
}
