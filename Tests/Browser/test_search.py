"""The search page as a reader uses it: queries, filters, typing, history, keyboard, without script."""

import json
import re
import unittest
import urllib.parse

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browser import BrowserTest

SIGNED_PLAN = "ke-hoach-lam-viec-so-ban-nganh-2025"
COLD_REQUESTS = 18

# The lists of the page, breadcrumb and other navigation apart.
HITS = """
return [...document.querySelectorAll("main ol > li")]
  .filter(item => item.checkVisibility() && !item.closest("nav") && item.querySelector("a[href]"))
  .map(item => ({
    link: item.querySelector("a[href]"),
    address: item.querySelector("a[href]").getAttribute("href"),
    text: item.innerText,
    marks: [...item.querySelectorAll("mark")].map(mark => mark.innerText),
  }));
"""

# The visible checkboxes with the text of their labels.
CHECKBOXES = """
document.querySelectorAll("main details").forEach(details => { details.open = true; });
return [...document.querySelectorAll("main input[type=checkbox]")].filter(box => box.labels.length && box.labels[0].checkVisibility())
  .map(box => [box, box.name || box.value, box.labels[0].innerText, box.checked]);
"""

# Notes what the live region says; "late" when it was not there before it spoke, so that a screen reader may miss it.
LISTENER = """
addEventListener("DOMContentLoaded", () => {
  const status = document.querySelector("main [role=status]");
  window.said = [];
  new MutationObserver(changes => {
    const late = changes.some(change => change.type === "attributes" && change.target.contains(status));
    if (changes.some(change => change.type === "childList" && change.target === status)) said.push((late ? "late: " : "") + status.textContent);
  }).observe(document, {subtree: true, childList: true, attributes: true, attributeFilter: ["hidden"]});
});
"""

# The index answers late, or not at all for the first time.
SLOW_INDEX = "{ const ask = fetch; window.fetch = (...a) => new Promise(r => setTimeout(r, 800)).then(() => ask(...a)); }"
BROKEN_ONCE = """{
  const ask = fetch;
  window.fetch = () => { window.fetch = ask; return Promise.reject(new TypeError("offline")); };
}"""


