// `import`: the draft of an office file, into the content folder or to standard output, with what the clerk has to look at.
import Drafting
import Site
import Source

struct ImportCommand {
    private let invocation: Invocation
    private var language: Language { invocation.language }

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run() throws -> Int32 {
        guard let path = invocation.operand else {
            throw UsageFault(
                message: LocalizedText(vi: "import cần tên một tệp", en: "import needs the name of a file"),
                hint: LocalizedText(vi: "ví dụ: vanthu import ket-luan.docx", en: "such as: vanthu import ket-luan.docx"))
        }
        guard Disk.kind(of: path) == .file else {
            throw UsageFault(message: LocalizedText(vi: "không có tệp “\(path)”", en: "there is no file “\(path)”"))
        }
        if invocation.outputFile == "-", invocation.format != .text {
            throw UsageFault(
                message: LocalizedText(
                    vi: "--output - không đi cùng --format \(invocation.format.rawValue): cả hai đều ra đầu ra chuẩn",
                    en: "--output - does not go with --format \(invocation.format.rawValue): both go to standard output"))
        }
        let office = try Office.read(contentFolder: try invocation.contentFolder())
        do {
            return try write(DraftImport(try OfficeFile.read(path), office: office), of: path)
        } catch let fault as OfficeFile.Fault {
            return try report(fault, path)
        }
    }
}

extension ImportCommand {
    private func write(_ result: DraftImport, of source: String) throws -> Int32 {
        if let stamp = result.secretStamp {
            invocation.print([stamp])
            return ExitCode.content
        }
        if invocation.outputFile == "-" {
            Console.outputBytes(result.text.bytes)
            invocation.print(result.text.diagnostics(file: nil, source: source))
            return ExitCode.done
        }
        let target = try DraftFile(invocation, suggested: result.suggestedPath, source: source)
        try target.write(result.text.bytes)
        let diagnostics = result.text.diagnostics(file: target.path, source: source)
        invocation.print(diagnostics)
        if !invocation.isQuiet {
            Console.error(
                LocalizedText(
                    vi: "đã ghi bản nháp vào \(target.path): \(diagnostics.count) chỗ cần xem lại",
                    en: "wrote the draft to \(target.path): \(diagnostics.count) places to look at")[language])
        }
        return ExitCode.done
    }

    /// Faults of the file end with code 1, of its name with 2, of the machine with 3.
    private func report(_ fault: OfficeFile.Fault, _ path: String) throws -> Int32 {
        switch fault {
        case .unknownFormat(let ending): throw unknownFormat(ending, path)
        case .missingTool(let tool, let package):
            say(
                "cần chương trình \(tool) để đọc “\(path)”; cài gói: apt-get install \(package)",
                "\(tool) is needed to read “\(path)”; install its package: apt-get install \(package)")
            return ExitCode.machine
        case .tooSlow(let tool):
            say("\(tool) đọc “\(path)” quá lâu, đã dừng", "\(tool) took too long to read “\(path)” and was stopped")
        case .damaged(let reason):
            say(
                "không đọc được “\(path)”, tệp có thể hỏng hoặc đặt mật khẩu: \(reason.vi)",
                "cannot read “\(path)”, it may be damaged or locked: \(reason.en)")
        case .otherEncoding(let diagnostic): invocation.print([diagnostic])
        case .empty: say("“\(path)” không có chữ nào", "“\(path)” holds no text")
        case .oldFont:
            say(
                "“\(path)” gõ bằng phông chữ cũ (TCVN3, VNI): hãy chuyển mã sang Unicode (UniKey, Ctrl+Shift+F6) rồi nhập lại",
                "“\(path)” is in old fonts (TCVN3, VNI): convert it to Unicode first")
        case .scanned:
            say(
                "“\(path)” chỉ có hình, không có lớp chữ: hãy nhận dạng chữ (OCR) trước, hoặc dùng tệp Word gốc",
                "“\(path)” holds pictures and no text: recognise its text (OCR) first, or use the Word file")
        }
        return ExitCode.content
    }

    private func unknownFormat(_ ending: String, _ path: String) -> UsageFault {
        let known = OfficeFile.Format.allCases.map { ".\($0.rawValue)" }.joined(separator: " ")
        let isOldWord = ending == "doc" || ending == "rtf"
        return UsageFault(
            message: LocalizedText(vi: "không biết đọc “\(path)”", en: "“\(path)” is of no known format"),
            hint: LocalizedText(
                vi: isOldWord ? "mở bằng Word hoặc LibreOffice rồi lưu thành .docx" : "nhận: \(known)",
                en: isOldWord ? "open it in Word or LibreOffice and save it as .docx" : "it takes: \(known)"))
    }

    private func say(_ vi: String, _ en: String) { Console.error("vanthu: " + LocalizedText(vi: vi, en: en)[language]) }
}
