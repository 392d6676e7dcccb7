// Texts of the codes about themes.

extension Code {
    var themeText: Text? {
        switch self {
        case .missingTheme:
            Text(
                "Không có giao diện", "The theme is not there",
                "Thư mục giao diện nêu ở giao_dien (hoặc --theme) không có hay thiếu theme.yml.",
                "The theme folder named by giao_dien (or --theme) is missing or has no theme.yml.")
        case .templateSyntax:
            Text(
                "Mẫu sai cú pháp", "A template is not well-formed",
                "Một thẻ {{…}} không đóng hoặc đóng nhầm. Sửa ở dòng được chỉ ra.",
                "A tag {{…}} is not closed or closed wrongly. Mend the line shown.")
        case .unknownName:
            Text(
                "Mẫu dùng tên không có", "A template uses a name that does not exist",
                "Trang loại này không có trường đó. Thông báo gợi ý tên gần nhất; tài liệu giao diện liệt kê mọi trường.",
                "Pages of this type have no such field. The message suggests the nearest name; the theme article lists them all.")
        case .missingPartial:
            Text(
                "Không có mẫu con", "A partial is missing",
                "{{> tên}} hoặc {{< tên}} trỏ tới một tệp mẫu không có trong giao diện.",
                "{{> name}} or {{< name}} points to a template that the theme lacks.")
        case .unsafeContext:
            Text(
                "Giá trị đặt ở chỗ không an toàn trong mẫu", "A value in an unsafe place of a template",
                "Giá trị chỉ được đặt trong chữ hoặc trong thuộc tính có ngoặc kép; không trong script, style, tên thẻ, thuộc tính on….",
                "Values may stand in text or in a quoted attribute; not in script, style, a tag name or an event handler.")
        case .missingAsset:
            Text(
                "Giao diện thiếu tệp", "The theme lacks a file",
                "Mẫu dùng một tệp (kiểu dáng, script, biểu tượng) không có trong thư mục tai-san của giao diện.",
                "A template uses a file (style, script, icon) that is not in the theme's tai-san folder.")
        default: nil
        }
    }
}
