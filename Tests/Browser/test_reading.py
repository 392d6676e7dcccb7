"""A document page as it is read: on paper, in the dark, without script, and after it moved."""

import unittest
import urllib.parse

from browser import BrowserTest

# Text whose contrast with what lies behind it is too low (WCAG 1.4.3: 4.5, large text 3).
CONTRAST = """
const rgb = text => { const c = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  c.fillStyle = text; c.fillRect(0, 0, 1, 1); const d = c.getImageData(0, 0, 1, 1).data; return [d[0], d[1], d[2], d[3] / 255]; };
const over = (a, b) => [0, 1, 2].map(i => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
const linear = v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
const light = c => 0.2126 * linear(c[0] / 255) + 0.7152 * linear(c[1] / 255) + 0.0722 * linear(c[2] / 255);
const probe = document.body.appendChild(document.createElement("i"));
probe.style.backgroundColor = "Canvas";
const canvas = rgb(getComputedStyle(probe).backgroundColor);
probe.remove();
const behind = e => { const layers = []; for (let p = e; p; p = p.parentElement) layers.unshift(rgb(getComputedStyle(p).backgroundColor));
  return layers.reduce((below, layer) => over(layer, below), canvas); };
const faults = new Set(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const e = node.parentElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  const unseen = box.width < 2 || box.height < 2 || style.clipPath !== "none" || !e.checkVisibility({visibilityProperty: true});
  if (!node.data.trim() || unseen || e.closest("[disabled]")) continue;
  const ground = behind(e), ink = over(rgb(style.color), ground), size = parseFloat(style.fontSize);
  const [a, b] = [light(ink.slice(0, 3)), light(ground.slice(0, 3))].sort((x, y) => y - x), ratio = (a + 0.05) / (b + 0.05);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700), least = large ? 3 : 4.5;
  if (ratio < least) faults.add(`${ratio.toFixed(2)} ${e.tagName.toLowerCase()}.${e.className}: ${node.data.trim().slice(0, 40)}`);
}
return [...faults];
"""

# What glides, fades or turns.
MOVING = """
const moves = e => { const style = getComputedStyle(e);
  return style.scrollBehavior === "smooth" || style.animationName !== "none" || style.transitionDuration.split(", ").some(time => parseFloat(time) > 0); };
return [...document.querySelectorAll("*")].filter(moves).map(e => e.outerHTML.slice(0, 80));
"""

# What must not be seen on paper.
SCREEN_PARTS = """
return [...document.querySelectorAll("nav, :not(.than *) > input, button, body > footer")]
  .filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80));
"""

# Task lists and notes, in place of the text of a document.
TASKS_AND_NOTES = """
document.querySelector(".than").innerHTML = `
  <ul><li class="viec"><p><input type="checkbox" disabled checked aria-label="Đã xong"> Ban hành kế hoạch</p>
    <ul><li class="viec"><input type="checkbox" disabled aria-label="Chưa xong"> Gửi giấy mời đến các phòng, đơn vị thuộc Sở</li></ul></li></ul>
  <section role="doc-endnotes"><h2>Chú thích</h2><ol><li><p>Kế hoạch của Tỉnh ủy.</p></li></ol></section>`;
"""

# What of them is lost: a box that cannot be seen, a line that begins outside the page, a number.
LOST_TASKS_AND_NOTES = """
const body = document.querySelector(".than"), edge = body.getBoundingClientRect().left, lost = [], range = document.createRange();
for (const box of body.querySelectorAll("input")) {
  range.selectNodeContents(box.parentElement);
  if (!box.checkVisibility() || [...range.getClientRects()].some(line => line.left < edge - 1)) lost.push(box.ariaLabel);
}
const note = body.querySelector("ol > li");
if (getComputedStyle(note).listStyleType !== "decimal") lost.push(note.textContent);
return lost;
"""

# The heading over what is due next, and what is said of it.
AHEAD = 'return [document.querySelector("#sap-den").textContent, [...document.querySelectorAll(".viec-han .nhan")].map(mark => mark.textContent).join(" ")]'

# The labels of the facts above a document, each with the distance between its line and the first line of its value.
LABELS = """
const shown = [...document.querySelectorAll(".bai-mo dt")].filter((label) => label.checkVisibility({ contentVisibilityAuto: true }));
const textBottom = (element) => {
  const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (text) => text.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
  const range = document.createRange();
  range.selectNodeContents(words.nextNode());
  return range.getClientRects()[0].bottom;
};
return shown.map((label) => [label.innerText, Math.abs(textBottom(label) - textBottom(label.nextElementSibling))]);
"""


