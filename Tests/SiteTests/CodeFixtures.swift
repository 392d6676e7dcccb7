// For each diagnostic code a site that raises it and nothing else that is not marked.
import Source

extension Code {
    /// A `SmallSite` text; nil where nobody wrote one yet, which a test reports.
    var fixture: String? { Self.fixtures[self] }

    private static let fixtures = files.merging(fields) { $1 }.merging(numbers) { $1 }.merging(facts) { $1 }.merging(tasks) { $1 }.merging(
        markdown
    ) { $1 }
    .merging(themes) { $1 }

    private static func document(
        _ lines: String = "", without left: Set<String> = [], top: String = "", body: String = "Nội dung./."
    ) -> String {
        SmallSite.document("a.md", lines, without: left, top: top, body: body)
    }

    private static let files: [Code: String] = [
        .invalidUTF8: document(body: "Nội ⟦sai-utf8⟧⟪C3⟫ dung./."),
        .controlCharacter: document(body: "Nội dung⟦ky-tu-dieu-khien⟧⟪0B⟫hai dòng⟪0C⟫./."),
        .invalidYAML: document("trich_yeu: Kết luận⟦yaml-loi⟧: giao ban"),
        .duplicateKey: document("ngay_ban_hanh: 01/4/2025\n⟦khoa-trung⟧Ngày ban hành: 01/4/2025"),
        .missingFrontMatter: "-- Content/a.md --\n⟦thieu-phan-dau⟧# Tiêu đề\n",
        .unreadableAttachment: document("tep_goc: ⟦thieu-tep-goc⟧khong-co.pdf"),
        .duplicateCode: "-- Content/danh-muc/don-vi.yml --\n- {ma: vp, ten: Văn phòng}\n- {ma: ⟦ma-trung⟧vp, ten: Văn phòng Sở}\n",
        .sharedName: "-- Content/danh-muc/don-vi.yml --\n- {ma: vp, ten: Văn phòng}\n- {ma: b, ten: B, ten_khac: [⟦ten-trung⟧Văn phòng]}\n",
        .missingHistory: "⟦thieu-lich-su⟧\n-- .git/HEAD --\n\(String(repeating: "0", count: 40))\n",
        .missingSettings: "-- !Content/cong-thong-tin.yml --\n⟦thieu-cong-thong-tin⟧",
        .foreignFile: "-- Public/feed.xml --\n⟦tep-la⟧của người khác\n",
    ]

    private static let fields: [Code: String] = [
        .missingField: document("", without: ["trich_yeu"], top: "⟦thieu-truong⟧"),
        .recommendedField: document("loai: chương trình", top: "⟦nen-co-truong⟧"),
        .unknownField: document("⟦truong-la⟧trichyeu: abc"),
        .wrongType: document("so_trang: ⟦sai-kieu⟧mười"),
        .tooLong: document("trich_yeu: ⟦qua-dai⟧" + String(repeating: "ă", count: 501)),
        .unknownValue: document("trang_thai: ⟦gia-tri-khong-ro⟧hieu_luk"),
        .cutValue: document("trich_yeu: Kết luận cuộc họp ⟦gia-tri-bi-cat⟧#2"),
        .typographicQuotes: document("trich_yeu: ⟦ngoac-kep-cong⟧“Về việc thử”"),
        .invalidDate: document("ngay_ban_hanh: ⟦ngay-khong-hop-le⟧30/02/2025"),
        .invalidPeriod: document("ky_bao_cao: [2025-Q1, ⟦ky-khong-hop-le⟧2025-Q5]"),
        .unknownType: document("loai: ⟦loai-khong-ro⟧kế hoạc"),
        .unknownDepartment: document("don_vi_soan: ⟦don-vi-khong-ro⟧Văn phòng Xở"),
        .unknownIssuer: document("co_quan_ban_hanh: ⟦co-quan-khong-ro⟧skhcnn"),
        .secretDocument: document("do_mat: ⟦do-mat⟧Tối mật"),
        .secretStamp: document(body: "Mở đầu\n\n  ⟦dau-mat⟧TUYỆT MẬT\n\nNội dung./."),
    ]

