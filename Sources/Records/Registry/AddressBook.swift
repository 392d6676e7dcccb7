// Addresses of held documents (PRODUCT "Pages", OUTPUT "History"): by number, by slug, by file name; and what leads to them.
internal import Source

/// Gives every document its address and keeps the older ones as redirects.
struct AddressBook {
    private var diagnostics: [Diagnostic] = []
    /// By address: where the document that has it is placed, and its key (a slug's is the slug).
    private var owners: [String: (key: String, place: SourceLocation)] = [:]

    /// Documents in key order get their places; the first on an address keeps it. Mentions are left behind.
    static func held(_ documents: [IdentifiedDocument], catalogs: Catalogs) -> (documents: [HeldDocument], diagnostics: [Diagnostic]) {
        var book = AddressBook()
        let held = book.place(documents, catalogs: catalogs)
        return (held, book.diagnostics)
    }

    private mutating func place(_ documents: [IdentifiedDocument], catalogs: Catalogs) -> [HeldDocument] {
        let firstPaths = pathsByName(documents)
        return documents.enumerated().map { index, entry in
            let metadata = entry.document.metadata
            let path = path(of: entry, firstPath: firstPaths[index])
            var document = entry.document
            (document.mentions, document.mentionsAway) = (PackedMentions([]), nil)
            let older = [firstPaths[index]] + metadata.formerSlugs.map { Self.formerPath($0.value) }
            return HeldDocument(
                document: document, key: entry.key, number: entry.identity.notation, type: Self.type(metadata.type, catalogs),
                issuers: entry.issuers, path: path, firstPath: firstPaths[index],
                redirects: Set(older).subtracting([path]).sorted())
        }
    }

    /// Four hexadecimal digits that tell apart what shares an address.
    static func suffix(_ text: String) -> String { String(SHA256.hex(Array(text.utf8)).prefix(4)) }
}

extension AddressBook {
    /// `/van-ban/<stem>/`; of two equal stems the first in path order keeps it.
    private mutating func pathsByName(_ documents: [IdentifiedDocument]) -> [String] {
        var paths = [String](repeating: "", count: documents.count)
        var taken: [String: SourceLocation] = [:]
        for index in documents.indices.sorted(by: { documents[$0].document.source < documents[$1].document.source }) {
            let document = documents[index].document
            let stem = VietnameseText.slug(document.name)
            let wanted = "/van-ban/\(stem.isEmpty ? "van-ban" : stem)/"
            if let other = taken[wanted] {
                paths[index] = "\(wanted.dropLast())-\(Self.suffix(document.source))/"
                warn(document.top, wanted, paths[index], other)
            } else {
                paths[index] = wanted
                taken[wanted] = document.top
            }
        }
        return paths
    }

    private mutating func path(of entry: IdentifiedDocument, firstPath: String) -> String {
        if let slug = entry.document.metadata.slug { return slugPath(slug, source: entry.document.source) }
        let address = entry.identity.address
        // A number outside the grammar may hold nothing that can stand in an address.
        guard let number = address.number, !number.isEmpty else { return firstPath }
        let wanted = "/van-ban/\(address.issuer)/\(address.year)/\(number)/"
        guard let other = owners[wanted] else {
            owners[wanted] = (entry.key, entry.place)
            return wanted
        }
        // Two documents with one number are an error already: nothing is said of their addresses.
        if other.key == entry.key { return "\(wanted.dropLast())-\(Self.suffix(entry.document.source))/" }
        let path = "\(wanted.dropLast())-\(Self.suffix(entry.key))/"
        warn(entry.place, wanted, path, other.place)
        return path
    }

    private mutating func slugPath(_ slug: Located<String>, source: String) -> String {
        let path = "/van-ban/\(slug.value)/"
        if let other = owners[path] {
            diagnostics.append(
                .error(
                    .duplicateSlug, at: slug.location, vi: "slug “\(slug.value)” đã được đặt cho văn bản khác",
                    en: "the slug “\(slug.value)” is given to another document",
                    notes: [Diagnostic.Note(LocalizedText(vi: "văn bản kia", en: "the other document"), at: other.place)]))
            return "\(path.dropLast())-\(Self.suffix(source))/"
        }
        owners[path] = (slug.value, slug.location)
        return path
    }

    private mutating func warn(_ place: SourceLocation, _ wanted: String, _ path: String, _ other: SourceLocation) {
        diagnostics.append(
            .warning(
                .sharedAddress, at: place, vi: "địa chỉ “\(wanted)” đã thuộc về văn bản khác, văn bản này có địa chỉ “\(path)”",
                en: "the address “\(wanted)” belongs to another document, this one gets “\(path)”",
                hint: LocalizedText(vi: "đặt slug: riêng cho văn bản này", en: "give this document a slug: of its own"),
                notes: [Diagnostic.Note(LocalizedText(vi: "văn bản giữ địa chỉ", en: "the document that has it"), at: other)]))
    }

    /// `slug_cu` is a slug, or a whole older path.
    private static func formerPath(_ written: String) -> String {
        let parts = written.split(separator: "/").joined(separator: "/")
        return written.hasPrefix("/") ? "/\(parts)/" : "/van-ban/\(parts)/"
    }

    private static func type(_ code: String, _ catalogs: Catalogs) -> DocumentType {
        catalogs.type(code) ?? DocumentType(code: code, name: code, symbol: nil, slug: VietnameseText.slug(code))
    }
}
