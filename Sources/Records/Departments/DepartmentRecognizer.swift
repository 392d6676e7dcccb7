// Takes the departments of the office and finds where a body names them: words of each block are read once, the longest alias that begins at
// a word wins, then the clause around a mention tells its role.

package import Source

/// Recognises departments (phòng, đơn vị) in running text.
///
/// A class, for readers of every block hold it: a copy of a struct would retain all its tables.
package final class DepartmentRecognizer: Sendable {
    /// What an alias may stand for.
    struct Candidate: Sendable {
        /// Index into `departments`.
        var department: Int
        /// Its own name, which goes before an alias of another.
        var isName: Bool
        /// A code without its head word (`KH-CN` of `Phòng KH-CN`): counts only in a list that a full name opened.
        var needsList: Bool
        /// A bare abbreviation: must be written in capitals.
        var needsCapitals: Bool
    }

    let departments: [Department]
    let aliases: PhraseTrie<[Candidate]>
    /// What any mention of departments opens with: most words of a text are told by one look-up.
    private let openings: PhraseTrie<Bool>
    /// Keys of the words, and of the initials, by which texts go on after "Văn phòng Sở" when they mean this office.
    let officeWords: WordSet
    let officeInitials: [[UInt8]]
    /// All words of the office's names.
    let officeVocabulary: WordSet
    /// Kinds of units in "các phòng, khoa": those that every office has, then those of this one.
    let unitKinds: [[WordKey]]
    /// Full names of the office, with and without the place in them.
    let officePhrases: PhraseTrie<Bool>
    /// What kinds of committees its names begin with ("Đảng ủy").
    let officeHeads: PhraseTrie<Bool>
    /// "điểm kho" where several units are called so.
    let sharedHeads: PhraseTrie<Bool>
    /// What the office is called among other bodies, whichever of its names a text has; nil where none is known.
    let commonName: String?
    /// What the office calls itself for short: "Ban", "Trung tâm".
    private let shortOffice: PhraseTrie<Bool>

    /// - Parameter officeNames: names of the office that owns the portal; "Văn phòng Sở Nội vụ" is foreign unless it is one of them.
    package init(departments: [Department], officeNames: [String] = []) {
        self.departments = departments
        aliases = Self.trie(departments)
        openings = PhraseTrie(anyOf: aliases, UnitWords.each.words, WordSet([UnitWords.all]).words)
        sharedHeads = Self.sharedHeads(departments)
        (officeWords, officeInitials) = Self.office(officeNames)
        unitKinds = Self.unitKinds(departments, officeNames)
        officePhrases = Self.officeTrie(officeNames)
        commonName = officeNames.first.map(Self.commonName)
        officeHeads = PhraseTrie([(true, UnitWords.partyCommittees.filter { kind in Self.opens(officeNames, with: kind) })])
        shortOffice = PhraseTrie([(true, UnitWords.offices.filter { kind in Self.opens(officeNames, with: kind) })])
        officeVocabulary = WordSet(officeNames.flatMap { name in WordStream(name).keysOfWords })
    }

    /// Mentions in reading order. Linear in the text.
    ///
    /// A name that two departments share means the one that exists on `date`, of those the one whose own name it is; without a date the one that
    /// lasts longest.
    ///
    /// - Parameter regions: of the body's points, where they are known already.
    package func mentions(in body: Body, regions: PointRegions? = nil, date: CalendarDate? = nil) -> [DepartmentMention] {
        let regions = regions ?? PointRegions(of: body, own: self)
        var reader = RoleReader(body: body, regions: regions)
        var result: [DepartmentMention] = []
        var owners: Range<Int> = 0..<0
        var stream = WordStream("")
        for index in body.blocks.indices {
            stream.read(body.blocks[index].text)
            let found = occurrences(in: stream, date: date, isForeign: regions.isForeign(body.blocks[index].point))
            let block = reader.read(block: index, stream: stream, occurrences: found)
            if let role = reader.roleOfOwners(before: stream, namesOnly: block.namesOnly) {
                for owner in owners where result[owner].role == .mention { result[owner].role = role }
            }
            owners = block.namesOnly ? result.count..<result.count + block.mentions.count : 0..<0
            reader.expectsTasks = block.opensTasks
            result += block.mentions
        }
        return result
    }

    /// The token after the name of a department or of the office at `index`.
    func ownNameEnd(in stream: WordStream, at index: Int) -> Int? {
        let alias = aliases.longestMatch(in: stream, at: index)?.end
        guard let office = officePhrases.longestMatch(in: stream, at: index)?.end else { return alias }
        return max(office, alias ?? 0)
    }

    /// Whether a code is that of a department.
    func holds(_ code: String) -> Bool { departments.contains { $0.code == code } }

    /// The department that `text` names as a whole, bare codes included (`QLKHCN` in a symbol).
    package func department(named text: String, date: CalendarDate? = nil) -> String? {
        let stream = WordStream(text)
        guard let first = stream.tokens.firstIndex(where: { $0.kind == .word }) else { return nil }
        guard let match = aliases.longestMatch(in: stream, at: first) else { return nil }
        guard stream.tokens[match.end...].allSatisfy({ $0.kind != .word }) else { return nil }
        return choose(match.value, date: date).map { departments[$0.department].code }
    }
}

