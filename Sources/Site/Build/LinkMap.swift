// Where the links that people write lead: from a path in Content, a site path or a fragment to an address of the portal.
internal import Records
internal import Source

/// Everything a link may lead to.
struct LinkMap: Sendable {
    /// Address by content-relative path of a document, page or published file.
    private let addresses: [String: String]
    /// The same of files that a document publishes itself, by its source: two may publish one file, each below its own address.
    private let published: [String: [String: String]]
    /// Anchors by address, of the pages that written links name a place on.
    var anchors: [String: Set<String>]
    /// Every address that the portal answers to.
    private let produced: Set<String>
    /// Where older addresses lead now: a link to a place on a page would lose it on the way.
    private let moved: [String: String]
    /// Addresses of withdrawn documents. No place is left on them, and what names one must not keep anybody from withdrawing a document.
    private let withdrawn: Set<String>

    init(
        addresses: [String: String], published: [String: [String: String]] = [:], anchors: [String: Set<String>], produced: Set<String>,
        moved: [String: String] = [:],
        withdrawn: Set<String> = []
    ) {
        self.addresses = addresses
        self.published = published
        self.anchors = anchors
        self.produced = produced
        self.moved = moved
        self.withdrawn = withdrawn
    }

    static let empty = LinkMap(addresses: [:], anchors: [:], produced: [])

    enum Target: Equatable {
        /// An address of the portal, without its prefix, fragment included.
        case address(String)
        /// Another site, mail or telephone: left as written.
        case elsewhere
        case missingPage
        case missingAnchor(String)
    }

    /// Resolves a destination written in `source`, the page at `path`.
    func target(of destination: String, in source: String, at path: String) -> Target {
        if destination.isEmpty { return .address(path) }
        if Self.hasScheme(destination) || destination.hasPrefix("//") { return .elsewhere }
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let fragment = parts.count == 2 ? parts[1] : nil
        guard let page = page(parts[0], in: source, at: path) else { return .missingPage }
        guard let fragment, !fragment.isEmpty, !withdrawn.contains(page) else { return .address(page) }
        if let known = anchors[page], !known.contains(fragment.percentDecoded) { return .missingAnchor(fragment) }
        return .address("\(page)#\(fragment)")
    }

    /// The relative path that a destination names, decoded and without query and fragment; nil for another page, site or place on this page.
    static func localFile(_ destination: String) -> String? {
        guard !hasScheme(destination), !destination.hasPrefix("/") else { return nil }
        let path = destination.prefix { $0 != "#" && $0 != "?" }
        return path.isEmpty ? nil : path.percentDecoded
    }

    /// New destinations for the links of a body, parallel to them; nil where the link stays as written.
    func destinations(of links: [Body.Link], in source: String, at path: String) -> [String?] {
        zip(links, targets(of: links, in: source, at: path)).map { link, target in
            guard case .address(let address) = target, !link.destination.hasPrefix("#") else { return nil }
            return address
        }
    }

    /// An error for each link that leads nowhere.
    func diagnostics(of links: [Body.Link], in source: String, at path: String) -> [Diagnostic] {
        var found = DiagnosticList()
        var hints = LinkHints()
        for (link, target) in zip(links, targets(of: links, in: source, at: path)) {
            switch target {
            case .address, .elsewhere: continue
            case .missingPage where found.admits(.brokenLink, in: link.location.file): found.append(missingPage(link, &hints))
            case .missingAnchor(let fragment) where found.admits(.brokenLink, in: link.location.file):
                found.append(missingAnchor(fragment, link, source: source, path: path, &hints))
            case .missingPage, .missingAnchor: continue
            }
        }
        return found.all
    }
}

extension LinkMap {
    /// Parallel to the links of a body, which may name one destination many times.
    private func targets(of links: [Body.Link], in source: String, at path: String) -> [Target] {
        var known: [String: Target] = [:]
        return links.map { link in
            if let target = known[link.destination] { return target }
            let target = target(of: link.destination, in: source, at: path)
            known[link.destination] = target
            return target
        }
    }

    private func page(_ written: String, in source: String, at path: String) -> String? {
        if written.isEmpty { return path }
        let plain = written.prefix { $0 != "?" }.percentDecoded
        if plain.isEmpty { return path + Self.query(of: written) }
        if plain.hasPrefix("/") {
            let folder = plain.hasSuffix("/index.html") ? String(plain.dropLast("index.html".count)) : plain + "/"
            return [plain, folder].first { produced.contains($0) }.map { (moved[$0] ?? $0).percentEncodedPath + Self.query(of: written) }
        }
        return Self.joined(Self.folder(of: source), plain).flatMap { name in
            published[source]?[name] ?? addresses[name] ?? addresses[name + ".md"]
                ?? addresses[name.isEmpty ? "index.md" : name + "/index.md"]
        }
    }

    private func missingPage(_ link: Body.Link, _ hints: inout LinkHints) -> Diagnostic {
        let wanted =
            link.destination.hasPrefix("/")
            ? link.destination : link.destination.split(separator: "/").last.map(String.init) ?? link.destination
        let hint = hints.hint(wanted, onPage: nil) {
            addresses.keys.map { $0.split(separator: "/").last.map(String.init) ?? $0 } + produced
        }
        return .error(
            .brokenLink, at: link.location, vi: "liên kết “\(link.destination)” không dẫn tới trang hay tệp nào của cổng",
            en: "the link “\(link.destination)” leads to no page or file of the portal",
            hint: hint
                ?? LocalizedText(
                    vi: "viết đường dẫn tính từ thư mục của văn bản này, hoặc địa chỉ trên cổng (bắt đầu bằng “/”)",
                    en: "write a path from the folder of this document, or an address of the portal (which begins with “/”)"))
    }

    private func missingAnchor(_ fragment: String, _ link: Body.Link, source: String, path: String, _ hints: inout LinkHints) -> Diagnostic
    {
        let written = String(link.destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0])
        let page = page(written, in: source, at: path)
        let hint = hints.hint(fragment, onPage: page ?? path) { page.flatMap { anchors[$0] }.map(Array.init) ?? [] }
        return .error(
            .brokenLink, at: link.location, vi: "trang được trỏ tới không có mục “#\(fragment)”",
            en: "the page that is linked has no point “#\(fragment)”", hint: hint)
    }

    private static func folder(of source: String) -> [Substring] { Array(source.split(separator: "/").dropLast()) }

    /// Nil for a path that climbs out of the content folder.
    private static func joined(_ folder: [Substring], _ relative: String) -> String? {
        var parts = folder
        for part in relative.split(separator: "/") {
            if part == "." { continue }
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }

    private static func query(of written: String) -> String {
        written.firstIndex(of: "?").map { String(written[$0...]) } ?? ""
    }

    /// `mailto:`, `https:` …: letters before a colon that stands before any slash.
    private static func hasScheme(_ text: String) -> Bool {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = text.utf8[..<colon]
        return !scheme.isEmpty
            && scheme.allSatisfy {
                $0.isLatin || $0.isDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
            }
    }
}
