"""Serves a built portal on this machine as a strict server would: content security policy, real 404s. Notes what was asked for."""

import contextlib
import mimetypes
import os
import time
import urllib.parse
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from loopback import LoopbackServer

POLICY = "default-src 'self'"
RESULTS = "/tim-kiem/?q=cong+nghe"  # a query with results
TYPES = {".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".xml": "application/xml"}


def built_portal(variable: str = "VANTHU_PORTAL") -> Path:
    """The folder that `./vanthu test` built."""
    folder = os.environ.get(variable)
    if not folder:
        raise RuntimeError(f"{variable} names no built portal; run ./vanthu test browser")
    return Path(folder)


class Portal(LoopbackServer):
    """The files of a portal; `with Portal(folder) as portal` serves them."""

    def __init__(self, folder: Path):
        self.folder = folder.resolve()
        self.requests: list[tuple[str, int]] = []
        self.before_script: Callable[[str], object] = lambda path: None  # a script is sent when this has come back
        self.page_pause = 0.0  # seconds between the title of a page and what follows

    def html_files(self) -> list[Path]:
        return sorted(self.folder.rglob("*.html"))

    def moved(self) -> list[str]:
        """The addresses that only lead on to another one."""
        return [self.path_of(file) for file in self.html_files() if b'http-equiv="refresh"' in file.read_bytes()]

    def documents(self) -> list[str]:
        """The pages that show a document; not those of withdrawn ones."""
        files = [file for file in self.html_files() if b'<article class="bai van-ban"' in file.read_bytes()]
        return [self.path_of(file) for file in files]

    def kinds(self) -> list[str]:
        """An address of every kind of page: all below /van-ban/, one of each depth below the other folders, and the search page with results."""
        moved, kinds = set(self.moved()), {}
        for path in map(self.path_of, self.html_files()):
            if path not in moved:
                kinds.setdefault(path if path.startswith("/van-ban/") else (path.split("/")[1], path.count("/")), path)
        return sorted([*kinds.values(), RESULTS])

    def path_of(self, file: Path) -> str:
        """The address of a file: `/a/` for `a/index.html`."""
        path = "/" + file.relative_to(self.folder).as_posix()
        return urllib.parse.quote(path.removesuffix("index.html"))

    def file_at(self, path: str) -> Path | None:
        """The file behind an address, which may carry a query or an anchor; None when there is none."""
        plain = urllib.parse.unquote(urllib.parse.urlsplit(path).path)
        file = (self.folder / plain.lstrip("/")).resolve()
        if not file.is_relative_to(self.folder):
            return None
        if plain.endswith("/"):
            file = file / "index.html"
        return file if file.is_file() else None

    def requests_below(self, path: str) -> list[str]:
        return [asked for asked, _ in self.requests if asked.startswith(path)]

    def _handler(self):
        portal = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle(self):
                with contextlib.suppress(ConnectionError):  # the browser has gone on to another page
                    super().handle()

            def do_GET(self):
                file = portal.file_at(self.path)
                status = 200 if file else 404
                portal.requests.append((urllib.parse.urlsplit(self.path).path, status))
                body = (file or portal.folder / "404.html").read_bytes() if file or (portal.folder / "404.html").is_file() else b""
                suffix = file.suffix if file else ".html"
                if suffix == ".js":
                    portal.before_script(self.path)
                kind = TYPES.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")
                self.send_response(status)
                self.send_header("Content-Type", kind + ("; charset=utf-8" if kind.startswith("text/") else ""))
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Content-Security-Policy", POLICY)
                self.send_header("X-Content-Type-Options", "nosniff")
                self.send_header("Cache-Control", "no-store")
                self.end_headers()
                self.write_in_parts(body, portal.page_pause if suffix == ".html" else 0)

            def write_in_parts(self, body: bytes, pause: float):
                title, end, rest = body.partition(b"</h1>")
                self.wfile.write(title + end)
                if rest:
                    time.sleep(pause)
                    self.wfile.write(rest)

            def log_message(self, *_):
                pass

        return Handler


class PortalFolder(Portal):
    """A portal that nobody serves: the browser opens its files."""

    def __init__(self, folder: Path):
        super().__init__(folder)
        self.origin = self.folder.as_uri()

    def path_of(self, file: Path) -> str:
        return "/" + urllib.parse.quote(file.relative_to(self.folder).as_posix())
