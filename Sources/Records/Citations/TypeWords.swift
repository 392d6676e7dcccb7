// The words that name a type of document before its number: "Kế hoạch hành động số", "NĐ".

private import Source

/// Type words by their folded text, words parted by one space.
struct TypeWords: Sendable {
    /// From the last letter to the first.
    private let words: FoldedTrie
    /// Code, or nil for a word that says nothing of the type ("văn bản").
    private let codes: [String?]
    private let table: SymbolTable
    /// The same and the symbols of types, each by itself and with "số" behind it.
    private let leads: FoldedTrie

    init(catalogs: Catalogs, table: SymbolTable) {
        var codes: [String: String?] = Self.additional
        for type in catalogs.types where type.code != "khac" && type.code != "phu_luc" {
            codes[VietnameseText.slug(type.name).split(separator: "-").joined(separator: " ")] = type.code
        }
        var words = FoldedTrie()
        for (index, entry) in codes.enumerated() { words.insert(entry.key.utf8.reversed(), index: index) }
        var leads = FoldedTrie()
        for lead in codes.keys + table.typeSymbols.map(VietnameseText.folded) {
            leads.insert(lead.utf8.reversed(), index: 0)
            leads.insert((lead + " so").utf8.reversed(), index: 0)
        }
        self.words = words
        self.codes = codes.map(\.value)
        self.table = table
        self.leads = leads
    }

    /// A type word stands before `index`, with or without "số" and signs between them.
    func mayLead(to index: Int, of bytes: [UInt8]) -> Bool {
        var letters = BackwardLetters(bytes, before: index)
        var node = FoldedTrie.root
        var isFirst = true
        while let letter = letters.next() {
            if letter == 0x20, leads.value(at: node) != nil { return true }
            defer { isFirst = false }
            if letter == 0x20, isFirst { continue }
            guard let reached = leads.step(from: node, letter) else { return false }
            node = reached
        }
        return leads.value(at: node) != nil
    }

    /// The type word that ends before `index`, longest first; `code` nil where it names no type.
    func match(in text: LogicalText, endingAt index: Int) -> (code: String?, start: Int)? {
        if let longest = longestWord(in: text, endingAt: index) { return longest }
        guard text.isUpper(index - 1), let word = text.word(endingAt: index), let code = abbreviation(text, word) else { return nil }
        return (code, word.lowerBound)
    }
}

extension TypeWords {
    private static let additional: [String: String?] = [
        "van ban": nil, "ke hoach hanh dong": "ke_hoach", "ke hoach cong tac": "ke_hoach", "chuong trinh hanh dong": "chuong_trinh",
        "bao cao tham dinh": "bao_cao", "ban sao": nil, "sao y": "sao_y", "trich sao": "trich_sao", "sao luc": "sao_luc",
        "ban ghi nho": "ban_ghi_nho", "giay phep": nil, "cv": "cong_van", "thong tu lien bo": "thong_tu_lien_tich", "don": nil,
    ]

    private func longestWord(in text: LogicalText, endingAt index: Int) -> (code: String?, start: Int)? {
        var best: (code: String?, start: Int)?
        var node = FoldedTrie.root
        var position = index
        while position > 0 {
            let isWord = text.isLetter(position - 1) || text.isDigit(position - 1)
            if !isWord, let value = words.value(at: node) { best = (codes[value], position) }
            guard isWord || text.isSpace(position - 1), let reached = words.step(from: node, isWord ? text[position - 1].traits.fold : 0x20)
            else { return best }
            node = reached
            position -= 1
        }
        return words.value(at: node).map { (codes[$0], 0) } ?? best
    }

    /// `NĐ`, `KH`: a symbol of a type written alone, in capitals.
    private func abbreviation(_ text: LogicalText, _ word: Range<Int>) -> String? {
        guard word.count >= 2, word.count <= 4, word.allSatisfy({ text.isUpper($0) }) else { return nil }
        return table.types(of: table.spelling(of: text.string(word)).group).first?.code
    }
}
