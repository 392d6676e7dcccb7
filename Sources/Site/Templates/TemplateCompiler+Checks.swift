// The checks of a template: which context a name belongs to, how its value may be written where it stands, and what is said otherwise.

import Source

extension TemplateCompiler {
    /// Deepest chain of partials and blocks; they are expanded recursively.
    private static let deepestChain = 100

    /// The field of every page under which the files of the theme stand.
    static let assets = "tai_san"

    /// Where a name is found and what it holds (nil: not known); nil if there is no such name, which is diagnosed.
    mutating func resolve(_ name: TemplateName) -> (path: TemplatePath, shape: Shape?)? {
        if name.text == "." { return (.current, scopes[scopes.count - 1]) }
        let fields = name.text.split(separator: ".").map(String.init)
        for (depth, scope) in scopes.enumerated().reversed() {
            guard let scope else { return (.search(fields), nil) }
            guard var shape = scope.fields?[fields[0]] else { continue }
            for (field, owner) in zip(fields.dropFirst(), fields) {
                guard let next = shape.fields?[field] else {
                    failUnknown(field, in: owner, name, among: shape.fields ?? [:])
                    return nil
                }
                shape = next
            }
            return (.frame(depth, fields), shape)
        }
        failUnknown(name)
        return nil
    }

    /// How the value is written in the place where it stands; nil if it may not stand there, which is diagnosed.
    mutating func form(of name: TemplateName, _ shape: Shape?, raw: Bool, filter: TemplateName?) -> TemplateOutput? {
        if case .asset(let field) = shape { uses.add(asset: field) }
        if let filter { return filtered(name, shape, by: filter) }
        if isPermissive { return raw ? .verbatim : .escaped }
        if case .unsafe(let place) = html.place {
            failUnsafe(name, place)
            return nil
        }
        switch shape?.unwrapped {
        case .flag, .list, .object:
            let hint =
                name.text == "."
                ? LocalizedText(vi: "viết tên một trường thay cho dấu chấm", en: "write the name of a field instead of the dot")
                : LocalizedText(vi: "dùng {{#\(name.text)}}…{{/\(name.text)}}", en: "use {{#\(name.text)}}…{{/\(name.text)}}")
            failForm(name, .templateSyntax, vi: "không phải là chữ hay số để in ra", en: "is no text or number to print", hint)
            return nil
        case .html: return htmlForm(of: name, raw: raw)
        case .linkedData: return linkedDataForm(of: name, raw: raw)
        case _ where raw && shape != nil:
            let hint = LocalizedText(vi: "viết {{\(name.text)}}", en: "write {{\(name.text)}}")
            failForm(name, .unsafeContext, vi: "không phải là HTML do chương trình tạo", en: "is not HTML made by the program", hint)
            return nil
        default: return textForm(of: name, shape?.unwrapped)
        }
    }

    /// Whether a tag is being expanded already, or the chain is too long. Diagnosed. Without contract a template may call itself, as the
    /// specification allows, as often as the chain is long; contracts have no shape without end.
    mutating func isRecursive(_ name: TemplateName) -> Bool {
        let repeats = calls.contains { $0.text == name.text && $0.location == name.location }
        guard (repeats && !isPermissive) || calls.count >= Self.deepestChain else { return false }
        fail(
            .templateSyntax, at: name.location, vi: "mẫu “\(name.text)” tự gọi lại chính nó, hoặc các mẫu gọi nhau quá sâu",
            en: "the template “\(name.text)” calls itself, or the calls are too deep",
            hint: library.isInherited(name)
                ? LocalizedText(
                    vi: "“\(TemplateLibrary.parentPrefix)\(name.text)” là mẫu cùng tên của giao diện cha",
                    en: "“\(TemplateLibrary.parentPrefix)\(name.text)” is the template of that name in the parent theme") : nil)
        return true
    }

