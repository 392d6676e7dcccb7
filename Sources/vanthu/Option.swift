// The table of options: read by the argument reader and printed by `--help`.
import Records
import Source

struct Option: Sendable {
    var name: String
    /// Nil for a switch.
    var valueName: String?
    var allowed: [String]?
    /// What the value looks like, where it is not one of a closed list.
    var form: LocalizedText?
    var commands: Set<Command>
    var help: LocalizedText
    /// Stores the value; false when it is not acceptable.
    var apply: @Sendable (inout Invocation, String) -> Bool

    static func named(_ name: String) -> Option? { all.first { $0.name == name || ($0.name == "--help" && name == "-h") } }

    static let all: [Option] = contentOptions + buildOptions + documentOptions + taskOptions + speechOptions
}

extension Option {
    /// `turnsOn`: what is true once the switch was met.
    init(switch name: String, turnsOn field: any WritableKeyPath<Invocation, Bool> & Sendable, commands: Set<Command>, help: LocalizedText)
    {
        self.init(name: name, commands: commands, help: help) { invocation, _ in
            invocation[keyPath: field] = true
            return true
        }
    }

    private static let everywhere = Set(Command.allCases)

    private static let contentOptions = [
        Option(
            name: "--content", valueName: "DIR", commands: [.build, .check, .serve, .new, .importFile, .tasks, .report, .cite, .explain],
            help: LocalizedText(vi: "thư mục nội dung (mặc định Content)", en: "content folder (default Content)")
        ) {
            $0.content = $1; return !$1.isEmpty
        },
        Option(
            name: "--theme", valueName: "DIR", commands: [.build, .check, .serve, .tasks, .report, .explain],
            help: LocalizedText(vi: "thư mục giao diện (mặc định Themes/<giao_dien>)", en: "theme folder (default Themes/<giao_dien>)")
        ) {
            $0.theme = $1; return !$1.isEmpty
        },
        Option(
            name: "--base-url", valueName: "URL", commands: [.build, .check, .tasks, .explain],
            help: LocalizedText(vi: "địa chỉ gốc của cổng, thay cho dia_chi", en: "base URL of the portal, instead of dia_chi")
        ) {
            $0.baseURL = $1; return !$1.isEmpty
        },
        Option(
            switch: "--strict", turnsOn: \.isStrict, commands: [.build, .check, .serve],
            help: LocalizedText(vi: "coi cảnh báo như lỗi", en: "take warnings for errors")),
        Option(
            name: "--jobs", valueName: "N",
            form: LocalizedText(vi: "một số nguyên từ 1 đến 1024", en: "a whole number from 1 to 1024"),
            commands: [.build, .check, .serve, .tasks, .report],
            help: LocalizedText(vi: "số việc làm cùng lúc (mặc định: số lõi)", en: "tasks at a time (default: number of cores)")
        ) {
            $0.jobs = Int($1).flatMap { $0 > 0 && $0 <= 1024 ? $0 : nil }; return $0.jobs != nil
        },
        Option(
            name: "--now", valueName: "DATE",
            form: day, commands: [.build, .check, .serve, .new, .tasks, .report],
            help: LocalizedText(vi: "coi ngày này là hôm nay (2025-04-01)", en: "take this day for today (2025-04-01)")
        ) {
            $0.now = CalendarDate(text: $1); return $0.now != nil
        },
    ]

