/// A slip that libyaml sees as something else, or notices further on: told by the line it stands on.
struct YAMLSlip {
    let diagnostic: Diagnostic

    /// Nil where the words of libyaml are as good as any.
    init?(_ problem: YAMLProblem, places: YAMLPlaces) {
        guard !problem.isByteIndex else { return nil }
        let line = YAMLBrokenLine(problem, places: places)
        guard let found = line.withoutColon ?? line.openedByBracket ?? line.otherwiseIndented ?? line.behindQuote else { return nil }
        diagnostic = found
    }
}

/// The line on which libyaml stopped, and what stands before that place.
private struct YAMLBrokenLine {
    let problem: YAMLProblem
    let places: YAMLPlaces
    let place: SourceLocation
    let line: ArraySlice<UInt8>
    let before: ArraySlice<UInt8>

    init(_ problem: YAMLProblem, places: YAMLPlaces) {
        self.problem = problem
        self.places = places
        place = places.location(of: problem)
        line = places.text.line(place.line)
        before = line.prefix(max(0, places.offset(scalar: problem.index) - line.startIndex))
    }

    private func says(_ words: String) -> Bool { problem.text.hasPrefix(words) }

    private func error(at offset: Int, vi: String, en: String, hint: LocalizedText) -> Diagnostic {
        .error(.invalidYAML, at: places.text.location(at: offset), vi: vi, en: en, hint: hint)
    }

    /// A field whose colon YAML does not see takes the next line for its own words: the fault shows there, or where the field began.
    var withoutColon: Diagnostic? {
        if says("could not find expected ':'"), let start = problem.contextIndex {
            return UnseenColon(in: places.text.line(places.location(scalar: start).line)).map(diagnostic)
        }
        guard says("mapping values are not allowed") else { return nil }
        let first = places.text.line(at: places.range.lowerBound)
        for number in stride(from: place.line - 1, through: first, by: -1) {
            let line = places.text.line(number)
            if let colon = UnseenColon(in: line) { return diagnostic(colon) }
            if UnseenColon.isField(line) { return nil }
        }
        return nil
    }

    private func diagnostic(_ colon: UnseenColon) -> Diagnostic {
        error(
            at: colon.offset, vi: colon.message.vi, en: colon.message.en,
            hint: LocalizedText(vi: "viết “\(colon.meant)”", en: "write “\(colon.meant)”"))
    }

    /// `trich_yeu: [Dự thảo] Về việc …`
    var openedByBracket: Diagnostic? {
        let isBehind = ["did not find expected key", "did not find expected '-'", "mapping values are not allowed"].contains { says($0) }
        guard isBehind, let open = before.firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }),
            let mark = before[..<open].last(where: { $0 > 0x20 }), mark == UInt8(ascii: ":") || mark == UInt8(ascii: "-"),
            before[open...].contains(line[open] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}"))
        else { return nil }
        let isList = line[open] == UInt8(ascii: "[")
        let (head, value) = (String(decoding: line[..<open], as: UTF8.self), String(decoding: line[open...], as: UTF8.self))
        let written = head + YAMLScalar.quoted(value)
        return error(
            at: open, vi: "giá trị bắt đầu bằng “\(isList ? "[" : "{")” nên bị đọc thành \(isList ? "danh sách" : "nhóm trường")",
            en: "a value that begins with “\(isList ? "[" : "{")” is read as a \(isList ? "list" : "mapping")",
            hint: LocalizedText(vi: "đặt cả giá trị trong ngoặc kép: \(written)", en: "put the whole value in double quotes: \(written)"))
    }

    var otherwiseIndented: Diagnostic? {
        guard says("mapping values are not allowed"), let first = before.firstIndex(where: { $0 != 0x20 }), first > line.startIndex,
            !before.contains(UInt8(ascii: ":")), before[first] != UInt8(ascii: "-")
        else { return nil }
        return error(
            at: first, vi: "dòng này thụt lề khác các trường cùng cấp", en: "this line is indented otherwise than the fields of its level",
            hint: YAMLWording.indent)
    }

    var behindQuote: Diagnostic? {
        guard says("did not find expected key"), let last = before.last(where: { $0 != 0x20 }),
            last == UInt8(ascii: "\"") || last == UInt8(ascii: "'")
        else { return nil }
        return .error(
            .invalidYAML, at: place, vi: "chữ thừa sau dấu ngoặc kép đóng", en: "text after the closing quote",
            hint: LocalizedText(
                vi: "đặt cả giá trị trong một cặp ngoặc; ngoặc kép ở trong viết là \\\"",
                en: "put the whole value in one pair of quotes; write \\\" for a quote within"))
    }
}
