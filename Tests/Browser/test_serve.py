"""`vanthu serve` in the browser: a page is loaded again after an edit, a fault is laid over it as text, and goes."""

import sys
import tempfile
from pathlib import Path

from browser import BrowserTest

sys.path.append(str(Path(__file__).resolve().parent.parent / "Program"))
from serving import Serving  # noqa: E402
from small_office import Office  # noqa: E402

OVERLAY = 'return document.querySelector("#vanthu-loi")?.innerText ?? ""'


class ServeTest(BrowserTest):
    def test_edits_and_faults_show_without_a_hand(self):
        folder = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="vanthu-serve-")))
        office = Office(folder, seed=1, documents=2)
        document = office.content / "van-ban/vb-1.md"
        text = document.read_text("utf-8")
        server = self.enterContext(Serving(folder, "--theme", "Theme"))
        browser = self.browser
        browser.driver.get(f"http://127.0.0.1:{server.port}/van-ban/vb-1/")
        browser.wait_for(lambda: "skhcn" in browser.driver.current_url, "the document")

        document.write_text(text + "\nchữ mới thêm\n", "utf-8")
        browser.wait_for(lambda: "chữ mới thêm" in browser.run("return document.body.innerText"), "the edited page")
        self.assertEqual(browser.run(OVERLAY), "")

        document.write_text(text.replace("quyet_dinh", '<img src=x onerror=alert(1)>'), "utf-8")
        browser.wait_for(lambda: "<img src=x onerror=alert(1)>" in browser.run(OVERLAY), "the fault over the page")
        self.assertEqual(browser.run('return document.querySelectorAll("#vanthu-loi img").length'), 0)
        self.assertIn("chữ mới thêm", browser.run("return document.body.innerText"), "the last good page stays")
        browser.run('document.querySelector("#vanthu-loi button").click()')
        self.assertEqual(browser.run(OVERLAY), "")

        document.write_text(text + "\nđã sửa xong\n", "utf-8")
        browser.wait_for(lambda: "đã sửa xong" in browser.run("return document.body.innerText"), "the mended page")
        self.assertEqual(browser.run(OVERLAY), "")
        self.assert_none(browser.console_errors(), "errors on the console")
