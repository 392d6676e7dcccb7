// The tokens of a block -> the steps by which its clauses are read.

private import Source

extension Clause {
    /// Tokens of a block as items, each with its first token; cue words inside a name are part of it.
    static func items(_ stream: WordStream, _ occurrences: [DepartmentOccurrence]) -> (items: [RoleReader.Item], tokens: [Int]) {
        var items: [RoleReader.Item] = []
        var tokens: [Int] = []
        var index = min(enumeratorEnd(stream), occurrences.first?.tokens.lowerBound ?? Int.max)
        let listEnd = listEnd(stream, occurrences, from: index)
        var mention = 0
        while index < stream.tokens.count {
            tokens.append(index)
            if mention < occurrences.count, occurrences[mention].tokens.lowerBound == index {
                items.append(.mention(mention))
                index = occurrences[mention].tokens.upperBound
                mention += 1
                continue
            }
            if mention < occurrences.count, opensSentence(items),
                let end = innerEnumeratorEnd(stream, index) ?? adverbialEnd(stream, index, before: occurrences[mention])
            {
                items.append(.cue(.filler))
                index = end
                continue
            }
            if opensComrade(stream, index) {
                items.append(.cue(.head))
                index += comrade.count
                continue
            }
            let limit = mention < occurrences.count ? occurrences[mention].tokens.lowerBound : stream.tokens.count
            if stream.tokens[index].kind == .word, let match = RoleCue.phrases.longestMatch(in: stream, at: index, limit: limit) {
                items.append(.cue(match.value))
                index = match.end
            } else {
                items.append(index < listEnd ? .separator : item(stream.tokens[index]))
                index += 1
            }
        }
        return (items, tokens)
    }

    /// The colon behind the names at the head of a block, which semicolons may part ("Phòng A; Phòng B: …"); 0 where it opens otherwise.
    private static func listEnd(_ stream: WordStream, _ names: [DepartmentOccurrence], from start: Int) -> Int {
        var next = start
        for name in names {
            let end = name.tokens.upperBound
            guard name.tokens.lowerBound == next, end < stream.tokens.count else { return 0 }
            switch stream.tokens[end].kind {
            case .colon: return end
            case .stop, .comma, .connector: next = end + 1
            default: return 0
            }
        }
        return 0
    }

    /// "đ/c", which is written for "đồng chí".
    private static func opensComrade(_ stream: WordStream, _ index: Int) -> Bool {
        guard index + 2 < stream.tokens.count, stream.tokens[index + 1].kind == .other, stream.key(stream.tokens[index]) == comrade[0]
        else {
            return false
        }
        return stream.key(stream.tokens[index + 2]) == comrade[2] && stream.isGlued(index, index + 1)
            && stream.isGlued(index + 1, index + 2)
    }

    /// Keys of its tokens; a mark has none.
    private static let comrade: [WordKey] = [WordStream.bareKey("đ"), [], WordStream.bareKey("c")]

    private static func opensSentence(_ items: [RoleReader.Item]) -> Bool {
        guard let last = items.last else { return true }
        if case .stop = last { return true }
        return false
    }

    /// "Chậm nhất 10h ngày mai, (các thôn …)", "Định kỳ thứ Sáu (các thôn …)": when something is to be done, before who does it.
    private static func adverbialEnd(_ stream: WordStream, _ start: Int, before name: DepartmentOccurrence) -> Int? {
        let end = name.tokens.lowerBound
        guard end > start, end - start <= longestAdverbial, let opening = adverbials.longestMatch(in: stream, at: start) else { return nil }
        let isParted = stream.tokens[end - 1].kind == .comma
        // "Trước ngày 15/4/2025 (Phòng A báo cáo)"
        let isDated = stream.key(stream.tokens[end - 1]).first.map(\.isDigit) ?? false
        let isClean = (opening.end..<max(opening.end, end)).allSatisfy { index in
            ![.stop, .colon].contains(stream.tokens[index].kind)
                && (isParted || RoleCue.phrases.longestMatch(in: stream, at: index) == nil)
        }
        return isClean && (isParted || isDated || opening.value) ? end : nil
    }

    /// "(2)", "b)" behind the end of a sentence or a clause.
    private static func innerEnumeratorEnd(_ stream: WordStream, _ start: Int) -> Int? {
        let first = stream.tokens[start].kind == .open ? start + 1 : start
        guard first + 1 < stream.tokens.count, stream.tokens[first].kind == .word, stream.tokens[first + 1].kind == .close else {
            return nil
        }
        let key = stream.key(stream.tokens[first])
        return key.count == 1 || key.allSatisfy(\.isDigit) || key.allSatisfy { "ivx".utf8.contains($0) }
            ? first + 2 : nil
    }

    /// Tokens of the longest of them.
    private static let longestAdverbial = 30

    /// First words; true: a time that needs no comma behind it.
    private static let adverbials: PhraseTrie<Bool> = PhraseTrie([
        (
            true,
            [
                "định kỳ", "hằng ngày", "hằng tuần", "hằng tháng", "hằng quý", "hằng năm", "hàng ngày", "hàng tuần", "hàng tháng",
                "hàng quý",
                "hàng năm", "nhiệm vụ của", "trách nhiệm của",
            ]
        ),
        (
            false,
            [
                "chậm nhất", "muộn nhất", "ngay sau", "sau khi", "trước ngày", "khi có", "khi xảy ra", "nếu có", "trước mắt", "từ nay",
                "trong thời gian tới", "thời gian tới", "trong quá trình", "khi phát hiện", "khi phát sinh", "khi nhận được", "mỗi khi",
                "nếu", "trường hợp", "bên cạnh đó", "ngoài ra", "đồng thời", "song song", "song song đó", "cùng với đó",
                "trước hết", "để", "nhằm", "trên cơ sở", "mỗi sáng", "mỗi chiều", "nội dung nào", "nhiệm vụ nào", "hồ sơ nào",
                "văn bản nào", "công việc nào", "đơn vị nào", "phòng nào", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu",
                "thứ bảy", "chủ nhật", "sáng thứ", "chiều thứ", "vào thứ", "ngày cuối", "đầu giờ", "cuối giờ", "cuối mỗi", "cuối tháng",
                "cuối tuần", "đầu tuần", "đầu tháng", "mỗi tuần", "mỗi tháng", "mỗi quý", "trong ngày", "trong tuần", "trong tháng",
                "trong quý", "trong năm", "ngay trong", "từ nay", "từ ngày", "kể từ ngày", "đến ngày", "đến hết", "trước", "với",
                "trên tinh thần", "để kịp", "theo phân công", "theo đề nghị", "do", "về", "riêng", "đối với",
                "liên quan đến",
            ]
        ),
    ])

    private static func item(_ token: WordStream.Token) -> RoleReader.Item {
        switch token.kind {
        case .word: .word(isLowercase: !token.isCapitalized)
        case .connector, .comma, .other: .separator
        case .open: .open
        case .close: .close
        case .colon: .colon
        case .stop: .stop
        }
    }

    /// The token after a leading number or letter: `1.`, `1.2.`, `a)`, `II.`
    static func enumeratorEnd(_ stream: WordStream) -> Int {
        var index = 0
        while index + 1 < stream.tokens.count, stream.tokens[index].kind == .word, [.stop, .close].contains(stream.tokens[index + 1].kind) {
            let key = stream.key(stream.tokens[index])
            let isNumber = key.allSatisfy(\.isDigit) || key.allSatisfy { "ivx".utf8.contains($0) }
            guard isNumber || key.count == 1 else { break }
            index += 2
        }
        return index
    }
}
