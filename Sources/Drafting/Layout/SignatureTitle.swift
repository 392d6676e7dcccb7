// The lines in capitals above a signature -> in what capacity, for whom and as what the signer signed (Nghị định 30/2020, phụ lục I, II.7).

internal import Records
internal import Source

struct SignatureTitle {
    var authority: String?
    var onBehalfOf: String?
    var position: String?
    /// A second capacity was left out: a signer has one.
    var isShortened = false
    /// "PHỤ TRÁCH PHÒNG / PHÓ TRƯỞNG PHÒNG": one after the other.
    var hasSeveralPositions = false

    /// - Parameter recase: capitals as they stand within a sentence.
    init(_ titles: [String], recase: (String) -> String) {
        var bodies: [String] = []
        var positions: [String] = []
        for title in Self.joined(titles) {
            let (capacity, rest) = Self.capacity(of: title)
            guard let capacity else {
                positions.append(rest)
                continue
            }
            // "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH": the second says who signs for whom.
            if authority != nil { isShortened = true }
            authority = capacity
            bodies.append(rest)
        }
        // "Q. GIÁM ĐỐC" is a director, though not yet appointed.
        if authority == "Q" {
            positions = bodies.suffix(1) + positions
        } else {
            onBehalfOf = bodies.last.map { Self.titles(in: $0).map { recase(Self.spelledOut($0)) }.joined(separator: ", ") }
        }
        hasSeveralPositions = positions.count > 1
        position = positions.isEmpty ? nil : positions.map { Self.deputy(recase(Self.spelledOut($0))) }.joined(separator: " ")
    }

    /// Whether a line in capitals is one of a signature.
    static func isTitle(_ text: String) -> Bool {
        guard text.isUppercase || text.hasPrefix("TP."), text.words.count <= 14, !text.hasSuffix(":"),
            LineLabel(text).map({ _ in capacity(of: text).capacity != nil }) ?? true
        else {
            return false
        }
        if capacity(of: text).capacity != nil { return true }
        let key = VietnameseText.key(text)
        // Deputies of all kinds, and "QUYỀN GIÁM ĐỐC".
        return key.hasPrefix("pho_") || key.hasPrefix("quyen_") || positions.contains { key == $0 || key.hasPrefix($0 + "_") }
    }
}

extension SignatureTitle {
    /// `KT. GIÁM ĐỐC`, `T/M BAN THƯỜNG VỤ`, `TUQ CHỦ TỊCH`.
    static func capacity(of text: String) -> (capacity: String?, rest: String) {
        let words = text.words
        guard let first = words.first else { return (nil, text) }
        let letters = String(first.unicodeScalars.filter(\.properties.isAlphabetic))
        let rest = words.dropFirst().joined(separator: " ")
        if capacities.contains(letters), !rest.isEmpty, letters.count > 1 || first.hasSuffix(".") { return (letters, rest) }
        // Without the blank: `KT.GIÁM ĐỐC`.
        guard let dot = first.firstIndex(of: "."), capacities.contains(String(first[..<dot])), first.index(after: dot) < first.endIndex
        else {
            return (nil, text)
        }
        return (String(first[..<dot]), ([String(first[first.index(after: dot)...])] + words.dropFirst()).joined(separator: " "))
    }

    private static let capacities: Set<String> = ["TM", "KT", "TL", "TUQ", "Q"]

    /// Lines that go on: "TM. ỦY BAN / NHÂN DÂN TỈNH".
    private static func joined(_ titles: [String]) -> [String] {
        var joined: [String] = []
        for title in titles.flatMap(parted) {
            if var last = joined.last, capacity(of: title).capacity == nil, !isTitle(title) {
                last += " " + title
                joined[joined.count - 1] = last
            } else {
                joined.append(title)
            }
        }
        return joined
    }

