"""Every page in a real browser: no console error, nothing asked from elsewhere, a sound frame, no sideways scrolling on a phone or zoomed."""

import unittest

from browser import BrowserTest

PHONES_AND_ZOOM = [320, 360, 640]  # 640: a window of 1280 at 200 %

# What a screen reader and a search engine need of any page.
FRAME = """
const visible = element => element.checkVisibility();
const all = selector => [...document.querySelectorAll(selector)];
const short = element => element.outerHTML.slice(0, 120);
const label = element => element.getAttribute("aria-label") || element.getAttribute("aria-labelledby") || element.title;
const name = element => (label(element) || element.textContent).trim() || [...element.querySelectorAll("img")].map(e => e.alt).join("");
const levels = all("h1,h2,h3,h4,h5,h6").filter(visible).map(e => Number(e.tagName[1]));
return {
  title: document.title.trim(),
  lang: document.documentElement.lang,
  headings: all("h1").length,
  mains: all("main").length,
  viewport: !!document.querySelector('meta[name="viewport"]'),
  canonical: document.querySelector('link[rel="canonical"]')?.href || "",
  nameless: all("a[href], button, summary").filter(e => visible(e) && !name(e)).map(short),
  unlabelled: all("input:not([type=hidden]), select, textarea").filter(e => visible(e) && !label(e) && !e.labels.length).map(short),
  pictures: [...document.images].filter(e => !e.hasAttribute("alt")).map(e => e.src),
  astray: all("main :is(p, li, dd, section):not(.an-mat)").filter(e => ["absolute", "fixed"].includes(getComputedStyle(e).position)).map(short),
  jumps: levels.filter((level, i) => i > 0 && level > levels[i - 1] + 1).length,
};
"""

# The elements that reach beyond the window with all that folds unfolded, unless a scrolling region holds them.
OVERFLOW = """
for (const part of document.querySelectorAll("details")) part.open = true;
const width = document.documentElement.clientWidth;
if (document.scrollingElement.scrollWidth <= width) return null;
const held = e => e !== document.body && (getComputedStyle(e).overflowX !== "visible" || held(e.parentElement));
return [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width + 1 && !held(e.parentElement))
  .slice(0, 3).map(e => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + (e.classList.length ? "." + [...e.classList].join(".") : ""));
"""


class PageTest(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.frames, cls.errors, cls.foreign, cls.wide = {}, [], [], []
        cls.portal.requests.clear()
        moved = cls.portal.moved()
        for path in map(cls.portal.path_of, cls.portal.html_files()):
            if path not in moved:
                cls.visit(path)
        cls.asked = list(cls.portal.requests)

    @classmethod
    def visit(cls, path: str):
        browser = cls.browser
        browser.set_width(1280)
        browser.open_kind(path)
        cls.frames[path] = browser.run(FRAME)
        for width in PHONES_AND_ZOOM:
            browser.set_width(width)
            overflowing = browser.run(OVERFLOW)
            if overflowing is not None:
                cls.wide.append(f"{path} at {width} px: {', '.join(overflowing)}")
        cls.errors += [f"{path}: {message}" for message in browser.console_errors()]
        cls.foreign += [f"{path}: {address}" for address in browser.foreign_requests()]

    def pages_where(self, condition) -> list[str]:
        return [f"{path}: {frame}" for path, frame in self.frames.items() if condition(frame)]

    def test_there_are_pages(self):
        self.assertGreater(len(self.frames), 10)

    def test_text_stands_where_it_is_written(self):
        self.assert_none(self.pages_where(lambda frame: frame["astray"]), "pages with text that lies over other text")

    def test_no_page_writes_an_error_on_the_console(self):
        self.assert_none(self.errors, "errors on the console")

    def test_no_request_leaves_the_portal(self):
        self.assert_none(self.foreign, "requests that left the portal")

    def test_every_asset_a_page_asks_for_is_there(self):
        self.assert_none([path for path, status in self.asked if status == 404], "not found")

    def test_no_page_scrolls_sideways_on_a_phone_or_at_twice_the_size(self):
        self.assert_none(self.wide, "wider than the window")

    def test_every_page_has_one_main_heading(self):
        self.assert_none([f"{path}: {frame['headings']} h1" for path, frame in self.frames.items() if frame["headings"] != 1], "h1")

    def test_every_page_has_one_main_region_and_a_viewport(self):
        self.assert_none(self.pages_where(lambda frame: frame["mains"] != 1 or not frame["viewport"]), "main or viewport")

    def test_every_page_says_that_it_is_vietnamese(self):
        self.assert_none(self.pages_where(lambda frame: frame["lang"] != "vi"), "lang")

    def test_every_page_has_a_title_of_its_own(self):
        by_title = {}
        for path, frame in self.frames.items():
            by_title.setdefault(frame["title"], []).append(path)
        self.assert_none([f"{title!r}: {paths}" for title, paths in by_title.items() if not title or len(paths) > 1], "titles")

    def test_every_page_names_its_address(self):
        self.assert_none(self.pages_where(lambda frame: not frame["canonical"].startswith("http")), "canonical address")

    def test_every_link_button_field_and_picture_has_a_name(self):
        faults = []
        for path, frame in self.frames.items():
            faults += [f"{path}: {item}" for item in frame["nameless"] + frame["unlabelled"] + frame["pictures"]]
        self.assert_none(faults, "without a name")

    def test_headings_do_not_skip_a_level(self):
        self.assert_none([path for path, frame in self.frames.items() if frame["jumps"]], "a level is skipped")


if __name__ == "__main__":
    unittest.main()
