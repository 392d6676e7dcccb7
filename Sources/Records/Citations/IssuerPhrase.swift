// The words behind "của": who issued a document. Folded, for names are written with and without marks; with what parts them, for a name ends there.

/// Up to 32 words of one phrase.
struct IssuerPhrase {
    struct Word {
        var folded: String
        /// One past it in the text.
        var end: Int
        var isCapitalized: Bool
        /// Two capitals at least and no small letter.
        var isUppercase: Bool
        /// The comma, full stop or bracket that parts it from the word before.
        var mark: Unicode.Scalar?
    }

    private(set) var words: [Word] = []
    /// A name may begin only among so many words: before a comma, a bracket or a verb ends the phrase.
    private(set) var openCount = 0

    init(_ text: LogicalText, from index: Int, to limit: Int) {
        var position = index
        var mark: Unicode.Scalar?
        while words.count < 32, position < limit {
            if let range = text.word(startingAt: position) {
                words.append(Self.word(range, in: text, behind: mark))
                mark = nil
                position = range.upperBound
            } else if let range = Self.bracketed(at: position, in: text) {
                words.append(Self.word(range, in: text, behind: nil))
                position = range.upperBound + 1
            } else if text.isSpace(position) || text.is(position, "-") || text.is(position, "&") {
                position += 1
            } else if let parting = Self.marks.first(where: { text.is(position, $0) }) {
                mark = parting
                position += 1
            } else {
                break
            }
        }
        openCount =
            words.indices.prefix(Self.longestTitle).first { words[$0].mark != nil || goesOn(at: $0) } ?? min(words.count, Self.longestTitle)
    }

    /// What the document is about or what is done by it: no more of the name of its issuer.
    func goesOn(at index: Int) -> Bool {
        if Self.subjects.contains(words[index].folded) { return true }
        return !words[index].isCapitalized && Self.verbs.contains { stands($0, at: index) }
    }

    /// A digit behind a letter is the mark of a footnote.
    private static func word(_ range: Range<Int>, in text: LogicalText, behind mark: Unicode.Scalar?) -> Word {
        var end = range.upperBound
        while end > range.lowerBound + 1, text.isDigit(end - 1) { end -= 1 }
        let letters = range.lowerBound..<end
        return Word(
            folded: text.folded(letters), end: end, isCapitalized: text.isUpper(range.lowerBound),
            isUppercase: letters.count > 1 && letters.allSatisfy { text.isUpper($0) }, mark: mark)
    }

    /// "Ủy ban nhân dân (UBND) tỉnh": a short form between the words.
    private static func bracketed(at index: Int, in text: LogicalText) -> Range<Int>? {
        guard text.is(index, "("), let word = text.word(startingAt: index + 1), text.is(word.upperBound, ")"), word.count > 1,
            word.allSatisfy({ text.isUpper($0) })
        else { return nil }
        return word
    }

    private static let marks: [Unicode.Scalar] = [",", ".", "(", ")"]
    /// Words of "Phó Chủ tịch Thường trực phụ trách" before a name.
    private static let longestTitle = 9
    /// "về", "quy định", "phê duyệt", "sửa đổi", "hướng dẫn", "và".
    private static let subjects: Set<String> = ["ve", "quy", "phe", "sua", "huong", "va"]
    private static let verbs = [["trien", "khai"], ["thanh", "lap"], ["voi"], ["cho"], ["gui"], ["giao"], ["theo"], ["trong"], ["de"]]
}

extension IssuerPhrase {
    /// The words from `start` on are these.
    func stands(_ phrase: [String], at start: Int) -> Bool {
        start + phrase.count <= words.count && zip(phrase, words[start...]).allSatisfy { $0 == $1.folded }
    }

    /// "(do) UBND tỉnh ban hành", not "(do) UBND tỉnh chưa có ý kiến".
    var tellsAct: Bool { words.indices.prefix(Self.longestName).contains { index in Self.acts.contains { stands($0, at: index) } } }

    /// Before the word at `end` another body is named, to which only belongs or which only leads what comes behind: "Văn phòng (Tỉnh ủy)",
    /// not "Ban Thường vụ (Tỉnh ủy)".
    func namesBody(before end: Int) -> Bool {
        (0..<end).contains { index in
            words[index].isCapitalized && Self.bodies.contains { stands($0, at: index) } && !Self.organs.contains { stands($0, at: index) }
        }
    }

    /// A committee of the Party other than the one that the bare word means: "Đảng ủy các cơ quan Đảng tỉnh", "Thành ủy Quảng Ngãi".
    var namesCommittee: Bool {
        (0..<openCount).contains { index in
            if words[index].isCapitalized, Self.lowerCommittees.contains(where: { stands($0, at: index) }) { return true }
            guard Self.committees.contains(where: { stands($0, at: index) }), index + 2 < openCount else { return false }
            let next = words[index + 2]
            return next.isCapitalized && next.folded != "tinh" || Self.several.contains(next.folded)
        }
    }

    /// "UBND huyện Sơn Tây", "Ủy ban nhân dân các xã".
    var isOfLowerLevel: Bool {
        (1..<max(1, openCount)).contains { index in
            guard Self.endings.contains(words[index - 1].folded) else { return false }
            return isLowerLevel(at: index) || stands(["tp"], at: index) || stands(["thanh", "pho"], at: index)
        }
    }

    /// "huyện", "thị xã".
    func isLowerLevel(at index: Int) -> Bool {
        index < words.count && Self.lowerLevels.contains(words[index].folded)
            || [["thi", "xa"], ["thi", "tran"], ["dac", "khu"]].contains { stands($0, at: index) }
    }

    /// Words of "Giám đốc Sở Khoa học và Công nghệ tỉnh Kon Tum" and what stands behind it.
    private static let longestName = 14
    private static let acts = [["ban", "hanh"], ["ky"], ["phe", "duyet"]]
    private static let lowerLevels: Set<String> = ["huyen", "xa", "phuong", "quan", "tran", "khu"]
    /// Last words of "UBND", "Ủy ban nhân dân", "HĐND", "Đảng ủy" and of "các".
    private static let endings: Set<String> = ["ubnd", "dan", "hdnd", "uy", "cac"]
    private static let lowerCommittees = [["thanh", "uy"], ["huyen", "uy"], ["thi", "uy"], ["quan", "uy"]]
    private static let committees = [["dang", "uy"], ["dang", "bo"], ["chi", "bo"]]
    private static let several: Set<String> = ["cac", "khoi", "co", "cap"]
    /// First words of bodies.
    private static let bodies: [[String]] = [
        ["van", "phong"], ["ban"], ["uy", "ban", "kiem", "tra"], ["ubkt"], ["dang", "uy"], ["dang", "bo"], ["dang", "doan"], ["chi", "bo"],
        ["cong", "doan"], ["doan"], ["hoi"], ["so"], ["cuc"], ["chi", "cuc"], ["tong", "cuc"], ["vu"], ["vien"], ["hoc", "vien"],
        ["trung", "tam"], ["thanh", "tra"], ["cong", "an"], ["quy"], ["to"], ["phong"], ["lien", "minh"], ["bo", "chi", "huy"],
    ]
    /// By which a body itself speaks, and who leads it.
    private static let organs: [[String]] = [
        ["ban", "thuong"], ["ban", "chap"], ["ban", "bi"], ["ban", "giam"], ["ban", "lanh"], ["doan", "chu"], ["hoi", "nghi"],
        ["vien", "truong"], ["cuc", "truong"], ["vu", "truong"],
    ]
}
