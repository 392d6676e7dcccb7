// Takes documents in order; gives the files that results are shown from, loaded for the hits of a page only.
import Source

enum TextFiles {
    /// Passages of a file: a longer text is in pieces, of which an excerpt needs one.
    private static let passagesOfPiece = 2
    static let referencesOfFile = 16

    static func path(of number: Int, piece: Int) -> String { piece == 0 ? "t\(number)" : "t\(number)-\(piece)" }

    /// The text of one document.
    static func pieces(of document: SearchDocument) throws -> [[UInt8]] {
        let passages = try SearchUnit.passages(of: document.text().paragraphs)
        let starts = passages.isEmpty ? [0] : Array(stride(from: 0, to: passages.count, by: passagesOfPiece))
        return starts.enumerated().map { piece, start in
            var json = JSONWriter()
            json.array { json in
                write(document, into: &json)
                for passage in passages[start..<min(start + passagesOfPiece, passages.count)] {
                    json.value(utf8: Array(passage.joined(separator: [0x0A])))
                }
            }
            return WordCode.shared.coded(json.bytes)
        }
    }

    /// Reference pages have no text: several share a file.
    static func references(_ references: ArraySlice<SearchDocument>) -> [SearchFile] {
        stride(from: references.startIndex, to: references.endIndex, by: referencesOfFile).enumerated().map { number, start in
            var json = JSONWriter()
            json.array { json in
                for reference in references[start..<min(start + referencesOfFile, references.endIndex)] {
                    json.array { write(reference, into: &$0) }
                }
            }
            return SearchFile(path: "r" + String(number, radix: 16), bytes: json.bytes)
        }
    }

    private static func write(_ document: SearchDocument, into json: inout JSONWriter) {
        json.value(document.url)
        json.value(document.number)
        json.value(document.title)
        json.value(document.type)
        json.value(document.date)
    }
}
