/// Keys of the words that names of departments are made of.
enum UnitWords {
    static let room = key("phòng")
    static let bureau = [key("văn"), key("phòng")]
    static let centre = [key("trung"), key("tâm")]
    static let department = key("sở")
    static let all = key("các")
    static let chief = key("trưởng")
    static let belonging = WordSet("thuộc của")
    static let directly = key("trực")

    /// A name that ends in one of these may go on to name another body.
    static let openEnds = WordSet("sở phòng tra vp ban cục bộ uỷ")
    /// Words for levels and bodies that a head word goes on with.
    static let levels = WordSet("tỉnh huyện xã phường bộ chính trung ubnd uỷ hđnd quốc thành đảng tổng cục")
    /// First words of bodies outside the office.
    static let foreign = WordSet(
        "ubnd uỷ hđnd hội xã phường huyện thị thành bộ tỉnh bệnh trường đại học các địa đảng trung doanh công")
    /// First words of what goes on an enumeration of other bodies: "các phòng, ban, ngành, địa phương".
    static let wider = WordSet("ngành sở địa huyện xã ubnd")
    /// Of "địa phương".
    static let place = key("địa")
    static let level = key("cấp")
    static let plurals = WordSet("các cấp")
    static let territories = WordSet("tỉnh huyện xã phường thị thành sở quận")
    /// First syllables of levels below the province.
    static let lowerLevels = WordSet("huyện xã phường thị quận đặc")
    /// Of "xã hội".
    static let society = key("hội")
    static let invited = key("mời")

    /// Kinds of units in a collective phrase; each is a run of words.
    static let kinds: [[WordKey]] = ["phòng", "đơn vị", "ban đảng", "ban", "trung tâm", "bộ phận", "chi cục", "cơ quan"].map(phrase)
    /// Kinds of units that only some offices have; elsewhere they are other bodies ("các sở", "các trạm").
    static let rareKinds: [[WordKey]] = [
        "khoa", "trạm", "đội", "tổ", "bộ môn", "viện", "hạt", "sở", "vụ", "cục", "phân hiệu", "xưởng", "phân xưởng",
        "xí nghiệp", "nhà máy",
    ].map(phrase)
    /// What the offices of a Party committee are for.
    static let advisers = PhraseTrie(
        [
            (
                true,
                [
                    "tham mưu giúp việc", "tham mưu và giúp việc", "giúp việc", "chuyên trách tham mưu giúp việc", "chuyên trách giúp việc",
                    "tham mưu giúp việc cho",
                ]
            )
        ], skipsCommas: true)
    static let partyCommittees = ["đảng ủy", "tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy", "đảng bộ"]
    static let of = key("của")
    static let faculty = [key("khoa")]
    static let officesWithFaculties: [[WordKey]] = ["trường đại học", "trường cao đẳng", "học viện", "bệnh viện", "đại học", "phân hiệu"]
        .map(phrase)
    /// "các Bộ, cơ quan", where the ministries are units of a portal of the government.
    static let ministry = [key("bộ")]
    /// Syllables with which "bộ" is no ministry: "Bộ phận", "Bộ Chỉ huy".
    static let otherThanMinistries = WordSet("phận môn chỉ tư đội chqs chính")
    /// "phòng, ban, ngành" and "sở, ban, ngành" are the units of a people's committee.
    static let branch = [key("ngành")]
    static let committees = WordSet("ubnd uỷ")
    /// Syllables with which a kind of units is part of another word: "tổ chức", "tổ dân phố", "khoa học", "sở hữu".
    static let otherWords = WordSet("chức dân công trưởng học bơm trợ ngũ hữu bộ việc án giống viên nghề")
    /// Kinds of units that stand within rooms: "các phòng, trạm".
    static let innerKinds: [[WordKey]] = ["khoa", "trạm", "đội", "tổ", "bộ môn", "hạt", "xưởng"].map(phrase)
    /// Kinds of offices, by which a text calls its own for short: "lãnh đạo Ban", "các đơn vị thuộc Cục".
    static let offices = [
        "bộ", "sở", "cục", "tổng cục", "chi cục", "vụ", "viện", "học viện", "trường", "ban", "trung tâm", "bệnh viện", "đài", "bảo tàng",
        "thư viện", "quỹ",
        "hội", "liên hiệp", "liên minh", "công ty", "tổng công ty", "tập đoàn", "nhà máy", "xí nghiệp", "ngân hàng", "hợp tác xã", "vườn",
        "vườn quốc gia", "báo", "tạp chí", "nhà xuất bản", "nhà hát", "khu bảo tồn",
    ]
    static let qualifiers: [[WordKey]] = ["chuyên môn", "nghiệp vụ", "chức năng", "có liên quan", "liên quan", "còn lại"].map(phrase)

    /// "Mỗi đơn vị …", "Yêu cầu từng đơn vị …": each for itself, at the head of a sentence or where work is given out.
    static func opensWithEach(_ stream: WordStream, at start: Int) -> Bool {
        guard each.contains(stream.key(stream.tokens[start])) else { return false }
        return stream.tokens[start].isCapitalized || start > 0 && charges.contains(stream.key(stream.tokens[start - 1]))
    }

    static let each = WordSet("mỗi từng")
    /// Last syllables of "yêu cầu", "đề nghị", "giao", "giao cho".
    static let charges = WordSet("cầu nghị giao cho")

    static func key(_ word: String) -> WordKey { WordStream.bareKey(word) }
    private static func phrase(_ words: String) -> [WordKey] { words.split(separator: " ").map { key(String($0)) } }
}
