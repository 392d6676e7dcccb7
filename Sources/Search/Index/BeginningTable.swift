// Takes the words in order; gives the files of their beginnings, by which the last word of a query is found while it is typed.
import Source

struct BeginningTable {
    let files: [SearchFile]
    let count: Int

    /// A longer token is taken for a whole word: the longest syllable, "nghiêng", has 7 letters.
    private static let longest = 8
    private static let mostWords = 8
    private static let fileBytes = 2_500

    init(_ words: [IndexedWord], documents: Int) {
        var entries: [(text: [UInt8], bytes: [UInt8])] = []
        var start = 0
        while start < words.count {
            let first = words[start].text.prefix(1)
            let end = words[start...].firstIndex { $0.text.prefix(1) != first } ?? words.count
            Self.collect(words[start..<end], length: 1, documents: documents, into: &entries)
            start = end
        }
        (files, count) = FileTable.files("x", entries, bytes: Self.fileBytes)
    }
}

extension BeginningTable {
    /// Adds the entry of the first `length` bytes, which all `words` share, and those of longer beginnings.
    private static func collect(
        _ words: ArraySlice<IndexedWord>, length: Int, documents: Int, into entries: inout [(text: [UInt8], bytes: [UInt8])]
    ) {
        guard let beginning = words.first?.text.prefix(length), beginning.count == length, length <= longest else { return }
        if isWhole(beginning) { entries.append((Array(beginning), entry(Array(beginning), words, documents))) }
        let longer = words.drop { $0.text.count == length }
        var start = longer.startIndex
        while start < longer.endIndex {
            let next = longer[start].text[length]
            let end = longer[start...].firstIndex { $0.text[length] != next } ?? longer.endIndex
            collect(longer[start..<end], length: length + 1, documents: documents, into: &entries)
            start = end
        }
    }

    /// Letters beyond ASCII are several bytes; only a whole one is a beginning.
    private static func isWhole(_ beginning: ArraySlice<UInt8>) -> Bool { String(validating: beginning, as: UTF8.self) != nil }

    private static func entry(_ beginning: [UInt8], _ words: ArraySlice<IndexedWord>, _ documents: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(text: beginning)
        let frequent = words.enumerated().sorted { ($1.element.list.count, $0.offset) < ($0.element.list.count, $1.offset) }.prefix(
            mostWords)
        bytes.append(number: frequent.count)
        for (_, word) in frequent { bytes.append(text: word.text) }
        PostingList(words.flatMap(\.list.postings).sorted(), limit: MergedWord.listLimit).write(into: &bytes)
        var set = DocumentSet(count: documents)
        for word in words {
            for document in word.documents { set.insert(Int(document)) }
        }
        set.write(into: &bytes)
        return bytes
    }
}
