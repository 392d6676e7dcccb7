// The words after `vanthu` -> one `Invocation`, or the sentence that says what is wrong with them (exit code 2).
import Records
import Site
import Source

/// How diagnostics are written.
enum OutputFormat: String, CaseIterable {
    case text, json, github, gitlab, ics
}

enum Command: String, CaseIterable {
    case build, check, serve
    case new
    case importFile = "import"
    case tasks, report, cite, explain
}

/// One run of the program.
struct Invocation {
    var command: Command?
    var content: String?
    var output = "Public"
    /// Where `import`, `new` and `report` write; `-` is standard output.
    var outputFile: String?
    /// A file that is there may be replaced.
    var overwrites = false
    var theme: String?
    var baseURL: String?
    var isStrict = false
    var jobs: Int?
    var now: CalendarDate?
    var language = Language.vietnamese
    var format = OutputFormat.text
    var isQuiet = false
    var prunesForeign = false
    var isPrecompressed = false
    var isPortable = false
    var printsTimings = false
    var explainsRebuild = false
    var listsReferences = false
    var changedSince: String?
    var port = 8080
    var isPolling = false
    var listsTypes = false
    /// What `new` is told of the document.
    var subject: String?
    var number: String?
    var issuedOn: CalendarDate?
    var period: Period?
    var department: String?
    var signer: Signer?
    /// What `tasks` is asked for, beside department and period.
    var taskFilter = TaskFilter()
    var wantsHelp = false
    var wantsVersion = false
    /// Type of `new`, file of `cite` and `import`, code of `explain` or the word `template`.
    var operand: String?
    /// What `explain template` is asked about.
    var page: String?
}

extension Invocation {
    var asksForTemplate: Bool { command == .explain && operand == "template" }
}

/// Wrong usage: exit code 2.
struct UsageFault: Error {
    var message: LocalizedText
    var hint: LocalizedText?
}

struct ArgumentReader {
    private var words: ArraySlice<String>
    private var invocation = Invocation()

    static func read(_ words: [String]) throws -> Invocation {
        var reader = ArgumentReader(words: words[...])
        while let word = reader.words.popFirst() { try reader.take(word) }
        return reader.invocation
    }

    /// The language asked for, even when other words are wrong.
    static func language(of words: [String]) -> Language {
        for (index, word) in words.enumerated() {
            if word == "--lang", index + 1 < words.count, let language = Language(rawValue: words[index + 1]) { return language }
            if word.hasPrefix("--lang="), let language = Language(rawValue: String(word.dropFirst(7))) { return language }
        }
        return .vietnamese
    }
}

extension ArgumentReader {
    private mutating func take(_ word: String) throws {
        if word.hasPrefix("-") && word != "-" {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            try takeOption(parts[0], inlineValue: parts.count == 2 ? parts[1] : nil)
        } else if invocation.command == nil {
            try takeCommand(word)
        } else if invocation.operand == nil, invocation.command.map(Self.takingOperand.contains) ?? false {
            invocation.operand = word
        } else if invocation.page == nil, invocation.asksForTemplate {
            invocation.page = word
        } else {
            throw UsageFault(message: LocalizedText(vi: "thừa “\(word)”", en: "unexpected “\(word)”"))
        }
    }

    private static let takingOperand: Set<Command> = [.cite, .explain, .importFile, .new]

    private mutating func takeCommand(_ word: String) throws {
        guard let command = Command(rawValue: word) else {
            throw UsageFault(
                message: LocalizedText(vi: "không có lệnh “\(word)”", en: "there is no command “\(word)”"),
                hint: NearestName.hint(word, in: Command.allCases.map(\.rawValue)))
        }
        invocation.command = command
    }

    private mutating func takeOption(_ name: String, inlineValue: String?) throws {
        guard let option = Option.named(name), invocation.command.map(option.commands.contains) ?? true else {
            let offered = Option.all.filter { invocation.command.map($0.commands.contains) ?? true }
            throw UsageFault(
                message: LocalizedText(vi: "không có tùy chọn “\(name)”", en: "there is no option “\(name)”"),
                hint: NearestName.hint(name, in: offered.map(\.name)))
        }
        guard let valueName = option.valueName else {
            if let inlineValue {
                throw UsageFault(
                    message: LocalizedText(
                        vi: "“\(name)” không nhận giá trị “\(inlineValue)”", en: "“\(name)” takes no value “\(inlineValue)”"))
            }
            _ = option.apply(&invocation, "")
            return
        }
        guard let value = inlineValue ?? words.popFirst() else {
            throw UsageFault(
                message: LocalizedText(vi: "“\(name)” thiếu giá trị \(valueName)", en: "“\(name)” lacks its value \(valueName)"))
        }
        guard option.apply(&invocation, value) else {
            throw UsageFault(
                message: LocalizedText(vi: "“\(name)” không nhận “\(value)”", en: "“\(name)” does not take “\(value)”"),
                hint: Self.hint(for: value, of: option))
        }
    }

    private static func hint(for value: String, of option: Option) -> LocalizedText? {
        if let form = option.form { return LocalizedText(vi: "nhận: \(form.vi)", en: "it takes: \(form.en)") }
        return option.allowed.flatMap { allowed in
            NearestName.hint(value, in: allowed)
                ?? LocalizedText(vi: "nhận: \(allowed.joined(separator: ", "))", en: "it takes: \(allowed.joined(separator: ", "))")
        }
    }
}
