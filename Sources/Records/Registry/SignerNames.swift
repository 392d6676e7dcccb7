// Warns of signers whose pages are one though their names are two: their documents would be listed as those of one person.

import Source

enum SignerNames {
    /// One for each name beside the first that its page was given to, in the order of the documents. Spellings of one name are none: capitals and the
    /// place of a tone do not count.
    static func diagnostics(_ documents: [HeldDocument]) -> [Diagnostic] {
        var read: Set<String> = []
        var owners: [String: [(name: String, key: [[UInt8]], place: SourceLocation)]] = [:]
        var diagnostics: [Diagnostic] = []
        for document in documents where !document.isWithdrawn {
            guard let signer = document.metadata.signer, read.insert(signer.name).inserted else { continue }
            let (key, known, place) = (words(of: signer.name), owners[signer.slug] ?? [], document.document.top)
            if known.contains(where: { $0.key == key }) { continue }
            owners[signer.slug, default: []].append((signer.name, key, place))
            if let owner = known.first { diagnostics.append(shared(signer.name, at: place, with: owner.name, at: owner.place)) }
        }
        return diagnostics
    }

    /// Words with their marks; beside them what words leave out: which `d` are `đ`, and letters of other alphabets.
    private static func words(of name: String) -> [[UInt8]] {
        let lower = VietnameseText.lowercased(name)
        let dees = lower.utf8.count(where: { $0 | 0x20 == UInt8(ascii: "d") })
        let others = VietnameseText.folded(lower).utf8.filter { $0 >= 0x80 }
        return WordStream(name).keysOfWords.map { Array($0) } + [[UInt8(clamping: dees)], Array(others)]
    }

    private static func shared(_ name: String, at place: SourceLocation, with other: String, at otherPlace: SourceLocation) -> Diagnostic {
        .warning(
            .sharedName, at: place, vi: "“\(name)” có chung trang người ký với “\(other)”",
            en: "“\(name)” shares the page of the signer “\(other)”",
            hint: LocalizedText(
                vi: "nếu là một người, viết tên như nhau ở mọi văn bản", en: "where it is one person, write the name alike in all documents"
            ),
            notes: [Diagnostic.Note(LocalizedText(vi: "tên kia ở văn bản này", en: "the other name is in this document"), at: otherPlace)])
    }
}
