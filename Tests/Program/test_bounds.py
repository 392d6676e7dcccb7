"""How long the program takes over bodies made to take long, in seconds of the processor, all it does with a document counted.

Every shape is checked at 200 KB and made a portal of at 100 KB, the slowest of them at the greatest size a body may have.
`VANTHU_BOUNDS=all` takes each shape at that size and prints all figures: time, memory, size of the portal.
"""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from program import BINARY, NOW, ROOT, ProgramTest, write_site
from shapes import Shape, all_shapes
from test_program import DOCUMENT, SETTINGS

FULL = 2_000_000
# Size at which every shape is tried, and how many of the slowest are tried at the full size.
FIRST_LOOK = {"check": (200_000, 8), "build": (100_000, 4)}
PATIENCE_SECONDS = 120  # a build that takes longer hangs


@dataclass
class Run:
    name: str
    size: int
    seconds: float
    megabytes: int
    exit_code: int
    has_error: bool
    portal: int

    def __str__(self):
        return f"{self.seconds:6.2f} s {self.megabytes:5} MB, portal {self.portal / 1e6:6.1f} MB, exit {self.exit_code}: {self.name}"


class BoundsTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.base = self.measure("base", b"a\n", "check").seconds

    def measure(self, name: str, body: bytes, command: str) -> Run:
        folder = self.folder / "".join(letter if letter.isalnum() else "-" for letter in f"{name} {len(body)}")
        write_site(folder, SETTINGS + DOCUMENT)
        (folder / "Themes").symlink_to(ROOT / "Themes")
        document = folder / "Content/ke-hoach/mot.md"
        head = document.read_bytes().split(b"---\n")[1]
        document.write_bytes(b"---\n" + head + b"---\n" + body)
        with open(folder / "out", "wb") as out:
            arguments = ["timeout", str(PATIENCE_SECONDS), str(BINARY), command, "--jobs", "1", "--now", NOW, "--format", "json"]
            process = subprocess.Popen(arguments, cwd=folder, stdout=out, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        portal = sum(file.stat().st_size for file in folder.glob("Public/**/*") if file.is_file())
        has_error = b'"severity":"error"' in (folder / "out").read_bytes()
        subprocess.run(["rm", "-r", str(folder)], check=True)
        seconds = usage.ru_utime + usage.ru_stime - getattr(self, "base", 0)
        return Run(name, len(body), seconds, usage.ru_maxrss // 1024, process.returncode, has_error, portal)

    def measured(self, shapes: list[Shape], size: int, command: str) -> list[Run]:
        with ThreadPoolExecutor(os.cpu_count()) as workers:
            runs = list(workers.map(lambda shape: self.measure(shape.name, shape.markdown(size), command), shapes))
        for run in runs:
            with self.subTest(shape=run.name, size=size):
                self.assertEqual(run.exit_code, int(run.has_error), "neither a portal nor an error that says why")
        return sorted(runs, key=lambda run: -run.seconds)

    def test_no_shape_takes_long(self):
        for command, (size, slow) in FIRST_LOOK.items():
            shapes = all_shapes()
            if os.environ.get("VANTHU_BOUNDS") == "all":
                runs = self.measured(shapes, FULL, command)
                print("", *runs, sep="\n")
            else:
                slowest = {run.name for run in self.measured(shapes, size, command)[:slow]}
                runs = self.measured([shape for shape in shapes if shape.name in slowest], FULL, command)
            worst, hungriest = runs[0], max(runs, key=lambda run: run.megabytes)
            print(f"\nfigure: {command} of {len(shapes)} shapes: worst processor time per megabyte {worst.seconds / worst.size * 1e6:.2f} s ({worst.name})")
            print(f"figure: {command} of 2 MB: at most {worst.seconds:.2f} s ({worst.name}), {hungriest.megabytes} MB ({hungriest.name})")
