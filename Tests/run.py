"""Runs every test of VanThu and adds the results up; `./vanthu test` calls it once the tools are there.

In:  the repository around this file, its release binary; arguments name the runners wanted (swift, program, browser; none = all).
Out: the runners' own output, the figures that tests printed, what was skipped, and as the last line "N passed, N failed";
     exit code 1 when a test failed or a runner did not run.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BINARY = ROOT / ".build" / "release" / "vanthu"
CHECKERS = ROOT / ".build" / "checkers"


@dataclass
class Tally:
    """The result of one runner."""

    passed: int = 0
    failed: int = 0
    skipped: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))


# What a Swift test prints when a tool or the reference data is not here.
NOTICE = r"VANTHU_SHARED is not set|is not installed|not here"
# With what a line begins that a test of any runner prints to have it repeated at the end.
FIGURE = "figure: "


# Takes the text that a runner shows.
Show = Callable[[str], None]


def show_at_once(text: str) -> None:
    print(text, end="", flush=True)


def run(show: Show, command: list[str], hide: str = "", **environment: str) -> tuple[int, list[str]]:
    """Runs `command` at the top of the repository; shows its lines as they come, except those that match `hide`.

    Lines that follow a hidden one belong to it (an argument of many lines) until one begins with a mark of its own.
    """
    show("\n$ " + " ".join(command) + "\n")
    process = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **environment}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
    )
    lines, hidden = [], False
    for line in process.stdout:
        lines.append(line.rstrip("\n"))
        if not hide or re.match(r"[◇✔✘➜↳]|\[\d+/\d+\]|search client|error: ", line):
            hidden = bool(hide and re.match(hide, line))
        if not hidden or re.search(NOTICE, line):
            show(line)
    return process.wait(), lines


def finished(name: str, status: int, lines: list[str], tally: Tally, ran: bool) -> Tally:
    """Adds the figures among the lines. A runner that broke off, or failed without naming a test, counts as one failure."""
    tally.figures = [line.removeprefix(FIGURE) for line in lines if line.startswith(FIGURE)]
    if not ran:
        tally.failed += 1
        tally.notes.append(f"{name}: did not run to its end (exit code {status})")
    elif status != 0 and tally.failed == 0:
        tally.failed += 1
        tally.notes.append(f"{name}: exit code {status} though no test failed")
    return tally


def read_swift_output(lines: list[str]) -> tuple[Tally, bool]:
    """Counts of Swift Testing and of XCTest, and whether a closing line was there."""
    tally, closed, named_failures, failed_run = Tally(), False, 0, False
    executed = None
    for line in lines:
        if match := re.match(r"\S+ Test run with (\d+) tests?\b.* (passed|failed) after ", line):
            tally.passed += int(match[1])
            failed_run = failed_run or match[2] == "failed"
            closed = True
        elif re.match(r"✘ Test .* failed after ", line):
            named_failures += 1
        elif match := re.match(r"➜ Test (.*?) skipped(.*)", line):
            tally.skipped.append("swift: " + match[1] + match[2])
        elif match := re.search(r"Executed (\d+) tests?, with (?:(\d+) tests? skipped and )?(\d+) failures?", line):
            executed = match
    tally.failed = named_failures or int(failed_run)
    tally.passed -= tally.failed + len(tally.skipped)
    if executed:  # the last such line sums all suites
        tests, skipped, failures = (int(group or 0) for group in executed.groups())
        tally.passed += tests - skipped - failures
        tally.failed += failures
        if skipped:
            tally.skipped.append(f"swift: {skipped} XCTest tests")
    return tally, closed


def swift_tests(show: Show) -> Tally:
    status, _ = run(show, ["swift", "build", "--build-tests"], hide=r"\[\d+/\d+\]")
    if status != 0:
        return Tally(failed=1, notes=["swift: the tests do not compile"])
    status, lines = run(show, ["swift", "test", "--skip-build", "--parallel"], hide=r"◇ |\[\d+/\d+\]")
    tally, closed = read_swift_output(lines)
    tally.notices = sorted({"swift: " + line for line in lines if re.search(NOTICE, line) and len(line) < 200})
    return finished("swift", status, lines, tally, closed)


def read_unittest_output(lines: list[str]) -> tuple[Tally, bool]:
    """Counts of Python's unittest, and whether its closing lines were there."""
    tally, closed, failures = Tally(), False, set()
    for line in lines:
        if match := re.match(r"(?:FAIL|ERROR): (\S+ \(\S+\))", line):
            failures.add(match[1])  # once for a test, however many of its cases fail
        elif match := re.match(r"Ran (\d+) tests? in ", line):
            tally.passed += int(match[1])
        elif match := re.match(r"(?:.* \.\.\. )?skipped ['\"](.*)['\"]$", line):
            tally.skipped.append(line)
        elif match := re.match(r"(OK|FAILED)(?: \((.*)\))?$", line):
            counts = {key: int(value) for key, value in re.findall(r"([a-z][a-z ]*)=(\d+)", match[2] or "")}
            tally.failed += len(failures) + counts.get("unexpected successes", 0)
            tally.passed -= tally.failed + counts.get("skipped", 0)
            closed = True
    tally.passed = max(tally.passed, 0)
    return tally, closed


