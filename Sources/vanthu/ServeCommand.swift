// `serve`: builds, serves the portal to browsers of this machine, and builds again whenever content or theme change, until Ctrl-C.
import Preview
import Records
import Site
import Source

struct ServeCommand {
    private let invocation: Invocation
    private let options: SiteBuilder.Options
    private let server: PreviewServer
    private let end: EndSignal
    private let port: Int
    private var language: Language { invocation.language }

    init(_ invocation: Invocation) throws {
        var invocation = invocation
        invocation.output = Self.folder
        let port = try LoopbackPort(invocation.port)
        self.port = port.number
        invocation.baseURL = "http://127.0.0.1:\(port.number)/"
        options = try invocation.builderOptions()
        self.invocation = invocation
        end = try EndSignal()
        server = try PreviewServer(folder: Self.folder, on: port)
    }

    func run() async throws -> Int32 {
        var watcher = ChangeWatcher(try SiteBuilder(options).inputFolders(), until: end, isPolling: invocation.isPolling)
        var said: Set<Diagnostic> = []
        var isFirst = true
        repeat {
            watcher.begin()
            await build(&said)
            if isFirst { sayWhere(isPolling: watcher.isPolling) }
            isFirst = false
        } while isChanged(watcher)
        Console.error(LocalizedText(vi: "đã dừng", en: "stopped")[language])
        return ExitCode.done
    }
}

extension ServeCommand {
    /// Beside what builds remember; `Public/` stays what was last built for readers.
    private static let folder = ".vanthu/xem-thu/Public"
    /// How often browsers that have gone are let go of.
    private static let beatSeconds: Int32 = 20
    /// What a page shows of very many faults; the terminal shows all.
    private static let mostFaults = 50

    /// False when the program is to end.
    private func isChanged(_ watcher: borrowing ChangeWatcher) -> Bool {
        while true {
            switch watcher.wait(seconds: Self.beatSeconds) {
            case .changed: return true
            case .nothing: server.beat()
            case .end: return false
            }
        }
    }

    /// Warnings that were said of the last build are not said again.
    private func build(_ said: inout Set<Diagnostic>) async {
        do {
            let command = SiteCommand(invocation)
            let outcome = try await command.outcome(options)
            invocation.print(outcome.diagnostics.filter { $0.severity == .error || !said.contains($0) })
            if !invocation.isQuiet { command.printSummary(outcome) }
            said = Set(outcome.diagnostics)
            let hindering = outcome.isAcceptable ? [] : outcome.diagnostics.filter { $0.severity == .error || options.isStrict }
            var formatter = invocation.formatter
            formatter.usesColour = false
            tell(hindering.map(formatter.text), hasChanged: outcome.report.map { $0.written + $0.removed > 0 } ?? false)
        } catch let fault as MachineFault {
            Console.error("vanthu: \(fault.words[language])")
            tell([fault.words[language]], hasChanged: false)
        } catch {
            Console.error("vanthu: \(error)")
            tell(["\(error)"], hasChanged: false)
        }
    }

    private func tell(_ faults: [String], hasChanged: Bool) {
        let more = faults.count - Self.mostFaults
        let rest = LocalizedText(vi: "… và \(more) lỗi nữa, xem ở cửa sổ lệnh", en: "… and \(more) more, see the terminal")
        let title = LocalizedText(
            vi: "Chưa dựng được: \(faults.count) lỗi. Trang bên dưới là của lần dựng gần nhất không có lỗi.",
            en: "Not built: \(faults.count) errors. The page below is of the last build without errors.")
        let notice = PreviewServer.Notice(
            title: title[language], close: LocalizedText(vi: "Ẩn", en: "Hide")[language],
            faults: faults.prefix(Self.mostFaults) + (more > 0 ? [rest[language]] : []))
        server.publish(notice, hasChanged: hasChanged)
    }

    private func sayWhere(isPolling: Bool) {
        if isPolling, !invocation.isPolling {
            Console.error(
                LocalizedText(
                    vi: "hệ thống không báo được mọi thay đổi của các thư mục này nên cứ mỗi giây xem lại một lần",
                    en: "the system cannot tell all changes of these folders, so they are looked at once a second")[language])
        }
        let address = "http://127.0.0.1:\(port)/"
        Console.error(
            LocalizedText(vi: "xem cổng tại \(address), dừng bằng Ctrl-C", en: "the portal is at \(address), stop with Ctrl-C")[language])
    }
}

extension LoopbackPort.Fault {
    var words: LocalizedText {
        switch reason {
        case .taken: LocalizedText(vi: "cổng \(port) đang có chương trình khác dùng", en: "port \(port) is used by another program")
        case .refused(let number):
            LocalizedText(
                vi: "không mở được cổng \(port): \(Disk.describe(number).vi)", en: "cannot open port \(port): \(Disk.describe(number).en)")
        }
    }

    var hint: LocalizedText? {
        free.map { LocalizedText(vi: "chạy vanthu serve --port \($0)", en: "run vanthu serve --port \($0)") }
    }
}
