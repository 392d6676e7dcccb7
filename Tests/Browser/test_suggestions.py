"""What the search box of every page offers: hits as one types, queries sent before; by keyboard, mouse and touch, and when things fail."""

import os
import subprocess
import tempfile
import threading
import unittest
import urllib.parse
from pathlib import Path

from browser import PATIENCE_SECONDS, BrowserTest
from portal import Portal

ROOT = Path(__file__).resolve().parent.parent.parent
BINARY = os.environ.get("VANTHU_BINARY", str(ROOT / ".build/release/vanthu"))
DOCUMENT = "/van-ban/ket-luan-giao-ban-quy-1-2025/"
BOXES = ["/", DOCUMENT, "/don-vi/"]
MANY_WORDS = "cong nghe"  # a query with more hits than are offered
INDEX = "/search/index.json"

# The box and what it offers, as a screen reader is told.
STATE = """
const box = document.querySelector("[role=combobox]"), panel = document.querySelector(".goi-y");
const options = panel?.checkVisibility() ? [...panel.querySelectorAll("[role=option]")] : [];
const list = panel?.querySelector("[role=listbox]");
return {
  text: box.value,
  focused: document.activeElement === box,
  expanded: box.getAttribute("aria-expanded") === "true",
  owned: !!list && box.getAttribute("aria-controls") === list.id,
  options: options.map(option => option.innerText.trim()),
  addresses: options.map(option => option.getAttribute("href")),
  selected: options.findIndex(option => option.getAttribute("aria-selected") === "true"),
  active: options.findIndex(option => option.id === box.getAttribute("aria-activedescendant")),
  note: panel?.checkVisibility() ? panel.querySelector(".goi-y-bao").innerText : "",
  said: document.querySelector("form > [aria-live], form > div > [aria-live]")?.textContent ?? "",
};
"""

# Notes every address that is offered at any time.
WATCH = """
window.offered = new Set();
new MutationObserver(() => document.querySelectorAll(".goi-y a").forEach(link => offered.add(link.href)))
  .observe(document, {subtree: true, childList: true});
"""

# Files of the index are held back until `release`, then come in the order in which nobody wants them: the one asked for last comes first.
HOLD_BACK = """
const ask = fetch;
window.held = [];
window.fetch = (address, ...more) => address.endsWith("/index.json") ? ask(address, ...more) : new Promise(give => held.push(() => {
  const coming = ask(address, ...more);
  give(coming);
  return coming;
}));
window.release = () => {
  window.fetch = ask;
  return Promise.allSettled(held.reverse().map(send => send()));
};
"""

BLOCKED_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('blocked', 'SecurityError'); }});"

# The box, its list and its options on the screen; where the page's content begins.
PLACES = """
const rect = element => { const r = element.getBoundingClientRect(); return [r.left, r.right, r.top, r.bottom]; };
const box = document.querySelector("[role=combobox]"), panel = document.querySelector(".goi-y");
return {
  row: rect(box.parentElement), panel: panel && rect(panel), options: [...document.querySelectorAll(".goi-y [role=option], .goi-y button")].map(rect),
  scrolls: panel && [panel, panel.querySelector("[role=listbox]")].map(e => e.scrollHeight > e.clientHeight && getComputedStyle(e).overflowY === "auto"),
  content: [...document.querySelectorAll("h1, main h2, main p")].filter(e => !e.closest(".goi-y, form")).map(e => rect(e)[2] + scrollY),
  wide: document.scrollingElement.scrollWidth, end: visualViewport.height,
};
"""

# Whether the chosen option stands within the list and the window, and nothing lies over it.
CHOSEN_IS_SEEN = """
const rect = selector => document.querySelector(selector).getBoundingClientRect();
const panel = rect(".goi-y"), box = rect("[aria-selected=true]");
const bare = [box.top + 6, box.bottom - 6].every(y => document.elementFromPoint(box.left + 20, y).closest("[aria-selected=true]"));
return bare && box.top >= panel.top && box.bottom <= Math.min(panel.bottom, innerHeight);
"""


