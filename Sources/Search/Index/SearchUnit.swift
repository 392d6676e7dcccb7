// Takes a document; gives the units in which it is searched: number and title, signer and issuers, departments, headings, cited numbers, then passages
// of the body.
// Postings point to units: words that stand in one passage count for more than words scattered over a long text.

import Source

struct SearchUnit {
    /// The part of a document; the first five have their place as number, passages follow.
    enum Kind: Int {
        case title, signer, departments, headings, citations, passage

        /// Usual number of syllables, the constant of the length norm: a round estimate, the same for every portal.
        private var usualLength: Float {
            switch self {
            case .title: 25
            case .signer: 8
            case .departments: 20
            case .headings: 60
            case .citations: 40
            case .passage: 300
            }
        }

        /// What so many syllables do to the weight of one.
        func norm(length: Int) -> Float { 1.2 * (0.4 + 0.6 * Float(length) / usualLength) }
    }

    var kind: Kind
    /// Place in the document.
    var number: Int
    /// Texts that are searched one by one: neighbours never cross from one into the next.
    var runs: [[UInt8]]

    /// Bytes after which a passage ends, at the end of a paragraph.
    private static let passageBytes = 1_800
}

extension SearchUnit {
    /// In the order of their numbers. No unit is longer than twice `passageBytes`: a part that is has several of its number.
    static func units(of document: SearchDocument, lexicon: SearchLexicon) throws -> [SearchUnit] {
        let names = [document.number, lexicon.typeName(of: document), document.title].compactMap { $0 }
        let title = parts(.title, names)
        if document.isReference { return title }
        let text = try document.text()
        // By its own length: the issuer does not make a signer's name a smaller part of the whole.
        return title + parts(.signer, [document.signer?.name].compactMap { $0 }) + parts(.signer, lexicon.issuers(of: document))
            + parts(.departments, document.departments.compactMap { lexicon.name($0, of: "don_vi") })
            + parts(.headings, text.headings) + parts(.citations, document.citedNumbers)
            + passages(of: text.paragraphs).enumerated().map { number, runs in
                SearchUnit(kind: .passage, number: Kind.passage.rawValue + number, runs: runs)
            }
    }

    /// What `units` of the document are made from.
    static func pack(inputsOf document: SearchDocument, lexicon: SearchLexicon, into packer: inout Packer) {
        packer.add(document.isReference, document.number, lexicon.typeName(of: document), document.title, document.signer?.name)
        packer.add(lexicon.issuers(of: document), document.departments.map { lexicon.name($0, of: "don_vi") }, document.citedNumbers)
        packer.add(bytes: document.textDigest)
    }

    private static func parts(_ kind: Kind, _ texts: [String]) -> [SearchUnit] {
        passages(of: texts.map { Array($0.utf8) }).map { SearchUnit(kind: kind, number: kind.rawValue, runs: $0) }
    }

    /// Paragraphs gathered to passages of nearly equal size; a paragraph longer than one is cut between words.
    static func passages(of paragraphs: [[UInt8]]) -> [[[UInt8]]] {
        var passages: [[[UInt8]]] = []
        var open: [[UInt8]] = []
        var size = 0
        for piece in paragraphs.flatMap(pieces(of:)) {
            open.append(piece)
            size += piece.count
            if size >= passageBytes {
                passages.append(open)
                open = []
                size = 0
            }
        }
        if !open.isEmpty { passages.append(open) }
        return passages
    }

    private static func pieces(of paragraph: [UInt8]) -> [[UInt8]] {
        guard paragraph.count > 2 * passageBytes else { return paragraph.isEmpty ? [] : [paragraph] }
        var pieces: [[UInt8]] = []
        var piece: [UInt8] = []
        for byte in paragraph {
            if piece.count >= 2 * passageBytes, byte & 0xC0 != 0x80 {
                pieces.append(piece)
                piece = []
            }
            piece.append(byte)
            if piece.count >= passageBytes, byte == 0x20 {
                pieces.append(piece)
                piece = []
            }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }
}
