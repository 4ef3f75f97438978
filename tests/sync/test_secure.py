# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Who is trusted, who is told what, and by which way."""

from __future__ import annotations

import contextlib
import http.server
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.http import Fetcher, Patience
from ifn_desktop.sources.http_login import Login
from tests.support.packets import stamped_packet
from tests.sync.library import open_library
from tests.sync.servers import wsgidav

HASTY = Patience(connect=3.0, read=3.0, pause=0.01)


class _Hello(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


@contextlib.contextmanager
def secure(authority: trustme.CA, host: str) -> Iterator[int]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Hello)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(host).configure_cert(context)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def code_of(fetcher: Fetcher, address: str) -> str:
    with fetcher:
        try:
            answer = fetcher.get(address, CancelToken())
        except KnownError as error:
            return "told" if address in repr((error, error.params)) else error.code
    return answer.body.decode()


def test_a_certificate_is_checked_and_an_own_authority_may_be_added(authority: trustme.CA) -> None:
    pem = authority.cert_pem.bytes().decode()
    with secure(authority, "127.0.0.1") as port:
        address = f"https://127.0.0.1:{port}/"
        assert code_of(Fetcher(address, patience=HASTY), address) == "remote.certificate"
        other = trustme.CA().cert_pem.bytes().decode()
        assert code_of(Fetcher(address, ca=other, patience=HASTY), address) == "remote.certificate"
        assert code_of(Fetcher(address, ca=pem, patience=HASTY), address) == "hello"
        assert code_of(Fetcher(address, ca="strunt", patience=HASTY), address) == "remote.ca"
    with secure(authority, "annan.example") as port:  # right authority, another's name
        address = f"https://127.0.0.1:{port}/"
        assert code_of(Fetcher(address, ca=pem, patience=HASTY), address) == "remote.certificate"


def test_what_speaks_no_tls_is_not_told_as_a_wrong_certificate() -> None:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Hello)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        address = f"https://127.0.0.1:{server.server_address[1]}/"
        assert code_of(Fetcher(address, patience=HASTY), address) == "remote.no_tls"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextlib.contextmanager
