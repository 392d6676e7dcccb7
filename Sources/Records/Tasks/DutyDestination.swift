// The words of a task -> to whom above the departments its result goes: "tham mưu UBND tỉnh", "trình Giám đốc Sở ban hành".

private import Source

/// Whoever receives the result of a task.
package enum DutyDestination: Sendable {
    /// The body above the office (cơ quan chủ quản).
    case superior
    /// The head or the leadership of the office.
    case head
}

package struct DutyDestinationReader: Sendable {
    private let departments: DepartmentRecognizer
    private let superior: PhraseTrie<Bool>

    /// - Parameters:
    ///   - office: whose portal it is; its name tells its own leaders from others'.
    ///   - superior: the body above it; without one no task goes there.
    package init(departments: [Department], office: Issuer?, superior: Issuer?) {
        self.departments = DepartmentRecognizer(departments: departments, officeNames: office.map { [$0.name] + $0.aliases } ?? [])
        self.superior = PhraseTrie([(true, superior.map { [$0.name] + $0.aliases } ?? [])])
    }

    /// The highest receiver that a task's words or its front matter (`bao_cao_den`) name; nil for work that stays with the departments. Linear.
    package func destination(of duty: Duty) -> DutyDestination? {
        let stated = duty.reportsTo.map { "báo cáo \($0.name ?? Assignee.reservedTitles[$0.code] ?? "")" }
        let found = ([duty.text] + stated).flatMap(destinations(in:))
        if found.contains(.superior) { return .superior }
        let isHeads = !found.isEmpty || (duty.leads + duty.leaders + duty.reportsTo).contains { [.director, .leadership].contains($0) }
        return isHeads ? .head : nil
    }
}

extension DutyDestinationReader {
    /// Names behind a word of handing up, in the same sentence.
    private func destinations(in text: String) -> [DutyDestination] {
        let bytes = Array(text.utf8)
        let stream = WordStream(bytes)
        let leaders = LeaderReader(stream: stream, text: bytes, departments: departments)
        var found: [DutyDestination] = []
        var clause = Clause()
        var index = 0
        while index < stream.tokens.count {
            if stream.tokens[index].kind == .stop { clause = Clause() }
            if stream.isNotation(at: index) { clause.namesOthersWork = true }
            if let cue = Self.cues.longestMatch(in: stream, at: index) {
                clause.take(cue.value, end: cue.end)
                index = cue.end
            } else if clause.isOpen, let body = superior.longestMatch(in: stream, at: index) {
                if clause.receives(index..<body.end, in: stream) { found.append(.superior) }
                index = body.end
            } else if clause.isOpen, let leader = leaders.read(at: index, before: nil), [.director, .leadership].contains(leader.assignee) {
                if !clause.isOwner(before: index, in: stream) { found.append(.head) }
                index = leader.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// What the words of a sentence say so far.
    private struct Clause {
        /// Token behind the last word of handing up.
        private var cueEnd: Int?
        /// A number or a word of carrying out came since: "của UBND tỉnh" behind it tells whose document is meant.
        var namesOthersWork = false

        var isOpen: Bool { cueEnd != nil }

        mutating func take(_ cue: Cue, end: Int) {
            switch cue {
            case .opens: (cueEnd, namesOthersWork) = (end, false)
            case .carriesOut: namesOthersWork = true
            case .closes: cueEnd = nil
            case .nothing: break
            }
        }

        func receives(_ name: Range<Int>, in stream: WordStream) -> Bool {
            if name.lowerBound == cueEnd { return true }
            return !(namesOthersWork && isOwner(before: name.lowerBound, in: stream)) && stream.word(name.upperBound) != Self.gives
        }

        /// "của Giám đốc Sở".
        func isOwner(before index: Int, in stream: WordStream) -> Bool { stream.word(index - 1).map(Self.owners.contains) ?? false }

        private static let owners = WordSet("của do")
        private static let gives = WordStream.bareKey("giao")
    }

    private enum Cue {
        case opens, carriesOut
        /// "nhiệm vụ tham mưu UBND tỉnh": a kind of work is named, none is asked for.
        case closes
        /// Words that only look like another cue.
        case nothing
    }

    private static let cues = PhraseTrie([
        (Cue.opens, ["tham mưu", "trình", "báo cáo", "đề xuất", "kiến nghị", "xin ý kiến", "giúp", "giúp việc"]),
        (.carriesOut, ["thực hiện", "triển khai", "theo", "căn cứ", "tại", "chỉ đạo", "kết luận", "yêu cầu"]),
        (.closes, ["nhiệm vụ tham mưu", "công tác tham mưu", "danh mục nhiệm vụ tham mưu"]),
        (.nothing, ["chương trình", "quá trình", "quy trình", "công trình", "tiến trình", "lộ trình", "tờ trình", "giáo trình"]),
    ])
}

extension WordStream {
    fileprivate func word(_ index: Int) -> WordKey? {
        tokens.indices.contains(index) && tokens[index].kind == .word ? key(tokens[index]) : nil
    }

    /// `51/KH`, `336-KH`: a number that letters are joined to.
    fileprivate func isNotation(at index: Int) -> Bool {
        guard index + 2 < tokens.count, tokens[index].kind == .word, let first = key(tokens[index]).first, first.isDigit,
            [.other, .connector].contains(tokens[index + 1].kind), isGlued(index, index + 1), isGlued(index + 1, index + 2)
        else { return false }
        return key(tokens[index + 2]).first.map { !$0.isDigit } ?? false
    }
}
