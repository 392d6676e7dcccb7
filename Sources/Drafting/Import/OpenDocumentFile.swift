// An .odt file -> the same file with the words and numbers that pandoc leaves out where it finds them, and what the draft cannot show.

internal import Source

struct OpenDocumentFile {
    /// For pandoc.
    private(set) var bytes: [UInt8]
    private(set) var remarks: [Draft.Doubt] = []

    /// Nil where the archive or its text is not as LibreOffice writes it; pandoc may still know what to make of it.
    init?(_ source: [UInt8], mostBytes: Int) {
        guard var archive = ZipArchive(source, mostBytes: mostBytes), let content = archive["content.xml"].flatMap({ XMLElement($0) })
        else { return nil }
        let styles = archive["styles.xml"].flatMap { XMLElement($0) }
        var rewriter = OpenDocumentRewriter(OpenDocumentNumbering([styles, content].compactMap(\.self)))
        archive["content.xml"] = rewriter.rewritten(content).bytes
        bytes = archive.bytes
        remarks = rewriter.remarks
    }
}
