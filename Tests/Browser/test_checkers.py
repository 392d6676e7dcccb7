"""What two independent checkers say of the pages: axe-core of their accessibility, the Nu HTML checker of their markup.

They come from PyPI (requirements.txt), by `./vanthu test`; where it could not fetch them, these tests are named as not run.
"""

import json
import os
import subprocess
import unittest
from pathlib import Path

from browser import BrowserTest, figure
from portal import Portal, built_portal

SCHEMES = ["light", "dark"]
WIDTHS = [360, 1280]

# All rules but the experimental ones, and targets of at least 24 px (WCAG 2.5.8 with its exceptions), which axe leaves out by default.
AUDIT = """
const done = arguments[arguments.length - 1];
axe.run({rules: {"target-size": {enabled: true}}, resultTypes: ["violations"]}).then(result => done(
  result.violations.flatMap(fault => fault.nodes.map(node => `${fault.id}: ${node.html.slice(0, 120)} ${node.any[0]?.message ?? ""}`))));
"""

# Shows a page that leads on without what makes the browser leave it, on the ground that the browser paints: axe takes none for white.
STAY = """
const page = new DOMParser().parseFromString(arguments[0], "text/html");
page.querySelector('meta[http-equiv="refresh"]').remove();
document.documentElement.replaceWith(page.documentElement);
document.documentElement.style.backgroundColor = "Canvas";
"""

UNFOLD = 'for (const part of document.querySelectorAll("main details")) part.open = true;'

# Warnings of the Nu checker that are meant to be there, each with its reason.
EXPLAINED = {
    "The “list” role is unnecessary for element “ol”.": "Safari does not call a list without bullets a list unless it says so",
}


def checker(name: str) -> Path:
    """A file of the packages of Tests/requirements.txt."""
    folder = os.environ.get("VANTHU_CHECKERS")
    if not folder:
        raise unittest.SkipTest(f"not run: {name} is not here (VANTHU_CHECKERS); ./vanthu test fetches it from PyPI")
    return next(Path(folder).rglob(name))


class AccessibilityTest(BrowserTest):
    def setUp(self):
        source = checker("axe.min.js").read_text("utf-8")
        super().setUp()
        self.inject(source)  # the policy of the server does not bind it

    def audit(self, path: str, prepare) -> list[str]:
        """The violations on a page in both colour schemes and at both widths; `prepare` opens it."""
        faults = []
        for width in WIDTHS:
            self.browser.set_width(width)
            prepare()
            for scheme in SCHEMES:
                self.browser.emulate(prefers_color_scheme=scheme)
                faults += [f"{path} {width} px {scheme}: {fault}" for fault in self.browser.driver.execute_async_script(AUDIT)]
        return faults

    def open_unfolded(self, path: str):
        self.browser.open_kind(path)
        self.browser.run(UNFOLD)

    def test_axe_finds_no_violation_on_any_kind_of_page(self):
        faults = [fault for path in self.portal.kinds() for fault in self.audit(path, lambda: self.open_unfolded(path))]
        figure(f"axe: {len(faults)} violations on {len(self.portal.kinds())} pages, {len(SCHEMES)} schemes, {len(WIDTHS)} widths")
        self.assert_none(faults, "violations")

    def test_axe_finds_no_violation_in_what_the_search_box_offers(self):
        def offer(query: str, shown: str):
            self.browser.open("/don-vi/")
            self.browser.run("localStorage.setItem('tim-gan-day:/tim-kiem/', JSON.stringify(['giao ban', 'dung quat']))")
            self.browser.press("/")
            self.browser.command("Input.insertText", text=query)  # in one piece, so that one answer comes
            self.browser.wait_for(lambda: shown in self.browser.run('return document.querySelector(".goi-y").innerText'), "the list")
            self.browser.press("ArrowDown")

        for query, shown in [("cong nghe", "Xem tất cả"), ("xyzzyqwv", "Không tìm thấy"), ("", "Vừa tìm")]:
            self.assert_none(self.audit(f"the search box with {query!r}", lambda query=query, shown=shown: offer(query, shown)), "violations")

    def test_axe_finds_no_violation_on_a_page_that_leads_on(self):
        def stay():
            self.browser.driver.get("about:blank")
            self.browser.run(STAY, self.portal.file_at(path).read_text("utf-8"))

        for path in self.portal.moved()[:1]:
            self.assert_none(self.audit(path, stay), "violations")


class MarkupTest(unittest.TestCase):
    def test_the_nu_checker_finds_nothing_that_is_not_explained(self):
        portal = Portal(built_portal())
        command = ["java", "-jar", str(checker("vnu.jar")), "--format", "json", "--exit-zero-always", *map(str, portal.html_files())]
        messages = json.loads(subprocess.run(command, capture_output=True, check=True).stderr)["messages"]
        faults = [f"{Path(m['url']).relative_to('file:' + str(portal.folder))}:{m.get('lastLine')}: {m['message']}"
                  for m in messages if m["message"] not in EXPLAINED]
        self.assertFalse(faults, "\n".join(faults[:40]))


if __name__ == "__main__":
    unittest.main()
