// Words a reader sees for coded values of front matter.
internal import Records

extension Portal {
    static func circulationTitle(_ code: String) -> String {
        switch code {
        case "noi_bo": "LƯU HÀNH NỘI BỘ"
        case "xem_xong_tra_lai": "XEM XONG TRẢ LẠI"
        default: code
        }
    }

    static func urgencyTitle(_ code: String) -> String {
        switch code {
        case "khan": "Khẩn"
        case "thuong_khan": "Thượng khẩn"
        case "hoa_toc": "Hỏa tốc"
        default: code
        }
    }

    /// `giao_ban_quy` → "Giao ban quý"; words that are no code stay as written.
    static func meetingTitle(_ code: String) -> String {
        switch code {
        case "giao_ban_quy": "Họp giao ban quý"
        case "giao_ban_thang": "Họp giao ban tháng"
        case "giao_ban_tuan": "Họp giao ban tuần"
        case "giao_ban": "Họp giao ban"
        case "chuyen_de": "Họp chuyên đề"
        default: code
        }
    }

    /// `2025-08-14T14:00+07:00` → "14h00 ngày 14/8/2025"; other forms stay as written.
    static func eventTime(_ text: String) -> String {
        guard let date = CalendarDate(text: String(text.prefix(10))) else { return text }
        let time = text.dropFirst(11).prefix(5).split(separator: ":")
        return time.count == 2 ? "\(time[0])h\(time[1]) ngày \(date.vietnamese)" : "ngày \(date.vietnamese)"
    }

    /// "1,2 MB", with the decimal comma of Vietnamese.
    static func size(_ bytes: Int) -> String {
        let units = ["byte", "KB", "MB", "GB"]
        var value = bytes * 10
        var unit = 0
        while value >= 10240 && unit < units.count - 1 {
            value /= 1024
            unit += 1
        }
        return unit == 0 || value % 10 == 0 ? "\(value / 10) \(units[unit])" : "\(value / 10),\(value % 10) \(units[unit])"
    }
}
