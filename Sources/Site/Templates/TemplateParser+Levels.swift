// Opening and closing of sections, blocks and parents, and the white space around tags that stand alone on a line.

import Source

extension TemplateParser {
    /// Byte offsets of a tag.
    struct Span {
        var start: Int
        var end: Int
    }

    /// Deepest nesting of sections; the compiler walks them recursively.
    static let deepestNesting = 100

    /// Hands out the text before a tag. If the tag stands alone, its line is dropped and the white space before it returned.
    @discardableResult
    mutating func skipLine(of tag: Span) -> [UInt8]? {
        if let line = lineStart(before: tag.start), let next = lineEnd(after: tag.end) {
            emitText(upTo: line)
            position = next
            return Array(bytes[line..<tag.start])
        }
        emitText(upTo: tag.start)
        position = tag.end
        return nil
    }

    mutating func openLevel(_ kind: Level.Kind, _ name: TemplateName, _ tag: Span) {
        guard levels.count <= Self.deepestNesting else { return giveUp(at: name) }
        var level = Level(kind: kind, name: name)
        switch kind {
        case .block: openPlace(&level, tag)
        case .parent:
            keepIndent(&level, tag)
            position = tag.end
        default: level.startsLine = skipLine(of: tag) != nil
        }
        levels.append(level)
    }

    mutating func closeLevel(_ name: TemplateName, _ tag: Span) {
        guard let match = levels.lastIndex(where: { $0.kind != .file && $0.name.text == name.text }) else {
            skipLine(of: tag)
            return failUnopened(name)
        }
        while levels.count > match + 1 { dropUnclosed() }
        switch levels[match].kind {
        case .parent: closeParent(tag)
        case .block: closeBlock(tag)
        default: closeSection(tag)
        }
    }

    /// Reports what is still open at the end of the file.
    mutating func finish() {
        while levels.count > 1 { dropUnclosed() }
    }
}

extension TemplateParser {
    /// A block that fills a place of a parent needs no line of its own: the text around it is not shown.
    private mutating func openPlace(_ level: inout Level, _ tag: Span) {
        let next = lineEnd(after: tag.end)
        if levels[levels.count - 1].kind == .parent {
            emitText(upTo: tag.start)
            level.startsLine = next != nil
        } else {
            keepIndent(&level, tag)
            level.startsLine = level.isFirstOnLine && next != nil
        }
        position = level.startsLine ? next ?? tag.end : tag.end
    }

    private mutating func keepIndent(_ level: inout Level, _ tag: Span) {
        let line = lineStart(before: tag.start)
        emitText(upTo: line ?? tag.start)
        level.isFirstOnLine = line != nil
        level.indent = Array(bytes[(line ?? tag.start)..<tag.start])
    }

    private mutating func closeSection(_ tag: Span) {
        skipLine(of: tag)
        let level = levels.removeLast()
        guard isFieldName(level.name) else { return }
        let inverted = level.kind == .inverted
        append(.section(TemplateSection(name: level.name, isInverted: inverted, startsLine: level.startsLine, content: level.content)))
    }

    private mutating func closeBlock(_ tag: Span) {
        if levels[levels.count - 2].kind == .parent {
            emitText(upTo: lineStart(before: tag.start) ?? tag.start)
            position = tag.end
        } else {
            skipLine(of: tag)
        }
        var level = levels.removeLast()
        guard isPartialName(level.name) else { return }
        if level.startsLine, !level.content.isEmpty {
            level.indent = TemplateIndent.first(of: level.content)
            level.content = TemplateIndent.removing(level.indent, from: level.content)
        }
        append(.block(TemplateBlock(name: level.name, indent: level.indent, content: level.content)))
    }

    private mutating func closeParent(_ tag: Span) {
        emitText(upTo: tag.start)
        let level = levels.removeLast()
        position = tag.end
        var indent: [UInt8] = []
        if level.isFirstOnLine, let next = lineEnd(after: tag.end) {
            position = next
            indent = level.indent
        } else if !level.indent.isEmpty {
            append(.text(level.indent))
        }
        let blocks = level.content.compactMap { node in if case .block(let block) = node { block } else { nil } }
        for name in level.content.compactMap(\.lostName) { failLost(name, in: level.name) }
        checkFilledOnce(blocks.map(\.name))
        if isPartialName(level.name) { append(.parent(level.name, indent: indent, blocks: blocks)) }
    }

    /// Text beside the blocks that fill a parent is not shown, as the specification says; a tag there was meant to be.
    private mutating func failLost(_ name: TemplateName, in parent: TemplateName) {
        fail(
            at: name.location, vi: "“\(name.text)” đứng ngoài các khối điền vào “\(parent.text)” nên không được in",
            en: "“\(name.text)” stands outside the blocks that fill “\(parent.text)” and is not printed",
            hint: LocalizedText(vi: "đặt vào trong một khối {{$…}}…{{/…}}", en: "put it into a block {{$…}}…{{/…}}"))
    }

    /// Of two fillings of one block, the first would be lost.
    private mutating func checkFilledOnce(_ names: [TemplateName]) {
        var first: [String: TemplateName] = [:]
        for name in names {
            guard let earlier = first.updateValue(name, forKey: name.text) else { continue }
            fail(
                at: name.location, vi: "khối “\(name.text)” đã được điền ở trên", en: "the block “\(name.text)” is filled already",
                notes: [Diagnostic.Note(LocalizedText(vi: "lần đầu ở đây", en: "first here"), at: earlier.location)])
        }
    }

    private mutating func dropUnclosed() {
        let name = levels.removeLast().name
        fail(
            at: name.location, vi: "phần “\(name.text)” mở ở đây mà không được đóng",
            en: "the section “\(name.text)” opened here is not closed",
            hint: LocalizedText(vi: "thêm {{/\(name.text)}}", en: "add {{/\(name.text)}}"))
    }

    private mutating func failUnopened(_ name: TemplateName) {
        let message = LocalizedText(
            vi: "“/\(name.text)” đóng một phần chưa được mở", en: "“/\(name.text)” closes a section that is not open")
        guard levels.count > 1, let level = levels.last else { return fail(at: name.location, vi: message.vi, en: message.en) }
        let note = Diagnostic.Note(
            LocalizedText(vi: "phần đang mở là “\(level.name.text)”", en: "the open section is “\(level.name.text)”"),
            at: level.name.location)
        let hint = NearestName.hint(name.text, in: levels.dropFirst().reversed().map(\.name.text))
        fail(at: name.location, vi: message.vi, en: message.en, hint: hint, notes: [note])
    }

    private mutating func giveUp(at name: TemplateName) {
        let limit = Self.deepestNesting
        fail(at: name.location, vi: "các phần lồng nhau quá \(limit) lớp", en: "sections are nested more than \(limit) deep")
        levels.removeLast(levels.count - 1)
        position = bytes.count
    }

    /// Start of the line of `offset`, if only blanks stand before it.
    private func lineStart(before offset: Int) -> Int? {
        var index = offset
        while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
        return index == 0 || bytes[index - 1] == 0x0A ? index : nil
    }

    /// Start of the line after `offset`, if only blanks stand between.
    private func lineEnd(after offset: Int) -> Int? {
        var index = offset
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        if index == bytes.count { return index }
        if bytes[index] == 0x0A { return index + 1 }
        return bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : nil
    }
}
