"""`vanthu report`: a department's report to a regular meeting is a draft that the checks accept, and nothing is overwritten."""

import re
import shutil

from program import NOW, ROOT, ProgramTest

MADE = "Content/khac/bao-cao-quy-2.md"


class ReportTest(ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(ROOT / "Content", self.folder / "Content")
        (self.folder / "Themes").symlink_to(ROOT / "Themes")

    def report(self, *arguments):
        return self.vanthu("report", *arguments, "--now", NOW)

    def test_the_draft_is_a_document_of_the_portal(self):
        result = self.report("--don-vi", "VP", "--ky", "Quý II/2025", "--nguoi-ky", "Nguyễn Văn A, Chánh Văn phòng", "--output", MADE)
        self.assertEqual((result.returncode, result.stdout), (0, ""), result.stderr)
        text = (self.folder / MADE).read_text("utf-8")
        headings = ["I. Nhiệm vụ tham mưu Ủy ban nhân dân tỉnh Quảng Ngãi", "II. Nhiệm vụ của Giám đốc Sở", "III. Nhiệm vụ phát sinh trong kỳ",
                    "1. Nhiệm vụ từ cơ quan cấp trên", "2. Nhiệm vụ từ họp giao ban", "IV. Nhiệm vụ chưa xong từ kỳ trước"]
        self.assertEqual(re.findall(r"^##+ (.*)$", text, re.M), headings)
        item = text[text.index("rà soát tất cả các TTHC"):].split("Kết quả: …")[0]
        for line in ["Nguồn: Thông báo kết luận ngày 01/4/2025, [mục 1](/van-ban/ket-luan-giao-ban-quy-1-2025/#muc-1).",
                     "Hạn: trước ngày 15/4/2025 (ngày cuối: 14/4/2025), **đã quá hạn**."]:
            self.assertIn(line, item)
        found = [one for one in self.objects(self.vanthu("check", "--now", NOW, "--format", "json").stdout) if one["file"] == MADE]
        self.assertEqual({one["severity"] for one in found}, {"warning"})
        self.assertLessEqual({one["code"] for one in found}, {"chua-co-so", "don-vi-ngoai-thoi-gian", "cach-viet-khac"})
        self.assertEqual(self.vanthu("tasks", "--nguon", "bao-cao-quy-2").stdout.splitlines()[-1], "0 nhiệm vụ, 0 xong, 0 quá hạn")

    def test_what_is_left_of_earlier_periods_keeps_its_list(self):
        text = self.report("--don-vi", "qlkhdmst", "--ky", "2025-Q3").stdout.split("\n## IV. ")[1]
        item = text[text.index("tham mưu Quyết định của UBND tỉnh bãi bỏ"):].split("Kết quả: …")[0]
        self.assertIn("- Danh mục: Nhiệm vụ tham mưu Ủy ban nhân dân tỉnh Quảng Ngãi.\n", item)
        self.assertIn("- Vai trò: Chủ trì (giao cho Phòng Quản lý Khoa học và Công nghệ); phối hợp: Văn phòng Sở; Các phòng, đơn vị.\n", item)

    def test_it_goes_to_standard_output_and_overwrites_nothing(self):
        printed = self.report("--don-vi", "qlcn", "--ky", "2025-Q2")
        self.assertEqual((printed.returncode, printed.stderr), (0, ""))
        self.assertIn("\nky_bao_cao: Quý II/2025\n", printed.stdout)
        kept = self.folder / "bc.md"
        kept.write_text("đã điền")
        self.assertEqual((self.report("--don-vi", "qlcn", "--ky", "2025-Q2", "--output", "bc.md").returncode, kept.read_text()), (2, "đã điền"))
        self.assertEqual(self.report("--don-vi", "qlcn", "--ky", "2025-Q2", "--output", "bc.md", "--force").returncode, 0)
        self.assertEqual(kept.read_text("utf-8"), printed.stdout)

    def test_what_is_wrong_is_said_with_a_way_out(self):
        for words, said in [
            (["--ky", "2025-Q2"], ["report cần đơn vị", "vanthu report --don-vi vp --ky 2025-Q2"]), (["--don-vi", "vp"], ["report cần kỳ"]),
            (["--don-vi", "qlcnn", "--ky", "2025-Q2"], ["không có đơn vị “qlcnn”", "có phải “qlcn”?"]),
            (["--don-vi", "vp", "--ky", "2025-Q5"], ["không nhận “2025-Q5”", "Quý II/2025"]),
            (["--don-vi", "vp", "--ky", "2019"], ["Văn phòng Sở không có nhiệm vụ nào trong năm 2019", "vanthu tasks --don-vi vp"]),
        ]:
            result = self.report(*words)
            self.assertEqual((result.returncode, result.stdout), (2, ""), words)
            for line in said:
                self.assertIn(line, result.stderr)

    def test_content_with_an_error_gives_no_report(self):
        (self.folder / "Content/sai.md").write_text("---\nloai: lạ\n---\n", "utf-8")
        result = self.report("--don-vi", "vp", "--ky", "2025-Q2", "--output", MADE)
        self.assertEqual((result.returncode, (self.folder / MADE).exists()), (1, False))
        self.assertIn("Content/sai.md:2:7: lỗi", result.stderr)
