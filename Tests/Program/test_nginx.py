"""From a built portal to readers: `.ci/deploy` and its rollback, and what nginx then gives with `.ci/nginx.conf`."""

import gzip
import http.client
import os
import re
import subprocess
from pathlib import Path

from nginx import Nginx
from program import ROOT, ProgramTest
from small_office import Office

DEPLOY = ROOT / ".ci/deploy"
SECURITY = {
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin", "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
FOREVER = "public, max-age=31536000, immutable"


class DeploymentTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.office = Office(self.folder, seed=1, documents=3)
        name = "ten-rat-dai-" * 12  # longer than nginx's own limit of a map
        (self.office.content / "van-ban/vb-3.md").rename(self.office.content / f"van-ban/{name}.md")
        self.long = f"/van-ban/{name.rstrip('-')}/"
        self.build()
        self.place = self.folder / "nơi đặt"

    def build(self):
        built = self.vanthu("build", "--theme", "Theme", "--now", "2025-07-01", "--precompress")
        self.assertEqual(built.returncode, 0, built.stderr)

    def deploy(self, *arguments: str | Path) -> subprocess.CompletedProcess:
        return self.vanthu(*(arguments or ["Public", self.place]), program=DEPLOY)

    def deployed(self) -> str:
        result = self.deploy()
        self.assertEqual(result.returncode, 0, result.stderr)
        return os.readlink(self.place / "hien-tai")

    def ask(self, server: Nginx, target: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=15)
        try:
            connection.request(method, target, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return answer.status, dict(answer.headers), answer.read()
        finally:
            connection.close()


class NginxTest(DeploymentTest):
    def setUp(self):
        super().setUp()
        self.deployed()
        self.server = self.enterContext(Nginx(self.place))

    def test_pages_and_assets_come_with_their_headers(self):
        portal = self.place / "hien-tai"
        style = next((portal / "tai-san").glob("chinh.*.css")).name
        shard = next(file for file in (portal / "search").rglob("*") if file.is_file() and not file.suffix).relative_to(portal)
        for target, kind, cache, has_policy in [
            ("/", "text/html; charset=utf-8", "no-cache", True), ("/don-vi/vp/", "text/html; charset=utf-8", "no-cache", True),
            (f"/tai-san/{style}", "text/css; charset=utf-8", FOREVER, False), (f"/{shard}", "application/octet-stream", FOREVER, False),
            ("/api/documents.json", "application/json; charset=utf-8", "no-cache", False), ("/feed.xml", "text/xml; charset=utf-8", "no-cache", False),
            ("/api/register.csv", "text/csv; charset=utf-8", "no-cache", False), ("/robots.txt", "text/plain; charset=utf-8", "no-cache", False),
        ]:
            with self.subTest(target):
                status, headers, _ = self.ask(self.server, target)
                self.assertEqual((status, headers["Content-Type"], headers["Cache-Control"]), (200, kind, cache))
                self.assertEqual({name: headers.get(name) for name in SECURITY}, SECURITY)
                self.assertEqual("default-src 'self'" in headers.get("Content-Security-Policy", ""), has_policy)
                self.assertEqual(headers["Server"], "nginx")
                self.assertEqual(self.ask(self.server, target, If_None_Match=headers["ETag"])[0], 304)

    def test_compressed_copies_are_sent_to_who_takes_them(self):
        status, headers, packed = self.ask(self.server, "/", Accept_Encoding="gzip")
        self.assertEqual((status, headers["Content-Encoding"]), (200, "gzip"))
        self.assertEqual(gzip.decompress(packed), self.ask(self.server, "/")[2])
        self.assertEqual(packed, (self.place / "hien-tai/index.html.gz").read_bytes(), "the copy, not nginx's own work")

    def test_old_addresses_and_folders_lead_on(self):
        for target, place in [
            ("/van-ban/vb-1/", r"/van-ban/skhcn/2024/01-qd-skhcn/"), (self.long, r"/van-ban/skhcn/2024/03-qd-skhcn/"), ("/don-vi", "/don-vi/"),
        ]:
            with self.subTest(target):
                status, headers, _ = self.ask(self.server, target)
                self.assertEqual((status, headers["Location"]), (301, place))
                self.assertEqual(self.ask(self.server, place)[0], 200)

    def test_what_is_missing_or_hidden_gets_the_page_for_it(self):
        for target in ["/khong-co/", "/.vanthu-manifest", "/tai-san/khong-co.0123456789.css", "/%2e%2e/secret", "/api/", "/404.html/x"]:
            with self.subTest(target):
                status, headers, page = self.ask(self.server, target)
                self.assertIn(status, [400, 404] if "%2e" in target else [404])
                if status == 404:
                    self.assertIn("Không tìm thấy trang", page.decode())
                    self.assertEqual(headers["Cache-Control"], "no-cache", "a mistake must not be kept for a year")
                    self.assertIn("default-src 'self'", headers["Content-Security-Policy"])
        self.assertEqual(self.ask(self.server, "/", "POST")[0], 405)

    def test_a_new_portal_and_the_one_before_show_at_once(self):
        self.office.write("cong-thong-tin.yml", "ten: Cổng tên mới\nco_quan: skhcn\ndia_chi: https://vanban.example.gov.vn/\n")
        self.build()
        self.deployed()
        self.assertIn("Cổng tên mới", self.ask(self.server, "/")[2].decode())
        self.assertEqual(self.deploy("--rollback", self.place).returncode, 0)
        self.assertNotIn("Cổng tên mới", self.ask(self.server, "/")[2].decode())


class DeployTest(DeploymentTest):
    def versions(self) -> list[str]:
        return sorted(name.name for name in (self.place / "ban").iterdir())

    def test_a_deployment_is_the_portal_and_keeps_what_did_not_change(self):
        first = self.place / self.deployed()
        self.assertEqual([name.name for name in self.place.iterdir() if name.name not in ("ban", "hien-tai")], [])
        self.office.change_settings()
        os.utime(self.folder / "Public/robots.txt", (0, 0))
        self.build()
        second = self.place / self.deployed()
        same = "tai-san/" + next((first / "tai-san").glob("chinh.*.css")).name
        self.assertEqual((first / same).stat().st_ino, (second / same).stat().st_ino)
        self.assertEqual((first / "robots.txt").stat().st_ino, (second / "robots.txt").stat().st_ino)
        manifest = (self.folder / "Public/.vanthu-manifest").read_bytes()
        self.assertEqual((second / ".vanthu-manifest").read_bytes(), manifest)
        self.assertNotEqual((first / ".vanthu-manifest").read_bytes(), manifest)

    def test_the_last_five_are_kept(self):
        made = [Path(self.deployed()).name for _ in range(7)]
        self.assertEqual(self.versions(), sorted(made)[-5:])

    def test_a_rollback_goes_back_step_by_step_and_says_where_it_ends(self):
        made = sorted(Path(self.deployed()).name for _ in range(3))
        for expected in reversed(made[:-1]):
            self.assertEqual(self.deploy("--rollback", self.place).returncode, 0)
            self.assertEqual(Path(os.readlink(self.place / "hien-tai")).name, expected)
        again = self.deploy("--rollback", self.place)
        self.assertEqual(again.returncode, 3)
        self.assertIn("không có bản nào trước", again.stderr)
        newest = Path(self.deployed()).name
        self.assertEqual(self.versions(), [made[0], newest], "what was rolled back from is gone")

    def test_a_copy_that_fails_changes_nothing(self):
        before = self.deployed()
        (self.folder / "rsync").write_text("#!/bin/sh\nexit 11\n")
        (self.folder / "rsync").chmod(0o755)
        failed = self.vanthu("Public", self.place, program=DEPLOY, env={**os.environ, "PATH": f"{self.folder}:{os.environ['PATH']}"})
        self.assertEqual(failed.returncode, 3)
        self.assertEqual(os.readlink(self.place / "hien-tai"), before)

    def test_wrong_usage_is_refused(self):
        for arguments in [["Public"], ["Content", str(self.place)], ["Public", "relative"], ["Public", "host:relative"]]:
            with self.subTest(arguments):
                self.assertEqual(self.deploy(*arguments).returncode, 2)
        self.assertFalse(self.place.exists())


class RecipeTest(ProgramTest):
    def test_the_commands_of_help_pages_and_recipes_are_understood(self):
        pages = [*(ROOT / "Content/trang").rglob("*.md"), ROOT / ".gitlab-ci.yml", ROOT / "README.md"]
        texts = [re.sub(r"\$\{\{.*?\}\}", "REV", page.read_text("utf-8")) for page in pages]
        found = {line for text in texts for line in re.findall(r"\./vanthu ((?!test)[a-z][^\n|>;&`#]*)", text)}
        self.assertGreater(len(found), 4)
        for line in sorted(found):
            with self.subTest(line):
                words = line.replace('"', "").split()
                self.assertEqual(self.vanthu(*words, "--help").returncode, 0)

    def test_the_recipe_of_the_help_page_is_that_of_this_repository(self):
        page = (ROOT / "Content/trang/tro-giup/dua-len-may-chu.md").read_text("utf-8")
        blocks = re.findall(r"```yaml\n(.*?)```", page, re.S)
        own = (ROOT / ".gitlab-ci.yml").read_text("utf-8")
        jobs = [job for job in own.split("\n\n") if job.startswith(("check:", "portal:", ".publish:", "publish:", "rollback:"))]
        self.assertEqual(len(jobs), 5)
        self.assertEqual([job for job in jobs if job.strip() not in blocks[0]], [])
