// `build` and `check`, and each build of `serve`: runs the builder, prints diagnostics in the form asked for, and a closing line.
import Site
import Source

struct SiteCommand {
    let invocation: Invocation
    private let start = ContinuousClock.now

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run() async throws -> Int32 {
        if invocation.format == .ics {
            throw UsageFault(message: LocalizedText(vi: "chỉ tasks có --format ics", en: "only tasks has --format ics"))
        }
        let options = try invocation.builderOptions()
        if invocation.command == .build { try checkOutput(options) }
        let outcome = try await outcome(options)
        if invocation.listsReferences, let report = outcome.references {
            printReferences(report, outcome)
            if !invocation.isQuiet { printReferenceSummary(report) }
        } else {
            try await invocation.printAll(outcome.diagnostics)
        }
        if !invocation.isQuiet { printSummary(outcome) }
        if invocation.explainsRebuild { printReasons(outcome) }
        if invocation.printsTimings { printTimings(outcome) }
        return outcome.isAcceptable ? ExitCode.done : ExitCode.content
    }
}

extension SiteCommand {
    /// Checks or builds, showing how far it is.
    func outcome(_ options: SiteBuilder.Options) async throws -> SiteBuilder.Outcome {
        let (language, isQuiet) = (invocation.language, invocation.isQuiet)
        let builder = SiteBuilder(options) { stage in
            if !isQuiet { Console.progress("\(stage.words[language])…") }
        }
        defer { Console.progress("") }
        guard invocation.command == .check else { return try await builder.build() }
        guard let revision = invocation.changedSince else { return try await builder.check() }
        do {
            return try await builder.check(changedSince: revision)
        } catch let fault as RevisionFault {
            throw UsageFault(
                message: fault.message,
                hint: LocalizedText(
                    vi: "nêu một bản có trong kho: main, HEAD~1, mã của một lần ghi; bản tải về phải đủ lịch sử",
                    en: "name a revision of the repository: main, HEAD~1, a commit; it must have been fetched"))
        }
    }

    /// The output is replaced as a whole: it must not be, hold or stand in what people write.
    private func checkOutput(_ options: SiteBuilder.Options) throws {
        if let kind = Disk.kind(of: options.output), kind != .folder {
            throw UsageFault(
                message: LocalizedText(vi: "“\(options.output)” không phải thư mục", en: "“\(options.output)” is not a folder"))
        }
        guard Disk.kind(of: "\(options.output)/theme.yml") == nil else {
            throw UsageFault(
                message: LocalizedText(
                    vi: "không dựng vào “\(options.output)” được: đó là một giao diện",
                    en: "cannot build into “\(options.output)”: it is a theme"))
        }
        guard let other = OutputFolder.clash(of: options.output, with: [options.content, "Themes"] + [options.theme].compactMap(\.self))
        else { return }
        throw UsageFault(
            message: LocalizedText(
                vi: "không dựng vào “\(options.output)” được: thư mục đó trùng, chứa hoặc nằm trong “\(other)”",
                en: "cannot build into “\(options.output)”: it is, holds or stands in “\(other)”"),
            hint: LocalizedText(
                vi: "dùng một thư mục riêng, ví dụ --output Public", en: "use a folder of its own, such as --output Public"))
    }

    func printSummary(_ outcome: SiteBuilder.Outcome) {
        let errors = outcome.diagnostics.count { $0.severity == .error }
        let warnings = outcome.diagnostics.count - errors
        var words = LocalizedText(
            vi: "\(outcome.documentCount) văn bản, \(errors) lỗi, \(warnings) cảnh báo",
            en: "\(outcome.documentCount) documents, \(errors) errors, \(warnings) warnings")
        if let concern = outcome.concern {
            words.vi += "; \(concern.changed.count) tệp đã đổi, \(concern.dependent.count) văn bản liên quan"
            words.en += "; \(concern.changed.count) files changed, \(concern.dependent.count) documents depend on them"
        }
        if let report = outcome.report {
            words.vi =
                "đã dựng \(outcome.pageCount) trang vào \(invocation.output): \(words.vi) (ghi \(report.written) tệp, giữ nguyên \(report.unchanged), bỏ \(report.removed)) trong \(Self.seconds(.now - start)) giây"
            words.en =
                "built \(outcome.pageCount) pages in \(invocation.output): \(words.en) (\(report.written) files written, \(report.unchanged) unchanged, \(report.removed) removed) in \(Self.seconds(.now - start)) s"
            printForeign(report)
        } else if invocation.command != .check {
            words.vi += "; chưa dựng, “\(invocation.output)” vẫn như cũ"
            words.en += "; not built, “\(invocation.output)” is as it was"
        }
        Console.error(words[invocation.language])
    }

