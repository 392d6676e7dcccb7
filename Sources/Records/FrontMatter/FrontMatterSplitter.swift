// Takes the text of a document; gives where its front matter and its body are.
package import Source

/// The two parts of a document file: YAML between a first line `---` and the next line `---` or `...`, then the body.
package struct FrontMatterSplitter: Sendable {
    /// Bytes of the YAML, without the lines that fence it; nil where there is no front matter or its end is missing.
    package let yaml: Range<Int>?
    /// Where the body begins: after the closing line, or 0 without front matter, or the end of the file where the closing line is missing.
    package let bodyOffset: Int
    package let diagnostics: [Diagnostic]

    /// `fields` names what the front matter should hold, for the hint.
    package init(_ text: SourceText, fields: String = "loai, trich_yeu …") {
        let top = SourceLocation(file: text.file, line: 1, column: 1)
        guard Self.isFence(text.line(1), "---") else {
            (yaml, bodyOffset) = (nil, 0)
            diagnostics = [Self.missing(fields, at: top)]
            return
        }
        let last = text.lineStarts.count
        guard let end = (2...max(2, last)).first(where: { Self.isFence(text.line($0), "---") || Self.isFence(text.line($0), "...") }) else {
            (yaml, bodyOffset) = (nil, text.bytes.count)
            diagnostics = [Self.unterminated(at: top)]
            return
        }
        yaml = text.lineStarts[1]..<text.lineStarts[end - 1]
        bodyOffset = end < last ? text.lineStarts[end] : text.bytes.count
        diagnostics = []
    }
}

extension FrontMatterSplitter {
    /// The YAML of the text that was split, with every fault so far; `isReadable` is false where there is nothing to read fields from.
    func values(of text: SourceText) -> (isReadable: Bool, node: YAMLNode?, diagnostics: [Diagnostic]) {
        var faults = diagnostics
        if let offset = text.firstInvalidOffset, !(yaml?.contains(offset) ?? false) {
            // In another encoding the dashes are not found either: one fault, not two.
            faults.removeAll { $0.code == .missingFrontMatter }
            faults.append(.invalidUTF8(at: text.location(at: offset), byte: text.bytes[offset]))
        }
        guard let yaml else { return (false, nil, faults.sorted()) }
        let (node, slips) = YAMLReader.read(text, range: yaml)
        return (slips.isEmpty || node != nil, node, (faults + slips).sorted())
    }

    private static func isFence(_ line: ArraySlice<UInt8>, _ mark: StaticString) -> Bool {
        line.starts(with: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
            && line.dropFirst(mark.utf8CodeUnitCount).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private static func missing(_ fields: String, at top: SourceLocation) -> Diagnostic {
        .error(
            .missingFrontMatter, at: top, vi: "tệp không có phần đầu", en: "the file has no front matter",
            hint: LocalizedText(
                vi: "dòng đầu tiên là “---”, rồi các trường (\(fields)), rồi một dòng “---”",
                en: "begin with a line “---”, the fields (\(fields)), and another line “---”"))
    }

    private static func unterminated(at top: SourceLocation) -> Diagnostic {
        .error(
            .missingFrontMatter, at: top, vi: "phần đầu không có dòng “---” kết thúc", en: "the front matter has no closing “---” line",
            hint: LocalizedText(vi: "thêm một dòng “---” sau trường cuối cùng", en: "add a line “---” after the last field"))
    }
}
