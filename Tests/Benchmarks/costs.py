"""What a command costs: seconds on the clock, seconds of processors, and the memory of its largest process.

Linux counts what the process that starts a command holds to its memory: programs that measure must stay small.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from texts import ROOT

BINARY = Path(os.environ.get("VANTHU_BINARY", ROOT / ".build/release/vanthu"))


@dataclass(frozen=True)
class Cost:
    seconds: float
    processor: float
    megabytes: float

    def __add__(self, other: "Cost") -> "Cost":
        """One after the other."""
        return Cost(self.seconds + other.seconds, self.processor + other.processor, max(self.megabytes, other.megabytes))


def cost(command: Sequence[str | Path]) -> Cost:
    """Ends the program where the command fails, with what it said."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: {said.decode()[-5000:]}")
    return Cost(time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(costs: Sequence[Cost]) -> Cost:
    """Of each figure by itself."""
    return Cost(*(statistics.median(getattr(one, name) for one in costs) for name in ("seconds", "processor", "megabytes")))


def make_content(folder: Path, count: int, seed: int, options: Sequence[str | Path]):
    """In a process of its own: the text is large."""
    command = [sys.executable, Path(__file__).with_name("make_content.py"), folder, str(count), "--seed", str(seed), *options]
    subprocess.run(command, check=True)


def build_command(content: Path, portal: Path, theme: Path) -> list[str | Path]:
    """Always of the same day, so that equal content gives equal pages."""
    return [BINARY, "build", "--content", content, "--output", portal, "--theme", theme, "--now", "2025-07-01"]
