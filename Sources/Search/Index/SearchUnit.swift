// Takes a document; gives the units in which it is searched: number and title, signer, departments, headings, cited numbers, then passages
// of the body.
// Postings point to units: words that stand in one passage count for more than words scattered over a long text.

struct SearchUnit {
    /// The part of a document; every document has one unit of each of the first five, then its passages.
    enum Kind {
        case title, signer, departments, headings, citations, passage

        /// Usual number of syllables, the constant of the length norm: a round estimate, the same for every portal.
        var usualLength: Double {
            switch self {
            case .title: 25
            case .signer: 8
            case .departments: 20
            case .headings: 60
            case .citations: 40
            case .passage: 300
            }
        }
    }

    var kind: Kind
    /// Texts that are searched one by one: neighbours never cross from one into the next.
    var runs: [String]

    /// Bytes after which a passage ends, at the end of a paragraph.
    private static let passageBytes = 1_800
}

extension SearchUnit {
    static func units(of document: SearchDocument, lexicon: SearchLexicon) -> [SearchUnit] {
        let typeName = lexicon.typeName(of: document)
        let title = SearchUnit(kind: .title, runs: [document.number, typeName, document.title].compactMap { $0 })
        if document.isReference { return [title] + [.signer, .departments, .headings, .citations].map { SearchUnit(kind: $0, runs: []) } }
        return [
            title,
            SearchUnit(kind: .signer, runs: [document.signer?.name].compactMap { $0 }),
            SearchUnit(kind: .departments, runs: document.departments.compactMap { lexicon.name($0, of: "don_vi") }),
            SearchUnit(kind: .headings, runs: document.headings),
            SearchUnit(kind: .citations, runs: document.citedNumbers),
        ] + passages(of: document.paragraphs)
    }

    /// Paragraphs gathered to passages of nearly equal size; a paragraph longer than one is cut between words.
    static func passages(of paragraphs: [String]) -> [SearchUnit] {
        var passages: [SearchUnit] = []
        var open: [String] = []
        var size = 0
        for piece in paragraphs.flatMap(pieces(of:)) {
            open.append(piece)
            size += piece.utf8.count
            if size >= passageBytes {
                passages.append(SearchUnit(kind: .passage, runs: open))
                open = []
                size = 0
            }
        }
        if !open.isEmpty { passages.append(SearchUnit(kind: .passage, runs: open)) }
        return passages
    }

    private static func pieces(of paragraph: String) -> [String] {
        guard paragraph.utf8.count > 2 * passageBytes else { return paragraph.isEmpty ? [] : [paragraph] }
        var pieces: [String] = []
        var piece: [UInt8] = []
        for byte in paragraph.utf8 {
            piece.append(byte)
            if piece.count >= passageBytes, byte == 0x20 || (piece.count >= 2 * passageBytes && byte < 0x80) {
                pieces.append(String(decoding: piece, as: UTF8.self))
                piece = []
            }
        }
        if !piece.isEmpty { pieces.append(String(decoding: piece, as: UTF8.self)) }
        return pieces
    }
}
