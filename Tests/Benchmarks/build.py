"""Measures the build beside Hugo with Pagefind, and beside the floor: `build.py [--count N] [--seed N] [--runs N] [--folder DIR]`.

Makes the documents (make_content.py). Each run builds the portal with the release binary from nothing, then after one edit after the other (edits.py);
Hugo's pages and the index of Pagefind where they are installed; and the floor: `cmark` once over all text, and one `cp -r` of the portal. Prints
medians, how many times longer the peers take, and the peak of memory.
"""

import shutil
from collections import defaultdict
from pathlib import Path

import peers
import workplace
from costs import Cost, build_command, cost, make_content, median
from edits import Edits, documents
from texts import ROOT

FULL, HUGO, PAGEFIND, CMARK, COPY = "full build", "Hugo", "Pagefind", "cmark over all text", "cp -r of the portal"
# How many times longer Hugo and Pagefind take.
TARGETS = {
    FULL: 15,
    "nothing changed": 150,
    "one body edited": 80,
    "one number changed": 40,
    "one document added": 40,
    "one document deleted": 40,
}


class Benchmark:
    def __init__(self, folder: Path, count: int, seed: int):
        self.folder, self.content, self.portal, self.theme = folder, folder / "Content", folder / "Public", folder / "theme"
        make_content(self.content, count, seed, ["--hugo", folder / "hugo"] if peers.are_installed() else [])
        shutil.copytree(ROOT / "Themes/so-khcn", self.theme)
        self.text = folder / "all.md"
        with self.text.open("wb") as text:
            for file in documents(self.content):
                text.write(file.read_bytes())
        self.edits = Edits(self.content, self.theme)
        self.costs: dict[str, list[Cost]] = defaultdict(list)

    def run(self, number: int):
        for folder in [self.portal, self.folder / "copy", self.folder / ".vanthu"]:
            shutil.rmtree(folder, ignore_errors=True)
        command = build_command(self.content, self.portal, self.theme)
        self.costs[FULL].append(cost(command))
        # Before the edits: making files is slow for minutes where many were just deleted.
        self.costs[CMARK].append(cost(["cmark", self.text]))
        self.costs[COPY].append(cost(["cp", "-r", self.portal, self.folder / "copy"]))
        for name, edit in self.edits.all().items():
            edit(number)
            self.costs[name].append(cost(command))
        if peers.are_installed():
            shutil.rmtree(self.folder / "hugo/public", ignore_errors=True)
            self.costs[HUGO].append(cost(peers.hugo(self.folder / "hugo")))
            self.costs[PAGEFIND].append(cost(peers.pagefind(self.folder / "hugo")))

    def print(self):
        medians = {name: median(costs) for name, costs in self.costs.items()}
        theirs = medians[HUGO] + medians[PAGEFIND] if HUGO in medians else None
        print(f"{'median of ' + str(len(self.costs[FULL])):24}{'seconds':>9}{'processor':>11}{'peak MB':>9}{'times':>8}  target")
        for name, one in medians.items():
            times = f"{theirs.seconds / one.seconds:8.1f}" if theirs and name not in (HUGO, PAGEFIND, CMARK, COPY) else f"{'':8}"
            print(f"{name:24}{one.seconds:9.2f}{one.processor:11.2f}{one.megabytes:9.0f}{times}  {TARGETS.get(name, '')}".rstrip())
        full, floor = medians[FULL], medians[CMARK] + medians[COPY]
        print(f"full build: {full.seconds / floor.seconds:.1f} times the floor of cmark and cp (target: at most 3)")
        if theirs:
            print(f"peak memory: 1/{theirs.megabytes / full.megabytes:.1f} of the larger of the two (target: at most 1/12)")
        else:
            print("Hugo and Pagefind are not installed in .build/peers")


def main():
    parser = workplace.parser(__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    arguments = parser.parse_args()
    with workplace.folder(arguments) as folder:
        benchmark = Benchmark(folder, arguments.count, arguments.seed)
        print(f"{arguments.count} documents, {benchmark.text.stat().st_size / 1e6:.0f} MB, seed {arguments.seed}")
        for number in range(arguments.runs):
            benchmark.run(number)
        benchmark.print()


if __name__ == "__main__":
    main()
