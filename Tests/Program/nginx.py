"""Debian's nginx on a loopback port, with the configuration of `.ci/nginx.conf`."""

import http.client
import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

from program import ROOT

NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
PLACE = "/srv/cong-van-ban"
PATIENCE_SECONDS = 60

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
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.origin = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        self._kept = tempfile.TemporaryDirectory(prefix="vanthu-nginx-")
        folder = Path(self._kept.name)
        site = (ROOT / ".ci/nginx.conf").read_text("utf-8").replace(PLACE, str(self.place)).replace("listen 80;", f"listen 127.0.0.1:{self.port};")
        (folder / "site.conf").write_text(site, "utf-8")
        user = "user root;" if os.geteuid() == 0 else ""
        (folder / "nginx.conf").write_text(FRAME.format(folder=folder, user=user), "utf-8")
        # It takes the socket over, as it does from an older nginx: nobody else can take the port before.
        with self._listener as listener:
            self._process = subprocess.Popen(
                [NGINX, "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", str(folder / "error.log")],
                env={**os.environ, "NGINX": f"{listener.fileno()};"}, pass_fds=[listener.fileno()])
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
            connection.request("HEAD", "/")
            connection.getresponse()
            connection.close()
            return self
        except OSError as fault:
            said = (folder / "error.log").read_text("utf-8", "replace")
            self.__exit__()
            raise RuntimeError(f"nginx did not start: {said}") from fault

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait(PATIENCE_SECONDS)
        self._kept.cleanup()
