// Follows the literal text of a template the way an HTML tokenizer does (WHATWG HTML section 13.2.5, reduced to what escaping needs),
// and says in which place a value would land.

/// Where a template stands in the HTML that it writes.
struct HTMLContext: Hashable, Sendable {
    enum State: Hashable, Sendable {
        case text, tagOpen, tagName, endTag
        /// Between attributes; `joined` after branches that ended in different names, where neither a name nor a value may follow directly,
        /// and `joinedGap` after a space there; `lost` where one does: what follows reads differently for each branch.
        case gap, joined, joinedGap, lost, attributeName, afterName, beforeValue, afterValue
        case quoted(UInt8), unquoted
        case markup, comment, declaration
        /// Text of `<script>`, `<style>` …, and of `<title>`, `<textarea>`.
        case raw, title
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
    var attribute: [UInt8] = []
    /// The end of the literal text of the attribute value so far, in lower case, at most 64 bytes.
    var value: [UInt8] = []
    var address = Address.none
    /// Whether the open tag is `<script type="application/ld+json">`.
    var isLinkedData = false
    /// Whether the open tag is `<meta http-equiv>`.
    var isDirective = false
    /// Whether a value stands in this attribute.
    var isTainted = false
    /// The bytes that may end a comment or raw text.
    var tail: [UInt8] = []

    mutating func feed(_ bytes: [UInt8]) {
        for byte in bytes { step(byte) }
    }

    /// To be called where a value stands.
    mutating func insertValue() {
        guard case .quoted = state else { return }
        isTainted = true
        if case .open = address { address = .open(true) }
    }
}

extension HTMLContext {
    private mutating func step(_ byte: UInt8) {
        switch state {
        case .text: if byte == UInt8(ascii: "<") { state = .tagOpen }
        case .tagOpen, .tagName, .endTag: stepTag(byte)
        case .lost: return
        case .gap, .joined, .joinedGap, .attributeName, .afterName, .afterValue: stepAttribute(byte)
        case .beforeValue, .quoted, .unquoted: stepValue(byte)
        case .markup, .comment, .declaration: stepMarkup(byte)
        case .raw, .title: stepRaw(byte)
        }
    }

    private mutating func stepTag(_ byte: UInt8) {
        switch (state, byte) {
        case (.tagOpen, UInt8(ascii: "!")): (state, tail) = (.markup, [])
        case (.tagOpen, UInt8(ascii: "?")): state = .declaration
        case (.tagOpen, UInt8(ascii: "/")): state = .endTag
        case (.tagOpen, UInt8(ascii: "<")): return
        case (.tagOpen, _) where Self.isLetter(byte):
            self = HTMLContext(state: .tagName, tag: [byte | 0x20])
        case (.tagOpen, _): state = .text
        case (.tagName, _) where Self.isSpace(byte) || byte == UInt8(ascii: "/"): state = .gap
        case (.tagName, _) where byte != UInt8(ascii: ">"): tag.append(Self.lowered(byte))
        case (_, UInt8(ascii: ">")): state == .endTag ? (self = HTMLContext()) : closeTag()
        default: return
        }
    }

    private mutating func closeTag() {
        switch String(decoding: tag, as: UTF8.self) {
        case "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext": state = .raw
        case "title", "textarea": state = .title
        default: self = HTMLContext()
        }
        (attribute, value, address, tail) = ([], [], .none, [])
        (isTainted, isDirective) = (false, false)
    }

