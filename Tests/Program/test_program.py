"""The program as a whole: exit codes, where diagnostics go, what a failed build leaves, equal bytes, sub-paths."""

import gzip
import hashlib
import re
import shutil
import subprocess
import unittest

from program import BINARY, ROOT, ProgramTest, bytes_below, write_site

SETTINGS = """
-- Content/cong-thong-tin.yml --
ten: Cổng thử
co_quan: so-thu
dia_chi: https://thu.example.vn/
ngon_ngu: vi
giao_dien: so-khcn
mui_gio: Asia/Ho_Chi_Minh
-- Content/danh-muc/co-quan.yml --
- {ma: so-thu, ten: Sở Thử nghiệm, ky_hieu: [STN], he: nha_nuoc}
-- Content/danh-muc/don-vi.yml --
- {ma: vp, ten: Văn phòng Sở}
"""

DOCUMENT = """
-- Content/ke-hoach/mot.md --
---
loai: kế hoạch
so_ky_hieu: 12/KH-STN
ngay_ban_hanh: 01/4/2025
trich_yeu: Kiểm kê kho tư liệu
don_vi_soan: Văn phòng Sở
nguoi_ky: {ho_ten: Trần Thị Bình, chuc_vu: Giám đốc}
---

Thực hiện Kế hoạch số 900-KH/TU ngày 10/02/2025, Văn phòng Sở kiểm kê kho tư liệu lạc đà.
"""


