"""The portal on nginx as it is deployed: no page breaks its security policy, and search works under it."""

import sys
import tempfile
from pathlib import Path

from browser import BrowserTest

sys.path.append(str(Path(__file__).resolve().parent.parent / "Program"))
from nginx import Nginx  # noqa: E402


class NginxTest(BrowserTest):
    def test_no_page_breaks_the_policy(self):
        place = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="vanthu-place-")))
        (place / "hien-tai").symlink_to(self.portal.folder)
        server = self.enterContext(Nginx(place))
        browser = self.browser
        browser.console_errors()
        for path in self.portal.kinds():
            browser.open_kind(path, server.origin)
            self.assert_none(browser.console_errors(), f"errors on the console of {path}")
        browser.driver.get(server.origin + "/")
        browser.run("const s = document.createElement('script'); s.textContent = 'window.broken = 1'; document.head.append(s)")
        self.assertIsNone(browser.run("return window.broken ?? null"), "the policy is in force")
        self.assertTrue(any("Content Security Policy" in line for line in browser.console_errors()))
