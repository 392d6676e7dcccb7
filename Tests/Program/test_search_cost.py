"""What a first search costs a reader, in bytes and requests, on content that benchmarks make. Limits are little above what it cost when they were set."""

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from program import BINARY, NOW, ROOT
from test_made_content import make_content

QUERIES = [
    "kế hoạch", "ke hoach", "KH&CN", "chuyen doi s", "336 kh tu", "01/KH-SKHCN", "57 nq", "Phan Van Hieu", "thuỷ lợi", "phòng QLKH&CN",
    "khoa học và công nghệ", "ứng dụng và dịch vụ khoa học",
]
MISTYPED = "chuyen doy so"
QUESTION = "các phòng, đơn vị thuộc Sở phải gửi báo cáo kết quả thực hiện nhiệm vụ chuyển đổi số về Văn phòng Sở trước ngày nào"


def built_portal(folder: Path, count: int) -> Path:
    make_content(folder / f"{count}", seed=1, count=count)
    portal = folder / f"{count}-Public"
    places = ["--content", folder / f"{count}", "--output", portal, "--theme", ROOT / "Themes/so-khcn"]
    subprocess.run([BINARY, "build", *places, "--now", NOW, "--quiet"], check=True, capture_output=True)
    return portal


def costs(portal: Path, queries: list[str]) -> list[dict]:
    command = ["node", ROOT / "Tests/Benchmarks/search.mjs", portal]
    answer = subprocess.run(command, input=json.dumps(queries), stdout=subprocess.PIPE, check=True, encoding="utf-8")
    return json.loads(answer.stdout)


@unittest.skipUnless(shutil.which("node"), "node is not installed")
class SearchCostTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="vanthu-cost-")))
        cls.small, cls.large = built_portal(folder, 50), built_portal(folder, 400)

    def assert_at_most(self, cost: dict, **limits: int):
        for name, limit in limits.items():
            with self.subTest(cost["query"], figure=name):
                self.assertGreater(cost["total"], 0)
                self.assertLessEqual(cost[name], limit)

    def test_short_queries_stay_cheap(self):
        for cost in costs(self.large, QUERIES):
            self.assert_at_most(cost, bytes=51_500, requests=19, rounds=4, later=20_500)

    def test_a_mistyped_query_stays_cheap(self):
        [cost] = costs(self.large, [MISTYPED])
        self.assert_at_most(cost, bytes=48_000, requests=18, rounds=5, later=0)

    def test_a_question_stays_cheap(self):
        [cost] = costs(self.large, [QUESTION])
        self.assert_at_most(cost, bytes=61_500, requests=30, rounds=4, later=0)

    def test_what_every_visitor_loads_hardly_grows_with_the_portal(self):
        small, large = (len(gzip.compress((portal / "search/index.json").read_bytes())) for portal in (self.small, self.large))
        self.assertLess(large - small, 500)
        self.assertLess(large, 5_000)

    def test_a_seed_tells_which_queries_benchmarks_ask(self):
        script = "from pathlib import Path; from queries import queries; import sys; print(queries(Path(sys.argv[1]), 1))"
        command = [sys.executable, "-c", script, self.large]
        asked = [
            subprocess.run(command, cwd=ROOT / "Tests/Benchmarks", env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.PIPE, check=True).stdout
            for seed in "12"
        ]
        self.assertEqual(*asked)

    def test_the_client_is_small(self):
        self.assertLessEqual(len(gzip.compress((self.large / "search/client.js").read_bytes())), 17_408)


if __name__ == "__main__":
    unittest.main()