class ReadingTest(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.moved = cls.portal.moved()
        cls.documents = cls.portal.documents()

    def text(self) -> str:
        """What can be seen of the page, in lower case, with hyphens for dashes."""
        return self.browser.run("return document.body.innerText").lower().replace("–", "-")

    def test_there_are_documents(self):
        self.assertGreaterEqual(len(self.documents), 5)

    def test_text_stands_out_in_both_colour_schemes(self):
        faults = []
        for scheme in ["light", "dark"]:
            self.browser.emulate(prefers_color_scheme=scheme)
            for path in self.portal.kinds():
                self.browser.open_kind(path)
                faults += [f"{path} {scheme}: {fault}" for fault in self.browser.run(CONTRAST)]
        self.assert_none(faults, "contrast too low")

    def test_nothing_moves_for_a_reader_who_asked_for_rest(self):
        faults = []
        for path in self.portal.kinds():
            self.browser.open_kind(path)
            self.browser.emulate(prefers_reduced_motion="no-preference")
            self.assertTrue(self.browser.run(MOVING), "nothing moves for anybody: what is this test for?")
            self.browser.emulate(prefers_reduced_motion="reduce")
            faults += [f"{path}: {part}" for part in self.browser.run(MOVING)]
        self.assert_none(faults, "moves")

    def test_a_document_prints_with_its_head_and_without_the_portal(self):
        for path in self.documents:
            with self.subTest(path=path):
                self.browser.open(path)
                self.browser.emulate(media="print")
                self.assertIn("độc lập - tự do - hạnh phúc", self.text())
                self.assertEqual(self.browser.run(SCREEN_PARTS), [], "printed, though only of use on a screen")
                self.browser.emulate()
                self.assertNotIn("độc lập - tự do", self.text())

    def test_tasks_keep_their_boxes_and_notes_their_numbers(self):
        self.browser.open(self.documents[0])
        self.browser.run(TASKS_AND_NOTES)
        for width in [320, 1280]:
            self.browser.set_width(width)
            for media in ["screen", "print"]:
                with self.subTest(width=width, media=media):
                    self.browser.emulate(media=media)
                    self.assertEqual(self.browser.run(LOST_TASKS_AND_NOTES), [])

    def test_what_was_ahead_is_told_as_past_by_the_day_of_reading(self):
        for day, heading, marks in [("2025-07-02", "Sắp đến hạn", ""), ("2025-08-10", "Sắp đến hạn", "còn 4 ngày"),
                                    ("2025-08-15", "Đến hạn và quá hạn", "quá hạn 1 ngày"), ("2026-02-01", "Đến hạn và quá hạn", "quá hạn 171 ngày quá hạn 44 ngày")]:
            clock = self.browser.command("Page.addScriptToEvaluateOnNewDocument", source=f"const {{ Date: Real }} = globalThis; globalThis.Date = class extends "
                                         f"Real {{ constructor(...given) {{ given.length ? super(...given) : super('{day}T09:00') }} }}")
            self.browser.open("/")
            self.browser.command("Page.removeScriptToEvaluateOnNewDocument", **clock)
            with self.subTest(day):
                self.assertEqual(self.browser.run(AHEAD), [heading, marks])

    def test_each_link_to_a_point_names_the_whole_point(self):
        self.browser.open_kind("/van-ban/chuong-trinh-cong-tac-2025/")
        names = self.browser.run('return Array.from(document.querySelectorAll(".than a.neo"), (link) => link.getAttribute("aria-label"))')
        self.assertIn("Liên kết đến mục II.1", names)
        self.assertEqual(len(names), len(set(names)))

    def test_a_quarter_lists_documents_of_an_estimated_date_in_its_register(self):
        self.browser.open_kind("/quy/2025-q3/")
        rows = self.browser.run('return Array.from(document.querySelectorAll(".so-dang-ky tbody tr"), (row) => row.innerText)')
        self.assertEqual(len(rows), 2)
        self.assertTrue(all("ước tính" in row for row in rows), rows)

    def test_a_label_stands_beside_the_first_line_of_its_value(self):
        self.browser.set_width(360)
        self.browser.open_kind("/van-ban/chuong-trinh-cong-tac-2025/")
        labels = self.browser.run(LABELS)
        self.assertIn("Cơ quan ban hành", [label for label, _ in labels])
        self.assert_none([label for label, apart in labels if apart > 8], "labels beside another line of their value")

    def test_an_address_that_moved_leads_on(self):
        if not self.moved:
            self.skipTest("no address of this portal has moved")
        for path in self.moved[:5]:
            with self.subTest(path=path):
                self.browser.open(path)
                self.browser.wait_for(lambda: urllib.parse.urlsplit(self.browser.path).path not in (path, ""), "the new address")
                self.assertIsNotNone(self.portal.file_at(self.browser.path))

    def test_an_unknown_address_gets_the_page_that_helps(self):
        self.browser.open("/khong-co-trang-nay/")
        self.assertEqual(self.browser.run('return document.querySelectorAll("h1").length'), 1)
        self.assertTrue(self.browser.run('return !!document.querySelector("main a[href], header a[href]")'))

    def test_the_menu_of_a_phone_opens_without_script(self):
        self.browser.allow_script(False)
        self.browser.set_width(360)
        self.browser.open("/")
        shown = 'return [...document.querySelectorAll("header details a[href]")].map(link => link.checkVisibility())'
        closed = self.browser.run(shown)
        self.assertTrue(closed)
        self.assertFalse(any(closed))
        self.browser.driver.find_element("css selector", "header summary").click()
        self.assertTrue(all(self.browser.run(shown)))


if __name__ == "__main__":
    unittest.main()
