import Source

/// The portal as `Content/cong-thong-tin.yml` describes it.
package struct PortalSettings: Sendable {
    /// How "trước ngày X" is read: the day before X is the last day, or X itself.
    package enum BeforeDay: String, CaseIterable, Sendable {
        case dayBefore = "truoc_mot_ngay"
        case sameDay = "dung_ngay"
    }

    /// Name of the portal (`ten`).
    package var name = "Cổng văn bản"
    /// Code of the agency whose portal it is (`co_quan`); nil when not stated or unknown.
    package var issuer: Located<String>?
    /// Code of the body above it (`co_quan_chu_quan`), printed over the agency's name.
    package var parentIssuer: Located<String>?
    /// Place in the date line of printed documents (`dia_danh`).
    package var place: String?
    package var address = BaseURL()
    package var language = "vi"
    /// Folder under `Themes/` (`giao_dien`).
    package var theme = Located("so-khcn", at: SourceLocation(file: "", line: 1, column: 1))
    /// A name in the form of the zone data base (`mui_gio`), which may hold no such zone.
    package var timeZone = Located("Asia/Ho_Chi_Minh", at: SourceLocation(file: "", line: 1, column: 1))
    package var beforeDay = BeforeDay.dayBefore
    /// `cong_khai: true` lets search engines in.
    package var isPublic = false

    package init() {}
}

/// Where the portal stands on the web (`dia_chi`).
package struct BaseURL: Hashable, Sendable {
    /// `https://host:port`, lower case, without slash; empty when no address is given.
    package private(set) var origin = ""
    /// Begins and ends with `/`: `/` or `/sub/`.
    package private(set) var pathPrefix = "/"

    package init() {}

    /// Nil unless it is `http(s)://host[:port][/path]` without query, fragment or user name.
    package init?(_ written: String) {
        guard let (origin, path) = Self.parts(of: written), path.utf8.allSatisfy({ $0 < 0x7F && !"?#@".utf8.contains($0) }) else {
            return nil
        }
        let parts = path.split(separator: "/")
        guard !parts.contains(".."), !parts.contains(".") else { return nil }
        self.origin = origin
        pathPrefix = parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
    }

    /// Whether it is the address of any page: `http(s)://host[:port][/path][?query][#fragment]` without user name, in any letters behind the host.
    static func isWebAddress(_ written: String) -> Bool { parts(of: written) != nil }

    /// Scheme, host and port in lower case, and what follows; nil where the host is none, or something follows that no address holds.
    private static func parts(of written: String) -> (origin: String, rest: Substring)? {
        let lower = VietnameseText.lowercased(written)
        guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return nil }
        let host = written.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        let rest = written.dropFirst(scheme.count + host.count)
        guard isHost(host), rest.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }) else { return nil }
        return (scheme + VietnameseText.lowercased(String(host)), rest)
    }

    /// The whole address, ending in `/`; empty origin gives the path alone.
    package var absolute: String { origin + pathPrefix }

    private static func isHost(_ host: Substring) -> Bool {
        let parts = host.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, parts.count <= 2 else { return false }
        let isName = name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty
                && label.utf8.allSatisfy { $0.isDigit || $0.isLatin || $0 == UInt8(ascii: "-") }
        }
        guard isName, parts.count == 2 else { return isName }
        return parts[1].utf8.allSatisfy(\.isDigit) && Int(parts[1]).map { (1...65535).contains($0) } ?? false
    }
}