class SuggestionTest(BrowserTest):
    def tearDown(self):
        self.assert_quiet()

    def state(self) -> dict:
        return self.browser.run(STATE)

    def until(self, condition, what: str) -> dict:
        """Waits for a state of the box that fits."""
        return self.browser.wait_for(lambda: (state := self.state()) and condition(state) and state, what)

    def open_box(self, path: str):
        """Opens a page and goes to its box."""
        self.browser.open(path)
        self.browser.press("/")
        self.until(lambda state: state["focused"] and state["owned"], "the box to be ready")

    def offered(self, path: str, query: str) -> dict:
        """What the box of a page offers for a query."""
        self.open_box(path)
        self.browser.type(query)
        return self.hits(query)

    def hits(self, query: str) -> dict:
        """Waits for what is offered for the whole of a query; while it is being typed its beginnings are answered too."""
        all_hits = "?" + urllib.parse.urlencode({"q": query})
        return self.until(lambda state: state["expanded"] and (state["addresses"][-1] or "").endswith(all_hits), f"hits for {query!r}")

    def option(self, place: int):
        return self.browser.run("return document.querySelectorAll('.goi-y [role=option]')[arguments[0]]", place)

    def send(self, query: str, path: str = "/don-vi/"):
        self.open_box(path)
        self.browser.type(query)
        self.browser.press("Enter")
        self.browser.wait_for(lambda: self.query() == query, f"the results page of {query!r}")

    def query(self) -> str:
        address = urllib.parse.urlsplit(self.browser.path)
        return urllib.parse.parse_qs(address.query).get("q", [""])[0] if address.path == "/tim-kiem/" else ""

    # Loading

    def test_nothing_is_loaded_before_the_box_is_used(self):
        for path in BOXES:
            with self.subTest(path=path):
                self.portal.requests.clear()
                self.browser.open(path)
                self.assertEqual(self.portal.requests_below("/search/") + self.portal.requests_below("/tai-san/goi-y"), [])
                self.browser.press("/")
                self.browser.wait_for(lambda: self.portal.requests_below("/search/client.js"), "the client")
                self.assertEqual(self.portal.requests_below(INDEX), [])
                self.browser.type("s")
                self.until(lambda state: state["expanded"], "hits")
                self.assertTrue(self.portal.requests_below(INDEX))

    def test_without_script_the_box_is_a_plain_field(self):
        self.browser.allow_script(False)
        self.browser.open("/don-vi/")
        self.assertEqual(self.browser.run("return document.querySelectorAll('[role=combobox], [aria-expanded], .goi-y').length"), 0)

    # Hits

    def test_at_most_eight_hits_are_offered_and_the_way_to_all(self):
        state = self.offered("/", MANY_WORDS)
        self.assertEqual(len(state["options"]), 9)
        self.assertRegex(state["options"][-1], r"^Xem tất cả \d+ kết quả$")
        total = int(state["options"][-1].split()[3])
        self.assertGreater(total, 8)
        self.assertTrue(state["said"].startswith(f"8 gợi ý trong {total} kết quả"), state["said"])
        self.assertEqual(state["selected"], -1)
        self.browser.press("ArrowUp")
        self.browser.press("Enter")
        self.browser.wait_for(lambda: self.query() == MANY_WORDS, "all results")
        status = 'return document.querySelector("#tim-trang-thai").innerText'
        self.browser.wait_for(lambda: self.browser.run(status).startswith(f"{total} "), "as many results as were promised")

    def test_a_hit_shows_its_number_its_words_its_type_and_date(self):
        self.offered("/", "bao tri thu dien tu")
        text = self.browser.run("return arguments[0].innerText.split('\\n')", self.option(0))
        self.assertEqual(" ".join(text).split(), "12/TB-SKHCN Thông báo 06/5/2025 Bảo trì hệ thống thư điện tử".split())
        marks = self.browser.run("return [...arguments[0].querySelectorAll('mark')].map(m => m.innerText)", self.option(0))
        self.assertEqual(marks, ["Bảo trì", "thư điện tử"])
        weight = self.browser.run("return getComputedStyle(arguments[0].querySelector('.the-so')).fontWeight", self.option(0))
        self.assertGreaterEqual(int(weight), 600)

    def test_a_whole_number_leads_to_its_document_with_one_stroke_and_enter(self):
        for path in BOXES:
            with self.subTest(path=path):
                self.offered(path, "81 kh skhcn")
                self.browser.press("ArrowDown")
                state = self.state()
                self.assertEqual((state["selected"], state["active"]), (0, 0))
                self.assertIn("81/KH-SKHCN", state["options"][0])
                self.browser.press("Enter")
                self.browser.wait_for(lambda: "/81-kh-skhcn/" in self.browser.path, "the document")

    def test_keys_pressed_before_the_answer_are_kept(self):
        pressed = threading.Event()
        self.addCleanup(setattr, self.portal, "before_script", self.portal.before_script)
        self.portal.before_script = lambda path: path.endswith("/client.js") and pressed.wait(PATIENCE_SECONDS)
        self.open_box("/")
        self.browser.type("81 kh skhcn")
        self.browser.press("ArrowDown")
        self.browser.press("Enter")
        pressed.set()
        self.browser.wait_for(lambda: "/81-kh-skhcn/" in self.browser.path, "the document")

    def test_a_hurried_reader_comes_to_the_results_when_there_is_no_hit(self):
        self.open_box("/")
        self.browser.type("xyzzyqwv")
        self.browser.press("ArrowDown")
        self.browser.press("Enter")
        self.browser.wait_for(lambda: self.query() == "xyzzyqwv", "the results page")

    def test_enter_without_a_choice_goes_to_the_results(self):
        self.offered("/", "81 kh skhcn")
        self.browser.press("Enter")
        self.browser.wait_for(lambda: self.query() == "81 kh skhcn", "the results page")

    def test_arrows_go_round_and_the_text_stays(self):
        last = len(self.offered(DOCUMENT, "dung quat")["options"]) - 1
        for key, place in [("ArrowUp", last), ("ArrowDown", -1), ("ArrowDown", 0), ("ArrowUp", -1)]:
            self.browser.press(key)
            state = self.state()
            self.assertEqual((state["selected"], state["active"]), (place, place))
            self.assertTrue(state["focused"])
        self.assertEqual(state["text"], "dung quat")
        self.browser.press("ArrowDown")
        self.browser.type("x")
        self.assertEqual(self.state()["selected"], -1, "what was chosen among other hits")

    def test_the_chosen_one_is_seen_wherever_it_stands(self):
        self.browser.set_width(360)
        options = self.offered("/", MANY_WORDS)["options"]
        for place in range(len(options)):
            self.browser.press("ArrowDown")
            self.assertTrue(self.browser.run(CHOSEN_IS_SEEN), f"option {place}")

    def test_escape_closes_the_list_and_keeps_the_text(self):
        self.offered("/", "dung quat")
        self.browser.press("Escape")
        state = self.state()
        self.assertEqual((state["expanded"], state["options"], state["text"], state["focused"]), (False, [], "dung quat", True))
        self.browser.press("ArrowDown")
        self.until(lambda state: state["selected"] == 0, "the list again, with its first hit chosen")

    def test_tab_leaves_the_box_and_closes_the_list(self):
        self.offered("/don-vi/", "dung quat")
        self.browser.press("Tab")
        state = self.state()
        self.assertEqual((state["expanded"], state["options"]), (False, []))
        self.assertTrue(self.browser.run("return document.activeElement.matches('header button[type=submit]')"))

    def test_a_click_opens_a_hit_with_its_words_marked(self):
        place = next(place for place, text in enumerate(self.offered("/", "dung quat")["options"]) if "Xem" not in text)
        self.option(place).click()
        marked = 'return [...document.querySelectorAll("main mark")].map(m => m.innerText.toLowerCase()).join(" ")'
        self.assertIn("quất", self.browser.wait_for(lambda: self.browser.run(marked), "marked words on the page"))

    def test_a_tap_opens_a_hit(self):
        self.browser.set_width(360)
        self.offered("/", "81 kh skhcn")
        left, right, top, bottom = self.browser.run(PLACES)["options"][0]
        point = {"x": (left + right) / 2, "y": (top + bottom) / 2}
        self.browser.command("Input.dispatchTouchEvent", type="touchStart", touchPoints=[point])
        self.browser.command("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
        self.browser.wait_for(lambda: "/81-kh-skhcn/" in self.browser.path, "the document")

    def test_a_click_elsewhere_closes_the_list(self):
        self.offered("/don-vi/", "dung quat")
        self.browser.driver.find_element("css selector", "h1").click()
        self.until(lambda state: not state["expanded"] and not state["options"], "the list closed")

    def test_nothing_found_is_said(self):
        self.open_box("/")
        self.browser.type("xyzzyqwv")
        told = ("Không tìm thấy văn bản nào.",) * 2 + (False,)
        self.until(lambda state: (state["note"], state["said"], state["expanded"]) == told, "the word that there is nothing")

    def test_answers_that_come_too_late_are_dropped(self):
        self.inject(WATCH + HOLD_BACK)
        self.open_box("/")
        self.browser.type("giao ban ")
        first = self.browser.wait_for(lambda: self.browser.run("return held.length"), "the first question")
        self.browser.run("document.activeElement.select()")
        self.browser.type("dung quat")
        self.browser.wait_for(lambda: self.browser.run("return held.length") > first, "the second question")
        self.browser.driver.execute_async_script("release().then(arguments[0])")
        self.hits("dung quat")
        seen = self.browser.run("return [...offered]")
        self.assertFalse([address for address in seen if "q=giao" in address])

    def test_a_missing_index_leaves_the_form_working(self):
        self.browser.command("Network.enable")
        self.browser.command("Network.setBlockedURLs", urls=["*/search/*"])
        self.addCleanup(self.browser.command, "Network.setBlockedURLs", urls=[])
        self.open_box("/don-vi/")
        self.browser.type("81 kh skhcn")
        state = self.until(lambda state: state["note"], "a note")
        self.assertTrue(state["note"].startswith("Chưa gợi ý được"), state["note"])
        self.assertEqual((state["said"], state["expanded"]), (state["note"], False))
        self.browser.command("Network.setBlockedURLs", urls=[])
        self.browser.type(" ")
        self.assertIn("81/KH-SKHCN", self.until(lambda state: state["expanded"], "hits once the index can be had")["options"][0])
        self.browser.command("Network.setBlockedURLs", urls=["*/search/*"])
        self.browser.press("Enter")
        self.browser.wait_for(lambda: self.query().startswith("81 kh skhcn"), "the results page")
        self.browser.wait_for(lambda: self.browser.run('return document.querySelector("#tim-loi").checkVisibility()'), "its own word on it")
        self.assertTrue(all("/search/" in message for message in self.browser.console_errors()))

    # Queries sent before

    def test_queries_sent_are_offered_newest_first(self):
        for query in ["dung quat", "giao ban", "Dung Quat"]:
            self.send(query)
        self.open_box("/don-vi/")
        state = self.until(lambda state: state["expanded"], "recent queries")
        self.assertEqual(state["options"], ["Dung Quat", "giao ban", "Xoá tất cả"])
        self.assertTrue(state["said"].startswith("2 câu vừa tìm"), state["said"])
        self.browser.press("ArrowDown")
        self.browser.press("ArrowDown")
        self.browser.press("Enter")
        self.browser.wait_for(lambda: self.query() == "giao ban", "the results of the older one")

    def test_no_more_than_eight_queries_are_kept(self):
        self.send_all([f"quy {place}" for place in range(10)])
        self.open_box("/")
        kept = [f"quy {9 - place}" for place in range(8)]
        self.assertEqual(self.until(lambda state: state["expanded"], "recent queries")["options"], [*kept, "Xoá tất cả"])

    def send_all(self, queries: list[str]):
        """Sends queries one after the other on the search page, which does not leave."""
        self.browser.open("/tim-kiem/")
        self.browser.press("/")
        self.until(lambda state: state["owned"], "the box to be ready")
        for query in queries:
            self.browser.run("document.activeElement.select()")
            self.browser.type(query)
            self.browser.press("Enter")
            self.browser.wait_for(lambda query=query: self.query() == query, f"the results of {query!r}")

    def test_what_was_only_typed_is_not_kept(self):
        self.offered("/", "dung quat")
        self.browser.press("Escape")
        self.open_box("/")
        self.assertEqual(self.state()["options"], [])
        self.assertEqual(self.browser.run("return localStorage.length"), 0)

    def test_the_search_page_offers_them_too(self):
        self.send("dung quat")
        self.browser.open("/tim-kiem/")
        self.browser.wait_for(lambda: self.browser.run('return document.querySelectorAll("#tim-muc > li").length'), "all documents")
        state = self.until(lambda state: state["owned"], "the box to be ready")
        self.assertEqual(state["options"], [], "they cover the results though nobody asked")
        self.browser.press("ArrowDown")
        self.assertEqual(self.state()["options"], ["dung quat", "Xoá tất cả"])
        self.browser.press("Enter")
        self.browser.wait_for(lambda: self.query() == "dung quat", "its results")
        self.browser.press("ArrowDown")
        on_result = "return document.activeElement.matches('#tim-muc a, #tim-den-thang a')"
        self.browser.wait_for(lambda: self.browser.run(on_result), "the arrow to lead to the results again")

    def test_a_result_that_is_opened_makes_its_query_a_sent_one(self):
        self.browser.open("/tim-kiem/")
        self.browser.type("dung quat")
        self.browser.wait_for(lambda: self.query() == "dung quat", "the results")
        self.browser.wait_for(lambda: self.browser.run('return document.querySelector("#tim-trang-thai").innerText.includes("dung quat")'), "their number")
        self.browser.driver.find_element("css selector", "#tim-muc a").click()
        self.browser.wait_for(lambda: not self.browser.path.startswith("/tim-kiem/"), "the page of the result")
        self.open_box("/don-vi/")
        self.assertEqual(self.until(lambda state: state["expanded"], "recent queries")["options"][0], "dung quat")

    def test_queries_can_be_forgotten_one_by_one_and_all(self):
        self.send_all(["mot", "hai", "ba", "bon"])
        self.open_box("/don-vi/")
        self.until(lambda state: state["expanded"], "recent queries")
        self.browser.driver.find_element("css selector", ".goi-y button[aria-label='Xoá “hai”']").click()
        state = self.state()
        self.assertEqual((state["options"], state["focused"], state["said"]), (["bon", "ba", "mot", "Xoá tất cả"], True, "Đã xoá “hai”."))
        self.browser.press("ArrowDown")
        self.browser.press("Delete")
        state = self.state()
        self.assertEqual((state["options"], state["selected"]), (["ba", "mot", "Xoá tất cả"], 0))
        self.browser.press("ArrowUp")
        self.browser.press("ArrowUp")
        self.browser.press("Enter")
        self.assertEqual(self.state()["options"], [])
        self.assertEqual(self.browser.run("return localStorage.length"), 0)

    def test_where_nothing_can_be_stored_everything_else_works(self):
        self.inject(BLOCKED_STORAGE)
        self.send("giao ban")
        self.offered("/", "81 kh skhcn")
        self.browser.press("ArrowDown")
        self.browser.press("Enter")
        self.browser.wait_for(lambda: "/81-kh-skhcn/" in self.browser.path, "the document")

    def test_stored_text_that_is_not_ours_does_no_harm(self):
        for stored in ["{", "null", "3", '[1, {"a": 2}, "giao ban"]']:
            with self.subTest(stored=stored):
                self.browser.open("/don-vi/")
                self.browser.run("localStorage.setItem('tim-gan-day:/tim-kiem/', arguments[0])", stored)
                self.open_box("/don-vi/")
                self.assertEqual(self.state()["options"], ["giao ban", "Xoá tất cả"] if "giao ban" in stored else [])

    # On a phone, below a path

    def test_the_list_fits_a_phone_and_moves_nothing(self):
        self.browser.set_width(360)
        for path in BOXES:
            with self.subTest(path=path):
                self.open_box(path)
                before = self.browser.run(PLACES)
                self.browser.type(MANY_WORDS)
                self.hits(MANY_WORDS)
                after = self.browser.run(PLACES)
                self.assertEqual(after["content"], before["content"])
                self.assertEqual(after["panel"][:2], after["row"][:2])
                self.assertLessEqual(after["panel"][3], after["end"])
                self.assertTrue(all(bottom - top >= 44 for _, _, top, bottom in after["options"]))
                self.assertLessEqual(after["wide"], 360)

    def test_the_list_keeps_above_the_keyboard_of_a_phone(self):
        self.browser.command("Emulation.setDeviceMetricsOverride", width=360, height=400, deviceScaleFactor=1, mobile=True)
        self.offered("/", MANY_WORDS)
        places = self.browser.run(PLACES)
        self.assertLessEqual(places["panel"][3], places["end"])
        self.assertGreaterEqual(places["panel"][3] - places["panel"][2], 120)
        self.assertEqual(places["scrolls"], [False, True], "not what the box controls is scrolled")

    def test_what_is_removed_with_a_finger_is_large_enough(self):
        self.send_all(["mot", "hai"])
        self.browser.set_width(360)
        self.open_box("/don-vi/")
        self.until(lambda state: state["expanded"], "recent queries")
        sizes = [(right - left, bottom - top) for left, right, top, bottom in self.browser.run(PLACES)["options"]]
        self.assertEqual(len(sizes), 5)
        self.assertTrue(all(width >= 44 and height >= 44 for width, height in sizes), sizes)

    def test_a_portal_below_a_path_offers_its_own_documents(self):
        folder = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="vanthu-below-")))
        places = ["--content", ROOT / "Content", "--theme", ROOT / "Themes/so-khcn", "--output", folder / "cong/van-ban"]
        subprocess.run([BINARY, "build", *places, "--base-url", "https://vanban.example.vn/cong/van-ban/", "--now", "2025-07-01", "--quiet"],
                       check=True, capture_output=True)
        with Portal(folder) as below:
            self.browser.driver.get(below.origin + "/cong/van-ban/don-vi/")
            self.browser.press("/")
            self.until(lambda state: state["owned"], "the box to be ready")
            self.browser.type("51 kh ubnd")
            state = self.hits("51 kh ubnd")
            self.assertIn("51/KH-UBND", state["options"][0])
            self.assertTrue(all("/cong/van-ban/" in address for address in state["addresses"]))
            self.browser.press("ArrowUp")
            self.browser.press("Enter")
            self.browser.wait_for(lambda: "/cong/van-ban/tim-kiem/?q=51" in self.browser.driver.current_url, "the results page")
            self.browser.wait_for(lambda: self.browser.run('return document.querySelectorAll("#tim-muc > li").length'), "the results")
            self.assertEqual(self.browser.run("return Object.keys(localStorage)"), ["tim-gan-day:/cong/van-ban/tim-kiem/"])
            self.assertFalse([asked for asked, status in below.requests if status == 404])
            self.assertEqual(self.browser.console_errors(), [])
        self.browser.foreign_requests()  # those to the portal below a path


if __name__ == "__main__":
    unittest.main()
