"""What the program says of a theme at fault: every fault in one run, each with its file, line, column and the tags that lead there."""

import shutil
import unittest

from program import ROOT, ProgramTest

# Template, what is put at its end, and the code, line from that end and column expected.
FAULTS = [
    ("hinh-kinh-lup", "<i>{{tieu_dee}}</i>", "ten-khong-ro", 4),
    ("hinh-kinh-lup", '<i onclick="{{tieu_de}}"></i>', "mau-khong-an-toan", 13),
    ("hinh-kinh-lup", "{{> khong-co-mau-nay}}", "thieu-mau-con", 1),
    ("hinh-kinh-lup", "{{{tieu_de}}}", "mau-khong-an-toan", 1),
    ("404", "{{#duong_dan}}", "mau-sai-cu-phap", 1),
]


class ThemeFaultTest(ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(ROOT / "Themes/so-khcn", self.folder / "Themes/thu")
        self.expected = set()
        for name, text, code, column in FAULTS:
            file = self.folder / f"Themes/thu/mau/{name}.mustache"
            lines = file.read_text("utf-8").rstrip("\n").split("\n") + [text]
            file.write_text("\n".join(lines) + "\n", "utf-8")
            self.expected.add((f"Themes/thu/mau/{name}.mustache", len(lines), column, code))

    def check(self, *arguments):
        return self.vanthu("check", "--content", ROOT / "Content", "--theme", "Themes/thu", *arguments)

    def test_every_fault_has_its_place_and_the_way_to_it(self):
        result = self.check("--format", "json")
        self.assertEqual(result.returncode, 1)
        errors = [found for found in self.objects(result.stdout) if found["severity"] == "error"]
        self.assertEqual({(found["file"], found["line"], found["column"], found["code"]) for found in errors}, self.expected)
        self.assertEqual(len(errors), len(FAULTS))
        for found in errors:
            if "hinh-kinh-lup" in found["file"]:
                ways = [note["file"] for note in found["notes"]]
                self.assertIn("Themes/thu/mau/khung.mustache", ways)

    def test_the_text_form_shows_the_line_and_the_way_in_both_languages(self):
        for language, words in [("vi", ["có phải “tieu_de”?", "được dùng từ “hinh-kinh-lup” ở đây"]),
                                ("en", ["did you mean “tieu_de”?", "used through “hinh-kinh-lup” here"])]:
            with self.subTest(language):
                text = self.check("--lang", language).stderr
                for expected in words + ["<i>{{tieu_dee}}</i>", "Themes/thu/mau/khung.mustache:"]:
                    self.assertIn(expected, text)


if __name__ == "__main__":
    unittest.main()
