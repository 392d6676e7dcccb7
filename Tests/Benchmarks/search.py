"""Measures search beside Pagefind over the pages of Hugo: `search.py [--count N] [--seed N] [--runs N] [--folder DIR]`.

Makes the documents (make_content.py), builds the portal with the release binary and, where they are installed, Hugo's pages with the index of Pagefind;
serves both gzipped on this machine and asks both the same queries in headless Chromium, each on a page with nothing in its cache, for ten hits with
their excerpts; asks the portal again in Node. Prints medians and 95th percentiles beside the budget. With VANTHU_SHARED the text and the questions are real.
"""

import json
import os
import re
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import peers
import workplace
from costs import build_command
from make_content import make_content
from queries import queries
from server import BLANK, Server
from texts import ROOT

sys.path.insert(0, str(ROOT / "Tests/Browser"))
from browser import Browser  # noqa: E402

# Scripts that give a function from a query to an object with the number of all hits; ten of them have been loaded when it is done.
VANTHU = """
const { openIndex } = await import("/search/client.js");
const index = await openIndex({ base: location.origin + "/search/", fetch: (...request) => fetch(...request) });
return query => index.search(query, { limit: 10 });
"""
PAGEFIND = """
const pagefind = await import("/pagefind/pagefind.js");
return async query => {
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, 10).map(result => result.data()));
  return { total: results.length };
};
"""
# Runs such a script, then its function; the next call asks again. Both give ms and the longest time for which the page stood still.
ASK = """
const done = arguments[1];
window.longest ??= 0;
new PerformanceObserver(list => list.getEntries().forEach(task => { longest = Math.max(longest, task.duration); })).observe({ type: "longtask", buffered: true });
const ask = async () => {
  const begin = performance.now();
  window.search ??= await (async () => { %s })();
  const { total } = await search(arguments[0]);
  const ms = performance.now() - begin;
  await new Promise(resolve => setTimeout(resolve, 0));
  return { ms, total, longest };
};
ask().then(done, fault => done({ fault: String(fault) }));
"""


@dataclass(frozen=True)
class Row:
    """A line of the table: a figure of every query, and what is allowed."""

    name: str
    key: str
    budget: str = ""


ROWS = [
    Row("cold page, KB", "kilobytes", "90"),
    Row("cold page, requests", "requests", "18"),
    Row("first answer, ms", "first", "p95: Pagefind takes 15 times as long"),
    Row("repeated, ms", "repeat", "16"),
    Row("longest stop of the page, ms", "longest", "50"),
]


