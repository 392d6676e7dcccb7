internal import Source

/// What stands in the place of a signature in a copy: "(Đã ký)", "(Ký tên, đóng dấu)".
enum SignedMark {
    static func isMark(_ text: String) -> Bool {
        let key = VietnameseText.key(text)
        if text.hasPrefix("("), key.hasPrefix("ky_"), key.hasSuffix("dong_dau") { return true }
        return ["da_ky", "ky_ten_dong_dau", "da_ky_va_dong_dau", "da_ky_so", "ky_dien_tu", "chu_ky_so", "ky_ghi_ro_ho_ten"]
            .contains(key)
    }
}
