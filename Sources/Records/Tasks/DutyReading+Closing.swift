// The closing words of a conclusion: "(Trên đây là …,) Văn phòng Sở thông báo để các phòng, đơn vị biết, thực hiện". Whoever announces it does so by
// this document and has no work; those who are told to carry it out have (seed 001, point 11), those who are only to know have none.

import Source

extension DutyReading {
    /// From the first token of the closing words through "thông báo" where the block holds nothing but such words, or ends in a sentence of them.
    func announcement(from first: Int, in block: Int) -> Range<Int>? {
        if let end = announcementEnd(from: first, in: block) { return first..<end }
        guard let last = lastSentence, last > first, let end = announcementEnd(from: last, in: block) else { return nil }
        return last..<end
    }

    private func announcementEnd(from first: Int, in block: Int) -> Int? {
        if let sent = Self.sent.longestMatch(in: stream, at: first) { return saysWhy ? sent.end : nil }
        let isClosing = Self.closing.longestMatch(in: stream, at: first) != nil
        let opening = stream.tokens.indices[first...].prefix(isClosing ? Self.longestClosing : Self.longestAnnouncer)
        guard let last = opening.compactMap({ Self.announcing.longestMatch(in: stream, at: $0) }).last else { return nil }
        if last.value || stream.tokens[last.end...].allSatisfy({ $0.kind != .word }) { return last.end }
        if ending.contains(where: { stream.key(stream.tokens[$0]) == Self.know[...] && $0 >= last.end }) { return last.end }
        // "Văn phòng thông báo đến các phòng để thực hiện" at the very end; "thông báo lịch trực đến …" is work.
        let isPassedOn = Self.links.contains(stream.key(stream.tokens[last.end])) && isLastText(block)
        return (isClosing || isPassedOn) && saysWhy ? last.end : nil
    }

    /// The last tokens.
    private var ending: Range<Int> { max(0, stream.tokens.count - Self.longestEnding)..<stream.tokens.count }

    private var saysWhy: Bool {
        ending.contains { stream.key(stream.tokens[$0]) == Self.know[...] || Self.purposes.longestMatch(in: stream, at: $0) != nil }
    }

    /// The token at which the last sentence begins, if it is not long.
    private var lastSentence: Int? {
        stream.tokens.indices.suffix(Self.longestSentence).dropLast(3).last {
            stream.tokens[$0].kind == .stop && stream.tokens[$0 + 1].isCapitalized && !stream.isGlued($0, $0 + 1)
        }.map { $0 + 1 }
    }

    /// Those who are told to carry out what is announced, all in one task.
    func told(_ found: [FoundAssignee], from announcement: Int) -> [Duty.Part] {
        guard let link = stream.tokens.indices[announcement...].first(where: { Self.links.contains(stream.key(stream.tokens[$0])) })
        else { return [] }
        // "gửi các phòng để thực hiện": right behind the word.
        let isDirect = found.contains { $0.tokens.lowerBound == announcement }
        let told = found.filter { $0.tokens.lowerBound > link || isDirect && $0.tokens.lowerBound >= announcement }
        guard let last = told.last, stream.tokens.indices[last.tokens.upperBound...].contains(where: isWork) else { return [] }
        return told.map { Duty.Part($0.assignee, .act) }
    }

    private func isWork(_ index: Int) -> Bool {
        switch RoleCue.phrases.longestMatch(in: stream, at: index)?.value {
        case .act, .direct, .duty: true
        default: false
        }
    }

    /// The point that the work of a block belongs to. The closing words of a document speak of the whole: though they stand below its last point
    /// or item, they belong to the part around it, or to none.
    func place(of index: Int, _ found: [FoundAssignee], isAnnouncement: Bool) -> Int? {
        guard let point = body.blocks[index].point, body.blocks[index].kind == .paragraph, opener != index, !isOnlyText(index),
            isAnnouncement || closes(found), isLastText(index)
        else { return body.blocks[index].point }
        return part(around: point)
    }

    /// The outermost point with a title around a point.
    private func part(around point: Int) -> Int? {
        var part: Int?
        var next: Int? = point
        while let index = next {
            if titled.contains(index) { part = index }
            next = body.points[index].parent
        }
        return part
    }

    /// The first text below the title of a point: "6. Tổ chức thực hiện".
    private func isOnlyText(_ index: Int) -> Bool {
        opener == index - 1 && body.blocks[index - 1].isTitle
    }