def spread(results: list[dict], key: str) -> tuple[float, float]:
    """Median and 95th percentile of a figure."""
    values = sorted(one[key] for one in results)
    return values[len(values) // 2], values[int(len(values) * 0.95)]


def size(folder: Path, pattern: str = "*") -> int:
    return sum(file.stat().st_size for file in folder.rglob(pattern) if file.is_file())


def ask(browser: Browser, script: str, query: str) -> dict:
    answer = browser.driver.execute_async_script(ASK % script, query)
    if "fault" in answer:
        raise RuntimeError(f"{query!r}: {answer['fault']}")
    return answer


def ask_cold(browser: Browser, server: Server, script: str, query: str) -> dict:
    browser.command("Network.clearBrowserCache")
    browser.open(BLANK)
    server.reset()
    first = ask(browser, script, query)
    cost = {"kilobytes": server.bytes_sent / 1000, "requests": server.requests}
    repeated = ask(browser, script, query)
    return {**cost, "first": first["ms"], "repeat": repeated["ms"], "longest": repeated["longest"]}


def in_browser(site: Path, script: str, wanted: list[str], runs: int) -> list[dict]:
    """The median of each figure of each query; one run before the first one is not counted."""
    with Server(site) as server:
        browser = Browser(server)
        browser.driver.set_script_timeout(120)
        try:
            ask_cold(browser, server, script, wanted[0])
            tries = [[ask_cold(browser, server, script, query) for query in wanted] for _ in range(runs)]
        finally:
            browser.close()
    return [{key: statistics.median(one[key] for one in same) for key in same[0]} for same in zip(*tries)]


def in_node(portal: Path, wanted: list[str]) -> list[dict]:
    command = ["node", Path(__file__).with_name("search.mjs"), portal]
    return json.loads(subprocess.run(command, input=json.dumps(wanted), check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout)


def build_portal(content: Path, portal: Path) -> tuple[float, float]:
    """Seconds of the whole build, and of its search index."""
    command = [*build_command(content, portal, ROOT / "Themes/so-khcn"), "--timings", "--lang", "en"]
    built = subprocess.run(command, capture_output=True, encoding="utf-8")
    if built.returncode != 0:
        sys.exit(built.stderr[-5000:])
    whole = re.search(r" in ([\d.]+) s$", built.stderr, re.M)
    stage = re.search(r"^ *index: ([\d.]+) s$", built.stderr, re.M)
    return float(whole[1]), float(stage[1])


def questions() -> list[str]:
    """Long ones, which readers have asked; none without the reference data."""
    shared = os.environ.get("VANTHU_SHARED")
    rows = (Path(shared) / "data/queries-dev.jsonl").read_text("utf-8").splitlines() if shared else []
    return [json.loads(row)["query"] for row in rows]


def print_build(content: Path, portal: Path, seconds: tuple[float, float]):
    text, index = size(content / "van-ban", "*.md"), size(portal / "search") - (portal / "search/client.js").stat().st_size
    whole = size(portal)
    print(f"index {index / 1e6:.1f} MB: {index / text:.0%} of the text (budget 60%), {index / whole:.0%} of the portal's {whole / 1e6:.0f} MB")
    print(f"index stage {seconds[1]:.1f} s of the build's {seconds[0]:.1f} s, {seconds[1] / seconds[0]:.0%}")


def print_browser(ours: list[dict], theirs: list[dict]):
    print(f"\nChromium, {len(ours)} queries of 1 to 6 syllables, names and numbers")
    print(f"{'':30}{'VanThu p50':>11}{'p95':>8}" + (f"{'Pagefind p50':>14}{'p95':>10}{'times':>7}" if theirs else "") + "  budget")
    for row in ROWS:
        median, high = spread(ours, row.key)
        line = f"{row.name:30}{median:11.1f}{high:8.1f}"
        if theirs:
            their_median, their_high = spread(theirs, row.key)
            line += f"{their_median:14.1f}{their_high:10.1f}" + (f"{their_high / high:7.1f}" if high else f"{'-':>7}")
        print(f"{line}  {row.budget}")


def print_node(name: str, results: list[dict], budget: str):
    def figures(key: str, scale: float = 1, digits: int = 0) -> str:
        return " / ".join(f"{value / scale:.{digits}f}" for value in spread(results, key))

    print(f"{name}, {len(results)}: KB {figures('bytes', 1000)}, requests {figures('requests')}, rounds {figures('rounds')} ({budget}); "
          f"next query KB {figures('later', 1000)} (60); repeated ms {figures('warm', digits=1)} (5)")


def measure(folder: Path, count: int, seed: int, runs: int):
    content, portal, with_peers = folder / "Content", folder / "Public", peers.are_installed()
    make_content(content, count, seed, folder / "hugo" if with_peers else None)
    print(f"{count} documents, {size(content / 'van-ban', '*.md') / 1e6:.0f} MB, seed {seed}")
    print_build(content, portal, build_portal(content, portal))
    theirs = []
    wanted = queries(portal, seed)
    if with_peers:
        built = peers.build(folder / "hugo")
        index = size(built.site / "pagefind")
        print(f"Hugo {built.hugo_seconds:.1f} s, then Pagefind {built.pagefind_seconds:.1f} s; its index {index / 1e6:.1f} MB")
        theirs = in_browser(built.site, PAGEFIND, wanted, runs)
    else:
        print("Hugo and Pagefind are not installed in .build/peers: only our own figures follow")
    print_browser(in_browser(portal, VANTHU, wanted, runs), theirs)
    print("\nNode, median / 95th percentile (budget)")
    print_node("queries", in_node(portal, wanted), "90, 18, 4")
    if asked := questions():
        print_node("questions", in_node(portal, asked), "120, 30, 4")


def main():
    parser = workplace.parser(__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    arguments = parser.parse_args()
    with workplace.folder(arguments) as folder:
        measure(folder, arguments.count, arguments.seed, arguments.runs)


if __name__ == "__main__":
    main()
