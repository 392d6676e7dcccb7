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
    package var timeZone = "Asia/Ho_Chi_Minh"
    package var beforeDay = BeforeDay.dayBefore
    /// Inventories of other portals (`lien_thong`): paths or addresses as written.
    package var connectedInventories: [Located<String>] = []
    /// `cong_khai: true` lets search engines in.
    package var isPublic = false
    /// `nguong`: limits by folded name.
    package var thresholds: [String: Int] = [:]

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
        let lower = VietnameseText.lowercased(written)
        guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return nil }
        let rest = written.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }
        guard Self.isHost(host), rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"?#\"<>\\^`{|}@".utf8.contains($0) }) else { return nil }
        let parts = rest.dropFirst(host.count).split(separator: "/")
        guard !parts.contains(".."), !parts.contains(".") else { return nil }
        origin = scheme + VietnameseText.lowercased(String(host))
        pathPrefix = parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
    }

    /// The whole address, ending in `/`; empty origin gives the path alone.
    package var absolute: String { origin + pathPrefix }

    private static func isHost(_ host: Substring) -> Bool {
        let parts = host.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return false }
        let isName = name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x2E
        }
        guard isName, parts.count == 2 else { return isName }
        return parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) } && Int(parts[1]).map { (1...65535).contains($0) } ?? false
    }
}
