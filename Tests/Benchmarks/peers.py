"""Hugo and Pagefind from the virtual environment .build/peers, which README tells how to make."""

import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from texts import ROOT

PYTHON, HUGO = ROOT / ".build/peers/bin/python", ROOT / ".build/peers/bin/hugo"


def are_installed() -> bool:
    return HUGO.exists() and subprocess.run([PYTHON, "-m", "pagefind", "--version"], capture_output=True).returncode == 0


@dataclass(frozen=True)
class Built:
    site: Path
    hugo_seconds: float
    pagefind_seconds: float


def build(source: Path) -> Built:
    """The plain pages of the documents that make_content.py wrote for Hugo, and their index."""
    site = source / "public"
    begin = time.monotonic()
    subprocess.run([HUGO, "--quiet", "--source", source, "--destination", site], check=True, stdout=subprocess.DEVNULL)
    between = time.monotonic()
    subprocess.run([PYTHON, "-m", "pagefind", "--quiet", "--site", site], check=True)
    return Built(site, between - begin, time.monotonic() - between)
