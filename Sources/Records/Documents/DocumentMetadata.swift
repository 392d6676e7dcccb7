package import Source

/// A value with the place where it is written.
package struct Located<Value: Sendable>: Sendable {
    package var value: Value
    package var location: SourceLocation

    package init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}

/// Validity of a document (tình trạng).
package enum DocumentStatus: String, CaseIterable, Sendable {
    case draft = "du_thao"
    /// Issued, and its first day of effect is still to come: follows from `ngay_hieu_luc`, never written in front matter.
    case pending = "chua_hieu_luc"
    case inForce = "hieu_luc"
    case expired = "het_hieu_luc"
    case amended = "bi_sua_doi"
    case replaced = "bi_thay_the"
    case repealed = "bi_bai_bo"
    case suspended = "bi_dinh_chi"
    case withdrawn = "da_thu_hoi"

    /// What front matter may say.
    static let written = allCases.filter { $0 != .pending }
}

/// Who signed (người ký), in what capacity (quyền hạn: TM. KT. TL. TUQ. Q.).
package struct Signer: Hashable, Sendable {
    package var name: String
    package var position: String?
    package var authority: String?
    package var onBehalfOf: String?

    package init(name: String, position: String?, authority: String?, onBehalfOf: String?) {
        self.name = name
        self.position = position
        self.authority = authority
        self.onBehalfOf = onBehalfOf
    }

    /// The name in an address. One that has no letter or digit for it gets the digest of its lower-case form, so that it depends on nothing else.
    package var slug: String {
        let slug = VietnameseText.slug(name)
        return slug.isEmpty ? "ten-" + SHA256.hex(Array(VietnameseText.lowercased(name).utf8)).prefix(10) : slug
    }
}

/// A line of `Nơi nhận` or `Kính gửi`.
package struct Recipient: Hashable, Sendable {
    package enum Purpose: String, CaseIterable, Sendable {
        case report = "bao_cao"
        case act = "thuc_hien"
        case know = "biet"
        case file = "luu"
    }

    package var text: String
    package var purpose: Purpose?

    package init(text: String, purpose: Purpose?) {
        self.text = text
        self.purpose = purpose
    }
}

/// A document named in a relation field of front matter.
package struct RelationEntry: Sendable {
    package var relation: Relation
    /// As written, without the date: `336-KH/TU` or a key.
    package var number: String
    package var date: CalendarDate?
    package var location: SourceLocation

    package init(relation: Relation, number: String, date: CalendarDate?, location: SourceLocation) {
        self.relation = relation
        self.number = number
        self.date = date
        self.location = location
    }
}

/// What a meeting conclusion tells of its meeting (cuộc họp).
package struct Meeting: Hashable, Sendable {
    package var kind: String?
    package var date: CalendarDate?
    package var chair: String?
    package var place: String?
    package var participants: [String]

    package init(kind: String?, date: CalendarDate?, chair: String?, place: String?, participants: [String]) {
        self.kind = kind
        self.date = date
        self.chair = chair
        self.place = place
        self.participants = participants
    }
}

/// An event of a programme (sự kiện); `start` as `2025-08-14T14:00+07:00` or a date.
package struct ProgrammeEvent: Hashable, Sendable {
    package var start: String
    package var place: String?
    package var content: String?

    package init(start: String, place: String?, content: String?) {
        self.start = start
        self.place = place
        self.content = content
    }
}

/// An original file beside the document (tệp gốc), path relative to the document's folder.
package struct Attachment: Sendable {
    package var path: String
    package var sha256: String?
    package var isSigned: Bool
    package var location: SourceLocation

    package init(path: String, sha256: String?, isSigned: Bool, location: SourceLocation) {
        self.path = path
        self.sha256 = sha256
        self.isSigned = isSigned
        self.location = location
    }
}

/// A department with its role, as front matter (`don_vi`) states it.
package struct DepartmentRole: Hashable, Sendable {
    package var code: String
    package var role: Role

    package init(code: String, role: Role) {
        self.code = code
        self.role = role
    }
}

/// The typed front matter of one document; field names of Nghị định 30/2020, phụ lục VI (DocumentMetadata.type = `loai`, and so on).
///
/// Every code in it exists in the catalogs; what was not stated or not readable is nil or empty.
@dynamicMemberLookup
package struct DocumentMetadata: Sendable {
    /// Code of the type (`loai`).
    package var type: String
    /// Trích yếu.
    package var subject: Located<String>
    /// Số, without the symbol: `27`, `15a`; nil while the document is not numbered.
    package var number: Located<String>?
    /// Ký hiệu: `TB-SKHCN`; for a legal document with its year (`2025/QĐ-UBND`), for the Party `KH/TU`.
    package var symbol: Located<String>?
    /// Số, ký hiệu together as one writes it (`27/TB-SKHCN`, `336-KH/TU`); nil while not numbered.
    package var notation: Located<String>?
    /// Codes given in `co_quan_ban_hanh`; empty: by the symbol, else the portal's own.
    package var issuers: [Located<String>] = []
    package var issuedOn: Located<CalendarDate>?
    /// `ngay_uoc_tinh`; either end may be open.
    package var estimatedFrom: CalendarDate?
    package var estimatedThrough: CalendarDate?
    package var status: DocumentStatus = .inForce
    /// Code of the drafting department (`don_vi_soan`).
    package var drafter: Located<String>?
    /// `don_vi`: corrects what was recognised in the text.
    package var departments: [DepartmentRole] = []
    package var signer: Signer?
    package var addressees: [Recipient] = []
    package var recipients: [Recipient] = []
    package var relations: [RelationEntry] = []
    package var reportPeriods: [Period] = []
    package var planPeriods: [Period] = []
    package var events: [ProgrammeEvent] = []
    /// `nhiem_vu`: corrects or adds what was recognised in the text.
    package var duties: [DutyEntry] = []
    package var attachments: [Attachment] = []
    package var keywords: [String] = []
    package var fields: [String] = []
    /// One, or none where nothing of it is stated.
    var rare: [Rare] = []

    package init(type: String, subject: Located<String>) {
        self.type = type
        self.subject = subject
    }
}

extension DocumentMetadata {
    /// What few documents state: by itself, as a portal holds many.
    package struct Rare: Sendable {
        /// Printed name of a type that has none of its own (`ten_loai`).
        package var typeLabel: String?
        package var printedDate: CalendarDate?
        package var effectiveFrom: CalendarDate?
        package var expiresOn: CalendarDate?
        package var draftedBy: String?
        package var meeting: Meeting?
        package var urgency: String?
        package var circulation: String?
        /// `du_lieu_ca_nhan`: kinds of personal data in it that all readers may see.
        package var personalData: Set<PersonalData> = []
        package var language = "vi"
        /// `so_trang`, `so_luong_ban`: fields PageAmount and IssuedAmount of the register.
        package var pageCount: Int?
        package var copies: Int?
        /// `han_tra_loi`.
        package var replyBy: CalendarDate?
        /// `ma_ho_so`.
        package var fileCode: String?
        package var note: String?
        package var slug: Located<String>?
        package var formerSlugs: [Located<String>] = []
        /// `xuat_ban: false` keeps the document out of the portal.
        package var isPublished = true
    }

    private static let unstated = Rare()

    package subscript<Value>(dynamicMember field: WritableKeyPath<Rare, Value>) -> Value {
        get { rare.isEmpty ? Self.unstated[keyPath: field] : rare[0][keyPath: field] }
        _modify {
            if rare.isEmpty { rare.append(Rare()) }
            yield &rare[0][keyPath: field]
        }
    }
}
