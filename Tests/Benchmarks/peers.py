"""Hugo and Pagefind from the virtual environment .build/peers, which README tells how to make."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from costs import cost
from texts import ROOT

PYTHON, HUGO = ROOT / ".build/peers/bin/python", ROOT / ".build/peers/bin/hugo"


def are_installed() -> bool:
    return HUGO.exists() and subprocess.run([PYTHON, "-m", "pagefind", "--version"], capture_output=True).returncode == 0


@dataclass(frozen=True)
class Built:
    site: Path
    hugo_seconds: float
    pagefind_seconds: float


def hugo(source: Path) -> list[str | Path]:
    """The plain pages of the documents that make_content.py wrote for Hugo."""
    return [HUGO, "--quiet", "--source", source, "--destination", source / "public"]


def pagefind(source: Path) -> list[str | Path]:
    """The index of those pages."""
    return [PYTHON, "-m", "pagefind", "--quiet", "--site", source / "public"]


def build(source: Path) -> Built:
    """Both, one after the other."""
    return Built(source / "public", cost(hugo(source)).seconds, cost(pagefind(source)).seconds)
