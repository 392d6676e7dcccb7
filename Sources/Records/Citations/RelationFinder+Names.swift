// Words before a mention that name a document without its number, or say who does the guiding and what a document is based on.

extension RelationFinder {
    /// "Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế và Nghị định số 83": a type word directly before the trigger makes it the name of
    /// another document. Not so "Thông tư này sửa đổi", the title at the head of a text, and "ban hành Thông tư sửa đổi": that is this document.
    /// `lead`: the words of the sentence, which begins at `start`, before the trigger.
    func isName(_ lead: ArraySlice<UInt8>, from start: Int) -> Bool {
        let lead = lead.suffix(Self.amending.count).elementsEqual(Self.amending) ? lead.dropLast(Self.amending.count - 1) : lead
        guard let type = Self.named.first(where: { lead.suffix($0.count).elementsEqual($0) }) else { return false }
        let before = lead.dropLast(type.count - 1)
        if before.suffix(Self.issuing.count).elementsEqual(Self.issuing) { return false }
        // A law bears its number behind its name: one that is named so is cited.
        return Self.laws.contains(type) || before.count > 1 || text.is(start - 1, ";") || text.is(start - 2, ";")
    }

    /// This document guides: "Thông tư này hướng dẫn", "V/v hướng dẫn", "ban hành Thông tư hướng dẫn", a title that begins so. Between two
    /// documents the first guides. Not so the noun: "hướng dẫn tại", "các văn bản hướng dẫn, Nghị định số".
    func isGuiding(_ lead: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>, at place: ClausePlace, isBetween: Bool) -> Bool {
        let isApart = text.is(text.isSpace(place.start - 1) ? place.start - 2 : place.start - 1, ",")
        if isApart && rest.count == 1 || Self.nounsGoOn.contains(where: { rest.starts(with: $0) }) { return false }
        if Self.nounsEnd.contains(where: { lead.suffix($0.count).elementsEqual($0) }) { return false }
        if isBetween { return true }
        let detail = Self.details.first { lead.suffix($0.count).elementsEqual($0) }
        let subject = detail.map { lead.dropLast($0.count - 1) } ?? lead
        if subject.count == 1 || Self.contains(Self.this, in: subject.prefix(40)) || Self.contains(Self.issuing, in: subject.suffix(40)) {
            return true
        }
        return Self.guides.contains { subject.suffix($0.count).elementsEqual($0) }
    }

    /// "Căn cứ Luật A số 1; Luật B số 2", "Căn cứ Luật A năm 2015 và Nghị định số 2": the mention stands in a row behind "Căn cứ".
    /// `previous`: the mention before it in the sentence.
    func isBasis(_ place: ClausePlace, behind previous: Mention?, of mentions: [Mention]) -> Bool {
        let start = sentenceStart(before: place.start, floor: place.floor)
        guard let previous else {
            let lead = words(start..<place.start)
            return lead.starts(with: Self.basedOn) && Self.isNamed(lead[(Self.basedOn.count - 1)...])
                && isRowMember(start + 1..<place.start)
        }
        let basis = previous.subject.map { mentions[$0] } ?? previous
        guard basis.relation == .basedOn, basis.subject == nil, text.is(start - 1, ";") else { return false }
        let piece = words(start..<place.start)
        return piece.count == 1 || Self.isNamed(piece[...])
    }

    /// Behind the last comma, semicolon or "và" nothing stands, or a type word.
    private func isRowMember(_ range: Range<Int>) -> Bool {
        pieces(range).contains { piece in piece.count == 1 || Self.isNamed(piece[...]) }
    }

    /// The words behind each comma, semicolon and "và" of the range, the longest first.
    func pieces(_ range: Range<Int>) -> [[UInt8]] {
        range.compactMap { position -> Int? in
            if text.is(position, ",") || text.is(position, ";") { return position + 1 }
            guard text.isSpace(position), let word = text.word(endingAt: position), text.is(word, "va") else { return nil }
            return position + 1
        }.map { words($0..<range.upperBound) }
    }

    /// A type word of its own document begins the words: not "Thông tư này".
    static func isNamed(_ words: ArraySlice<UInt8>) -> Bool {
        documents.contains { words.starts(with: $0) && !words.dropFirst($0.count - 1).starts(with: this) }
    }

    private static let basedOn = phrase("can cu")
    /// Of the trigger "bổ sung một số điều của" the words before it.
    private static let amending = phrase("sua doi")
    private static let this = phrase("nay")
    private static let issuing = phrase("ban hanh")
    /// Before "hướng dẫn": of the same act.
    private static let details = ["quy dinh chi tiet va", "chi tiet va", "quy dinh va", "quy dinh"].map(phrase)
    private static let guides = ["nay", "v v", "ve", "ve viec"].map(phrase)
    private static let nounsEnd = ["van ban", "duoc", "chi dao", "theo", "chi dan"].map(phrase)
    private static let nounsGoOn = ["tai", "cua", "so", "lien nganh", "nay", "theo", "boi"].map(phrase)
    static let laws = ["luat", "bo luat", "phap lenh"].map(phrase)
    private static let named = laws + ["nghi dinh", "nghi quyet", "thong tu", "lien tich", "van ban"].map(phrase)
}
