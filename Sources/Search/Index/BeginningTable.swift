// Takes the words in order; gives the files of their beginnings, by which the last word of a query is found while it is typed.
import Source

struct BeginningTable {
    let files: [AssembledFile]
    let count: Int

    /// A longer token is taken for a whole word: the longest syllable, "nghiêng", has 7 letters.
    private static let longest = 8
    private static let mostWords = 8
    private static let fileBytes = 2_500

    /// Words of one first letter are in memory at a time, for each of `jobs` tasks.
    init(_ words: [IndexedWord], documents: Int, jobs: Int, _ scratch: Scratch) async throws {
        let entries = try await Self.rangesByLetter(words).concurrentMap(jobs: jobs) { range in
            let known = try words[range].map { Word(text: $0.text, units: try $0.units(in: scratch)) }
            var entries: [FileTable.Entry] = []
            try Self.collect(known[...], length: 1, documents: documents, scratch, into: &entries)
            return entries
        }
        (files, count) = FileTable.files("x", entries.flatMap(\.self), bytes: Self.fileBytes)
    }
}

extension BeginningTable {
    private struct Word {
        let text: [UInt8]
        let units: WordUnits
    }

    /// Where words of one first letter stand.
    private static func rangesByLetter(_ words: [IndexedWord]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < words.count {
            let first = words[start].text.first
            let end = words[start...].firstIndex { $0.text.first != first } ?? words.count
            ranges.append(start..<end)
            start = end
        }
        return ranges
    }

    /// Adds the entry of the first `length` bytes, which all `words` share, and those of longer beginnings.
    private static func collect(
        _ words: ArraySlice<Word>, length: Int, documents: Int, _ scratch: Scratch, into entries: inout [FileTable.Entry]
    ) throws {
        guard let beginning = words.first?.text.prefix(length), beginning.count == length, length <= longest else { return }
        if isWhole(beginning) {
            entries.append(try FileTable.Entry(Array(beginning), entry(Array(beginning), words, documents), in: scratch))
        }
        let longer = words.drop { $0.text.count == length }
        var start = longer.startIndex
        while start < longer.endIndex {
            let next = longer[start].text[length]
            let end = longer[start...].firstIndex { $0.text[length] != next } ?? longer.endIndex
            try collect(longer[start..<end], length: length + 1, documents: documents, scratch, into: &entries)
            start = end
        }
    }

    /// Letters beyond ASCII are several bytes; only a whole one is a beginning.
    private static func isWhole(_ beginning: ArraySlice<UInt8>) -> Bool { String(validating: beginning, as: UTF8.self) != nil }

    private static func entry(_ beginning: [UInt8], _ words: ArraySlice<Word>, _ documents: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(text: beginning)
        let frequent = words.enumerated().sorted { ($1.element.units.list.count, $0.offset) < ($0.element.units.list.count, $1.offset) }
            .prefix(
                mostWords)
        bytes.append(number: frequent.count)
        for (_, word) in frequent { bytes.append(text: word.text) }
        PostingList(words.flatMap(\.units.list.postings).sorted(), limit: MergedWord.listLimit).write(into: &bytes)
        var set = DocumentSet(count: documents)
        for word in words {
            for document in word.units.documents { set.insert(Int(document)) }
        }
        set.write(into: &bytes)
        return bytes
    }
}