class SearchTest(BrowserTest):
    def tearDown(self):
        self.assert_quiet()

    # The page's parts

    def field(self):
        return self.browser.driver.find_element(By.CSS_SELECTOR, "main input[type=search]")

    def status(self) -> str:
        return self.browser.run('return document.querySelector("main [role=status]")?.innerText ?? ""').strip()

    def total(self) -> int:
        """The number of results that the page names."""
        match = re.search(r"\d[\d.]*", self.status())
        return int(match[0].replace(".", "")) if match else 0

    def hits(self) -> list[dict]:
        return self.browser.run(HITS)

    def paths(self) -> list[str]:
        return [urllib.parse.urlsplit(hit["address"]).path for hit in self.hits()]

    def query(self) -> str:
        return urllib.parse.parse_qs(urllib.parse.urlsplit(self.browser.path).query).get("q", [""])[0]

    def search(self, query: str) -> list[dict]:
        """Opens the page with a query and waits for its hits."""
        self.browser.open("/tim-kiem/?" + urllib.parse.urlencode({"q": query}))
        return self.browser.wait_for(self.hits, f"results for {query!r}")

    def all_paths(self, query: str) -> set[str]:
        self.search(query)
        more = 'return [...document.querySelectorAll("main button")].find(b => b.checkVisibility() && /thêm/i.test(b.innerText)) ?? null'
        while button := self.browser.run(more):
            before = len(self.hits())
            self.browser.click(button)
            self.browser.wait_for(lambda: len(self.hits()) > before, "more results")
        return set(self.paths())

    def type_anew(self, query: str, *keys: str):
        self.field().send_keys(Keys.CONTROL, "a")
        self.field().send_keys(query, *keys)

    # Queries

    def test_the_first_hit_is_the_document_meant(self):
        expected = {
            "336 kh tu": "336-KH/TU",
            "336kh": "336-KH/TU",
            "kh 336": "336-KH/TU",
            "336-KH/TU": "336-KH/TU",
            "ke hoach 51": "51/KH-UBND",
            "57 nq": "57-NQ/TW",
        }
        for query, number in expected.items():
            with self.subTest(query=query):
                self.assertIn(number, self.search(query)[0]["text"])

    def test_a_signer_leads_to_what_he_signs(self):
        for query in ["Phan Van Hieu", "Phan Văn Hiếu"]:
            with self.subTest(query=query):
                self.assertIn(SIGNED_PLAN, self.search(query)[0]["address"])

    def test_accents_do_not_change_what_is_found(self):
        pairs = [("chuyen doi so", "chuyển đổi số"), ("dung quat", "Dung Quất"), ("ke hoach", "KẾ HOẠCH")]
        for plain, accented in pairs:
            with self.subTest(query=plain):
                self.assertEqual(self.all_paths(plain), self.all_paths(accented))

    def test_tone_placement_and_decomposed_letters_do_not_matter(self):
        self.assertEqual(self.all_paths("hoà"), self.all_paths("hòa"))
        self.assertEqual(self.all_paths("kế hoạch"), self.all_paths("ke\u0302\u0301 hoa\u0323ch"))

    def test_the_words_are_marked_in_the_passage(self):
        marks = " ".join(" ".join(hit["marks"]) for hit in self.search("dung quat")).lower()
        self.assertIn("dung", marks)
        self.assertIn("quất", marks)

    def test_a_link_leads_to_the_page_with_the_words_marked(self):
        self.browser.click(self.search("dung quat")[0]["link"])
        marked = 'return [...document.querySelectorAll("main mark")].map(m => m.innerText.toLowerCase()).join(" ")'
        self.assertIn("quất", self.browser.wait_for(lambda: self.browser.run(marked), "marked words on the page"))

    def test_the_words_that_were_looked_for_are_marked_on_the_page(self):
        marked = 'return [...document.querySelectorAll("main mark")].map(m => m.innerText.toLowerCase())'
        for query, word in [("doanh ngiep", "doanh nghiệp"), ("kĩ thuật", "kỹ thuật"), ("ky thuat", "kỹ thuật")]:
            with self.subTest(query=query):
                self.browser.click(next(hit for hit in self.search(query) if "chuong-trinh-cong-tac" in hit["address"])["link"])
                self.browser.wait_for(lambda: word in self.browser.run(marked), f"“{word}” marked on the page")

    def test_signs_alone_are_not_looked_for(self):
        for query in ["😀", "?!"]:
            with self.subTest(query=query):
                self.assertNotIn("?tu=", self.search(query)[0]["address"])
                self.assertRegex(self.status(), r"^\d[\d.]* văn bản$")

    def test_an_address_asks_for_so_many_pages_at_most(self):
        self.browser.open("/tim-kiem/?trang=99999")
        self.browser.wait_for(self.hits, "results")
        asked = self.browser.run("return performance.getEntriesByType('resource').length")
        self.assertLess(asked, 230)
        self.browser.wait_for(lambda: len(self.hits()) == min(self.total(), 200), "at most twenty pages")

    def test_a_phrase_that_nothing_holds_is_looked_for_without_quotes(self):
        self.search('"số đổi chuyển"')
        advice = self.browser.run('return document.querySelector("#tim-trong").innerText')
        self.assertIn("số đổi chuyển", advice)
        self.assertNotIn('"', advice)
        self.assertRegex(self.status(), "^\\d+ văn bản cho “số đổi chuyển”$")
        self.assertTrue(self.browser.run('return document.querySelector("#tim-trong").getBoundingClientRect().bottom <= document.querySelector("#tim-muc").getBoundingClientRect().top'))

    def test_a_phrase_that_is_found_is_named_in_its_own_quotes(self):
        self.search('"chuyển đổi số"')
        self.assertRegex(self.status(), r'^\d+ văn bản cho "chuyển đổi số"$')

    def test_nothing_found_says_so(self):
        self.browser.open("/tim-kiem/?q=xyzzyqwv")
        self.browser.wait_for(lambda: self.status().startswith("Không tìm thấy"), "a message")
        self.assertEqual(self.hits(), [])

    def test_markup_in_a_query_is_only_text(self):
        query = '<img src=x onerror="document.title=1"><b>kế hoạch'
        self.browser.open("/tim-kiem/?" + urllib.parse.urlencode({"q": query}))
        self.browser.wait_for(lambda: self.status() not in ("", "Đang tìm…"), "a message")
        self.assertEqual(self.browser.run('return document.querySelectorAll("main img, main b").length'), 0)
        self.assertEqual(self.field().get_property("value"), query)

    def test_a_cold_query_asks_for_few_files(self):
        for query in ["336 kh tu", "chuyen doi so", "ke hoach hanh dong so 336"]:
            with self.subTest(query=query):
                self.portal.requests.clear()
                self.search(query)
                self.assertLessEqual(len(self.portal.requests_below("/search/")), COLD_REQUESTS)

    def test_the_number_of_results_is_announced(self):
        self.inject(LISTENER)

        def said() -> list[str]:
            return self.browser.run("return said.filter(text => text !== 'Đang tìm…')")

        self.search("dung quat")
        self.assertRegex(said()[0], r"^\d+ văn bản cho “dung quat”$")
        self.field().send_keys("x")
        self.browser.wait_for(lambda: len(said()) > 1, "a second announcement")
        self.assertRegex(said()[1], r"^(\d+|Không tìm thấy) văn bản")

    # Filters, typing, history

    def test_a_filter_by_type_keeps_what_it_counts(self):
        self.search("ke hoach")
        everything = self.total()
        boxes = self.browser.wait_for(lambda: self.browser.run(CHECKBOXES), "filters")
        candidates = [(box, label, int(match[1])) for box, _, label, _ in boxes if (match := re.search(r"\(?(\d+)\)?\s*$", label.strip()))]
        narrowing = [entry for entry in candidates if 0 < entry[2] < everything and "kế hoạch" in entry[1].lower()]
        self.assertTrue(narrowing, f"no filter for the type among {[label for _, label, _ in candidates]}")
        box, label, count = narrowing[0]
        before = self.browser.path
        self.browser.click(box)
        self.browser.wait_for(lambda: self.total() == count, f"{count} results for {label!r}")
        self.assertNotEqual(self.browser.path, before)
        filtered = self.browser.path
        self.browser.open(filtered)  # the address alone brings the same state back
        self.browser.wait_for(lambda: self.hits() and self.total() == count, "the filter kept in the address")
        chosen = [entry for entry in self.browser.run(CHECKBOXES) if entry[3]]
        self.assertEqual(len(chosen), 1)
        self.browser.click(chosen[0][0])
        self.browser.wait_for(lambda: self.total() == everything, "all results again")

    def test_filters_of_the_address_stay_before_the_first_answer_and_after_a_failed_one(self):
        path = "/tim-kiem/?q=cong+tac&don_vi=vp&nam=2025"
        for script in [SLOW_INDEX, BROKEN_ONCE]:
            with self.subTest(script=script):
                self.inject(script)
                self.browser.open(path)
                self.field().send_keys(Keys.ENTER)
                self.type_anew("cong")
                typed = path.replace("+tac", "")
                self.browser.wait_for(lambda: self.browser.path == typed, typed)
                self.type_anew("cong tac", Keys.ENTER)
                self.browser.wait_for(lambda: self.hits() and self.browser.path == path, path)
                self.assertEqual(sorted(entry[1] for entry in self.browser.run(CHECKBOXES) if entry[3]), ["don_vi", "nam"])

    def test_the_focus_stays_near_when_the_last_filter_is_cleared(self):
        for path in ["/tim-kiem/?q=xyzzyqwv&nam=1999", "/tim-kiem/?q=cong+tac&nam=1999"]:
            for width in [360, 1280]:
                with self.subTest(path=path, width=width):
                    self.browser.set_width(width)
                    self.browser.open(path)
                    box = self.browser.wait_for(lambda: [entry for entry in self.browser.run(CHECKBOXES) if entry[3]], "the filter")[0][0]
                    self.browser.run("arguments[0].focus()", box)
                    self.browser.press(" ")
                    self.browser.wait_for(lambda: "nam=" not in self.browser.path and not self.browser.run("return !!document.querySelector('#loc-nam-1999')"), "no filter")
                    focused = self.browser.run("return document.activeElement.tagName")
                    self.assertIn(focused, ["SUMMARY", "INPUT"])

    def test_typing_renews_the_results_and_the_address(self):
        first = self.search("dung quat")
        field = self.field()
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys("336 kh tu")
        self.browser.wait_for(lambda: self.hits() and "336-KH/TU" in self.hits()[0]["text"], "results of the typed query")
        self.browser.wait_for(lambda: self.query() == "336 kh tu", "the typed query in the address")
        self.assertNotEqual(self.hits()[0]["text"], first[0]["text"])

    def test_the_last_syllable_may_be_unfinished(self):
        whole = set(self.all_paths("chuyen doi so"))
        self.assertTrue(whole <= self.all_paths("chuyen doi s"))

    def test_back_returns_to_the_results(self):
        first = self.search("chuyen doi so")[0]["link"]
        paths = self.paths()
        self.browser.click(first)
        self.browser.wait_for(lambda: not self.browser.path.startswith("/tim-kiem/"), "the document")
        self.browser.driver.back()
        self.browser.wait_for(lambda: self.hits() and self.query() == "chuyen doi so", "the results again")
        self.assertEqual(self.paths(), paths)
        self.assertEqual(self.field().get_property("value"), "chuyen doi so")

    def test_back_returns_to_the_page_before(self):
        self.browser.open("/don-vi/")
        self.search("dung quat")
        self.browser.driver.back()
        self.browser.wait_for(lambda: self.browser.path == "/don-vi/", "the page before")

    def test_back_goes_through_the_queries_that_were_sent(self):
        self.browser.open("/")
        self.search("cong tac")
        waits = {"chuyen doi so": True, "dung quat": False, "ngan sach": True}  # whether typing is answered before Enter
        for query, answered in waits.items():
            self.type_anew(query)
            if answered:
                self.browser.wait_for(lambda: self.query() == query, f"{query} in the address")
            self.field().send_keys(Keys.ENTER)
            self.browser.wait_for(lambda: self.query() == query and query in self.status(), query)
        for query in ["dung quat", "chuyen doi so", "cong tac"]:
            self.browser.driver.back()
            self.browser.wait_for(lambda: self.query() == query and query in self.status(), query)
            self.assertEqual(self.field().get_property("value"), query)
        self.browser.driver.back()
        self.browser.wait_for(lambda: self.browser.path == "/", "the page before")

    def test_back_takes_a_filter_away_from_what_was_typed(self):
        self.search("cong tac")
        self.type_anew("ke hoach")
        self.browser.wait_for(lambda: self.query() == "ke hoach" and "ke hoach" in self.status(), "results of the typed query")
        self.browser.click(self.browser.run(CHECKBOXES)[0][0])
        self.browser.wait_for(lambda: "&" in self.browser.path, "a filter")
        for query in ["ke hoach", "cong tac"]:
            self.browser.driver.back()
            self.browser.wait_for(lambda: self.query() == query and "&" not in self.browser.path, query)

    # Keyboard

    def test_slash_focuses_the_search_field_of_any_page(self):
        for path in ["/", "/don-vi/", "/tim-kiem/", "/tro-giup/"]:
            with self.subTest(path=path):
                self.browser.open(path)
                self.browser.run("document.activeElement.blur()")
                self.browser.driver.switch_to.active_element.send_keys("/")
                focused = 'return document.activeElement.matches("input[type=search]") && document.activeElement.checkVisibility()'
                self.browser.wait_for(lambda: self.browser.run(focused), "focus in the search field")
                self.assertEqual(self.browser.run("return document.activeElement.value"), "")

    def test_enter_in_the_search_field_of_a_page_opens_the_results(self):
        self.browser.open("/don-vi/")
        self.browser.driver.switch_to.active_element.send_keys("/")
        self.browser.wait_for(lambda: self.browser.run('return document.activeElement.matches("input[type=search]")'), "focus in the field")
        self.browser.driver.switch_to.active_element.send_keys("336 kh tu", Keys.ENTER)
        self.browser.wait_for(lambda: self.browser.path.startswith("/tim-kiem/") and self.hits(), "the results")
        self.assertEqual(self.query(), "336 kh tu")
        self.assertIn("336-KH/TU", self.hits()[0]["text"])

    def test_the_first_hit_can_be_opened_with_the_keyboard_alone(self):
        goal = self.search("336 kh tu")[0]["address"]
        self.field().send_keys(Keys.TAB)
        reached = f'return document.activeElement.getAttribute("href") === {json.dumps(goal)}'
        for _ in range(60):
            if self.browser.run(reached):
                break
            self.browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        self.assertTrue(self.browser.run(reached), "the tab key never came to the first hit")
        self.browser.driver.switch_to.active_element.send_keys(Keys.ENTER)
        path = urllib.parse.urlsplit(urllib.parse.urljoin("/tim-kiem/", goal)).path
        self.browser.wait_for(lambda: urllib.parse.urlsplit(self.browser.path).path == path, "the document")

    # Small windows, no script

    def test_results_fit_a_phone(self):
        for width in [320, 360]:
            with self.subTest(width=width):
                self.browser.set_width(width)
                self.search("ke hoach")
                self.assertLessEqual(self.browser.run("return document.scrollingElement.scrollWidth"), width)

    def test_without_script_the_page_offers_the_indexes(self):
        self.browser.allow_script(False)
        self.browser.open("/tim-kiem/?q=dung+quat")
        main = self.browser.driver.find_element(By.TAG_NAME, "main")
        self.assertIn("javascript", main.text.lower())
        links = [link.get_attribute("href") for link in main.find_elements(By.CSS_SELECTOR, "a[href]")]
        self.assertTrue(any("/don-vi/" in link for link in links), "no link to an index")


if __name__ == "__main__":
    unittest.main()
