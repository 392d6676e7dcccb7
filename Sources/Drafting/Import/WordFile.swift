// A .docx file -> the same file with the words and numbers that pandoc leaves out where it finds them, and what the draft cannot show.
//
// Order of work: find the parts by their relationships, write every list's number before its paragraph, take fields and symbols for their words, put the
// words of text boxes behind the paragraph that holds the box, leave out hidden words, count changes and comments.

internal import Source

struct WordFile {
    /// For pandoc.
    private(set) var bytes: [UInt8]
    private(set) var remarks: [Draft.Doubt] = []

    /// Nil where the archive or its text is not as Word writes it; pandoc may still know what to make of it.
    init?(_ source: [UInt8], mostBytes: Int) {
        guard var archive = ZipArchive(source, mostBytes: mostBytes), let document = Self.document(in: archive) else { return nil }
        let parts = Self.relations(of: document, in: archive)
        guard let body = archive[document].flatMap({ XMLElement($0) }) else { return nil }
        let styles = parts["styles"].flatMap { archive[$0] }.flatMap { XMLElement($0) }
        let numbering = parts["numbering"].flatMap { archive[$0] }.flatMap { XMLElement($0) }
        var rewriter = WordRewriter(WordNumbering(numbering: numbering, styles: styles))
        archive[document] = rewriter.rewritten(body).bytes
        for note in ["footnotes", "endnotes"].compactMap({ parts[$0] }) {
            if let notes = archive[note].flatMap({ XMLElement($0) }) { archive[note] = rewriter.rewritten(notes).bytes }
        }
        if let styles, let name = parts["styles"] { archive[name] = styles.without("w:numPr").bytes }
        bytes = archive.bytes
        remarks = rewriter.remarks
    }

    /// The part that holds the text.
    private static func document(in archive: ZipArchive) -> String? {
        let relations = archive["_rels/.rels"].flatMap { XMLElement($0) }?.children ?? []
        let target = relations.first { $0[attribute: "Type"]?.hasSuffix("/officeDocument") ?? false }?[attribute: "Target"]
        return target.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
    }

    /// The parts that a part names, by the last word of their type.
    private static func relations(of part: String, in archive: ZipArchive) -> [String: String] {
        let folder = part.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let name = part.dropFirst(folder.count)
        let relations = archive["\(folder)_rels/\(name).rels"].flatMap { XMLElement($0) }?.children ?? []
        return Dictionary(
            relations.compactMap { relation in
                guard let type = relation[attribute: "Type"]?.split(separator: "/").last, let target = relation[attribute: "Target"] else {
                    return nil
                }
                return (String(type), target.hasPrefix("/") ? String(target.dropFirst()) : folder + target)
            }
        ) { first, _ in first }
    }
}

extension XMLElement {
    /// Itself without the elements of a name that it holds.
    func without(_ name: String) -> XMLElement {
        replacingChildren { $0.name == name ? [] : [.element($0.without(name))] }
    }
}
