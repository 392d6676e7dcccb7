"""Builds one after the other in one folder: always the portal that a first build makes, also when one is killed."""

import fcntl
import os
import random
import shutil
import subprocess
import time

from program import BINARY, ProgramTest, bytes_below
from small_office import Office

EDITS = int(os.environ.get("VANTHU_EDITS", "40"))
KILLS = int(os.environ.get("VANTHU_KILLS", "50"))
SEED = int(os.environ.get("VANTHU_SEED", "20251121"))


class RebuildingTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.office = Office(self.folder, SEED)

    def command(self, output: str) -> list[str]:
        return [str(BINARY), "build", "--theme", "Theme", "--now", self.office.today.isoformat(), "--output", output]

    def built(self, output: str):
        built = subprocess.run(self.command(output), cwd=self.folder, capture_output=True, encoding="utf-8", timeout=60)
        self.assertEqual(built.returncode, 0, built.stderr)
        return built

    def add_to_document(self, text: str):
        with (self.folder / "Content/van-ban/goc.md").open("a", encoding="utf-8") as document:
            document.write(f"\n{text}\n")

    def anew(self) -> dict[str, bytes]:
        """The portal of a first build."""
        shutil.rmtree(self.folder / "Fresh", ignore_errors=True)
        shutil.rmtree(self.folder / ".vanthu/Fresh", ignore_errors=True)
        self.built("Fresh")
        return bytes_below(self.folder / "Fresh")

    def test_after_any_edits_the_portal_is_that_of_a_first_build(self):
        made = []
        for _ in range(EDITS):
            made.append(self.office.change())
            again = self.built("Public")
            self.assertEqual(bytes_below(self.folder / "Public"), self.anew(), f"seed {SEED}: {made}")
            self.assertNotIn("\n\n", again.stderr.strip())
        print(f"figure: rebuilding: {EDITS} edits, seed {SEED}, every portal that of a first build")

    def test_a_build_can_say_why_it_was_made(self):
        time.sleep(0.1)
        self.built("Public")
        explained = lambda: subprocess.run(
            [*self.command("Public"), "--explain-rebuild"], cwd=self.folder, capture_output=True, encoding="utf-8", check=True).stderr
        self.assertIn("không dựng lại: không có gì khác lần trước", explained())
        document = next((self.folder / "Content").rglob("*.md"))
        document.write_text(document.read_text(encoding="utf-8") + "\nThêm một câu về dâu tằm.\n", encoding="utf-8")
        said = explained()
        self.assertIn(f"dựng lại vì:\n  “{document.relative_to(self.folder)}” đã sửa\n", said)
        self.assertRegex(said, r"tệp mới hoặc có nội dung mới:\n(  .+\n)+")

    def test_two_builds_into_one_folder_go_one_after_the_other(self):
        self.built("Public")
        with (self.folder / ".vanthu/Public/khoa").open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            waiting = subprocess.Popen(self.command("Public"), cwd=self.folder, stderr=subprocess.PIPE, encoding="utf-8")
            with self.assertRaises(subprocess.TimeoutExpired):
                waiting.wait(1)
            fcntl.flock(lock, fcntl.LOCK_UN)
            _, said = waiting.communicate(timeout=60)
        self.assertEqual(waiting.returncode, 0, said)

    def test_a_portal_that_may_not_be_written_stands_and_is_named(self):
        program = shutil.copy(BINARY, self.folder)
        nobody = 65534 if os.geteuid() == 0 else None
        if nobody:
            for path in [self.folder, *self.folder.rglob("*")]:
                os.chown(path, nobody, nobody)
        build = lambda: subprocess.run(
            [program, *self.command("Public")[1:]], cwd=self.folder, capture_output=True, encoding="utf-8", user=nobody)
        self.assertEqual(build().returncode, 0)
        before = bytes_below(self.folder / "Public")
        folders = [self.folder / "Public", *(path for path in (self.folder / "Public").rglob("*") if path.is_dir())]
        self.add_to_document("Thêm một.")
        for folder in folders:
            folder.chmod(0o555)
        refused = build()
        self.assertEqual(refused.returncode, 3, refused.stderr)
        self.assertIn("không ghi được “Public”: không có quyền", refused.stderr)
        self.assertTrue(bytes_below(self.folder / "Public") == before)
        for folder in folders:
            folder.chmod(0o755)
        for text in ["Thêm hai.", "Thêm ba."]:
            self.add_to_document(text)
            built = build()
            self.assertEqual(built.returncode, 0, built.stderr)
            self.assertTrue(bytes_below(self.folder / "Public") == self.anew())
            self.assertEqual([name.name for name in self.folder.iterdir() if "vanthu-" in name.name], [])

    def test_a_history_that_git_refused_is_asked_for_again(self):
        self.office.commit()
        time.sleep(0.1)
        os.environ["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1"
        self.addCleanup(os.environ.pop, "GIT_TEST_ASSUME_DIFFERENT_OWNER", None)
        self.assertIn("thieu-lich-su", self.built("Public").stderr)
        os.environ.pop("GIT_TEST_ASSUME_DIFFERENT_OWNER")
        self.assertNotIn("thieu-lich-su", self.built("Public").stderr)
        self.assertTrue(bytes_below(self.folder / "Public") == self.anew())

    def test_a_document_saved_while_files_are_compared_is_not_lost(self):
        scan = self.folder / "Content/van-ban/zz.pdf"
        scan.touch()
        os.truncate(scan, 600_000_000)
        time.sleep(0.1)
        for _ in range(2):
            self.built("Public")
        os.utime(scan)
        self.office.add()
        time.sleep(0.1)
        process = subprocess.Popen(
            [*self.command("Public"), "--jobs", "1"], cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.1)
        self.add_to_document("Thêm một câu về dâu tằm.")
        process.wait()
        self.built("Public")
        self.assertEqual(bytes_below(self.folder / "Public"), self.anew())

    def test_a_build_killed_at_any_moment_leaves_a_whole_portal(self):
        dice = random.Random(SEED)
        old = self.anew()
        self.built("Public")
        kept = 0
        for _ in range(KILLS):
            self.office.change_settings()  # every page changes
            self.office.add()
            begin = time.monotonic()
            new = self.anew()
            moment = dice.uniform(0, time.monotonic() - begin)
            process = subprocess.Popen(self.command("Public"), cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(moment)
            process.kill()
            process.wait()
            left = bytes_below(self.folder / "Public")
            self.assertIn(left, (old, new), f"seed {SEED}: killed after {moment:.3f} s")
            kept += left == old
            self.built("Public")
            self.assertEqual(bytes_below(self.folder / "Public"), new)
            self.assertEqual([name.name for name in self.folder.iterdir() if "vanthu-" in name.name], [])
            old = new
        print(f"figure: rebuilding: {KILLS} builds killed, seed {SEED}, {kept} left the old portal, the others the new one")
