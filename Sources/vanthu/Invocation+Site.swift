// The words of the command line -> what the builder and the formatter of diagnostics need.
import Glibc
import Records
import Site
import Source
import Synchronization

extension Invocation {
    /// What the words ask of the builder; whether the output may be written is not looked at.
    func builderOptions() throws -> SiteBuilder.Options {
        var options = SiteBuilder.Options()
        options.content = Self.fromWorkingFolder(content ?? "Content")
        options.output = Self.withoutSlash(output)
        options.theme = theme.map(Self.fromWorkingFolder)
        options.jobs = taskCount
        options.now = now
        options.isStrict = isStrict
        options.prunesForeign = prunesForeign
        options.isPrecompressed = isPrecompressed
        options.isPortable = isPortable
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
        if let theme = options.theme, Disk.kind(of: theme) != .folder {
            throw UsageFault(
                message: LocalizedText(vi: "không có thư mục giao diện “\(theme)”", en: "there is no theme folder “\(theme)”"),
                hint: LocalizedText(
                    vi: "viết đường dẫn, ví dụ --theme Themes/so-khcn", en: "write its path, such as --theme Themes/so-khcn"))
        }
        return options
    }

    /// Tasks at a time.
    var taskCount: Int { jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    var formatter: DiagnosticFormatter {
        DiagnosticFormatter(language: language, usesColour: Console.isTerminal && format == .text, sourceLine: SourceLines().line)
    }

    /// As diagnostics name files: `Content` of `./Content/`, and of its whole path where it lies below the working folder.
    private static func fromWorkingFolder(_ path: String) -> String {
        var path = withoutSlash(path)
        while path.hasPrefix("./"), path.count > 2 { path = String(path.dropFirst(2).drop { $0 == "/" }) }
        guard path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
        defer { free(here) }
        let folder = String(cString: here) + "/"
        return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
    }

    /// `Public` of `Public/` and of `Public/.`.
    static func withoutSlash(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") || path.hasSuffix("/.") { path.removeLast() }
        return path
    }
}

/// Lines of files as they are on disk, for excerpts. Diagnostics come file by file: the last file is kept.
private final class SourceLines: Sendable {
    private let last = Mutex<SourceText?>(nil)

    func line(_ file: String, _ number: Int) -> String? {
        last.withLock { last in
            if last?.file != file { last = Self.read(file) }
            guard let text = last, number <= text.lineStarts.count else { return nil }
            return String(decoding: text.line(number), as: UTF8.self)
        }
    }

    /// Lines of an office file are those of the text in it, which the disk does not have. A NUL at the beginning tells such files, as it does for git.
    private static func isBinary(_ bytes: [UInt8]) -> Bool { bytes.prefix(8_000).contains(0) }

    private static func read(_ file: String) -> SourceText? {
        guard Disk.kind(of: file) == .file, let bytes = try? Disk.read(file), !isBinary(bytes) else { return nil }
        return SourceText(file: file, bytes: bytes)
    }
}
