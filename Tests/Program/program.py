"""Runs the release binary as a user does, in a folder of its own; small sites are written as one text with `-- name --` lines."""

import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BINARY = Path(os.environ.get("VANTHU_BINARY", ROOT / ".build/release/vanthu"))
NOW = "2025-07-01"


def write_site(folder: Path, text: str):
    """`-- Content/a.md --` starts a file."""
    for name, body in re.findall(r"^-- (\S+) --\n(.*?)(?=^-- \S+ --\n|\Z)", text, re.M | re.S):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(body, "utf-8")


def bytes_below(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


class ProgramTest(unittest.TestCase):
    """A fresh working folder for every test."""

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="vanthu-program-")))

    def vanthu(self, *arguments, text: str = "", program: Path = BINARY, **options) -> subprocess.CompletedProcess:
        command = [str(program), *map(str, arguments)]
        return subprocess.run(command, cwd=self.folder, input=text, capture_output=True, encoding="utf-8", timeout=600, **options)

    def build(self, output: Path | str, *arguments) -> subprocess.CompletedProcess:
        """Builds the content of the repository."""
        places = ["--content", ROOT / "Content", "--theme", ROOT / "Themes/so-khcn", "--output", output]
        return self.vanthu("build", *places, "--now", NOW, *arguments)

    def objects(self, text: str) -> list[dict]:
        return [json.loads(line) for line in text.splitlines()]
