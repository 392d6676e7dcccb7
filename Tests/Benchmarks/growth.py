"""Measures how the build grows: `growth.py [--counts 1000 10000 100000] [--seed N] [--runs N] [--folder DIR]`.

Builds content of each size (make_content.py) from nothing and prints medians, and how many times the processor time of the size before.
"""

import shutil
from pathlib import Path

import workplace
from costs import Cost, build_command, cost, make_content, median
from edits import documents
from texts import ROOT


def full_build(folder: Path, runs: int) -> Cost:
    def once() -> Cost:
        for made in [folder / "Public", folder / ".vanthu"]:
            shutil.rmtree(made, ignore_errors=True)
        return cost(build_command(folder / "Content", folder / "Public", ROOT / "Themes/so-khcn"))

    return median([once() for _ in range(runs)])


def main():
    parser = workplace.parser(__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    arguments = parser.parse_args()
    print(f"{'documents':>9}{'text MB':>9}{'seconds':>9}{'processor':>11}{'peak MB':>9}  times the processor time of the size before")
    before = None
    with workplace.folder(arguments) as folder:
        for count in arguments.counts:
            place = folder / str(count)
            make_content(place / "Content", count, arguments.seed, [])
            text = sum(file.stat().st_size for file in documents(place / "Content"))
            one = full_build(place, arguments.runs)
            times = f"{one.processor / before.processor:.1f}" if before else ""
            print(f"{count:9}{text / 1e6:9.0f}{one.seconds:9.2f}{one.processor:11.2f}{one.megabytes:9.0f}  {times}".rstrip(), flush=True)
            before = one
            shutil.rmtree(place / "Public", ignore_errors=True)


if __name__ == "__main__":
    main()
