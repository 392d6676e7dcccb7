// Reads `kinh_gui` and `noi_nhan`: printed lines, or entries {ten, de}.
import Source

extension FrontMatterReading {
    private static let recipientFields = ["ten", "de"]

    mutating func recipients(_ node: YAMLNode, _ field: String) -> [Recipient] {
        let elements = ValueReader.elements(node)
        var recipients: [Recipient] = []
        for (index, element) in elements.enumerated() {
            if let recipient = recipient(element, field, behind: elements[..<index], before: elements[(index + 1)...]) {
                recipients.append(recipient)
            }
        }
        return recipients
    }

    private mutating func recipient(
        _ element: YAMLNode, _ field: String, behind: ArraySlice<YAMLNode>, before: ArraySlice<YAMLNode>
    ) -> Recipient? {
        guard case .mapping(let pairs) = element.content else {
            return values.text(element, field).map { Recipient(text: $0.value, purpose: Self.purpose(of: $0.value)) }
        }
        if let line = Self.line(of: pairs) {
            values.report(Self.unquoted(line, at: element.location, field, behind: behind, before: before))
            return nil
        }
        guard let fields = values.mapping(element, field, known: Self.recipientFields) else { return nil }
        let purpose = fields["de"].flatMap { values.choice($0, "de", of: Recipient.Purpose.self) }
        guard let name = fields["ten"] else {
            values.report(
                .missingField("ten", of: LocalizedText(vi: "mục của “\(field)”", en: "an entry of “\(field)”"), at: element.location))
            return nil
        }
        return values.text(name, "ten").map { Recipient(text: $0.value, purpose: purpose) }
    }

    /// What the printed line says itself: "… (báo cáo)", "… (để biết)", "Lưu: VT, VP".
    private static func purpose(of line: String) -> Recipient.Purpose? {
        let key = VietnameseText.key(line)
        if key == fileWord || key.hasPrefix("\(fileWord)_") { return .file }
        guard line.hasSuffix(")") || line.hasSuffix(");"), let open = line.lastIndex(of: "(") else { return nil }
        switch VietnameseText.key(String(line[open...])) {
        case "bao_cao", "de_bao_cao", "b_c", "de_b_c": return .report
        case "thuc_hien", "de_thuc_hien", "t_h", "de_t_h": return .act
        case "biet", "de_biet": return .know
        default: return nil
        }
    }

    private static let fileWord = "luu"
}

extension FrontMatterReading {
    /// The printed line that YAML took for a mapping at its colon, "Lưu: VT"; nil where a known field stands in it.
    private static func line(of pairs: [(key: YAMLNode, value: YAMLNode)]) -> String? {
        let names = pairs.map { ValueReader.name(of: $0.key) }
        guard !pairs.isEmpty, !names.contains(where: { recipientFields.contains($0.folded) }) else { return nil }
        var parts: [String] = []
        for (name, pair) in zip(names, pairs) {
            guard case .scalar(let text, _) = pair.value.content else { return nil }
            parts.append(text.isEmpty ? name.written : "\(name.written): \(text)")
        }
        return parts.joined(separator: ", ")
    }

    /// A line that wants quotes, and how it is written: between brackets the whole field, in a list of lines the entry.
    private static func unquoted(
        _ line: String, at location: SourceLocation, _ field: String, behind: ArraySlice<YAMLNode>, before: ArraySlice<YAMLNode>
    ) -> Diagnostic {
        let (head, tail) = (behind.filter { $0.location.line == location.line }, before.filter { $0.location.line == location.line })
        // What files are kept by is the last line of all, commas included.
        let isFile = purpose(of: line) == .file
        let whole = ([line] + (isFile ? tail.compactMap(\.text) : [])).joined(separator: ", ")
        var meant = YAMLScalar.quoted(whole)
        if !head.isEmpty || !tail.isEmpty {
            let others = head.compactMap(\.text).map { YAMLScalar.written($0, isInFlow: true) }
            let rest = isFile ? [] : tail.compactMap(\.text).map { YAMLScalar.written($0, isInFlow: true) }
            meant = "\(field): [\((others + [meant] + rest).joined(separator: ", "))]"
        } else if !behind.isEmpty || !before.isEmpty {
            meant = "- \(meant)"
        }
        return .error(
            .wrongType, at: location, vi: "mục “\(line)” của “\(field)” có dấu hai chấm nên phải đặt trong ngoặc kép",
            en: "the entry “\(line)” of “\(field)” holds a colon and needs quotes",
            hint: LocalizedText(vi: "viết \(meant)", en: "write \(meant)"))
    }
}
