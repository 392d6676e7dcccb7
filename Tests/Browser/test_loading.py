"""What a page weighs and how it comes up: bytes as a server sends them, no jump of what is read, no paint that waits for script."""

import gzip
import re
import time
import unittest

from browser import BrowserTest, figure
from portal import RESULTS

KILOBYTE = 1000
HEAVIEST_PAGE, HEAVIEST_STYLE, HEAVIEST_SCRIPT = 30 * KILOBYTE, 20 * KILOBYTE, 10 * KILOBYTE
LARGEST_SHIFT = 0.02
MOST_SECONDS_UNPAINTED = 20  # a page that waits for its script gets it then

# The sum of the shifts of a page since it was opened, once it rests.
SHIFT = """
const done = arguments[0], add = (sum, entry) => sum + (entry.hadRecentInput ? 0 : entry.value);
let total = 0;
new PerformanceObserver(list => { total = list.getEntries().reduce(add, total); }).observe({type: "layout-shift", buffered: true});
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(total), 50)));
"""

# Asks for an address of its own once the page has been painted.
PAINTED = "/da-ve"
TELL_PAINT = f"""
new PerformanceObserver(list => list.getEntriesByName("first-contentful-paint").forEach(() => fetch("{PAINTED}")))
  .observe({{type: "paint", buffered: true}});
"""

# When the page was first painted, and when its first script had come.
FIRST_PAINT = """
const scripts = performance.getEntriesByType("resource").filter(e => e.initiatorType === "script").map(e => e.responseEnd);
return [performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 1e9, Math.min(...scripts)];
"""

# What only script can use, and what it has to show first.
DEAD = """
return [...document.querySelectorAll("main button:not([type=submit]), [aria-busy=true]")].filter(e => e.checkVisibility({visibilityProperty: true}))
  .map(e => e.outerHTML.slice(0, 100));
"""


class LoadingTest(BrowserTest):
    def packed(self, path: str) -> int:
        return len(gzip.compress(self.portal.file_at(path).read_bytes(), compresslevel=6))

    def assert_light(self, what: str, sizes: dict[str, int], limit: int):
        """Compares the heaviest of the files with its limit."""
        heaviest = max(sizes, key=sizes.get)
        figure(f"weight of {what}, gzip: at most {sizes[heaviest] / KILOBYTE:.1f} kB of {limit // KILOBYTE} ({heaviest})")
        self.assertLess(sizes[heaviest], limit, heaviest)

    def linked(self, path: str, selector: str) -> list[str]:
        """The paths of what a page loads."""
        self.browser.open(path)
        return self.browser.run("return [...document.querySelectorAll(arguments[0])].map(e => new URL(e.href ?? e.src).pathname)", selector)

    def test_a_document_is_light(self):
        self.assert_light("a document page", {path: self.packed(path) for path in self.portal.documents()}, HEAVIEST_PAGE)

    def test_style_and_script_are_light(self):
        path = self.portal.documents()[0]
        for what, selector, limit in [
            ("all style sheets", "link[rel=stylesheet]", HEAVIEST_STYLE), ("the script of a page", "script[src]", HEAVIEST_SCRIPT)
        ]:
            files = self.linked(path, selector)
            self.assertTrue(files, selector)
            self.assert_light(what, {" ".join(files): sum(map(self.packed, files))}, limit)

    def test_every_kind_of_page_has_an_icon(self):
        for path in self.portal.kinds():
            icons = self.linked(path, 'link[rel="icon"]')
            self.assertTrue(icons and all(map(self.portal.file_at, icons)), path)

    def test_an_older_address_names_its_icon_so_that_none_is_guessed(self):
        moved = self.portal.moved()
        self.assertTrue(moved)
        for path in moved:
            icon = re.search(r'<link rel="icon" href="([^"]+)"', self.portal.file_at(path).read_text("utf-8"))
            self.assertTrue(icon and self.portal.file_at(icon[1]), path)

    def slow_down(self, **how):
        """Sends scripts late (`before_script`) or pages in two parts (`page_pause`) until the end of the test, as over a slow line."""
        for name, value in how.items():
            self.addCleanup(setattr, self.portal, name, getattr(self.portal, name))
            setattr(self.portal, name, value)

    def test_nothing_jumps_while_a_page_comes_up(self):
        self.slow_down(before_script=lambda _: time.sleep(0.25), page_pause=0.15)
        shifts = {}
        for width in [360, 1280]:
            self.browser.set_width(width)
            for path in self.portal.kinds():
                self.browser.open_kind(path)
                shifts[f"{path} at {width} px"] = self.browser.driver.execute_async_script(SHIFT)
        worst = max(shifts, key=shifts.get)
        figure(f"layout shift: at most {shifts[worst]:.3f} ({worst}), of {len(shifts)} page loads")
        self.assert_none([f"{where}: {shift:.3f}" for where, shift in shifts.items() if shift > LARGEST_SHIFT], "what is read jumps")

    def test_a_page_is_painted_before_its_script_has_come(self):
        def paint(_):
            end = time.monotonic() + MOST_SECONDS_UNPAINTED
            while not self.portal.requests_below(PAINTED) and time.monotonic() < end:
                time.sleep(0.01)

        self.slow_down(before_script=paint)
        self.inject(TELL_PAINT)
        for path in ["/", self.portal.documents()[0], RESULTS]:
            with self.subTest(path=path):
                self.portal.requests.clear()
                self.browser.open(path)
                painted, come = self.browser.run(FIRST_PAINT)
                self.assertLess(painted, come)

    def test_every_kind_of_page_reads_without_script(self):
        faults = []
        for path in self.portal.kinds():
            self.browser.allow_script(True)
            self.browser.open(path)
            length = 'return document.querySelector("main").innerText.length'
            whole = self.browser.run(length)
            self.browser.allow_script(False)
            self.browser.open(path)
            is_search = path.startswith("/tim-kiem/")  # its results, which may have come, are those of script
            if (seen := self.browser.run(length)) < whole * 0.8 and not is_search:
                faults.append(f"{path}: {seen} of {whole} characters")
            faults += [f"{path}: of no use without script: {part}" for part in self.browser.run(DEAD)]
        self.assert_none(faults, "without script")


if __name__ == "__main__":
    unittest.main()
