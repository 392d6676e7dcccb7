internal import Source

/// What the clerk is told of the parts of office files that no page of the portal has.
enum SourceRemark {
    /// - Parameter words: of every text box.
    static func boxes(_ words: [String]) -> Draft.Doubt {
        let shown = words.prefix(3).map { "“\(shortened($0))”" }.joined(separator: ", ") + (words.count > 3 ? ", …" : "")
        return Draft.Doubt(
            vi: "bản gốc có \(words.count) khung chữ, chữ trong khung được đặt ngay sau đoạn mang khung: \(shown)",
            en: "the source holds \(words.count) text boxes, whose words were put behind the paragraphs that hold them: \(shown)")
    }

    static func hidden(_ count: Int) -> Draft.Doubt {
        Draft.Doubt(
            vi: "bản gốc có \(count) chỗ chữ ẩn, không đưa vào bản nháp", en: "the source holds \(count) hidden words, which were left out")
    }

    static func changes(_ count: Int) -> Draft.Doubt {
        Draft.Doubt(
            vi: "bản gốc còn \(count) chỗ sửa chưa được chấp nhận hay từ chối: bản nháp lấy chữ thêm vào, bỏ chữ bị xóa",
            en: "\(count) changes of the source wait for a decision: the draft takes what they add and leaves out what they delete")
    }

    static func comments(_ count: Int) -> Draft.Doubt {
        Draft.Doubt(
            vi: "bản gốc có \(count) nhận xét bên lề, không đưa vào bản nháp",
            en: "the source holds \(count) comments, which were left out")
    }

    /// Pandoc had to read the file as it is.
    static let unprepared = Draft.Doubt(
        vi: "không xem được bên trong tệp: số tự động, khung chữ, trường và dòng tiêu đề của bảng có thể thiếu trong bản nháp",
        en: "the inside of the file could not be read: automatic numbers, text boxes, fields and header rows of tables may be missing")

    private static func shortened(_ text: String) -> String {
        let words = text.words
        return words.prefix(12).joined(separator: " ") + (words.count > 12 ? " …" : "")
    }
}
