"""A portable portal: opened from a folder by its files, and from a folder of a strict server; every page, search, what fails."""

import os
import unittest
import urllib.parse
from pathlib import Path

from selenium.webdriver.common.by import By

from browser import Browser, BrowserTest
from portal import Portal, PortalFolder, built_portal
from test_links import PageReader

DOCUMENT = "/van-ban/ket-luan-giao-ban-quy-1-2025/index.html"
HITS = 'return [...document.querySelectorAll("#tim-muc > li .the-ten > a")].map(link => link.href)'
STATUS = 'return document.getElementById("tim-trang-thai").innerText'
MARKED = 'return [...document.querySelectorAll("main mark")].map(mark => mark.innerText.toLowerCase()).join(" ")'


class PortableTest(BrowserTest):
    @classmethod
    def setUpClass(cls):
        if not os.environ.get("VANTHU_PORTABLE"):
            raise unittest.SkipTest("VANTHU_PORTABLE names no portable portal")
        cls.portal = cls.opened(built_portal("VANTHU_PORTABLE"))
        cls.browser = Browser(cls.portal)
        cls.addClassCleanup(cls.browser.close)

    def tearDown(self):
        self.assert_quiet()

    def search(self, query: str) -> list[str]:
        self.browser.open("/tim-kiem/index.html?" + urllib.parse.urlencode({"q": query}))
        return self.browser.wait_for(lambda: self.browser.run(HITS), f"results for {query!r}")


