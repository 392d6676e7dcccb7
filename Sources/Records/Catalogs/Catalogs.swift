package import Source

/// An issuing body (cơ quan ban hành) with the periods in which its number series ran.
package struct Issuer: Hashable, Sendable {
    /// The system a body belongs to (hệ): state, Party, National Assembly, mass organisation.
    package enum System: String, CaseIterable, Sendable {
        case state = "nha_nuoc"
        case party = "dang"
        case nationalAssembly = "quoc_hoi"
        case massOrganisation = "doan_the"
        case other = "khac"
    }

    /// A run of one number series; open ends are nil.
    package struct SeriesPeriod: Hashable, Sendable {
        package var from: CalendarDate?
        package var through: CalendarDate?

        package init(from: CalendarDate?, through: CalendarDate?) {
            self.from = from
            self.through = through
        }

        /// Both ends included.
        package func contains(_ date: CalendarDate) -> Bool {
            (from.map { $0 <= date } ?? true) && (through.map { date <= $0 } ?? true)
        }
    }

    package var code: String
    package var name: String
    /// Other names by which texts speak of it.
    package var aliases: [String]
    /// Groups of a number that stand for it (`UBND`, `UB`).
    package var symbols: [String]
    /// Spellings met in texts and read as the first symbol, each with a warning.
    package var misspelledSymbols: [String]
    package var system: System
    /// What the bare symbol means in this portal.
    package var isDefault: Bool
    /// Empty: one series without end. The first period keeps the code, the n-th gets `.n`.
    package var periods: [SeriesPeriod]
    /// Nil for a built-in issuer.
    package var location: SourceLocation?

    package init(
        code: String, name: String, aliases: [String] = [], symbols: [String] = [], misspelledSymbols: [String] = [],
        system: System = .state, isDefault: Bool = false, periods: [SeriesPeriod] = [], location: SourceLocation? = nil
    ) {
        self.code = code
        self.name = name
        self.aliases = aliases
        self.symbols = symbols
        self.misspelledSymbols = misspelledSymbols
        self.system = system
        self.isDefault = isDefault
        self.periods = periods
        self.location = location
    }
}

/// A department or unit of the office (phòng, đơn vị).
package struct Department: Hashable, Sendable {
    package var code: String
    package var name: String
    package var aliases: [String]
    package var from: CalendarDate?
    package var through: CalendarDate?
    /// Codes of the units that took over (kế thừa).
    package var successors: [String]
    package var location: SourceLocation?

    package init(
        code: String, name: String, aliases: [String] = [], from: CalendarDate? = nil, through: CalendarDate? = nil,
        successors: [String] = [], location: SourceLocation? = nil
    ) {
        self.code = code
        self.name = name
        self.aliases = aliases
        self.from = from
        self.through = through
        self.successors = successors
        self.location = location
    }

    /// Its first and its last day included.
    package func exists(on date: CalendarDate) -> Bool { (from.map { $0 <= date } ?? true) && (through.map { date <= $0 } ?? true) }
}

/// A type of document (tên loại).
package struct DocumentType: Hashable, Sendable {
    package enum Group: String, CaseIterable, Sendable {
        case directive = "chi_dao"
        case plan = "ke_hoach"
        case conclusion = "ket_luan"
        case other = "khac"
    }

    /// Whose rules the type follows: Nghị định 30/2020, the law on legal documents, or the Party's.
    package enum Family: String, Sendable {
        case administrative, legal, party
    }

    package var code: String
    package var name: String
    /// `KH`; nil for types without one (công văn, phụ lục).
    package var symbol: String?
    /// The symbol in addresses (`kh`), distinct for every symbol.
    package var slug: String
    package var group: Group
    package var family: Family

    package init(code: String, name: String, symbol: String?, slug: String, group: Group = .other, family: Family = .administrative) {
        self.code = code
        self.name = name
        self.symbol = symbol
        self.slug = slug
        self.group = group
        self.family = family
    }
}

/// An abbreviation (viết tắt) for search and recognition.
package struct Abbreviation: Hashable, Sendable {
    package var short: String
    package var full: String

    package init(short: String, full: String) {
        self.short = short
        self.full = full
    }
}

/// What is known of a document that the portal does not hold (tham chiếu).
package struct KnownReference: Hashable, Sendable {
    /// As written, e.g. `57-NQ/TW`.
    package var number: String
    /// Issuer code; codes of a joint number joined by `+`.
    package var issuer: String?
    /// Another name of the issuer by which the registry calls it: organs of one body share symbol and numbers, as Bộ Chính trị and Ban Bí thư do.
    package var issuerName: String?
    package var date: CalendarDate?
    package var title: String?
    package var url: String?
    package var location: SourceLocation

    package init(number: String, issuer: String?, date: CalendarDate?, title: String?, url: String?, location: SourceLocation) {
        self.number = number
        self.issuer = issuer
        self.date = date
        self.title = title
        self.url = url
        self.location = location
    }
}

/// The registries (danh mục) of `Content/danh-muc`, built-in entries included; each list in code order, except `types` (order of Nghị định 30).
package struct Catalogs: Sendable {
    package var departments: [Department]
    package var issuers: [Issuer] { didSet { issuerPositions = Self.positions(of: issuers) } }
    package var types: [DocumentType]
    package var abbreviations: [Abbreviation]
    package var knownReferences: [KnownReference]
    /// By code, of the first where several have it.
    private var issuerPositions: [String: Int]

    package init(
        departments: [Department] = [], issuers: [Issuer] = [], types: [DocumentType] = [], abbreviations: [Abbreviation] = []
    ) {
        self.departments = departments
        self.issuers = issuers
        self.types = types
        self.abbreviations = abbreviations
        knownReferences = []
        issuerPositions = Self.positions(of: issuers)
    }

    private static func positions(of issuers: [Issuer]) -> [String: Int] {
        Dictionary(zip(issuers.map(\.code), issuers.indices)) { first, _ in first }
    }

    /// By exact code, built-in entries included; nil for an unknown one.
    package func issuer(_ code: String) -> Issuer? { issuerPositions[code].map { issuers[$0] } }
    package func department(_ code: String) -> Department? { departments.first { $0.code == code } }
    package func type(_ code: String) -> DocumentType? { types.first { $0.code == code } }
}
