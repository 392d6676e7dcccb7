"""`vanthu serve`: what it gives and refuses, when pages are loaded again, how faults are shown, how it ends."""

import contextlib
import os
import shutil
import signal
import socket
import time

from program import ProgramTest, bytes_below
from serving import Listening, Serving
from small_office import Office

FIRST = "/van-ban/vb-1/"


class ServingTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.office = Office(self.folder, seed=1, documents=2)
        self.first = self.office.content / "van-ban/vb-1.md"

    def serve(self, *arguments: str) -> Serving:
        return self.enterContext(Serving(self.folder, "--theme", "Theme", *arguments))

    def save(self, text: str):
        """Writes the first document in one step: between two it might be read empty."""
        aside = self.first.with_name(".vb-1.md.swp")
        aside.write_text(text, "utf-8")
        os.replace(aside, self.first)

    def edited(self, word: str) -> str:
        return self.first.read_text("utf-8") + f"\n{word}\n"

    def test_the_portal_is_given_as_a_web_server_gives_it(self):
        server = self.serve()
        status, headers, page = server.ask("/")
        self.assertEqual((status, headers["Content-Type"]), (200, "text/html; charset=utf-8"))
        self.assertRegex(page, r'<script src="/\.vanthu/xem-thu\.js" data-cong="\d+" defer></script></body>')
        self.assertEqual(server.ask("/", If_None_Match=headers["ETag"])[0], 304)
        self.assertEqual(server.ask("/", "HEAD")[::2], (200, ""))
        self.assertEqual(server.ask("/", "POST")[0], 405)
        self.assertEqual(server.ask("/tim-kiem?q=1")[1]["Location"], "/tim-kiem/?q=1")
        status, _, missing = server.ask("/khong-co/")
        self.assertEqual(status, 404)
        self.assertIn("Cổng văn bản", missing)
        self.assertEqual(server.ask("/api/documents.json")[1]["Content-Type"], "application/json")

    def test_what_is_written_is_a_portal_without_the_script(self):
        self.serve()
        self.vanthu("build", "--theme", "Theme", "--now", "2025-07-01", "--output", "Plain", "--base-url", "http://thu.example/")
        written, plain = bytes_below(self.folder / ".vanthu/xem-thu/Public"), bytes_below(self.folder / "Plain")
        self.assertEqual(written.keys(), plain.keys())
        self.assertEqual([name for name, text in written.items() if b"xem-thu.js" in text], [])
        self.assertFalse((self.folder / "Public").exists(), "the portal for readers is left alone")

    def test_nothing_outside_the_portal_is_given(self):
        (self.folder / ".vanthu/xem-thu/Public").mkdir(parents=True)
        (self.folder / ".vanthu/xem-thu/secret.txt").write_text("secret")
        (self.folder / ".vanthu/xem-thu/Public/out.txt").symlink_to(self.folder / ".vanthu/xem-thu/secret.txt")
        (self.folder / ".vanthu/xem-thu/Public/out").symlink_to(self.folder)
        server = self.serve()
        for target in [
            "/../secret.txt", "/%2e%2e/secret.txt", "/a/..%2f..%2fsecret.txt", "/..%5csecret.txt", "/%252e%252e/secret.txt", "//etc/passwd",
            "/out.txt", "/out/Content/cong-thong-tin.yml", "/.vanthu-manifest", "/%00", "/%zz", "/%c0%ae%c0%ae/secret.txt", "/index.html%00.txt",
        ]:
            with self.subTest(target):
                status, _, text = server.ask(target)
                self.assertEqual(status, 404)
                self.assertNotIn("secret", text)

    def test_only_this_machine_and_its_names_are_answered(self):
        server = self.serve()
        for host, status in [
            (f"localhost:{server.port}", 200), (f"127.0.0.1:{server.port}", 200), (f"[::1]:{server.port}", 200), ("localhost", 403),
            (f"evil.example:{server.port}", 403), ("", 403),
        ]:
            with self.subTest(host):
                self.assertEqual(server.ask("/", Host=host)[0], status)
                self.assertEqual(server.ask("/.vanthu/xem-thu.js", Host=host)[0], status)
        with contextlib.closing(socket.socket(socket.AF_INET6)) as other, self.assertRaises(OSError):
            other.connect(("::1", server.port))

    def test_an_edit_loads_pages_again(self):
        server = self.serve()
        page = self.enterContext(Listening(server))
        before = page.next()
        self.save(self.edited("chữ mới thêm"))
        after = page.next()
        self.assertNotEqual(after["portal"], before["portal"])
        self.assertEqual(after["faults"], [])
        path = server.ask(FIRST)[2].split('url=')[1].split('"')[0].removeprefix(f"http://127.0.0.1:{server.port}")
        self.assertIn("chữ mới thêm", server.ask(path)[2])
        self.assertIn(f'data-cong="{after["portal"]}"', server.ask(path)[2])

    def test_every_way_of_changing_files_is_seen(self):
        folder = self.office.content / "moi"
        text = self.first.read_text("utf-8")
        theme = self.folder / "Theme/tai-san/mau-sac.css"

        def new_folder():
            (folder / "sau").mkdir(parents=True)
            (folder / "sau/them.md").write_text(text.replace("1/QĐ-SKHCN", "901/QĐ-SKHCN"), "utf-8")

        def in_the_new_folder():
            (folder / "sau/them-nua.md").write_text(text.replace("1/QĐ-SKHCN", "902/QĐ-SKHCN"), "utf-8")

        def moved_content():
            os.rename(self.office.content, self.folder / "Aside")
            shutil.copytree(self.folder / "Aside", self.office.content)
            self.first.write_text(self.edited("thư mục khác"), "utf-8")

        ways = [
            lambda: self.save(self.edited("thay bằng đổi tên")), new_folder, in_the_new_folder, lambda: os.rename(folder, self.office.content / "khac"),
            lambda: shutil.rmtree(self.office.content / "khac"), lambda: theme.write_text(theme.read_text("utf-8") + "b{color:red}\n", "utf-8"),
            moved_content, lambda: self.first.write_text(self.edited("sau khi chuyển"), "utf-8"),
        ]
        for arguments in [[], ["--poll"]]:
            with Serving(self.folder, "--theme", "Theme", *arguments) as server, Listening(server) as page:
                seen = page.next()["portal"]
                for number, way in enumerate(ways):
                    with self.subTest(arguments=arguments, way=number):
                        way()
                        # It may be caught between two steps of the change.
                        while (now := page.next())["faults"] or now["portal"] == seen:
                            pass
                        seen = now["portal"]
            shutil.rmtree(self.folder / "Aside")

    def test_faults_are_shown_and_the_last_good_portal_stays(self):
        server = self.serve()
        page = self.enterContext(Listening(server))
        good, home = page.next(), server.ask("/")[2]
        text = self.first.read_text("utf-8")
        self.save(text.replace("quyet_dinh", "<script>alert(1)</script>"))
        bad = page.next()
        self.assertEqual(bad["portal"], good["portal"])
        self.assertIn("1 lỗi", bad["title"])
        self.assertIn("Content/van-ban/vb-1.md:2:7: lỗi[", bad["faults"][0])
        self.assertEqual(server.ask("/")[2], home)
        server.wait_for(lambda: "Content/van-ban/vb-1.md:2:7: lỗi[" in server.said, "the fault")
        with Listening(server) as other:
            self.assertEqual(other.next(), bad, "a page opened now is told too")
        self.save(text)
        self.assertEqual(page.next()["faults"], [])

    def test_without_a_portal_there_is_a_page_that_waits_for_one(self):
        text = self.first.read_text("utf-8")
        self.first.write_text(text.replace("quyet_dinh", "gì đó"), "utf-8")
        server = self.serve()
        status, _, waiting = server.ask("/")
        self.assertEqual(status, 503)
        self.assertIn("xem-thu.js", waiting)
        page = self.enterContext(Listening(server))
        self.assertEqual((bad := page.next())["portal"], "")
        self.assertEqual(len(bad["faults"]), 1)
        self.save(text)
        self.assertNotEqual(page.next()["portal"], "")
        self.assertEqual(server.ask("/")[0], 200)

    def test_a_touch_loads_nothing_again(self):
        server = self.serve()
        page = self.enterContext(Listening(server))
        before = page.next()
        os.utime(self.first)
        self.assertEqual(page.next(), before)

    def test_a_port_in_use_is_named_with_another(self):
        server = self.serve()
        taken = self.vanthu("serve", "--theme", "Theme", "--port", server.port)
        self.assertEqual(taken.returncode, 3)
        self.assertIn(f"cổng {server.port} đang có chương trình khác dùng", taken.stderr)
        self.assertRegex(taken.stderr, r"gợi ý: chạy vanthu serve --port \d+\n")
        self.assertEqual(self.vanthu("serve", "--port", "70000").returncode, 2)

    def test_it_ends_cleanly_while_pages_listen(self):
        for number in [signal.SIGINT, signal.SIGTERM]:
            server = self.serve()
            with Listening(server) as page:
                page.next()
                time.sleep(0.1)
                self.assertEqual(server.stop(number), 0, server.said)
                self.assertNotIn("data:", page.lines.read())
            self.assertIn("đã dừng", server.said)
            self.assertEqual([name.name for name in self.folder.rglob("*.vanthu-*") if name.name != ".vanthu-manifest"], [])
