"""The portal of the reference corpus: 2,365 real documents that cite each other. `corpus.py PORTAL [COUNT [SEED]]` prints links to check by eye."""

import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path

from program import BINARY, ROOT

SHARED = os.environ.get("VANTHU_SHARED")


def make_content(folder: Path):
    subprocess.run([sys.executable, Path(SHARED) / "tools/make-content.py", folder], check=True, capture_output=True)


def vanthu(command: str, content: Path, *arguments) -> subprocess.CompletedProcess:
    places = ["--content", content, "--theme", ROOT / "Themes/so-khcn", "--now", "2025-07-01"]
    return subprocess.run([BINARY, command, *places, *arguments], capture_output=True, encoding="utf-8")


class Portal:
    """What a built portal says of its links."""

    def __init__(self, folder: Path):
        self.folder = folder
        data = json.loads((folder / "api/references.json").read_bytes())
        self.references = data["references"]
        self.targets = data["references"] + data["choosers"]

    def page(self, url: str) -> str:
        return (self.folder / url.lstrip("/") / "index.html").read_text("utf-8")

    def links(self) -> set[tuple[str, str]]:
        """Address of a document, address that its body links a number to."""
        held = [one["url"] for one in self.references if one["held"]]
        return {(url, to) for url in held for to in re.findall(r'<a class="dan-so[^"]*" href="([^"]*)"', self.page(url))}

    def cited(self) -> set[tuple[str, str]]:
        return {(by["url"], one["url"]) for one in self.targets for by in one["citedBy"] if by["origin"] == "text"}

    def leads_to(self, url: str, to: str) -> bool:
        """Whether the page links there at all: a number inside a link that its author wrote has none of its own."""
        return f'href="{to}"' in self.page(url)

    def pages_without_back_link(self) -> list[tuple[str, str]]:
        lost = []
        for one in self.targets:
            if one["citedBy"]:
                addresses = set(re.findall(r' href="([^"#]*)', self.page(one["url"])))
                lost += [(one["url"], by["url"]) for by in one["citedBy"] if by["url"] not in addresses]
        return lost

    def one_sided_relations(self) -> set[tuple[str, str, str]]:
        stated = {
            (one["key"], relation["relation"], relation["key"])
            for one in self.references for relation in one["relations"] if relation["according_to"] == one["key"]
        }
        inverse = {(by["key"], by["relation"], one["key"]) for one in self.references for by in one["citedBy"]}
        return {relation for relation in stated ^ inverse if relation[1] != "cites"}

    def sample(self, count: int, seed: int) -> list[tuple[dict, dict]]:
        """Citations in texts with what they lead to."""
        every = [(by, one) for one in self.targets for by in one["citedBy"] if by["origin"] == "text"]
        return random.Random(seed).sample(every, count)


def main():
    portal = Portal(Path(sys.argv[1]))
    count, seed = [int(word) for word in sys.argv[2:4]] + [50, 1][len(sys.argv) - 2:]
    print(f"seed {seed}")
    for index, (by, one) in enumerate(portal.sample(count, seed), 1):
        known = f"{one['date']}, {one['title']}" if "date" in one else f"one of {one['candidates']}"
        print(f"\n{index}. {by['key']}\n   {by['sentence']}\n   “{by['text']}” → {one.get('key', one['url'])}, {known}")


if __name__ == "__main__":
    main()
