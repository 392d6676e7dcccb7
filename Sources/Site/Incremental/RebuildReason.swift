package import Source

/// Why a build could not leave the portal as the last one left it.
package enum RebuildReason: Hashable, Sendable {
    /// There is no record of a last build, or one that is damaged or of another version.
    case noRecord
    /// An option or the day is another: `--portable true`, `--now 2025-07-02`.
    case option(String)
    /// Another folder is the theme, or one it inherits from.
    case themes([String])
    /// Files of the content and the themes.
    case added(String), changed(String), removed(String)
    /// The last build may have read the file before or after somebody changed it.
    case unsettled(String)
    /// A file or a folder cannot be read, or leads elsewhere.
    case unreadable
    /// Somebody touched the portal: the first such path, relative to it.
    case output(String)
}

extension RebuildReason {
    /// The file of the content or the themes that differs.
    var file: String? {
        switch self {
        case .added(let file), .changed(let file), .removed(let file), .unsettled(let file): file
        case .noRecord, .option, .themes, .unreadable, .output: nil
        }
    }

    package var message: LocalizedText {
        switch self {
        case .noRecord:
            LocalizedText(
                vi: "chưa có dữ liệu của lần dựng trước, hoặc vanthu là bản khác",
                en: "there is no record of a build before, or vanthu is another version")
        case .option(let option):
            LocalizedText(vi: "tùy chọn, ngày hoặc lần ghi git khác lần trước: \(option)", en: "another option, day or commit: \(option)")
        case .themes(let folders):
            LocalizedText(
                vi: "giao diện khác lần trước: \(folders.joined(separator: ", "))", en: "another theme: \(folders.joined(separator: ", "))")
        case .added(let file): LocalizedText(vi: "“\(file)” mới có", en: "“\(file)” is new")
        case .changed(let file): LocalizedText(vi: "“\(file)” đã sửa", en: "“\(file)” was changed")
        case .removed(let file): LocalizedText(vi: "“\(file)” không còn", en: "“\(file)” is gone")
        case .unsettled(let file):
            LocalizedText(
                vi: "“\(file)” thay đổi ngay trước hoặc trong lúc dựng lần trước",
                en: "“\(file)” changed right before the last build or during it")
        case .unreadable:
            LocalizedText(
                vi: "có tệp hoặc thư mục không so sánh được với lần trước", en: "a file or folder cannot be compared with the last build")
        case .output(let path):
            LocalizedText(
                vi: "“\(path.isEmpty ? "." : path)” trong thư mục xuất không còn như VanThu đã để",
                en: "“\(path.isEmpty ? "." : path)” in the output is not as VanThu left it")
        }
    }
}
