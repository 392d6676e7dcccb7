// `explain`: what a diagnostic code means and what to do.
import Source

struct ExplainCommand {
    let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run() throws -> Int32 {
        let language = invocation.language
        guard let word = invocation.operand else {
            for code in Code.allCases { Console.output("\(code.rawValue)\t\(code.summary[language])") }
            return ExitCode.done
        }
        guard let code = Code(rawValue: word) else {
            throw UsageFault(
                message: LocalizedText(vi: "không có mã “\(word)”", en: "there is no code “\(word)”"),
                hint: NearestName.hint(word, in: Code.allCases.map(\.rawValue) + ["template"]))
        }
        Console.output("\(code.rawValue): \(code.summary[language])\n\n\(code.explanation[language])")
        return ExitCode.done
    }
}
