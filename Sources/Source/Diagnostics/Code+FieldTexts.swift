extension Code {
    var fieldText: Text? {
        switch self {
        case .missingField:
            Text(
                "Thiếu trường bắt buộc", "A required field is missing",
                "Mọi văn bản phải có loai và trich_yeu; mục trong danh mục phải có ma và ten. Thêm trường vào phần đầu.",
                "Every document needs loai and trich_yeu; a registry entry needs ma and ten. Add the field.")
        case .recommendedField:
            Text(
                "Thiếu trường nên có", "A field that should be there is missing",
                "Văn bản vẫn được xuất bản, nhưng thiếu thông tin mà loại văn bản này cần (kỳ báo cáo, cuộc họp, ký hiệu …). Bổ sung nếu biết. Cổng chưa có dia_chi thì trang vẫn đọc được, nhưng nguồn tin, lịch và sơ đồ trang mà chương trình khác đọc không có địa chỉ đầy đủ.",
                "The document is published, but lacks what documents of its type need (reporting period, meeting, symbol …). Add it if known. A portal without dia_chi can be read, but feeds, calendars and the sitemap, which other programs read, have no whole addresses."
            )
        case .unknownField:
            Text(
                "Trường lạ", "Unknown field",
                "Tên trường không có trong quy ước, hoặc chưa có tác dụng, nên giá trị không được dùng. Kiểm tra chính tả; danh sách trường ở trang trợ giúp.",
                "The name is not in the field list or has no effect yet, so the value is not used. Check the spelling; the help pages list the fields."
            )
        case .wrongType:
            Text(
                "Giá trị không đúng kiểu", "A value of the wrong type",
                "Trường cần một kiểu giá trị khác: chữ, danh sách, ngày hoặc nhóm trường con. Xem gợi ý kèm theo thông báo.",
                "The field takes another kind of value: text, a list, a date or fields of its own. See the hint of the message.")
        case .tooLong:
            Text(
                "Giá trị quá dài", "A value that is too long",
                "Nghị định 30/2020/NĐ-CP (phụ lục VI) giới hạn độ dài của trường này. Giá trị vẫn được giữ nguyên; rút gọn nếu chép thừa lời, ví dụ cả câu mở đầu vào trich_yeu.",
                "Decree 30/2020 (annex VI) limits the length of this field. The value is kept; shorten it if too much was copied, e.g. a whole sentence into trich_yeu."
            )
        case .unknownValue:
            Text(
                "Giá trị không nằm trong các giá trị cho phép", "A value that is not among those allowed",
                "Trường chỉ nhận một số giá trị nhất định; thông báo liệt kê chúng. Dấu và chữ hoa không quan trọng.",
                "The field takes certain values only; the message lists them. Accents and case do not matter.")
        case .cutValue:
            Text(
                "Chữ sau dấu “#” bị bỏ khỏi giá trị", "Words behind “#” are no part of the value",
                "Trong phần đầu, dấu “#” đứng sau dấu cách mở đầu một lời ghi nên chữ từ đó đến cuối dòng bị bỏ. Đặt cả giá trị trong ngoặc kép, hoặc để lời ghi trên một dòng riêng.",
                "In front matter “#” behind a blank begins a comment, so the words up to the end of the line are lost. Put the whole value in double quotes, or the comment on a line of its own."
            )
        case .typographicQuotes:
            Text(
                "Giá trị nằm trong ngoặc kép cong", "A value in curly quotes",
                "Trong phần đầu chỉ ngoặc kép thẳng \"…\" và ngoặc đơn thẳng '…' bao được giá trị; ngoặc cong “…” (Word tự đổi) là chữ của giá trị. Cổng bỏ ngoặc cong bao trọn một giá trị. Xóa chúng, hoặc viết \"“…”\" nếu văn bản in như vậy.",
                "In front matter only straight quotes \"…\" and '…' enclose a value; curly ones “…” (as Word makes them) are letters of it. Those around a whole value are left out. Delete them, or write \"“…”\" where they are printed."
            )
        case .invalidDate:
            Text(
                "Ngày không có thật hoặc viết sai dạng", "A date that does not exist or is written in another form",
                "Viết ngày theo dạng 01/4/2025 hoặc 2025-04-01, và ngày phải có trên lịch (không có 31/4).",
                "Write dates as 01/4/2025 or 2025-04-01, and the day must exist (there is no 31 April).")
        case .invalidPeriod:
            Text(
                "Kỳ viết sai", "A period in another form",
                "Kỳ viết theo một trong các dạng: 2025-Q1, Quý I/2025, 2025-04, tháng 4/2025, 2025, năm 2025.",
                "A period is one of: 2025-Q1, Quý I/2025, 2025-04, tháng 4/2025, 2025, năm 2025.")
        case .unknownType:
            Text(
                "Loại văn bản không có", "Unknown type of document",
                "loai phải là tên hoặc mã của một loại văn bản (Nghị định 30/2020/NĐ-CP, văn bản quy phạm pháp luật, văn bản Đảng) hoặc một loại thêm trong danh-muc/loai-van-ban.yml.",
                "loai must be the name or code of a type (decree 30/2020, legal documents, Party documents) or one added in danh-muc/loai-van-ban.yml."
            )
        case .unknownDepartment:
            Text(
                "Đơn vị không có trong danh mục", "A department that is not in the registry",
                "Dùng mã, tên hoặc một tên khác đã ghi trong danh-muc/don-vi.yml; đơn vị mới thì thêm vào tệp đó.",
                "Use a code, name or alias of danh-muc/don-vi.yml; add a new department there.")
        case .unknownIssuer:
            Text(
                "Cơ quan ban hành không có trong danh mục", "An issuer that is not in the registry",
                "Dùng mã, tên hoặc một tên khác đã ghi trong danh-muc/co-quan.yml; cơ quan mới thì thêm vào tệp đó.",
                "Use a code, name or alias of danh-muc/co-quan.yml; add a new issuer there.")
        case .secretDocument:
            Text(
                "Văn bản có độ mật", "A classified document",
                "Văn bản mật không được đưa lên cổng này: ai trong mạng cũng đọc được. Gỡ tệp khỏi thư mục nội dung và khỏi lịch sử git, báo người phụ trách bảo mật.",
                "Classified documents must not be on this portal: everyone on the network can read it. Remove the file from the content folder and from git history, and tell the security officer."
            )
        case .secretStamp:
            Text(
                "Trong văn bản có dấu chỉ độ mật", "The text bears a confidentiality stamp",
                "Một dòng chỉ có chữ MẬT, TỐI MẬT hoặc TUYỆT MẬT. Nếu là văn bản mật, gỡ khỏi hệ thống; nếu không, sửa dòng đó.",
                "A line is nothing but MẬT, TỐI MẬT or TUYỆT MẬT. If the document is classified remove it from the system; otherwise mend the line."
            )
        default: nil
        }
    }
}
