"""Serves a generated site with nginx: one worker, loopback, no compression, counting what it is asked."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen  # noqa: TID251

_CONFIG = """daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log crit;
events {{ worker_connections 2048; }}
http {{
  types {{ text/html html; text/css css; text/javascript js; image/svg+xml svg; application/pdf pdf; }}
  charset utf-8; access_log off; sendfile on; keepalive_requests 1000000;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  map_hash_bucket_size 256; map_hash_max_size 65536;
  map $uri $target {{ include {folder}/redirects.map; }}
  server {{
    listen 127.0.0.1:{port}; root {folder}/www; index index.html;
    add_header LinkChecker yes always;
    if ($target) {{ return 301 http://127.0.0.1:{port}$target; }}
    location = /nginx-status {{ stub_status; }}
  }}
}}
"""


@contextmanager
def serving(folder: Path, port: int) -> Iterator[str]:
    """The address of the site in `folder`, served while the block runs. Raises SystemExit without nginx."""
    program = shutil.which("nginx", path=f"{os.environ['PATH']}{os.pathsep}/usr/sbin")
    if program is None:
        raise SystemExit("没有找到 nginx。Debian、Ubuntu：apt-get install --no-install-recommends nginx")
    folder.chmod(0o755)  # its worker may be another user
    config = folder / "nginx.conf"
    config.write_text(_CONFIG.format(folder=folder.resolve(), port=port), "utf-8")
    server = subprocess.Popen([program, "-p", str(folder), "-c", str(config.resolve()), "-e", "/dev/null"])  # noqa: S603
    address = f"http://127.0.0.1:{port}/"
    try:
        _wait_for(address)
        yield address
    finally:
        server.terminate()
        server.wait()


def requests_so_far(address: str) -> int:
    """How many requests the server has answered, this one included."""
    with urlopen(f"{address}nginx-status") as answer:  # noqa: S310
        return int(answer.read().split()[9])


def _wait_for(address: str) -> None:
    for _ in range(50):
        try:
            requests_so_far(address)
        except (URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    raise SystemExit("nginx 没有启动，请检查端口是否被占用。")
