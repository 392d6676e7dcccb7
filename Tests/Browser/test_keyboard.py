"""The main tasks without a mouse: every stroke goes through the browser's own handling of keys, and at each stop the focus must be seen."""

import unittest

from browser import BrowserTest
from portal import RESULTS

DOCUMENT = "/van-ban/ket-luan-giao-ban-quy-1-2025/"
LONG_DOCUMENT = "/van-ban/chuong-trinh-cong-tac-2025/"

# What has the focus, whether it can be seen, and whether it stands after what had it before; null when it has left the page.
STOP = """
const e = document.activeElement, before = window.before;
window.before = e;
if (!e || e === document.body) return null;
const box = e.getBoundingClientRect(), style = getComputedStyle(e), above = before?.isConnected && before.getBoundingClientRect();
const drawn = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
const line = e.getClientRects()[0];  // the first of a link that is broken over lines
const top = document.elementFromPoint(Math.max(line.left + 4, 0), Math.max(line.top + Math.min(line.height / 2, 8), 0));
const bare = top === e || e.contains(top) || e.labels?.[0]?.contains(top);
const inside = box.width > 1 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
return {
  element: e,
  text: (e.getAttribute("aria-label") || e.innerText || e.value || e.id).trim().slice(0, 60),
  seen: drawn && inside && bare,
  after: !before?.isConnected || before === document.body || !!(before.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING),
  below: !above || box.bottom > above.top,
};
"""


