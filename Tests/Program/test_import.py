"""`vanthu import`: what comes out of files of office programs, what it says of those it cannot read, and what it never does."""

import html
import shutil
import unittest
import zipfile
from pathlib import Path

import office_files
from program import ROOT, ProgramTest

SEEDS = sorted((ROOT / "Tests/Fixtures/seeds").glob("*.txt"))

CONCLUSION = office_files.page(
    office_files.letterhead(
        ["UBND TỈNH QUẢNG NGÃI", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Số: 27/TB-SKHCN"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Quảng Ngãi, ngày 01 tháng 4 năm 2025"]),
    "<p>THÔNG BÁO</p><p>Kết luận của Giám đốc Sở tại cuộc họp giao ban Quý I/2025</p>",
    "<p>Ngày 01/4/2025, Giám đốc Sở Khoa học và Công nghệ chủ trì cuộc họp giao ban. Sau khi nghe báo cáo, Giám đốc Sở kết luận như sau:</p>",
    "<p>1. Giao Văn phòng Sở tổng hợp kết quả thực hiện Kế hoạch số 336-KH/TU ngày 25/02/2025 của Ban Thường vụ Tỉnh ủy.</p>",
    "<p>2. Các phòng, đơn vị thực hiện các việc sau:</p>",
    "<table class=so><tr><th>TT</th><th>Nội dung</th><th>Đơn vị</th></tr><tr><td>1</td><td>Rà soát thủ tục hành chính</td><td>Văn phòng Sở</td></tr>"
    "<tr><td>2</td><td>Nâng cấp hệ thống</td><td>Phòng QLCN</td></tr></table>",
    "<p>Trên đây là kết luận của Giám đốc Sở./.</p>",
    office_files.letterhead(["Nơi nhận:", "- GĐ, các PGĐ Sở;", "- Lưu: VT, VP."], ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "Nguyễn Văn Đông"]))

FIELDS = {
    "loai": "thong_bao_ket_luan",
    "so_ky_hieu": "27/TB-SKHCN",
    "ngay_ban_hanh": "2025-04-01",
    "trich_yeu": "Kết luận của Giám đốc Sở tại cuộc họp giao ban Quý I/2025",
    "co_quan_ban_hanh": "skhcn-qngai",
    "don_vi_soan": "vp",
    "nguoi_ky": "{ho_ten: Nguyễn Văn Đông, chuc_vu: Chánh Văn phòng, quyen_han: TL, thay_cho: Giám đốc}",
    "cuoc_hop": "{loai: giao_ban_quy, ngay: 2025-04-01, chu_tri: Giám đốc Sở}",
    "ky_bao_cao": "2025-Q1",
    "noi_nhan": '["GĐ, các PGĐ Sở", "Lưu: VT, VP"]',
}


LISTS = ROOT / "Tests/Fixtures/import"


