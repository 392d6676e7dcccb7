// The words that most shorten real official text when each of them is one character, the most frequent first.

extension WordCode {
    /// At most 1,023, each of 2 to 16 bytes, with a space between; those of 2,365 documents of Vietnamese offices.
    static let words = """
        và của định các theo số có quy ngày quan hiện về thực công được hợp cơ hành chức tại học lý với vụ nghệ cấp Công nhân tư thông \
        dụng nhiệm việc Sở trong nước tổ pháp động này báo người hoặc Khoa dân quản Bộ kết tài ban bảo từ sản chính cho trình cáo Điều \
        nhận nghiệp đối luật cứ đồng quyền điều quyết kiểm Thông không tra sở khoản án bản tin văn hoạt thời phải hàng trường phí để gia \
        chủ viên sự vị sử là liên quả thi thẩm quốc liệu phòng giao thành xuất an hoạch giá năm nhà tế sơ bị nghị đơn phạm vi tiếp doanh \
        ký thuộc chứng dịch hạn tỉnh dự chi trách trì làm hiệu phương Việt đến khai kinh Nam thu đề địa sau lực hội trên lập điểm dung \
        cá trước khác hồ sách toán khi nội cầu tạo bộ hình độ phối chế đổi tác Nghị đầu Ủy dẫn trợ chỉ khoa lượng một tháng trưởng hóa \
        xác kể do phát đã tiêu xã thì trực ngoài chuyển giải tâm đảm chất tham chuẩn đăng ngành ứng triển nhập xử kiện chuyên yêu tiền \
        toàn sát thủ phẩm năng thể thuế Luật thống dựng điện tục đại khẩu thiết vào tự bằng bệnh Trung áp vật kỹ ngân bổ nghề mức gồm \
        tàu phủ thuốc kế hướng đủ thuật Hội giấy Quản nộp phép kiến sinh xây gian thức Chính hiểm vực phục danh tính tượng đánh vệ hải ở \
        trị giáo gửi thanh hệ cao mục phân tịch trung Kế đạo đường xét lại tố quá giám Quyết nguyên ra dục cứu Quy cung đào biển vận khu \
        ủy đây tử lưu kèm sung tạm nhất bố dữ Quốc mới lãnh thị lao lệ hỗ loại diện Phòng bao biên quân Tổng giữ ương thủy phù Giấy thác \
        Ứng thường tiện duyệt Nhà chấp đốc chỉnh nguồn tổng lục phần truyền tiết đó trí tập nghiệm ý trả phê thay đất biện mẫu Tổ nơi \
        sửa cảnh như hưởng kỳ đóng qua lợi Thủ giới chống Cục chương bay Tài chữa Phụ thuận trang hoàn minh mà cần tiến nghĩa ghi vốn \
        Văn bán nại môi thương phố luận khoán ninh chịu tình ngoại tai khiếu đặc vấn tối lĩnh tương tuyến sáng những cụ soát nuôi xem Cơ \
        lương trở trừ từng mua chưa hạ dưỡng bồi nghiên cố hộ đúng mưu Hướng môn sĩ Giám đình lên tờ máy ty đáp nếu Chủ hồi cục hại dùng \
        tích Tỉnh Ban tải đang vùng biểu cùng kê nông bên Khoản ảnh hữu góp dưới phụ khám cấu Báo lần quỹ cán tên khí hạng trú đo chí \
        mạng tuyển căn Trường chung tín mình đầy sao rõ Dịch bàn huy khả sắt Chuyên phạt cảng giúp biến mại biệt cửa Hành huyện cách Tòa \
        chọn tầng Chuyển giữa Đổi đi miễn trữ thuê khách xạ cử nạn thiên giam Viện bắt gọi xe Quỹ Thương viện mặt sức chiến còn đặt mô \
        gây ưu nhưng thư vay mã thế đồ cộng thỏa phản sư dược nợ tắc chiếu đoàn thuyền bưu trọng Mẫu giảm ngang chữ cư đội Chỉ bỏ tướng \
        cập Thanh cả yếu xếp Tư binh thảo lịch dấu cổ hủy đa nêu thiểu thử mật lệnh đưa nhật phiếu đấu bình con đương dầu hòa họp đích \
        khắc xuyên khỏe vô đạt hết thôn so mở tội lấy kịp hai nâng đứng tù thiệt nhánh ro dõi buộc phổ ích giờ tuổi ước nhu ô rủi phó \
        tiên Chương tỷ II chấm nhóm trạng tăng tụng Chi Ngân nhiễm Đảng chứa khảo ánh nguy suất chăn thập nghiện độc Giao ít phóng Hải \
        Kiểm đãi tệ tuân ăn tắt hậu nhiều hơn khởi thú huấn tốt sổ ngay Phát trái truy thụ Nội chia xảy giảng bậc ngữ viễn gốc Cảnh nhằm \
        dứt lựa hằng thẻ phận Tờ trồng thưởng thân trật đoạn tái trụ thúc mắc Truyền kho nối niên trẻ đẳng hạt thứ Biên em mỗi ma phong \
        III thầu Bảo nhượng tranh bù mất Danh nhiên Lao Nông lường dạng vượt Trong khuyến tần trại Cổng giống thải sai nhỏ tuyên kỷ Phó \
        tật Chứng Hồ lời Trưởng duy cháy túy nổ bức cuộc luyện Giáo nghiêm dạy riêng trích Hệ Các tô biết Xã Về trưng quảng tiếng Việc \
        họ trao tộc cai viết Đối khó mềm Quân gắn Đoàn bí thiện nguyện cải màu xin chậm thêm đột lớn trận tới bất thù dài khối khăn phim \
        lá diễn khuyết cây nhau Cộng khẩn sóc thao Dự nghỉ tìm chăm Điểm cấm lâm vướng kem mẹ thích niêm bạc ngũ ngạch trắc phiên Mặt \
        mang rà nhãn chúng sang tinh đô tang rộng kháng phá đảo quý vàng vừa Đào hiểu liền giai hối rút Ngoại sàng lai vũ bầu cuối luc \
        mối Thi kiếm tôn lãi chối thoại sống lệch Hàng Vụ chạy khóa gói thăng Môi mỹ hàm bờ khỏi sân cam xăng Kho bãi Trách thấp hưu \
        phía Người thổ hạch Đề ngăn ngừa Thực kiệm triệu lược Pháp trương khen hỏng Đơn xâm giả hoá trúc Đại soạn phán chuyến Dược cận \
        sẽ chụp bến cường luồng khích chủng Mục thôi chồng lắp lễ tồn móc rượu thám Thừa Tiêu Thời bởi Hợp xóa trạm xong lạc dinh phường \
        tất khoảng Thuế lái thất tuần gặp nền sẻ thí Đầu bày thiệu phái Thường sông dừng nữ uỷ xúc hôn tạp khung bài khủng sắm Dân sẵn \
        cân trấn đôn vợ thần xứ kéo TCVN bảng phúc sắp khiển chết thái chặn yết chênh vòng chiều thăm cánh đập cưỡng thuyết ngừng sóng \
        tuệ nhũng giác sạch thừa lưới gần mọi Liên thấy Biểu tổn Thẩm kênh hiệp Thể vẫn mời mực điển Mức tách thiếu kích sắc nhuận lớp \
        đức ghép trùng tặng dòng đỏ xuống Cảng Đường vững Thành ĐỊNH tọa khấu nhiệt buôn ngắn Chánh cổng đông huống đọc mươi đạc quần \
        mạnh nặng tiểu cước tránh miền đậu nghèo Phiếu trần Chất cạnh thước phức bước khoáng khống Nguyên ngưỡng
        """
}
