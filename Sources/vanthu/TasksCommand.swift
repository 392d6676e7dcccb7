// `tasks`: the tasks that the documents give out, or those of them that are asked for.
import Site
import Source

struct TasksCommand {
    private let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run() async throws -> Int32 {
        guard [.text, .json, .ics].contains(invocation.format) else {
            throw UsageFault(
                message: LocalizedText(vi: "tasks chỉ nhận --format text, json hoặc ics", en: "tasks takes --format text, json or ics only")
            )
        }
        var filter = invocation.taskFilter
        (filter.department, filter.period) = (invocation.department, invocation.period)
        let asked = filter
        let options = try invocation.builderOptions()
        let (listing, diagnostics) = try await TaskQuery.run { try await SiteBuilder(options).tasks(asked) }
        let errors = diagnostics.filter { $0.severity == .error }
        for error in errors { Console.error(invocation.formatter.text(error)) }
        if let listing { print(listing) }
        return errors.isEmpty ? ExitCode.done : ExitCode.content
    }

    private func print(_ listing: TaskListing) {
        switch invocation.format {
        case .json: for line in listing.jsonLines { Console.output(line) }
        case .ics: Console.outputText(listing.calendar)
        default: for line in listing.table(in: invocation.language) { Console.output(line) }
        }
    }
}
