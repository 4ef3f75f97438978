# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Real servers on loopback, each a process of its own, ended by its own number."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

WAIT = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + WAIT
    pause = threading.Event()
    while True:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        assert process.poll() is None, "the server ended"
        assert time.monotonic() < deadline, "the server does not answer"
        pause.wait(0.05)


@contextlib.contextmanager
def running(command: list[str], port: int, **environment: str) -> Iterator[int]:
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **environment},
    )
    try:
        wait_for(port, process)
        yield port
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def tool(*names: str) -> str:
    for name in names:
        found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
        if found:
            return found
    pytest.skip(f"not installed here: {names[0]}")


@contextlib.contextmanager
def wsgidav(
    folder: Path,
    scratch: Path,
    *,
    users: dict[str, str] | None = None,
    digest: bool = False,
    certificate: tuple[Path, Path] | None = None,
) -> Iterator[str]:
    """wsgidav; with a certificate and its key it speaks TLS as `localhost`."""
    port = free_port()
    config = scratch / f"wsgidav-{port}.json"
    import json

    about: dict[str, object] = {
        "host": "127.0.0.1",
        "port": port,
        "server": "cheroot",
        "verbose": 0,
        "provider_mapping": {"/": str(folder)},
        "simple_dc": {
            "user_mapping": {"*": {n: {"password": p} for n, p in users.items()} if users else True}
        },
        "http_authenticator": {
            "accept_basic": not digest,
            "accept_digest": digest,
            "default_to_digest": digest,
        },
        "lock_storage": False,
        "property_manager": None,
        "logging": {"enable": False},
    }
    if certificate is not None:
        names = dict(zip(("ssl_certificate", "ssl_private_key"), map(str, certificate), strict=True))
        about |= names | {"ssl_adapter": "builtin"}
    config.write_text(json.dumps(about), encoding="utf-8")
    command = [
        sys.executable,
        "-W",
        "ignore",
        "-m",
        "wsgidav.server.server_cli",
        "--config",
        str(config),
        "-q",
    ]
    with running(command, port):
        yield f"http://127.0.0.1:{port}/" if certificate is None else f"https://localhost:{port}/"


APACHE = """
ServerRoot "{root}"
PidFile "{root}/pid"
Listen 127.0.0.1:{port}
ServerName 127.0.0.1
{modules}
ErrorLog "{root}/error.log"
LogLevel crit
DocumentRoot "{folder}"
DavLockDB "{root}/davlock"
<Directory "{folder}">
  Require all granted
  Options -Indexes
</Directory>
<Location "/">
  Dav On
</Location>
"""


@contextlib.contextmanager
def apache(folder: Path, scratch: Path) -> Iterator[str]:
    program = tool("apache2", "httpd")
    modules = Path("/usr/lib/apache2/modules")
    if not (modules / "mod_dav_fs.so").exists():
        pytest.skip("not installed here: mod_dav_fs")
    port = free_port()
    root = scratch / f"apache-{port}"
    root.mkdir()
    wanted = ["mpm_event", "authz_core", "authz_host", "dir", "mime", "dav", "dav_fs"]
    lines = [
        f"LoadModule {name}_module {modules}/mod_{name}.so"
        for name in wanted
        if (modules / f"mod_{name}.so").exists()
    ]
    lines.append("TypesConfig /etc/mime.types" if Path("/etc/mime.types").exists() else "")
    if os.getuid() == 0:
        # Apache will not run as root: let its own user in.
        for place in [folder, *folder.parents][:-2]:
            place.chmod(place.stat().st_mode | 0o011)
        for place in [folder, *folder.rglob("*")]:
            place.chmod(0o755 if place.is_dir() else 0o644)
        lines.append("User www-data\nGroup www-data")
    conf = root / "apache.conf"
    conf.write_text(
        APACHE.format(root=root, port=port, folder=folder, modules="\n".join(lines)), encoding="utf-8"
    )
    with running([program, "-f", str(conf), "-D", "FOREGROUND"], port):
        yield f"http://127.0.0.1:{port}/"


NGINX = """
daemon off;
{modules}
pid {root}/pid;
error_log {root}/error.log crit;
worker_processes 1;
{user}
events {{ worker_connections 64; }}
http {{
  access_log off;
  types {{ application/pdf pdf; }}
  client_body_temp_path {root}/body; proxy_temp_path {root}/proxy; fastcgi_temp_path {root}/fcgi;
  uwsgi_temp_path {root}/uwsgi; scgi_temp_path {root}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {folder};
    location / {{ dav_methods PUT DELETE; dav_ext_methods PROPFIND OPTIONS; }}
  }}
}}
"""


@contextlib.contextmanager
def nginx(folder: Path, scratch: Path) -> Iterator[str]:
    program = tool("nginx")
    module = Path("/usr/lib/nginx/modules/ngx_http_dav_ext_module.so")
    if not module.exists():
        pytest.skip("not installed here: nginx's dav-ext module")
    port = free_port()
    root = scratch / f"nginx-{port}"
    root.mkdir()
    conf = root / "nginx.conf"
    conf.write_text(
        NGINX.format(
            root=root,
            port=port,
            folder=folder,
            modules=f"load_module {module};",
            user="user root;" if os.getuid() == 0 else "",
        ),
        encoding="utf-8",
    )
    with running([program, "-c", str(conf), "-p", str(root)], port):
        yield f"http://127.0.0.1:{port}/"


@contextlib.contextmanager
def rclone(folder: Path, scratch: Path) -> Iterator[str]:
    program = tool("rclone")
    port = free_port()
    command = [program, "serve", "webdav", str(folder), "--addr", f"127.0.0.1:{port}"]
    with running([*command, "--dir-cache-time", "0s", "--config", str(scratch / "rclone.conf")], port):
        yield f"http://127.0.0.1:{port}/"


SERVERS = {"wsgidav": wsgidav, "apache": apache, "nginx": nginx, "rclone": rclone}
