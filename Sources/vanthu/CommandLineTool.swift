// The program: reads its arguments, runs one command, says what happened, and ends with its exit code.
import Glibc
import Preview
import Records
import Site
import Source

@main
struct CommandLineTool {
    static let version = "0.1.0"

    static func main() async {
        let words = Array(CommandLine.arguments.dropFirst())
        let code: Int32
        do {
            code = try await run(try ArgumentReader.read(words))
        } catch let fault as UsageFault {
            code = report(fault, in: ArgumentReader.language(of: words))
        } catch let fault as MachineFault {
            code = report(fault, in: ArgumentReader.language(of: words))
        } catch let fault as LoopbackPort.Fault {
            code = report(fault, in: ArgumentReader.language(of: words))
        } catch {
            Console.error("vanthu: \(error)")
            code = ExitCode.machine
        }
        exit(code)
    }
}

enum ExitCode {
    static let done: Int32 = 0
    static let content: Int32 = 1
    static let usage: Int32 = 2
    static let machine: Int32 = 3
}

extension CommandLineTool {
    private static func run(_ invocation: Invocation) async throws -> Int32 {
        if invocation.wantsVersion {
            Console.output("vanthu \(version)")
            return ExitCode.done
        }
        if invocation.wantsHelp {
            Console.output(Help.text(for: invocation.command, in: invocation.language))
            return ExitCode.done
        }
        switch invocation.command {
        case .build, .check: return try await SiteCommand(invocation).run()
        case .serve: return try await ServeCommand(invocation).run()
        case .new: return try NewCommand(invocation).run()
        case .importFile: return try ImportCommand(invocation).run()
        case .tasks: return try await TasksCommand(invocation).run()
        case .report: return try await ReportCommand(invocation).run()
        case .cite: return try CiteCommand(invocation).run()
        case .explain where invocation.asksForTemplate: return try await TemplateCommand(invocation).run()
        case .explain: return try ExplainCommand(invocation).run()
        case nil:
            Console.error(Help.text(for: nil, in: invocation.language))
            return ExitCode.usage
        }
    }

    private static func report(_ fault: UsageFault, in language: Language) -> Int32 {
        Console.error("vanthu: \(fault.message[language])")
        if let hint = fault.hint { say(hint, in: language) }
        Console.error("  \(LocalizedText(vi: "xem: vanthu --help", en: "see: vanthu --help")[language])")
        return ExitCode.usage
    }

    static func report(_ fault: MachineFault, in language: Language) -> Int32 {
        Console.error("vanthu: \(fault.words[language])")
        return ExitCode.machine
    }

    private static func report(_ fault: LoopbackPort.Fault, in language: Language) -> Int32 {
        Console.error("vanthu: \(fault.words[language])")
        if let hint = fault.hint { say(hint, in: language) }
        return ExitCode.machine
    }

    private static func say(_ hint: LocalizedText, in language: Language) {
        Console.error("  \(LocalizedText(vi: "gợi ý", en: "hint")[language]): \(hint[language])")
    }
}
