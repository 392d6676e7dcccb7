// A tokenizer of whole pages after WHATWG HTML section 13.2.5, written apart from the engine's so that the one can judge the other.

/// What a browser reads in a page. It knows which elements hold raw text, and follows escapes in scripts; it builds no tree.
struct PageTokenizer {
    struct Tag: Hashable {
        var name: String
        /// `true` for `</name>`.
        var isEnd: Bool
        /// In their order; of equal names the first only. Character references are replaced in the values.
        var attributes: [(name: String, value: String)] = []

        static func == (a: Tag, b: Tag) -> Bool {
            a.name == b.name && a.isEnd == b.isEnd && a.attributes.map(\.name) == b.attributes.map(\.name)
        }

        func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }

    private(set) var tags: [Tag] = []
    /// Text of comments, declarations, and of elements whose text is no text for readers (`script`, `style` …), with the element's name.
    private(set) var hidden: [(element: String, text: String)] = []

    private let page: [Unicode.Scalar]
    private var position = 0
    /// Whether scripts run, so that `<noscript>` holds raw text.
    private let scripting: Bool

    init(_ page: String, scripting: Bool) {
        (self.page, self.scripting) = (Array(page.unicodeScalars), scripting)
        while position < self.page.count { readMarkup() }
    }
}

extension PageTokenizer {
    private static let rawElements: Set = ["style", "xmp", "iframe", "noembed", "noframes", "script"]

    private func peek(_ offset: Int = 0) -> Unicode.Scalar? { position + offset < page.count ? page[position + offset] : nil }

    private func starts(with text: String, at start: Int) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard start + wanted.count <= page.count else { return false }
        return zip(wanted, page[start...]).allSatisfy { $0 == $1 || $0.properties.lowercaseMapping == Self.lowered($1) }
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> String {
        scalar.isASCII ? String(Character(scalar)).lowercased() : String(Character(scalar))
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { ["\t", "\n", "\u{C}", "\r", " "].contains(scalar) }

    private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { $0.isASCII && $0.properties.isAlphabetic } ?? false }

    /// Text up to the next `<`, and what begins there.
    private mutating func readMarkup() {
        guard peek() == "<" else { return position += 1 }
        if Self.isLetter(peek(1)) {
            position += 1
            readTag(isEnd: false)
        } else if peek(1) == "/", Self.isLetter(peek(2)) {
            position += 2
            readTag(isEnd: true)
        } else if starts(with: "<!--", at: position) {
            readComment()
        } else if peek(1) == "!" || peek(1) == "?" || (peek(1) == "/" && peek(2) != nil && peek(2) != ">") {
            hide("!", upTo: page[position...].firstIndex(of: ">") ?? page.count, skipping: 1)
        } else {
            position += 1
        }
    }

    private mutating func hide(_ element: String, upTo end: Int, skipping count: Int) {
        hidden.append((element, String(String.UnicodeScalarView(page[position..<end]))))
        position = min(page.count, end + count)
    }

    private mutating func readComment() {
        position += 4
        if peek() == ">" || starts(with: "->", at: position) { return position += peek() == ">" ? 1 : 2 }
        var end = position
        while end < page.count, !starts(with: "-->", at: end), !starts(with: "--!>", at: end) { end += 1 }
        hide("!", upTo: end, skipping: starts(with: "-->", at: end) ? 3 : 4)
    }

    private mutating func readTag(isEnd: Bool) {
        var tag = Tag(name: "", isEnd: isEnd)
        while let next = peek(), !Self.isBlank(next), next != "/", next != ">" {
            tag.name += Self.lowered(next)
            position += 1
        }
        while let attribute = readAttribute() {
            if !tag.attributes.contains(where: { $0.name == attribute.name }) { tag.attributes.append(attribute) }
        }
        position += 1
        tags.append(tag)
        if !isEnd { readText(of: tag.name) }
    }

    /// Nil at the end of the tag, which stays to be read.
    private mutating func readAttribute() -> (name: String, value: String)? {
        while let next = peek(), Self.isBlank(next) || next == "/" { position += 1 }
        guard let first = peek(), first != ">" else { return nil }
        var name = Self.lowered(first)
        position += 1
        while let next = peek(), !Self.isBlank(next), next != "/", next != ">", next != "=" {
            name += Self.lowered(next)
            position += 1
        }
        let end = position
        skipBlanks()
        guard peek() == "=" else {
            position = end
            return (name, "")
        }
        position += 1
        skipBlanks()
        return (name, readValue())
    }

    private mutating func skipBlanks() {
        while let next = peek(), Self.isBlank(next) { position += 1 }
    }

    private mutating func readValue() -> String {
        guard let quote = peek(), quote == "\"" || quote == "'" else {
            let end = page[position...].firstIndex { Self.isBlank($0) || $0 == ">" } ?? page.count
            defer { position = end }
            return Self.withoutReferences(page[position..<end])
        }
        let end = page[(position + 1)...].firstIndex(of: quote) ?? page.count
        defer { position = min(page.count, end + 1) }
        return Self.withoutReferences(page[(position + 1)..<end])
    }

    /// References that matter for the tests: numbers, and the names of what builds tags and schemes.
    private static func withoutReferences(_ text: ArraySlice<Unicode.Scalar>) -> String {
        var result = String(String.UnicodeScalarView(text))
        for (name, character) in [
            ("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&colon;", ":"), ("&#58", ":"), ("&Tab;", "\t"),
        ] {
            result = result.replacing(name, with: character)
        }
        return result.replacing("&amp;", with: "&")
    }

    private mutating func readText(of name: String) {
        switch name {
        case "plaintext": hide(name, upTo: page.count, skipping: 0)
        case "title", "textarea": position = endTag(of: name, from: position)
        case "script": hide(name, upTo: endOfScript(), skipping: 0)
        case _ where Self.rawElements.contains(name): hide(name, upTo: endTag(of: name, from: position), skipping: 0)
        case "noscript" where scripting: position = endTag(of: name, from: position)
        default: return
        }
    }

    private func endTag(of name: String, from start: Int) -> Int {
        var end = start
        while end < page.count, !isTag("</" + name, at: end) { end += 1 }
        return end
    }

    private func isTag(_ opening: String, at start: Int) -> Bool {
        guard starts(with: opening, at: start), start + opening.unicodeScalars.count < page.count else { return false }
        let next = page[start + opening.unicodeScalars.count]
        return Self.isBlank(next) || next == "/" || next == ">"
    }

    /// Between `<!--` and `-->` a `<script` hides the next `</script`.
    private func endOfScript() -> Int {
        var (index, isEscaped, isDouble) = (position, false, false)
        while index < page.count {
            if starts(with: "<!--", at: index) { isEscaped = true }
            if starts(with: "-->", at: index) { (isEscaped, isDouble) = (false, false) }
            if isEscaped, isTag("<script", at: index) { isDouble = true }
            if isTag("</script", at: index) {
                guard isDouble else { return index }
                isDouble = false
            }
            index += 1
        }
        return index
    }
}
