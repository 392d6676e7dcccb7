/// The part a department has in a document (vai trò, DOCUMENT-ANATOMY part E), strongest first: the order of badges.
package enum Role: String, CaseIterable, Comparable, Sendable {
    case lead = "chu_tri"
    case act = "thuc_hien"
    case adviseAll = "tham_muu_chung"
    case support = "phoi_hop"
    case collect = "tong_hop"
    case receive = "nhan"
    case attend = "tham_du"
    case draft = "soan_thao"
    case sign = "ky"
    case mention = "nhac_den"

    package var title: String {
        switch self {
        case .lead: "Chủ trì"
        case .act: "Thực hiện"
        case .adviseAll: "Tham mưu chung"
        case .support: "Phối hợp"
        case .collect: "Tổng hợp"
        case .receive: "Nơi nhận"
        case .attend: "Tham dự"
        case .draft: "Soạn thảo"
        case .sign: "Ký"
        case .mention: "Được nhắc đến"
        }
    }

    package static func < (a: Role, b: Role) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