class ProgramRunTest(ProgramTest):
    def site(self, *parts: str):
        write_site(self.folder, "".join(parts))
        if not (self.folder / "Themes").exists():
            (self.folder / "Themes").symlink_to(ROOT / "Themes")

    def test_the_content_of_the_repository_has_no_error(self):
        result = self.vanthu("check", "--content", ROOT / "Content", "--theme", ROOT / "Themes/so-khcn", "--format", "json")
        self.assertEqual([found for found in self.objects(result.stdout) if found["severity"] == "error"], [])
        self.assertEqual(result.returncode, 0)

    def test_a_disk_that_takes_no_output_is_told(self):
        for arguments in [["--help"], ["explain", "do-mat"], ["check", "--format", "json", "--content", str(ROOT / "Content")]]:
            with open("/dev/full", "wb") as full:
                result = subprocess.run([str(BINARY), *arguments], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, encoding="utf-8")
            self.assertEqual(result.returncode, 3, arguments)
            self.assertIn("đĩa đã đầy", result.stderr)

    def test_a_site_is_built_from_the_working_folder(self):
        self.site(SETTINGS, DOCUMENT)
        result = self.vanthu("build")
        self.assertEqual(result.returncode, 0, result.stderr + result.stdout)
        page = (self.folder / "Public/van-ban/so-thu/2025/12-kh-stn/index.html").read_text("utf-8")
        self.assertIn("lạc đà", page)
        self.assertRegex(page, r'<a [^>]*href="/tham-chieu/[^"]*900-kh-tu/"')

    def git(self, *words: str):
        person = ["-c", "user.name=A", "-c", "user.email=a@example.vn"]
        subprocess.run(["git", *person, *words], cwd=self.folder, check=True, capture_output=True)

    def test_changes_since_a_revision_are_told_alone(self):
        self.site(SETTINGS, DOCUMENT)
        self.git("init", "-q")
        self.git("add", "Content")
        self.git("commit", "-q", "-m", "đầu")
        self.assertEqual(self.vanthu("check", "--changed-since", "HEAD").returncode, 0)
        (self.folder / "Content/ke-hoach/mot.md").rename(self.folder / "Content/ke-hoach/hai.md")
        moved = self.vanthu("check", "--changed-since", "HEAD", "--format", "json")
        self.assertEqual(moved.returncode, 1)
        self.assertEqual([(one["code"], one["file"]) for one in self.objects(moved.stdout) if one["severity"] == "error"],
                         [("dia-chi-mat", "Content/ke-hoach/mot.md")])
        self.assertIn("2 tệp đã đổi", moved.stderr)
        self.assertEqual(self.vanthu("check", "--changed-since", "khong-co").returncode, 2)

    def test_without_git_the_portal_is_built_and_says_what_it_lacks(self):
        self.site(SETTINGS, DOCUMENT)
        self.git("init", "-q")
        self.git("add", "Content")
        self.git("commit", "-q", "-m", "đầu")
        page = self.folder / "Public/van-ban/so-thu/2025/12-kh-stn/index.html"
        self.vanthu("build")
        self.assertIn("Cập nhật lần cuối", page.read_text("utf-8"))
        bare = self.vanthu("build", "--now", "2025-07-01", env={"PATH": str(self.folder)})
        self.assertEqual(bare.returncode, 0)
        self.assertIn("cảnh báo[thieu-lich-su]", bare.stderr)
        self.assertNotIn("Cập nhật lần cuối", page.read_text("utf-8"))

    def test_references_are_told_by_document_and_change_no_exit_code(self):
        self.site(SETTINGS, DOCUMENT)
        told = self.vanthu("check", "--references", "--lang", "en")
        self.assertEqual((told.returncode, told.stdout), (0, ""))
        self.assertIn("Content/ke-hoach/mot.md: 1 citations: 0 of held documents, 1 of others, 0 ambiguous, 0 conflicting", told.stderr)
        self.assertIn("Content/ke-hoach/mot.md:10:23: information[tham-chieu-khong-luu]: “900-KH/TU@", told.stderr)
        self.assertIn("1 documents, 1 reference pages; 1 citations: 0 of held documents, 1 of others", told.stderr)
        found = self.objects(self.vanthu("check", "--references", "--format", "json").stdout)
        self.assertEqual([(one["code"], one["severity"]) for one in found], [("tham-chieu-khong-luu", "information")])
        self.assertTrue(self.vanthu("check", "--references", "--format", "github").stdout.startswith("::notice file="))
        self.assertEqual(self.vanthu("check", "--references", "--quiet").stderr, "")
        self.assertEqual(self.vanthu("check", "--references", "--strict").returncode, self.vanthu("check", "--strict").returncode)
        self.assertEqual(self.vanthu("build", "--references").returncode, 2)

    def test_compressed_copies_hold_the_bytes_of_their_files(self):
        self.assertEqual(self.build("Public", "--precompress").returncode, 0)
        portal = bytes_below(self.folder / "Public")
        copies = {name.removesuffix(".gz"): gzip.decompress(copy) for name, copy in portal.items() if name.endswith(".gz")}
        self.assertEqual(copies, {name: portal[name] for name in copies})
        self.assertEqual([name for name in portal if name.endswith(".html") and name not in copies], [])
        self.assertEqual(self.vanthu("check", "--precompress").returncode, 2)

    def test_an_error_names_its_place_and_leaves_the_portal_as_it_was(self):
        self.site(SETTINGS, DOCUMENT)
        self.assertEqual(self.vanthu("build").returncode, 0)
        before = bytes_below(self.folder / "Public")
        self.site(DOCUMENT.replace("01/4/2025", "31/4/2025"))
        result = self.vanthu("build", "--format", "json")
        self.assertEqual(result.returncode, 1)
        errors = [found for found in self.objects(result.stdout) if found["severity"] == "error"]
        places = [(found["code"], found["file"], found["line"], found["column"]) for found in errors]
        self.assertEqual(places, [("ngay-khong-hop-le", "Content/ke-hoach/mot.md", 4, 16)])
        self.assertEqual(bytes_below(self.folder / "Public"), before)

    def test_all_faults_come_at_once(self):
        second = DOCUMENT.replace("mot.md", "hai.md").replace("kế hoạch\n", "kế hoạhc\n", 1)
        self.site(SETTINGS, DOCUMENT.replace("01/4/2025", "31/4/2025"), second)
        result = self.vanthu("check", "--format", "json")
        errors = {(found["file"], found["code"]) for found in self.objects(result.stdout) if found["severity"] == "error"}
        self.assertEqual(errors, {("Content/ke-hoach/hai.md", "loai-khong-ro"), ("Content/ke-hoach/mot.md", "ngay-khong-hop-le")})
        self.assertFalse((self.folder / "Public").exists())

    def test_a_number_given_twice_names_both_files(self):
        self.site(SETTINGS, DOCUMENT, DOCUMENT.replace("mot.md", "hai.md"))
        result = self.vanthu("check", "--format", "json")
        self.assertEqual(result.returncode, 1)
        twice = [found for found in self.objects(result.stdout) if found["code"] == "trung-so"]
        files = {found["file"] for found in twice} | {note["file"] for found in twice for note in found["notes"]}
        self.assertEqual(files, {"Content/ke-hoach/hai.md", "Content/ke-hoach/mot.md"})

    def test_a_warning_stops_only_a_strict_run(self):
        self.site(SETTINGS, DOCUMENT.replace("trich_yeu", "truong_la: 1\ntrich_yeu"))
        self.assertEqual(self.vanthu("check").returncode, 0)
        self.assertEqual(self.vanthu("check", "--strict").returncode, 1)

    def test_a_secret_document_stops_the_build(self):
        self.site(SETTINGS, DOCUMENT.replace("trich_yeu", "do_mat: mat\ntrich_yeu"))
        self.assertEqual(self.vanthu("build").returncode, 1)
        self.assertFalse((self.folder / "Public").exists())

    def test_wrong_usage_and_a_failing_machine_have_their_own_codes(self):
        self.site(SETTINGS, DOCUMENT)
        usages = ["bild", "build --no-such", "build --jobs 0", "check --output x", "build --now x", "build --content khong-co", "build --format ics",
                  "tasks --format github", "tasks --don-vi khong-co"]
        for words in map(str.split, usages):
            with self.subTest(words=words):
                self.assertEqual(self.vanthu(*words).returncode, 2)
        (self.folder / "file").write_text("")
        self.assertEqual(self.vanthu("build", "--output", "file/Public").returncode, 3)

    def test_files_of_others_in_the_output_are_kept(self):
        self.site(SETTINGS, DOCUMENT)
        self.vanthu("build")
        (self.folder / "Public/ghi-chu.txt").write_text("của người khác")
        self.vanthu("build")
        self.assertTrue((self.folder / "Public/ghi-chu.txt").exists())
        self.vanthu("build", "--prune-foreign")
        self.assertFalse((self.folder / "Public/ghi-chu.txt").exists())

    def test_what_is_no_longer_produced_is_gone(self):
        self.site(SETTINGS, DOCUMENT, DOCUMENT.replace("mot.md", "hai.md").replace("12/KH", "13/KH"))
        self.vanthu("build")
        page = self.folder / "Public/van-ban/so-thu/2025/13-kh-stn/index.html"
        self.assertTrue(page.exists())
        (self.folder / "Content/ke-hoach/hai.md").unlink()
        self.assertEqual(self.vanthu("build").returncode, 0)
        self.assertFalse(page.exists())

    def test_a_withdrawn_document_leaves_no_trace_of_its_text(self):
        self.site(SETTINGS, DOCUMENT.replace("trich_yeu: Kiểm", "trang_thai: da_thu_hoi\ntrich_yeu: Kiểm"))
        result = self.vanthu("build", "--format", "json")
        self.assertEqual(result.returncode, 0, result.stdout)
        files = {name: body.decode("utf-8", "ignore") for name, body in bytes_below(self.folder / "Public").items()}
        self.assertEqual([name for name, text in files.items() if re.search("lạc đà|lac da|tư liệu", text)], [])
        self.assertTrue((self.folder / "Public/van-ban/so-thu/2025/12-kh-stn/index.html").exists())

    def test_equal_content_gives_equal_bytes(self):
        outputs = [self.folder / name for name in ("one", "four", "again")]
        for output, jobs in zip(outputs, ["1", "4", "3"]):
            self.assertEqual(self.build(output, "--jobs", jobs).returncode, 0)
        self.assertEqual(bytes_below(outputs[0]), bytes_below(outputs[1]))
        self.assertEqual(bytes_below(outputs[0]), bytes_below(outputs[2]))

    def test_a_second_build_into_the_same_folder_equals_a_clean_one(self):
        shutil.copytree(ROOT / "Content", self.folder / "Content")
        (self.folder / "Themes").symlink_to(ROOT / "Themes")
        file = self.folder / "Content/ke-hoach/chuong-trinh-cong-tac-2025.md"
        text = file.read_text("utf-8")
        file.write_text(text + "\nMột đoạn thêm vào.\n", "utf-8")
        self.vanthu("build", "--now", "2025-07-01")
        file.write_text(text, "utf-8")
        self.assertEqual(self.vanthu("build", "--now", "2025-07-01").returncode, 0)
        self.assertEqual(self.vanthu("build", "--now", "2025-07-01", "--output", "clean").returncode, 0)
        self.assertEqual(bytes_below(self.folder / "Public"), bytes_below(self.folder / "clean"))

    def test_the_manifest_names_every_file_with_its_digest(self):
        self.assertEqual(self.build(self.folder / "Public").returncode, 0)
        files = bytes_below(self.folder / "Public")
        manifest = files.pop(".vanthu-manifest").decode()
        for name, body in files.items():
            line = next((line for line in manifest.splitlines() if name in line.split()), "")
            self.assertIn(hashlib.sha256(body).hexdigest(), line, name)
        names = [word for line in manifest.splitlines() for word in line.split() if word in files]
        self.assertEqual(names, sorted(files, key=str.encode))

    def test_a_sub_path_is_in_every_address(self):
        self.assertEqual(self.build(self.folder / "Public", "--base-url", "https://noi-bo.example.vn/cong/").returncode, 0)
        faults = []
        for file in (self.folder / "Public").rglob("*.html"):
            for address in re.findall(r'\b(?:href|src|action|data-base)="(/[^"]*)"', file.read_text("utf-8")):
                inner = address.removeprefix("/cong/").partition("#")[0].partition("?")[0]
                target = self.folder / "Public" / (inner + "index.html" if inner == "" or inner.endswith("/") else inner)
                if not address.startswith("/cong/") or (not target.exists() and inner != "search/"):
                    faults.append(f"{file.relative_to(self.folder)}: {address}")
        self.assertEqual(faults[:20], [])

    def test_the_readme_tells_the_truth(self):
        readme = (ROOT / "README.md").read_text("utf-8")
        name = re.search(r"^`(Content/\S+\.md)`", readme, re.M)[1]
        shutil.copytree(ROOT / "Content", self.folder / "Content")
        self.site(f"-- {name} --\n" + re.search(r"^```markdown\n(.*?)^```$", readme, re.M | re.S)[1])
        result = self.vanthu("build", "--format", "json")
        self.assertEqual([found for found in self.objects(result.stdout) if found["file"] == name], [])
        self.assertTrue((self.folder / "Public" / re.search(r"`/(van-ban/\S+/)`", readme)[1] / "index.html").is_file())
        document = self.folder / name
        corrections, states = re.findall(r"^```yaml\n(nhiem_vu:.*?|- {nhiem_vu:.*?)^```$", readme, re.M | re.S)
        self.site(f"-- {name} --\n" + document.read_text("utf-8").replace("noi_nhan:", corrections + "noi_nhan:", 1))
        self.site("-- Content/nhiem-vu/quy-2.yml --\n" + states)
        found = self.objects(self.vanthu("check", "--format", "json").stdout)
        self.assertEqual([one for one in found if one["file"] in (name, "Content/nhiem-vu/quy-2.yml")], [])
        document.write_text(document.read_text("utf-8").replace("02/7/2025", "31/6/2025", 1), "utf-8")
        self.assertIn(re.search(rf"^{name}:.*?\n(?=```)", readme, re.M | re.S)[0], self.vanthu("check").stderr)
        for option in re.findall(r"^\| `(--[a-z-]+)", readme, re.M):
            self.assertIn(option, self.vanthu("--help").stdout)

    def test_tasks_are_listed_as_a_table_as_objects_and_as_a_calendar(self):
        self.site(SETTINGS, DOCUMENT + "\n1. Văn phòng Sở báo cáo trước ngày 20/5/2025.\n\n2. Thống nhất chủ trương./.\n")
        table = self.vanthu("tasks", "--don-vi", "Văn phòng Sở", "--now", "2025-05-18")
        self.assertEqual(table.returncode, 0)
        self.assertRegex(table.stdout, r"^19/5/2025  còn 1 ngày  vp  .*\[mot/muc-1\]\n1 nhiệm vụ, 0 xong, 0 quá hạn\n$")
        [task] = self.objects(self.vanthu("tasks", "--format", "json").stdout)
        self.assertEqual((task["id"], task["lead"], task["deadline"]["last_day"]), ("mot/muc-1", ["vp"], "2025-05-19"))
        calendar = self.vanthu("tasks", "--format", "ics").stdout
        self.assertIn("DTSTART;VALUE=DATE:20250519", calendar)

    def test_explain_knows_every_code_it_prints(self):
        result = self.vanthu("explain", "ngay-khong-hop-le", "--lang", "en")
        self.assertEqual(result.returncode, 0)
        self.assertIn("date", result.stdout.lower())
        self.assertEqual(self.vanthu("explain", "khong-co-ma-nay").returncode, 2)

    def test_explain_template_names_the_files_of_a_page_and_writes_nothing(self):
        self.site(SETTINGS, DOCUMENT)
        before = bytes_below(self.folder)
        child = ROOT / "Tests/Fixtures/themes/xanh-la"
        result = self.vanthu("explain", "template", "Content/ke-hoach/mot.md", "--theme", child)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("trang: /van-ban/so-thu/2025/12-kh-stn/ (van-ban/so-thu/2025/12-kh-stn/index.html)", result.stdout)
        self.assertIn("mẫu: van-ban, vì đây là trang của một văn bản", result.stdout)
        self.assertRegex(result.stdout, r"\{\{< khung\}\} +\S+/xanh-la/mau/khung\.mustache, thay Themes/so-khcn/mau/khung\.mustache")
        self.assertRegex(result.stdout, r"tai_san\.mau_sac_css +\S+/xanh-la/tai-san/mau-sac\.css, thay Themes/so-khcn/tai-san/mau-sac\.css")
        self.assertEqual(bytes_below(self.folder), before)

    def test_explain_template_knows_partials_and_proposes_what_is_near(self):
        self.site(SETTINGS, DOCUMENT)
        partial = self.vanthu("explain", "template", "quan-he", "--lang", "en")
        self.assertIn("used in the templates thu-hoi, van-ban", partial.stdout)
        unknown = self.vanthu("explain", "template", "/don-vi/vpp/")
        self.assertEqual((unknown.returncode, unknown.stdout), (2, ""))
        self.assertIn("có phải “/don-vi/vp/”", unknown.stderr)
        listed = self.vanthu("explain", "template")
        self.assertEqual((listed.returncode, len(listed.stdout.splitlines())), (0, 16))
        self.assertEqual(self.vanthu("explain", "template", "khung", "404").returncode, 2)

    def test_a_theme_is_never_the_output(self):
        self.site(SETTINGS, DOCUMENT, "\n-- Rieng/theme.yml --\napi: 1\n")
        result = self.vanthu("build", "--output", "Rieng")
        self.assertEqual(result.returncode, 2)
        self.assertIn("“Rieng”", result.stderr)
        self.assertTrue((self.folder / "Rieng/theme.yml").exists())

    def test_a_theme_for_another_api_is_refused_with_both_versions(self):
        self.site(SETTINGS, DOCUMENT, "\n-- Rieng/theme.yml --\napi: 2\nke_thua: so-khcn\n")
        for command in [("build",), ("explain", "template", "/")]:
            result = self.vanthu(*command, "--theme", "Rieng")
            self.assertEqual(result.returncode, 1)
            self.assertIn("Rieng/theme.yml:1:6: lỗi[sai-kieu]: giao diện viết cho api 2, chương trình này có api 1", result.stderr)


if __name__ == "__main__":
    unittest.main()
