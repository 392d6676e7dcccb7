// Takes the lines of a text; gives what its letterhead says and where the text proper begins.
//
// Order of work: take each line apart into its columns, know the parts by what they say rather than by where they stand, go on until a line is
// none of them. A text may begin in the middle of a letterhead, or with none.

internal import Records
internal import Source

struct HeaderReader {
    let lines: [TextLine]
    let catalogs: Catalogs
    let layout: TextLayout
    var header = Header()
    /// The line to be read, an index of them.
    var next = 0

    static func read(_ lines: [TextLine], layout: TextLayout, catalogs: Catalogs) -> Header {
        var reader = HeaderReader(lines: lines, catalogs: catalogs, layout: layout)
        reader.run()
        return reader.header
    }
}

extension HeaderReader {
    /// No letterhead is longer.
    private static let longest = 60

    private mutating func run() {
        if readAnnexTitle() { return }
        while next < min(lines.count, Self.longest), take(lines[next]) {}
        header.bodyStart = next
    }

    /// Reads the line `next` and what belongs to it; false where the text begins.
    private mutating func take(_ line: TextLine) -> Bool {
        let segments = HeaderSegment.list(of: line)
        guard segments.allSatisfy({ isPart($0, alone: segments.count == 1) }) else {
            guard letterheadGoesOn() else { return false }
            header.unread.append(line)
            next += 1
            return true
        }
        next += 1
        for segment in segments { take(segment, of: line) }
        return true
    }

    /// A motto or a number still follows: what stands before it is no text.
    private func letterheadGoesOn() -> Bool {
        guard header.type == nil, header.addressees == nil, header.subject == nil else { return false }
        return lines.dropFirst(next + 1).prefix(Self.reach).contains { line in
            line.length < 120 && HeaderSegment.list(of: line).contains(where: \.opensLetterhead)
        }
    }

    /// So many lines of something else may stand among those of a letterhead.
    private static let reach = 8

    /// Whether a stretch can be part of a letterhead.
    private func isPart(_ segment: HeaderSegment, alone: Bool) -> Bool {
        guard case .text(let text) = segment else { return true }
        if header.type != nil || header.addressees != nil {
            return SubjectWords.opensAddressees(text) && header.addressees == nil || text.isRule
        }
        return text.isRule || Self.isDraftMark(text) || SubjectWords.opensLetterSubject(text) || SubjectWords.opensAddressees(text)
            || text.isUppercase && LineLabel(text) == nil || TypeName(opening: text, catalogs: catalogs)?.wordCount == text.words.count
            || !alone && text.words.count <= 3
    }

    mutating func take(_ segment: HeaderSegment, of line: TextLine) {
        switch segment {
        case .motto(let text): header.dropped.append(Draft.Dropped(line: line.number, text: text, reason: .motto))
        case .number(let text, let printed): takeNumber(text, printed: printed.tidied, of: line)
        case .date(let text, let date, let place):
            guard header.date == nil else { return setAside(text, of: line) }
            header.date = Header.Part(value: date, line: line.number, printed: [text])
            header.place = place
        case .text(let text): take(text, of: line)
        }
    }

    private mutating func take(_ text: String, of line: TextLine) {
        if text.isRule { return header.dropped.append(Draft.Dropped(line: line.number, text: text, reason: .rule)) }
        if SubjectWords.opensAddressees(text) { return readAddressees(text, line) }
        if SubjectWords.opensLetterSubject(text) { return readLetterSubject(text, line) }
        if takeStamp(text, line) { return }
        if header.type != nil { return setAside(text, of: line) }
        if let type = TypeName(opening: text, catalogs: catalogs) ?? TypeName(misread: text, catalogs: catalogs) {
            return readSubject(type, text, line)
        }
        header.agencies.append(Header.Part(value: text, line: line.number, printed: [text]))
    }

    private mutating func setAside(_ text: String, of line: TextLine) {
        var rest = line
        rest.text = text
        header.unread.append(rest)
    }

    /// What was read as the title before goes to the text.
    mutating func setSubject(_ parts: [String], printed: [String], line: TextLine) {
        for text in header.subject?.printed ?? [] { setAside(text, of: line) }
        header.subject = Header.Part(value: parts.joined(separator: " ").tidied, line: line.number, printed: printed)
    }

