/// Keys of the words that names of departments are made of.
enum UnitWords {
    static let room = key("phòng")
    static let bureau = [key("văn"), key("phòng")]
    static let centre = [key("trung"), key("tâm")]
    static let department = key("sở")
    static let all = key("các")
    static let chief = key("trưởng")
    static let belonging: Set<[UInt8]> = keys("thuộc của")
    static let directly = key("trực")

    /// A name that ends in one of these may go on to name another body.
    static let openEnds: Set<[UInt8]> = keys("sở phòng tra vp ban cục bộ uỷ")
    /// Words for levels and bodies that a head word goes on with.
    static let levels: Set<[UInt8]> = keys("tỉnh huyện xã phường bộ chính trung ubnd uỷ hđnd quốc thành đảng tổng cục")
    /// First words of bodies outside the office.
    static let foreign: Set<[UInt8]> = keys(
        "ubnd uỷ hđnd hội xã phường huyện thị thành bộ tỉnh bệnh trường đại học các địa đảng trung doanh công")
    /// First words of what goes on an enumeration of other bodies: "các phòng, ban, ngành, địa phương".
    static let wider: Set<[UInt8]> = keys("ngành sở địa huyện xã ubnd")
    /// Of "địa phương".
    static let place = key("địa")
    static let level = key("cấp")
    static let plurals: Set<[UInt8]> = keys("các cấp")
    static let territories: Set<[UInt8]> = keys("tỉnh huyện xã phường thị thành sở quận")
    /// Of "xã hội".
    static let society = key("hội")
    static let invited = key("mời")

    /// Kinds of units in a collective phrase; each is a run of words.
    static let kinds: [[[UInt8]]] = ["phòng", "đơn vị", "ban đảng", "ban", "trung tâm", "bộ phận", "chi cục", "cơ quan"].map(phrase)
    /// Kinds of units that only some offices have; elsewhere they are other bodies ("các sở", "các trạm").
    static let rareKinds: [[[UInt8]]] = [
        "khoa", "trạm", "đội", "tổ", "bộ môn", "viện", "hạt", "sở", "vụ", "cục", "phân hiệu", "xưởng",
    ].map(phrase)
    /// "phòng, ban, ngành" and "sở, ban, ngành" are the units of a people's committee.
    static let branch = [key("ngành")]
    static let committees: Set<[UInt8]> = keys("ubnd uỷ")
    /// Syllables with which a kind of units is part of another word: "tổ chức", "tổ dân phố", "khoa học", "sở hữu".
    static let otherWords: Set<[UInt8]> = keys("chức dân công trưởng học bơm trợ ngũ hữu bộ việc án giống viên nghề")
    /// Kinds of units that stand within rooms: "các phòng, trạm".
    static let innerKinds: [[[UInt8]]] = ["khoa", "trạm", "đội", "tổ", "bộ môn", "hạt", "xưởng"].map(phrase)
    /// Kinds of offices, by which a text calls its own for short: "lãnh đạo Ban", "các đơn vị thuộc Cục".
    static let offices = [
        "sở", "cục", "tổng cục", "chi cục", "vụ", "viện", "học viện", "trường", "ban", "trung tâm", "bệnh viện", "đài", "bảo tàng",
        "thư viện", "quỹ",
        "hội", "liên hiệp", "liên minh",
    ]
    static let qualifiers: [[[UInt8]]] = ["chuyên môn", "nghiệp vụ", "chức năng", "có liên quan", "liên quan"].map(phrase)

    /// "Mỗi đơn vị …", "Yêu cầu từng đơn vị …": each for itself, at the head of a sentence or where work is given out.
    static func opensWithEach(_ stream: WordStream, at start: Int) -> Bool {
        guard each.contains(Array(stream.key(stream.tokens[start]))) else { return false }
        return stream.tokens[start].isCapitalized || start > 0 && charges.contains(Array(stream.key(stream.tokens[start - 1])))
    }

    private static let each: Set<[UInt8]> = keys("mỗi từng")
    /// Last syllables of "yêu cầu", "đề nghị", "giao", "giao cho".
    static let charges: Set<[UInt8]> = keys("cầu nghị giao cho")

    static func key(_ word: String) -> [UInt8] { WordStream.bareKey(word) }
    private static func keys(_ words: String) -> Set<[UInt8]> { Set(phrase(words)) }
    private static func phrase(_ words: String) -> [[UInt8]] { words.split(separator: " ").map { key(String($0)) } }
}
