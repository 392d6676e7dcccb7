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
                "Mẫu hoặc tệp kiểu dáng gọi một tệp không có trong thư mục tai-san của giao diện và các giao diện cha. Tệp a-b.css có tên tai_san.a_b_css.",
                "A template or style sheet names a file that is not in the tai-san folder of the theme or its parents. The file a-b.css is tai_san.a_b_css."
            )
        case .assetClash:
            Text(
                "Hai tệp tài sản cùng một tên trong mẫu", "Two assets have one name in templates",
                "Tên trong mẫu là tên tệp viết thường, không dấu, các dấu khác thành “_”: a-b.css và A_b.css trùng nhau. Đổi tên một tệp.",
                "The name in templates is the file name in lower case without marks, other signs as “_”: a-b.css and A_b.css are one. Rename a file."
            )
        case .searchClient:
            Text(
                "Mã tìm kiếm của giao diện sai dạng", "The search client of the theme has another form",
                "tim-kiem/client.js phải có “export function openIndex”, không nạp tệp khác, và “export” chỉ đứng ở đầu dòng trước một khai báo: bản mở từ thư mục (--portable) bỏ chữ “export” để thành tệp lệnh thường.",
                "tim-kiem/client.js must have “export function openIndex”, import nothing, and write “export” only at the beginning of a line before a declaration: a portable build leaves the word out to make it a classic script."
            )
        case .themeCycle:
            Text(
                "Các giao diện kế thừa nhau thành vòng", "Themes inherit from each other in a circle",
                "ke_thua của một giao diện dẫn trở lại chính nó. Bỏ ke_thua ở giao diện gốc.",
                "The ke_thua of a theme leads back to itself. Remove ke_thua from the theme at the root.")
        case .unusedThemeFile:
            Text(
                "Giao diện có phần không được dùng", "A part of the theme is not used",
                "Không trang nào cần tệp hay chuỗi này, và giao diện cha không có tệp hay chuỗi cùng tên để thay. Thường là viết sai tên; nếu không thì xóa đi.",
                "No page needs this file or string, and no parent theme has one of that name to replace. Mostly a misspelt name; otherwise remove it."
            )
        default: nil
        }
    }
}
