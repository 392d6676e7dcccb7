extension Code {
    var markdownText: Text? {
        switch self {
        case .unbalancedEmphasis:
            Text(
                "Dấu nhấn mạnh * không cân", "Emphasis marks that do not pair",
                "Số dấu * mở và đóng không khớp nên dấu * hiện ra trên trang. Sửa thành **chữ đậm** hoặc *chữ nghiêng*; muốn in dấu * thì viết \\*.",
                "Opening and closing * do not pair, so they show on the page. Write **bold** or *italic*; for the character itself write \\*."
            )
        case .rawHTML:
            Text(
                "Có thẻ HTML trong văn bản", "HTML tags in the text",
                "Chỉ <br>, <sub>, <sup>, <u> được dùng; thẻ khác hiện ra thành chữ. Viết lại bằng Markdown.",
                "Only <br>, <sub>, <sup>, <u> may be used; other tags are shown as text. Use Markdown instead.")
        case .unsafeLink:
            Text(
                "Liên kết không an toàn", "An unsafe link",
                "Liên kết chỉ được dùng http, https, mailto, tel hoặc đường dẫn trong cổng. Chữ được giữ, liên kết bị bỏ.",
                "Links may use http, https, mailto, tel or a path of the portal. The text is kept, the link dropped.")
        case .brokenLink:
            Text(
                "Liên kết nội bộ không tới đâu", "An internal link leads nowhere",
                "Trang, tệp hoặc mục (#…) được trỏ tới không có. Sửa đường dẫn; liên kết tới văn bản khác có thể viết theo tên tệp .md của nó.",
                "The page, file or point (#…) is not there. Mend the path; other documents may be linked by the name of their .md file.")
        case .undefinedFootnote:
            Text(
                "Chú thích không có nội dung", "A footnote without text",
                "Trong bài có [^…] nhưng không có dòng “[^…]: nội dung”, dòng đó để trống, hoặc nhãn có dấu cách. Thêm nội dung, bỏ dấu chú thích, hoặc viết nhãn liền như [^ghi-chú].",
                "The text has [^…] but no line “[^…]: text”, the line is empty, or the label holds a blank. Add the text, remove the mark, or write the label in one word: [^my-note]."
            )
        case .unusedFootnote:
            Text(
                "Chú thích không được dẫn tới", "A footnote that nothing refers to",
                "Nội dung chú thích này không hiện trên trang vì trong bài không có dấu [^…] tương ứng.",
                "Its text is not shown, since no [^…] in the text refers to it.")
        case .almostTable:
            Text(
                "Giống bảng nhưng không phải bảng", "It looks like a table but is none",
                "Hàng tiêu đề và hàng gạch “|---|---|” phải có cùng số ô, các hàng đứng liền nhau và không thụt vào từ 4 dấu cách. Thông báo cho biết chỗ lệch.",
                "The header row and the row of dashes “|---|---|” must have the same number of cells; rows follow each other, indented by less than 4 spaces. The message says what is off."
            )
        case .openFence:
            Text(
                "Khối ``` không có dòng đóng", "A block ``` that is not closed",
                "Mọi chữ từ dòng ``` trở xuống thành mã hoặc thành bảng, tiêu đề và điểm ở đó không còn. Thêm dòng ``` ở cuối khối.",
                "All text below the line ``` becomes code or a table, with its headings and points. Add a line ``` at the end of the block."
            )
        case .wideTable:
            Text(
                "Bảng quá rộng hoặc quá lớn", "A table that is too wide or too large",
                "Một bảng có tối đa 256 cột và khoảng nửa triệu ô. Tách thành nhiều bảng hoặc đính kèm tệp bảng tính.",
                "A table has at most 256 columns and about half a million cells. Split it or attach a spreadsheet.")
        case .spreadsheetTable:
            Text(
                "Bảng dán từ bảng tính có chỗ lệch", "A spreadsheet table that does not add up",
                "Trong khối ```bang các ô cách nhau bằng Tab, mỗi dòng có số ô như tiêu đề, ô có xuống dòng nằm giữa hai dấu \". Chữ vẫn được in đủ; thông báo cho biết chỗ nào lệch.",
                "In a ```bang block cells are parted by tabs, every row has as many as the header, and a cell with line breaks stands between two \". All text is shown; the message says what is off."
            )
        case .cellMerge:
            Text(
                "Ô không gộp được", "A cell that cannot be merged",
                "Trong khối ```bang, ô chỉ có ^ gộp với ô bên trên, ô chỉ có < gộp với ô bên trái; các ô gộp với nhau phải làm thành hình chữ nhật và không vượt từ tiêu đề sang dữ liệu. Dấu không gộp được thì in ra như chữ; muốn in dấu thì viết \\^ hoặc \\<.",
                "In a ```bang block a cell of only ^ is merged with the one above, a cell of only < with the one to the left; merged cells make a rectangle and do not reach from the header into the data. A mark that merges nothing is shown as text; for the character itself write \\^ or \\<."
            )
        case .bodyTooLarge:
            Text(
                "Nội dung quá lớn", "The text is too large",
                "Nội dung một văn bản tối đa 2 MB chữ. Tách phụ lục ra tệp riêng hoặc đính kèm tệp gốc.",
                "A text is at most 2 MB. Move annexes to files of their own or attach the original.")
        case .nestedTooDeep:
            Text(
                "Lồng nhau quá sâu", "Nested too deep",
                "Danh sách hoặc trích dẫn lồng nhau quá nhiều cấp; thường do chép lỗi. Bỏ bớt dấu > hoặc khoảng trắng đầu dòng.",
                "Lists or quotes are nested too deep, mostly by a copying slip. Remove > marks or leading spaces.")
        case .tooManyBrackets:
            Text(
                "Quá nhiều dấu ngoặc vuông", "Too many square brackets",
                "Một đoạn có hàng nghìn hình “![” liền nhau. Để dòng trống giữa các hình, hoặc xóa các dấu “![” thừa.",
                "A paragraph has thousands of images “![” in a row. Leave an empty line between images, or remove what is left over.")
        default: nil
        }
    }
}
