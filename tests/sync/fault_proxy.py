# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A server between the program and a real one, which does on the way what networks and servers do."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urlsplit

CUT = 64 << 10
BOMB = gzip.compress(bytes(80 << 20), 6)


class Request(NamedTuple):
    """What was asked: `number` counts requests of this method and path, from 1."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    number: int

    @property
    def is_file(self) -> bool:
        return self.method == "GET"


@dataclass
class Reply:
    """What the real server answered."""

    status: int
    headers: dict[str, str]
    body: bytes


class Wire:
    """The connection to the program, to send on whatever shall be sent."""

    def __init__(self, connection: socket.socket, over: threading.Event) -> None:
        self.connection = connection
        self.over = over

    def head(self, status: int, headers: dict[str, str]) -> None:
        lines = [f"HTTP/1.1 {status} Whatever", *(f"{name}: {value}" for name, value in headers.items())]
        self.connection.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))

    def send(self, reply: Reply) -> None:
        headers = {**reply.headers, "Content-Length": str(len(reply.body)), "Connection": "close"}
        self.head(reply.status, headers)
        self.connection.sendall(reply.body)

    def stall(self) -> None:
        """Say nothing until the other side has gone, or the test is over."""
        self.connection.settimeout(0.05)
        while not self.over.is_set():
            try:
                if not self.connection.recv(1):
                    return
            except TimeoutError:
                continue
            except OSError:
                return


Fault = Callable[[Request, Reply, Wire], bool]
"""Sends what it wants and returns True, or returns False: then the reply goes on as it is."""


@dataclass
class FaultProxy:
    """Listens on loopback; `fault` may be changed between requests."""

    upstream: str
    fault: Fault = lambda *_: False
    seen: list[Request] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._over = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._counts: dict[tuple[str, str], int] = {}
        self._threads: list[threading.Thread] = []
        self._main = threading.Thread(target=self._listen, name="fault-proxy")
        self._main.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}/"

    def close(self) -> None:
        self._over.set()
        with contextlib.suppress(OSError):
            socket.create_connection(self._listener.getsockname()).close()
        self._main.join()
        self._listener.close()
        for thread in self._threads:
            thread.join()

    def _listen(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            if self._over.is_set():
                connection.close()
                return
            thread = threading.Thread(target=self._serve, args=(connection,), name="fault-proxy-work")
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.settimeout(10)
            request = self._read(connection)
            if request is None:
                return
            self.seen.append(request)
            reply = self._ask(request)
            wire = Wire(connection, self._over)
            if not self.fault(request, reply, wire):
                wire.send(reply)

    def _read(self, connection: socket.socket) -> Request | None:
        with connection.makefile("rb") as stream:
            line = stream.readline().decode("latin-1").split()
            if len(line) != 3:
                return None
            headers: dict[str, str] = {}
            while (text := stream.readline().decode("latin-1").strip()) != "":
                name, _, value = text.partition(":")
                headers[name.lower()] = value.strip()
            body = stream.read(int(headers.get("content-length", 0)))
        key = (line[0], line[1])
        self._counts[key] = self._counts.get(key, 0) + 1
        return Request(line[0], line[1], headers, body, self._counts[key])

    def _ask(self, request: Request) -> Reply:
        parts = urlsplit(self.upstream)
        asking = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
        try:
            passed = {
                n: v for n, v in request.headers.items() if n not in {"host", "connection", "accept-encoding"}
            }
            asking.request(request.method, request.path, request.body, passed)
            answer = asking.getresponse()
            body = answer.read()
            dropped = {"content-length", "transfer-encoding", "connection"}
            headers = {n: v for n, v in answer.getheaders() if n.lower() not in dropped}
            return Reply(answer.status, headers, body)
        finally:
            asking.close()


@contextlib.contextmanager
def fault_proxy(upstream: str) -> Iterator[FaultProxy]:
    proxy = FaultProxy(upstream)
    try:
        yield proxy
    finally:
        proxy.close()


# The faults --------------------------------------------------------------------------------------


def cut(request: Request, reply: Reply, wire: Wire) -> bool:
    """Every answer ends after 64 KiB."""
    if not request.is_file or len(reply.body) <= CUT:
        return False
    wire.head(reply.status, {**reply.headers, "Content-Length": str(len(reply.body))})
    wire.connection.sendall(reply.body[:CUT])
    return True


def cut_for_good(request: Request, reply: Reply, wire: Wire) -> bool:
    """Half of the file comes the first time, and then nothing any more."""
    if not request.is_file:
        return False
    if request.number == 1:
        wire.head(reply.status, {**reply.headers, "Content-Length": str(len(reply.body))})
        wire.connection.sendall(reply.body[: len(reply.body) // 2])
    return True


def stall(request: Request, reply: Reply, wire: Wire) -> bool:
    """The server falls asleep in the middle of a file."""
    if not request.is_file:
        return False
    wire.head(reply.status, {**reply.headers, "Content-Length": str(len(reply.body))})
    wire.connection.sendall(reply.body[:1000])
    wire.stall()
    return True


def no_answer(request: Request, reply: Reply, wire: Wire) -> bool:
    """The server closes without a word."""
    return True


def server_error(request: Request, reply: Reply, wire: Wire) -> bool:
    wire.send(Reply(500, {"Content-Type": "text/html"}, b"<html>fel</html>"))
    return True


def busy(request: Request, reply: Reply, wire: Wire) -> bool:
    wire.send(Reply(503, {"Retry-After": "3600"}, b""))
    return True


def html(request: Request, reply: Reply, wire: Wire) -> bool:
    """A log-in page with 200 in the place of every file."""
    if not request.is_file:
        return False
    wire.send(Reply(200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><html>Logga in" + b" " * 5000))
    return True


def too_short(request: Request, reply: Reply, wire: Wire) -> bool:
    """A body that is shorter than the listing says, and says so of itself."""
    if not request.is_file:
        return False
    wire.send(Reply(200, reply.headers, reply.body[:-10]))
    return True


def too_long(request: Request, reply: Reply, wire: Wire) -> bool:
    if not request.is_file:
        return False
    wire.send(Reply(200, reply.headers, reply.body + b"mer"))
    return True


def length_lies(request: Request, reply: Reply, wire: Wire) -> bool:
    """A length that never comes."""
    if not request.is_file:
        return False
    wire.head(200, {**reply.headers, "Content-Length": str(len(reply.body) + 10)})
    wire.connection.sendall(reply.body)
    return True


def other_etag(request: Request, reply: Reply, wire: Wire) -> bool:
    """The file changes between its parts, and the server goes on as if it had not."""
    if not request.is_file:
        return False
    if "range" in request.headers:
        wire.send(
            Reply(reply.status, {**reply.headers, "ETag": f'"{request.number}"'}, bytes(len(reply.body)))
        )
        return True
    return cut(request, reply, wire)


def gzip_bomb(request: Request, reply: Reply, wire: Wire) -> bool:
    wire.send(Reply(200 if request.is_file else 207, {**reply.headers, "Content-Encoding": "gzip"}, BOMB))
    return True


def endless(request: Request, reply: Reply, wire: Wire) -> bool:
    wire.head(
        200 if request.is_file else 207, {"Content-Type": "application/pdf", "Transfer-Encoding": "chunked"}
    )
    piece = b"10000\r\n" + b"%PDF-" + bytes(65531) + b"\r\n"
    while not wire.over.is_set():
        wire.connection.sendall(piece)
    return True


def redirect_loop(request: Request, reply: Reply, wire: Wire) -> bool:
    wire.send(Reply(302, {"Location": f"{request.path}?x={request.number}"}, b""))
    return True


def redirect_away(request: Request, reply: Reply, wire: Wire) -> bool:
    wire.send(Reply(302, {"Location": "http://127.0.0.1:9/"}, b""))
    return True


def half_listing(request: Request, reply: Reply, wire: Wire) -> bool:
    """A listing that is broken off but says that it is whole."""
    if request.method != "PROPFIND":
        return False
    wire.send(Reply(207, reply.headers, reply.body[: len(reply.body) // 2]))
    return True


def empty_listing(request: Request, reply: Reply, wire: Wire) -> bool:
    if request.method != "PROPFIND":
        return False
    body = b'<?xml version="1.0"?><D:multistatus xmlns:D="DAV:"></D:multistatus>'
    wire.send(Reply(207, reply.headers, body))
    return True


def entities(request: Request, reply: Reply, wire: Wire) -> bool:
    """A listing with entities that grow."""
    if request.method != "PROPFIND":
        return False
    doctype = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    body = b'<?xml version="1.0"?>' + doctype + b'<D:multistatus xmlns:D="DAV:">&b;</D:multistatus>'
    wire.send(Reply(207, reply.headers, body))
    return True


FAULTS: dict[str, tuple[Fault, str | None]] = {
    "cut every 64 KiB": (cut, None),
    "cut for good": (cut_for_good, "remote.cut"),
    "stall": (stall, "remote.no_answer"),
    "no answer": (no_answer, "remote.cut"),
    "500": (server_error, "remote.server"),
    "503 with Retry-After": (busy, "remote.busy"),
    "200 with HTML": (html, "remote.html"),
    "too short": (too_short, "remote.wrong_length"),
    "too long": (too_long, "remote.wrong_length"),
    "length lies": (length_lies, "remote.wrong_length"),
    "another ETag": (other_etag, "remote.changed"),
    "gzip bomb": (gzip_bomb, "remote.too_big"),
    "endless": (endless, "remote.too_big"),
    "redirect loop": (redirect_loop, "remote.loop"),
    "redirect to another host": (redirect_away, "remote.elsewhere"),
    "half a listing": (half_listing, "webdav.damaged"),
    "an empty listing": (empty_listing, None),
    "entities": (entities, "webdav.damaged"),
}
"""Faults with the code that the sync tells; None where it gets over it by itself."""


def on_files_only(fault: Fault) -> Fault:
    """The same fault, but listings come through."""
    return lambda request, reply, wire: request.is_file and fault(request, reply, wire)
