"""Real documents that cite each other: the portal is built, says what became of its citations, and every link is seen from both ends."""

import json
import re
import tempfile
import unittest
from pathlib import Path

from corpus import SHARED, Portal, make_content, vanthu


@unittest.skipUnless(SHARED, "VANTHU_SHARED is not set")
class CorpusTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="vanthu-corpus-")))
        cls.content = folder / "Content"
        make_content(cls.content)
        cls.built = vanthu("build", cls.content, "--output", folder / "Public", "--quiet", "--format", "json")
        cls.portal = Portal(folder / "Public")

    def test_citations_are_counted(self):
        told = vanthu("check", self.content, "--references", "--format", "json", "--lang", "en").stderr
        total = next(line for line in told.splitlines() if " reference pages; " in line)
        print(f"\nfigure: corpus: {total}", flush=True)
        counted = int(re.search(r"(\d+) citations", total)[1])
        self.assertEqual(counted, sum(len(one["citedBy"]) for one in self.portal.targets))
        self.assertGreater(counted, 10_000)

    def test_every_link_has_its_back_link_and_every_relation_its_inverse(self):
        self.assertEqual(self.built.returncode, 0, self.built.stderr)
        links, cited = self.portal.links(), self.portal.cited()
        self.assertEqual((links - cited, {pair for pair in cited - links if not self.portal.leads_to(*pair)}), (set(), set()))
        self.assertEqual(self.portal.pages_without_back_link(), [])
        self.assertEqual(self.portal.one_sided_relations(), set())
        print(f"\nfigure: corpus: {len(links)} links between documents, each with its back-link", flush=True)

    def test_no_number_is_taken_for_personal_data_that_is_none(self):
        told = [json.loads(line) for line in self.built.stdout.splitlines()]
        found = [one["message"] for one in told if one["code"] == "du-lieu-ca-nhan"]
        print(f"\nfigure: corpus: {len(found)} warnings of personal data", flush=True)
        self.assertEqual(found, ["“12…49” có vẻ là số tài khoản ngân hàng"], "the one account that is printed in full")

    def test_keys_and_addresses_are_unique(self):
        for field in ["key", "url"]:
            values = [one[field] for one in self.portal.references]
            self.assertEqual(len(values), len(set(values)), field)


if __name__ == "__main__":
    unittest.main()
