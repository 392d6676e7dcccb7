"""From the meeting room to the reader: the raw text of a conclusion becomes a document, is checked, shown, committed, built and deployed as
continuous integration does it, and is then found with its tasks and deadlines as readers and other programs find them."""

import json
import os
import re
import shutil
import subprocess
import sys
import urllib.request
from datetime import date
from pathlib import Path

import office_files
from nginx import NGINX, Nginx
from program import BINARY, NOW, ROOT, ProgramTest
from serving import Serving

SEED = next((ROOT / "Tests/Fixtures/seeds").glob("001_*.txt")).read_text("utf-8")
ADDRESS = "/van-ban/skhcn-qngai-2/2025/27-tb-skhcn/"
DUE = [date(2025, 4, 3), date(2025, 4, 4), date(2025, 4, 14), date(2025, 4, 19)]
TOOLS = {"git": "git", "node": "node", "pandoc": "pandoc", "rsync": "rsync", "nginx": NGINX}
GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull} | {
    f"GIT_{who}_{what}": value for who in ["AUTHOR", "COMMITTER"] for what, value in {"NAME": "Văn thư", "EMAIL": "vt@example.vn", "DATE": "2025-04-02T08:00:00+07:00"}.items()}
SEARCH = """
import { openIndex } from "./client.mjs";
const index = await openIndex({ base: process.argv[2] + "/search/" });
const first = async (query) => (await index.search(query, { limit: 3 })).hits[0]?.url;
console.log(JSON.stringify(await Promise.all(process.argv.slice(3).map(first))));
"""


def script(job: str) -> list[str]:
    """The steps of a job of `.gitlab-ci.yml`, as written."""
    text = (ROOT / ".gitlab-ci.yml").read_text("utf-8").split(f"\n{job}:\n")[1].split("\n\n")[0]
    steps = re.search(r"^  script:\n((?:    .*\n?)+)", text, re.M)[1]
    return [" ".join(step.split()) for step in re.split(r"^    - ", steps, flags=re.M) if step.strip()]


def icalendar():
    """The package of that name; None where it was not fetched."""
    fetched = Path(os.environ.get("VANTHU_CHECKERS") or ROOT / ".build/checkers")
    sys.path += [str(place) for place in fetched.glob("lib/python*/site-packages")]
    try:
        import icalendar
    except ImportError:
        return None
    return icalendar


