# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Requests to the server of one source: where they may go, redirects, log-in, connections.

urllib3 is imported when the first request is made.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import weakref
from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from ifn_desktop import __version__
from ifn_desktop.errors import KnownError
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources import addresses, http_connections
from ifn_desktop.sources.http_faults import fault_of, status_fault
from ifn_desktop.sources.http_login import Login

if TYPE_CHECKING:
    import urllib3
    import urllib3.connection
    from urllib3.response import BaseHTTPResponse

USER_AGENT = f"IFN-Desktop/{__version__}"
REDIRECTS = 5
READ = 1 << 18
"""Bytes that are read at once."""
_REDIRECTING = frozenset({301, 302, 303, 307, 308})


class Reach(NamedTuple):
    """What may be asked.

    Attributes:
        home: scheme, host and port of the source.
        hosts: further hosts that the member allowed.
        loopback: http to this computer is allowed; for tests.
    """

    home: tuple[str, str, int]
    hosts: frozenset[str] = frozenset()
    loopback: bool = False

    def allows(self, address: str) -> bool:
        """Whether an address may be asked: https, on the source's host or one that was allowed."""
        try:
            scheme, host, port = addresses.origin(address)
        except KnownError:
            return False
        if scheme == "http" and not (self.loopback and addresses.is_loopback(host)):
            return False
        if scheme not in {"http", "https"}:
            return False
        return (scheme, host, port) == self.home or addresses.host_of(address) in self.hosts


class Trust(NamedTuple):
    """How the server is reached.

    Attributes:
        ca: PEM text of a certificate authority to trust beside the system's.
        connections: how many may be open to a host at once.
        timeouts: in seconds, for a connection and between two pieces of an answer.
        proxies: as `urllib.request.getproxies` gives them; None asks the system.
    """

    ca: str = ""
    connections: int = 2
    timeouts: tuple[float, float] = (10.0, 30.0)
    proxies: Mapping[str, str] | None = None


class Requests:
    """Sends them. Safe on several threads; close it at the end.

    Args:
        reach: what may be asked.
        trust: how.
        login: for servers that ask who one is; given to the source's own host only.
    """

    def __init__(self, reach: Reach, trust: Trust, login: Login | None) -> None:
        self._reach = reach
        self._trust = trust
        self._login = login
        self._lock = threading.Lock()
        self._manager: urllib3.PoolManager | None = None
        self._open: weakref.WeakSet[urllib3.connection.HTTPConnection] = weakref.WeakSet()
        self.requests = 0
        self.bytes = 0

    def close(self) -> None:
        """Close every connection."""
        with self._lock:
            manager, self._manager = self._manager, None
        if manager is not None:
            manager.clear()
        # A pool ends its connections when it is collected; a traceback may keep it until then.
        for connection in list(self._open):
            connection.close()

    @contextlib.contextmanager
    def sent(
        self, method: str, address: str, headers: Mapping[str, str], body: bytes | None, cancel: CancelToken
    ) -> Generator[tuple[BaseHTTPResponse, str]]:
        """A request with its redirects and log-in: (the answer, where it came from).

        Raises:
            Passing: it may go well another time.
            KnownError: `remote.*`.
        """
        forget = cancel.on_cancel(self._break_off)
        response: BaseHTTPResponse | None = None
        try:
            with self.faults(cancel):
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
            if not self._reach.allows(address):
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
        return self._login is not None and addresses.origin(address) == self._reach.home

    def _done_with(self, response: BaseHTTPResponse) -> None:
        """Read what is left of an answer nobody wants, so that its connection can be used again."""
        with contextlib.suppress(Exception):
            rest = response.read(READ, decode_content=False)
            self.count(len(rest))
        if response.length_remaining:
            response.close()
        response.release_conn()

    @contextlib.contextmanager
    def faults(self, cancel: CancelToken) -> Generator[None]:
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

    def count(self, size: int) -> None:
        """Note bytes that came."""
        with self._lock:
            self.bytes += size

    def _pool(self) -> urllib3.PoolManager:
        with self._lock:
            if self._manager is None:
                self._manager = http_connections.manager(
                    ca=self._trust.ca,
                    connections=self._trust.connections,
                    timeouts=self._trust.timeouts,
                    proxy=http_connections.system_proxy(*self._reach.home, self._trust.proxies),
                    watch=self._open,
                )
            return self._manager
