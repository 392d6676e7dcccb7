// Takes a text and gives the things that it says are attached.

/// "… đính kèm" in a text, with the thing that is said to be attached.
struct AttachmentClaim {
    var thing: Int
    var range: Range<Int>
    /// "… kèm theo Thông tư này": of this document in so many words.
    var isOwn: Bool

    /// Claims of one text in order. "Kèm theo Quyết định số …" names the parent of an annex and is none.
    static func all(in text: [UInt8]) -> [AttachmentClaim] {
        guard holdsCue(text) else { return [] }
        let stream = WordStream(text)
        var claims: [AttachmentClaim] = []
        for index in stream.tokens.indices where stream.tokens[index].kind == .word {
            guard let match = cues.longestMatch(in: stream, at: index) else { continue }
            if let claim = before(stream, index, match.end) ?? after(stream, index, match.end) { claims.append(claim) }
        }
        return claims
    }

    private static let cues: PhraseTrie<Bool> = {
        var trie = PhraseTrie<Bool>()
        for phrase in ["đính kèm", "kèm theo", "gửi kèm", "gửi kèm theo", "đính kèm theo"] { trie.insert(WordStream(phrase)) { _ in true } }
        return trie
    }()

    /// Whether the text holds "kèm" at all, so that few texts are taken apart.
    private static func holdsCue(_ text: [UInt8]) -> Bool {
        text.indices.dropLast(2).contains { index in
            text[index] == 0xC3
                && (text[index + 1] == 0xA8 && text[index + 2] == 0x6D || text[index + 1] == 0x88 && text[index + 2] == 0x4D)
        }
    }

    private static let this = WordStream.bareKey("này")
    private static let number = WordStream.bareKey("số")
    private static let with = WordStream.bareKey("kèm")
    private static let prepositions = WordSet("theo tại của trong với gửi có như các")
    /// What stands between a bracket and the thing: "(có …", "(chi tiết theo …".
    private static let openers = WordSet("có theo tại gửi các chi tiết xem")
    /// What stands before a thing that readers are sent to.
    private static let pointers = WordSet("theo tại trong xem ở như gồm")
    private static let there = WordStream.bareKey("có")
    private static let must = WordStream.bareKey("phải")
    private static let determiners = WordSet("các những một là gồm bản 01")

    /// "Đề cương báo cáo đính kèm": the farthest thing before the cue, up to a preposition or mark; the phrase must end there.
    private static func before(_ stream: WordStream, _ start: Int, _ end: Int) -> AttachmentClaim? {
        guard endsPhrase(stream, end) else { return nil }
        var index = start - 1
        var best: (thing: Int, index: Int)?
        while index >= 0, start - index <= 8, stream.tokens[index].kind == .word,
            !prepositions.contains(stream.key(stream.tokens[index]))
        {
            if let match = AttachmentThing.trie.longestMatch(in: stream, at: index) { best = (match.value, index) }
            index -= 1
        }
        guard let best else { return nil }
        while index >= 0, openers.contains(stream.key(stream.tokens[index])) { index -= 1 }
        let isBracketed = index >= 0 && stream.tokens[index].kind == .open
        let isOwn = namesThis(stream, end)
        guard isBracketed || isOwn || best.thing == AttachmentThing.annex || isPointedAt(stream, best.index) else { return nil }
        if AttachmentThing.weak.contains(best.thing), !isBracketed, stream.key(stream.tokens[start]) == with[...] { return nil }
        return claim(best.thing, stream, best.index, end, isOwn: isOwn)
    }

    /// "theo Đề cương đính kèm", "Tài liệu gửi kèm: …", against what others are to attach: "phải có sơ đồ kèm theo", "và danh sách kèm theo".
    private static func isPointedAt(_ stream: WordStream, _ thing: Int) -> Bool {
        if stream.tokens[thing].isCapitalized { return true }
        var index = thing - 1
        while index >= 0, determiners.contains(stream.key(stream.tokens[index])) { index -= 1 }
        guard index >= 0 else { return true }
        let token = stream.tokens[index]
        return [.stop, .colon].contains(token.kind) || pointers.contains(stream.key(token))
            || stream.key(token) == there[...] && token.isCapitalized
    }