class RehearsalTest(ProgramTest):
    def setUp(self):
        super().setUp()
        if missing := [name for name, tool in TOOLS.items() if not shutil.which(tool)]:
            self.skipTest(f"{', '.join(missing)} is not installed")
        for name in ["Content", "Themes", ".ci"]:
            shutil.copytree(ROOT / name, self.folder / name)
        (self.folder / "Content/ket-luan/ket-luan-giao-ban-quy-1-2025.md").unlink()
        (self.folder / "vanthu").write_text(f'#!/bin/sh\nexec "{BINARY}" "$@"\n')
        (self.folder / "vanthu").chmod(0o755)
        (self.folder / ".gitignore").write_text(".vanthu/\nPublic/\n")
        self.git("init", "-q", "-b", "main")
        self.before = self.commit("cổng: như đang có", ".")

    def git(self, *arguments: str) -> str:
        return subprocess.run(["git", *arguments], cwd=self.folder, env=os.environ | GIT, check=True, capture_output=True, encoding="utf-8").stdout.strip()

    def commit(self, words: str, *places: str) -> str:
        self.git("add", *places)
        self.git("commit", "-q", "-m", words)
        return self.git("rev-parse", "HEAD")

    def imported(self, name: str) -> Path:
        """The clerk imports the file, looks at what is doubted, and gives the number."""
        result = self.vanthu("import", name, "--format", "json")
        self.assertEqual(result.returncode, 0, result.stderr)
        draft = next((self.folder / "Content/ket-luan").glob("*.md"))
        lines = draft.read_text("utf-8").split("\n")
        for doubt in sorted(self.objects(result.stdout), key=lambda one: -one["line"]):
            self.assertIn("xem lại", lines.pop(doubt["line"] - 1))
        self.assertIn("so: null", lines)
        draft.write_text("\n".join(lines).replace("so: null", 'so: "27"'), "utf-8")
        return draft

    def made(self) -> Path:
        """The clerk has a new document made and puts the words of the text into it."""
        said = ["--ky", "2025-Q1", "--so", "27", "--ngay", "01/4/2025", "--don-vi", "VP", "--nguoi-ky", "Trần Văn Quang, Trưởng phòng",
                "--trich-yeu", "Kết luận của Giám đốc Sở tại cuộc họp giao ban Quý I/2025"]
        self.assertEqual(self.vanthu("new", "thong-bao-ket-luan", *said).returncode, 0)
        draft = next((self.folder / "Content/ket-luan").glob("*.md"))
        front, _ = draft.read_text("utf-8").split("\n---\n", 1)
        front = front.replace("cuoc_hop: null", "cuoc_hop: {loai: giao_ban_quy, ngay: 01/4/2025, chu_tri: Giám đốc Sở}").replace("trang_thai: du_thao\n", "")
        body = SEED[SEED.index("Ngày 01/4/2025"):SEED.index("Nơi nhận:")]
        draft.write_text(f"{front}\n---\n\n{body.replace(chr(10) + '- ', chr(10) + '   - ')}", "utf-8")
        return draft

    def check(self, draft: Path):
        result = self.vanthu("check", "--now", NOW, "--format", "json")
        own = [one for one in self.objects(result.stdout) if one["file"] == str(draft.relative_to(self.folder))]
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertLessEqual({one["code"] for one in own}, {"cach-viet-khac", "han-cuoi-tuan", "nen-co-truong"}, own)
        tasks = self.objects(self.vanthu("tasks", "--nguon", "27/TB-SKHCN", "--now", NOW, "--format", "json").stdout)
        self.assertEqual((len(tasks), [date.fromisoformat(task["deadline"]["last_day"]) for task in tasks[:4]]), (23, DUE))

    def integrate(self) -> Path:
        """What continuous integration does with the commit, in a clone of its own; gives the folder of the web server."""
        after = self.commit("ket-luan: giao ban Quý I/2025", "Content")
        runner, place = self.folder / "runner", self.folder / "srv"
        self.git("clone", "-q", str(self.folder), str(runner))
        given = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": self.before, "CI_COMMIT_SHA": after, "PORTAL_PLACE": str(place)}
        for job in ["check", "portal", "publish"]:
            for step in script(job):
                done = subprocess.run(["bash", "-euo", "pipefail", "-c", step], cwd=runner, env=os.environ | given, capture_output=True, encoding="utf-8")
                self.assertEqual(done.returncode, 0, f"{step}\n{done.stderr}")
            if job == "check":
                report = json.loads((runner / "gl-code-quality-report.json").read_text("utf-8"))
                self.assertEqual({one["severity"] for one in report}, {"minor"})
        return place

    def ask(self, path: str) -> str:
        return urllib.request.urlopen(self.origin + path, timeout=15).read().decode()

    def find(self):
        """The document by search, its tasks on the pages of their departments."""
        self.assertIn("tại cuộc họp giao ban Quý I/2025", self.ask(ADDRESS))
        shutil.copy(ROOT / "Themes/so-khcn/tim-kiem/client.js", self.folder / "client.mjs")
        (self.folder / "search.mjs").write_text(SEARCH)
        queries = ["27/TB-SKHCN", "ket luan giao ban quy I", "rút ngắn thời gian giải quyết TTHC"]
        found = subprocess.run(["node", "search.mjs", self.origin, *queries], cwd=self.folder, check=True, capture_output=True, encoding="utf-8")
        self.assertEqual([re.sub(r"#.*", "", url) for url in json.loads(found.stdout)], [ADDRESS] * 3)
        tasks = [task for task in json.loads(self.ask("/api/tasks.json"))["tasks"] if task["url"].startswith(ADDRESS)]
        self.assertEqual(len(tasks), 23)
        units = {code for task in tasks for code in task["lead"] + task["support"]} & {"vp", "qlkhcn", "qlcn", "bcvtcntt", "ttcds"}
        self.assertEqual(len(units), 5)
        for unit in units:
            page = self.ask(f"/nhiem-vu/don-vi/{unit}/")
            for task in tasks:
                if unit in task["lead"] + task["support"]:
                    self.assertIn(f'href="{task["url"]}"', page)
            self.assertIn(f'href="/nhiem-vu/don-vi/{unit}/"', self.ask(f"/don-vi/{unit}/"))

    def read_calendars(self):
        if not (package := icalendar()):
            self.skipTest("not run: icalendar is not here; ./vanthu test fetches it from PyPI")
        for path, days in [("/nhiem-vu.ics", DUE), ("/don-vi/bcvtcntt/nhiem-vu.ics", [DUE[0], *DUE[2:]]), ("/don-vi/vp/nhiem-vu.ics", DUE[:3])]:
            calendar = package.Calendar.from_ical(self.ask(path))
            events = [event for event in calendar.walk("VEVENT") if ADDRESS in event["URL"]]
            self.assertEqual(sorted(event["DTSTART"].dt for event in events), days, path)
            self.assertEqual(len({event["UID"] for event in events}), len(events))
            for event in events:
                self.assertEqual((event["DTEND"].dt - event["DTSTART"].dt).days, 1)
                self.assertEqual([alarm["ACTION"] for alarm in event.walk("VALARM")], ["DISPLAY"])

    def publish(self, draft: Path):
        self.check(draft)
        with Serving(self.folder) as server:
            status, _, page = server.ask(ADDRESS)
            self.assertEqual((status, "Giao Phòng QLCN chủ trì" in page), (200, True))
            self.assertEqual(server.stop(), 0)
        with Nginx(self.integrate()) as server:
            self.origin = server.origin
            self.find()
            self.read_calendars()

    def test_the_printed_text(self):
        (self.folder / "ket-luan.txt").write_text(SEED, "utf-8")
        self.publish(self.imported("ket-luan.txt"))

    def test_a_word_file(self):
        words = [re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", part) for part in office_files.paragraphs(SEED)]
        office_files.write(self.folder / "ket-luan.docx", office_files.page(*(f"<p>{part}</p>" for part in words)))
        self.publish(self.imported("ket-luan.docx"))

    def test_a_new_document(self):
        self.check(self.made())
