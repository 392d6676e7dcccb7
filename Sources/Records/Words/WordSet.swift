/// Words by their keys. A look-up neither hashes nor copies: each word of each text is looked up in some twenty of these.
struct WordSet: Sendable {
    private(set) var words = PhraseTrie<Bool>()
    let isEmpty: Bool

    init(_ keys: some Collection<WordKey>) {
        isEmpty = keys.isEmpty
        for key in keys { words.insert(key, true) }
    }

    /// Words with blanks between them.
    init(_ words: String) { self.init(words.split(separator: " ").map { WordStream.bareKey(String($0)) }) }

    func contains(_ key: WordKey) -> Bool { words.value(of: key) != nil }
}