    private static let numbers: [Code: String] = [
        .missingNumber: document("ky_hieu: QĐ-SKHCN", without: ["so_ky_hieu"], top: "⟦chua-co-so⟧"),
        .unusualNumber: document("ky_hieu: QĐ-SKHCN\nso_ky_hieu: ⟦so-ngoai-mau⟧27 ngày 1"),
        .symbolMismatch: document("so_ky_hieu: ⟦ky-hieu-khong-khop⟧39/TB-SKHCN"),
        .duplicateNumber: document() + SmallSite.document("b.md", "so_ky_hieu: ⟦trung-so⟧39/QĐ-SKHCN"),
        .aliasSpelling: document(body: "Thực hiện Kế hoạch số ⟦cach-viet-khac⟧12/KH-SKHHCN ngày 01/3/2025./."),
        .ambiguousReference: SmallSite.document("cu.md", "ngay_ban_hanh: 01/3/2023")
            + SmallSite.document("moi.md", "ngay_ban_hanh: 01/3/2024")
            + document("so_ky_hieu: 40/QĐ-SKHCN", body: "Căn cứ Quyết định số ⟦tham-chieu-mo-ho⟧39/QĐ-SKHCN của Sở./."),
        .conflictingDate: document(
            body:
                "Theo Kế hoạch số 51/KH-UBND ngày 07/3/2025 của UBND tỉnh.\n\nTheo Kế hoạch số ⟦xung-dot-ngay⟧51/KH-UBND ngày 08/3/2025 của UBND tỉnh./."
        ),
        .unheldReference: document(body: "Theo Kế hoạch số ⟦tham-chieu-khong-luu⟧51/KH-UBND và lại Kế hoạch số 51/KH-UBND./."),
        .citedLater: document(body: "Theo Kế hoạch số ⟦vien-dan-muon-hon⟧51/KH-UBND ngày 07/3/2026 của UBND tỉnh./."),
        .senselessRelation: document("thay_the: ⟦quan-he-vo-ly⟧39/QĐ-SKHCN"),
        .tooManyNumbers: document(body: repeated("12/KH-SKHCN\n", 20_000) + "⟦so-qua-nhieu⟧13/KH-SKHCN ban hành kèm theo./."),
        .duplicateSlug: document("slug: quy-che") + SmallSite.document("b.md", "so_ky_hieu: 40/QĐ-SKHCN\nslug: ⟦trung-slug⟧quy-che"),
        .vanishedAddress: document() + "-- !Content/b.md --\n⟦dia-chi-mat⟧⟦dia-chi-mat⟧\n",
        .sharedAddress: SmallSite.document("2024/quy-che.md")
            + SmallSite.document("2025/quy-che.md", "so_ky_hieu: 40/QĐ-SKHCN", top: "⟦trung-dia-chi⟧"),
    ]

    private static let facts: [Code: String] = [
        .missingDate: document(without: ["ngay_ban_hanh"], top: "⟦chua-co-ngay⟧"),
        .dateAhead: document("ngay_ban_hanh: ⟦ngay-chua-toi⟧02/5/2025"),
        .missingSigner: document(without: ["nguoi_ky"], top: "⟦thieu-nguoi-ky⟧"),
        .missingDrafter: document(without: ["don_vi_soan"], top: "⟦thieu-don-vi-soan⟧"),
        .outsideLifetime: document(
            "ngay_ban_hanh: ⟦ngay-chua-toi⟧01/7/2025", body: "Giao ⟦don-vi-ngoai-thoi-gian⟧Phòng Bưu chính Viễn thông chủ trì./."),
        .rowCount: document(
            body: "⟦so-dong-khong-khop⟧Gồm 3 nội dung:\n\n| TT | Nội dung |\n|---|---|\n| 1 | Một |\n| 2 | Hai |\n\nHết./."),
        .personalData: document(body: "Liên hệ: bà Hoa, điện thoại ⟦du-lieu-ca-nhan⟧0905 123 456./."),
        .missingAttachment: document(body: "Các phòng báo cáo (có ⟦thieu-tep-kem⟧đề cương báo cáo đính kèm)./."),
        .missingEndMark: document(body: "Nội dung còn dan⟦thieu-dau-ket-thuc⟧g"),
        .emptyBody: document(top: "⟦chua-co-noi-dung⟧", body: ""),
        .doubtfulReading: document("⟦doc-khong-chac⟧# xem lại: ngày in mờ"),
    ]