    /// "Kèm theo danh sách …", "Ban hành kèm theo Quyết định này Quy chế …": the thing follows at once and is not the numbered parent.
    private static func after(_ stream: WordStream, _ start: Int, _ end: Int) -> AttachmentClaim? {
        var index = end
        var isOwn = false
        let next = stream.tokens[end...].prefix(5)
        if let parent = next.firstIndex(where: { stream.key($0) == this[...] }), next[..<parent].allSatisfy({ $0.kind == .word }) {
            (index, isOwn) = (parent + 1, true)
        }
        while index < stream.tokens.count, determiners.contains(stream.key(stream.tokens[index])) { index += 1 }
        guard index < stream.tokens.count, let match = AttachmentThing.trie.longestMatch(in: stream, at: index) else { return nil }
        guard isOwn || !AttachmentThing.weak.contains(match.value) && isAttachedHere(stream, start, match.end) else { return nil }
        guard !stream.tokens[match.end...].prefix(2).contains(where: { stream.key($0) == number[...] }) else { return nil }
        return claim(match.value, stream, start, match.end, isOwn: isOwn)
    }

    /// "Đính kèm biểu mẫu …", "Sở gửi kèm dự thảo …", "(kèm theo danh sách)", against what others are to attach: "gửi biên bản (kèm theo danh sách cấp
    /// thẻ)", "phải gửi kèm lịch trình".
    private static func isAttachedHere(_ stream: WordStream, _ start: Int, _ end: Int) -> Bool {
        if start == 0 || stream.tokens[start].isCapitalized { return true }
        if stream.tokens[start - 1].kind == .open { return end == stream.tokens.count || stream.tokens[end].kind == .close }
        guard stream.key(stream.tokens[start]) != with[...] else { return false }
        return !stream.tokens[max(0, start - 3)..<start].contains { stream.key($0) == must[...] }
    }

    /// The end of the text, a mark, or "văn bản này" follows.
    private static func endsPhrase(_ stream: WordStream, _ end: Int) -> Bool {
        guard end < stream.tokens.count else { return true }
        return ![.word, .connector, .other].contains(stream.tokens[end].kind) || namesThis(stream, end)
    }

    private static func namesThis(_ stream: WordStream, _ end: Int) -> Bool {
        stream.tokens[end...].prefix(4).prefix { $0.kind == .word }.contains { stream.key($0) == this[...] }
    }

    private static func claim(_ thing: Int, _ stream: WordStream, _ first: Int, _ end: Int, isOwn: Bool) -> AttachmentClaim {
        AttachmentClaim(
            thing: thing, range: stream.tokens[first].range.lowerBound..<stream.tokens[end - 1].range.upperBound, isOwn: isOwn)
    }
}

/// What can be attached, by name.
enum AttachmentThing {
    /// "phụ lục": stands for anything.
    static let annex = 0
    static let names = [
        ["phụ lục"], ["đề cương"], ["danh sách"], ["danh mục"], ["biểu mẫu", "mẫu biểu", "mẫu báo cáo", "biểu"], ["bảng tổng hợp", "bảng"],
        ["dự thảo"],
        ["tài liệu", "hồ sơ"], ["nhiệm vụ"], ["lịch"], ["sơ đồ", "bản vẽ"], ["dự toán"], ["thuyết minh"], ["chương trình"], ["quy chế"],
        ["quy định"],
        ["kế hoạch"], ["báo cáo"], ["văn bản", "công văn"], ["tệp", "file"], ["phiếu"], ["hướng dẫn"], ["nội dung"],
    ]

    /// Words that also stand in rules about other people's papers ("hồ sơ kèm theo"): they count in brackets or with "đính kèm"
    /// behind them, and of this document itself.
    static let weak = Set(
        names.indices.filter { index in
            ["tài liệu", "văn bản", "báo cáo", "tệp", "phiếu", "nội dung", "nhiệm vụ"].contains(names[index][0])
        })

    static let trie: PhraseTrie<Int> = {
        var trie = PhraseTrie<Int>()
        for (thing, phrases) in names.enumerated() {
            for phrase in phrases { trie.insert(WordStream(phrase)) { $0 ?? thing } }
        }
        return trie
    }()
}
