// A finished file of the portal -> the copy that a web server sends instead of it (`gzip_static` of nginx): `index.html.gz` beside `index.html`.
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
}

extension Precompression {
    static let ending = ".gz"

    static func path(ofCopy path: String) -> String { path + ending }

    static func isCompressible(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: ".") else { return false }
        return endings.contains(path[path.index(after: dot)...].lowercased())
    }
}
