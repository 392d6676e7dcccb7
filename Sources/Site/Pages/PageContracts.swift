// The data contract of the theme: which names each template may use, and their shapes. The engine refuses any other name when the theme is loaded.

/// Shapes by template name; every page also offers the fields of `frame` and `tai_san`, and beside every list `x` a flag `co_x` that says whether it holds anything.
enum PageContracts {
    /// `assets`: the fields of `tai_san`, one for each file in the `tai-san/` of the theme.
    static func all(assets: [String]) -> [String: Shape] {
        let files = Shape.object(Dictionary(uniqueKeysWithValues: assets.map { ($0, .asset($0)) }))
        return pages.mapValues { Shape.object(frame.merging(["tai_san": files]) { $1 }.merging($0) { $1 }).withPresenceFlags }
    }

    private static let named = Shape.object(["ten": .text, "dia_chi": .url])
    private static let namedMaybe = Shape.object(["ten": .text, "dia_chi": .optional(.url)])
    private static let counted = Shape.object([
        "ten": .text, "dia_chi": .url, "so_luong": .number, "la_muc_luc": .flag, "ghi_chu": .optional(.text),
    ])
    private static let status = Shape.object(["ma": .text, "ten": .text, "loi_nhac": .text, "can_luu_y": .flag])
    private static let standing = Shape.object([
        "ma": .text, "ten": .text, "loi_nhac": .text, "can_luu_y": .flag, "tu": .optional(.text), "boi": .optional(named),
    ])
    private static let tableOfContents = Shape.list(.object(["nhan": .text, "ten": .text, "dia_chi": .url, "cap": .number]))

    static let frame: [String: Shape] = [
        "ngon_ngu": .text, "tieu_de": .text, "tieu_de_trang": .text, "mo_ta": .text, "chinh_tac": .url, "noindex": .flag,
        "json_ld": .optional(.linkedData), "tim_kiem": .url, "loi_tat": .url, "goc_chi_muc": .url, "mo_tu_thu_muc": .flag,
        "cong": .object(["ten": .text, "co_quan": .text, "co_quan_chu_quan": .optional(.text), "goc": .url]),
        "duong_dan": .list(namedMaybe),
        "dieu_huong": .list(.object(["ten": .text, "dia_chi": .url, "dang_xem": .flag])),
        "nguon_tin": .list(named),
        "chan_trang": .object([
            "ngay_moi_nhat": .optional(.text), "suc_khoe": .url, "tro_giup": .optional(.url), "trang": .list(named),
        ]),
        "phan_trang": .optional(
            .object([
                "trang_so": .number, "tong_trang": .number, "truoc": .optional(.url), "sau": .optional(.url),
                "cac_trang": .list(.object(["so": .number, "dia_chi": .url, "dang_xem": .flag])),
            ])),
    ]

    /// A document in a list.
    static let item: [String: Shape] = [
        "so": .optional(.text), "chua_co_so": .flag, "dia_chi": .url, "loai": .text, "ngay": .optional(.text), "ngay_iso": .optional(.date),
        "ngay_uoc_tinh": .optional(.text), "trich_yeu": .text, "trich_yeu_html": .html, "co_quan": .optional(.text),
        "don_vi": .optional(.text),
        "trang_thai": status,
        "ghi_chu": .optional(.text), "vai_tro": .list(.text),
    ]
    private static let items = Shape.list(.object(item))

    /// A task in a list.
    private static let task = Shape.object([
        "ma": .text, "noi_dung": .text, "dia_chi": .url, "chu_tri": .list(namedMaybe), "phoi_hop": .list(namedMaybe),
        "lanh_dao": .list(.text), "han": .list(.text), "han_ngay": .optional(.date), "tinh_trang": .text, "xong": .flag,
        "ket_qua": .optional(.text), "nguon": named, "muc": .optional(.text),
    ])
    private static let tasks = Shape.list(task)

    /// Where a document names another.
    private static let places = Shape.list(.object(["cau": .optional(.text), "diem": .optional(named), "nguon": .text]))
    private static let citingGroups = Shape.list(
        .object(["ten": .text, "so_luong": .number, "muc": .list(.object(["van_ban": .object(item), "cho": places]))]))
    private static let events = Shape.list(
        .object([
            "ngay": .optional(.text), "viec": .text, "van_ban": .optional(named), "theo": .optional(named), "ghi_chu": .optional(.text),
        ]))

