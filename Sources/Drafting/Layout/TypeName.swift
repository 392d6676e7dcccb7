internal import Records
internal import Source

/// The name of a document's type as a letterhead prints it: `QUYẾT ĐỊNH`, `K Ế  H O Ạ C H`, `CHƯƠNG TRÌNH CÔNG TÁC NĂM 2025`.
struct TypeName {
    /// Code of the type.
    var code: String
    /// Words of the line that belong to the name.
    var wordCount: Int
    /// A letter differs from the name in the registry.
    var isMisread = false

    /// The type that a text begins with, the longest name first.
    init?(opening text: String, catalogs: Catalogs) {
        let words = Self.joiningSpacedLetters(text).words
        let keys = words.map { VietnameseText.key($0) }
        for count in stride(from: min(5, words.count), through: 1, by: -1) {
            let key = keys.prefix(count).joined(separator: "_")
            guard let code = Self.code(of: key, catalogs) else { continue }
            self.code = code
            wordCount = count
            return
        }
        return nil
    }

    /// The type that a whole line names with one letter misread.
    init?(misread text: String, catalogs: Catalogs) {
        let key = Array(VietnameseText.key(text).utf8)
        let near = catalogs.types.first { type in
            let name = Array(VietnameseText.key(type.name).utf8)
            return name.count >= 7 && abs(name.count - key.count) <= 1 && NearestName.distance(name, key) == 1
        }
        guard let near else { return nil }
        code = near.code
        wordCount = text.words.count
        isMisread = true
    }

    /// `Q U Y Ế T  Đ Ị N H`: letters parted by one blank, words by more.
    static func joiningSpacedLetters(_ text: String) -> String {
        let words = text.words
        guard words.count > 3, words.allSatisfy({ $0.unicodeScalars.count == 1 }) else { return text }
        var output = ""
        var blanks = 0
        for scalar in text.unicodeScalars {
            if scalar.isBlank {
                blanks += 1
                continue
            }
            if blanks > 1 { output += " " }
            blanks = 0
            output.unicodeScalars.append(scalar)
        }
        return output
    }

    private static func code(of key: String, _ catalogs: Catalogs) -> String? {
        if let longer = longerNames[key] { return longer }
        return catalogs.types.first { !unprinted.contains($0.code) && VietnameseText.key($0.name) == key }?.code
    }

    /// Types that no letterhead names.
    private static let unprinted: Set<String> = ["khac", "cong_van", "thu_cong"]
    private static let longerNames = [
        "ke_hoach_hanh_dong": "ke_hoach", "chuong_trinh_hanh_dong": "chuong_trinh", "chuong_trinh_lam_viec": "chuong_trinh",
        "giay_trieu_tap": "giay_moi", "bao_cao_tong_ket": "bao_cao", "ke_hoach_cong_tac": "ke_hoach",
    ]
}
