"""`vanthu new`: every type has its template, what comes out passes the checks, and a terminal is asked where a pipe is not."""

import os
import pty
import select
import shutil
import subprocess
import time
import unittest

from program import BINARY, NOW, ROOT, ProgramTest, write_site

SAID = ["--trich-yeu", "Về việc thử nghiệm lạc đà", "--ky", "2025-Q2", "--don-vi", "Văn phòng Sở", "--ngay", "01/7/2025", "--nguoi-ky", "Nguyễn Văn A, Giám đốc"]


class NewTest(ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(ROOT / "Content", self.folder / "Content")
        (self.folder / "Themes").symlink_to(ROOT / "Themes")

    def new(self, *arguments, **options):
        return self.vanthu("new", *arguments, "--now", NOW, **options)

    def at_a_terminal(self, answers: list[str], *arguments: str) -> str:
        """Types an answer whenever a question stands on the screen; gives what the screen showed."""
        terminal, end = pty.openpty()
        process = subprocess.Popen(
            [str(BINARY), "new", *arguments, "--now", NOW], cwd=self.folder, stdin=end, stdout=end, stderr=end, close_fds=True)
        os.close(end)
        shown, waiting, deadline = b"", list(answers), time.monotonic() + 60
        while time.monotonic() < deadline:
            if not select.select([terminal], [], [], 1)[0]:
                continue
            try:
                piece = os.read(terminal, 4096)
            except OSError:
                break
            if not piece:
                break
            shown += piece
            if shown.endswith(b": ") and waiting:
                os.write(terminal, waiting.pop(0).encode())
        os.close(terminal)
        self.assertEqual(process.wait(timeout=30), 0, shown.decode())
        self.assertEqual(waiting, [], shown.decode())
        return shown.decode()

    def test_every_type_has_a_template_and_its_document_passes_the_checks(self):
        listed = [line.split("\t") for line in self.new("--list").stdout.splitlines()]
        self.assertGreaterEqual(len(listed), 49)
        for name, title in listed:
            result = self.new(name, *SAID, "--output", f"Content/khac/{name}.md")
            self.assertEqual(result.returncode, 0, f"{title}: {result.stderr}")
            self.assertNotIn("{{", (self.folder / f"Content/khac/{name}.md").read_text("utf-8"))
        found = [one for one in self.objects(self.vanthu("check", "--format", "json").stdout) if (one["file"] or "").startswith("Content/khac/")]
        self.assertEqual([one for one in found if one["severity"] == "error"], [])
        self.assertEqual({one["code"] for one in found} - {"chua-co-so", "nen-co-truong", "trung-dia-chi"}, set())

    def test_nothing_said_leaves_only_what_the_clerk_fills_in(self):
        result = self.new("thong-bao-ket-luan", "--ky", "2025-Q2")
        self.assertEqual((result.returncode, result.stdout), (0, ""))
        made = "Content/ket-luan/thong-bao-ket-luan-quy-ii-2025.md"
        self.assertIn(made, result.stderr)
        text = (self.folder / made).read_text("utf-8")
        for line in ["loai: thong_bao_ket_luan", "ky_hieu: TB-SKHCN", "ky_bao_cao: Quý II/2025", "ky_ke_hoach: Quý III/2025", "so: null"]:
            self.assertIn(line + "\n", text)
        found = [one for one in self.objects(self.vanthu("check", "--format", "json").stdout) if one["file"] == made]
        codes = {"thieu-truong", "chua-co-so", "chua-co-ngay", "thieu-nguoi-ky", "thieu-don-vi-soan", "nen-co-truong"}
        self.assertEqual({one["code"] for one in found}, codes)
        self.assertEqual(["“trich_yeu” còn để trống"], [one["message"] for one in found if one["severity"] == "error"])

    def test_the_next_number_is_that_of_the_series_of_issuer_kind_year_and_period(self):
        held = "---\nloai: thông báo\nso_ky_hieu: {}\nngay_ban_hanh: {}\ntrich_yeu: Thử\n---\n\nThử./.\n"
        numbers = [("27/TB-SKHCN", "05/7/2025"), ("28/TB-SKHCN", "06/7/2025"), ("99/TB-SKHCN", "01/3/2024"), ("77/TB-SKHCN", "01/4/2025"),
                   ("45/TB-UBND", "07/7/2025"), ("60/KH-SKHCN", "07/7/2025"), ("1204/SKHCN-QLCN", "08/7/2025")]
        write_site(self.folder, "".join(f"-- Content/thu/{place}.md --\n" + held.format(*number) for place, number in enumerate(numbers)))
        for type_, date, suggestion in [("thong-bao", "2025-07-10", "TB-SKHCN năm 2025: 29."), ("thông báo kết luận", "10/7/2025", "TB-SKHCN năm 2025: 29."),
                                        ("thong-bao", "2025-06-10", "TB-SKHCN năm 2025: 78."), ("thong-bao", "2024-06-10", "TB-SKHCN năm 2024: 100."),
                                        ("ke-hoach", "2025-07-10", "KH-SKHCN năm 2025: 61."), ("cong-van", "2025-07-10", "SKHCN năm 2025: 1205.")]:
            text = self.new(type_, "--ngay", date, "--output", "-").stdout
            self.assertIn(f"Số tiếp theo của dãy {suggestion}", text)
            self.assertIn("\nso: null\n", text)

    def test_a_number_that_the_series_holds_is_refused_and_asked_for_again(self):
        held = "-- Content/thu/0.md --\n---\nloai: thông báo\nso_ky_hieu: 09/TB-SKHCN\nngay_ban_hanh: 05/7/2025\ntrich_yeu: Thử\n---\n\nThử./.\n"
        write_site(self.folder, held)
        said = ["thong-bao", "--ngay", "2025-07-10"]
        for number in ["9", "09"]:
            taken = self.new(*said, "--so", number, "--output", "a.md")
            self.assertEqual((taken.returncode, (self.folder / "a.md").exists()), (2, False))
            self.assertIn(f"số {number} của dãy TB-SKHCN năm 2025 đã cấp cho “Content/thu/0.md”", taken.stderr)
            self.assertIn("số tiếp theo của dãy: 10", taken.stderr)
        for number in ["9a", "8"]:
            self.assertEqual(self.new(*said, "--so", number, "--output", f"{number}.md").returncode, 0)
        shown = self.at_a_terminal(["09\n", "11\n"], *said, "--trich-yeu", "Thử", "--don-vi", "vp", "--nguoi-ky", "A, B", "--output", "b.md")
        self.assertIn("đã cấp cho “Content/thu/0.md”; Enter để bỏ qua", shown)
        self.assertIn('so: "11"', (self.folder / "b.md").read_text("utf-8"))

    def test_a_terminal_is_asked_for_what_was_not_said(self):
        shown = self.at_a_terminal(
            ["quý hai\n", "Quý II/2025\n", "Kết luận giao ban Quý II/2025\n", "VP\n", "31/6/2025\n", "02/7/2025\n", "27\n", "Lê Văn Đông, Chánh Văn phòng\n"],
            "thong-bao-ket-luan")
        for words in ["không hiểu “quý hai”", "không hiểu “31/6/2025”", "số tiếp theo của dãy TB-SKHCN năm 2025 là 01", "đã tạo Content/ket-luan/ket-luan-giao-ban-quy-ii-2025.md"]:
            self.assertIn(words, shown)
        text = (self.folder / "Content/ket-luan/ket-luan-giao-ban-quy-ii-2025.md").read_text("utf-8")
        for line in ["so: \"27\"", "ngay_ban_hanh: 2025-07-02", "don_vi_soan: vp", "trich_yeu: Kết luận giao ban Quý II/2025",
                     "nguoi_ky: {ho_ten: Lê Văn Đông, chuc_vu: Chánh Văn phòng}", "ky_bao_cao: Quý II/2025"]:
            self.assertIn(line + "\n", text)

    def test_a_terminal_is_not_asked_for_what_was_said_and_may_be_left(self):
        shown = self.at_a_terminal(["\n"], "ke-hoach", *SAID)
        for question in ["Kỳ (", "Trích yếu", "Đơn vị soạn", "Ngày ban hành", "Người ký"]:
            self.assertNotIn(question, shown)
        shown = self.at_a_terminal(["\x04"], "bao-cao", "--output", "b.md")
        self.assertIn("trich_yeu: null", (self.folder / "b.md").read_text("utf-8"))

    def test_nothing_is_overwritten(self):
        self.assertEqual(self.new("ke-hoach", *SAID).returncode, 0)
        made = self.folder / "Content/ke-hoach/ve-viec-thu-nghiem-lac-da.md"
        made.write_text("đã điền")
        self.assertEqual((self.new("ke-hoach", *SAID).returncode, made.read_text()), (2, "đã điền"))
        self.assertEqual(self.new("ke-hoach", *SAID, "--force").returncode, 0)

    def test_wrong_usage_names_what_is_wrong(self):
        for arguments, words in [([], "--list"), (["ke-hoac"], "có phải “ke_hoach”?"), (["KH"], "có phải “Kế hoạch”?"), (["ke-hoach", "--ky", "quy-2"], "2025-Q2"),
                                 (["ke-hoach", "--don-vi", "Văn phòng Xở"], "có phải"), (["ke-hoach", "--so", "27/KH"], "27, 15a"), (["ke-hoach", "--so", "00"], "27, 15a"),
                                 (["ke-hoach", "--don-vi", "zzzzzz"], "dùng được: "), (["ke-hoach", "--trich-yeu", ""], "không để trống"),
                                 (["ke-hoach", "--ngay", "31/6/2025"], "2025-04-01")]:
            result = self.new(*arguments)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertIn(words, result.stderr)

    def test_a_missing_template_and_an_unknown_place_are_told(self):
        (self.folder / "Content/mau/ke-hoach.md").unlink()
        missing = self.new("ke-hoach")
        self.assertEqual(missing.returncode, 2)
        self.assertIn("chưa có mẫu “Content/mau/ke-hoach.md”", missing.stderr)
        self.assertNotIn("ke-hoach\t", self.new("--list").stdout)
        (self.folder / "Content/mau/bao-cao.md").write_text("---\nloai: {{loai}}\ntrich_yeu: {{trich_yeuu}}\n---\n", "utf-8")
        unknown = self.new("bao-cao")
        self.assertEqual(unknown.returncode, 1)
        self.assertIn("Content/mau/bao-cao.md:3:12: lỗi[ten-khong-ro]: mẫu có “{{trich_yeuu}}” mà không ai biết", unknown.stderr)
        self.assertIn("có phải “trich_yeu”?", unknown.stderr)

    def test_templates_are_no_documents_of_the_portal(self):
        self.assertEqual(self.build("Public").returncode, 0)
        self.assertEqual(len(self.objects((self.folder / "Public/api/documents.json").read_text("utf-8"))[0]["documents"]), 5)


if __name__ == "__main__":
    unittest.main()