    mutating func failMissing(_ name: TemplateName) {
        if isPermissive { return }
        fail(
            .missingPartial, at: name.location, vi: "không có mẫu con “\(name.text)”", en: "there is no partial “\(name.text)”",
            hint: NearestName.hint(name.text, in: library.names(for: name)), notes: searched(for: name))
    }

    mutating func failUnknownPlace(_ name: TemplateName, in parent: TemplateName) {
        if isPermissive || budget < 0 { return }
        fail(
            .unknownName, at: name.location, vi: "mẫu “\(parent.text)” không có chỗ “\(name.text)” để điền",
            en: "the template “\(parent.text)” has no block “\(name.text)”", hint: NearestName.hint(name.text, in: places.sorted()))
    }

    mutating func failUnfinished(at end: SourceLocation) {
        guard case .lost(let doubt) = html.state else {
            return fail(.unsafeContext, at: end, vi: "mẫu hết khi một thẻ HTML chưa đóng", en: "the template ends inside an HTML tag")
        }
        fail(
            .unsafeContext, at: end, vi: "phần cuối mẫu đứng \(doubt.text.vi), nơi trình duyệt có thể đọc theo cách khác",
            en: "the end of the template stands \(doubt.text.en), which browsers may read in another way")
    }

    mutating func failUnbalanced(_ name: TemplateName) {
        fail(
            .unsafeContext, at: name.location, vi: "“\(name.text)” bắt đầu và kết thúc ở hai chỗ khác nhau của thẻ HTML",
            en: "“\(name.text)” starts and ends in different places of the HTML",
            hint: LocalizedText(vi: "mở và đóng thẻ, dấu nháy trong cùng một phần", en: "open and close tags and quotes in the same part"))
    }
}

extension TemplateCompiler {
    /// How a string of the theme is written where it stands; nil if it may not stand there, which is diagnosed.
    mutating func stringForm(of key: TemplateName) -> TemplateOutput? {
        isPermissive || isPlaceOfWords(key) ? .escaped : nil
    }

    mutating func failUnknownString(_ key: TemplateName) {
        fail(
            .unknownName, at: key.location, vi: "theme.yml không có chuỗi “\(key.text)”", en: "theme.yml has no string “\(key.text)”",
            hint: NearestName.hint(key.text, in: strings.keys.sorted()))
    }

    private func searched(for name: TemplateName) -> [Diagnostic.Note] {
        let folders = library.folders(for: name).joined(separator: ", ")
        if folders.isEmpty { return [] }
        return [Diagnostic.Note(LocalizedText(vi: "đã tìm trong \(folders)", en: "looked for in \(folders)"), at: nil)]
    }

    private mutating func filtered(_ name: TemplateName, _ shape: Shape?, by filter: TemplateName) -> TemplateOutput? {
        guard let known = TemplateFilter(filter.text) else {
            let names = TemplateFilter.allCases.map(\.written)
            let all = names.map { "“\($0)”" }.joined(separator: ", ")
            fail(
                .unknownName, at: name.location, vi: "không có cách viết “\(filter.text)”", en: "there is no filter “\(filter.text)”",
                hint: NearestName.hint(filter.text, in: names) ?? LocalizedText(vi: "chỉ có \(all)", en: "there are only \(all)"))
            return nil
        }
        guard shape == nil || shape?.unwrapped == known.shape else {
            failForm(name, .templateSyntax, vi: known.refusal.vi, en: known.refusal.en, nil)
            return nil
        }
        guard isPermissive || isPlaceOfWords(name) else { return nil }
        return known.output
    }

    /// Whether words for people may stand here. Diagnosed.
    private mutating func isPlaceOfWords(_ name: TemplateName) -> Bool {
        switch html.place {
        case .text, .plainText, .attribute: return true
        case .unsafe(let place): failUnsafe(name, place)
        case .address: failUnsafe(name, LocalizedText(vi: "trong một địa chỉ", en: "in an address"))
        case .linkedData: failUnsafe(name, LocalizedText(vi: "bên trong thẻ <script>", en: "inside <script>"))
        }
        return false
    }

