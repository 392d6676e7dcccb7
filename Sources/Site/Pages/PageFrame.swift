// What every page has around its content: titles, breadcrumb, navigation, assets, feeds, footer.
internal import Records
internal import Source

/// The head of a page; `context` joins it with the fields of the page itself.
struct PageFrame {
    var title: String
    /// Plain words for search engines and previews, of any length; the title where there is nothing better.
    var description: String?
    var path: String
    /// From the second step on; the home page stands before them, the page itself after them.
    var trail: [Named] = []
    /// The section of the navigation that is marked.
    var section: String?
    var feeds: [Named] = []
    var pagination: Pagination?
    var linked = LinkedPage.page

    func context(in portal: Portal, _ fields: [String: Value]) -> Value {
        let name = portal.settings.name
        let own: [String: Value] = [
            "tieu_de": .text(title), "tieu_de_trang": .text(path == "/" ? name : "\(title) – \(name)"), "mo_ta": .text(shortDescription),
            "chinh_tac": .text(portal.lasting(path)), "json_ld": structuredData(in: portal).map(Value.html) ?? .null,
            "duong_dan": breadcrumb(in: portal), "dieu_huong": navigation(in: portal),
            "nguon_tin": .list(([Named(name: "Văn bản mới", path: "/feed.xml")] + feeds).map { $0.context(in: portal) }),
            "phan_trang": pagination?.context(in: portal) ?? .null,
        ]
        let common = portal.commonFields ?? Self.commonFields(in: portal)
        var all = Dictionary<String, Value>(minimumCapacity: common.count + own.count + fields.count)
        for part in [common, own, fields] { all.merge(part) { $1 } }
        return .object(all)
    }

    /// What is the same on all pages, but for links where they depend on the page.
    static func commonFields(in portal: Portal) -> [String: Value] {
        let settings = portal.settings
        return [
            "ngon_ngu": .text(settings.language), "noindex": .flag(!settings.isPublic), "tim_kiem": .text(portal.link("/tim-kiem/")),
            "loi_tat": .text(portal.link("/")),
            "goc_chi_muc": .text(portal.folderLink(SearchClient.folder)), "mo_tu_thu_muc": .flag(portal.isPortable),
            "cong": [
                "ten": .text(settings.name), "co_quan": .text(portal.agencyName),
                "co_quan_chu_quan": .optional(portal.parentAgencyName), "goc": .text(portal.link("/")),
            ],
            "tai_san": portal.assets.context(link: portal.link),
            "chan_trang": [
                "ngay_moi_nhat": .optional(portal.newestDate?.vietnamese), "suc_khoe": .text(portal.link("/suc-khoe/")),
                "tro_giup": .optional(portal.hasHelp ? portal.link("/tro-giup/") : nil),
                "trang": .list(portal.topPages.map { $0.context(in: portal) }),
            ],
        ]
    }
}

extension PageFrame {
    /// What search engines show of a description; more would be cut by them.
    private static let descriptionLength = 160

    var shortDescription: String { (description ?? title).cut(to: Self.descriptionLength) }

    /// From the home page to this one, which has no address here; none on the home page.
    var steps: [Named] {
        path == "/" ? [] : [Named(name: "Trang chủ", path: "/")] + trail + [Named(name: title, path: nil)]
    }

    private func breadcrumb(in portal: Portal) -> Value {
        .list(steps.map { ["ten": .text($0.name), "dia_chi": .optional($0.path.map(portal.link))] })
    }

    private func navigation(in portal: Portal) -> Value {
        let sections = [
            Named(name: "Văn bản", path: "/van-ban/"), Named(name: "Đơn vị", path: "/don-vi/"), Named(name: "Quý", path: "/quy/"),
            Named(name: "Nhiệm vụ", path: TaskList.root), Named(name: "Dẫn chiếu", path: "/tham-chieu/"),
            Named(name: "Trợ giúp", path: "/tro-giup/"),
        ]
        let absent = [portal.hasHelp ? nil : "/tro-giup/", portal.tasks.tasks.isEmpty ? TaskList.root : nil]
        return .list(
            sections.filter { !absent.contains($0.path) }.map { item in
                ["ten": .text(item.name), "dia_chi": .text(portal.link(item.path ?? "/")), "dang_xem": .flag(item.path == section)]
            })
    }
}

extension Named {
    func context(in portal: Portal) -> Value { ["ten": .text(name), "dia_chi": .text(portal.link(path ?? "/"))] }

    func countedContext(in portal: Portal) -> Value {
        [
            "ten": .text(name), "dia_chi": .text(portal.link(path ?? "/")), "so_luong": .number(count), "la_muc_luc": .flag(isIndex),
            "ghi_chu": .optional(note),
        ]
    }
}

extension String {
    /// The words that fit into `length` characters, with "…" where some are left out; a word that is too long is cut.
    func cut(to length: Int) -> String {
        // No character has less than a scalar; to find where characters end costs many times more.
        if utf8.count <= length || unicodeScalars.count <= length { return self }
        guard let end = indexOfCharacter(length), end < endIndex else { return self }
        let head = self[..<index(before: end)]
        let words = head[...(head.lastIndex(of: " ") ?? head.index(before: head.endIndex))]
        return words.trimmingSuffix(while: " ,;:–-".contains) + "…"
    }

    /// Where so many characters end; nil where there are fewer.
    private func indexOfCharacter(_ length: Int) -> Index? {
        let scalars = unicodeScalars
        return scalars.prefix(length + 1).allSatisfy(\.isCharacter)
            ? scalars.index(startIndex, offsetBy: length, limitedBy: endIndex) : index(startIndex, offsetBy: length, limitedBy: endIndex)
    }
}

extension Unicode.Scalar {
    /// Whether it surely is a character for itself: letters of Vietnamese, Latin digits, signs and spaces.
    fileprivate var isCharacter: Bool {
        (0x20..<0x300).contains(value) || (0x1E00..<0x1F00).contains(value) || (0x2010...0x2027).contains(value)
    }
}

extension Value {
    static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }

    static func optional(_ date: CalendarDate?) -> Value { date.map(Value.date) ?? .null }

    static func texts(_ items: [String]) -> Value { .list(items.map(Value.text)) }
}

/// Pages of a list: `/van-ban/`, `/van-ban/trang-2/` …
struct Pagination {
    var base: String
    /// From 1.
    var number: Int
    var count: Int

    static func path(_ base: String, _ number: Int) -> String { number == 1 ? base : "\(base)trang-\(number)/" }

    func context(in portal: Portal) -> Value {
        guard count > 1 else { return .null }
        let numbers = (1...count).filter { $0 == 1 || $0 == count || abs($0 - number) <= 2 }
        return [
            "trang_so": .number(number), "tong_trang": .number(count),
            "truoc": .optional(number > 1 ? portal.link(Self.path(base, number - 1)) : nil),
            "sau": .optional(number < count ? portal.link(Self.path(base, number + 1)) : nil),
            "cac_trang": .list(
                numbers.map { ["so": .number($0), "dia_chi": .text(portal.link(Self.path(base, $0))), "dang_xem": .flag($0 == number)] }),
        ]
    }
}
