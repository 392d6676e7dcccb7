"""Serves a folder on this machine as a usual web server would: gzip for text, connections kept open, leave to cache. Counts what it sends."""

import contextlib
import gzip
import mimetypes
import sys
import urllib.parse
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from texts import ROOT

sys.path.insert(0, str(ROOT / "Tests/Browser"))
from loopback import LoopbackServer  # noqa: E402

BLANK = "/blank.html"  # a page that asks for nothing
BLANK_PAGE = b'<!doctype html><html lang="vi"><title>.</title><link rel="icon" href="data:,">'
TEXTS = {".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".css": "text/css", ".svg": "image/svg+xml"}


class Server(LoopbackServer):
    """`with Server(folder) as server` serves at `server.origin`. What is sent gzipped is compressed once."""

    def __init__(self, folder: Path):
        self.folder = folder.resolve()
        self.bytes_sent = 0  # bodies with headers, since `reset`
        self.requests = 0
        self._compressed: dict[Path, bytes] = {}

    def reset(self):
        self.bytes_sent = self.requests = 0

    def answer(self, path: str) -> tuple[int, dict[str, str], bytes]:
        if path == BLANK:
            return 200, {"Content-Type": "text/html"}, BLANK_PAGE
        file = (self.folder / urllib.parse.unquote(urllib.parse.urlsplit(path).path).lstrip("/")).resolve()
        if not file.is_file() or not file.is_relative_to(self.folder):
            return 404, {"Content-Type": "text/plain"}, b""
        if kind := TEXTS.get(file.suffix):
            return 200, {"Content-Type": kind + "; charset=utf-8", "Content-Encoding": "gzip"}, self.compressed(file)
        return 200, {"Content-Type": mimetypes.types_map.get(file.suffix, "application/octet-stream")}, file.read_bytes()

    def compressed(self, file: Path) -> bytes:
        if file not in self._compressed:
            self._compressed[file] = gzip.compress(file.read_bytes(), 6)
        return self._compressed[file]

    def _handler(self):
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            wbufsize = -1  # head and body leave together

            def handle(self):
                with contextlib.suppress(ConnectionError):  # the browser has gone on to another page
                    super().handle()

            def do_GET(self):
                status, headers, body = server.answer(self.path)
                self.send_response(status)
                for name, value in {**headers, "Content-Length": str(len(body)), "Cache-Control": "public, max-age=600"}.items():
                    self.send_header(name, value)
                server.requests += 1
                server.bytes_sent += len(b"".join(self._headers_buffer)) + 2 + len(body)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Handler
