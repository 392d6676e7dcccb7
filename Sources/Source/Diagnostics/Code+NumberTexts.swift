extension Code {
    var numberText: Text? {
        switch self {
        case .missingNumber:
            Text(
                "Văn bản chưa có số", "The document has no number yet",
                "Văn bản vẫn có trang riêng theo tên tệp. Khi được cấp số, điền so (và ky_hieu); địa chỉ cũ sẽ tự chuyển tới địa chỉ mới.",
                "The document has a page by its file name. Fill in so (and ky_hieu) when it is numbered; the old address then leads to the new one."
            )
        case .unusualNumber:
            Text(
                "Số, ký hiệu không theo mẫu nào đã biết", "A number outside the known forms",
                "Số được giữ nguyên như đã viết, nhưng các văn bản khác khó liên kết tới nó. Mẫu thường gặp: 27/TB-SKHCN, 336-KH/TU, 04/2025/QĐ-UBND.",
                "It is kept as written, but other documents will hardly link to it. Usual forms: 27/TB-SKHCN, 336-KH/TU, 04/2025/QĐ-UBND.")
        case .symbolMismatch:
            Text(
                "Ký hiệu không khớp với loại hoặc cơ quan", "A symbol that does not go with the type or the issuer",
                "Ký hiệu cho biết loại văn bản (QĐ: quyết định, TB: thông báo …) và cơ quan ban hành; loai hoặc co_quan_ban_hanh lại ghi khác. Đối chiếu với bản gốc rồi sửa chỗ sai. Không nói gì về phụ lục (có kem_theo), về công văn và về cơ quan chưa có ký hiệu trong danh mục.",
                "A symbol tells the type (QĐ: decision, TB: notice …) and the issuer, and loai or co_quan_ban_hanh says otherwise. See the original and mend what is wrong. Nothing is said of annexes (with kem_theo), of letters, or of issuers without symbol in the registry."
            )
        case .duplicateNumber:
            Text(
                "Hai văn bản cùng số, ký hiệu, cơ quan và năm", "Two documents with the same number, symbol, issuer and year",
                "Nghị định 30/2020/NĐ-CP (phụ lục VI) không cho phép trùng. Kiểm tra xem có tệp nào bị chép hai lần, hoặc số nào gõ nhầm.",
                "Decree 30/2020 (annex VI) forbids it. See whether a file was copied twice or a number mistyped.")
        case .aliasSpelling:
            Text(
                "Ký hiệu viết khác chuẩn", "A symbol in another spelling",
                "Số được hiểu và liên kết theo cách viết chuẩn, nhưng nên sửa ở văn bản gốc nếu đó là lỗi gõ (SKHHCN → SKHCN, QD → QĐ …).",
                "The number is understood and linked in its standard spelling; mend the source if it was a slip (SKHHCN → SKHCN, QD → QĐ …)."
            )
        case .ambiguousReference:
            Text(
                "Số được viện dẫn có thể là nhiều văn bản", "A cited number that may mean several documents",
                "Nhiều văn bản cùng số; liên kết dẫn tới trang chọn. Ghi thêm ngày hoặc cơ quan ban hành trong câu để phân biệt.",
                "Several documents bear the number; the link leads to a page to choose from. Add the date or issuer to the sentence.")
        case .conflictingDate:
            Text(
                "Cùng một số nhưng ngày khác nhau", "The same number with different dates",
                "Hai chỗ viện dẫn cùng một số nhưng khác ngày, hoặc khác với ngày của văn bản đang lưu. Kiểm tra ngày nào đúng.",
                "Two places cite one number with different dates, or the held document has another date. Find out which is right.")
        case .unheldReference:
            Text(
                "Văn bản được dẫn chiếu mà cổng không lưu", "A cited document that the portal does not hold",
                "Không phải lỗi: liên kết dẫn tới trang tham chiếu. Nếu có văn bản đó, đưa tệp vào Content; nếu chỉ biết trích yếu hoặc địa chỉ, ghi vào danh-muc/tham-chieu.yml.",
                "No fault: the link leads to its reference page. Add the document to Content, or what is known of it to danh-muc/tham-chieu.yml."
            )
        case .citedLater:
            Text(
                "Văn bản được viện dẫn có ngày muộn hơn ngày ban hành", "A cited document is later than the citing one",
                "Một văn bản không thể viện dẫn văn bản ra đời sau nó: thường là gõ nhầm năm. Nếu ngày in trên văn bản sai, ghi ngay_ghi_tren_van_ban và sửa ngay_ban_hanh.",
                "A document cannot cite a later one: mostly a mistyped year. If the printed date is wrong, give ngay_ghi_tren_van_ban and mend ngay_ban_hanh."
            )
        case .senselessRelation:
            Text(
                "Quan hệ giữa các văn bản vô lý", "A relation of documents that makes no sense",
                "Văn bản ghi quan hệ với chính nó, hoặc hai văn bản cùng sửa đổi, thay thế, bãi bỏ… lẫn nhau. Thường là ghi nhầm số; kiểm tra lại số và chiều của quan hệ.",
                "A document is related to itself, or two documents amend, replace or repeal each other. Mostly a number is mistaken; see to the number and the direction."
            )
        case .tooManyNumbers:
            Text(
                "Văn bản nhắc tới quá nhiều số", "Too many numbers in one document",
                "Chương trình chỉ nhận ra 20.000 số văn bản đầu tiên; những số sau chỗ được báo vẫn in đủ nhưng không có liên kết. Chia thành văn bản và các phụ lục.",
                "The program recognises the first 20,000 document numbers; those behind the place given are printed but not linked. Split the document and its annexes."
            )
        case .duplicateSlug:
            Text(
                "Một địa chỉ (slug) được đặt cho hai văn bản", "One slug is given to two documents",
                "Mỗi slug chỉ thuộc về một văn bản. Đổi một trong hai.", "A slug belongs to one document. Change one of the two.")
        case .vanishedAddress:
            Text(
                "Một địa chỉ sẽ mất", "An address would vanish",
                "So với bản được nêu ở --changed-since, một địa chỉ đã có nay không còn trang nào, nên liên kết mà người khác đã lưu sẽ hỏng. Văn bản đổi tên tệp, đổi số: thêm địa chỉ cũ vào slug_cu. Văn bản bỏ đi: giữ tệp và ghi trang_thai: da_thu_hoi. Tệp kèm: giữ tên cũ. Văn bản mới lấy mất địa chỉ của văn bản khác: đặt tên tệp khác. Trang tham chiếu và danh sách mất theo nội dung thì chỉ là cảnh báo.",
                "Compared with the revision of --changed-since, an address that was there has no page any more, so that links people have kept would break. A document whose file or number changed: put the old address into slug_cu. A document that goes: keep the file with trang_thai: da_thu_hoi. A file beside it: keep its name. A new document that takes the address of another: name its file otherwise. Reference pages and lists that go with the text are but warnings."
            )
        case .sharedAddress:
            Text(
                "Hai văn bản có cùng địa chỉ", "Two documents come to one address",
                "Văn bản đứng trước giữ địa chỉ, văn bản sau được thêm bốn ký tự. Đặt slug riêng cho văn bản sau để địa chỉ dễ đọc và bền. Hai tệp cùng tên mà chỉ khác cách ghi dấu thì xóa hoặc đổi tên một tệp.",
                "The first keeps the address, the other gets four characters more. Give the other a slug of its own for a lasting address. Of two files whose names differ only in their Unicode form, remove or rename one."
            )
        default: nil
        }
    }
}