def python_tests(show: Show, name: str, folder: str, **environment: str) -> Tally:
    command = [sys.executable, "-m", "unittest", "discover", "-v", "-s", folder, "-t", folder]
    status, lines = run(show, command, VANTHU_BINARY=str(BINARY), PYTHONDONTWRITEBYTECODE="1", **environment)
    tally, closed = read_unittest_output(lines)
    tally.skipped = [f"{name}: {skipped}" for skipped in tally.skipped]
    return finished(name, status, lines, tally, closed and tally.passed + tally.failed > 0)


def program_tests(show: Show) -> Tally:
    return python_tests(show, "program", "Tests/Program")


def checkers() -> str:
    """The folder of the packages of Tests/requirements.txt, fetched from PyPI once; empty when they cannot be had: then tests are skipped."""
    wanted, installed = ROOT / "Tests/requirements.txt", CHECKERS / "requirements.txt"
    if installed.is_file() and installed.read_bytes() == wanted.read_bytes():
        return str(CHECKERS)
    shutil.rmtree(CHECKERS, ignore_errors=True)
    pip = [str(CHECKERS / "bin/pip"), "install", "--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes", "--retries=1", "--timeout=30"]
    for command in [[sys.executable, "-m", "venv", str(CHECKERS)], [*pip, "-r", str(wanted)]]:
        if run(show_at_once, command)[0] != 0:
            return ""
    shutil.copy(wanted, installed)
    return str(CHECKERS)


def browser_tests(show: Show) -> Tally:
    """Tests the portal of Content/ with documents of the kinds that are not among them."""
    with tempfile.TemporaryDirectory(prefix="vanthu-test-") as folder:
        content, portal = Path(folder) / "Content", str(Path(folder) / "Public")
        portable = str(Path(folder) / "Cổng văn bản #1 (100%)")  # as people name folders
        shutil.copytree(ROOT / "Content", content)
        shutil.copytree(ROOT / "Tests/Fixtures/kinds", content, dirs_exist_ok=True)
        for output in [["--output", portal], ["--output", portable, "--portable"]]:
            command = [str(BINARY), "build", "--content", str(content), *output, "--now", "2025-07-01", "--lang", "en", "--quiet"]
            status, _ = run(show, command)
            if status != 0:
                return Tally(failed=1, notes=[f"browser: the portal was not built (exit code {status})"])
        return python_tests(show, "browser", "Tests/Browser", VANTHU_PORTAL=portal, VANTHU_PORTABLE=portable)


RUNNERS = {"swift": swift_tests, "program": program_tests, "browser": browser_tests}
# Swift's takes all cores; each of the others takes about one, so they run side by side.
TURNS = [["swift"], ["program", "browser"]]


def run_side_by_side(names: list[str]) -> list[Tally]:
    """Runs each runner in a thread of its own. The first shows what it says at once, the others when it is done."""
    texts = {name: [] for name in names[1:]}
    with ThreadPoolExecutor(len(names)) as threads:
        shows = [texts[name].append if name in texts else show_at_once for name in names]
        tallies = list(threads.map(lambda name, show: RUNNERS[name](show), names, shows))
    for text in texts.values():
        show_at_once("".join(text))
    return tallies


def main(names: list[str]) -> int:
    if unknown := [name for name in names if name not in RUNNERS]:
        print(f"vanthu test: không có bộ chạy {', '.join(unknown)} (có: {', '.join(RUNNERS)})", file=sys.stderr)
        print(f"vanthu test: there is no runner {', '.join(unknown)} (there are: {', '.join(RUNNERS)})", file=sys.stderr)
        return 2
    total = Tally()
    for turn in TURNS:
        wanted = [name for name in turn if not names or name in names]
        if set(wanted) - {"swift"}:
            os.environ["VANTHU_CHECKERS"] = checkers()
        for name, tally in zip(wanted, run_side_by_side(wanted) if wanted else []):
            print(f"{name}: {tally.passed} passed, {tally.failed} failed, {len(tally.skipped)} skipped")
            total += tally
    print()
    for figure in total.figures:
        print(f"figure   {figure}")
    for skipped in total.skipped + total.notices:
        print(f"skipped  {skipped}")
    for note in total.notes:
        print(f"failed   {note}")
    print(f"{total.passed} passed, {total.failed} failed", flush=True)
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