    private static let buildOptions = [
        Option(
            name: "--output", valueName: "DIR|FILE", commands: [.build, .new, .importFile, .report],
            help: LocalizedText(
                vi: "thư mục xuất của build (mặc định Public); tệp mà new, import, report ghi (- là đầu ra chuẩn)",
                en: "output folder of build (default Public); file that new, import and report write (- is standard output)")
        ) { invocation, value in
            invocation.outputFile = value
            var path = value
            while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
            invocation.output = path
            return !path.isEmpty && path != "/"
        },
        Option(
            switch: "--force", turnsOn: \.overwrites, commands: [.new, .importFile, .report],
            help: LocalizedText(vi: "được ghi đè tệp đã có", en: "replace a file that is there")),
        Option(
            switch: "--portable", turnsOn: \.isPortable, commands: [.build],
            help: LocalizedText(
                vi: "dựng cổng mở được thẳng từ một thư mục, không cần máy chủ web",
                en: "build a portal that opens from a folder, without a web server")),
        Option(
            switch: "--precompress", turnsOn: \.isPrecompressed, commands: [.build],
            help: LocalizedText(
                vi: "thêm bản nén .gz bên cạnh mỗi tệp nén được, cho máy chủ web",
                en: "put a .gz copy beside every compressible file, for web servers")),
        Option(
            switch: "--prune-foreign", turnsOn: \.prunesForeign, commands: [.build],
            help: LocalizedText(
                vi: "xóa trong thư mục xuất những tệp không do VanThu tạo", en: "remove files in the output that VanThu did not write")),
        Option(
            switch: "--explain-rebuild", turnsOn: \.explainsRebuild, commands: [.build],
            help: LocalizedText(
                vi: "cho biết vì sao phải dựng lại và tệp nào của cổng có nội dung mới",
                en: "say why the portal was built again and which of its files are new or changed")),
        Option(
            switch: "--references", turnsOn: \.listsReferences, commands: [.check],
            help: LocalizedText(
                vi: "chỉ nói về dẫn chiếu, theo văn bản: không lưu, mơ hồ, trái ngày, cách viết khác",
                en: "tell of citations only, by document: not held, ambiguous, conflicting, other spellings")),
        Option(
            name: "--changed-since", valueName: "REV", commands: [.check],
            help: LocalizedText(
                vi: "chỉ nói về điều đã đổi từ bản REV của kho git, điều liên quan, và địa chỉ sẽ mất",
                en: "tell of what changed since the git revision REV, what depends on it, and vanishing addresses")
        ) {
            $0.changedSince = $1; return !$1.isEmpty
        },
        Option(
            name: "--port", valueName: "N",
            form: LocalizedText(
                vi: "một số nguyên từ 0 đến 65535, 0 là cổng bất kỳ còn trống", en: "a whole number from 0 to 65535, 0 is any free port"),
            commands: [.serve],
            help: LocalizedText(vi: "cổng để xem (mặc định 8080)", en: "port to serve on (default 8080)")
        ) { invocation, value in
            guard let port = Int(value), (0...65535).contains(port) else { return false }
            invocation.port = port
            return true
        },
        Option(
            switch: "--poll", turnsOn: \.isPolling, commands: [.serve],
            help: LocalizedText(
                vi: "mỗi giây xem lại các thư mục một lần, cho ổ đĩa mạng",
                en: "look at the folders once a second, for network drives")),
        Option(
            switch: "--timings", turnsOn: \.printsTimings, commands: [.build, .check],
            help: LocalizedText(vi: "in thời gian từng giai đoạn", en: "print the time of each stage")),
    ]

    private static let speechOptions = [
        Option(
            name: "--format", valueName: "text|json|github|gitlab|ics", allowed: OutputFormat.allCases.map(\.rawValue),
            commands: [.build, .check, .importFile, .tasks, .cite],
            help: LocalizedText(vi: "dạng của kết quả và thông báo", en: "form of results and messages")
        ) {
            guard let format = OutputFormat(rawValue: $1) else { return false }
            $0.format = format
            return true
        },
        Option(
            name: "--lang", valueName: "vi|en", allowed: Language.allCases.map(\.rawValue), commands: everywhere,
            help: LocalizedText(vi: "ngôn ngữ của thông báo", en: "language of messages")
        ) {
            guard let language = Language(rawValue: $1) else { return false }
            $0.language = language
            return true
        },
        Option(
            switch: "--quiet", turnsOn: \.isQuiet, commands: [.build, .check, .serve, .new, .importFile, .report],
            help: LocalizedText(vi: "chỉ in lỗi và cảnh báo", en: "print errors and warnings only")),
        Option(
            switch: "--help", turnsOn: \.wantsHelp, commands: everywhere, help: LocalizedText(vi: "in hướng dẫn này", en: "print this help")
        ),
        Option(
            switch: "--version", turnsOn: \.wantsVersion, commands: everywhere,
            help: LocalizedText(vi: "in phiên bản", en: "print the version")),
    ]
}