    private static let relationGroups = Shape.list(
        .object([
            "ten": .text, "so_luong": .number,
            "muc": .list(
                .object([
                    "so": .optional(.text), "ten": .text, "dia_chi": .url, "ngay": .optional(.text), "dang_giu": .flag,
                    "cho": places, "so_cho_khac": .optional(.number),
                ])),
        ]))

    private static let reportedRelations = Shape.list(
        .object(["ten": .text, "so": .text, "dia_chi": .url, "theo": .optional(named), "so_theo_khac": .optional(.number)]))

    private static let pages: [String: [String: Shape]] = [
        "trang-chu": [
            "moi_nhat": items, "tat_ca": .optional(counted),
            "ket_luan": .optional(
                .object([
                    "so": .optional(.text), "dia_chi": .url, "trich_yeu": .text, "ngay": .optional(.text), "ky": .optional(.text),
                    "loai": .text,
                ])),
            "quy_nay": .optional(.object(["ten": .text, "dia_chi": .url, "ban_hanh": .number, "ve_ky": .number, "viec": .number])),
            "cac_quy": .list(counted), "don_vi": .list(counted), "loai": .list(counted),
            "vi_du": .list(.object(["cau": .text, "dia_chi": .url])), "sap_den": tasks,
            "tat_ca_nhiem_vu": .optional(.url),
        ],
        "van-ban": document,
        "thu-hoi": ["so": .optional(.text), "loai": .text, "ngay": .optional(.text), "co_quan_in": .text, "duoc_dan": relationGroups],
        "don-vi": [
            "ma": .text, "ten": .text, "thoi_gian": .optional(.text), "tinh_trang": .optional(.text), "tien_than": .list(named),
            "ke_thua": .list(named),
            "ten_khac": .list(.text),
            "nhom": .list(
                .object(["vai_tro": .text, "so_luong": .number, "nam": .list(.object(["ten": .text, "muc": items]))])),
            "cua_tien_than": .list(counted), "tong_so": .number,
            "nhiem_vu": .optional(
                .object([
                    "tong_so": .number, "dia_chi": .url, "lich": .url, "sap_den": tasks,
                    "nhom": .list(.object(["vai_tro": .text, "so_luong": .number, "muc": tasks])),
                ])),
        ],
        "quy": [
            "truoc": .optional(named), "sau": .optional(named), "ban_hanh": items, "ve_ky": items, "viec": items, "uoc_tinh": items,
            "so_ban_hanh": .number, "so_ve_ky": .number, "so_viec": .number, "nhiem_vu": tasks, "so_nhiem_vu": .number,
            "tat_ca_nhiem_vu": .url,
        ],
        "danh-sach": ["gioi_thieu": .optional(.text), "nhom_con": .list(counted), "muc": items, "tong_so": .optional(.number)],
        "muc-luc": ["gioi_thieu": .optional(.text), "muc": .list(counted)],
        "nhiem-vu": [
            "lich": .optional(.url), "cach_xem": .list(.object(["ten": .text, "muc": .list(counted)])),
            "nhom": .list(.object(["ten": .text, "muc": tasks])), "tong_so": .optional(.number),
        ],
        "tham-chieu": reference,
        "danh-sach-tham-chieu": [
            "muc": .list(
                .object([
                    "so": .text, "loai": .optional(.text), "ngay": .optional(.text), "co_quan": .optional(.text),
                    "trich_yeu": .optional(.text),
                    "dia_chi": .url, "so_lan": .number,
                ])),
            "tong_so": .optional(.number),
        ],
        "chon": [
            "so": .text, "mot_van_ban": .flag,
            "muc": .list(
                .object(["ten": .text, "dia_chi": .url, "ngay": .optional(.text), "co_quan": .optional(.text), "dang_giu": .flag])),
            "nhom": citingGroups,
        ],
        "tim-kiem": ["chi_muc": .list(counted)],
        "suc-khoe": report,
        "trang": [
            "than": .html, "muc_luc": tableOfContents,
            "cung_muc": .list(.object(["ten": .text, "dia_chi": .url, "dang_xem": .flag])),
        ],
        "404": [:],
        "chuyen-huong": ["dich": .url, "ten": .text],
    ]

