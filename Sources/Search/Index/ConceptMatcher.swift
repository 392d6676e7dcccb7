// Takes the names that mean the same; finds them in tokens by number. Each group of names is a concept with the number of its place.

struct ConceptMatcher {
    private struct Name {
        var concept: Int
        var words: [Int]
    }

    /// By first word; the words of names have the first numbers of a vocabulary.
    private var names: [[Name]] = []

    /// Numbers the words of all names in `vocabulary`, which must be empty.
    init(_ groups: [SearchLexicon.Group], _ vocabulary: inout Vocabulary) {
        for (concept, group) in groups.enumerated() {
            for name in Set(group.forms + group.narrower).sorted() {
                let words = name.utf8.split(separator: 0x20).map { vocabulary.number(of: Array($0)) }
                guard let first = words.first else { continue }
                while names.count < vocabulary.words.count { names.append([]) }
                names[first].append(Name(concept: concept, words: words))
            }
        }
    }

    /// The concepts whose names begin at `index` of `words`.
    func concepts(in words: [Int], at index: Int) -> [Int] {
        guard words[index] < names.count else { return [] }
        return names[words[index]].filter { words[index...].starts(with: $0.words) }.map(\.concept)
    }
}
