# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Asks servers: the one door to the network, with the rules of design.md section 6.

Certificates are always checked, against the system's own authorities and one that the member may
have added. Only the source's host is asked, redirects to others are refused, and nothing goes out in
clear. What comes back is limited in size, time and number. Errors are told by whose fault they are;
none of them holds an address.
"""

from __future__ import annotations

import contextlib
import random
import threading
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources import addresses
from ifn_desktop.sources.http_faults import Passing, length_of, media_type_of, range_of
from ifn_desktop.sources.http_login import Login
from ifn_desktop.sources.http_requests import READ, Reach, Requests, Trust
from ifn_desktop.sources.remote import Content, Resume

if TYPE_CHECKING:
    from urllib3.response import BaseHTTPResponse

T = TypeVar("T")
LISTING_BYTES = 64 << 20
"""Most bytes of an answer that is read as a whole, unpacked."""
FILE_BYTES = 2 << 30
"""Most bytes of a file."""
TRIES = 3


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
        self._reach = Reach(
            addresses.origin(addresses.clean(address, loopback=loopback)),
            frozenset(host.lower() for host in hosts),
            loopback,
        )
        self._patience = patience or Patience()
        timeouts = (self._patience.connect, self._patience.read)
        self._requests = Requests(self._reach, Trust(ca, connections, timeouts, proxies), login)

    @property
    def requests(self) -> int:
        """How many were sent."""
        return self._requests.requests

    @property
    def bytes(self) -> int:
        """How many came."""
        return self._requests.bytes

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection."""
        self._requests.close()

    def allows(self, address: str) -> bool:
        """Whether an address may be asked: https, on the source's host or one that was allowed."""
        return self._reach.allows(address)

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
            with self._requests.sent(method, address, wanted, body, cancel) as (response, final):
                with self._requests.faults(cancel):
                    content = self._read_all(response, cancel, limit)
                lowered = {name.lower(): value for name, value in response.headers.items()}
                return Answer(response.status, content, lowered, final)

        return self._patiently(read, cancel)

    def _read_all(self, response: BaseHTTPResponse, cancel: CancelToken, limit: int) -> bytes:
        pieces: list[bytes] = []
        size = 0
        began = time.monotonic()
        while piece := response.read(READ, decode_content=True):
            cancel.raise_if_cancelled()
            size += len(piece)
            self._requests.count(len(piece))
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
                lambda: stack.enter_context(self._requests.sent("GET", address, headers, None, cancel)),
                cancel,
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
                with self._requests.faults(cancel):
                    piece = response.read1(READ, decode_content=False)
            except Passing as passing:
                raise KnownError(passing.code) from None
            if not piece:
                return
            size += len(piece)
            self._requests.count(len(piece))
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

    def _hurry(self, size: int, began: float) -> None:
        spent = time.monotonic() - began
        if spent > self._patience.grace and size < self._patience.slowest * spent:
            raise KnownError("remote.no_answer")
