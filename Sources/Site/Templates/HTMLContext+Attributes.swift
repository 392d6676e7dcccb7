// Attributes of the tag being read: names, values, and how far an address has come.

private import Source

extension HTMLContext {
    mutating func stepAttribute(_ byte: UInt8) {
        if Self.isSpace(byte) || "/=>".utf8.contains(byte) { endName() }
        switch byte {
        case UInt8(ascii: ">"): closeTag()
        case UInt8(ascii: "=") where state == .attributeName || state == .afterName: state = .beforeValue
        case _ where Self.isSpace(byte): state = stateAfterSpace
        case UInt8(ascii: "/"): state = .gap
        case _ where state == .attributeName: attribute.append(byte.lowercased)
        case _ where state == .joined || (state == .joinedGap && byte == UInt8(ascii: "=")): state = .lost(.names)
        default: (state, attribute) = (.attributeName, [byte.lowercased])
        }
    }

    mutating func stepValue(_ byte: UInt8) {
        switch (state, byte) {
        case (.beforeValue, _) where Self.isSpace(byte): return
        case (.beforeValue, UInt8(ascii: "\"")), (.beforeValue, UInt8(ascii: "'")):
            (state, value, isTainted) = (.quoted(byte), [], false)
            address = isAddressAttribute ? .open(false) : .none
        case (_, UInt8(ascii: ">")) where state == .beforeValue || state == .unquoted: closeTag()
        case (.beforeValue, _): (state, value) = (.unquoted, [byte.lowercased])
        case (.unquoted, _) where Self.isSpace(byte): endValue()
        case (.quoted(let quote), _) where byte == quote: endValue()
        default: extendValue(byte)
        }
    }

    /// Whether the literal text ends in `&` and what may be the start of a character reference, which a value could complete.
    var endsInReference: Bool {
        value.last { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ";") } == UInt8(ascii: "&")
    }
}

extension HTMLContext {
    private var stateAfterSpace: State {
        switch state {
        case .attributeName, .afterName: .afterName
        case .joined, .joinedGap: .joinedGap
        default: .gap
        }
    }

    /// Takes notice of the attribute whose name has just been read, if one has.
    mutating func endName() {
        guard state == .attributeName else { return }
        if tag.elementsEqual("meta".utf8), attribute.elementsEqual("http-equiv".utf8) {
            (isDirective, hasUnsafeDirective) = (true, hasFreeContent)
        }
        if attribute.elementsEqual("type".utf8) { types += 1 }
    }

    private mutating func extendValue(_ byte: UInt8) {
        let before = value
        if value.count == 64 { value.removeFirst() }
        value.append(byte.lowercased)
        switch address {
        case .none where isRefresh: address = .open(false)
        case .open(let hasValue): address = Self.address(after: byte, before, hasValue: hasValue) ?? address
        default: return
        }
    }

    /// `<meta content="0; url=`.
    private var isRefresh: Bool {
        guard !isTainted, tag.elementsEqual("meta".utf8), attribute.elementsEqual("content".utf8) else { return false }
        let isDelay = { (byte: UInt8) in byte.isDigit || Self.isSpace(byte) || ".;,".utf8.contains(byte) }
        return value.suffix(4).elementsEqual("url=".utf8) && value.dropLast(4).allSatisfy(isDelay)
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

    private mutating func endValue() {
        state = .gap
        if tag.elementsEqual("script".utf8), attribute.elementsEqual("type".utf8), types == 1 {
            isLinkedData = !isTainted && value.elementsEqual("application/ld+json".utf8)
        }
        (attribute, value, address, isTainted) = ([], [], .none, false)
    }
}