/// A name found in one block, before its role is known.
struct DepartmentOccurrence {
    var tokens: Range<Int>
    var code: String
}

extension DepartmentRecognizer {
    /// Names in one block, in order and without overlap.
    ///
    /// - Parameter takesAnyUnits: "các đơn vị" alone means every department too, as it does where work is given out.
    func occurrences(in stream: WordStream, date: CalendarDate?, isForeign: Bool, takesAnyUnits: Bool = false) -> [DepartmentOccurrence] {
        var result: [DepartmentOccurrence] = []
        var index = 0
        let archive = archiveStart(stream)
        while index < stream.tokens.count {
            guard stream.tokens[index].kind == .word, openings.mayMatch(in: stream, at: index) else {
                index += 1
                continue
            }
            if let found = named(in: stream, at: index, date: date, previous: result.last, isArchive: index > archive) {
                result.append(found)
                index = found.tokens.upperBound
            } else if let end = collectiveEnd(in: stream, at: index, isForeign: isForeign, takesAny: takesAnyUnits) {
                result.append(DepartmentOccurrence(tokens: index..<end, code: DepartmentMention.everyone))
                index = end
            } else {
                index += 1
            }
        }
        return result
    }

    /// Of the departments that share an alias the one that exists on the date, else the nearest in time.
    func choose(_ candidates: [Candidate], date: CalendarDate?) -> Candidate? {
        candidates.min { distance($0, date) < distance($1, date) }
    }

    /// Whether the word is one by which a text goes on to name this office.
    func namesOffice(_ key: ArraySlice<UInt8>) -> Bool {
        officeWords.contains(key) || officeInitials.contains { $0.starts(with: key) }
    }
}

extension DepartmentRecognizer {
    /// Index of the colon in "Lưu: VT, QLCN", after which bare codes count; the end if there is none.
    private func archiveStart(_ stream: WordStream) -> Int {
        let colon = stream.tokens.indices.dropFirst().first { index in
            stream.tokens[index].kind == .colon && stream.key(stream.tokens[index - 1]) == RegionWords.filed[...]
        }
        return colon ?? stream.tokens.count
    }

