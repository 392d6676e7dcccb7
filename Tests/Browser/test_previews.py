"""What a cited document is, shown at its link: with the mouse, with the keyboard, and without script (WCAG 1.4.13)."""

from browser import BrowserTest

DOCUMENT = "/van-ban/ket-luan-giao-ban-quy-1-2025/"
LINK = 'document.querySelector(".than a.dan-so")'


class PreviewTest(BrowserTest):
    def setUp(self):
        super().setUp()
        self.browser.open(DOCUMENT)
        self.browser.run(f"{LINK}.scrollIntoView({{block: 'center', behavior: 'instant'}})")
        self.title = self.browser.run(f"return {LINK}.title")
        self.assertIn("ngày 25/02/2025", self.title)

    def shown(self) -> str | None:
        """The words of the preview, as the title has them."""
        return self.browser.run('const b = document.querySelector(".xem-truoc"); return b && [...b.children].map((p) => p.textContent).join(" · ")')

    def point_at(self, selector: str):
        box = self.browser.run("const b = document.querySelector(arguments[0]).getClientRects()[0]; return [b.left + 8, b.top + b.height / 2]", selector)
        self.browser.command("Input.dispatchMouseEvent", type="mouseMoved", x=box[0], y=box[1])

    def assert_stays(self, shown: bool):
        """Nothing changes in twice the time that showing and hiding take."""
        self.browser.driver.execute_async_script("setTimeout(arguments[0], 600)")
        self.assertEqual(self.shown(), self.title if shown else None)

    def test_the_mouse_shows_it_may_go_over_to_it_and_leaves(self):
        self.point_at(".than a.dan-so")
        self.browser.wait_for(lambda: self.shown() == self.title, "the preview")
        self.assertEqual(self.browser.run(f"return {LINK}.title"), "", "the browser shows the title as well")
        self.point_at(".xem-truoc")
        self.assert_stays(True)
        self.browser.command("Input.dispatchMouseEvent", type="mouseMoved", x=2, y=2)
        self.browser.wait_for(lambda: self.shown() is None, "the preview gone")
        self.assertEqual(self.browser.run(f"return {LINK}.title"), self.title)

    def test_the_keyboard_shows_it_and_escape_puts_it_away(self):
        self.browser.run(f"{LINK}.focus({{focusVisible: true}})")
        self.assertEqual(self.shown(), self.title)
        self.assertEqual(self.browser.run(f'return document.getElementById({LINK}.getAttribute("aria-describedby")).role'), "tooltip")
        self.assert_stays(True)
        self.browser.press("Escape")
        self.assertIsNone(self.shown())
        self.assertTrue(self.browser.run(f"return document.activeElement === {LINK}"))
        self.assert_stays(False)
        target = self.browser.run(f"return new URL({LINK}.href).pathname")
        self.browser.press("Enter")
        self.browser.wait_for(lambda: self.browser.path == target, "the cited document")

    def test_escape_puts_it_away_under_the_mouse(self):
        self.point_at(".than a.dan-so")
        self.browser.wait_for(self.shown, "the preview")
        self.browser.press("Escape")
        self.point_at(".than a.dan-so")
        self.assert_stays(False)

    def test_it_keeps_inside_a_narrow_window(self):
        self.browser.set_width(360)
        self.browser.run(f"{LINK}.scrollIntoView({{block: 'center', behavior: 'instant'}}); {LINK}.focus({{focusVisible: true}})")
        box = self.browser.run('const b = document.querySelector(".xem-truoc").getBoundingClientRect(); return [b.left, b.right]')
        self.assertTrue(box[0] >= 0 and box[1] <= 360, box)
        self.assertLessEqual(self.browser.run("return document.documentElement.scrollWidth"), 360)
