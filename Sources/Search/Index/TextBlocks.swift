// Takes documents and their passages; gives the files that results are shown from, loaded for the hits of a page only:
// neighbouring documents together up to a few KB, a long text in pieces of which an excerpt needs one.

struct TextBlocks {
    private(set) var files: [SearchFile] = []
    /// The first document of each block, and its file.
    private(set) var blocks: [(first: Int, path: String)] = []
    private var open: [JSON] = []
    private var size = 0

    init(documents: [SearchDocument], passages: [[SearchUnit]]) {
        for (index, document) in documents.enumerated() {
            let texts = passages[index].map { $0.runs.joined(separator: "\n") }
            if size > 0, size + texts.reduce(0, { $0 + $1.utf8.count }) > Self.blockBytes { close(before: index) }
            add(document, texts: texts)
        }
        close(before: documents.count)
    }
}

extension TextBlocks {
    private static let blockBytes = 12_288

    private mutating func add(_ document: SearchDocument, texts: [String]) {
        let pieces = Self.pieces(texts)
        let more = pieces.dropFirst().map { piece in
            (count: piece.count, file: SearchFile(prefix: "x", ending: "json", bytes: JSON.strings(piece).bytes))
        }
        files += more.map(\.file)
        open.append(
            .object([
                ("u", .string(document.url)), ("n", .optional(document.number)), ("t", .string(document.title)),
                ("l", .string(document.type)),
                ("d", .optional(document.date)), ("x", .strings(pieces.first ?? [])),
                ("m", .array(more.map { .array([.int($0.count), .string($0.file.path)]) })),
            ]))
        size += 200 + (pieces.first ?? []).reduce(0) { $0 + $1.utf8.count }
    }

    private mutating func close(before next: Int) {
        guard !open.isEmpty else { return }
        let file = SearchFile(prefix: "t", ending: "json", bytes: JSON.array(open).bytes)
        files.append(file)
        blocks.append((next - open.count, file.path))
        open = []
        size = 0
    }

    private static func pieces(_ texts: [String]) -> [[String]] {
        var pieces: [[String]] = []
        var size = 0
        for text in texts {
            if pieces.isEmpty || (size > 0 && size + text.utf8.count > blockBytes) {
                pieces.append([])
                size = 0
            }
            pieces[pieces.count - 1].append(text)
            size += text.utf8.count
        }
        return pieces
    }
}
