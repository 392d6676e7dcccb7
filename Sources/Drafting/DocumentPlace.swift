internal import Records
internal import Source

/// Where a new document belongs in the content folder.
struct DocumentPlace {
    /// Relative to the content folder.
    let path: String

    init(type: String, title: String, catalogs: Catalogs) {
        let folder =
            switch catalogs.type(type)?.group {
            case .directive?: "chi-dao"
            case .plan?: "ke-hoach"
            case .conclusion?: "ket-luan"
            default: type == "cong_van" ? "chi-dao" : "khac"
            }
        let name = Self.shortened(VietnameseText.slug(title))
        path = "\(folder)/\(name.isEmpty ? VietnameseText.slug(type) : name).md"
    }

    private static let longestName = 60

    /// Whole words, so that an address stays one that people can say.
    private static func shortened(_ slug: String) -> String {
        var name = ""
        for word in slug.split(separator: "-") {
            guard name.utf8.count + word.utf8.count < longestName else { break }
            name += (name.isEmpty ? "" : "-") + word
        }
        return name
    }
}
