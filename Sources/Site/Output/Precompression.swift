// Takes the finished files of a portal; gives the copies that a web server sends instead of them (`gzip_static` of nginx): `index.html.gz`
// beside `index.html`.
internal import Records
internal import Source

enum Precompression {
    /// What is text. Images and fonts are compressed in themselves, and so are the files of the search index, which have no ending.
    private static let endings: Set<String> = [
        "css", "csv", "htm", "html", "ics", "js", "json", "md", "mjs", "svg", "txt", "webmanifest", "xml",
    ]
    /// Nil for a file that does not gain by it.
    static func copy(of file: OutputFile, _ compressor: borrowing Compressor) -> OutputFile? {
        guard isCompressible(file.path) else { return nil }
        let bytes = compressor.gzip(file.bytes)
        return bytes.count < file.bytes.count ? OutputFile(path: path(ofCopy: file.path), bytes: bytes) : nil
    }

    /// Errors for files beside documents that a server would take for the copy of a page or of another such file.
    static func clashes(in portal: Portal, pages: [Page]) -> [Diagnostic] {
        let attached = portal.attachments.values.joined().map(\.outputPath)
        let copies = Set((pages.map(\.outputPath) + attached).filter(isCompressible).map(path(ofCopy:)))
        return portal.registry.documents.flatMap { held in
            (portal.attachments[held.document.source] ?? []).filter { copies.contains($0.outputPath) }.map { file in
                .error(
                    .sharedAddress, at: held.document.top,
                    vi: "tệp “\(file.name)” bên cạnh văn bản có tên của bản nén của “\(file.name.dropLast(ending.count))”",
                    en:
                        "the file “\(file.name)” beside the document has the name of the compressed copy of “\(file.name.dropLast(ending.count))”",
                    hint: LocalizedText(
                        vi: "đổi tên tệp đó, hoặc dựng mà không có --precompress", en: "rename that file, or build without --precompress"))
            }
        }
    }
}

extension Precompression {
    private static let ending = ".gz"

    private static func path(ofCopy path: String) -> String { path + ending }

    static func isCompressible(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: ".") else { return false }
        return endings.contains(path[path.index(after: dot)...].lowercased())
    }
}
