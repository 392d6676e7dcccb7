extension Code {
    var taskText: Text? {
        switch self {
        case .unknownTask:
            Text(
                "Không có nhiệm vụ mang mã này", "No task has this id",
                "Mã ở Content/nhiem-vu/ hoặc ở “nhiem_vu” của phần đầu không phải của nhiệm vụ nào. Mã gồm tên tệp và mục: ket-luan-quy-1/muc-8/2; xem bằng “vanthu tasks”.",
                "The id in Content/nhiem-vu/ or in “nhiem_vu” of front matter is that of no task. It is made of the file's name and the point: ket-luan-quy-1/muc-8/2; see “vanthu tasks”."
            )
        case .unreadDeadline:
            Text(
                "Hạn không đọc được", "A deadline cannot be read",
                "Ngày không có thật (31/6/2025) hoặc chữ số không thành ngày, kỳ nào: nhiệm vụ giữ nguyên lời của hạn nhưng không vào lịch. Ghi “han” như trong văn bản: trước ngày 20/4/2025, chậm nhất ngày 15/5, trong Quý II/2025, trước ngày 25 hằng tháng.",
                "A day that does not exist (31/6/2025), or figures that make no day or period: the task keeps the words of its deadline and is in no calendar. Write “han” as a document would: trước ngày 20/4/2025, chậm nhất ngày 15/5, trong Quý II/2025, trước ngày 25 hằng tháng."
            )
        case .leadSupports:
            Text(
                "Đơn vị vừa chủ trì vừa phối hợp", "A unit both leads and helps",
                "Một đơn vị được ghi ở cả hai vai trong cùng một nhiệm vụ, thường là gõ nhầm. Kiểm tra bản gốc; nếu văn bản đã ban hành thì sửa bằng “nhiem_vu” ở phần đầu.",
                "One unit has both parts in one task, mostly by a slip. See the original; where it is issued already, correct it by “nhiem_vu” in front matter."
            )
        case .weekendDeadline:
            Text(
                "Hạn vào ngày nghỉ cuối tuần", "A deadline on a weekend",
                "Hạn in trong văn bản là Thứ Bảy hoặc Chủ nhật. Văn bản giữ nguyên; lịch và danh sách vẫn theo ngày in. Đơn vị nên hoàn thành vào ngày làm việc trước đó.",
                "The printed deadline is a Saturday or Sunday. The text stays; calendars and lists keep the printed day. Units had better finish on the working day before."
            )
        case .earlyDeadline:
            Text(
                "Hạn quá sớm", "A deadline comes too early",
                "Hạn không sau ngày ban hành văn bản, hoặc trùng ngày diễn ra sự kiện mà việc ấy phải chuẩn bị. Có thể nhầm tháng, năm.",
                "The deadline is not after the date of issue, or is the very day of the event the work is for. Perhaps a month or year is mistyped."
            )
        case .tooManyTasks:
            Text(
                "Văn bản giao quá nhiều nhiệm vụ", "Too many tasks in one document",
                "Chương trình chỉ nhận ra 5.000 nhiệm vụ đầu tiên; phần sau chỗ được báo vẫn in đủ nhưng không vào danh sách nhiệm vụ. Chia thành văn bản và các phụ lục.",
                "The program recognises the first 5,000 tasks; what follows the place given is printed but not listed as tasks. Split the document and its annexes."
            )
        default: nil
        }
    }
}