    private func printForeign(_ report: OutputFolder.Report) {
        let foreign = report.foreign.filter { $0 != ".gitkeep" }
        if !foreign.isEmpty {
            let names = Self.first(of: foreign)
            Console.error(
                LocalizedText(
                    vi: "giữ nguyên \(foreign.count) tệp không do VanThu tạo: \(names) (xóa bằng --prune-foreign)",
                    en: "kept \(foreign.count) files that VanThu did not write: \(names) (remove them with --prune-foreign)")[
                        invocation.language])
        }
        if !report.pruned.isEmpty {
            let names = Self.first(of: report.pruned)
            Console.error(
                LocalizedText(
                    vi: "đã xóa \(report.pruned.count) tệp không do VanThu tạo: \(names)",
                    en: "removed \(report.pruned.count) files that VanThu did not write: \(names)")[invocation.language])
        }
        guard !report.wasExchanged else { return }
        Console.error(
            LocalizedText(
                vi: "không thay được cả thư mục “\(invocation.output)” một lần nên đã thay từng tệp",
                en: "the folder “\(invocation.output)” could not be exchanged at once, so its files were replaced one by one")[
                    invocation.language])
    }

    /// A few names for a line.
    private static func first(of names: [String]) -> String { names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "") }

    /// Why there was anything to do, why pages were made, and what came out differently.
    private func printReasons(_ outcome: SiteBuilder.Outcome) {
        let language = invocation.language
        if outcome.reasons.isEmpty {
            return Console.error(
                LocalizedText(
                    vi: "không dựng lại: không có gì khác lần trước", en: "not built again: nothing differs from the last build")[language])
        }
        Console.error(LocalizedText(vi: "dựng lại vì:", en: "built again because:")[language])
        for reason in outcome.reasons { Console.error("  \(reason.message[language])") }
        let made = PageReason.allCases.compactMap { reason in outcome.madePages[reason].map { "\($0) \(reason.message[language])" } }
        if !made.isEmpty {
            let kept = outcome.pageCount - outcome.madePages.values.reduce(0, +)
            Console.error(
                LocalizedText(vi: "giữ nguyên \(kept) trang, dựng lại:", en: "\(kept) pages taken over, made again:")[language])
            for line in made { Console.error("  \(line)") }
        }
        guard let changed = outcome.report?.changed, !changed.isEmpty else { return }
        Console.error(LocalizedText(vi: "tệp mới hoặc có nội dung mới:", en: "files that are new or changed:")[language])
        for file in changed { Console.error("  \(file)") }
    }

    private func printTimings(_ outcome: SiteBuilder.Outcome) {
        for lap in outcome.laps { Console.error("  \(lap.stage.words[invocation.language]): \(Self.seconds(lap.duration)) s") }
    }

    private static func seconds(_ duration: Duration) -> String {
        let hundredths = duration.components.seconds * 100 + duration.components.attoseconds / 10_000_000_000_000_000
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

extension SiteBuilder.Stage {
    var words: LocalizedText {
        switch self {
        case .wait: LocalizedText(vi: "chờ lần dựng khác vào cùng thư mục", en: "waiting for another build into the same folder")
        case .discover: LocalizedText(vi: "tìm tệp", en: "discover")
        case .parse: LocalizedText(vi: "đọc văn bản", en: "parse")
        case .register: LocalizedText(vi: "vào sổ", en: "register")
        case .plan: LocalizedText(vi: "xếp trang", en: "plan")
        case .render: LocalizedText(vi: "dựng trang", en: "render")
        case .index: LocalizedText(vi: "lập chỉ mục", en: "index")
        case .publish: LocalizedText(vi: "xuất bản", en: "publish")
        }
    }
}
