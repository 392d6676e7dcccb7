"""Documents on paper by Nghị định 30/2020/NĐ-CP: what Chromium prints, read back from the PDF with poppler's tools."""

import base64
import re
import subprocess
import tempfile
import unicodedata
import unittest
from pathlib import Path

from browser import BrowserTest

A4 = (595, 842)  # points

# The words that must come out on paper; a table as its header cells and, of each row, the cell with the most words.
WORDS = """
const words = selector => [...document.querySelectorAll(selector)].map(e => e.innerText).filter(text => text.trim());
const cells = row => [...row.cells].map(cell => cell.innerText);
return {
  head: words(".the-thuc p"),
  body: words(".than p, .than li"),
  recipients: words(".noi-nhan li"),
  signers: words(".chu-ky-ten"),
  grounds: [...document.querySelectorAll(".than p")].filter(e => /^Căn cứ .*[;,]$/s.test(e.innerText.trim()))
    .map(e => [getComputedStyle(e.querySelector("em") ?? e).fontStyle, e.innerText]),
  tables: [...document.querySelectorAll(".than table")].map(table => ({
    header: [...table.tHead.rows].flatMap(cells),
    rows: [...table.tBodies].flatMap(body => [...body.rows]).map(row => cells(row).reduce((a, b) => b.length > a.length ? b : a)),
  })),
};
"""


def squeezed(text: str) -> str:
    """Without the spaces, which poppler cannot tell from the ends of lines."""
    return re.sub(r"\s+", "", text)


class Paper:
    """A printed document: the words that it should hold, and its pages as poppler reads them."""

    def __init__(self, path: str, words: dict, printed: bytes):
        self.path, self.words = path, words
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(printed)
            file.flush()
            sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", self.read("pdfinfo", "-l", "-1", file.name))
            self.pages = self.read("pdftotext", "-layout", file.name, "-").split("\f")[:-1]
            self.texts = [squeezed(page) for page in self.read("pdftotext", "-raw", file.name, "-").split("\f")[:-1]]
        self.sizes = [tuple(sorted(map(float, size))) for size in sizes]

    @staticmethod
    def read(*command: str) -> str:
        return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout

    def pages_with(self, text: str, since: int = 0) -> list[int]:
        """The pages, from 0, that hold the text."""
        return [page for page in range(since, len(self.texts)) if squeezed(text) in self.texts[page]]


class PrintTest(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.papers = []
        for path in cls.portal.documents():
            cls.browser.open(path)
            cls.browser.emulate(media="print")
            words = cls.browser.run(WORDS)
            cls.browser.emulate()
            printed = base64.b64decode(cls.browser.command("Page.printToPDF", preferCSSPageSize=True)["data"])
            cls.papers.append(Paper(path, words, printed))

    def faults_of(self, check) -> list[str]:
        return [f"{paper.path}: {fault}" for paper in self.papers for fault in check(paper)]

    def test_every_page_is_a4(self):
        def check(paper):
            for width, height in paper.sizes:
                if abs(width - A4[0]) > 1 or abs(height - A4[1]) > 1:
                    yield f"{width} x {height} points"

        self.assertTrue(all(len(paper.sizes) == len(paper.pages) > 0 for paper in self.papers))
        self.assert_none(self.faults_of(check), "not A4")

    def test_the_first_page_has_motto_agency_and_title(self):
        def check(paper):
            for text in ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", *paper.words["head"]]:
                if 0 not in paper.pages_with(text):
                    yield text

        self.assert_none(self.faults_of(check), "not on the first page")

    def test_what_is_not_known_yet_stays_blank_as_on_paper(self):
        conclusion = next(paper for paper in self.papers if "ket-luan-giao-ban" in paper.path)
        first = conclusion.pages[0]
        self.assertRegex(first, r"Số: {3,}/TB-SKHCN\b")
        self.assertRegex(first, r"Quảng Ngãi, ngày 01 tháng 4 năm 2025")
        self.assertRegex(first, r"\bTHÔNG BÁO\n")

    def test_the_grounds_are_in_italics(self):
        def check(paper):
            for style, text in paper.words["grounds"]:
                if style != "italic" or 0 not in paper.pages_with(text[:24]):
                    yield f"{style}: {text[:60]}"

        self.assertTrue(any(paper.words["grounds"] for paper in self.papers))
        self.assert_none(self.faults_of(check), "not in italics on the first page")

    def test_pages_are_numbered_from_the_second_on(self):
        def check(paper):
            for number, page in enumerate(paper.pages, 1):
                first = page.split("\n")[0].strip()
                if (first == str(number)) != (number > 1):
                    yield f"page {number} begins with {first!r}"

        self.assertTrue(any(len(paper.pages) > 2 for paper in self.papers))
        self.assert_none(self.faults_of(check), "page numbers")

    def test_the_words_of_the_body_can_be_found_and_copied(self):
        def check(paper):
            whole = "".join(paper.texts)
            if not unicodedata.is_normalized("NFC", whole):
                yield "letters are taken apart"
            for text in paper.words["body"]:
                if squeezed(text.split("\n")[0])[:24] not in whole:
                    yield text[:60]

        self.assert_none(self.faults_of(check), "not in the text of the PDF")

    def test_recipients_and_signature_are_on_one_page(self):
        def check(paper):
            last_pages = {text: paper.pages_with(text)[-1:] for text in paper.words["recipients"] + paper.words["signers"]}
            if [] in last_pages.values() or len(set(map(tuple, last_pages.values()))) > 1:
                yield last_pages

        self.assertTrue(any(paper.words["recipients"] and paper.words["signers"] for paper in self.papers))
        self.assert_none(self.faults_of(check), "parted")

    def test_a_table_repeats_its_header_on_every_page(self):
        def check(paper):
            page = 0
            for table in paper.words["tables"]:
                for row in table["rows"]:
                    page = next(iter(paper.pages_with(row[:12], page)), None)
                    if page is None:
                        yield f"the row {row[:40]!r} is not there"
                        return
                    for cell in table["header"]:
                        if page not in paper.pages_with(cell):
                            yield f"page {page + 1} without {cell!r}"

        self.assertTrue(any(paper.words["tables"] for paper in self.papers))
        self.assert_none(self.faults_of(check), "tables")


if __name__ == "__main__":
    unittest.main()