def tunnel() -> Iterator[tuple[str, list[str]]]:
    """A proxy that knows CONNECT only; and what it was asked."""
    asked: list[str] = []
    listener = socket.create_server(("127.0.0.1", 0))
    threads: list[threading.Thread] = []

    def pump(one: socket.socket, other: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := one.recv(65536):
                other.sendall(data)
            other.shutdown(socket.SHUT_WR)

    def serve(connection: socket.socket) -> None:
        with connection:
            with connection.makefile("rb") as stream:
                words = stream.readline().decode().split()
                while stream.readline().strip():
                    pass
            if len(words) != 3:
                return
            asked.append(words[0])
            host, _, port = words[1].rpartition(":")
            with socket.create_connection((host, int(port))) as far:
                connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                back = threading.Thread(target=pump, args=(far, connection))
                back.start()
                pump(connection, far)
                back.join()

    def listen() -> None:
        while True:
            connection, _ = listener.accept()
            if over.is_set():
                connection.close()
                return
            thread = threading.Thread(target=serve, args=(connection,))
            threads.append(thread)
            thread.start()

    over = threading.Event()
    main = threading.Thread(target=listen)
    main.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", asked
    finally:
        over.set()
        socket.create_connection(listener.getsockname()).close()
        main.join()
        listener.close()
        for thread in threads:
            thread.join()


def test_through_a_proxy_certificates_are_checked_all_the_same(authority: trustme.CA) -> None:
    pem = authority.cert_pem.bytes().decode()
    with secure(authority, "127.0.0.1") as port, tunnel() as (proxy, asked):
        address = f"https://127.0.0.1:{port}/"
        proxies = {"https": proxy}
        assert code_of(Fetcher(address, ca=pem, proxies=proxies, patience=HASTY), address) == "hello"
        assert asked == ["CONNECT"]
        assert code_of(Fetcher(address, proxies=proxies, patience=HASTY), address) == "remote.certificate"
        gone = {"https": "http://127.0.0.1:9"}
        assert code_of(Fetcher(address, ca=pem, proxies=gone, patience=HASTY), address) == "remote.proxy"


@pytest.mark.parametrize(
    "address",
    [
        "http://exempel.se/",
        "http://10.0.0.1/",
        "ftp://exempel.se/",
        "https://jag:ord@exempel.se/",
        "https:///",
    ],
)
def test_what_is_not_secure_is_not_asked(address: str) -> None:
    with pytest.raises(KnownError):
        Fetcher(address)


def test_other_hosts_and_plain_http_are_not_asked() -> None:
    fetcher = Fetcher("https://exempel.se/", hosts=("filer.exempel.se",))
    assert fetcher.allows("https://exempel.se/a?b")
    assert fetcher.allows("https://filer.exempel.se/a")
    for address in (
        "https://exempel.se:8443/",
        "http://exempel.se/",
        "https://x.exempel.se/",
        "file:///etc/passwd",
    ):
        assert not fetcher.allows(address)


RFC_7616 = (
    'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm={algorithm},'
    ' nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",'
    ' opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"'
)


@pytest.mark.parametrize(
    ("algorithm", "response"),
    [
        ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
    ],
)
def test_digest_is_that_of_rfc_7616(algorithm: str, response: str) -> None:
    login = Login("Mufasa", "Circle of Life", random=lambda: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ")
    assert login.header("GET", "https://www.example.org/dir/index.html") is None
    assert login.hear([RFC_7616.format(algorithm=algorithm)])
    header = login.header("GET", "https://www.example.org/dir/index.html")
    assert header is not None
    assert f'response="{response}"' in header
    assert not login.hear([RFC_7616.format(algorithm=algorithm)])  # refused: not again
    assert "Circle" not in repr(login)


@pytest.mark.parametrize("digest", [False, True])
def test_a_wrong_password_is_told_and_the_right_one_works(
    digest: bool, tmp_path: Path, profile: Path
) -> None:
    folder = tmp_path / "delad"
    folder.mkdir()
    stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    users = {"anna": "rätt lösenord"}
    with wsgidav(folder, tmp_path, users=users, digest=digest) as address, open_library(profile) as library:
        source = library.add(address, password="fel", user="anna")
        assert [fault.code for fault in library.sync().failed] == ["remote.password"]
        state = library.syncing.sources()[0]
        assert (state.code, state.failures) == ("remote.password", 1)
        library.syncing.add(state.source, "rätt lösenord")
        assert library.sync(source).fetched == 1
        with library.core.database.read() as view:
            rows = view.query("SELECT * FROM sync_source")
        assert "lösenord" not in repr([tuple(row) for row in rows])


def test_without_its_password_a_source_is_not_asked_at_all(tmp_path: Path, profile: Path) -> None:
    (tmp_path / "delad").mkdir()
    stamped_packet(tmp_path / "delad" / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    with (
        wsgidav(tmp_path / "delad", tmp_path, users={"anna": "hemlis"}) as address,
        open_library(profile) as library,
    ):
        source = library.add(address, user="anna")
        report = library.sync()
        assert ([fault.code for fault in report.failed], report.requests) == (["remote.no_password"], 0)
        (state,) = library.syncing.sources()
        assert (state.needs_password, library.syncing.keeps_passwords) == (True, False)
        assert not library.syncing.add(state.source, "hemlis").password_lasts
        assert library.sync(source).fetched == 1
    # What is shared by a link has a user and no password: nothing is asked for after a restart either.
    with (
        wsgidav(tmp_path / "delad", tmp_path, users={"lank": ""}) as address,
        open_library(profile) as library,
    ):
        library.add(address, user="lank", options={"open": "1"})
        assert "remote.no_password" not in [fault.code for fault in library.sync().failed[1:]]


def test_a_cancel_breaks_off_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        address = f"http://127.0.0.1:{deaf.getsockname()[1]}/"
        cancel = CancelToken()
        timer = threading.Timer(0.2, cancel.cancel)
        timer.start()
        fetcher = Fetcher(address, loopback=True, patience=Patience(read=30.0))
        with fetcher, pytest.raises(Cancelled):
            fetcher.get(address, cancel)
        timer.join()
