// A request -> the file of the portal that answers it, as a web server would give it, with the script that reloads put into pages.
internal import Site

/// A built portal, as browsers of this machine see it.
package struct PortalFiles: Sendable {
    private let folder: String
    private let hosts: Set<String>

    /// `port`: where it is served. A request that names another host comes from a page that has bent its own name to this machine.
    package init(folder: String, port: Int) {
        self.folder = folder
        let names = ["localhost", "127.0.0.1", "[::1]"]
        hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
    }

    /// `version` is that of the portal, nil while there is none.
    package func response(to request: Request, version: String?) -> Response {
        var response = content(for: request, version)
        response.headers += [
            ("Cache-Control", "no-cache"), ("Content-Security-Policy", "default-src 'self'"), ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ]
        return response
    }
}

extension PortalFiles {
    private func content(for request: Request, _ version: String?) -> Response {
        guard let host = request.host, hosts.contains(host.lowercased()) else {
            return .text(403, "Chỉ xem được tại địa chỉ của chính máy này / Only this machine's own addresses are served")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return Response(405, [("Allow", "GET, HEAD")])
        }
        switch request.target.prefix(while: { $0 != "?" }) {
        case PreviewScript.path:
            return Response(200, [("Content-Type", MediaType.named(PreviewScript.path))], body: .bytes(PreviewScript.source))
        case PreviewScript.eventsPath: return Response(200, [("Content-Type", "text/event-stream")], body: .events)
        default: return page(for: request, version)
        }
    }

    private func page(for request: Request, _ version: String?) -> Response {
        guard let version else {
            return Response(503, [("Content-Type", MediaType.html)], body: .bytes(PreviewScript.waitingPage))
        }
        guard let path = RequestPath(request.target) else { return notFound(version) }
        if path.relative.isEmpty || path.relative.hasSuffix("/") { return file(path.relative + "index.html", request, version) }
        guard Disk.kind(of: "\(folder)/\(path.relative)") == .folder else { return file(path.relative, request, version) }
        // By the path, without the host: nobody can be led elsewhere.
        let plain = request.target.prefix { $0 != "?" }
        return Response(301, [("Location", "\(plain)/\(path.query)")])
    }

    private func file(_ relative: String, _ request: Request, _ version: String) -> Response {
        let path = "\(folder)/\(relative)"
        let real = Disk.resolved(path)
        guard Disk.isInside(real, Disk.resolved(folder)), let stamp = Disk.stamp(of: real), stamp.kind == .file,
            let bytes = try? Disk.read(real)
        else { return notFound(version) }
        let isPage = relative.hasSuffix(".html")
        let quoted = "\"\(stamp.inode)-\(stamp.size)-\(stamp.modified)\(isPage ? "-\(version)" : "")\""
        if Self.isKnown(quoted, among: request.knownTags) { return Response(304, [("ETag", quoted)]) }
        let body = isPage ? PreviewScript.injected(into: bytes, version: version) : bytes
        return Response(200, [("Content-Type", MediaType.named(relative)), ("ETag", quoted)], body: .bytes(body))
    }

    private func notFound(_ version: String) -> Response {
        let page = (try? Disk.read("\(folder)/404.html")) ?? Array("404".utf8)
        return Response(404, [("Content-Type", MediaType.html)], body: .bytes(PreviewScript.injected(into: page, version: version)))
    }

    /// RFC 9110, 13.1.2: a list of tags, each perhaps marked as weak, or `*`.
    private static func isKnown(_ tag: String, among known: String?) -> Bool {
        guard let known else { return false }
        return known.split(separator: ",").contains { item in
            let item = item.drop { $0 == " " }
            return item == "*" || (item.hasPrefix("W/") ? item.dropFirst(2) : item).prefix { $0 != " " } == tag
        }
    }
}
