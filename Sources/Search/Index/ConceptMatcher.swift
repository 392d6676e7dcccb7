// Takes the names that mean the same; finds them in tokens by number. Each group of names is a concept with the number of its place.

struct ConceptMatcher {
    /// By concept: the names as numbers of words.
    private var names: [(concept: Int, words: [Int])] = []
    /// By word: the names that begin with it.
    private var beginnings: [Int: [Int]] = [:]

    /// Numbers the words of all names in `vocabulary`.
    init(_ groups: [SearchLexicon.Group], _ vocabulary: inout Vocabulary) {
        for (concept, group) in groups.enumerated() {
            for name in Set(group.forms + group.narrower).sorted() {
                let words = name.utf8.split(separator: 0x20).map { vocabulary.number(of: Array($0)) }
                guard let first = words.first else { continue }
                beginnings[first, default: []].append(names.count)
                names.append((concept, words))
            }
        }
    }

    /// The concepts whose names begin at `index` of `words`.
    func concepts(in words: [Int], at index: Int) -> [Int] {
        guard let beginning = beginnings[words[index]] else { return [] }
        return beginning.filter { words[index...].starts(with: names[$0].words) }.map { names[$0].concept }
    }
}
