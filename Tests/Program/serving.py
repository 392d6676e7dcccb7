"""`vanthu serve` as a process of its own, asked through real sockets."""

import http.client
import json
import re
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path

from program import BINARY

PATIENCE_SECONDS = 30


class Serving:
    """The program in a `with` block; `said` holds what it wrote on standard error up to now."""

    def __init__(self, folder: Path, *arguments: str):
        self.command = [str(BINARY), "serve", "--port", "0", "--now", "2025-07-01", *arguments]
        self.folder = folder

    def __enter__(self):
        self.process = subprocess.Popen(self.command, cwd=self.folder, stderr=subprocess.PIPE, encoding="utf-8")
        self.lines: list[str] = []
        self.reader = threading.Thread(target=lambda: self.lines.extend(iter(self.process.stderr.readline, "")), daemon=True)
        self.reader.start()
        self.port = int(self.wait_for(lambda: re.search(r"http://127\.0\.0\.1:(\d+)/", self.said), "the address")[1])
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.reader.join()
        self.process.stderr.close()

    @property
    def said(self) -> str:
        return "".join(self.lines)

    def wait_for(self, condition, what: str):
        end = time.monotonic() + PATIENCE_SECONDS
        while not (result := condition()):
            if time.monotonic() > end or self.process.poll() is not None:
                raise AssertionError(f"waited in vain for {what}; the program said:\n{self.said}")
            time.sleep(0.02)
        return result

    def ask(self, target: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
        """Status, headers and text; the target goes out as it is written."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        try:
            given = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.putrequest(method, target, skip_host="Host" in given)
            for name, value in given.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, dict(answer.headers), answer.read().decode("utf-8", "replace")
        finally:
            connection.close()

    def stop(self, number: int = signal.SIGINT) -> int:
        self.process.send_signal(number)
        code = self.process.wait(PATIENCE_SECONDS)
        self.reader.join()  # else its last words may not be here yet
        return code


class Listening:
    """A page that listens to the events of a server, in a `with` block."""

    def __init__(self, serving: Serving):
        self.socket = socket.create_connection(("127.0.0.1", serving.port), PATIENCE_SECONDS)
        self.socket.sendall(f"GET /.vanthu/su-kien HTTP/1.1\r\nHost: localhost:{serving.port}\r\n\r\n".encode())
        self.lines = self.socket.makefile(encoding="utf-8")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.lines.close()
        self.socket.close()

    def next(self) -> dict:
        """The next event."""
        for line in self.lines:
            if line.startswith("data: "):
                return json.loads(line.removeprefix("data: "))
        raise AssertionError("the server has closed the stream")