    private mutating func htmlForm(of name: TemplateName, raw: Bool) -> TemplateOutput? {
        switch html.place {
        case .text where raw: return .html
        case .text:
            failForm(
                name, .templateSyntax, vi: "là HTML, không in bằng hai ngoặc", en: "is HTML, not printed with two braces", threeBraces(name)
            )
        default:
            failForm(name, .unsafeContext, vi: "là HTML, chỉ đứng được giữa các thẻ", en: "is HTML, which stands between tags only", nil)
        }
        return nil
    }

    private mutating func linkedDataForm(of name: TemplateName, raw: Bool) -> TemplateOutput? {
        switch html.place {
        case .linkedData where raw: return .json
        case .linkedData:
            failForm(
                name, .templateSyntax, vi: "là JSON-LD, không in bằng hai ngoặc", en: "is JSON-LD, not printed with two braces",
                threeBraces(name))
        default:
            let script = "<script type=\"application/ld+json\">"
            failForm(
                name, .unsafeContext, vi: "là JSON-LD, chỉ đứng được trong \(script)", en: "is JSON-LD, which stands in \(script) only", nil
            )
        }
        return nil
    }

    private func threeBraces(_ name: TemplateName) -> LocalizedText {
        LocalizedText(vi: "viết {{{\(name.text)}}}", en: "write {{{\(name.text)}}}")
    }

    private mutating func textForm(of name: TemplateName, _ shape: Shape?) -> TemplateOutput? {
        switch html.place {
        case .linkedData, .unsafe:
            failUnsafe(name, LocalizedText(vi: "bên trong thẻ <script>", en: "inside <script>"))
            return nil
        case .address(_, loads: true) where shape == .text:
            failUnsafe(name, LocalizedText(vi: "trong địa chỉ mà trình duyệt nạp để chạy", en: "in an address that is loaded to run"))
            return nil
        case .address(let isOpen, _): return isOpen ? .address : shape == .text ? .component : .addressPart
        case .text, .plainText, .attribute: return .escaped
        }
    }

    mutating func failUnsafe(_ name: TemplateName, _ place: LocalizedText) {
        fail(
            .unsafeContext, at: name.location, vi: "“\(name.text)” đứng \(place.vi)", en: "“\(name.text)” stands \(place.en)",
            hint: LocalizedText(
                vi: "chỉ in giá trị giữa các thẻ hoặc trong thuộc tính có dấu nháy", en: "print values between tags or in quoted attributes"
            )
        )
    }

    private mutating func failForm(_ name: TemplateName, _ code: Code, vi: String, en: String, _ hint: LocalizedText?) {
        fail(code, at: name.location, vi: "“\(name.text)” \(vi)", en: "“\(name.text)” \(en)", hint: hint)
    }

    private mutating func failUnknown(_ name: TemplateName) {
        let first = String(name.text.prefix { $0 != "." })
        let known = Set(scopes.flatMap { $0?.fields.map { Array($0.keys) } ?? [] })
        fail(
            .unknownName, at: name.location, vi: "không có tên “\(name.text)” ở đây", en: "there is no name “\(name.text)” here",
            hint: NearestName.hint(first, in: known.sorted()))
    }

    private mutating func failUnknown(_ field: String, in owner: String, _ name: TemplateName, among fields: [String: Shape]) {
        if owner == Self.assets {
            return fail(
                .missingAsset, at: name.location, vi: "giao diện không có tệp nào gọi là “\(field)” trong tai-san",
                en: "the theme has no file called “\(field)” in tai-san", hint: NearestName.hint(field, in: fields.keys.sorted()))
        }
        fail(
            .unknownName, at: name.location, vi: "“\(owner)” không có “\(field)”", en: "“\(owner)” has no “\(field)”",
            hint: NearestName.hint(field, in: fields.keys.sorted()))
    }
}