    /// Behind it come no more than the formal parts of the document.
    private func isLastText(_ index: Int) -> Bool {
        if EndMarkCheck.endsInMark(body.blocks[index].text) { return true }
        guard index + 1 < body.blocks.count else { return true }
        let next = body.blocks[index + 1]
        guard next.kind != .footnote else { return true }
        guard RegionWords.mayOpen(next.text) else { return false }
        let following = WordStream(next.text)
        guard let first = following.tokens.firstIndex(where: { $0.kind == .word }) else { return false }
        return RegionWords.trie.longestMatch(in: following, at: first) != nil
    }

    /// "Trên đây là …", "Nhận được Công văn này …", or all of them are told to carry out what was said.
    private func closes(_ found: [FoundAssignee]) -> Bool {
        guard let first = stream.tokens.firstIndex(where: { $0.kind == .word }) else { return false }
        if Self.openings.longestMatch(in: stream, at: first) != nil { return true }
        let opening = stream.tokens.indices[first...].prefix(Self.longestClosing)
        if opening.contains(where: { Self.documents.longestMatch(in: stream, at: $0) != nil }) { return true }
        guard let told = found.first, told.assignee.meansAllDepartments, told.tokens.lowerBound - first <= Self.longestCharge else {
            return false
        }
        return stream.tokens.indices[first...].suffix(Self.longestEnding).contains {
            Self.carryingOut.longestMatch(in: stream, at: $0) != nil
        }
    }

    /// How closing words begin.
    private static let openings = PhraseTrie([
        (
            true,
            [
                "trên đây là", "nay thông báo", "vậy thông báo", "xin thông báo", "nhận được", "thừa lệnh", "thừa ủy quyền",
                "trong quá trình thực hiện", "trong quá trình tổ chức thực hiện", "trong quá trình triển khai",
                "quá trình thực hiện", "quá trình triển khai thực hiện", "căn cứ nội dung kết luận", "căn cứ kết luận",
            ]
        )
    ])
    /// How they name the document that they close.
    private static let documents = PhraseTrie([
        (
            true,
            [
                "thông báo này", "kết luận này", "chỉ thị này", "kế hoạch này", "công văn này", "văn bản này", "công điện này",
                "chương trình này", "nội dung kết luận", "các nội dung trên", "các nội dung nêu trên", "nội dung thông báo",
            ]
        )
    ])
    /// What all are told at the end.
    private static let carryingOut = PhraseTrie([
        (
            true,
            [
                "nghiêm túc thực hiện", "nghiêm túc triển khai", "nghiêm túc tổ chức", "thực hiện nghiêm", "thực hiện nghiêm túc",
                "triển khai thực hiện", "tổ chức thực hiện", "tổ chức triển khai", "khẩn trương thực hiện", "quán triệt thực hiện",
            ]
        )
    ])
    /// Tokens of "Đề nghị các đồng chí" before whom the closing words address.
    private static let longestCharge = 6

    /// True: said of nothing else.
    private static let announcing: PhraseTrie<Bool> = PhraseTrie([
        (false, ["thông báo", "truyền đạt"]), (true, ["trân trọng thông báo"]),
    ])
    private static let closing = PhraseTrie([(true, ["trên đây là", "thừa lệnh", "thừa ủy quyền"])])
    /// "Thông báo này được gửi đến các phòng, đơn vị để thực hiện."
    private static let sent = PhraseTrie([
        (
            true,
            ["thông báo này", "kết luận này", "văn bản này", "công văn này", "kế hoạch này", "chương trình này"].flatMap { document in
                ["được gửi", "gửi", "được thông báo", "được phổ biến", "được sao gửi"].map { document + " " + $0 }
            }
        )
    ])
    private static let longestSentence = 48
    /// Tokens of "Văn phòng HĐND và UBND thị xã trân trọng".
    private static let longestAnnouncer = 10
    /// Tokens in which the closing words may come to "thông báo", and those behind it that tell to know or to do.
    private static let longestClosing = 120
    private static let longestEnding = 16
    private static let know = WordStream.bareKey("biết")
    private static let purposes = PhraseTrie([
        (true, ["để thực hiện", "để triển khai", "để tổ chức", "để nghiêm túc", "để quán triệt", "để phối hợp", "để theo dõi"])
    ])
    private static let links = WordSet("để đến tới cho")
}
