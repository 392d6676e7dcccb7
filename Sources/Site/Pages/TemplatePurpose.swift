// Which pages each template of the contract makes, in words.
package import Source

package enum TemplatePurpose {
    /// By template name, the same names as `PageContracts`.
    package static let all: [String: LocalizedText] = [
        "trang-chu": LocalizedText(vi: "trang chủ", en: "the home page"),
        "van-ban": LocalizedText(vi: "trang của một văn bản", en: "the page of a document"),
        "thu-hoi": LocalizedText(vi: "trang của một văn bản đã thu hồi", en: "the page of a withdrawn document"),
        "don-vi": LocalizedText(vi: "trang của một đơn vị", en: "the page of a department"),
        "quy": LocalizedText(vi: "trang của một quý", en: "the page of a quarter"),
        "danh-sach": LocalizedText(
            vi: "danh sách văn bản: tất cả, theo năm, loại, cơ quan, người ký",
            en: "a list of documents: all, of a year, type, issuer or signer"),
        "muc-luc": LocalizedText(
            vi: "mục lục: đơn vị, quý, năm, loại, cơ quan, người ký", en: "an index: departments, quarters, years, types, issuers, signers"),
        "nhiem-vu": LocalizedText(
            vi: "danh sách nhiệm vụ: tất cả, theo đơn vị, lãnh đạo, tình trạng",
            en: "a list of tasks: all, of a department, a leader or a state"),
        "tham-chieu": LocalizedText(
            vi: "trang của một văn bản được dẫn chiếu mà cổng không lưu", en: "the page of a document that is cited but not held"),
        "danh-sach-tham-chieu": LocalizedText(
            vi: "danh sách văn bản được dẫn chiếu mà cổng không lưu", en: "the list of documents that are cited but not held"),
        "chon": LocalizedText(
            vi: "trang chọn, khi một số có thể là nhiều văn bản", en: "the choice where a number may mean several documents"),
        "tim-kiem": LocalizedText(vi: "trang tìm kiếm", en: "the search page"),
        "suc-khoe": LocalizedText(vi: "trang sức khoẻ cổng: các cảnh báo", en: "the health page: the warnings"),
        "trang": LocalizedText(vi: "trang viết trong Content/trang", en: "a page written in Content/trang"),
        "404": LocalizedText(vi: "trang hiện khi địa chỉ không có", en: "the page shown where there is none"),
        "chuyen-huong": LocalizedText(vi: "địa chỉ cũ chuyển đến địa chỉ mới", en: "an older address that leads to the present one"),
    ]
}
