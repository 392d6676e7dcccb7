package import Source

/// Why a page was made, and not taken over from the last build.
package enum PageReason: CaseIterable, Sendable {
    /// The last build did not have it, or nothing is known of it.
    case added
    /// What all pages are made from is not what it was.
    case shared
    /// What this page is made from is not what it was.
    case inputs
    /// Its file is not as it was left.
    case touched
    /// It shows something of everything.
    case always
}

extension PageReason {
    /// Words after a number of pages.
    package var message: LocalizedText {
        switch self {
        case .added: LocalizedText(vi: "trang mới", en: "new pages")
        case .shared:
            LocalizedText(
                vi: "trang vì phần chung đã đổi (thiết lập, danh mục, giao diện, ngày của văn bản mới nhất)",
                en: "pages because what all share has changed (settings, registries, theme, date of the newest document)")
        case .inputs:
            LocalizedText(
                vi: "trang vì nội dung hoặc văn bản liên quan đã đổi", en: "pages because their content or related documents have changed")
        case .touched: LocalizedText(vi: "trang vì tệp đã bị sửa", en: "pages because their files were touched")
        case .always: LocalizedText(vi: "trang tổng hợp, lần nào cũng dựng", en: "summary pages, which are always made")
        }
    }
}
