// `report`: the draft of a department's report to a regular meeting, to standard output or into a file.
import Drafting
import Records
import Site
import Source

struct ReportCommand {
    private let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run() async throws -> Int32 {
        guard let department = invocation.department, let period = invocation.period else { throw missingWords }
        let target = try invocation.outputFile.flatMap { $0 == "-" ? nil : try DraftFile(invocation, suggested: $0) }
        var options = try invocation.builderOptions()
        // What it says of tasks is to be true on the day that it bears.
        options.now = invocation.issuedOn ?? options.now
        let (report, diagnostics) = try await TaskQuery.run { try await SiteBuilder(options).report(of: department, in: period) }
        let errors = diagnostics.filter { $0.severity == .error }
        guard let report, errors.isEmpty else {
            for error in errors { Console.error(invocation.formatter.text(error)) }
            return ExitCode.content
        }
        if report.items.isEmpty { throw nothing(in: report) }
        let draft = ReportDraft(
            report, office: try Office.read(contentFolder: options.content), signer: invocation.signer)
        guard let target else {
            Console.outputText(draft.text)
            return ExitCode.done
        }
        try target.write(Array(draft.text.utf8))
        say(report, target.path)
        return ExitCode.done
    }
}

extension ReportCommand {
    private var missingWords: UsageFault {
        UsageFault(
            message: invocation.department == nil
                ? LocalizedText(vi: "report cần đơn vị: --don-vi MÃ", en: "report needs a department: --don-vi CODE")
                : LocalizedText(vi: "report cần kỳ: --ky KỲ", en: "report needs a period: --ky PERIOD"),
            hint: LocalizedText(
                vi: "ví dụ: vanthu report --don-vi vp --ky 2025-Q2", en: "such as: vanthu report --don-vi vp --ky 2025-Q2"))
    }

    private func nothing(in report: DepartmentReport) -> UsageFault {
        let (name, period) = (report.department.name, report.period.title)
        return UsageFault(
            message: LocalizedText(
                vi: "\(name) không có nhiệm vụ nào trong \(period) hay từ kỳ trước chuyển sang",
                en: "\(name) has no task in \(report.period.code) and none left of earlier periods"),
            hint: LocalizedText(
                vi: "xem mọi nhiệm vụ và hạn: vanthu tasks --don-vi \(report.department.code)",
                en: "see all tasks and their deadlines: vanthu tasks --don-vi \(report.department.code)"))
    }

    private func say(_ report: DepartmentReport, _ path: String) {
        guard !invocation.isQuiet else { return }
        Console.error(
            LocalizedText(
                vi: "đã ghi \(path): \(report.items.count) nhiệm vụ; điền kết quả rồi chạy: vanthu check",
                en: "wrote \(path): \(report.items.count) tasks; fill in the results, then run: vanthu check")[invocation.language])
    }
}
