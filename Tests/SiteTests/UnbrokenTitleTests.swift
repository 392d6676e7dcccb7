import Testing

@testable import Site

@Suite struct UnbrokenTitleTests {
    @Test(arguments: [
        ("Thực hiện Nghị quyết số 57-NQ/TW, năm 2025", "Thực hiện Nghị quyết số <span class=\"khong-ngat\">57-NQ/TW,</span> năm 2025"),
        ("giai đoạn 2025 - 2030 (từ 01/7/2025)", "giai đoạn 2025 - 2030 (từ 01/7/2025)"),
        ("5/QĐ-<b>&", "<span class=\"khong-ngat\">5/QĐ-&lt;b&gt;&amp;</span>"),
        ("Khoa học - công nghệ  R&D ", "Khoa học - công nghệ  R&amp;D "),
        ("số 02/2018/TTLT-VKSTC-TATC-BCA-BQP", "số 02/2018/TTLT-VKSTC-TATC-BCA-BQP"), ("", ""),
    ])
    func `the document numbers of a title do not break, what is too long may`(title: String, html: String) {
        #expect(String(decoding: UnbrokenTitle.html(title), as: UTF8.self) == html)
    }
}
