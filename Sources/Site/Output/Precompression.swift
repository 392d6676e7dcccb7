// Takes the finished files of a portal; gives the copies that a web server sends instead of them (`gzip_static` of nginx): `index.html.gz`
// beside `index.html`.
internal import Records
internal import Source

enum Precompression {
    /// What is text. Images and fonts are compressed in themselves, and so are the files of the search index, which have no ending.
    private static let endings: Set<String> = [
        "css", "csv", "htm", "html", "ics", "js", "json", "md", "mjs", "svg", "txt", "webmanifest", "xml",
    ]
    private static let sliceSize = 64

    /// One of each file that gains by it, in the order of `files`; none where a file of the portal has its name.
    static func copies(of files: [OutputFile], jobs: Int) async throws -> [OutputFile] {
        let taken = Set(files.map(\.path))
        let wanted = files.filter { isCompressible($0.path) && !taken.contains(path(ofCopy: $0.path)) }
        return try await wanted.slices(of: sliceSize).concurrentMap(jobs: jobs) { slice in
            let compressor = Compressor()
            return slice.compactMap { copy(of: $0, compressor) }
        }.flatMap(\.self)
    }

    /// Errors for files beside documents that a server would take for the copy of another file.
    static func clashes(in portal: Portal, among files: [OutputFile]) -> [Diagnostic] {
        let copies = Set(files.map(\.path).filter(isCompressible).map(path(ofCopy:)))
        return portal.registry.documents.flatMap { held in
            (portal.attachments[held.document.source] ?? []).filter { copies.contains(String($0.path.dropFirst())) }.map { file in
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

    private static func isCompressible(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: ".") else { return false }
        return endings.contains(path[path.index(after: dot)...].lowercased())
    }

    private static func copy(of file: OutputFile, _ compressor: borrowing Compressor) -> OutputFile? {
        let bytes = compressor.gzip(file.bytes)
        return bytes.count < file.bytes.count ? OutputFile(path: path(ofCopy: file.path), bytes: bytes) : nil
    }
}
