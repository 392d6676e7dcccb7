extension Code {
    var fileText: Text? {
        switch self {
        case .invalidUTF8:
            Text(
                "Tệp hoặc tên tệp không phải UTF-8", "The file or its name is not UTF-8",
                "Tệp được lưu bằng bảng mã khác (TCVN3, VNI, UTF-16 …) hoặc đã hỏng. Mở tệp bằng trình soạn thảo và lưu lại với mã “UTF-8”. Tên tệp hỏng khi giải nén thì đổi tên hoặc giải nén lại.",
                "The file was saved in another encoding (TCVN3, VNI, UTF-16 …) or is damaged. Open it in an editor and save it as UTF-8. Rename a file whose name was spoilt by unpacking, or unpack it again."
            )
        case .controlCharacter:
            Text(
                "Văn bản có ký tự điều khiển không in được", "The text holds a control character that cannot be printed",
                "Thường theo vào khi chép từ Word (xuống dòng trong đoạn bằng Shift+Enter) hoặc từ PDF. Trang web không được có ký tự này nên nó được coi là dấu cách. Xóa ký tự ở chỗ được chỉ ra.",
                "It often comes along from Word (a line break within a paragraph) or a PDF. A web page must not hold it, so it is taken for a blank. Remove it where the message points."
            )
        case .invalidYAML:
            Text(
                "Phần đầu hoặc danh mục viết sai cú pháp YAML", "Front matter or a registry is not valid YAML",
                "Thường do thiếu dấu cách sau “:”, dùng phím Tab để thụt dòng, hoặc giá trị có “: ” hay “#” mà không đặt trong ngoặc kép. Sửa dòng được chỉ ra, ví dụ: trich_yeu: \"Về việc: …\".",
                "Often a missing space after “:”, a tab used to indent, or a value that holds “: ” or “#” without quotes. Mend the line shown, e.g. trich_yeu: \"Về việc: …\"."
            )
        case .duplicateKey:
            Text(
                "Một trường được viết hai lần", "A field is written twice",
                "Tên trường được so sau khi bỏ dấu và viết thường, nên “Ngày ban hành” và “ngay_ban_hanh” là một. Giữ lại một dòng.",
                "Field names are compared without accents and case, so “Ngày ban hành” and “ngay_ban_hanh” are one. Keep one line.")
        case .missingFrontMatter:
            Text(
                "Văn bản không có phần đầu", "The document has no front matter",
                "Tệp phải bắt đầu bằng một dòng “---”, rồi các trường (loai, trich_yeu, …), rồi một dòng “---” nữa trước nội dung.",
                "The file must begin with a line “---”, then the fields (loai, trich_yeu, …), then another line “---” before the text.")
        case .unreadableAttachment:
            Text(
                "Không có tệp gốc được nêu", "An original file that is named is not there",
                "tep_goc nêu một tệp không nằm cạnh văn bản. Chép tệp vào cùng thư mục hoặc sửa tên; tên tệp phân biệt chữ hoa, chữ thường.",
                "tep_goc names a file that is not beside the document. Copy it there or mend the name; names are case-sensitive.")
        case .duplicateCode:
            Text(
                "Một mã xuất hiện hai lần trong danh mục", "A code occurs twice in a registry",
                "Mỗi mã (ma) chỉ được dùng cho một mục. Gộp hai mục hoặc đổi mã của một mục.",
                "Each code (ma) belongs to one entry. Merge the two or rename one.")
        case .sharedName:
            Text(
                "Một tên chỉ hai mục, hai người", "One name means two entries or two people",
                "Hai đơn vị, hai cơ quan có cùng tên gọi hay ký hiệu mặc định trong cùng thời gian, nên không biết văn bản nói đến mục nào: tên chính được chọn trước tên khác. Hai người ký có tên chỉ khác nhau ở dấu thì chung một trang. Sửa danh mục, hoặc viết tên người ký như nhau nếu là một người.",
                "Two departments or issuers bear one name or default symbol at the same time, so that nobody can tell which a text means: a name goes before an alias. Signers whose names differ only in marks share a page. Mend the registry, or write the name of a signer alike where it is one person."
            )
        case .missingHistory:
            Text(
                "Thiếu lịch sử thay đổi", "The history of changes is incomplete",
                "Ngày và các lần cập nhật của một văn bản lấy từ kho git chứa nội dung. Kho không đọc được (thiếu lệnh git, kho hỏng, kho của người dùng khác) hoặc chỉ được tải về vài lần ghi gần nhất. Cổng vẫn dựng được; chỗ không biết chắc thì để trống, không đoán. Cài git, hoặc tải đủ lịch sử: git fetch --unshallow.",
                "The dates and changes of a document come from the git repository that holds the content. It cannot be read (no git, a damaged repository, one of another user), or only its latest commits were fetched. The portal is built all the same; what is not known is left out, never guessed. Install git, or fetch the whole history: git fetch --unshallow."
            )
        case .missingSettings:
            Text(
                "Thiếu tệp cong-thong-tin.yml", "The file cong-thong-tin.yml is missing",
                "Tệp này cho biết tên cổng, cơ quan, địa chỉ và giao diện. Tạo tệp ở đầu thư mục nội dung; README có ví dụ.",
                "It holds the portal's name, agency, address and theme. Create it at the top of the content folder; README has an example.")
        case .foreignFile:
            Text(
                "Trong thư mục xuất có tệp lạ", "The output folder holds a foreign file",
                "VanThu chỉ thay những tệp do chính nó tạo (ghi trong .vanthu-manifest). Tệp khác được giữ nguyên; dùng --prune-foreign để xóa. Nếu tệp lạ trùng tên với tệp của cổng, hãy chuyển nó đi.",
                "VanThu replaces only files it wrote itself (listed in .vanthu-manifest). Others are kept; --prune-foreign removes them. If one bears the name of a file of the portal, move it away."
            )
        default: nil
        }
    }
}
