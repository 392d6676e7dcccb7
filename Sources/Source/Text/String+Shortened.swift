extension String {
    /// At most so many bytes of UTF-8 and a mark that something is missing, cut between two words; whole where it is no longer.
    package func shortened(to count: Int) -> String {
        guard utf8.count > count else { return self }
        let words = utf8.prefix(count)
        let end = words.lastIndex(of: 0x20) ?? words.startIndex
        return String(decoding: words[..<end], as: UTF8.self) + " …"
    }
}
