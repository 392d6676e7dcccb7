// The files beside documents that go to the portal with them: originals named in `tep_goc`, everything in the folder of an `index.md`,
// and what the text links or shows.
internal import Records
internal import Source

struct AttachmentCollector {
    let content: ContentFolder

    struct Attachments {
        /// By source of the document; none of a withdrawn one, whoever links it.
        var published: [String: [PublishedFile]] = [:]
        /// Files of withdrawn documents, with the addresses of these.
        var withheld: [String: String] = [:]
    }

    func collect(_ documents: [HeldDocument]) throws -> Attachments {
        let files = Dictionary(uniqueKeysWithValues: content.documents.map { ($0.source, $0) })
        var collected = Attachments()
        for document in documents where document.isWithdrawn {
            guard let file = files[document.document.source] else { continue }
            for name in names(of: document, file) { collected.withheld[file.folder + name] = document.path }
        }
        for document in documents where !document.isWithdrawn {
            guard let file = files[document.document.source] else { continue }
            let published = try names(of: document, file).filter { collected.withheld[file.folder + $0] == nil }
                .compactMap { try publish($0, of: document, file) }
            if !published.isEmpty { collected.published[file.source] = published }
        }
        return collected
    }
}

extension AttachmentCollector {
    /// Paths relative to the document's folder: originals first, in their order.
    private func names(of document: HeldDocument, _ file: ContentFolder.DocumentFile) -> [String] {
        var destinations: Set<String> = []
        var seen: Set<String> = []
        let originals = document.metadata.attachments.compactMap { Self.plain($0.path) }
        let linked = document.document.links.compactMap { link in
            destinations.insert(link.destination).inserted ? LinkMap.localFile(link.destination).flatMap(Self.plain) : nil
        }
        return (originals + file.companions + linked.filter { !ContentFolder.isText($0) }).filter { seen.insert($0).inserted }
    }

    private func publish(_ name: String, of document: HeldDocument, _ file: ContentFolder.DocumentFile) throws -> PublishedFile? {
        guard let source = content.file(file.folder + name) else { return nil }
        let (digest, byteCount) = try Disk.digest(of: content.path(of: source))
        let original = document.metadata.attachments.first { Self.plain($0.path) == name }
        // One form of Unicode for addresses, however the file is named on disk.
        let address = document.path + UnicodeNormalization.nfc(name)
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
