// The words of the command line -> what the builder and the formatter of diagnostics need.
import Glibc
import Records
import Site
import Source

extension Invocation {
    /// What the words ask of the builder; whether the output may be written is not looked at.
    func builderOptions() throws -> SiteBuilder.Options {
        var options = SiteBuilder.Options()
        options.content = Self.withoutSlash(content ?? "Content")
        options.output = output
        options.theme = theme.map(Self.withoutSlash)
        options.jobs = jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        options.now = now
        options.isStrict = isStrict
        options.prunesForeign = prunesForeign
        if let written = baseURL {
            guard let url = BaseURL(written) else {
                throw UsageFault(
                    message: LocalizedText(vi: "“\(written)” không phải địa chỉ gốc", en: "“\(written)” is not a base URL"),
                    hint: LocalizedText(vi: "viết https://vanban.example.gov.vn/", en: "write https://vanban.example.gov.vn/"))
            }
            options.baseURL = url
        }
        guard Disk.kind(of: options.content) == .folder else {
            throw UsageFault(
                message: LocalizedText(
                    vi: "không có thư mục nội dung “\(options.content)”", en: "there is no content folder “\(options.content)”"),
                hint: LocalizedText(
                    vi: "chạy ở thư mục có Content/, hoặc dùng --content DIR", en: "run where Content/ is, or use --content DIR"))
        }
        return options
    }

    var formatter: DiagnosticFormatter {
        DiagnosticFormatter(language: language, usesColour: Console.isTerminal && format == .text, sourceLine: SourceLines().line)
    }

    private static func withoutSlash(_ path: String) -> String {
        var path = path
        while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
        return path
    }
}

/// Lines of files as they are on disk, for excerpts.
private struct SourceLines: Sendable {
    func line(_ file: String, _ number: Int) -> String? {
        guard Disk.kind(of: file) == .file, let bytes = try? Disk.read(file) else { return nil }
        let text = SourceText(file: file, bytes: bytes)
        return number <= text.lineStarts.count ? String(decoding: text.line(number), as: UTF8.self) : nil
    }
}
