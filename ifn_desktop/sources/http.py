# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Asks servers: the one door to the network, with the rules of design.md section 6.

Certificates are always checked, against the system's own authorities and one that the member may
have added. Only the source's host is asked, redirects to others are refused, and nothing goes out in
clear. What comes back is limited in size, time and number. Errors are told by whose fault they are;
none of them holds an address.

urllib3 is imported when the first request is made.
"""

from __future__ import annotations

import contextlib
import random
import socket
import threading
import time
import weakref
from collections.abc import Callable, Generator, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from ifn_desktop import __version__
from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources import addresses, http_connections
from ifn_desktop.sources.http_faults import (
    Passing,
    fault_of,
    length_of,
    media_type_of,
    range_of,
    status_fault,
)
from ifn_desktop.sources.http_login import Login
from ifn_desktop.sources.remote import Content, Resume

if TYPE_CHECKING:
    import urllib3
    import urllib3.connection
    from urllib3.response import BaseHTTPResponse

T = TypeVar("T")
USER_AGENT = f"IFN-Desktop/{__version__}"
LISTING_BYTES = 64 << 20
"""Most bytes of an answer that is read as a whole, unpacked."""
FILE_BYTES = 2 << 30
"""Most bytes of a file."""
REDIRECTS = 5
TRIES = 3
_REDIRECTING = frozenset({301, 302, 303, 307, 308})
_READ = 1 << 18


def wait(seconds: float, cancel: CancelToken) -> None:
    """Wait, but no longer than somebody wants the work."""
    over = threading.Event()
    forget = cancel.on_cancel(over.set)
    try:
        over.wait(seconds)
    finally:
        forget()
    cancel.raise_if_cancelled()


class Patience(NamedTuple):
    """How long to wait for servers, in seconds.

    Attributes:
        connect: for a connection.
        read: between two pieces of an answer.
        pause: before the second try; doubled for each further one, with chance in it.
        longest_pause: what a server may at most ask to wait within one sync; beyond it the try is
            given up with `remote.busy`.
        slowest: bytes a second, looked at after `grace` seconds: slower than this is no answer.
        wait: waits; tests give their own.
    """

    connect: float = 10.0
    read: float = 30.0
    pause: float = 0.5
    longest_pause: float = 30.0
    slowest: int = 1024
    grace: float = 60.0
    wait: Callable[[float, CancelToken], None] = wait


class Answer(NamedTuple):
    """An answer read as a whole.

    Attributes:
        headers: names in small letters.
        address: where it came from, after redirects.
    """

    status: int
    body: bytes
    headers: Mapping[str, str]
    address: str

    @property
    def not_modified(self) -> bool:
        """Nothing changed since what `etag` or `since` of the request named."""
        return self.status == 304

    @property
    def media_type(self) -> str:
        """In small letters without parameters; may be empty or wrong."""
        return media_type_of(self.headers.get("content-type", ""))


class Fetcher:
    """Asks the server of one source. Safe on several threads; close it at the end.

    Args:
        address: of the source; its host is the only one asked.
        hosts: further hosts (`files.example.se`, `files.example.se:8443`) that the member allowed.
        login: for servers that ask who one is; given to the source's own host only.
        ca: PEM text of a certificate authority to trust beside the system's.
        connections: how many may be open to a host at once.
        loopback: http to this computer is allowed; for tests.
        proxies: as `urllib.request.getproxies` gives them; None asks the system.
        patience: how long to wait.

    Raises:
        KnownError: `remote.address`, `remote.not_secure`, `remote.credentials`.
    """

    def __init__(
        self,
        address: str,
        *,
        hosts: tuple[str, ...] = (),
        login: Login | None = None,
        ca: str = "",
        connections: int = 2,
        loopback: bool = False,
        proxies: Mapping[str, str] | None = None,
        patience: Patience | None = None,
    ) -> None:
        self._loopback = loopback
        self._home = addresses.origin(addresses.clean(address, loopback=loopback))
        self._hosts = frozenset(host.lower() for host in hosts)
        self._login = login
        self._ca = ca
        self._connections = connections
        self._proxies = proxies
        self._patience = patience or Patience()
        self._lock = threading.Lock()
        self._manager: urllib3.PoolManager | None = None
        self._open: weakref.WeakSet[urllib3.connection.HTTPConnection] = weakref.WeakSet()
        self.requests = 0
        self.bytes = 0

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection."""
        with self._lock:
            manager, self._manager = self._manager, None
        if manager is not None:
            manager.clear()
        # A pool ends its connections when it is collected; a traceback may keep it until then.
        for connection in list(self._open):
            connection.close()

    def allows(self, address: str) -> bool:
        """Whether an address may be asked: https, on the source's host or one that was allowed."""
        try:
            scheme, host, port = addresses.origin(address)
        except KnownError:
            return False
        if scheme == "http" and not (self._loopback and addresses.is_loopback(host)):
            return False
        if scheme not in {"http", "https"}:
            return False
        return (scheme, host, port) == self._home or addresses.host_of(address) in self._hosts

    # Whole answers ----------------------------------------------------------------------------

    def get(
        self,
        address: str,
        cancel: CancelToken,
        *,
        etag: str = "",
        since: str = "",
        accept: str = "",
        limit: int = LISTING_BYTES,
    ) -> Answer:
        """Get a page or a listing.

        Args:
            address: of it.
            cancel: stops it.
            etag: the header `ETag` of an earlier answer, as it came; when nothing changed since the
                answer is `not_modified`.
            since: the same with its header `Last-Modified`.
            accept: media types.
            limit: most bytes, unpacked.

        Raises:
            KnownError: `remote.*`.
        """
        headers = {"Accept": accept} if accept else {}
        if etag:
            headers["If-None-Match"] = etag
        if since:
            headers["If-Modified-Since"] = since
        return self.ask("GET", address, cancel, headers=headers, limit=limit)

    def ask(
        self,
        method: str,
        address: str,
        cancel: CancelToken,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
        limit: int = LISTING_BYTES,
    ) -> Answer:
        """Ask with any method that changes nothing (PROPFIND), and read the whole answer.

        Raises:
            KnownError: `remote.*`.
        """
        wanted = {"Accept-Encoding": "gzip, deflate", **(headers or {})}

        def read() -> Answer:
            with self._sent(method, address, wanted, body, cancel) as (response, final):
                with self._faults(cancel):
                    content = self._read_all(response, cancel, limit)
                lowered = {name.lower(): value for name, value in response.headers.items()}
                return Answer(response.status, content, lowered, final)

        return self._patiently(read, cancel)

    def _read_all(self, response: BaseHTTPResponse, cancel: CancelToken, limit: int) -> bytes:
        pieces: list[bytes] = []
        size = 0
        began = time.monotonic()
        while piece := response.read(_READ, decode_content=True):
            cancel.raise_if_cancelled()
            size += len(piece)
            self._count(len(piece))
            if size > limit:
                raise KnownError("remote.too_big")
            self._hurry(size, began)
            pieces.append(piece)
        return b"".join(pieces)

    # Files ------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def open(
        self, address: str, cancel: CancelToken, *, resume: Resume | None = None, limit: int = FILE_BYTES
    ) -> Generator[Content]:
        """Begin to get a file; its bytes come while they are read.

        A content is gone on with only when the server says that it is the very same: same ETag, same
        length. Else it begins anew, and `Content.start` is 0.

        Args:
            address: of the file.
            cancel: stops it.
            resume: where it was cut off.
            limit: most bytes.

        Raises:
            KnownError: `remote.*`; also while the chunks are read.
        """
        # A packed answer would have another length and could not be resumed; packing is refused below.
        headers = {"Accept-Encoding": "identity"}
        if resume is not None:
            headers |= {"Range": f"bytes={resume.start}-", "If-Range": resume.etag}
        with contextlib.ExitStack() as stack:
            response, _ = self._patiently(
                lambda: stack.enter_context(self._sent("GET", address, headers, None, cancel)), cancel
            )
            if response.headers.get("Content-Encoding", "identity").lower() not in {"identity", ""}:
                raise KnownError("remote.packed")
            yield self._content(response, resume, cancel, limit)

    def _content(
        self, response: BaseHTTPResponse, resume: Resume | None, cancel: CancelToken, limit: int
    ) -> Content:
        etag = response.headers.get("ETag", "")
        etag = "" if etag.startswith("W/") else etag
        start, size = 0, length_of(response.headers.get("Content-Length"))
        if response.status == 206:
            start, size = range_of(response.headers.get("Content-Range", ""))
            if resume is None or (start, size, etag) != (resume.start, resume.size, resume.etag):
                raise KnownError("remote.changed")
        if size is not None and size > limit:
            raise KnownError("remote.too_big")
        kind = media_type_of(response.headers.get("Content-Type", ""))
        chunks = self._chunks(response, cancel, limit - start)
        return Content(chunks, start, size, etag if size is not None else "", kind)

    def _chunks(self, response: BaseHTTPResponse, cancel: CancelToken, limit: int) -> Iterator[bytes]:
        size = 0
        began = time.monotonic()
        while True:
            try:
                with self._faults(cancel):
                    piece = response.read1(_READ, decode_content=False)
            except Passing as passing:
                raise KnownError(passing.code) from None
            if not piece:
                return
            size += len(piece)
            self._count(len(piece))
            if size > limit:
                raise KnownError("remote.too_big")
            self._hurry(size, began)
            yield piece

    # Requests ---------------------------------------------------------------------------------

    def _patiently(self, work: Callable[[], T], cancel: CancelToken) -> T:
        """Try again what may pass by itself; a server may say when."""
        for attempt in range(1, TRIES + 1):
            try:
                return work()
            except Passing as passing:
                if attempt == TRIES:
                    raise KnownError(passing.code) from None
                pause = self._patience.pause * 2 ** (attempt - 1) * random.uniform(0.5, 1.5)
                if passing.after is not None:
                    if passing.after > self._patience.longest_pause:
                        raise KnownError("remote.busy", seconds=int(passing.after)) from None
                    pause = max(passing.after, 0.0)
            self._patience.wait(pause, cancel)
        raise BugError("tries that never end")

    @contextlib.contextmanager
    def _sent(
        self, method: str, address: str, headers: Mapping[str, str], body: bytes | None, cancel: CancelToken
    ) -> Generator[tuple[BaseHTTPResponse, str]]:
        """A request with its redirects and log-in: (the answer, where it came from)."""
        forget = cancel.on_cancel(self._break_off)
        response: BaseHTTPResponse | None = None
        try:
            with self._faults(cancel):
                response, final = self._follow(method, address, headers, body, cancel)
            yield response, final
        finally:
            forget()
            if response is not None:
                # What was not read to its end cannot carry another request.
                if response.length_remaining:
                    response.close()
                response.release_conn()

    def _follow(
        self, method: str, address: str, headers: Mapping[str, str], body: bytes | None, cancel: CancelToken
    ) -> tuple[BaseHTTPResponse, str]:
        seen: set[str] = set()
        while True:
            cancel.raise_if_cancelled()
            if not self.allows(address):
                raise KnownError("remote.elsewhere")
            response = self._once(method, address, headers, body)
            if response.status == 401 and self._may_log_in(address):
                challenges = response.headers.getlist("WWW-Authenticate")
                self._done_with(response)
                if self._login is None or not self._login.hear(challenges):
                    raise KnownError("remote.password")
                continue
            target = response.headers.get("Location")
            if response.status in _REDIRECTING and target:
                self._done_with(response)
                seen.add(address)
                address = addresses.join(address, target)
                if address in seen or len(seen) > REDIRECTS:
                    raise KnownError("remote.loop")
                continue
            if response.status in {200, 206, 207} or (response.status == 304 and method == "GET"):
                return response, address
            self._done_with(response)
            raise status_fault(response.status, response.headers.get("Retry-After"))

    def _once(
        self, method: str, address: str, headers: Mapping[str, str], body: bytes | None
    ) -> BaseHTTPResponse:
        wanted = {"User-Agent": USER_AGENT, **headers}
        if self._login is not None and self._may_log_in(address):
            who = self._login.header(method, address)
            if who is not None:
                wanted["Authorization"] = who
        with self._lock:
            self.requests += 1
        return self._pool().urlopen(
            method,
            address,
            body=body,
            headers=wanted,
            redirect=False,
            retries=False,
            preload_content=False,
            decode_content=False,
        )

    def _may_log_in(self, address: str) -> bool:
        return self._login is not None and addresses.origin(address) == self._home

    def _done_with(self, response: BaseHTTPResponse) -> None:
        """Read what is left of an answer nobody wants, so that its connection can be used again."""
        with contextlib.suppress(Exception):
            rest = response.read(_READ, decode_content=False)
            self._count(len(rest))
        if response.length_remaining:
            response.close()
        response.release_conn()

    @contextlib.contextmanager
    def _faults(self, cancel: CancelToken) -> Generator[None]:
        """Turn what urllib3 and the system say into words of ours; a cancel looks like a fault too."""
        from urllib3 import exceptions as said

        try:
            yield
        except (said.HTTPError, OSError, ValueError) as error:
            cancel.raise_if_cancelled()
            raise fault_of(error) from None

    def _break_off(self) -> None:
        """Wake everybody who waits for the server; on any thread."""
        for connection in list(self._open):
            sock = connection.sock
            if sock is not None:
                with contextlib.suppress(OSError, ValueError):
                    sock.shutdown(socket.SHUT_RDWR)

    def _count(self, size: int) -> None:
        with self._lock:
            self.bytes += size

    def _hurry(self, size: int, began: float) -> None:
        spent = time.monotonic() - began
        if spent > self._patience.grace and size < self._patience.slowest * spent:
            raise KnownError("remote.no_answer")

    def _pool(self) -> urllib3.PoolManager:
        with self._lock:
            if self._manager is None:
                scheme, host, port = self._home
                self._manager = http_connections.manager(
                    ca=self._ca,
                    connections=self._connections,
                    timeouts=(self._patience.connect, self._patience.read),
                    proxy=http_connections.system_proxy(scheme, host, port, self._proxies),
                    watch=self._open,
                )
            return self._manager
