"""The content that benchmarks make, at a small size."""

import json
import os
import subprocess
import sys
from pathlib import Path

from program import ROOT, ProgramTest, bytes_below

COUNT = 60


def make_content(folder: Path, seed: int, count: int = COUNT):
    """From the text in the repository, so that figures are the same everywhere."""
    environment = {name: value for name, value in os.environ.items() if name != "VANTHU_SHARED"}
    command = [sys.executable, ROOT / "Tests/Benchmarks/make_content.py", folder, str(count), "--seed", str(seed)]
    subprocess.run(command, check=True, env=environment)


class MadeContentTest(ProgramTest):
    def test_a_seed_tells_every_byte(self):
        made = {}
        for name, seed in [("one", 1), ("same", 1), ("other", 2)]:
            make_content(self.folder / name, seed)
            made[name] = bytes_below(self.folder / name)
        self.assertEqual(made["one"], made["same"])
        self.assertNotEqual(made["one"], made["other"])

    def test_documents_have_their_size_and_cite_each_other_without_errors(self):
        make_content(self.folder / "Content", 1)
        sizes = [file.stat().st_size for file in (self.folder / "Content/van-ban").rglob("*.md")]
        self.assertEqual(len(sizes), COUNT)
        self.assertTrue(all(3_000 <= size <= 15_000 for size in sizes), sorted(sizes))
        built = self.vanthu("build", "--theme", ROOT / "Themes/so-khcn", "--now", "2025-07-01", "--quiet")
        self.assertEqual(built.returncode, 0, built.stderr)
        references = json.loads((self.folder / "Public/api/references.json").read_bytes())["references"]
        cited = [one for one in references if one["held"] and one["citedBy"]]
        self.assertGreater(len(cited), COUNT / 2)