    /// `TL. GIÁM ĐỐC TP. HÀNH CHÍNH`: two lines that a reader set on one.
    private static func parted(_ title: String) -> [String] {
        let words = title.words
        guard capacity(of: title).capacity != nil, words.count > 3 else { return [title] }
        // "KT. BỘ TRƯỞNG, CHỦ NHIỆM" is one title of one person.
        for index in 2..<words.count where !words[index - 1].hasSuffix(",") {
            let (head, tail) = (words[..<index].joined(separator: " "), words[index...].joined(separator: " "))
            let body = capacity(of: head).rest
            if isTitle(tail), isTitle(body) || isBody(body) { return [head] + parted(tail) }
        }
        return [title]
    }

    /// What one may sign on behalf of.
    private static func isBody(_ text: String) -> Bool {
        let key = VietnameseText.key(text)
        return ["uy_ban_nhan_dan", "ubnd", "ban_", "hoi_dong_", "hdnd", "thuong_truc_", "tap_the_", "dang_uy", "chi_uy"].contains {
            key.hasPrefix($0)
        }
    }

    /// "BỘ TRƯỞNG, CHỦ NHIỆM": two positions of one person.
    private static func titles(in text: String) -> [String] {
        let parts = text.split(separator: ",").map { String($0).trimmed }
        return parts.allSatisfy { isTitle($0) } ? parts : [text]
    }

    private static func spelledOut(_ title: String) -> String {
        var words = title.words
        guard let first = words.first else { return title }
        if let full = abbreviations[first] {
            words[0] = full
        } else if let dot = first.firstIndex(of: "."), let full = abbreviations[String(first[...dot])],
            first.index(after: dot) < first.endIndex
        {
            words[0] = "\(full) \(first[first.index(after: dot)...])"
        }
        return words.joined(separator: " ")
    }

    /// "Phó Vụ trưởng": what follows "Phó" keeps its capital.
    private static func deputy(_ position: String) -> String {
        guard position.hasPrefix("Phó ") else { return position }
        return "Phó " + Recaser.capitalised(String(position.dropFirst(4)))
    }

    private static let abbreviations = [
        "TP.": "TRƯỞNG PHÒNG", "PTP.": "PHÓ TRƯỞNG PHÒNG", "P.TP.": "PHÓ TRƯỞNG PHÒNG", "GĐ": "GIÁM ĐỐC", "PGĐ": "PHÓ GIÁM ĐỐC",
        "P.GIÁM": "PHÓ GIÁM", "CVP": "CHÁNH VĂN PHÒNG", "PCVP": "PHÓ CHÁNH VĂN PHÒNG", "PCT": "PHÓ CHỦ TỊCH", "CT": "CHỦ TỊCH",
        "P.": "PHÓ", "UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN",
    ]

    /// What a position begins with, folded.
    private static let positions = [
        "giam_doc", "pho_giam_doc", "tong_giam_doc", "pho_tong_giam_doc", "chu_tich", "pho_chu_tich", "chanh_van_phong",
        "pho_chanh_van_phong", "pho_van_phong", "truong_phong", "pho_truong_phong", "tp", "truong_ban", "pho_truong_ban", "bo_truong",
        "thu_truong", "bi_thu", "pho_bi_thu", "chanh_thanh_tra", "pho_chanh_thanh_tra", "cuc_truong", "pho_cuc_truong", "chi_cuc_truong",
        "pho_chi_cuc_truong", "hieu_truong", "pho_hieu_truong", "vien_truong", "pho_vien_truong", "tong_cuc_truong", "vu_truong",
        "chu_nhiem",
        "pho_chu_nhiem", "thu_tuong", "pho_thu_tuong", "truong_doan", "thu_ky", "chu_tri", "chu_toa", "ke_toan_truong", "truong_tieu_ban",
        "pho_truong_doan", "chanh_an", "pho_chanh_an", "uy_vien_thuong_truc", "uy_vien_thu_ky", "quyen_giam_doc", "ptp", "pgd",
        "pho_bo_truong",
    ]
}
