// One mention of a document in running text, as the recogniser gives it.

/// What kind of document a mention speaks of; raw value: the output contract.
package enum CitationKind: String, CaseIterable, Sendable {
    case administrative = "hc"
    case officialLetter = "cv"
    case legal = "qppl"
    case party = "dang"
    case joint = "lien"
    case massOrganisation = "doan_the"
    case copy = "sao"
    case decree = "sac_lenh"
    case other = "khac"
    case blank
}

/// A mention of a document (viện dẫn). Offsets are byte offsets into the block as given.
package struct Mention: Sendable {
    /// Type word, "số", number and the date attached to it.
    package var span: Range<Int>
    /// Number and symbol alone; of a member of "số 12, 13 và 14/QĐ-UBND" its digits.
    package var numberSpan: Range<Int>
    /// Nil for a blank number.
    package var number: DocumentNumber?
    /// The number as it stands in the text, without white space, where its form is none of the rules' (`89TC/TCT`); else nil.
    package var ownForm: String?
    /// The symbol of a blank number: `KH-SKHCN`.
    package var blankSymbol: String?
    package var kind: CitationKind
    /// Code of the type as far as word or symbol tell.
    package var type: String?
    package var date: CalendarDate?
    /// Year segment, else year of the date, else the year alone ("năm 2024").
    package var year: Int?
    /// Codes of the issuers without their period, the lead first; empty where unknown.
    package var issuerCodes: [String]
    /// Codes with period, joined by `+`; nil where unknown.
    package var issuer: String?
    /// The words behind the number that name its issuer; nil where there are none, or those of another block tell.
    package var issuerSpan: Range<Int>?
    /// The words behind the number name a body that no registry holds: of a district or commune, of another province, of the Party.
    package var isElsewhere = false
    /// The date is that of a later member of its list: likely its own, not surely.
    package var isDateShared = false
    /// A later short mention that took date and issuer from the full one.
    package var isShort = false
    package var remarks: [SpellingRemark] = []
    package var relation = Relation.cites
    /// Index (in the same block) of the mention that stands in `relation` to this one; nil: the citing document itself does.
    package var subject: Int?
    /// This mention acts on `subject`, not the other way about ("A được sửa đổi bởi B").
    package var isInverse = false
    /// The act is only planned ("tham mưu … bãi bỏ").
    package var isIntended = false

    /// `51/KH-UBND@ubnd-qngai/2025`, unknown parts `khong-ro`; nil for a blank number.
    package var key: String? { number.map { DocumentKey.text($0, issuer: issuer, year: year) } }
}

/// The handle of a document across the portal: notation, issuer with period, year.
package enum DocumentKey {
    package static let unknown = "khong-ro"

    package static func text(_ number: DocumentNumber, issuer: String?, year: Int?) -> String {
        "\(number.notation)@\(issuer ?? unknown)/\(year.map(String.init) ?? unknown)"
    }
}
