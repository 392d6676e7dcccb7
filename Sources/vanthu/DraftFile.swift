// Where a new document is written: the file asked for, or a place in the content folder. Nothing is overwritten unless `--force` says so.
import Site
import Source

struct DraftFile {
    let path: String

    /// - Parameters:
    ///   - suggested: relative to the content folder.
    ///   - source: a file that is read, which nothing may replace.
    init(_ invocation: Invocation, suggested: String, source: String? = nil) throws {
        path = try invocation.outputFile ?? Self.place(suggested, in: invocation)
        guard let kind = Disk.kind(of: path, followingLinks: false) else { return }
        guard kind == .file else {
            throw UsageFault(message: LocalizedText(vi: "“\(path)” không phải một tệp", en: "“\(path)” is not a file"))
        }
        guard source.map({ Disk.resolved($0) != Disk.resolved(path) }) ?? true else {
            throw UsageFault(message: LocalizedText(vi: "“\(path)” chính là bản gốc", en: "“\(path)” is the source itself"))
        }
        guard invocation.overwrites else {
            throw UsageFault(
                message: LocalizedText(vi: "đã có “\(path)”, không ghi đè", en: "“\(path)” is there already and was kept"),
                hint: LocalizedText(
                    vi: "chọn tên khác bằng --output TỆP, hoặc thêm --force để ghi đè",
                    en: "name another file with --output FILE, or add --force to replace it"))
        }
    }

    /// The whole file or none.
    func write(_ bytes: [UInt8]) throws {
        try Disk.makeFolder(above: path)
        try Disk.write(bytes, to: path + ".vanthu-new")
        try Disk.rename(path + ".vanthu-new", path)
    }

    private static func place(_ suggested: String, in invocation: Invocation) throws -> String {
        guard let folder = try invocation.contentFolder() else {
            throw UsageFault(
                message: LocalizedText(
                    vi: "ở đây không có thư mục Content/ để ghi vào", en: "there is no folder Content/ here to write to"),
                hint: LocalizedText(
                    vi: "nêu tệp cần ghi bằng --output TỆP, hoặc --output - để in ra",
                    en: "name the file with --output FILE, or print it with --output -"))
        }
        return "\(folder)/\(suggested)"
    }
}
