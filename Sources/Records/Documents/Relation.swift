/// What one document does to another (DOCUMENT-NUMBERS part (e)); raw value: the field name in front matter.
package enum Relation: String, CaseIterable, Sendable {
    case basedOn = "can_cu"
    case implements = "thuc_hien"
    case guides = "huong_dan"
    case attachmentOf = "kem_theo"
    case promulgates = "ban_hanh"
    case amends = "sua_doi_bo_sung"
    case replaces = "thay_the"
    case repeals = "bai_bo"
    case suspends = "dinh_chi"
    case corrects = "dinh_chinh"
    case withdraws = "thu_hoi"
    /// "… hết hiệu lực kể từ ngày Quyết định này có hiệu lực": read in texts, never written in front matter.
    case expires = "het_hieu_luc"
    case consolidates = "hop_nhat"
    case repliesTo = "tra_loi"
    case proposedBy = "theo_de_nghi"
    case cites = "dan_chieu"
    case related = "lien_quan"
    /// An act that is only intended ("tham mưu Quyết định … bãi bỏ …"): never written in front matter, changes no status.
    case intendsToRepeal = "du_kien_bai_bo"

    /// Whether front matter has a field of this name.
    package var isWritten: Bool { self != .intendsToRepeal && self != .expires }

    /// The English id of the output contract (`based_on`).
    package var id: String {
        switch self {
        case .basedOn: "based_on"
        case .implements: "implements"
        case .guides: "guides"
        case .attachmentOf: "attachment_of"
        case .promulgates: "promulgates"
        case .amends: "amends"
        case .replaces: "replaces"
        case .repeals: "repeals"
        case .suspends: "suspends"
        case .corrects: "corrects"
        case .withdraws: "withdraws"
        case .expires: "expires"
        case .consolidates: "consolidates"
        case .repliesTo: "replies_to"
        case .proposedBy: "proposed_by"
        case .cites: "cites"
        case .related: "related"
        case .intendsToRepeal: "intends_to_repeal"
        }
    }

    /// What a reader sees over the documents on the other end: "Căn cứ", "Thực hiện".
    package var title: String {
        switch self {
        case .basedOn: "Căn cứ"
        case .implements: "Thực hiện"
        case .guides: "Hướng dẫn"
        case .attachmentOf: "Kèm theo"
        case .promulgates: "Ban hành"
        case .amends: "Sửa đổi, bổ sung"
        case .replaces: "Thay thế"
        case .repeals: "Bãi bỏ"
        case .suspends: "Đình chỉ"
        case .corrects: "Đính chính"
        case .withdraws: "Thu hồi"
        case .expires: "Làm hết hiệu lực"
        case .consolidates: "Hợp nhất"
        case .repliesTo: "Trả lời"
        case .proposedBy: "Theo đề nghị tại"
        case .cites: "Dẫn chiếu"
        case .related: "Liên quan"
        case .intendsToRepeal: "Dự kiến bãi bỏ"
        }
    }

    /// The same relation seen from the other document: "Là căn cứ của", "Được thực hiện bởi".
    package var inverseTitle: String {
        switch self {
        case .basedOn: "Là căn cứ của"
        case .implements: "Được thực hiện bởi"
        case .guides: "Được hướng dẫn bởi"
        case .attachmentOf: "Có phụ lục, văn bản kèm theo"
        case .promulgates: "Được ban hành bởi"
        case .amends: "Được sửa đổi, bổ sung bởi"
        case .replaces: "Bị thay thế bởi"
        case .repeals: "Bị bãi bỏ bởi"
        case .suspends: "Bị đình chỉ bởi"
        case .corrects: "Được đính chính bởi"
        case .withdraws: "Bị thu hồi bởi"
        case .expires: "Hết hiệu lực theo"
        case .consolidates: "Được hợp nhất bởi"
        case .repliesTo: "Được trả lời bởi"
        case .proposedBy: "Là đề nghị cho"
        case .cites: "Được dẫn chiếu bởi"
        case .related: "Liên quan"
        case .intendsToRepeal: "Dự kiến bị bãi bỏ theo"
        }
    }
}