    private func named(
        in stream: WordStream, at index: Int, date: CalendarDate?, previous: DepartmentOccurrence?, isArchive: Bool
    ) -> DepartmentOccurrence? {
        guard let match = aliases.longestMatch(in: stream, at: index) else { return nil }
        let words = stream.tokens[index..<match.end].filter { $0.kind == .word }
        let isCapitals = words.allSatisfy { $0.isUppercase }
        let continuesList = isArchive || isListed(in: stream, at: index, after: previous)
        let candidates = match.value.filter { (!$0.needsCapitals || isCapitals) && (!$0.needsList || continuesList) }
        guard let chosen = choose(candidates, date: date), !goesOnToAnotherBody(in: stream, match.end),
            !belongsToLevel(in: stream, match.end)
        else { return nil }
        if chosen.needsCapitals, !chosen.needsList, isPartOfSomethingElse(in: stream, index, match.end) { return nil }
        let end = endOfLevel(in: stream, endOfOfficeName(in: stream, match.end))
        return DepartmentOccurrence(tokens: index..<end, code: departments[chosen.department].code)
    }

    /// The token after the "xã" of "Phòng Kinh tế xã" in the portal of a commune.
    private func endOfLevel(in stream: WordStream, _ end: Int) -> Int {
        guard end < stream.tokens.count, !stream.tokens[end].isCapitalized else { return end }
        let level = stream.key(stream.tokens[end])
        guard UnitWords.territories.contains(level), officeVocabulary.contains(level) else { return end }
        let isPart = end + 1 < stream.tokens.count && stream.key(stream.tokens[end + 1]) == UnitWords.society[...]
        return isPart ? end : end + 1
    }

    /// "Phòng Nội vụ các huyện", "… cấp huyện", "… huyện Bình Sơn": units of other bodies that bear the same name.
    private func belongsToLevel(in stream: WordStream, _ end: Int) -> Bool {
        guard end + 1 < stream.tokens.count, stream.tokens[end].kind == .word, stream.tokens[end + 1].kind == .word else { return false }
        let first = stream.key(stream.tokens[end])
        let second = stream.tokens[end + 1]
        if UnitWords.plurals.contains(first) { return UnitWords.territories.contains(stream.key(second)) }
        guard UnitWords.territories.contains(first), second.isCapitalized, !stream.tokens[end].isUppercase else { return false }
        return !officeVocabulary.isEmpty && !officeVocabulary.contains(stream.key(second))
    }

    /// A bare code inside a number (`/SKHCN-VP`) or after a plain word that it qualifies ("dự án KH&ĐMST").
    private func isPartOfSomethingElse(in stream: WordStream, _ start: Int, _ end: Int) -> Bool {
        let isGluedAfter =
            end < stream.tokens.count && stream.isGlued(end - 1, end) && [.connector, .other].contains(stream.tokens[end].kind)
        guard start > 0 else { return isGluedAfter }
        let before = stream.tokens[start - 1]
        if isGluedAfter || stream.isGlued(start - 1, start) && [.connector, .other].contains(before.kind) { return true }
        guard before.kind == .word, !before.isCapitalized else { return false }
        return !(max(0, start - 5)..<start).contains { first in
            guard let match = RoleCue.phrases.longestMatch(in: stream, at: first), match.end == start else { return false }
            return match.value.isWork
        }
    }

    /// The token after "Sở Khoa học và Công nghệ" where the last token before `end` is its "Sở".
    func endOfOfficeName(in stream: WordStream, _ end: Int) -> Int {
        officePhrases.longestMatch(in: stream, at: end - 1)?.end ?? end
    }

    /// The token after the word by which a text calls its own office for short.
    func shortOfficeEnd(in stream: WordStream, at index: Int) -> Int? { shortOffice.longestMatch(in: stream, at: index)?.end }

    /// Only commas and "và" stand between the previous name and this one, or "các phòng:" before it.
    private func isListed(in stream: WordStream, at index: Int, after previous: DepartmentOccurrence?) -> Bool {
        if let previous, previous.code != DepartmentMention.everyone {
            let between = stream.tokens[previous.tokens.upperBound..<index]
            if !between.isEmpty, between.allSatisfy({ $0.kind == .comma || $0.kind == .connector }) { return true }
        }
        guard index >= 2, stream.tokens[index - 1].kind == .colon else { return false }
        return stream.key(stream.tokens[index - 2]) == UnitWords.room[...]
    }

