// Follows the literal text of a template the way an HTML tokenizer does (WHATWG HTML section 13.2.5, reduced to what escaping needs),
// and says in which place a value would land. Where the reading hangs on the tree a browser builds, or on whether scripts run, it gives up.

private import Source

/// Where a template stands in the HTML that it writes.
struct HTMLContext: Hashable, Sendable {
    enum State: Hashable, Sendable {
        case text, tagOpen, endTagOpen, tagName
        /// Between attributes, also directly after a quoted value; `joined` after branches that ended in different names, where neither a
        /// name nor a value may follow directly, and `joinedGap` after a space there.
        case gap, joined, joinedGap, attributeName, afterName, beforeValue
        case quoted(UInt8), unquoted
        case markup, comment, declaration
        /// Text of `<script>`, `<style>` …, and of `<title>`, `<textarea>`.
        case raw, title
        /// What follows may be read in more than one way; no value may stand there, and there is no way back.
        case lost(Doubt)
    }

    /// Why what follows may be read in more than one way.
    enum Doubt: Hashable, Sendable {
        /// Branches ended in different attribute names, and a name or `=` follows directly.
        case names
        /// A tag inside `<title>` or `<textarea>`: text in HTML, a tag in SVG.
        case tagInText
        /// Raw text or CDATA inside `<svg>`, `<math>`, `<select>` or `<frameset>`.
        case foreign
        /// `<!` inside `<script>`: it may change which `</script>` ends it.
        case commentInScript
        /// `<` inside a tag, comment or raw text of `<noscript>`, which is raw text where scripts run.
        case noscript
        /// `<plaintext>`, which nothing ends.
        case plaintext
    }

    /// How far an address has been written.
    enum Address: Hashable, Sendable {
        case none
        /// Nothing yet has settled the scheme; `true` once a value is part of it.
        case open(Bool)
        case settled
        /// After a scheme that can run code, or one that a value has taken part in.
        case unsafe
    }

    var state = State.text
    var tag: [UInt8] = []
    var isEndTag = false
    var attribute: [UInt8] = []
    /// The end of the literal text of the attribute value so far, in lower case, at most 64 bytes.
    var value: [UInt8] = []
    var address = Address.none
    /// How many attributes `type` the open tag has; the first counts.
    var types = 0
    /// Whether the open tag is `<script type="application/ld+json">`.
    var isLinkedData = false
    /// Whether the open tag is `<meta http-equiv>`.
    var isDirective = false
    /// Whether a value that is no address stands in the `content` of the open `<meta>`.
    var hasFreeContent = false
    /// Whether such a `<meta>` has turned out to be a directive; stays until it is taken back.
    var hasUnsafeDirective = false
    /// Whether a value stands in this attribute.
    var isTainted = false
    /// The bytes that may end a comment or raw text.
    var tail: [UInt8] = []
    /// How many elements are open in which a browser does not read `<style>` and the like as raw text.
    var foreignDepth = 0
    var isInNoscript = false

    mutating func feed(_ bytes: [UInt8]) {
        for byte in bytes { step(byte) }
    }

    /// To be called where a value stands.
    mutating func insertValue() {
        guard case .quoted = state else { return }
        isTainted = true
        if case .open = address { address = .open(true) }
        if address == .none, tag.elementsEqual("meta".utf8), attribute.elementsEqual("content".utf8) { hasFreeContent = true }
    }
}

extension HTMLContext {
    private mutating func step(_ byte: UInt8) {
        if isInNoscript, byte == UInt8(ascii: "<"), isDoubtfulInNoscript { state = .lost(.noscript) }
        switch state {
        case .text: if byte == UInt8(ascii: "<") { state = .tagOpen }
        case .tagOpen, .endTagOpen, .tagName: stepTag(byte)
        case .lost: return
        case .gap, .joined, .joinedGap, .attributeName, .afterName: stepAttribute(byte)
        case .beforeValue, .quoted, .unquoted: stepValue(byte)
        case .markup, .comment, .declaration: stepMarkup(byte)
        case .raw, .title: stepRaw(byte)
        }
    }

    private mutating func stepTag(_ byte: UInt8) {
        switch (state, byte) {
        case (.tagOpen, UInt8(ascii: "!")): (state, tail) = (.markup, [])
        case (.tagOpen, UInt8(ascii: "?")): state = .declaration
        case (.tagOpen, UInt8(ascii: "/")): state = .endTagOpen
        case (.tagOpen, UInt8(ascii: "<")): return
        case (.tagName, UInt8(ascii: ">")): closeTag()
        case (.tagName, _) where Self.isSpace(byte) || byte == UInt8(ascii: "/"): state = .gap
        case (.tagName, _): tag.append(byte.lowercased)
        case (_, _) where byte.isLatin: (tag, isEndTag, state) = ([byte.lowercased], state == .endTagOpen, .tagName)
        case (.endTagOpen, _) where byte != UInt8(ascii: ">"): state = .declaration
        default: state = .text
        }
    }

    mutating func closeTag() {
        let name = String(decoding: tag, as: UTF8.self)
        let isForeign = Self.foreignElements.contains(name)
        switch name {
        case _ where isEndTag:
            if isForeign { foreignDepth = max(0, foreignDepth - 1) }
            if name == "noscript" { isInNoscript = false }
            enterText()
        case "plaintext": state = .lost(.plaintext)
        case "script", "style", "xmp", "iframe", "noembed", "noframes": enterRaw(foreignDepth > 0 ? .lost(.foreign) : .raw)
        case "title", "textarea": enterRaw(.title)
        default:
            if isForeign { foreignDepth += 1 }
            if name == "noscript" { isInNoscript = true }
            enterText()
        }
    }

    /// Text between tags: all that belongs to the tag is forgotten.
    mutating func enterText() {
        self = HTMLContext(hasUnsafeDirective: hasUnsafeDirective, foreignDepth: foreignDepth, isInNoscript: isInNoscript)
    }

    private mutating func enterRaw(_ state: State) {
        self = HTMLContext(
            state: state, tag: tag, isLinkedData: isLinkedData, foreignDepth: foreignDepth, isInNoscript: isInNoscript)
    }

    private var isDoubtfulInNoscript: Bool {
        switch state {
        case .text, .tagOpen, .raw, .title, .lost: false
        default: true
        }
    }

    private static let foreignElements: Set = ["svg", "math", "select", "frameset"]

    /// White space of HTML; a vertical tab is none.
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte != 0x0B && (0x09...0x0D).contains(byte)) }
}
