// A merged word -> the files of its own, and the bytes of what other files take of it.
import Source

extension MergedWord {
    /// Bytes of a file of words, more or less: smaller ones cost fewer bytes a query, larger ones fewer files.
    static let fileBytes = 3_584
    private static let mostFrequent = 32

    /// Adds what `IndexedWord` reads; gives the files of its own, none where others share one with it. `isApart`: the documents of such a word have a
    /// file of their own.
    func pack(into packer: inout Packer, isApart: Bool) -> [SearchFile] {
        let members = documents.documents
        packer.add(members.count)
        packer.add(bytes: WordUnits(documents: members, list: list).packed)
        let whole = pairSize > Self.fileBytes ? nil : section(pairs[...], [.documents, .lists])
        let shared = whole.flatMap { $0.count > Self.fileBytes ? nil : $0 }
        let power = shared == nil ? power : nil
        packer.add(bytes: shared ?? [])
        packer.add(power)
        packExact(into: &packer)
        let frequent = pairs.sorted { $0.count > $1.count }.prefix(Self.mostFrequent)
            .map { IndexedWord.FrequentPair(text: key(of: $0), count: $0.count) }
        packer.add(frequent.first?.count ?? 0)
        var packed = Packer()
        packed.add(frequent)
        packer.add(bytes: packed.bytes)
        return power.map { files(power: $0, isApart: isApart) } ?? []
    }

    /// What the files of a word are named by.
    static func name(_ hash: UInt32) -> String { String(hash, radix: 16) }
}

extension MergedWord {
    private func key(of pair: Pair) -> [UInt8] { text + [0x20] + pair.second }

    private func packExact(into packer: inout Packer) {
        let cut = pairs.compactMap { pair in pair.documents.map { (key: key(of: pair), documents: $0) } }
        packer.add(cut.count)
        for (key, documents) in cut {
            var entry: [UInt8] = []
            entry.append(text: key)
            documents.write(into: &entry)
            packer.add(Int(FNV.hash(key)))
            packer.add(bytes: entry)
        }
    }

    /// Bytes of all its pairs.
    private var pairSize: Int { pairs.last?.bytes.upperBound ?? 0 }

    /// Of the files that its pairs are spread over.
    private var power: Int {
        var power = 0
        while power < WordRanges.powers - 1, pairSize >> power > Self.fileBytes { power += 1 }
        return power
    }

    private func files(power: Int, isApart: Bool) -> [SearchFile] {
        let name = Self.name(FNV.hash(text))
        var files = [SearchFile(path: "w\(name)", bytes: section([], [.documents, .lists]))]
        if isApart { files.append(SearchFile(path: "s\(name)", bytes: section([], .documents))) }
        var start = 0
        for range in 0..<(1 << power) {
            let isBeyond = { WordRanges.range(of: $0, power: power) > range }
            let end = pairs[start...].partitioningIndex { isBeyond($0.second) }
            let section = section(pairs[start..<end], isApart ? [] : .documents)
            files.append(SearchFile(path: "p\(name)-\(String(range, radix: 16))", bytes: section))
            start = end
        }
        return files
    }
}
