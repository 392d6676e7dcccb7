"""Every link, image, script and anchor of every page leads to something that is there; read from the files, without a browser."""

import unittest
import urllib.parse
from html.parser import HTMLParser

from portal import Portal, built_portal

REFERRING = {"href", "src", "action", "data", "poster", "cite"}


class PageReader(HTMLParser):
    """The addresses a page refers to, its ids, and where it redirects to."""

    def __init__(self, text: str):
        super().__init__()
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.redirect: str | None = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        fields = dict(attributes)
        if "id" in fields:
            self.ids.append(fields["id"] or "")
        if tag == "meta" and (fields.get("http-equiv") or "").lower() == "refresh":
            self.redirect = (fields.get("content") or "").partition("=")[2].strip(" '\"")
        if tag == "link" and fields.get("rel") == "canonical":
            return  # the portal's public address, not a request
        self.addresses += [value for name, value in attributes if name in REFERRING and value]


class LinkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(built_portal())
        cls.pages = {cls.portal.path_of(file): PageReader(file.read_text("utf-8")) for file in cls.portal.html_files()}

    def test_there_are_pages(self):
        self.assertIn("/", self.pages)
        self.assertGreater(len(self.pages), 10)

    def test_every_internal_address_leads_to_a_file(self):
        faults = []
        for path, page in self.pages.items():
            for address in page.addresses + ([page.redirect] if page.redirect else []):
                target = urllib.parse.urlsplit(urllib.parse.urljoin("http://portal" + path, address))
                if target.netloc == "portal" and not self.portal.file_at(target.path):
                    faults.append(f"{path} -> {address}")
        self.assertFalse(faults, "\n".join(faults[:40]))

    def test_every_anchor_is_there(self):
        faults = []
        for path, page in self.pages.items():
            for address in page.addresses:
                target = urllib.parse.urlsplit(urllib.parse.urljoin("http://portal" + path, address))
                anchor = urllib.parse.unquote(target.fragment)
                goal = self.pages.get(target.path) if target.netloc == "portal" and anchor else None
                if goal and anchor not in goal.ids:
                    faults.append(f"{path} -> {address}")
        self.assertFalse(faults, "\n".join(faults[:40]))

    def test_no_id_is_given_twice(self):
        faults = []
        for path, page in self.pages.items():
            faults += [f"{path} #{name}" for name in sorted(set(page.ids)) if page.ids.count(name) > 1]
        self.assertFalse(faults, "\n".join(faults[:40]))

    def test_a_page_can_be_reached_from_the_home_page(self):
        reached, ahead = set(), ["/"]
        while ahead:
            path = ahead.pop()
            if path in reached or path not in self.pages:
                continue
            reached.add(path)
            for address in self.pages[path].addresses:
                ahead.append(urllib.parse.urlsplit(urllib.parse.urljoin("http://portal" + path, address)).path)
        lost = [path for path, page in self.pages.items() if path not in reached and not page.redirect and path != "/404.html"]
        self.assertFalse(lost, "no link leads to: " + ", ".join(lost[:40]))

    def test_nothing_is_fetched_from_elsewhere(self):
        faults = []
        for file in sorted(self.portal.folder.rglob("*.css")):
            text = file.read_text("utf-8")
            faults += [f"{file.name}: {word}" for word in ("@import", "http://", "https://", "data:") if word in text]
        self.assertFalse(faults, "\n".join(faults))


if __name__ == "__main__":
    unittest.main()
