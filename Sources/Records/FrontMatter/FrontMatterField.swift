// The table of front matter fields (DOCUMENT-ANATOMY part B, CONTENT.md): the folded name and what reads the value.
import Source

/// One known field.
struct FrontMatterField: Sendable {
    let name: String
    let read: @Sendable (inout FrontMatterReading, YAMLNode) -> Void

    init(_ name: String, _ read: @escaping @Sendable (inout FrontMatterReading, YAMLNode) -> Void) {
        self.name = name
        self.read = read
    }

    /// In the order in which they are read: what others depend on comes first.
    static let all: [FrontMatterField] = identity + dates + people + content + relations + housekeeping

    static let byName = Dictionary(all.enumerated().map { ($1.name, (rank: $0, field: $1)) }) { first, _ in first }
    static let names = all.map(\.name)

    private static let identity: [FrontMatterField] = [
        FrontMatterField("loai") { $0.readType($1) },
        FrontMatterField("ten_loai") { $0.metadata.typeLabel = $0.values.text($1, "ten_loai")?.value },
        FrontMatterField("trich_yeu") { $0.readSubject($1) },
        FrontMatterField("so_ky_hieu") { $0.notation = $0.values.text($1, "so_ky_hieu") },
        FrontMatterField("so") { $0.number = $0.values.text($1, "so") },
        FrontMatterField("ky_hieu") { $0.symbol = $0.values.text($1, "ky_hieu") },
        FrontMatterField("co_quan_ban_hanh") { $0.readIssuers($1) },
    ]

    private static let dates: [FrontMatterField] = [
        FrontMatterField("ngay_ban_hanh") { $0.readIssueDate($1) },
        FrontMatterField("ngay_ghi_tren_van_ban") { $0.metadata.printedDate = $0.values.date($1, "ngay_ghi_tren_van_ban")?.value },
        FrontMatterField("ngay_uoc_tinh") { $0.readEstimate($1) },
        FrontMatterField("trang_thai") {
            let written = DocumentStatus.written.map(\.rawValue)
            if let status = $0.values.choice($1, "trang_thai", of: written).flatMap({ DocumentStatus(rawValue: $0.value) }) {
                $0.metadata.status = status
            }
        },
        FrontMatterField("ngay_hieu_luc") { $0.metadata.effectiveFrom = $0.values.date($1, "ngay_hieu_luc")?.value },
        FrontMatterField("ngay_het_hieu_luc") { $0.readExpiry($1) },
        FrontMatterField("ky_bao_cao") { $0.readReportPeriods($1) },
        FrontMatterField("ky_ke_hoach") { $0.metadata.planPeriods = $0.values.periods($1, "ky_ke_hoach") },
    ]

    private static let people: [FrontMatterField] = [
        FrontMatterField("don_vi_soan") { $0.readDrafter($1) },
        FrontMatterField("nguoi_soan") { $0.metadata.draftedBy = $0.values.text($1, "nguoi_soan")?.value },
        FrontMatterField("nguoi_ky") { $0.readSigner($1) },
        FrontMatterField("kinh_gui") { $0.metadata.addressees = $0.recipients($1, "kinh_gui") },
        FrontMatterField("noi_nhan") { $0.metadata.recipients = $0.recipients($1, "noi_nhan") },
        FrontMatterField("don_vi") { $0.readDepartments($1) },
    ]

    private static let content: [FrontMatterField] = [
        FrontMatterField("cuoc_hop") { $0.readMeeting($1) },
        FrontMatterField("su_kien") { $0.readEvents($1) },
        FrontMatterField("nhiem_vu") { $0.readTasks($1) },
        FrontMatterField("do_khan") {
            $0.metadata.urgency = $0.values.choice($1, "do_khan", of: ["khan", "thuong_khan", "hoa_toc"])?.value
        },
        FrontMatterField("do_mat") { $0.readSecrecy($1) },
        FrontMatterField("pham_vi_luu_hanh") {
            $0.metadata.circulation = $0.values.choice($1, "pham_vi_luu_hanh", of: ["noi_bo", "xem_xong_tra_lai"])?.value
        },
        FrontMatterField("du_lieu_ca_nhan") { reading, node in
            let kinds = ValueReader.elements(node).compactMap { reading.values.choice($0, "du_lieu_ca_nhan", of: PersonalData.self) }
            reading.metadata.personalData = Set(kinds)
        },
        FrontMatterField("tep_goc") { $0.readAttachments($1) },
    ]

    private static let relations: [FrontMatterField] = Relation.allCases.filter(\.isWritten).map { relation in
        FrontMatterField(relation.rawValue) { $0.readRelation(relation, $1) }
    }

    private static let housekeeping: [FrontMatterField] = [
        FrontMatterField("so_trang") { $0.metadata.pageCount = $0.values.integer($1, "so_trang") },
        FrontMatterField("so_luong_ban") { $0.metadata.copies = $0.values.integer($1, "so_luong_ban") },
        FrontMatterField("ngon_ngu") { if let language = $0.values.text($1, "ngon_ngu") { $0.metadata.language = language.value } },
        FrontMatterField("han_tra_loi") { $0.metadata.replyBy = $0.values.date($1, "han_tra_loi")?.value },
        FrontMatterField("ma_ho_so") { $0.metadata.fileCode = $0.values.text($1, "ma_ho_so")?.value },
        FrontMatterField("ghi_chu") { $0.metadata.note = $0.values.text($1, "ghi_chu")?.value },
        FrontMatterField("tu_khoa") { $0.metadata.keywords = $0.values.texts($1, "tu_khoa").map(\.value) },
        FrontMatterField("linh_vuc") { $0.metadata.fields = $0.values.texts($1, "linh_vuc").map(\.value) },
        FrontMatterField("slug") { $0.metadata.slug = $0.values.slug($1, "slug") },
        FrontMatterField("slug_cu") { $0.metadata.formerSlugs = $0.values.formerAddresses($1, "slug_cu") },
        FrontMatterField("xuat_ban") { if let isPublished = $0.values.bool($1, "xuat_ban") { $0.metadata.isPublished = isPublished } },
    ]
}
