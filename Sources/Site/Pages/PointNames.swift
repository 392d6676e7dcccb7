// How a point of a document is named outside it: in the table of contents, and where a sentence is said to stand.
internal import Source

extension Body {
    /// "Mục II.1.a" of an `a)` in `II.` and `1.`; "Điểm a khoản 2 Điều 5" within an article, as laws are cited; "Mục I Phụ lục II". A heading
    /// without number is named by its title.
    func placeName(of index: Int) -> String {
        let point = points[index]
        if point.label.isEmpty { return point.contentsTitle.shortened(to: Self.longestPlaceName) }
        let chain = numberedChain(of: index)
        // Articles are numbered through the whole text: what else holds them but an annex is not said.
        let article = chain.firstIndex { $0.hasWord("điều") } ?? chain.count
        let said = chain.enumerated().filter { $0.offset <= article || $0.element.hasWord("phụ lục") }.map(\.element)
        let isLaw = chain.contains { $0.hasWord("điều") || $0.hasWord("khoản") }
        let name = (isLaw ? said.map(Self.lawName) : Self.joined(said)).joined(separator: " ")
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    /// Bytes of the longest name: it stands beside every citation and task of the point.
    private static let longestPlaceName = 1_000

    /// Bare numbers that follow each other as one: `a`, `1`, `II` is "mục II.1.a".
    private static func joined(_ chain: [String]) -> [String] {
        let runs = chain.reduce(into: [[String]]()) { runs, name in
            if !name.contains(" "), let last = runs.last?.last, !last.contains(" ") {
                runs[runs.count - 1].append(name)
            } else {
                runs.append([name])
            }
        }
        return runs.map { $0[0].contains(" ") ? $0[0] : "mục " + $0.reversed().joined(separator: ".") }
    }

    /// Numbers of a point and of those it lies in, innermost first, without marks; a `1.` is left out before its `1.1`.
    private func numberedChain(of index: Int) -> [String] {
        var names: [String] = []
        var next: Int? = index
        while let current = next {
            let name = points[current].number
            if !name.isEmpty, !(names.last?.hasPrefix(name + ".") ?? false) { names.append(name) }
            next = points[current].parent
        }
        return names
    }

    private static func lawName(_ number: String) -> String {
        if number.contains(" ") { return number.hasWord("khoản") || number.hasWord("điểm") ? VietnameseText.lowercased(number) : number }
        if number.first?.isNumber ?? false { return "khoản " + number }
        return (number.allSatisfy { "ivx".contains($0) } && number.count > 1 ? "tiết " : "điểm ") + number
    }
}

extension Body.Point {
    /// The label without the marks around it: `1.2`, `a`, `Điều 5`.
    var number: String { Self.trimmed(label.hasPrefix("(") ? String(label.dropFirst()) : label, of: ".):/- ") }

    /// The point's own words without the colon before what follows; a paragraph is named by its first words, so "…" says that it goes on.
    var contentsTitle: String {
        let isCut =
            headingLevel == nil && title.utf8.split(separator: UInt8(ascii: " ")).count >= Self.wordsOfParagraphTitle
            && title.last.map { !".:;".contains($0) } ?? false
        let text = Self.trimmed(title, of: ",:; ")
        return isCut ? text + "…" : text
    }
}

extension Body.Point {
    /// The reader of Markdown names a paragraph by this many words.
    private static let wordsOfParagraphTitle = 12

    private static func trimmed(_ text: String, of marks: String) -> String {
        String(Substring(text.utf8.trimmingSuffix(while: marks.utf8.contains)))
    }
}

extension String {
    /// Whether it begins with the word of a label and a number: `Điều 5`, `PHỤ LỤC I`.
    fileprivate func hasWord(_ word: String) -> Bool { VietnameseText.lowercased(String(prefix(word.count + 1))) == word + " " }
}