    private static let tasks: [Code: String] = [
        .unknownTask: document(
            "loai: kế hoạch\nnhiem_vu: {id: ⟦nhiem-vu-khong-ro⟧muc-9, bo: true}",
            body: "1. Văn phòng Sở chuẩn bị hội nghị./.")
            + "-- Content/nhiem-vu/2025.yml --\n- {nhiem_vu: ⟦nhiem-vu-khong-ro⟧a/muc-2, trang_thai: xong}\n- {nhiem_vu: a/muc-1, trang_thai: đang làm}\n",
        .unreadDeadline: document(
            "loai: kế hoạch\nnhiem_vu: [{noi_dung: Chuẩn bị hội nghị, chu_tri: vp, han: ⟦han-khong-ro⟧đúng hạn}]",
            body:
                "1. Văn phòng Sở gửi báo cáo ⟦han-khong-ro⟧trước ngày 31/6/2025.\n\n| TT | Nội dung | Chủ trì | Thời hạn |\n|---|---|---|---|\n"
                + "| 1 | Rà soát thủ tục | Văn phòng Sở | ⟦han-khong-ro⟧03 lớp |\n| 2 | Tập huấn | Văn phòng Sở | 5/2025 |\n\nNơi nhận: Lưu./."
        ),
        .leadSupports: document(
            "loai: kế hoạch", body: "⟦chu-tri-va-phoi-hop⟧Văn phòng Sở chủ trì, phối hợp với Văn phòng Sở thực hiện./."),
        .tooManyTasks: document(
            "loai: kế hoạch",
            body: repeated("- Văn phòng Sở báo cáo;\n", 5_000) + "⟦nhiem-vu-qua-nhieu⟧- Văn phòng Sở tổng hợp./."),
        .weekendDeadline: document("loai: kế hoạch", body: "Văn phòng Sở gửi báo cáo ⟦han-cuoi-tuan⟧trước ngày 20/4/2025./."),
        .earlyDeadline: document(
            "loai: kế hoạch\nsu_kien: {bat_dau: 2025-04-15, noi_dung: Hội nghị}",
            body:
                "1. Văn phòng Sở gửi báo cáo ⟦han-qua-som⟧trước ngày 17/3/2025.\n\n2. Văn phòng Sở in tài liệu ⟦han-qua-som⟧chậm nhất ngày 15/4/2025.\n\n"
                + "3. Văn phòng Sở nộp báo cáo ⟦han-qua-som⟧trước ngày 16/4/2024./."
        ),
    ]

    private static let markdown: [Code: String] = [
        .unbalancedEmphasis: document(body: "Giao ⟦nhan-manh-le⟧**Văn phòng chủ trì./."),
        .rawHTML: document(body: "Nội dung ⟦html-tho⟧<b>đậm</b>./."),
        .unsafeLink: document(body: "Xem [trang](⟦lien-ket-khong-an-toan⟧javascript:alert(1))./."),
        .brokenLink: document(body: "Xem [trang](⟦lien-ket-hong⟧khong-co.md)./."),
        .undefinedFootnote: document(body: "Nội dung⟦chu-thich-khong-co⟧[^1]./."),
        .unusedFootnote: document(body: "Nội dung./.\n\n⟦chu-thich-thua⟧[^1]: Không ai dẫn"),
        .almostTable: document(body: "Nội dung:\n\n| a | b |\n⟦bang-lech⟧|---|\n| 1 | 2 |\n\nHết./."),
        .openFence: document(body: "Nội dung./.\n\n⟦khoi-khong-dong⟧```\nmã"),
        .wideTable: document(body: "Nội dung./.\n\n⟦bang-qua-rong⟧|" + repeated("a|", 257) + "\n|" + repeated("-|", 257)),
        .spreadsheetTable: document(body: "```bang\nTT\tNội dung\n1\tHọp\n⟦bang-tinh-lech⟧2\n```\n\nHết./."),
        .cellMerge: document(body: "```bang\nTT\tNội dung\n1\tHọp\n⟦o-gop-sai⟧<\tDự họp\n```\n\nHết./."),
        .bodyTooLarge: document(body: "⟦than-qua-lon⟧Nội dung./.\n" + repeated("chữ số\n", 250_000)),
        .nestedTooDeep: document(body: "Nội dung./.\n\n⟦long-qua-sau⟧" + repeated(">", 101) + " sâu"),
        .tooManyBrackets: document(body: "Nội dung./.\n\n" + repeated("![", 10_000) + repeated("]", 5_000) + "⟦ngoac-qua-nhieu⟧] x"),
    ]

    private static let themes: [Code: String] = [
        .missingTheme: "⟦thieu-giao-dien⟧\n-- !Theme/theme.yml --\n",
        .templateSyntax: "-- Theme/mau/404.mustache --\n<p>\n⟦mau-sai-cu-phap⟧{{#tieu_de}}\n</p>\n",
        .unknownName: "-- Theme/mau/404.mustache --\n<p>⟦ten-khong-ro⟧{{tieu_dee}}</p>\n",
        .missingPartial: "-- Theme/mau/404.mustache --\n<p>⟦thieu-mau-con⟧{{> khong-co}}</p>\n",
        .unsafeContext: "-- Theme/mau/404.mustache --\n<script>⟦mau-khong-an-toan⟧{{tieu_de}}</script>\n",
        .missingAsset: "-- Theme/mau/chuyen-huong.mustache --\n<img src=\"⟦thieu-tai-san⟧{{tai_san.logo_svg}}\" alt=\"\">\n",
        .assetClash: "⟦trung-tai-san⟧\n-- Theme/tai-san/Chinh.css --\np {}\n",
        .searchClient: "-- Theme/tim-kiem/client.js --\n⟦tim-kiem-sai⟧import './a.js';\nexport function openIndex() {}\n",
        .themeCycle: "-- Theme/theme.yml --\napi: 1\nke_thua: ⟦ke-thua-vong⟧Theme\n",
        .unusedThemeFile: "-- Theme/mau/khungg.mustache --\n⟦khong-dung⟧<p>{{tieu_de}}</p>\n",
    ]

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
}
