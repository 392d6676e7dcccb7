// `sitemap.xml`, `robots.txt` and `redirects.map`: what crawlers and web servers read.
internal import Records
internal import Source

extension Portal {
    /// Addresses of all pages that are not redirects, in order; documents with the date of their content.
    func sitemap(of pages: [Page]) -> OutputFile {
        var xml = XMLText()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for page in pages {
            switch page.subject {
            case .redirect, .notFound, .search: continue
            default: break
            }
            xml.raw("<url>")
            xml.element("loc", absolute(page.path))
            if case .document(let index) = page.subject, let date = registry.documents[index].date { xml.element("lastmod", date.iso) }
            xml.raw("</url>\n")
        }
        xml.raw("</urlset>\n")
        return OutputFile(path: "sitemap.xml", bytes: xml.bytes)
    }

    /// An internal portal asks crawlers to stay away unless `cong_khai: true`.
    func robots() -> OutputFile {
        let rules = settings.isPublic ? "User-agent: *\nAllow: /\n\nSitemap: \(absolute("/sitemap.xml"))\n" : "User-agent: *\nDisallow: /\n"
        return OutputFile(path: "robots.txt", bytes: Array(rules.utf8))
    }

    /// Lines `old new;` for nginx's `map`, in order; both with the portal's prefix.
    func redirectMap(of pages: [Page]) -> OutputFile {
        // nginx compares without regard to capitals: no second line for one address, and none for that of a page.
        var taken = Set(pages.lazy.filter { !$0.isRedirect }.map { $0.path.lowercased() })
        let lines = pages.compactMap { page -> String? in
            guard case .redirect(let target) = page.subject, taken.insert(page.path.lowercased()).inserted else { return nil }
            return "\(rooted(page.path)) \(rooted(registry.documents[target].path));\n"
        }
        let files = movedFiles(of: pages).filter { taken.insert($0.from.lowercased()).inserted }.map { file in
            "\(Self.quoted(rooted(file.from))) \(Self.quoted(rooted(file.to.address)));\n"
        }
        return OutputFile(path: "redirects.map", bytes: Array((lines + files).sorted().joined().utf8))
    }

    /// Older addresses of files beside documents, which move along with these.
    func movedFiles(of pages: [Page]) -> [(from: String, to: PublishedFile)] {
        pages.flatMap { page -> [(from: String, to: PublishedFile)] in
            guard case .redirect(let target) = page.subject else { return [] }
            let document = registry.documents[target]
            return (attachments[document.document.source] ?? []).map { (page.path + $0.path.dropFirst(document.path.count), $0) }
        }
    }

    /// As a word of nginx's configuration, which a blank or a bracket would end.
    private static func quoted(_ word: String) -> String {
        if word.utf8.allSatisfy({ $0 > 0x2A && $0 < 0x7B && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "\\") }) { return word }
        return "\"\(word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
}
