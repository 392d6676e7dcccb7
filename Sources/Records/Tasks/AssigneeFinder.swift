// Finds in one block whoever may be given work: departments and all of them, heads of departments, leaders of the office, people by name,
// "từng cá nhân", bodies outside the office.

private import Source

/// A name of an assignee in a block, before its part is known.
struct FoundAssignee {
    var tokens: Range<Int>
    var assignee: Assignee
    /// The office itself, which a body above it may charge.
    var isOffice = false
    /// "UBND các huyện" before the first of several places: what comes behind it shares these words.
    var shared: Range<Int>?
}

struct AssigneeFinder: Sendable {
    let departments: DepartmentRecognizer
    /// All that names in small letters open with, but those of departments: most words of a text are told by one look-up.
    private let smallOpenings: PhraseTrie<Bool>

    init(departments: DepartmentRecognizer) {
        self.departments = departments
        smallOpenings = PhraseTrie(
            anyOf: Self.heads, Self.openings, Self.shortNames, LeaderReader.openings, BodyNameReader.smallOpenings,
            departments.officePhrases)
    }

    /// In order, without overlap. Linear.
    ///
    /// - Parameter earlier: departments charged shortly before, which a short name may mean.
    func find(in stream: WordStream, text: [UInt8], date: CalendarDate?, isForeign: Bool, after earlier: [Assignee] = [])
        -> [FoundAssignee]
    {
        let units = departments.occurrences(in: stream, date: date, isForeign: isForeign, takesAnyUnits: true)
        let people = LeaderReader(stream: stream, text: text, departments: departments)
        let bodies = BodyNameReader(stream: stream, text: text, departments: departments)
        var found: [FoundAssignee] = []
        var next = 0
        var index = 0
        while index < stream.tokens.count {
            while next < units.count, units[next].tokens.lowerBound < index { next += 1 }
            let unit = next < units.count ? units[next] : nil
            // Only what stands right behind it leans on the name before.
            let last = found.last?.tokens.upperBound == index - 1 ? found.last : nil
            if let unit, let last, let end = personEnd(stream, index, of: last, unit) {
                found[found.count - 1].tokens = last.tokens.lowerBound..<end
                index = end
                continue
            }
            if let end = passedEnd(stream, text, index, behind: last, bodies, before: unit?.tokens.lowerBound) {
                index = end
                continue
            }
            if last == nil, unit?.tokens.lowerBound != index, !mayOpen(stream, index) {
                index += 1
                continue
            }
            let one =
                ofSharedKind(stream, text, at: index, after: last, date) ?? ofField(at: index, after: last, bodies) ?? heads(
                    stream, at: index, before: unit)
                ?? named(stream, at: index, unit) ?? short(stream, at: index, after: found, earlier)
                ?? numbered(stream, text, at: index, after: last, date)
                ?? people.read(at: index, before: unit?.tokens.lowerBound) ?? bodies.read(at: index, before: unit?.tokens.lowerBound)
                ?? listed(at: index, after: last, people, bodies, before: unit?.tokens.lowerBound)
            if let one { add(one, to: &found, stream, bodies) }
            index = one != nil ? found[found.count - 1].tokens.upperBound : index + 1
        }
        return found
    }
}

extension AssigneeFinder {
    /// A quick test: whether a name may begin at a token that goes on with no other.
    private func mayOpen(_ stream: WordStream, _ index: Int) -> Bool {
        let token = stream.tokens[index]
        return token.kind == .word && (token.isCapitalized || smallOpenings.mayMatch(in: stream, at: index))
    }

    private func add(_ one: FoundAssignee, to found: inout [FoundAssignee], _ stream: WordStream, _ bodies: BodyNameReader) {
        var one = one
        if let last = found.last, ownsTopic(stream, last, before: one) {
            found.removeLast()
        } else if let last = found.last, isToldByOthers(stream, one, behind: last) {
            one.assignee = Assignee(outside: bodies.words(one.tokens))
        }
        shareLevel(of: one, with: &found, bodies)
        found.append(qualified(one, stream))
    }

    /// The token behind names that are only spoken of: in a quotation, or in brackets behind the name `last` as a part of it.
    private func passedEnd(
        _ stream: WordStream, _ text: [UInt8], _ index: Int, behind last: FoundAssignee?, _ bodies: BodyNameReader, before limit: Int?
    ) -> Int? {
        quotationEnd(stream, text, at: index)
            ?? last.flatMap { partEnd(stream, index, of: $0, bodies, before: limit) ?? rankEnd(stream, index, of: $0) }
    }

