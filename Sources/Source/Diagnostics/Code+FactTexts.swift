extension Code {
    var factText: Text? {
        switch self {
        case .missingDate:
            Text(
                "Văn bản không có ngày ban hành", "The document has no date of issue",
                "Ghi ngay_ban_hanh; nếu văn bản không in ngày, ghi khoảng ước tính: ngay_uoc_tinh: {tu: 2025-07-25}.",
                "Give ngay_ban_hanh; if none is printed, give a range: ngay_uoc_tinh: {tu: 2025-07-25}.")
        case .dateAhead:
            Text(
                "Ngày ban hành chưa tới", "The date of issue is still to come",
                "Ngày ghi trong phần đầu sau ngày hôm nay (hoặc sau --now), thường do gõ nhầm năm. Sửa ngày; văn bản chưa ký thì ghi trang_thai: du_thao.",
                "The date in the front matter lies after today (or after --now), mostly by a slip in the year. Mend the date; of what is not signed yet say trang_thai: du_thao."
            )
        case .missingSigner:
            Text(
                "Văn bản không có người ký", "The document has no signer",
                "Trừ phụ lục và văn bản kèm theo, văn bản phải có nguoi_ky: {ho_ten: …, chuc_vu: …}.",
                "Apart from annexes, a document needs nguoi_ky: {ho_ten: …, chuc_vu: …}.")
        case .missingDrafter:
            Text(
                "Văn bản không có đơn vị soạn", "The document has no drafting unit",
                "Ghi don_vi_soan; thường đọc được ở dòng “Lưu: VT, …”.", "Give don_vi_soan; mostly it stands in the line “Lưu: VT, …”.")
        case .personalData:
            Text(
                "Có vẻ là dữ liệu cá nhân", "Something looks like personal data",
                "Mọi người trong mạng nội bộ đều đọc được cổng. Số căn cước, số điện thoại di động, số tài khoản của một người chỉ được đưa lên khi pháp luật hoặc chính người ấy cho phép. Xóa khỏi văn bản, hoặc khi đã xem và thấy được phép thì ghi loại số ấy ở phần đầu: du_lieu_ca_nhan: [dien_thoai] (can_cuoc, dien_thoai, tai_khoan).",
                "Everyone on the internal network reads the portal. An identity number, a mobile telephone number or a bank account of a person may stand there only where the law or that person allows it. Delete it, or, when you have seen that it is allowed, name its kind in the front matter: du_lieu_ca_nhan: [dien_thoai] (can_cuoc, dien_thoai, tai_khoan)."
            )
        case .outsideLifetime:
            Text(
                "Đơn vị được nhắc tới ngoài thời gian tồn tại", "A unit is named outside its lifetime",
                "Theo danh-muc/don-vi.yml, vào ngày của văn bản đơn vị này chưa có hoặc không còn. Kiểm tra tên đơn vị, ngày văn bản, hoặc mốc tu/den trong danh mục.",
                "By danh-muc/don-vi.yml the unit did not exist on the document's date. Check the unit, the date, or tu/den in the registry."
            )
        case .rowCount:
            Text(
                "Số nội dung nêu ra không khớp với bảng", "The number of items stated does not fit the table",
                "Văn bản ghi “Gồm n nội dung” nhưng bảng theo sau có số dòng khác. Kiểm tra dòng thiếu, hoặc dòng bị tách đôi khi sang trang.",
                "The text says “Gồm n nội dung” but the table after it has another number of rows. Look for rows that are missing or cut in two by a page break."
            )
        case .missingAttachment:
            Text(
                "Nhắc tới tài liệu kèm theo nhưng không có", "An attachment is mentioned but absent",
                "Văn bản nói có đề cương, phụ lục hoặc danh mục kèm theo, nhưng không thấy trong tệp và cũng không có tep_goc. Bổ sung tài liệu nếu có.",
                "The text speaks of an outline, annex or list attached, which is neither in the file nor in tep_goc. Add it if you have it."
            )
        case .missingEndMark:
            Text(
                "Không có dấu kết thúc “./.”", "The end mark “./.” is missing",
                "Văn bản có chữ ký kết thúc bằng “./.” (Nghị định 30/2020/NĐ-CP, phụ lục I). Có thể nội dung bị chép thiếu.",
                "A signed text ends with “./.” (decree 30/2020, annex I). Perhaps part of the text was not copied.")
        case .emptyBody:
            Text(
                "Văn bản chưa có nội dung", "The document has no text",
                "Dưới phần đầu không có chữ nào, và không có tep_goc hay phụ lục thay cho nội dung. Chép nội dung vào, ghi tệp gốc, hoặc ghi trang_thai: du_thao nếu còn đang soạn.",
                "Nothing stands below the front matter, and no tep_goc or annex stands for it. Put in the text, name the original file, or say trang_thai: du_thao while it is being written."
            )
        default: nil
        }
    }
}
