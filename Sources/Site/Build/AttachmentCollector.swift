// The files that go to the portal with the text they stand beside: of a document the originals named in `tep_goc`, everything in the folder of its
// `index.md`, and what the text links or shows; of an ordinary page only the last.
internal import Records
internal import Source

struct AttachmentCollector {
    let content: ContentFolder

    struct Attachments {
        /// By source of the document or page; none of a withdrawn document, whoever links it.
        var published: [String: [PublishedFile]] = [:]
        /// Files of withdrawn documents, with the addresses of these.
        var withheld: [String: String] = [:]
    }

    func collect(_ documents: [HeldDocument], _ pages: [OrdinaryPage]) throws -> Attachments {
        let files = Dictionary(uniqueKeysWithValues: content.documents.map { ($0.source, $0) })
        var collected = Attachments()
        for document in documents where document.isWithdrawn {
            guard let file = files[document.document.source] else { continue }
            for name in names(of: document, file) { collected.withheld[file.folder + name] = document.path }
        }
        for document in documents where !document.isWithdrawn {
            guard let file = files[document.document.source] else { continue }
            let published = try names(of: document, file).filter { collected.withheld[file.folder + $0] == nil }
                .compactMap { try publish($0, beside: file.source, below: document.path, originals: document.metadata.attachments) }
            if !published.isEmpty { collected.published[file.source] = published }
        }
        for page in pages {
            let published = try Self.linkedFiles(page.body.links).compactMap { try publish($0, beside: page.source, below: page.path) }
            if !published.isEmpty { collected.published[page.source] = published }
        }
        return collected
    }
}

extension AttachmentCollector {
    /// Paths relative to the document's folder: originals first, in their order.
    private func names(of document: HeldDocument, _ file: ContentFolder.DocumentFile) -> [String] {
        var seen: Set<String> = []
        let originals = document.metadata.attachments.compactMap { Self.plain($0.path) }
        return (originals + file.companions + Self.linkedFiles(document.document.links)).filter { seen.insert($0).inserted }
    }

    /// Paths relative to the folder of the text, each once.
    private static func linkedFiles(_ links: [Body.Link]) -> [String] {
        var destinations: Set<String> = []
        var seen: Set<String> = []
        return links.filter { destinations.insert($0.destination).inserted }
            .compactMap { LinkMap.localFile($0.destination).flatMap(plain) }
            .filter { !ContentFolder.isText($0) && seen.insert($0).inserted }
    }

    /// Nil where no such file stands beside the text.
    private func publish(_ name: String, beside text: String, below path: String, originals: [Attachment] = []) throws
        -> PublishedFile?
    {
        guard let source = content.file(ContentFolder.folder(of: text) + name) else { return nil }
        let (digest, byteCount) = try Disk.digest(of: content.path(of: source))
        let original = originals.first { Self.plain($0.path) == name }
        // One form of Unicode for addresses, however the file is named on disk.
        let address = path + UnicodeNormalization.nfc(name)
        return PublishedFile(
            source: source, name: name, path: address, byteCount: byteCount, digest: digest,
            isSigned: original?.isSigned ?? false, isOriginal: original != nil)
    }

    /// One spelling of a relative path, without `.` parts; nil where it leaves the folder or holds control characters.
    private static func plain(_ path: String) -> String? {
        let parts = path.split(separator: "/").filter { $0 != "." }
        guard !path.hasPrefix("/"), !parts.isEmpty, !parts.contains(".."), !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            return nil
        }
        return parts.joined(separator: "/")
    }
}
