// The text of `--help`, made from the table of options.
import Source

enum Help {
    static func text(for command: Command?, in language: Language) -> String {
        var lines = [usage(command)[language], ""]
        if command == nil {
            lines += Command.allCases.map { "  \(padded($0.rawValue, 9))\($0.summary[language])" } + [""]
        } else if let command {
            lines += [command.summary[language], ""]
        }
        let options = Option.all.filter { command.map($0.commands.contains) ?? true }
        lines += options.map { option in
            "  \(padded([option.name, option.valueName].compactMap { $0 }.joined(separator: " "), 35))\(option.help[language])"
        }
        lines += ["", exitCodes[language]]
        return lines.joined(separator: "\n")
    }
}

extension Help {
    private static func usage(_ command: Command?) -> LocalizedText {
        let words =
            command.map { "vanthu \($0.rawValue)\($0.operand)" } ?? "vanthu \(Command.allCases.map(\.rawValue).joined(separator: " | "))"
        return LocalizedText(vi: "cách dùng: \(words) [tùy chọn]", en: "usage: \(words) [options]")
    }

    private static let exitCodes = LocalizedText(
        vi: "Mã kết thúc: 0 xong · 1 nội dung có lỗi · 2 dùng sai lệnh · 3 máy gặp sự cố (đĩa, quyền)",
        en: "Exit codes: 0 done · 1 content errors · 2 wrong usage · 3 the machine failed (disk, permission)")

    private static func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }
}

extension Command {
    var summary: LocalizedText {
        switch self {
        case .build: LocalizedText(vi: "dựng cổng vào thư mục xuất", en: "build the portal")
        case .check: LocalizedText(vi: "kiểm tra như build nhưng không ghi gì", en: "the same checks as build, writes nothing")
        case .serve:
            LocalizedText(
                vi: "dựng và cho xem cổng trên máy này, tự dựng lại khi nội dung đổi",
                en: "build the portal and show it on this machine, again whenever the content changes")
        case .new:
            LocalizedText(
                vi: "tạo một văn bản mới theo mẫu của loại; ở cửa sổ lệnh thì hỏi những điều còn thiếu",
                en: "make a new document from the template of its type; on a terminal asks for what is missing")
        case .importFile:
            LocalizedText(
                vi: "đọc một tệp .docx .odt .html .txt .pdf thành bản nháp có phần đầu điền sẵn",
                en: "read a .docx .odt .html .txt .pdf file into a draft with its front matter filled in")
        case .tasks:
            LocalizedText(
                vi: "liệt kê nhiệm vụ mà các văn bản giao, theo hạn", en: "list the tasks that the documents give out, by deadline")
        case .report:
            LocalizedText(
                vi: "lập bản nháp báo cáo giao ban của một đơn vị từ các nhiệm vụ của nó",
                en: "draft a department's report to a regular meeting from its tasks")
        case .cite:
            LocalizedText(
                vi: "tìm số văn bản trong một tệp chữ thường (- là đầu vào chuẩn)",
                en: "find document numbers in plain text (- is standard input)")
        case .explain:
            LocalizedText(
                vi: "giải thích một mã lỗi (không có mã thì liệt kê), hoặc mẫu nào dựng một trang và vì sao",
                en: "explain a diagnostic code (without one list them), or which template makes a page and why")
        }
    }

    var operand: String {
        switch self {
        case .build, .check, .serve, .tasks: ""
        case .report: " --don-vi CODE --ky PERIOD"
        case .new: " TYPE | --list"
        case .importFile: " FILE"
        case .cite: " [FILE|-]"
        case .explain: " [CODE | template [PAGE]]"
        }
    }
}
