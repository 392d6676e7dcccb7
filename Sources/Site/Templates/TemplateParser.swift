// Turns one template file into nodes, in one pass over its bytes. Takes standalone lines out of the text as the Mustache specification
// says; finds every fault of syntax in the file.

import Source

/// A template file as nodes.
struct TemplateParser {
    let source: SourceText
    let bytes: [UInt8]
    var diagnostics: [Diagnostic] = []
    var open: [UInt8] = Array("{{".utf8)
    var close: [UInt8] = Array("}}".utf8)
    /// Where the text not yet handed out begins.
    var position = 0
    /// The open sections, outermost first; the first is the file itself.
    var levels: [Level]

    /// A section, block or parent that is not closed yet.
    struct Level {
        enum Kind { case file, section, inverted, block, parent }

        var kind: Kind
        var name: TemplateName
        /// Whether the opening tag stands alone on its line.
        var startsLine = false
        /// White space before the opening tag, if nothing else stands there.
        var indent: [UInt8] = []
        var isFirstOnLine = false
        /// Offset of the line of the opening tag.
        var line = 0
        var content: [TemplateNode] = []
    }

    static func parse(_ source: SourceText) -> (nodes: [TemplateNode], diagnostics: [Diagnostic]) {
        var parser = TemplateParser(source)
        if let offset = source.firstInvalidOffset {
            let place = source.location(at: offset)
            return ([], [.error(.invalidUTF8, at: place, vi: "mẫu không phải là UTF-8", en: "the template is not UTF-8")])
        }
        while parser.parseTag() {}
        parser.finish()
        return (parser.levels[0].content, parser.diagnostics)
    }

    private init(_ source: SourceText) {
        self.source = source
        bytes = source.bytes
        levels = [Level(kind: .file, name: TemplateName(text: "", location: source.location(at: 0)))]
    }

    /// Text up to `end` goes to the innermost open level.
    mutating func emitText(upTo end: Int) {
        guard end > position else { return }
        append(.text(Array(bytes[position..<end])))
        position = end
    }

    mutating func append(_ node: TemplateNode) {
        levels[levels.count - 1].content.append(node)
    }

    mutating func fail(at location: SourceLocation, vi: String, en: String, hint: LocalizedText? = nil, notes: [Diagnostic.Note] = []) {
        diagnostics.append(.error(.templateSyntax, at: location, vi: vi, en: en, hint: hint, notes: notes))
    }
}

extension TemplateParser {
    /// Reads text and the next tag; false at the end of the file.
    private mutating func parseTag() -> Bool {
        guard let start = find(open, from: position) else {
            emitText(upTo: bytes.count)
            return false
        }
        var inner = start + open.count
        let sigil = inner < bytes.count ? bytes[inner] : 0
        var ending = close
        if sigil == UInt8(ascii: "{") { ending.insert(UInt8(ascii: "}"), at: 0) }
        if sigil == UInt8(ascii: "=") { ending.insert(sigil, at: 0) }
        let hasSigil = "{&#^/>!=$<".utf8.contains(sigil)
        if hasSigil { inner += 1 }
        guard let end = find(ending, from: inner) else {
            let tag = String(decoding: bytes[start..<inner], as: UTF8.self)
            let needed = String(decoding: ending, as: UTF8.self)
            fail(
                at: source.location(at: start), vi: "thẻ “\(tag)” không được đóng", en: "the tag “\(tag)” is not closed",
                hint: LocalizedText(vi: "đóng thẻ bằng “\(needed)”", en: "close it by “\(needed)”"))
            emitText(upTo: start)
            return false
        }
        let name = TemplateName(text: Self.trimmed(bytes[inner..<end]), location: source.location(at: start))
        handle(hasSigil ? sigil : 0, name, Span(start: start, end: end + ending.count))
        return true
    }

    private mutating func handle(_ sigil: UInt8, _ name: TemplateName, _ tag: Span) {
        switch sigil {
        case UInt8(ascii: "!"): skipLine(of: tag)
        case UInt8(ascii: "="):
            skipLine(of: tag)
            setDelimiters(name)
        case UInt8(ascii: "#"): openLevel(.section, name, tag)
        case UInt8(ascii: "^"): openLevel(.inverted, name, tag)
        case UInt8(ascii: "$"): openLevel(.block, name, tag)
        case UInt8(ascii: "<"): openLevel(.parent, name, tag)
        case UInt8(ascii: "/"): closeLevel(name, tag)
        case UInt8(ascii: ">"): parsePartial(name, tag)
        default: parseVariable(name, raw: sigil != 0, tag)
        }
    }

    private mutating func parsePartial(_ name: TemplateName, _ tag: Span) {
        let indent = skipLine(of: tag) ?? []
        if isPartialName(name) { append(.partial(name, indent: indent)) }
    }

    private mutating func parseVariable(_ name: TemplateName, raw: Bool, _ tag: Span) {
        emitText(upTo: tag.start)
        position = tag.end
        if parseString(name, raw: raw) { return }
        let parts = name.text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            .map { TemplateName(text: Self.trimmed(Array($0.utf8)[...]), location: name.location) }
        guard isFieldName(parts[0]) else { return }
        append(.variable(parts[0], raw: raw, filter: parts.count > 1 ? parts[1] : nil))
    }

    /// `{{t "key"}}`; whether the tag is a helper with something to read, which may be wrong.
    private mutating func parseString(_ name: TemplateName, raw: Bool) -> Bool {
        let helper = name.text.prefix { !$0.isWhitespace && $0 != "\"" && $0 != "|" }
        let argument = Self.trimmed(Array(name.text.dropFirst(helper.count).utf8)[...])
        guard !argument.isEmpty, !argument.hasPrefix("|"), argument.hasPrefix("\"") || helper == "t" else { return false }
        let key = argument.dropFirst().dropLast()
        if helper == "t", !raw, argument.count > 2, argument.hasPrefix("\""), argument.hasSuffix("\""), !key.contains("\"") {
            append(.string(TemplateName(text: String(key), location: name.location)))
        } else if helper == "t" {
            fail(
                at: name.location, vi: "“\(name.text)” không đúng cách gọi một chuỗi", en: "“\(name.text)” is not how a string is named",
                hint: LocalizedText(vi: "viết {{t \"khoá\"}}", en: "write {{t \"key\"}}"))
        } else {
            fail(
                at: name.location, vi: "không có hàm “\(helper)”", en: "there is no helper “\(helper)”",
                hint: LocalizedText(vi: "chỉ có {{t \"khoá\"}}", en: "there is only {{t \"key\"}}"))
        }
        return true
    }

    private mutating func setDelimiters(_ name: TemplateName) {
        let parts = Array(name.text.utf8).split(whereSeparator: HTMLContext.isSpace)
        guard parts.count == 2, !parts.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
            return fail(at: name.location, vi: "thẻ đổi dấu phân cách phải có hai dấu", en: "a delimiter tag needs two delimiters")
        }
        (open, close) = (Array(parts[0]), Array(parts[1]))
    }

    private func find(_ needle: [UInt8], from start: Int) -> Int? { ByteSearch.find(needle, in: bytes[start...]) }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.trimming(while: HTMLContext.isSpace), as: UTF8.self)
    }
}