    private mutating func stepAttribute(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: ">"): closeTag()
        case UInt8(ascii: "=") where state == .attributeName || state == .afterName: state = .beforeValue
        case _ where Self.isSpace(byte): state = stateAfterSpace
        case UInt8(ascii: "/"): state = .gap
        case _ where state == .attributeName: attribute.append(Self.lowered(byte))
        case _ where state == .joined || (state == .joinedGap && byte == UInt8(ascii: "=")): state = .lost
        default: (state, attribute) = (.attributeName, [Self.lowered(byte)])
        }
    }

    private var stateAfterSpace: State {
        switch state {
        case .attributeName, .afterName: .afterName
        case .joined, .joinedGap: .joinedGap
        default: .gap
        }
    }

    private mutating func stepValue(_ byte: UInt8) {
        switch (state, byte) {
        case (.beforeValue, _) where Self.isSpace(byte): return
        case (.beforeValue, UInt8(ascii: "\"")), (.beforeValue, UInt8(ascii: "'")):
            (state, value, isTainted) = (.quoted(byte), [], false)
            address = isAddressAttribute ? .open(false) : .none
        case (_, UInt8(ascii: ">")) where state == .beforeValue || state == .unquoted: closeTag()
        case (.beforeValue, _): (state, value) = (.unquoted, [Self.lowered(byte)])
        case (.unquoted, _) where Self.isSpace(byte): endValue(.gap)
        case (.quoted(let quote), _) where byte == quote: endValue(.afterValue)
        default: extendValue(byte)
        }
    }

    private mutating func extendValue(_ byte: UInt8) {
        let before = value
        if value.count == 64 { value.removeFirst() }
        value.append(Self.lowered(byte))
        switch address {
        case .none where isRefresh: address = .open(false)
        case .open(let hasValue): address = Self.address(after: byte, before, hasValue: hasValue) ?? address
        default: return
        }
    }

    /// What a literal byte settles about an address. A character reference could be a colon, so only `&amp;` is let through.
    private static func address(after byte: UInt8, _ before: [UInt8], hasValue: Bool) -> Address? {
        switch byte {
        case UInt8(ascii: "#"): return before.last == UInt8(ascii: "&") ? .unsafe : .settled
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "="): return .settled
        case UInt8(ascii: ";"): return before.suffix(4).elementsEqual("&amp".utf8) ? .settled : .unsafe
        case UInt8(ascii: ":"):
            let scheme = (before.split(separator: UInt8(ascii: "=")).last ?? []).drop { isSpace($0) }
            return !hasValue && ByteEscape.isSafeScheme(scheme) ? .settled : .unsafe
        default: return nil
        }
    }

    private mutating func endValue(_ next: State) {
        state = next
        let tag = String(decoding: tag, as: UTF8.self)
        if tag == "script", attribute.elementsEqual("type".utf8) {
            isLinkedData = !isTainted && value.elementsEqual("application/ld+json".utf8)
        }
        if tag == "meta", attribute.elementsEqual("http-equiv".utf8) { isDirective = true }
        (attribute, value, address, isTainted) = ([], [], .none, false)
    }

    private mutating func stepMarkup(_ byte: UInt8) {
        switch state {
        case .markup:
            tail.append(byte)
            if tail.elementsEqual("--".utf8) { state = .comment } else if byte == UInt8(ascii: ">") { self = HTMLContext() }
            if state == .markup, tail.count >= 2 || byte != UInt8(ascii: "-") { state = .declaration }
        case .comment where byte == UInt8(ascii: "-"): tail = tail.last == byte ? [byte, byte] : [byte]
        case .comment where byte == UInt8(ascii: "!") && tail.count == 2: tail = [0x2D, 0x2D]
        case .comment where byte == UInt8(ascii: ">") && tail.count == 2: self = HTMLContext()
        case .comment: tail = []
        default: if byte == UInt8(ascii: ">") { self = HTMLContext() }
        }
    }

    private mutating func stepRaw(_ byte: UInt8) {
        if byte == UInt8(ascii: "<") { tail = [byte] } else if !tail.isEmpty { tail.append(Self.lowered(byte)) }
        let close = Array("</".utf8) + tag
        guard tail.count > close.count else { return }
        if tail.starts(with: close), Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
            self = HTMLContext()
            if byte != UInt8(ascii: ">") { state = .endTag }
        } else {
            tail = []
        }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