class KeyboardTest(BrowserTest):
    def setUp(self):
        super().setUp()
        self.browser.emulate(prefers_reduced_motion="reduce")  # else a stop is measured while the page still glides to it

    def open(self, path: str):
        self.browser.open_kind(path)
        self.browser.run("window.before = document.body")

    def stop(self) -> dict | None:
        """Where the focus is."""
        return self.browser.run(STOP)

    def tab_to(self, selector: str):
        """Presses the tab key until an element that fits has the focus; the focus must be seen wherever it comes."""
        for _ in range(400):
            self.browser.press("Tab")
            stop = self.stop()
            self.assertIsNotNone(stop, f"the tab key never came to {selector}")
            self.assertTrue(stop["seen"], f"the focus cannot be seen on {stop['text']!r}")
            if self.focused(selector):
                return
        self.fail(f"the tab key never came to {selector}")

    def focused(self, selector: str) -> bool:
        return self.browser.run("return document.activeElement.matches(arguments[0])", selector)

    def search_from(self, path: str, query: str):
        """With `/`, the query and Enter, from any page; waits for the results."""
        self.open(path)
        self.browser.press("/")
        self.browser.type(query)
        self.browser.press("Enter")
        self.wait_for_results(query)

    def wait_for_results(self, query: str):
        """Waits until the search page shows what it found for all of a query."""
        address = "q=" + query.replace(" ", "+")
        self.browser.wait_for(lambda: address in self.browser.path, f"the address of {query!r}")
        self.browser.wait_for(lambda: f"“{query}”" in self.browser.run('return document.querySelector("#tim-trang-thai").innerText'), f"results for {query!r}")

    def walk(self, path: str, width: int) -> list[str]:
        """The faults on the way through a page with the tab key, from its beginning to its last link."""
        self.browser.set_width(width)
        self.open(path)
        faults, end = [], self.browser.run('return [...document.querySelectorAll("a[href]")].at(-1)')
        for _ in range(400):
            self.browser.press("Tab")
            stop = self.stop()
            if stop is None or not stop["after"]:
                return [*faults, f"{path} {width} px: the focus goes back before the end of the page"]
            if not stop["seen"]:
                faults.append(f"{path} {width} px: the focus cannot be seen on {stop['text']!r}")
            if width < 400 and not stop["below"]:
                faults.append(f"{path} {width} px: the focus goes back up to {stop['text']!r}")
            if stop["element"] == end:
                return faults
        return [*faults, f"{path} {width} px: the focus never comes to the end of the page"]

    def test_the_focus_is_seen_everywhere_and_goes_down_the_page(self):
        faults = []
        for path in ["/", DOCUMENT, "/quy/2025-q2/", RESULTS, "/suc-khoe/"]:
            for width in [360, 1280]:
                faults += self.walk(path, width)
        self.assert_none(faults, "focus")

    def test_the_first_stop_skips_to_the_content(self):
        self.open(DOCUMENT)
        self.browser.press("Tab")
        self.assertTrue(self.stop()["seen"])
        self.browser.press("Enter")
        self.browser.wait_for(lambda: self.focused("main"), "the content to have the focus")
        self.browser.press("Tab")
        self.assertTrue(self.focused("main *"))

    def test_a_number_leads_to_its_document_with_one_stroke_and_enter(self):
        for path in ["/", DOCUMENT, "/don-vi/", "/tim-kiem/"]:
            with self.subTest(path=path):
                self.search_from(path, "81 kh skhcn")
                self.browser.press("ArrowDown")
                self.assertTrue(self.stop()["seen"])
                self.browser.press("Enter")
                self.browser.wait_for(lambda: "/81-kh-skhcn/" in self.browser.path, "the document")

    def test_keys_pressed_before_the_results_come_are_kept(self):
        self.open(RESULTS)
        self.browser.press("/")
        self.browser.type("81 kh skhcn")
        self.browser.press("ArrowDown")
        self.browser.press("Enter")
        self.browser.wait_for(lambda: "/81-kh-skhcn/" in self.browser.path, "the document")

    def test_the_arrows_go_through_the_results_and_back_to_the_box(self):
        self.search_from("/", "dung quat")
        self.browser.press("ArrowDown")
        first = self.stop()["element"]
        self.browser.press("ArrowDown")
        self.assertNotEqual(self.stop()["element"], first)
        for _ in range(2):
            self.browser.press("ArrowUp")
        self.assertTrue(self.focused("#q"))

    def test_the_focus_stays_on_a_result_when_the_list_is_renewed(self):
        self.search_from("/", "dung qua")
        self.browser.type("dung quat")  # takes the place of the query, which is selected
        self.browser.press("ArrowDown")
        self.wait_for_results("dung quat")
        self.assertTrue(self.focused("#tim-muc a"))

    def test_the_contents_lead_to_a_heading_and_reading_goes_on_there(self):
        self.open(LONG_DOCUMENT)
        self.tab_to(".muc-luc a[href^='#']:last-of-type")
        self.browser.press("Enter")
        self.browser.wait_for(lambda: self.focused("body"), "the link to give the focus away")
        target = self.browser.run("return document.getElementById(decodeURIComponent(location.hash.slice(1)))")
        shown = self.browser.run("return arguments[0].getBoundingClientRect().top", target)
        self.assertTrue(0 <= shown < 450, f"the heading is at {shown} px")
        self.browser.press("Tab")
        following = "return !!(arguments[0].compareDocumentPosition(document.activeElement) & (4 | 16))"  # after it or within
        self.assertTrue(self.browser.run(following, target))

    def test_the_citation_can_be_copied(self):
        self.browser.command("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
        self.addCleanup(self.browser.command, "Browser.resetPermissions")
        self.open(DOCUMENT)
        self.tab_to("main details.chep > summary")
        self.browser.press("Enter")
        self.tab_to("button[data-chep]")
        self.browser.press("Enter")
        said = self.browser.wait_for(lambda: self.browser.run('return document.querySelector("main [role=status]").innerText'), "a word that it was done")
        self.assertIn("Đã sao chép", said)
        citation = self.browser.run("return document.getElementById(document.activeElement.dataset.chep).textContent.trim()")
        read = "const done = arguments[0]; navigator.clipboard.readText().then(done)"
        self.assertEqual(self.browser.driver.execute_async_script(read), citation)
        self.assertRegex(citation, "^Thông báo ngày 01 tháng 4 năm 2025 của Sở")
        self.assertTrue(self.stop()["seen"])
        self.browser.press("Escape")
        self.assertTrue(self.focused("details.chep:not([open]) > summary"))

    def test_a_wide_table_scrolls_with_the_arrows(self):
        self.browser.set_width(360)
        self.open("/quy/2025-q2/")
        self.tab_to(".bang")
        self.browser.press("ArrowRight")
        self.browser.wait_for(lambda: self.browser.run("return document.activeElement.scrollLeft > 0"), "the table to move")

    def test_the_menu_of_a_phone_opens_and_closes(self):
        self.browser.set_width(360)
        self.open("/don-vi/")
        self.tab_to("header summary")
        self.browser.press("Enter")
        self.browser.press("Tab")
        self.assertTrue(self.focused("header details[open] a") and self.stop()["seen"])
        self.browser.press("Escape")
        self.assertTrue(self.focused("header details:not([open]) > summary"))

    def test_the_search_box_of_a_phone_opens_over_the_header(self):
        for width in [320, 360, 412, 598]:
            self.browser.set_width(width)
            self.open("/van-ban/")
            header = 'return document.querySelector("body > header").getBoundingClientRect().height'
            closed = self.browser.run(header)
            self.browser.press("/")
            self.assertTrue(self.focused("#tim-dau-o"))
            self.assertLessEqual(self.browser.run(header), closed + 1, f"the header at {width} px")
            box = self.browser.run("const box = document.activeElement.getBoundingClientRect(); return [box.top, box.width]")
            self.assertTrue(box[0] < closed and box[1] > 0.6 * width, f"the box at {width} px: {box}")

    def test_a_filter_is_set_and_the_way_back_is_kept(self):
        self.browser.set_width(360)
        self.search_from("/", "cong nghe")
        status = 'return document.querySelector("#tim-trang-thai").innerText'
        everything = self.browser.run(status)
        self.tab_to("#tim-loc > summary")
        self.browser.press("Enter")
        self.tab_to("#tim-loc input[type=checkbox]")
        self.browser.press(" ")
        self.browser.wait_for(lambda: self.browser.run(status) not in (everything, "Đang tìm…"), "another number of results")
        self.assertTrue(self.focused("#tim-loc input:checked") and self.stop()["seen"])
        self.tab_to("#tim-muc .the-ten a")
        filtered = self.browser.path
        self.browser.press("Enter")
        self.browser.wait_for(lambda: not self.browser.path.startswith("/tim-kiem/"), "the page of the result")
        self.browser.driver.back()
        self.browser.wait_for(lambda: self.browser.run('return !!document.querySelector("#tim-loc input:checked")'), "the filter kept")
        self.assertEqual(self.browser.path, filtered)


if __name__ == "__main__":
    unittest.main()