    /// A person or a body that goes on the list of the name before.
    private func listed(at index: Int, after last: FoundAssignee?, _ people: LeaderReader, _ bodies: BodyNameReader, before limit: Int?)
        -> FoundAssignee?
    {
        guard let last, goesOn(bodies.stream, index, last) else { return nil }
        return last.assignee.isPerson
            ? people.next(at: index, after: last, before: limit) : bodies.goesOn(at: index, after: last, before: limit)
    }

    /// "Công an" of "các Bộ: Tư pháp, Công an, Y tế": the list goes before names that begin so.
    private func ofField(at index: Int, after last: FoundAssignee?, _ bodies: BodyNameReader) -> FoundAssignee? {
        guard let last, last.shared != nil, goesOn(bodies.stream, index, last) else { return nil }
        return bodies.nextField(at: index, after: last, bodies.stream.tokens.count)
    }

    /// Only a comma or "và" stands behind the name before.
    func goesOn(_ stream: WordStream, _ index: Int, _ last: FoundAssignee) -> Bool {
        last.tokens.upperBound == index - 1 && [.comma, .connector].contains(stream.tokens[index - 1].kind)
    }

    /// "Đối với đề án của các xã, Phòng A hướng dẫn": those named before the comma only tell what it is about.
    private func ownsTopic(_ stream: WordStream, _ last: FoundAssignee, before next: FoundAssignee) -> Bool {
        let start = last.tokens.lowerBound
        guard start > 1, last.tokens.upperBound + 1 == next.tokens.lowerBound, stream.tokens[last.tokens.upperBound].kind == .comma,
            isPlace(stream, start) || stream.key(stream.tokens[start - 1]) == Self.of[...],
            stream.tokens[next.tokens.lowerBound].isCapitalized || next.assignee.meansAllDepartments,
            RoleCue.phrases.longestMatch(in: stream, at: next.tokens.upperBound)?.value.isWork ?? false
        else { return false }
        if isPlace(stream, start) { return true }
        let begin = (max(0, start - Self.longestTopic)..<start).last { stream.tokens[$0].kind == .stop }.map { $0 + 1 } ?? 0
        return start - begin <= Self.longestTopic && Self.topics.longestMatch(in: stream, at: begin) != nil
    }

    /// "… cải tạo kho tại Chi nhánh A, Phòng B lập dự toán": where something is.
    private func isPlace(_ stream: WordStream, _ start: Int) -> Bool { stream.key(stream.tokens[start - 1]) == Self.at[...] }

    private static let at = WordStream.bareKey("tại")
    private static let of = WordStream.bareKey("của")
    private static let longestTopic = 24
    private static let topics = PhraseTrie([
        (true, ["đối với", "riêng đối với", "về", "trên cơ sở", "căn cứ", "sau khi có", "trên đây là"])
    ])

    /// The end of a person's name with the unit behind it that tells what that person is.
    private func personEnd(_ stream: WordStream, _ index: Int, of last: FoundAssignee, _ unit: DepartmentOccurrence) -> Int? {
        guard last.assignee.isPerson, index == last.tokens.upperBound + 1, index > 0 else { return nil }
        if isTitle(stream, index, unit) || isBehindDash(stream, index, unit) { return unit.tokens.upperBound }
        return isInBrackets(stream, index, unit) ? unit.tokens.upperBound + 1 : nil
    }

    /// "- Trưởng phòng A", ", Chánh Văn phòng"
    private func isTitle(_ stream: WordStream, _ index: Int, _ unit: DepartmentOccurrence) -> Bool {
        guard [.comma, .connector].contains(stream.tokens[index - 1].kind), unit.code != DepartmentMention.everyone else { return false }
        let title = Self.titles.longestMatch(in: stream, at: index)
        return title.map { $0.end == unit.tokens.lowerBound || index == unit.tokens.lowerBound && $0.end < unit.tokens.upperBound } ?? false
    }