def listed(name: str) -> dict[str, str]:
    """Fields that the committed list of a raw text asks for; a file of the same words has to give the same."""
    lines = (LISTS / f"{name}.expected").read_text("utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines if not line.startswith("@"))


def body(name: str, first: str, last: str) -> str:
    """Paragraphs of a raw text from the line that begins with `first` to the one that begins with `last`; rows of tabs are tables."""
    lines = [line.strip() for line in (LISTS / f"{name}.txt").read_text("utf-8").splitlines()]
    start, end = (next(index for index, line in enumerate(lines) if line.startswith(words)) for words in (first, last))
    made = []
    for line in filter(None, lines[start:end + 1]):
        cells = "".join(f"<td>{html.escape(cell)}</td>" for cell in line.split("\t"))
        made.append(f"<table class=so><tr>{cells}</tr></table>" if "\t" in line else f"<p>{html.escape(line)}</p>")
    return "".join(made).replace("</table><table class=so>", "")


OFFICE_FILES = {
    "a.docx": ("thong-bao-truong-hoc", office_files.page(
        office_files.letterhead(
            ["SỞ GIÁO DỤC VÀ ĐÀO TẠO QUẢNG TRỊ", "TRƯỜNG THPT CHUYÊN LÊ QUÝ ĐÔN", "_______", "Số: 56/TB-THPTCLQĐ"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc", "_________", "Quảng Trị, ngày 4 tháng 9 năm 2025"]),
        "<p><b>THÔNG BÁO</b></p><p><b>V/v tuyển dụng viên chức năm học 2025 - 2026</b></p>",
        body("thong-bao-truong-hoc", "Căn cứ Nghị định", "Mọi chi tiết"),
        office_files.letterhead(
            ["Nơi nhận:", "- Sở GDĐT (để b/c);", "- Ban giám hiệu;", "- Các tổ chuyên môn;", "- Website trường;", "- Lưu: VT, HĐTD."],
            ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "(Ký, đóng dấu)", "Trần Thị Cẩm Vân"]))),
    "a.odt": ("to-trinh-cong-ty", office_files.page(
        office_files.letterhead(
            ["TỔNG CÔNG TY ĐIỆN LỰC MIỀN TRUNG", "CÔNG TY ĐIỆN LỰC PHÚ YÊN"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]),
        office_files.letterhead(["Số:  1892/TTr-PYPC-KH+VT"], ["Phú Yên, ngày 21 tháng 3 năm 2025"]),
        body("to-trinh-cong-ty", "TỜ TRÌNH", "Công ty Điện lực Phú Yên kính trình./."),
        office_files.letterhead(
            ["Nơi nhận:", "- Như trên;", "- Ban GĐ (e-copy);", "- P.KT, P.TCKT (để thực hiện);", "- Lưu: VT, KH+VT, nthanh(3)."],
            ["Q. GIÁM ĐỐC", "Huỳnh Quốc Long"]))),
    "a.html": ("huong-dan-lien-so", office_files.page(
        office_files.letterhead(
            ["UBND TỈNH VĨNH LONG", "LIÊN SỞ: NỘI VỤ - TÀI CHÍNH", "Số:       /HDLS-SNV-STC"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc", "Vĩnh Long, ngày 30 tháng 9 năm 2025"]),
        "<p>HƯỚNG DẪN</p><p>Thực hiện chế độ, chính sách đối với người hoạt động không chuyên trách ở cấp xã và ở ấp, khóm, tổ dân phố</p>",
        "<p>Căn cứ Nghị quyết số 12/2025/NQ-HĐND ngày 28 tháng 8 năm 2025 của Hội đồng nhân dân tỉnh Vĩnh Long;</p>",
        body("huong-dan-lien-so", "Căn cứ Công văn", "Liên Sở Nội vụ"), "<p>Ngân sách cấp tỉnh bảo đảm 100% mức phụ cấp./.</p>",
        office_files.letterhead(
            ["SỞ TÀI CHÍNH", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Thành Trung"], ["SỞ NỘI VỤ", "GIÁM ĐỐC", "Trần Thị Bé Năm"]),
        "<p>Nơi nhận:</p><p>- UBND tỉnh (để báo cáo);</p><p>- UBND các xã, phường;</p><p>- Lưu: SNV (VT, CCVC), STC (VT, QLNS).</p>")),
}


class ImportTest(ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(ROOT / "Content", self.folder / "Content")
        (self.folder / "Themes").symlink_to(ROOT / "Themes")

    def fields(self, draft: str) -> dict[str, str]:
        return dict(line.split(": ", 1) for line in draft.split("\n---\n")[0].splitlines() if ": " in line and not line.startswith("#"))

    def imported(self, name: str, source: str = CONCLUSION) -> str:
        office_files.write(self.folder / name, source)
        result = self.vanthu("import", name, "--output", "-")
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def needs(self, *tools: str):
        if missing := [tool for tool in tools if not shutil.which(tool)]:
            self.skipTest(f"{', '.join(missing)} is not installed")

    def test_a_word_file_gives_every_field(self):
        self.needs("pandoc")
        draft = self.imported("a.docx")
        self.assertEqual(self.fields(draft), FIELDS)
        self.assertIn("TT\tNội dung\tĐơn vị\n   1\tRà soát thủ tục hành chính\tVăn phòng Sở", draft)

    def test_a_web_page_gives_every_field(self):
        self.needs("pandoc")
        self.assertEqual(self.fields(self.imported("a.html")), FIELDS)

    def test_an_odt_file_gives_every_field_and_the_headers_of_its_tables(self):
        self.needs("pandoc")
        draft = self.imported("a.odt")
        self.assertEqual(self.fields(draft), FIELDS)
        self.assertIn("TT\tNội dung\tĐơn vị\n   1\tRà soát thủ tục hành chính\tVăn phòng Sở", draft)

    def test_files_of_other_offices_give_the_fields_that_are_listed(self):
        self.needs("pandoc")
        for file, (name, source) in OFFICE_FILES.items():
            with self.subTest(name):
                self.assertEqual(self.fields(self.imported(file, source)), listed(name))

    def test_a_pdf_file_gives_every_field(self):
        self.needs("chromium", "pdftotext")
        draft = self.imported("a.pdf")
        self.assertEqual(self.fields(draft), FIELDS)
        self.assertIn("1. Giao Văn phòng Sở tổng hợp kết quả thực hiện Kế hoạch số 336-KH/TU ngày 25/02/2025 của Ban Thường vụ Tỉnh ủy.", draft)

    def test_automatic_numbers_footnotes_and_merged_cells_of_a_word_file_are_written_out(self):
        self.needs("pandoc")
        body = office_files.page(
            "<p>BÁO CÁO</p><p>Kết quả công tác năm 2025</p><p>Phòng báo cáo như sau:</p>",
            "<ol type=I><li>Kết quả</li><li>Tồn tại</li></ol><ol start=3><li>Việc thứ ba<ul><li>ý một</li></ul></li></ol><ol type=a><li>điểm a</li></ol>",
            "<table class=so><tr><th>TT</th><th>Việc</th><th>Đơn vị</th></tr><tr><td>1</td><td>Một</td><td rowspan=2>Văn phòng Sở</td></tr>"
            "<tr><td>2</td><td>Hai</td></tr><tr><td colspan=2>Cộng</td><td>2</td></tr></table><p>Hết./.</p>")
        draft = self.imported("a.docx", body)
        for line in ["## I. Kết quả", "## II. Tồn tại", "3. Việc thứ ba", "1\tMột\tVăn phòng Sở", "2\tHai\t^", "Cộng\t<\t2"]:
            self.assertIn(line, draft)

    def test_short_paragraphs_of_a_word_file_and_what_follows_its_signature_stay_as_they_are(self):
        self.needs("pandoc")
        lines = ["Sở nhận được Công văn số 684/UBND-KGVX của UBND tỉnh", "Thời gian: 08 giờ 00, ngày 25/3/2025", "Email: vp@quangngai.gov.vn", "Nơi nhận hồ sơ: Văn phòng Sở."]
        list_of_duties = "<p>Danh sách trực lễ</p><table class=so><tr><td>TT</td><td>Họ tên</td><td>Ngày</td></tr><tr><td>1</td><td>Nguyễn Văn An</td><td>30/4</td></tr></table>"
        start, closing = CONCLUSION.index("<p>Ngày 01/4/2025"), CONCLUSION.rindex("<table>")
        source = CONCLUSION[:start] + "".join(f"<p>{line}</p>" for line in lines) + CONCLUSION[closing:].replace("</body>", list_of_duties + "</body>")
        for name in ["a.docx", "a.odt", "a.html"]:
            with self.subTest(name):
                draft = self.imported(name, source)
                self.assertIn("\n\n".join(lines), draft)
                self.assertIn("TT\tHọ tên\tNgày\n1\tNguyễn Văn An\t30/4", draft)
                self.assertEqual({key: self.fields(draft).get(key) for key in ("trich_yeu", "noi_nhan")}, {key: FIELDS[key] for key in ("trich_yeu", "noi_nhan")})

    def draft_of(self, name: str) -> str:
        result = self.vanthu("import", name, "--output", "-")
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def test_numbers_boxes_and_fields_that_pandoc_passes_over_are_in_the_draft(self):
        self.needs("pandoc")
        page = office_files.page("<p>QUYẾT ĐỊNH</p><p>Ban hành Quy chế</p>", "<ol><li>Ban hành Quy chế.</li><li>Thi hành.</li></ol><p>Hạn nộp HAN và <s>bỏ</s> hết.</p>")
        path = office_files.write(self.folder / "a.docx", page)
        office_files.patch(path, "word/numbering.xml", 'w:lvlText w:val="%1."', 'w:lvlText w:val="Điều %1."')
        office_files.patch(
            path, "word/document.xml", "HAN", '</w:t></w:r><w:fldSimple w:instr="DATE"><w:r><w:t>15/3/2025</w:t></w:r></w:fldSimple><w:r><w:pict><w:txbxContent><w:p><w:r>'
            '<w:t>Hỏi Văn phòng Sở</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t xml:space="preserve">')
        draft = self.draft_of("a.docx")
        for words in ["Điều 1. Ban hành Quy chế.", "Điều 2. Thi hành.", "Hạn nộp 15/3/2025 và ~~bỏ~~ hết.", "Hỏi Văn phòng Sở", "# xem lại: bản gốc có 1 khung chữ"]:
            self.assertIn(words, draft)
        path = office_files.write(self.folder / "a.odt", page)
        office_files.patch(path, "content.xml", "HAN", "<text:date>15/3/2025</text:date><draw:frame><draw:text-box><text:p>Hỏi Văn phòng Sở</text:p></draw:text-box></draw:frame>")
        draft = self.draft_of("a.odt")
        for words in ["1. Ban hành Quy chế.", "2. Thi hành.", "Hạn nộp 15/3/2025 và ~~bỏ~~ hết.", "Hỏi Văn phòng Sở", "# xem lại: bản gốc có 1 khung chữ"]:
            self.assertIn(words, draft)

    def test_a_doubt_shows_no_bytes_of_an_office_file(self):
        self.needs("pandoc")
        office_files.write(self.folder / "a.docx", CONCLUSION.replace("ngày 01 tháng 4", "ngày 01 tháng 01"))  # before what it cites
        with zipfile.ZipFile(self.folder / "a.docx", "a") as archive:
            archive.comment = b"x\n" * 100
        result = self.vanthu("import", "a.docx", "--output", "-")
        self.assertIn("doc-khong-chac", result.stderr)
        self.assertNotRegex(result.stderr, r"(?m)^ +\d+ \| ")

    def test_tables_with_words_of_a_letterhead_or_signature_stay_tables(self):
        self.needs("pandoc")
        draft = self.imported("a.html", CONCLUSION.replace("Phòng QLCN", "Sở Tài chính/Sở Nội vụ"))
        self.assertEqual(self.fields(draft), FIELDS)
        self.assertIn("2\tNâng cấp hệ thống\tSở Tài chính/Sở Nội vụ", draft)
        letter = CONCLUSION.replace("<p>THÔNG BÁO</p>", office_files.letterhead(["Kính gửi:"], ["- Sở Nội vụ;", "- Sở Tài chính."]))
        self.assertEqual(self.fields(self.imported("b.html", letter))["kinh_gui"], "[Sở Nội vụ, Sở Tài chính]")

    def test_a_web_page_in_another_encoding_is_read_and_other_content_refused(self):
        self.needs("pandoc", "iconv")
        (self.folder / "a.html").write_bytes(CONCLUSION.encode("utf-16"))
        self.assertEqual(self.fields(self.draft_of("a.html")), FIELDS)
        (self.folder / "b.html").write_bytes(CONCLUSION.replace("charset=utf-8", "charset=iso-8859-1").encode("ascii", "xmlcharrefreplace"))
        self.assertEqual(self.fields(self.draft_of("b.html")), FIELDS)
        (self.folder / "c.html").write_bytes(b"<p>Qu\xfd")
        self.assertIn("sai-utf8", self.vanthu("import", "c.html").stderr)
        office_files.write(self.folder / "a.docx", CONCLUSION).rename(self.folder / "d.html")
        self.assertIn("nội dung không phải .html", self.vanthu("import", "d.html").stderr)

    def test_words_in_old_fonts_are_refused(self):
        (self.folder / "a.txt").write_text("Sè: 53/Q§-SKHCN\nQUYÕT §ÞNH VÒ viÖc ban hµnh quy chÕ lµm viÖc cña Së Khoa häc vµ C«ng nghÖ tØnh Qu¶ng Ng·i", "utf-8")
        result = self.vanthu("import", "a.txt")
        self.assertEqual(result.returncode, 1)
        self.assertIn("phông chữ cũ (TCVN3, VNI)", result.stderr)

    def test_pages_of_a_pdf_file_without_text_are_named(self):
        self.needs("chromium", "pdftotext")
        office_files.write(self.folder / "a.pdf", CONCLUSION.replace("</body>", "<svg style='page-break-before: always' width=300 height=300><circle r=50 /></svg></body>"))
        self.assertIn("# xem lại: trang 2 của bản gốc không có lớp chữ", self.draft_of("a.pdf"))

    def test_drafts_of_the_five_documents_pass_the_checks_but_for_what_is_missing(self):
        for seed in SEEDS:
            result = self.vanthu("import", seed)
            self.assertEqual(result.returncode, 0, result.stderr)
        drafts = [file for file in (self.folder / "Content").rglob("*.md") if not (ROOT / "Content" / file.relative_to(self.folder / "Content")).exists()]
        self.assertEqual(len(drafts), len(SEEDS))
        names = {file.relative_to(self.folder).as_posix() for file in drafts}
        found = [one for one in self.objects(self.vanthu("check", "--format", "json").stdout) if one["file"] in names]
        self.assertEqual({(one["code"], one["message"]) for one in found if one["severity"] == "error"}, {("thieu-truong", "“trich_yeu” còn để trống")})
        expected = {"chua-co-so", "chua-co-ngay", "nen-co-truong", "thieu-nguoi-ky", "thieu-don-vi-soan", "html-tho", "doc-khong-chac", "vien-dan-muon-hon",
                    "cach-viet-khac", "thieu-tep-kem", "han-cuoi-tuan", "chu-tri-va-phoi-hop", "thieu-truong", "don-vi-ngoai-thoi-gian", "tham-chieu-mo-ho", "trung-dia-chi"}
        self.assertEqual({one["code"] for one in found} - expected, set())

    def test_every_doubt_is_told_at_its_line_of_the_draft(self):
        result = self.vanthu("import", SEEDS[3], "--output", "nhap.md", "--format", "json")
        self.assertEqual(result.returncode, 0, result.stderr)
        lines = (self.folder / "nhap.md").read_text("utf-8").splitlines()
        told = self.objects(result.stdout)
        self.assertGreater(len(told), 3)
        for one in told:
            self.assertEqual(one["file"], "nhap.md")
            self.assertIn("xem lại: " + one["message"], lines[one["line"] - 1])
        self.assertEqual({one["code"] for one in told}, {"ban-goc-khong-co", "doc-khong-chac"})

    def test_nothing_is_overwritten_unless_it_is_said(self):
        (self.folder / "nhap.md").write_text("của tôi")
        refused = self.vanthu("import", SEEDS[1], "--output", "nhap.md")
        self.assertEqual((refused.returncode, (self.folder / "nhap.md").read_text()), (2, "của tôi"))
        self.assertIn("--force", refused.stderr)
        self.assertEqual(self.vanthu("import", SEEDS[1], "--output", "nhap.md", "--force").returncode, 0)
        self.assertTrue((self.folder / "nhap.md").read_text("utf-8").startswith("---\nloai: thong_bao_ket_luan\n"))
        source = Path(shutil.copy(SEEDS[1], self.folder / "goc.txt"))
        self.assertEqual(self.vanthu("import", "goc.txt", "--output", "goc.txt", "--force").returncode, 2)
        self.assertEqual(source.read_bytes(), SEEDS[1].read_bytes())
        self.assertEqual(self.vanthu("import", SEEDS[1]).returncode, 0)
        self.assertEqual(self.vanthu("import", SEEDS[1]).returncode, 2)

    def test_a_missing_program_is_named_with_its_package(self):
        (self.folder / "tools").mkdir()
        for name, start, package in [("a.docx", "PK..", "pandoc"), ("a.pdf", "%PDF-1.7", "poppler-utils")]:
            (self.folder / name).write_text(start)
            result = self.vanthu("import", name, env={"PATH": str(self.folder / "tools")})
            self.assertEqual((result.returncode, result.stdout), (3, ""))
            self.assertIn(f"apt-get install {package}", result.stderr)

    def test_files_that_hold_no_text_say_so(self):
        self.needs("chromium", "pdftotext")
        (self.folder / "a.txt").write_text(" \n\n\t\n")
        office_files.write(self.folder / "a.pdf", office_files.page("<svg width=300 height=300><circle cx=99 cy=99 r=50 /></svg>"))
        for name, words in [("a.txt", "không có chữ nào"), ("a.pdf", "nhận dạng chữ (OCR)")]:
            result = self.vanthu("import", name)
            self.assertEqual((result.returncode, result.stdout), (1, ""))
            self.assertIn(words, result.stderr)

    def test_damaged_files_and_unknown_formats_say_so(self):
        self.needs("pandoc", "pdftotext")
        for name, content in [("a.docx", b"PK\x03\x04 no archive"), ("b.docx", b"hello"), ("a.pdf", b"%PDF-1.4\nbroken"), ("b.pdf", b"<html>")]:
            (self.folder / name).write_bytes(content)
            result = self.vanthu("import", name)
            self.assertEqual((result.returncode, result.stdout), (1, ""), name)
            self.assertIn("tệp có thể hỏng", result.stderr)
        (self.folder / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0")
        old = self.vanthu("import", "a.doc")
        self.assertEqual(old.returncode, 2)
        self.assertIn("lưu thành .docx", old.stderr)
        self.assertEqual(self.vanthu("import", "khong-co.txt").returncode, 2)
        self.assertEqual(self.vanthu("import").returncode, 2)

    def test_a_text_in_another_encoding_is_an_error_with_its_place(self):
        (self.folder / "a.txt").write_bytes("Số: 27/TB-SKHCN\n\nTHÔNG BÁO".encode("utf-16"))
        result = self.vanthu("import", "a.txt", "--format", "json")
        self.assertEqual(result.returncode, 1)
        self.assertEqual([one["code"] for one in self.objects(result.stdout)], ["sai-utf8"])

    def test_no_shape_of_text_holds_the_program_up(self):
        shapes = {
            "rows of tabs": "1\ta\tb\n", "rows of blanks": "1    a          b\n", "headers of tables": "TT   Noi dung   Han\n", "loose cells": "1 a\n",
            "brackets": "(a\n\n", "stars": "**a ", "tags": "<", "numbers": "Số: 1/KH-UBND\n", "marks": "tỉnh1 tỉnh2\n1 Chú thích\n",
            "signatures": "PHÓ GIÁM ĐỐC NGUYỄN VĂN A\n", "recipients": "- a;\n", "labels": "Nơi nhận: Văn phòng\n- Lưu: VT\n", "page ends": "a\f\n", "words": "Thực hiện Kế hoạch số 1/KH-UBND ",
        }
        for name, piece in shapes.items():
            head = "TT\n" if name == "loose cells" else "TT   Noi dung   Han\n" if name == "rows of blanks" else "Nơi nhận:\n" if name == "recipients" else ""
            (self.folder / "a.txt").write_text(head + piece * (400_000 // len(piece.encode())) + "\n", "utf-8")
            with self.subTest(name):
                self.assertEqual(self.vanthu("import", "a.txt", "--output", "-").returncode, 0)

    def test_a_secret_document_is_not_imported(self):
        (self.folder / "a.txt").write_text("TUYỆT MẬT\nSố: 27/TB-SKHCN\nTHÔNG BÁO\nVề việc thử\nNội dung./.\n", "utf-8")
        result = self.vanthu("import", "a.txt", "--format", "json")
        self.assertEqual(result.returncode, 1)
        self.assertEqual([(one["code"], one["line"]) for one in self.objects(result.stdout)], [("dau-mat", 1)])
        self.assertEqual(len(list((self.folder / "Content").rglob("*.md"))), len(list((ROOT / "Content").rglob("*.md"))))


if __name__ == "__main__":
    unittest.main()
