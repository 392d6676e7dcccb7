// `cite`: the document numbers of a plain text, one a line.
import Records
import Site
import Source

struct CiteCommand {
    let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run() throws -> Int32 {
        let bytes = try input()
        let report = CitationReport(for: bytes, recognizer: CitationRecognizer(catalogs: try catalogs()))
        switch invocation.format {
        case .text: for line in report.text { Console.output(line) }
        case .json: for line in report.lines { Console.output(line) }
        case .github, .gitlab, .ics:
            throw UsageFault(
                message: LocalizedText(vi: "cite chỉ nhận --format text hoặc json", en: "cite takes --format text or json only"))
        }
        return ExitCode.done
    }
}

extension CiteCommand {
    private func input() throws -> [UInt8] {
        guard let file = invocation.operand, file != "-" else { return Console.readInput() }
        guard Disk.kind(of: file) != nil else {
            throw UsageFault(message: LocalizedText(vi: "không có tệp “\(file)”", en: "there is no file “\(file)”"))
        }
        return try Disk.read(file)
    }

    /// Of the folder named; else of `Content` where it is; else the built-in ones.
    private func catalogs() throws -> Catalogs {
        if let folder = invocation.content, Disk.kind(of: folder) != .folder {
            throw UsageFault(
                message: LocalizedText(vi: "không có thư mục nội dung “\(folder)”", en: "there is no content folder “\(folder)”"))
        }
        let folder = invocation.content ?? "Content"
        guard Disk.kind(of: folder) == .folder else { return CatalogFolder.builtIn }
        return try CatalogFolder.read(try ContentFolder(root: folder)).catalogs
    }
}
