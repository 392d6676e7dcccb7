// What a number is called: the last of some words before it, or those at the head of its column.
import Source

struct PersonalDataNames {
    enum Name {
        case identity, telephone, account
        /// A number of something that is not a person: a tax code, a serial number.
        case other
    }

    /// Nil where nothing names the number.
    let last: Name?

    /// Both as `lowered` gives them.
    init(_ before: [UInt8], head: [UInt8]) {
        last = Self.last(in: before) ?? Self.last(in: head)
    }

    /// Accounts of offices are with the treasury; nobody's own are.
    static func namesTreasury(_ after: [UInt8]) -> Bool { treasury.contains { end(of: $0, in: after) != nil } }

    private static let treasury = ["kho bạc", "kbnn"].map { Array($0.utf8) }

    /// With their marks: without them “tài khoản” (account) is “tại khoản” (in paragraph …).
    private static let words: [(text: [UInt8], name: Name)] =
        ([
            ("cccd", .identity), ("căn cước", .identity), ("cmnd", .identity), ("chứng minh nhân dân", .identity),
            ("định danh cá nhân", .identity),
            ("tài khoản", .account), ("stk", .account), ("số tk", .account), ("điện thoại", .telephone), ("di động", .telephone),
            ("sđt", .telephone), ("đt", .telephone), ("zalo", .telephone), ("liên hệ", .telephone), ("mã số", .other), ("mst", .other),
            ("số hiệu", .other), ("serial", .other), ("số máy", .other), ("số khung", .other), ("bảo hiểm", .other), ("mã vạch", .other),
            ("hóa đơn", .other), ("hoá đơn", .other),
        ] as [(String, Name)]).map { (Array($0.utf8), $1) }

    /// Small letters with their marks.
    static func lowered(_ text: some Collection<UInt8>) -> [UInt8] {
        Array(VietnameseText.lowercased(String(decoding: text, as: UTF8.self)).utf8)
    }

    private static func last(in text: [UInt8]) -> Name? {
        words.compactMap { word in end(of: word.text, in: text).map { ($0, word.name) } }.max { $0.0 < $1.0 }?.1
    }

    /// Where a word stands last, as a whole word.
    private static func end(of word: [UInt8], in text: [UInt8]) -> Int? {
        guard text.count >= word.count else { return nil }
        return (0...text.count - word.count).last { start in
            text[start...].starts(with: word) && (start == 0 || !isWordByte(text[start - 1]))
                && (start + word.count == text.count || !isWordByte(text[start + word.count]))
        }.map { $0 + word.count }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80 }
}
