// Comments, declarations, and the text of elements that hold no tags.

private import Source

extension HTMLContext {
    mutating func stepMarkup(_ byte: UInt8) {
        switch state {
        case .markup: openMarkup(byte)
        case .comment where byte == UInt8(ascii: ">") && Self.commentEnds.contains(tail): enterText()
        case .comment: tail = Self.commentTail(tail, byte)
        default: if byte == UInt8(ascii: ">") { enterText() }
        }
    }

    mutating func stepRaw(_ byte: UInt8) {
        let close = Array("</".utf8) + tag
        if tail.isEmpty {
            if byte == UInt8(ascii: "<") { tail = [byte] }
        } else if tail.count == close.count, Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
            (state, isEndTag, isLinkedData) = (.gap, true, false)
            if byte == UInt8(ascii: ">") { closeTag() }
        } else if tail.count < close.count, close[tail.count] == byte.lowercased {
            tail.append(close[tail.count])
        } else {
            leaveTail(byte)
        }
    }
}

extension HTMLContext {
    private mutating func openMarkup(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: ">"): enterText()
        case UInt8(ascii: "[") where foreignDepth > 0: state = .lost(.foreign)
        case UInt8(ascii: "-"): (state, tail) = tail.isEmpty ? (.markup, [byte]) : (.comment, Self.commentStart)
        default: state = .declaration
        }
    }

    /// The start of a comment, where `>` and `->` end it, is told from its inside by a `<`.
    private static let commentStart = Array("<".utf8)
    private static let commentEnds = ["<", "<-", "--", "--!"].map { Array($0.utf8) }

    private static func commentTail(_ tail: [UInt8], _ byte: UInt8) -> [UInt8] {
        switch (String(decoding: tail, as: UTF8.self), byte) {
        case ("<", UInt8(ascii: "-")): Array("<-".utf8)
        case ("<-", UInt8(ascii: "-")), ("-", UInt8(ascii: "-")), ("--", UInt8(ascii: "-")): Array("--".utf8)
        case (_, UInt8(ascii: "-")): Array("-".utf8)
        case ("--", UInt8(ascii: "!")): Array("--!".utf8)
        default: []
        }
    }

    /// A `<` in raw text that does not begin the end tag.
    private mutating func leaveTail(_ byte: UInt8) {
        let isTag = tail.count > 1 || byte.isLatin || "!/?".utf8.contains(byte)
        switch state {
        case .title where isTag: state = .lost(.tagInText)
        case .raw where isTag && isInNoscript: state = .lost(.noscript)
        case .raw where byte == UInt8(ascii: "!") && tag.elementsEqual("script".utf8): state = .lost(.commentInScript)
        default: tail = byte == UInt8(ascii: "<") ? [byte] : []
        }
    }
}
