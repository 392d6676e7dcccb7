/// What to write instead of an HTML tag that is shown as text.
enum HTMLAdvice {
    case bold, italic, struck, link, image, heading, list, table, code, quote, rule, layout, comment, unpaired, other

    /// The advice for a tag, or for what begins like one.
    init(tag: ArraySlice<UInt8>) {
        let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix { $0.isDigit || $0.isLatin }
        switch String(decoding: name, as: UTF8.self).lowercased() {
        case "b", "strong": self = .bold
        case "i", "em", "cite": self = .italic
        case "s", "del", "strike": self = .struck
        case "a": self = .link
        case "img": self = .image
        case "h1", "h2", "h3", "h4", "h5", "h6": self = .heading
        case "ul", "ol", "li": self = .list
        case "table", "thead", "tbody", "tr", "th", "td", "caption": self = .table
        case "code", "pre", "tt", "kbd": self = .code
        case "blockquote", "q": self = .quote
        case "hr": self = .rule
        case "p", "div", "span", "font", "center", "big", "small", "section", "style": self = .layout
        case "br", "sub", "sup", "u": self = .unpaired
        default: self = tag.starts(with: "<!--".utf8) ? .comment : .other
        }
    }

    var hint: LocalizedText {
        switch self {
        case .bold: LocalizedText(vi: "chữ đậm viết là **chữ**", en: "write bold as **text**")
        case .italic: LocalizedText(vi: "chữ nghiêng viết là *chữ*", en: "write italic as *text*")
        case .struck: LocalizedText(vi: "chữ gạch ngang viết là ~~chữ~~", en: "write struck text as ~~text~~")
        case .link: LocalizedText(vi: "liên kết viết là [chữ](địa chỉ)", en: "write a link as [text](address)")
        case .image: LocalizedText(vi: "hình viết là ![mô tả hình](tệp hình)", en: "write an image as ![description](file)")
        case .heading: LocalizedText(vi: "đề mục viết là ## Đề mục", en: "write a heading as ## Heading")
        case .list:
            LocalizedText(
                vi: "mỗi mục viết một dòng, mở đầu bằng “- ” hoặc “1. ”", en: "write each item on a line that begins with “- ” or “1. ”")
        case .table:
            LocalizedText(
                vi: "bảng viết bằng các hàng | ô | ô | và dòng |---|---|", en: "write a table in rows | cell | cell | with a row |---|---|")
        case .code: LocalizedText(vi: "mã viết giữa hai dấu `", en: "write code between two `")
        case .quote: LocalizedText(vi: "lời trích viết “> ” ở đầu dòng", en: "write a quotation with “> ” at the start of its lines")
        case .rule: LocalizedText(vi: "đường kẻ ngang viết là --- giữa hai dòng trống", en: "write a rule as --- between two empty lines")
        case .layout:
            LocalizedText(
                vi: "bỏ thẻ này: hai đoạn cách nhau một dòng trống, kiểu chữ do giao diện của cổng định",
                en: "remove the tag: paragraphs are parted by an empty line, and the theme decides on type")
        case .comment:
            LocalizedText(
                vi: "xóa đi: lời ghi riêng không để trong văn bản được đăng",
                en: "remove it: private notes have no place in a published text")
        case .unpaired:
            LocalizedText(
                vi: "<u>, <sub>, <sup> phải đủ mở và đóng trong một đoạn, không kèm thuộc tính; xuống dòng là <br>",
                en: "<u>, <sub> and <sup> must be opened and closed in one paragraph, without attributes; a line break is <br>")
        case .other:
            LocalizedText(
                vi: "chỉ dùng được <br>, <sub>, <sup>, <u>; dấu < thật viết là \\<",
                en: "only <br>, <sub>, <sup> and <u> may be used; write the character itself as \\<")
        }
    }
}
