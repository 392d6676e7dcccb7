extension Code {
    var draftText: Text? {
        switch self {
        case .doubtfulReading:
            Text(
                "Chỗ đọc chưa chắc khi nhập văn bản", "Something was not read with certainty when a document was imported",
                "Lệnh import đọc chữ của bản gốc và không đoán thầm: chỗ nào có thể hiểu cách khác thì được ghi trong bản nháp bằng “# xem lại: …” hoặc “<!-- xem lại: … -->”. Đối chiếu với bản gốc, sửa nếu cần, rồi xóa dòng ghi ấy; còn dòng ghi ở phần đầu thì lệnh check còn nhắc.",
                "The command import reads the text of the source and never guesses in silence: what may be meant otherwise is noted in the draft as “# xem lại: …” or “<!-- xem lại: … -->”. Compare it with the source, mend it, and delete the note; check tells of those left in front matter."
            )
        case .absentInSource:
            Text(
                "Bản gốc không cho biết một điều cần có", "The source does not tell something that is wanted",
                "Trường để trống trong bản nháp vì bản gốc không in, ví dụ số còn để trống hoặc thiếu phần đầu. Điền khi đã biết, rồi xóa dòng ghi “# xem lại: …”.",
                "The field is empty in the draft because the source does not print it, such as a number left blank. Fill it in once it is known and delete the note “# xem lại: …”."
            )
        default: nil
        }
    }
}
