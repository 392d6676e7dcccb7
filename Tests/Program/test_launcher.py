"""The launcher: where it may be called from, what it passes on, and what it says when something is missing."""

import os
import shutil
import subprocess
import unittest
from pathlib import Path

from program import ROOT, ProgramTest

SUDO = '[ "$1" = -n ] && shift; exec "$@"'
# Enough for the launcher itself, without Swift, Debian's tools or a network.
BASICS = ["bash", "env", "readlink", "stat", "find", "mkdir", "flock", "touch", "tail", "cat", "sed", "ldd", "mv", "tr"]


class LauncherTest(ProgramTest):
    def bare_path(self, **scripts: str) -> dict[str, str]:
        """An environment whose PATH holds the basics and the given shell scripts only."""
        tools = self.folder / "tools"
        tools.mkdir()
        for name in BASICS:
            if place := shutil.which(name):
                (tools / name).symlink_to(place)
        for name, body in scripts.items():
            (tools / name.replace("_", "-")).write_text("#!/bin/sh\n" + body + "\n")
            (tools / name.replace("_", "-")).chmod(0o755)
        return {"PATH": str(tools), "HOME": str(self.folder)}

    def copied_launcher(self) -> Path:
        """The launcher in a program folder that was never built."""
        program = self.folder / "program"
        (program / "Sources").mkdir(parents=True)
        (program / "Package.swift").write_text("")
        shutil.copy2(ROOT / "vanthu", program / "vanthu")
        return program / "vanthu"

    def test_it_speaks_on_standard_error_only(self):
        through, direct = self.vanthu("--version", program=ROOT / "vanthu"), self.vanthu("--version")
        self.assertEqual((through.returncode, through.stdout), (direct.returncode, direct.stdout))

    def test_it_works_through_a_link_from_another_folder(self):
        link = self.folder / "a link"
        link.symlink_to(ROOT / "vanthu")
        self.assertEqual(self.vanthu("--version", program=link).stdout, self.vanthu("--version").stdout)

    def test_it_passes_standard_input_on(self):
        text = "Căn cứ Kế hoạch số 336-KH/TU ngày 25/02/2025"
        result = self.vanthu("cite", "-", "--format", "json", text=text, program=ROOT / "vanthu")
        self.assertEqual([found["number"] for found in self.objects(result.stdout)], ["336-KH/TU"])

    def test_it_passes_the_exit_code_on(self):
        self.assertEqual(self.vanthu("khong-co-lenh-nay", program=ROOT / "vanthu").returncode, 2)

    def test_a_second_run_neither_installs_nor_compiles(self):
        self.vanthu("--version", program=ROOT / "vanthu")
        result = self.vanthu("--version", program=ROOT / "vanthu")
        self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_a_fresh_binary_runs_without_swift(self):
        self.vanthu("--version", program=ROOT / "vanthu")
        result = self.vanthu("--version", program=ROOT / "vanthu", env=self.bare_path())
        self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_a_missing_compiler_is_named(self):
        present = self.bare_path(dpkg_query="echo installed")
        result = self.vanthu("build", program=self.copied_launcher(), env=present)
        self.assertEqual((result.returncode, result.stdout), (3, ""))
        self.assertIn("không tìm thấy swift", result.stderr)
        self.assertIn("swift was not found", result.stderr)

    def test_missing_packages_are_named_where_apt_is_not_there(self):
        result = self.vanthu("test", program=self.copied_launcher(), env=self.bare_path(dpkg_query="exit 1"))
        self.assertEqual((result.returncode, result.stdout), (3, ""))
        self.assertIn("python3-selenium", result.stderr)
        self.assertIn("missing packages", result.stderr)

    def test_a_failed_installation_shows_what_apt_said(self):
        tools = self.bare_path(dpkg_query="exit 1", apt_get="echo 'E: no network today' >&2; exit 100", sudo=SUDO)
        result = self.vanthu("test", program=self.copied_launcher(), env=tools)
        self.assertEqual((result.returncode, result.stdout), (3, ""))
        self.assertIn("E: no network today", result.stderr)

    def test_only_what_is_missing_is_installed(self):
        log = self.folder / "apt.log"
        only = 'for last; do :; done; [ "$last" = python3-selenium ] && exit 1; echo installed'
        tools = self.bare_path(dpkg_query=only, apt_get=f'echo "$@" >> "{log}"', sudo=SUDO)
        self.vanthu("test", program=self.copied_launcher(), env=tools)
        update, install = log.read_text().splitlines()
        self.assertIn("update", update.split())
        self.assertEqual(install.split()[install.split().index("install") :], ["install", "--no-install-recommends", "python3-selenium"])

    def test_the_programs_that_read_office_files_are_installed_when_such_a_file_is_imported(self):
        log = self.folder / "apt.log"
        tools = self.bare_path(dpkg_query="exit 1", apt_get=f'echo "$@" >> "{log}"', sudo=SUDO)
        launcher = self.copied_launcher()
        for name, wanted in [("a.txt", []), ("a.docx", ["pandoc", "poppler-utils"])]:
            log.write_text("")
            self.vanthu("import", name, program=launcher, env=tools)
            installed = [line.split() for line in log.read_text().splitlines() if " install " in line]
            self.assertEqual([package for package in ["pandoc", "poppler-utils"] if any(package in line for line in installed)], wanted)

    def test_two_at_once_take_turns(self):
        log = self.folder / "turns"
        build = f'echo begin >> "{log}"; sleep 0.5; mkdir -p .build/release; printf "#!/bin/sh\\necho ran" > .build/release/vanthu; '
        tools = self.bare_path(dpkg_query="echo installed", swift=build + f'chmod +x .build/release/vanthu; echo end >> "{log}"')
        for name in ["sleep", "chmod"]:
            (self.folder / "tools" / name).symlink_to(shutil.which(name))
        launcher = str(self.copied_launcher())
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "encoding": "utf-8"}
        both = [subprocess.Popen([launcher], env=tools, **streams) for _ in range(2)]
        self.assertEqual([process.communicate(timeout=60)[0] for process in both], ["ran\n", "ran\n"])
        self.assertEqual(log.read_text().split(), ["begin", "end"], "the second must use what the first compiled")

    def test_a_changed_source_is_compiled_again(self):
        log = self.folder / "compiled"
        build = f'echo once >> "{log}"; mkdir -p .build/release; printf "#!/bin/sh\\necho ran" > .build/release/vanthu; '
        tools = self.bare_path(dpkg_query="echo installed", swift=build + "chmod +x .build/release/vanthu")
        (self.folder / "tools/chmod").symlink_to(shutil.which("chmod"))
        launcher = self.copied_launcher()
        source = launcher.parent / "Sources/a.swift"
        changes = [
            lambda: None,
            lambda: source.write_text("1"),
            lambda: os.utime(source, (0, 0)),  # moved here with an old date
            source.unlink,
            lambda: (launcher.parent / "Package.swift").write_text("2"),
            lambda: (self.folder / "tools/swift").write_text((self.folder / "tools/swift").read_text() + "# another version\n"),
        ]
        for count, change in enumerate(changes, 1):
            change()
            for _ in range(2):
                self.assertEqual(self.vanthu(program=launcher, env=tools).stdout, "ran\n")
            self.assertEqual(len(log.read_text().split()), count)


if __name__ == "__main__":
    unittest.main()
