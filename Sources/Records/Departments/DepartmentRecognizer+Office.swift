// What the office and kinds of its units are called, told apart from bodies of the same name at lower levels.

extension DepartmentRecognizer {
    /// The token after a full name of the office at `index`; nil where that name goes on with a level below it ("Hội Nông dân các huyện").
    func officeEnd(in stream: WordStream, at index: Int) -> Int? {
        guard let office = officePhrases.longestMatch(in: stream, at: index), !goesOnToLowerLevel(in: stream, at: office.end) else {
            return nil
        }
        return office.end
    }

    private func goesOnToLowerLevel(in stream: WordStream, at end: Int) -> Bool {
        guard end < stream.tokens.count else { return false }
        let isAll = stream.key(stream.tokens[end]) == UnitWords.all[...]
        let first = isAll ? end + 1 : end
        guard let level = BodyNameReader.levels.longestMatch(in: stream, at: first),
            BodyNameReader.otherThings.longestMatch(in: stream, at: first).map({ $0.end <= level.end }) ?? true
        else { return false }
        let key = stream.key(stream.tokens[first])
        return isAll || UnitWords.lowerLevels.contains(key) && !officeVocabulary.contains(key)
    }

    /// Words in small letters with which several names of units begin ("Điểm kho Bắc Sơn", "Điểm kho Nam Sơn"), as far as they are no kind of unit
    /// that every office has.
    static func sharedHeads(_ departments: [Department]) -> PhraseTrie<Bool> {
        var counts: [String: Int] = [:]
        for department in departments { if let head = smallHead(department.name) { counts[head, default: 0] += 1 } }
        return PhraseTrie([(true, counts.filter { $0.value > 1 }.map(\.key))])
    }

    private static func smallHead(_ name: String) -> String? {
        let stream = WordStream(name)
        let end = stream.tokens.dropFirst().firstIndex { $0.kind != .word || $0.isCapitalized }
        guard let end, end > 1, !UnitWords.kinds.contains(stream.tokens[..<end].map { stream.key($0) }) else { return nil }
        return String(decoding: Array(name.utf8)[..<stream.tokens[end - 1].range.upperBound], as: UTF8.self).lowercased()
    }
}
