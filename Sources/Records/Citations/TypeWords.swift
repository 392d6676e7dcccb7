// The words that name a type of document before its number: "Kế hoạch hành động số", "NĐ".

private import Source

/// Type words by their folded text, words parted by one space.
struct TypeWords: Sendable {
    /// Code, or nil for a word that says nothing of the type ("văn bản").
    private let codes: [String: String?]
    private let table: SymbolTable
    static let longest = 5

    init(catalogs: Catalogs, table: SymbolTable) {
        var codes: [String: String?] = Self.additional
        for type in catalogs.types where type.code != "khac" && type.code != "phu_luc" {
            codes[VietnameseText.slug(type.name).split(separator: "-").joined(separator: " ")] = type.code
        }
        self.codes = codes
        self.table = table
    }

    /// The type word that ends before `index`, longest first; `code` nil where it names no type.
    func match(in text: LogicalText, endingAt index: Int) -> (code: String?, start: Int)? {
        var best: (code: String?, start: Int)?
        var phrase = ""
        var end = index
        for count in 0..<Self.longest {
            guard let word = text.word(endingAt: end) else { break }
            phrase = count == 0 ? text.folded(word) : text.folded(word) + " " + phrase
            if let code = codes[phrase] { best = (code, word.lowerBound) }
            if count == 0, best == nil, let code = abbreviation(text, word) { best = (code, word.lowerBound) }
            guard text.isSpace(word.lowerBound - 1) else { break }
            end = word.lowerBound - 1
        }
        return best
    }
}

extension TypeWords {
    private static let additional: [String: String?] = [
        "van ban": nil, "ke hoach hanh dong": "ke_hoach", "ke hoach cong tac": "ke_hoach", "chuong trinh hanh dong": "chuong_trinh",
        "bao cao tham dinh": "bao_cao", "ban sao": nil, "sao y": "sao_y", "trich sao": "trich_sao", "sao luc": "sao_luc",
        "ban ghi nho": "ban_ghi_nho", "giay phep": nil, "cv": "cong_van",
    ]

    /// `NĐ`, `KH`: a symbol of a type written alone, in capitals.
    private func abbreviation(_ text: LogicalText, _ word: Range<Int>) -> String? {
        guard word.count >= 2, word.count <= 4, word.allSatisfy({ text.isUpper($0) }) else { return nil }
        return table.types(of: table.spelling(of: text.string(word)).group).first?.code
    }
}
