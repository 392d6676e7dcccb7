"""Debian's nginx on a loopback port, with the configuration of `.ci/nginx.conf`."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from program import ROOT

NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
PLACE = "/srv/cong-van-ban"

FRAME = """
{user}
daemon off;
master_process on;
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log warn;
events {{}}
http {{
    access_log off;
    default_type application/octet-stream;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


class Nginx:
    """Serves `place`/hien-tai in a `with` block; `origin` is its address."""

    def __init__(self, place: Path):
        self.place = place
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        self.origin = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        self._kept = tempfile.TemporaryDirectory(prefix="vanthu-nginx-")
        folder = Path(self._kept.name)
        site = (ROOT / ".ci/nginx.conf").read_text("utf-8").replace(PLACE, str(self.place)).replace("listen 80;", f"listen 127.0.0.1:{self.port};")
        (folder / "site.conf").write_text(site, "utf-8")
        user = "user root;" if os.geteuid() == 0 else ""
        (folder / "nginx.conf").write_text(FRAME.format(folder=folder, user=user), "utf-8")
        self._process = subprocess.Popen([NGINX, "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", str(folder / "error.log")])
        end = time.monotonic() + 15
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                if time.monotonic() > end or self._process.poll() is not None:
                    said = (folder / "error.log").read_text("utf-8", "replace")
                    self.__exit__()
                    raise RuntimeError(f"nginx did not start: {said}")
                time.sleep(0.02)

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait(15)
        self._kept.cleanup()
