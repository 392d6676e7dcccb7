// The closing words of a conclusion: "(Trên đây là …,) Văn phòng Sở thông báo để các phòng, đơn vị biết, thực hiện". Whoever announces it does so by
// this document and has no work; those who are told to carry it out have (seed 001, point 11), those who are only to know have none.

import Source

extension DutyReading {
    /// The token behind "thông báo" where the block holds nothing but such words.
    func announcementEnd(from first: Int) -> Int? {
        let isClosing = Self.closing.longestMatch(in: stream, at: first) != nil
        let opening = stream.tokens.indices[first...].prefix(isClosing ? Self.longestClosing : 8)
        guard let last = opening.compactMap({ Self.announcing.longestMatch(in: stream, at: $0) }).last else { return nil }
        if last.value || stream.tokens[last.end...].allSatisfy({ $0.kind != .word }) { return last.end }
        let ending = stream.tokens.indices[last.end...].suffix(Self.longestEnding)
        if ending.contains(where: { stream.key(stream.tokens[$0]) == Self.know[...] }) { return last.end }
        return isClosing && ending.contains { Self.purposes.longestMatch(in: stream, at: $0) != nil } ? last.end : nil
    }

    /// Those who are told to carry out what is announced, all in one task.
    func told(_ found: [FoundAssignee], from announcement: Int) -> [Duty.Part] {
        guard let link = stream.tokens.indices[announcement...].first(where: { Self.links.contains(stream.key(stream.tokens[$0])) })
        else { return [] }
        let told = found.filter { $0.tokens.lowerBound > link }
        guard let last = told.last, stream.tokens.indices[last.tokens.upperBound...].contains(where: isWork) else { return [] }
        return told.map { Duty.Part($0.assignee, .act) }
    }

    private func isWork(_ index: Int) -> Bool {
        switch RoleCue.phrases.longestMatch(in: stream, at: index)?.value {
        case .act, .direct, .duty: true
        default: false
        }
    }

    /// True: said of nothing else.
    private static let announcing: PhraseTrie<Bool> = PhraseTrie([
        (false, ["thông báo", "truyền đạt"]), (true, ["trân trọng thông báo"]),
    ])
    private static let closing = PhraseTrie([(true, ["trên đây là", "thừa lệnh", "thừa ủy quyền"])])
    /// Tokens in which the closing words may come to "thông báo", and those behind it that tell to know or to do.
    private static let longestClosing = 120
    private static let longestEnding = 16
    private static let know = WordStream.bareKey("biết")
    private static let purposes = PhraseTrie([
        (true, ["để thực hiện", "để triển khai", "để tổ chức", "để nghiêm túc", "để quán triệt", "để phối hợp", "để theo dõi"])
    ])
    private static let links = WordSet("để đến tới cho")
}
