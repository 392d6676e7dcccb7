// The title of a document: below the name of its type, or behind "V/v" below the number of a letter.

internal import Source

extension HeaderReader {
    /// `next` is the line behind the one that names the type.
    mutating func readSubject(_ type: TypeName, _ text: String, _ line: TextLine) {
        let rest = TypeName.joiningSpacedLetters(text).words.dropFirst(type.wordCount).joined(separator: " ")
        header.type = Header.Part(value: type.code, line: line.number, printed: [text])
        header.isTypeMisread = type.isMisread
        var parts: [String] = []
        while next < lines.count, continuesSubject(lines[next], isFirst: rest.isEmpty && parts.isEmpty, after: parts.last ?? text) {
            parts.append(lines[next].text.tidied)
            next += 1
        }
        guard !rest.isEmpty || !parts.isEmpty else { return }
        // "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2025": the name of the type is part of the title.
        let title = (rest.isEmpty ? [] : [text]) + parts
        setSubject(title, printed: parts, line: line)
    }

    private func continuesSubject(_ line: TextLine, isFirst: Bool, after last: String) -> Bool {
        let text = line.text
        if text.isRule || SubjectWords.opensAddressees(text) || SubjectWords.namesParent(text) || line.raw.contains("\t") { return false }
        if isFirst {
            return !VietnameseText.key(text).hasPrefix("can_cu_") && LineLabel(text) == nil && !SubjectWords.opensBody(text + " ")
                || opensLikeTitle(text)
        }
        if text.startsSmall, line.gap <= layout.baseGap + 1 { return true }
        guard line.gap <= layout.baseGap, !SubjectWords.opensBody(text) else { return false }
        if layout.isUnwrapped { return continuesSubject(text, after: last) }
        // "BIÊN BẢN BÀN GIAO", and below it in small letters what is handed over.
        if last.isUppercase, !text.isUppercase, isCentred(line), !text.hasSuffix(".") { return true }
        return !last.hasSuffix(".") && (text.isUppercase == last.isUppercase)
    }

    /// Paragraphs that are lines: a title goes on where it breaks off, or where the next line, behind a rule or with a basis, cannot follow the text.
    private func continuesSubject(_ text: String, after last: String) -> Bool {
        if last.isUppercase, text.isUppercase || last == header.type?.printed.first && isTitle(text) { return !last.hasSuffix(".") }
        if last.hasSuffix(",") || Self.links.contains(last.words.last ?? "") { return true }
        guard !last.isUppercase, isTitle(text), !SubjectWords.opensAuthority(text) else { return false }
        return lines.dropFirst(next + 1).prefix(2).contains { $0.followsRule } && !lines[next].followsRule
            || lines.dropFirst(next + 1).first.map { SubjectWords.opensBasis($0.text) } ?? false
    }

    /// No title ends in one of them; many end in "chuyển đổi số".
    private static let links: Set<String> = ["và", "của", "tại", "về", "cho", "với", "theo", "từ", "đến", "các", "trong", "giữa"]

    /// Neither a sentence nor a field of a form.
    private func isTitle(_ text: String) -> Bool {
        !text.contains(":") && text.words.count <= 25 && !text.hasSuffix(".") && !text.hasSuffix(",")
    }

    /// Set in farther than the first line of a paragraph, and not as long.
    private func isCentred(_ line: TextLine) -> Bool { line.indent >= 12 && line.printWidth * 10 <= layout.width * 9 }

    /// "Thực hiện Nghị quyết …", "Triển khai …" right under the name of the type is the title of a plan.
    private func opensLikeTitle(_ text: String) -> Bool {
        let key = VietnameseText.key(text)
        return ["thuc_hien_", "trien_khai_", "de_"].contains { key.hasPrefix($0) } && !text.hasSuffix(";") && !text.hasSuffix(":")
    }

    mutating func readLetterSubject(_ text: String, _ line: TextLine) {
        var parts = [text]
        while next < lines.count, parts.count < 8 {
            let segments = HeaderSegment.list(of: lines[next])
            guard case .text(let more)? = segments.first, continuesLetterSubject(more, lines[next], after: parts[parts.count - 1]) else {
                break
            }
            parts.append(more)
            next += 1
            for segment in segments.dropFirst() { take(segment, of: lines[next - 1]) }
        }
        setSubject(parts, printed: parts, line: line)
    }

    private func continuesLetterSubject(_ text: String, _ line: TextLine, after last: String) -> Bool {
        if text.isRule || SubjectWords.opensAddressees(text) || text.isUppercase || LineLabel(text) != nil { return false }
        if text.startsSmall { return line.gap <= layout.baseGap + 1 }
        return line.gap <= layout.baseGap && line.length < 60 && !SubjectWords.opensBody(text)
            && (!layout.isUnwrapped || letterheadEndsBehind)
    }

    /// Date, motto or addressees still follow: what stands before them is no text.
    private var letterheadEndsBehind: Bool {
        lines.dropFirst(next + 1).prefix(Self.reachOfSubject).contains { line in
            SubjectWords.opensAddressees(line.text) || !HeaderSegment.list(of: line).allSatisfy(\.isText)
        }
    }

    /// Lines in which the rest of a title and of the letterhead stand.
    private static let reachOfSubject = 4
}
