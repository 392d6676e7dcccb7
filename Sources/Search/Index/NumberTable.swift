// Takes documents in order; gives the files of their numbers, by leading digits.
import Source

enum NumberTable {
    private static let numbersOfFile = 128

    /// The files, and how many: a power of two. A row is number, document and the name of the type.
    static func files(_ documents: [SearchDocument], _ lexicon: SearchLexicon) -> (files: [SearchFile], count: Int) {
        var count = 1
        while count * numbersOfFile < documents.count { count *= 2 }
        var contents = [JSONWriter](repeating: JSONWriter(), count: count)
        var rows = [[Int]](repeating: [], count: count)
        for (index, document) in documents.enumerated() {
            guard let leading = document.number.flatMap(leadingNumber) else { continue }
            rows[leading & (count - 1)].append(index)
        }
        for (file, rows) in rows.enumerated() {
            contents[file].array { json in
                for index in rows { write(documents[index], index, lexicon, into: &json) }
            }
        }
        return (contents.enumerated().map { SearchFile(path: "n" + String($0, radix: 16), bytes: $1.bytes) }, count)
    }

    private static func write(_ document: SearchDocument, _ index: Int, _ lexicon: SearchLexicon, into json: inout JSONWriter) {
        json.array { json in
            json.value(document.number)
            json.value(index)
            json.value(lexicon.typeName(of: document))
        }
    }

    /// The first run of digits, at most six of them counted.
    private static func leadingNumber(_ number: String) -> Int? {
        let digits = number.utf8.drop { !(0x30...0x39).contains($0) }.prefix { (0x30...0x39).contains($0) }
        return digits.isEmpty ? nil : digits.reduce(0) { ($0 * 10 + Int($1 - 0x30)) % 1_000_000 }
    }
}
