# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A web site on loopback that behaves as municipalities' sites do, faults included."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import http.server
import threading
from collections.abc import Callable, Generator
from typing import NamedTuple

from ifn_desktop.sources.http import Fetcher, Patience


class Page(NamedTuple):
    """What is at an address."""

    body: bytes
    media_type: str = "text/html; charset=utf-8"
    status: int = 200
    location: str = ""


class Site:
    """The site: `pages` by path, or `made` when asked for; what was asked of it in `asked`."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.asked: list[tuple[str, str, int]] = []
        self.made: Callable[[str], Page | None] = lambda _: None
        self.dav: dict[str, tuple[str, str] | None] = {}
        self.hang_ups: dict[str, int] = {}
        self.address = ""
        self._lock = threading.Lock()

    def put(self, path: str, body: str | bytes, media_type: str = "text/html; charset=utf-8") -> None:
        """Put a page or a file at an address."""
        self.pages[path] = Page(body.encode() if isinstance(body, str) else body, media_type)

    def put_download(self, node: str, stamp: int, name: str, body: bytes) -> None:
        """A file as SiteVision keeps it: an older address of the node leads to the new one."""
        for path in [path for path in self.pages if path.startswith(f"/download/{node}/")]:
            self.pages[path] = Page(b"", status=301, location=f"/download/{node}/{stamp}/{name}")
        self.put(f"/download/{node}/{stamp}/{name}", body, "application/pdf")

    def forget_requests(self) -> None:
        """Count from here on."""
        self.asked.clear()

    @property
    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [path for _, path, _ in self.asked]

    def answer(self, handler: http.server.BaseHTTPRequestHandler) -> None:
        """Answer one request."""
        path = handler.path
        with self._lock:
            left = self.hang_ups.get(path, 0)
            self.hang_ups[path] = max(0, left - 1)
        if left:
            self.asked.append((handler.command, path, 0))
            handler.close_connection = True
            return
        page = self.made(path) or self.pages.get(path, Page(b"<h1>404</h1>", status=404))
        tag = f'"{hashlib.sha256(page.body).hexdigest()[:16]}"'
        status, body = page.status, page.body
        if status == 200 and handler.headers.get("If-None-Match") == tag:
            status, body = 304, b""
        self.asked.append((handler.command, path, status))
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(body)))
        if page.media_type:
            handler.send_header("Content-Type", page.media_type)
        if page.location:
            handler.send_header("Location", page.location)
        if page.status == 200:
            handler.send_header("ETag", tag)
        handler.end_headers()
        handler.wfile.write(body)

    def answer_dav(self, handler: http.server.BaseHTTPRequestHandler) -> None:
        """Answer PROPFIND: `dav` has the folders, with the user and password that each wants."""
        handler.rfile.read(int(handler.headers.get("Content-Length", "0")))
        path = handler.path
        status, body = 405, b""
        if path in self.dav:
            login = self.dav[path]
            wanted = "Basic " + base64.b64encode(":".join(login).encode()).decode() if login else None
            status = 207 if wanted in (None, handler.headers.get("Authorization")) else 401
            body = b'<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"/>' if status == 207 else b""
        elif path in self.pages:
            status = 405
        elif self.dav:
            status = 404
        self.asked.append((handler.command, path, status))
        handler.send_response(status)
        if status == 401:
            handler.send_header("WWW-Authenticate", 'Basic realm="x"')
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)


@contextlib.contextmanager
def serving() -> Generator[Site]:
    """A site that answers until the end of the block."""
    site = Site()

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 5

        def do_GET(self) -> None:
            site.answer(self)

        def do_PROPFIND(self) -> None:
            site.answer_dav(self)

        def do_HEAD(self) -> None:
            site.answer(self)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False
    site.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def fetcher_of(address: str) -> Fetcher:
    """A fetcher that loses no time."""
    patience = Patience(connect=5, read=5, pause=0.0)
    return Fetcher(address, loopback=True, connections=1, proxies={}, patience=patience)