    /// "Đ/c Nam - Phòng A": of that unit.
    private func isBehindDash(_ stream: WordStream, _ index: Int, _ unit: DepartmentOccurrence) -> Bool {
        let dash = stream.tokens[index - 1]
        return dash.kind == .connector && dash.key.isEmpty && unit.tokens.lowerBound == index && unit.code != DepartmentMention.everyone
    }

    /// "(Phòng A)"
    private func isInBrackets(_ stream: WordStream, _ index: Int, _ unit: DepartmentOccurrence) -> Bool {
        stream.tokens[index - 1].kind == .open && unit.tokens.lowerBound == index && unit.tokens.upperBound < stream.tokens.count
            && stream.tokens[unit.tokens.upperBound].kind == .close
    }

    /// "Văn phòng Bộ (Phòng Tổng hợp)": the one name that fills the brackets behind another tells which part of it is meant.
    private func partEnd(_ stream: WordStream, _ index: Int, of last: FoundAssignee, _ bodies: BodyNameReader, before limit: Int?) -> Int? {
        guard index == last.tokens.upperBound + 1, stream.tokens[index - 1].kind == .open,
            departments.holds(last.assignee.code) || last.assignee.isOutside && !last.isOffice,
            let part = bodies.read(at: index, before: limit), part.tokens.upperBound < stream.tokens.count,
            stream.tokens[part.tokens.upperBound].kind == .close
        else { return nil }
        return part.tokens.upperBound
    }

    /// "số 2" in "các Phòng Kiểm tra số 1, số 2 và 3".
    private func numbered(_ stream: WordStream, _ text: [UInt8], at index: Int, after last: FoundAssignee?, _ date: CalendarDate?)
        -> FoundAssignee?
    {
        guard let last, goesOn(stream, index, last), departments.holds(last.assignee.code) else { return nil }
        let first = last.tokens.upperBound - 1
        let start = stream.key(stream.tokens[index]) == Self.number[...] ? index + 1 : index
        guard isFigure(stream, first), start < stream.tokens.count, isFigure(stream, start) else { return nil }
        let kind = last.shared ?? last.tokens.lowerBound..<first
        guard !kind.isEmpty, let code = department(kind, start..<start + 1, stream, text, date) else { return nil }
        return FoundAssignee(tokens: index..<start + 1, assignee: Assignee(code: code), shared: kind)
    }

    private func isFigure(_ stream: WordStream, _ index: Int) -> Bool {
        let token = stream.tokens[index]
        return token.kind == .word && stream.key(token).allSatisfy(\.isDigit)
    }

    private static let number = WordStream.bareKey("số")

    private func named(_ stream: WordStream, at index: Int, _ unit: DepartmentOccurrence?) -> FoundAssignee? {
        if let unit, unit.tokens.lowerBound == index {
            let isOfHeads = unit.code == DepartmentMention.everyone && stream.key(stream.tokens[index + 1]) == UnitWords.chief[...]
            return FoundAssignee(tokens: unit.tokens, assignee: isOfHeads ? .heads : Assignee(code: unit.code))
        }
        guard stream.tokens[index].kind == .word, Self.openings.mayMatch(in: stream, at: index) else { return nil }
        if let end = membersEnd(stream, at: index, before: unit) { return FoundAssignee(tokens: index..<end, assignee: .individuals) }
        if let match = Self.allHeads.longestMatch(in: stream, at: index),
            match.end == stream.tokens.count || !stream.tokens[match.end].isCapitalized
        {
            return FoundAssignee(tokens: index..<match.end, assignee: .heads)
        }
        if let end = headsEnd(stream, index) ?? loneHeadEnd(stream, index) { return FoundAssignee(tokens: index..<end, assignee: .heads) }
        return individualsEnd(stream, at: index).map { FoundAssignee(tokens: index..<$0, assignee: .individuals) }
    }

    private static let openings = PhraseTrie(anyOf: allHeads, singleHeads, roomHeads, everyOne, members)

    /// "Trưởng các phòng, đơn vị", "Thủ trưởng các cơ quan, đơn vị", "Lãnh đạo các phòng".
    private func heads(_ stream: WordStream, at index: Int, before unit: DepartmentOccurrence?) -> FoundAssignee? {
        guard let unit, unit.code == DepartmentMention.everyone, let match = Self.heads.longestMatch(in: stream, at: index),
            match.end == unit.tokens.lowerBound
        else { return nil }
        return FoundAssignee(tokens: index..<unit.tokens.upperBound, assignee: .heads)
    }

