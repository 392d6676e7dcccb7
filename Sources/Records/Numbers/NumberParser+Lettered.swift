// Numbers that begin with letters, as enterprises give them to their letters: "CV1411/2016-4P", "TGHP/0501", "CV-05/2019".

extension NumberParser {
    /// The number that begins with the capital at `start`: parts of capitals and digits with slashes and dashes between them, a digit in
    /// one of them. What goes before decides whether it is believed; the rules have no such form.
    func lettered(at start: Int) -> Result? {
        var parts: [Range<Int>] = []
        var end = start
        while parts.count < 8, let part = text.word(startingAt: end), part.allSatisfy({ text.isUpper($0) || text.isDigit($0) }) {
            parts.append(part)
            end = part.upperBound + 1
            guard text.is(part.upperBound, "/") || text.is(part.upperBound, "-") else { break }
        }
        guard text.isUpper(start), parts.count > 1, let last = parts.last, parts.contains(where: { $0.contains { text.isDigit($0) } })
        else {
            return nil
        }
        let groups = parts.dropFirst().map { text.string($0) }
        let number = DocumentNumber(number: text.string(parts[0]), year: nil, groups: groups, form: .state, typeSlug: nil)
        return Result(number: number, end: last.upperBound, remarks: [.ownForm])
    }
}
