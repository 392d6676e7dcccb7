// `explain template`: which template makes a page and why, or which pages each template makes.
import Site
import Source

struct TemplateCommand {
    private let invocation: Invocation
    private var language: Language { invocation.language }

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run() async throws -> Int32 {
        guard let page = invocation.page else {
            for (name, purpose) in TemplatePurpose.all.sorted(by: { $0.key < $1.key }) { Console.output("\(name)\t\(purpose[language])") }
            return ExitCode.done
        }
        let (answer, diagnostics) = try await SiteBuilder(invocation.builderOptions()).explainTemplate(page)
        switch answer {
        case .page(let explanation): print(explanation)
        case .partial(let name, let origin, let users): print(partial: name, origin, users)
        case .unknown(let nearest): throw unknown(page, nearest)
        case .noTheme:
            for diagnostic in diagnostics where diagnostic.severity == .error { Console.error(invocation.formatter.text(diagnostic)) }
            return ExitCode.content
        }
        return ExitCode.done
    }
}

extension TemplateCommand {
    private func print(_ explanation: TemplateExplanation) {
        if let page = explanation.page {
            say("trang: \(page.address) (\(page.file))", "page: \(page.address) (\(page.file))")
            if let source = page.source { say("nguồn: \(source)", "source: \(source)") }
        }
        let purpose = TemplatePurpose.all[explanation.template] ?? LocalizedText(vi: "", en: "")
        say("mẫu: \(explanation.template), vì đây là \(purpose.vi)", "template: \(explanation.template), because this is \(purpose.en)")
        say("\ntệp:", "\nfiles:")
        let names = explanation.files.map { String(repeating: "  ", count: $0.depth + 1) + tag(of: $0.use) }
        print(zip(names, explanation.files).map { ($0, $1.origin) })
        if !explanation.blocks.isEmpty { say("\nkhối được điền:", "\nblocks filled:") }
        print(explanation.blocks.map { ("  \($0.name)", $0.origin) })
        let replaced = explanation.strings.filter { !$0.origin.overridden.isEmpty }
        say(
            "\nchuỗi: \(explanation.strings.count), thay của giao diện cha \(replaced.count)",
            "\nstrings: \(explanation.strings.count), of which \(replaced.count) stand in for a parent's")
        print(replaced.map { ("  \($0.key)", $0.origin) })
        if !explanation.assets.isEmpty { say("\ntài sản:", "\nassets:") }
        print(explanation.assets.map { ("  tai_san.\($0.field)", $0.origin) })
    }

    private func print(partial name: String, _ origin: TemplateExplanation.Origin, _ users: [String]) {
        let list = users.joined(separator: ", ")
        say(
            "mẫu: \(name), " + (users.isEmpty ? "không trang nào dùng" : "dùng trong các mẫu \(list)"),
            "template: \(name), " + (users.isEmpty ? "used by no page" : "used in the templates \(list)"))
        say("\ntệp:", "\nfiles:")
        print([("  \(name)", origin)])
    }

    /// Names in one column, places in the next.
    private func print(_ rows: [(name: String, origin: TemplateExplanation.Origin)]) {
        let width = rows.map(\.name.count).max() ?? 0
        for (name, origin) in rows {
            let others = origin.overridden.joined(separator: ", ")
            let remark = LocalizedText(vi: ", thay \(others)", en: ", stands in for \(others)")[language]
            Console.output(name + String(repeating: " ", count: width + 2 - name.count) + origin.place + (others.isEmpty ? "" : remark))
        }
    }

    private func tag(of file: TemplateUses.File) -> String {
        switch file.role {
        case .page: file.name
        case .parent: "{{< \(file.name)}}"
        case .partial: "{{> \(file.name)}}"
        }
    }

    private func say(_ vi: String, _ en: String) { Console.output(LocalizedText(vi: vi, en: en)[language]) }

    private func unknown(_ page: String, _ nearest: [String]) -> UsageFault {
        let names = nearest.map { "“\($0)”" }
        return UsageFault(
            message: LocalizedText(vi: "không có trang, tệp nguồn hay mẫu “\(page)”", en: "there is no page, source or template “\(page)”"),
            hint: names.isEmpty
                ? LocalizedText(
                    vi: "viết một địa chỉ như /don-vi/, một tệp trong Content/ hoặc tên một mẫu",
                    en: "write an address such as /don-vi/, a file in Content/ or the name of a template")
                : LocalizedText(
                    vi: "có phải \(names.joined(separator: " hoặc "))?", en: "did you mean \(names.joined(separator: " or "))?"))
    }
}