    private static let document: [String: Shape] = [
        "so": .optional(.text), "chua_co_so": .flag, "loai": .text, "loai_hoa": .text, "la_cong_van": .flag,
        "la_van_ban_dang": .flag, "la_du_thao": .flag, "trich_yeu": .text, "trich_yeu_html": .html,
        "trich_yeu_in": .text, "so_in": .text,
        "noi_ngay": .text, "co_quan_tren": .optional(.text), "co_quan_in": .text, "ngay": .optional(.text), "ngay_iso": .optional(.date),
        "ngay_uoc_tinh": .optional(.text), "ngay_in_tren": .optional(.text), "co_quan": .list(named), "don_vi_soan": .optional(named),
        "nguoi_ky": .optional(
            .object([
                "ten": .text, "dia_chi": .url, "chuc_vu": .optional(.text), "quyen_han": .optional(.text), "thay_cho": .optional(.text),
            ])),
        "trang_thai": standing, "luu_hanh": .optional(.text), "do_khan": .optional(.text), "ghi_chu": .optional(.text),
        "kinh_gui": .list(.object(["ten": .text])), "noi_nhan": .list(.object(["ten": .text])),
        "chu_ky": .optional(.object(["dong": .list(.object(["chu": .text])), "ten": .text])),
        "tep": .list(.object(["ten": .text, "dia_chi": .url, "dung_luong": .text, "sha256": .text, "ky_so": .flag, "la_goc": .flag])),
        "than": .html, "phu_luc": .list(.object(["than": .html])), "chu_thich": .optional(.html), "muc_luc": tableOfContents,
        "trich_dan": .object(["day_du": .text, "ngan": .text, "dang": .optional(.text)]),
        "cap_tren": .list(.object(["so": .text, "dia_chi": .url, "dang_giu": .flag])), "quan_he": relationGroups,
        "duoc_dan": relationGroups, "duoc_neu": reportedRelations, "luoc_do": .optional(.html), "kem_theo": .optional(named),
        "thay_doi": events, "so_thay_doi_khac": .optional(.number), "lich_su": events, "dia_chi_cu": .list(.text),
        "hieu_luc": .optional(.text),
        "don_vi": .list(.object(["ten": .text, "dia_chi": .url, "vai_tro": .list(.text)])),
        "quy": .list(.object(["ten": .text, "dia_chi": .url, "vi_sao": .text])),
        "cuoc_hop": .optional(
            .object([
                "loai": .optional(.text), "ngay": .optional(.text), "chu_tri": .optional(.text), "dia_diem": .optional(.text),
                "thanh_phan": .list(.text),
            ])),
        "su_kien": .list(.object(["luc": .text, "dia_diem": .optional(.text), "noi_dung": .optional(.text)])),
        "tu_khoa": .list(.text), "nguon": .text, "nhiem_vu": tasks,
        "ngay_cap_nhat": .optional(.date), "chua_ghi": .flag, "thieu_cap_nhat": .flag,
        "cap_nhat": .list(.object(["ngay": .date, "viec": .text])), "so_cap_nhat_khac": .optional(.number),
    ]

    private static let report: [String: Shape] = [
        "tong_canh_bao": .number, "tong_tep": .number,
        "thong_ke": .list(.object(["ten": .text, "dia_chi": .optional(.url), "gia_tri": .number])),
        "muc_do": .list(
            .object([
                "ten": .text, "lam_truoc": .flag, "cach_lam": .text, "so_luong": .number,
                "loai": .list(.object(["ma": .text, "ten": .text, "cach_lam": .text, "so_luong": .number, "so_tep": .number])),
            ])),
        "tep": .list(
            .object([
                "ten": .text, "so": .optional(.text), "tep": .optional(.text), "dia_chi": .optional(.url), "so_luong": .number,
                "so_lam_truoc": .optional(.number), "so_an": .optional(.number),
                "muc": .list(
                    .object([
                        "ma": .text, "dong": .optional(.number), "cot": .optional(.number), "noi_dung": .text, "goi_y": .optional(.text),
                    ])),
            ])),
        "so_tep_an": .optional(.number), "so_canh_bao_an": .optional(.number),
        "dan_chieu": .list(
            .object([
                "ten": .text, "so": .optional(.text), "dia_chi": .url, "luot": .number, "khong_luu": .optional(.number),
                "mo_ho": .optional(.number), "trai_ngay": .optional(.number), "cach_viet": .optional(.number),
            ])),
        "so_dan_chieu_an": .optional(.number),
    ]

    private static let reference: [String: Shape] = [
        "so": .text, "loai": .optional(.text), "ngay": .optional(.text), "co_quan": .optional(namedMaybe), "trich_yeu": .optional(.text),
        "nguon_goc": .optional(.text), "khoa": .text,
        "nhom": citingGroups, "quan_he": reportedRelations,
    ]
}