    /// "Văn phòng" before "Tỉnh ủy", "Văn phòng Sở" before "Nội vụ", "Thanh tra" before "tỉnh": a body outside this office.
    private func goesOnToAnotherBody(in stream: WordStream, _ end: Int) -> Bool {
        guard end < stream.tokens.count, stream.tokens[end].kind == .word else { return false }
        let last = stream.tokens[end - 1]
        let following = stream.tokens[end]
        guard UnitWords.openEnds.contains(stream.key(last)) else { return false }
        if namesOffice(stream.key(following)) { return false }
        if stream.key(last) != UnitWords.department[...], UnitWords.levels.contains(stream.key(following)) {
            // "Văn phòng tổng hợp …", "… thành lập …" tell what it does.
            return following.isCapitalized || BodyNameReader.levels.longestMatch(in: stream, at: end) != nil
        }
        guard following.isCapitalized, !last.isUppercase || last.key.count <= 2 || following.isUppercase else { return false }
        return aliases.longestMatch(in: stream, at: end) == nil
    }

    private func distance(_ candidate: Candidate, _ date: CalendarDate?) -> (Int, Int, Int) {
        let department = departments[candidate.department]
        let end = department.through?.ordinal ?? Int.max
        let rank = candidate.isName ? 0 : 1
        guard let date else { return (0, -end, rank) }
        if department.exists(on: date) { return (0, rank, -(department.from?.ordinal ?? 0)) }
        if let from = department.from, date < from { return (from.ordinal - date.ordinal, rank, 0) }
        return (date.ordinal - end, rank, 0)
    }

    private static func office(_ names: [String]) -> (WordSet, [[UInt8]]) {
        var words: [WordKey] = []
        var initials: [[UInt8]] = []
        for name in names {
            let stream = WordStream(name)
            let keys = stream.tokens.filter { $0.kind == .word }.map { stream.key($0) }
            guard let first = keys.first else { continue }
            let start = UnitWords.openEnds.contains(first) ? 1 : 0
            if start < keys.count { words.append(keys[start]) }
            initials.append(keys[start...].compactMap(\.first))
        }
        return (WordSet(words), initials)
    }

    private static func opens(_ names: [String], with kind: String) -> Bool {
        names.contains { WordStream($0).keysOfWords.starts(with: WordStream(kind).keysOfWords) }
    }

    /// "Ban", "Chi cục": no name, though people call the office so.
    private static func isKindAlone(_ name: WordStream) -> Bool {
        BodyNameReader.heads.longestMatch(in: name, at: 0).map { !$0.value && $0.end == name.tokens.count } ?? false
    }

    private static func officeTrie(_ names: [String]) -> PhraseTrie<Bool> {
        var trie = PhraseTrie<Bool>()
        for name in names where !isKindAlone(WordStream(name)) {
            trie.insert(WordStream(name)) { _ in true }
            if let stem = stem(name) { trie.insert(WordStream(stem)) { _ in true } }
        }
        return trie
    }

    /// "Sở Nội vụ" of "Sở Nội vụ tỉnh Gia Lai"; nil where nothing but a kind stands before the place: "UBND" alone is any committee.
    private static func stem(_ name: String) -> String? {
        let bytes = Array(name.utf8)
        for place in [" tỉnh ", " thành phố "] {
            guard let cut = bytes.indices.first(where: { bytes[$0...].starts(with: place.utf8) }), cut > 0 else { continue }
            let stem = WordStream(Array(bytes[..<cut]))
            if BodyNameReader.heads.longestMatch(in: stem, at: 0)?.end != stem.tokens.count {
                return String(decoding: bytes[..<cut], as: UTF8.self)
            }
        }
        return nil
    }

    /// Without its place, as bodies of one province call each other.
    private static func commonName(_ name: String) -> String { stem(name) ?? name }
}
