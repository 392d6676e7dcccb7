internal import Records
internal import Source

/// One page of the portal: where it goes, which template makes it, and what it is about.
struct Page: Sendable {
    /// Address without the portal's prefix, `/quy/2025-q1/`; the file is its `index.html` (`/404.html` is a file itself).
    var path: String
    var subject: PageSubject

    var outputPath: String { String(path.dropFirst()) + (path.hasSuffix("/") ? "index.html" : "") }

    var isRedirect: Bool { if case .redirect = subject { true } else { false } }

    /// Name of the template, for a document chosen by its state.
    func template(in registry: Registry) -> String {
        if case .document(let index) = subject, registry.documents[index].isWithdrawn { return "thu-hoi" }
        return subject.template
    }
}

/// What a page shows; positions refer to the lists of the registry.
enum PageSubject: Sendable {
    case home
    case document(Int)
    case department(String)
    case quarter(Quarter)
    indirect case list(DocumentList, number: Int)
    case index(PageIndex)
    indirect case taskList(TaskList, number: Int)
    case reference(Int)
    /// Positions of references that the portal does not hold.
    case referenceList(PagedItems, number: Int)
    case chooser(Int)
    case search
    case report
    case ordinary(Int)
    case notFound
    /// The document that an older address leads to.
    case redirect(Int)

    /// Name of the template, for a document one that is in the portal with its text.
    fileprivate var template: String {
        switch self {
        case .home: "trang-chu"
        case .document: "van-ban"
        case .department: "don-vi"
        case .quarter: "quy"
        case .list: "danh-sach"
        case .index: "muc-luc"
        case .taskList: "nhiem-vu"
        case .reference: "tham-chieu"
        case .referenceList: "danh-sach-tham-chieu"
        case .chooser: "chon"
        case .search: "tim-kiem"
        case .report: "suc-khoe"
        case .ordinary: "trang"
        case .notFound: "404"
        case .redirect: "chuyen-huong"
        }
    }
}

/// A paginated list of documents: all, of a year, a type, an issuer or a signer.
struct DocumentList: Sendable {
    /// Address of its first page.
    var path: String
    var title: String
    var introduction: String?
    /// The section of the navigation it belongs to, `/van-ban/`.
    var section: PageIndex?
    /// Positions in `Registry.documents`.
    var documents: PagedItems
    /// Lists inside this one (the quarters of a year).
    var parts: [Named]
    var feedPath: String?
}

/// A page that lists lists.
enum PageIndex: CaseIterable, Sendable {
    case departments, quarters, years, types, issuers, signers

    var path: String {
        switch self {
        case .departments: "/don-vi/"
        case .quarters: "/quy/"
        case .years: "/nam/"
        case .types: "/loai/"
        case .issuers: "/co-quan/"
        case .signers: "/nguoi-ky/"
        }
    }

    var title: String {
        switch self {
        case .departments: "Đơn vị"
        case .quarters: "Quý"
        case .years: "Năm"
        case .types: "Loại văn bản"
        case .issuers: "Cơ quan ban hành"
        case .signers: "Người ký"
        }
    }
}

/// A name with an address and, where it counts something, a number.
struct Named: Sendable {
    var name: String
    var path: String?
    var count = 0
    /// Behind it stands a list of lists, and these are counted.
    var isIndex = false
    var note: String?
}
