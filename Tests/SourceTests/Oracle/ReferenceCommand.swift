import Foundation

/// A reference implementation of Debian, run once for many documents.
struct ReferenceCommand {
    let path: String
    var options: [String] = []

    static let commonMark = ReferenceCommand(path: "/usr/bin/cmark")
    static let gfm = ReferenceCommand(path: "/usr/bin/cmark-gfm")
    /// GFM with its extensions.
    static let extended = ReferenceCommand(
        path: gfm.path, options: ["footnotes", "table", "strikethrough", "tasklist", "autolink"].flatMap { ["-e", $0] })
    /// The same, but that only two tildes strike out.
    static let doubleTilde = ReferenceCommand(path: gfm.path, options: extended.options + ["--strikethrough-double-tilde"])

    var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// Whether a document is one thing to CommonMark 0.30 and another to 0.29, of which `cmark-gfm` is made. Both take a footnote for an item.
    static func versionsDiffer(_ document: String) -> Bool {
        let document = document.replacing(#/\[\^[^\]\s]+\]:/#, with: "- ")
        guard let new = try? commonMark.skeletons([document]), let old = try? gfm.skeletons([document]) else { return false }
        return new.map { $0.settled() } != old.map { $0.settled() }
    }

    /// The skeletons of documents. One shell runs the command for each of them, for a link reference of one must not reach into another.
    func skeletons(_ documents: [String]) throws -> [Skeleton] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vanthu-oracle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (index, document) in documents.enumerated() {
            let hasNotes = document.contains("[^")
            try Data(document.utf8).write(to: folder.appending(path: hasNotes ? "\(index).notes" : "\(index).plain"))
        }
        try run(in: folder)
        return try documents.indices.map { index in
            let html = try? Data(contentsOf: folder.appending(path: "\(index).html"))
            let xml = try Data(contentsOf: folder.appending(path: "\(index).xml"))
            return ReferenceSkeleton.read(xml: Array(xml), html: String(decoding: html ?? Data(), as: UTF8.self))
        }
    }

    private func run(in folder: URL) throws {
        let script = """
            for file in *.plain *.notes; do
                [ -e "$file" ] || continue
                "$@" -t xml "$file" >"${file%.*}.xml"
                case $file in *.notes) "$@" -t html --unsafe "$file" >"${file%.*}.html" ;; esac
            done
            """
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", script, "sh", path] + options
        shell.currentDirectoryURL = folder
        try shell.run()
        shell.waitUntilExit()
    }
}