    static let heads = PhraseTrie(
        [
            (
                true,
                [
                    "trưởng", "thủ trưởng", "lãnh đạo", "người đứng đầu", "giám đốc", "trưởng, phó", "các đồng chí trưởng",
                    "đồng chí trưởng",
                    "các đồng chí thủ trưởng", "trưởng phòng", "trưởng khoa", "trưởng ban", "trạm trưởng", "đội trưởng", "tổ trưởng",
                    "hạt trưởng", "quản đốc", "xưởng trưởng", "cụm trưởng", "chỉ huy trưởng", "cục trưởng", "vụ trưởng", "viện trưởng",
                    "chi cục trưởng",
                ]
            )
        ], skipsCommas: true)

    /// Titles before the name of the department of one person.
    static let titles = PhraseTrie([
        (
            true,
            [
                "chánh", "phó chánh", "trưởng", "phó trưởng", "phó", "quyền trưởng", "phụ trách", "giám đốc", "phó giám đốc", "chuyên viên",
                "đội trưởng", "trạm trưởng", "tổ trưởng", "công chức", "viên chức",
            ]
        )
    ])

    /// All heads by their title, where no unit is named behind it.
    private static let allHeads = PhraseTrie(
        [
            (
                true,
                [
                    "các trưởng phòng", "các đồng chí trưởng phòng", "các trưởng khoa", "các đồng chí trưởng khoa",
                    "các đồng chí trưởng khoa phòng", "các trưởng khoa phòng", "các trưởng ban", "các đồng chí thủ trưởng đơn vị",
                    "thủ trưởng đơn vị", "các đồng chí lãnh đạo phòng", "các lãnh đạo phòng", "các đồng chí lãnh đạo đơn vị",
                    "trưởng phòng nào", "trưởng khoa nào", "trưởng đơn vị nào", "thủ trưởng đơn vị nào",
                    "lãnh đạo phòng nào", "lãnh đạo đơn vị nào", "người đứng đầu đơn vị nào", "các trưởng đơn vị",
                    "các đồng chí trưởng đơn vị", "trưởng các đơn vị",
                ]
            )
        ], skipsCommas: true)

    /// "Trưởng phòng, Giám đốc trung tâm": titles in a row without a name behind any of them are those of all heads.
    private func headsEnd(_ stream: WordStream, _ start: Int) -> Int? {
        var end = start
        var count = 0
        var next = start
        while count < Self.mostTitles, let title = Self.singleHeads.longestMatch(in: stream, at: next),
            title.end == stream.tokens.count || !stream.tokens[title.end].isCapitalized
        {
            (end, count) = (title.end, count + 1)
            guard end < stream.tokens.count, [.comma, .connector].contains(stream.tokens[end].kind) else { break }
            next = end + 1
        }
        return count > 1 ? end : nil
    }

    /// "Trưởng phòng chịu trách nhiệm …" at the head of a sentence: each of them.
    private func loneHeadEnd(_ stream: WordStream, _ start: Int) -> Int? {
        guard stream.tokens[start].isCapitalized, start == 0 || stream.tokens[start - 1].kind == .stop,
            let title = Self.roomHeads.longestMatch(in: stream, at: start),
            case .duty = RoleCue.phrases.longestMatch(in: stream, at: title.end)?.value
        else { return nil }
        return title.end
    }

    private static let roomHeads = PhraseTrie([
        (true, ["trưởng phòng", "trưởng khoa", "trưởng bộ phận", "trưởng đơn vị", "thủ trưởng đơn vị"])
    ])
    private static let mostTitles = 8
    private static let singleHeads = PhraseTrie([
        (
            true,
            [
                "trưởng phòng", "phó trưởng phòng", "chánh văn phòng", "chánh thanh tra", "giám đốc trung tâm", "giám đốc chi nhánh",
                "giám đốc ban", "trưởng ban", "trưởng khoa", "trưởng bộ môn", "trưởng bộ phận", "trưởng đơn vị", "chi cục trưởng",
                "cục trưởng", "vụ trưởng", "viện trưởng", "đội trưởng", "tổ trưởng", "hạt trưởng", "trạm trưởng", "thủ trưởng đơn vị",
                "hiệu trưởng", "người đứng đầu đơn vị",
            ]
        )
    ])
}