class FolderTest(PortableTest):
    """Without a server, by `file://`."""

    @staticmethod
    def opened(folder: Path) -> Portal:
        return PortalFolder(folder)

    # Pages

    def test_every_address_of_every_page_leads_to_a_file_of_the_folder(self):
        pages = {file: PageReader(file.read_text("utf-8")) for file in self.portal.html_files()}
        self.assertGreater(len(pages), 10)
        faults = []
        for file, page in pages.items():
            for address in page.addresses + ([page.redirect] if page.redirect else []):
                parts = urllib.parse.urlsplit(address)
                target = file.parent / urllib.parse.unquote(parts.path) if parts.path else file
                if parts.scheme not in ("http", "https", "mailto") and not (target.is_file() and not address.startswith("/")):
                    faults.append(f"{file}: {address}")
                known = pages.get(target.resolve())
                if known and parts.fragment and urllib.parse.unquote(parts.fragment) not in known.ids:
                    faults.append(f"{file}: {address}")
        self.assert_none(faults, "addresses that lead nowhere")

    def test_every_kind_of_page_comes_with_its_style_and_scripts(self):
        for path in self.portal.kinds():
            with self.subTest(path=path):
                self.browser.open(path.replace("/?", "/index.html?"))
                self.assertNotEqual(self.browser.run('return getComputedStyle(document.querySelector(".rong")).maxWidth'), "none")
                self.assertTrue(self.browser.run('return document.querySelector("[role=combobox]") !== null'), "the script of all pages")
                self.assert_quiet()

    def test_a_reader_goes_from_page_to_page(self):
        self.browser.open("/index.html")
        for text, path in [("Đơn vị", "/don-vi/"), ("Văn phòng Sở", "/don-vi/vp/"), ("Trang chủ", "/")]:
            link = self.browser.driver.find_element(By.XPATH, f'//*[not(ancestor::details) and self::a][contains(., "{text}")]')
            self.browser.click(link)
            self.browser.wait_for(lambda: self.browser.path == f"{path}index.html", path)

    def test_an_older_address_leads_on(self):
        moved = self.portal.moved()
        self.assertTrue(moved)
        self.browser.open(moved[0])
        self.browser.wait_for(lambda: self.browser.path.startswith("/van-ban/") and self.browser.path not in moved, "the document")

    def test_what_a_document_page_adds_by_script_is_there(self):
        self.browser.open(DOCUMENT)
        self.browser.run('document.querySelector(".than a.dan-so").focus({focusVisible: true})')
        self.assertTrue(self.browser.run('return document.querySelector(".xem-truoc").innerText.includes("2025")'))
        self.browser.run('document.querySelector("details.chep").open = true')
        self.browser.click(self.browser.driver.find_element(By.CSS_SELECTOR, "button[data-chep]"))
        self.browser.wait_for(lambda: self.browser.run('return document.querySelector(".tin-nhan").innerText') == "Đã sao chép.", "the citation copied")

    # Search

    def test_the_box_of_a_page_leads_to_results_and_a_result_to_its_marked_page(self):
        self.browser.open(DOCUMENT)
        self.browser.press("/")
        self.browser.type("dung quat")
        self.browser.press("Enter")
        hits = self.browser.wait_for(lambda: self.browser.run(HITS), "results")
        self.assertTrue(self.browser.path.startswith("/tim-kiem/index.html?q=dung+quat"), self.browser.path)
        self.assertTrue(all(hit.startswith(self.portal.origin + "/van-ban/") for hit in hits), hits)
        self.browser.click(self.browser.driver.find_element(By.CSS_SELECTOR, "#tim-muc .the-ten > a"))
        self.assertIn("quất", self.browser.wait_for(lambda: self.browser.run(MARKED), "marked words"))

    def test_a_number_is_found_and_its_document_opens(self):
        self.search("336 kh tu")
        link = self.browser.driver.find_element(By.CSS_SELECTOR, "#tim-den-thang > a")
        self.assertIn("336-KH/TU", link.text)
        self.browser.click(link)
        self.browser.wait_for(lambda: self.browser.path.endswith("336-kh-tu/index.html"), "the page of the number")

    def test_words_without_accents_find_what_words_with_accents_find(self):
        plain, accented = ({hit.partition("?")[0] for hit in self.search(query)} for query in ["chuyen doi so", "chuyển đổi số"])
        self.assertEqual(plain, accented)

    def test_filters_stand_in_the_address_and_the_way_back_undoes_them(self):
        before = self.search("cong nghe")
        all_found = self.browser.run(STATUS)
        self.browser.click(self.browser.driver.find_element(By.CSS_SELECTOR, "#tim-nhom-loc input[value=ke_hoach]"))
        self.browser.wait_for(lambda: self.browser.run(STATUS) not in (all_found, "Đang tìm…"), "fewer results")
        narrowed = self.browser.run(HITS)
        self.assertTrue(narrowed and narrowed != before)
        self.assertIn("loai=ke_hoach", self.browser.path)
        self.browser.driver.refresh()
        self.browser.wait_for(lambda: self.browser.run(HITS) == narrowed, "the same results after a reload")
        self.browser.driver.back()
        self.browser.wait_for(lambda: self.browser.run(HITS) == before, "all results again")

    def test_hits_are_offered_as_one_types(self):
        self.browser.open(DOCUMENT)
        self.browser.press("/")
        self.browser.type("336 kh")
        option = 'return document.querySelector(".goi-y [role=option]")?.innerText ?? ""'
        self.browser.wait_for(lambda: "336-KH/TU" in self.browser.run(option), "the number offered")
        self.browser.press("ArrowDown")
        self.browser.press("Enter")
        self.browser.wait_for(lambda: "336-kh-tu/index.html" in self.browser.path, "the page of the number")

    def test_a_query_that_finds_nothing_says_so(self):
        self.browser.open("/tim-kiem/index.html?q=xyzzyqwv")
        self.browser.wait_for(lambda: self.browser.run(STATUS).startswith("Không tìm thấy"), "a message")

    def test_a_missing_file_of_the_index_is_told_and_can_be_tried_again(self):
        index = self.portal.folder / "search" / "index.json.js"
        away = index.with_suffix(".away")
        index.rename(away)
        try:
            self.browser.open("/tim-kiem/index.html?q=cong+nghe")
            alert = 'return document.getElementById("tim-loi").innerText'
            self.assertIn("Chưa tìm được", self.browser.wait_for(lambda: self.browser.run(alert), "a message"))
        finally:
            away.rename(index)
        self.assertTrue(self.browser.console_errors(), "the file was there")
        self.browser.click(self.browser.driver.find_element(By.CSS_SELECTOR, "#tim-loi button"))
        self.browser.wait_for(lambda: self.browser.run(HITS), "results once the file is back")


class ServedFolderTest(PortableTest):
    """Put into a folder of a web server, whose policy is as strict as ever."""

    @classmethod
    def opened(cls, folder: Path) -> Portal:
        server = Portal(folder.parent).__enter__()
        cls.addClassCleanup(server.__exit__)
        server.origin += "/" + urllib.parse.quote(folder.name)
        return server

    def test_a_query_is_answered_and_a_result_opens(self):
        self.search("dung quat")
        self.browser.click(self.browser.driver.find_element(By.CSS_SELECTOR, "#tim-muc .the-ten > a"))
        self.assertIn("quất", self.browser.wait_for(lambda: self.browser.run(MARKED), "marked words"))
        self.assertEqual([path for path, status in self.portal.requests if status != 200], [])


if __name__ == "__main__":
    unittest.main()