    /// The number of a stamp of incoming mail has no symbol: one that has takes its place.
    private mutating func takeNumber(_ text: String, printed: String, of line: TextLine) {
        let part = Header.Part(value: text, line: line.number, printed: [printed])
        guard let first = header.number else {
            header.number = part
            return
        }
        let isBetter = !Self.holdsSymbol(first.value) && Self.holdsSymbol(text)
        if isBetter { header.number = part }
        setAside(isBetter ? first.printed.joined() : printed, of: line)
    }

    /// A letter right behind a slash or dash.
    private static func holdsSymbol(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars.filter { !$0.isBlank })
        return zip(scalars, scalars.dropFirst()).contains { ($0 == "/" || $0 == "-") && $1.properties.isAlphabetic }
    }

    private mutating func takeStamp(_ text: String, _ line: TextLine) -> Bool {
        let part = { (value: String) in Header.Part(value: value, line: line.number, printed: [text]) }
        switch VietnameseText.key(text) {
        case "hoa_toc", "hoa_toc_hen_gio": header.urgency = part("hoa_toc")
        case "thuong_khan": header.urgency = part("thuong_khan")
        case "khan": header.urgency = part("khan")
        case "mat", "toi_mat", "tuyet_mat": header.secrecy = part(text)
        case "luu_hanh_noi_bo": header.circulation = part("noi_bo")
        case "xem_xong_tra_lai": header.circulation = part("xem_xong_tra_lai")
        case _ where Self.isDraftMark(text) && header.draftMark == nil: header.draftMark = part(text)
        default: return false
        }
        return true
    }

    /// "DỰ THẢO", "Dự thảo lần 2", "(Dự thảo ngày 20/3/2025)"; "DỰ THẢO BÁO CÁO …" is a title.
    private static func isDraftMark(_ text: String) -> Bool {
        let key = VietnameseText.key(text).split(separator: "_")
        guard key.starts(with: ["du", "thao"]) else { return false }
        return key.dropFirst(2).allSatisfy {
            ["lan", "thu", "ngay", "thang", "nam"].contains($0) || $0.utf8.allSatisfy { $0 < 0x3A } || $0.utf8.count == 1
        }
    }
}

extension HeaderReader {
    private mutating func readAddressees(_ text: String, _ line: TextLine) {
        let behindWords = text.unicodeScalars.dropFirst("Kính gửi".unicodeScalars.count)
        let rest = String(text.contains(":") ? text.unicodeScalars.drop { $0 != ":" }.dropFirst() : behindWords).trimmed
        var list = RecipientList()
        list.add(rest)
        var printed = [text]
        let isLeftBlank = rest.isEmpty && ["…", "....", "____"].contains { line.raw.contains($0) }
        while !isLeftBlank, next < lines.count, continuesAddressees(lines[next], list) {
            list.add(lines[next].text)
            printed.append(lines[next].text)
            next += 1
        }
        header.addressees = Header.Part(value: list.entries, line: line.number, printed: printed)
    }

    private func continuesAddressees(_ line: TextLine, _ list: RecipientList) -> Bool {
        if line.raw.contains("\t") { return false }
        switch LineLabel(line.text) {
        case .dash, .plus: return list.isOpen || list.hasMarks
        case .point: return false
        case nil: break
        }
        if line.text.startsSmall { return line.gap <= layout.baseGap + 1 && !list.isClosed }
        return list.entries.isEmpty && line.gap <= layout.baseGap + 1 && !line.text.hasSuffix(":")
    }
}

extension HeaderReader {
    /// A text that begins with its title and "(Kèm theo …)": an annex.
    private mutating func readAnnexTitle() -> Bool {
        let start = lines.prefix(8)
        guard let parent = start.firstIndex(where: { SubjectWords.namesParent($0.text) }),
            start[..<parent].allSatisfy({ HeaderSegment.list(of: $0).allSatisfy(\.isText) && LineLabel($0.text) != .dash })
        else { return false }
        let title = lines[..<parent].filter { !SubjectWords.opensAnnex($0.text) }
        if let annex = lines[..<parent].first(where: { SubjectWords.opensAnnex($0.text) }) {
            header.type = Header.Part(value: "phu_luc", line: annex.number, printed: [annex.text])
        }
        guard let first = title.first else { return false }
        header.subject = Header.Part(
            value: title.map(\.text).joined(separator: " ").tidied, line: first.number, printed: title.map(\.text))
        header.bodyStart = parent
        return true
    }
}

extension HeaderSegment {
    fileprivate var opensLetterhead: Bool {
        switch self {
        case .motto, .number: true
        case .date, .text: false
        }
    }

    var isText: Bool {
        if case .text = self { return true }
        return false
    }
}
