# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""From a pasted address to a paper on the screen: the real window, library, engine, and a server with TLS."""

from __future__ import annotations

import datetime
import ssl
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ifn_desktop.ui.sync.feature import SyncFeature
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.sync_adding import Step
from ifn_desktop.viewmodels.sync_folders import Pace
from tests.support.desk import LibraryDesk
from tests.support.libraries import open_library
from tests.support.packets import stamped_packet
from tests.sync.servers import wsgidav

PAGE = """<!doctype html><html lang="sv"><head><meta charset="utf-8">
<title>Kallelser och protokoll - Granby kommun</title></head><body><main>
<h1>Socialnämnden</h1><h2>2026</h2><h3>18 mars</h3>
<ul><li><a href="/filer/handlingar.pdf">Socialnämnden handlingar 2026-03-18 (pdf, 0.1 MB)</a></li></ul>
</main></body></html>"""
Key = Qt.Key


def authority(folder: Path) -> tuple[Path, Path]:
    """A certificate for localhost that no system trusts, with its key; the first is what a member adds."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Granby kommun")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    certificate, secret = folder / "granby.pem", folder / "granby.key"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.PKCS8
    secret.write_bytes(key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()))
    return certificate, secret


class Site:
    """A municipality's page on this computer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "webb"
        (self.folder / "filer").mkdir(parents=True)
        (self.folder / "index.html").write_text(PAGE, encoding="utf-8")
        stamped_packet(self.folder / "filer" / "handlingar.pdf", items=2, pages=2)
        self.certificate, self._key = authority(folder)
        self.address = ""
        self.asked: list[str] = []

    @contextmanager
    def open(self) -> Generator[None]:
        site = self

        class Handler(SimpleHTTPRequestHandler):
            def __init__(self, *args: object) -> None:
                super().__init__(*args, directory=str(site.folder))  # type: ignore[arg-type]

            def log_message(self, format: str, *args: object) -> None:
                site.asked.append(self.path)

        class Quiet(ThreadingHTTPServer):
            def handle_error(self, request: object, client_address: object) -> None:
                """A client that does not trust the certificate hangs up."""

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self._key)
        server = Quiet(("127.0.0.1", 0), Handler)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        self.address = f"https://localhost:{server.server_address[1]}/"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


@pytest.fixture
def site(tmp_path: Path) -> Generator[Site]:
    made = Site(tmp_path)
    with made.open():
        yield made


@pytest.fixture
def desk(tmp_path: Path, appearance: Appearance, qtbot: QtBot) -> Generator[LibraryDesk]:
    with open_library(tmp_path / "profile") as core:
        made = LibraryDesk(core, appearance, qtbot)
        made.window.reading.ensurePolished()
        yield made
        made.close()


def choose(desk: LibraryDesk, file: Path) -> None:
    """Whatever is asked for, it is this file."""
    files = desk.feature(SyncFeature)._files

    def one_file(_: QWidget, __: str, ___: str, chosen: Callable[[list[Path]], None]) -> None:
        chosen([file])

    files.one_file = one_file  # type: ignore[method-assign]


def test_from_a_pasted_address_to_a_meeting(desk: LibraryDesk, site: Site) -> None:
    feature = desk.feature(SyncFeature)
    choose(desk, site.certificate)
    feature.add()
    page = feature.adding_page
    page.place.address.setText(f"Se här: {site.address}")
    desk.key(Key.Key_Return)
    desk.until(lambda: feature.adding.trouble is not None)
    assert "certifikat" in page.place.trouble.words.text()
    assert site.asked == []
    desk.qtbot.mouseClick(page.place.trouble.certificate, Qt.MouseButton.LeftButton)
    desk.until(lambda: feature.adding.step is Step.CHOOSE)
    assert [board.name for board in feature.adding.scope.boards] in ([], ["Socialnämnden"])
    assert "1\xa0fil" in page.choose.total.text()
    desk.until(lambda: desk.focus is page.choose.finish)
    desk.key(Key.Key_Return)
    desk.until(lambda: desk.notices.message is not None)
    message = desk.notices.message
    assert message is not None
    assert message.text == "Hämtade 1 ny handling till 18 mars."
    assert message.act is not None
    message.act()
    desk.until(lambda: desk.view.document is not None)
    assert desk.models.navigator.board == "Socialnämnden"

    asked = len(site.asked)
    feature.fetch()
    desk.until(lambda: not feature.model.is_running)
    assert desk.notices.message is not None
    assert desk.notices.message.text == "Inget nytt."
    assert len(site.asked) - asked <= 2, "the page once, robots.txt perhaps"
    feature.show()
    desk.until(lambda: "Inget nytt." in [line.words for line in feature.model.log])
    assert feature.model.log[-1].words == "Hämtade 1 ny handling till 18 mars."


def test_a_shared_folder_behind_a_password(desk: LibraryDesk, tmp_path: Path) -> None:
    folder = tmp_path / "delad"
    folder.mkdir()
    stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=2, pages=2)
    certificate = authority(tmp_path)
    feature = desk.feature(SyncFeature)
    choose(desk, certificate[0])
    with wsgidav(folder, tmp_path, users={"anna": "hemlis"}, digest=True, certificate=certificate) as address:
        feature.add()
        page = feature.adding_page
        page.place.address.setText(address)
        desk.key(Key.Key_Return)
        desk.until(lambda: feature.adding.trouble is not None)
        desk.qtbot.mouseClick(page.place.trouble.certificate, Qt.MouseButton.LeftButton)
        for password in ("fel", "hemlis"):
            desk.until(lambda: feature.adding.step is Step.PASSWORD)
            desk.until(lambda: desk.focus in {page.password.user, page.password.password})
            page.password.user.setText("anna")
            page.password.password.setFocus()
            desk.type(password)
            desk.key(Key.Key_Return)
            desk.until(lambda: feature.adding.step is not Step.LOOKING)
        assert feature.adding.step is Step.CHOOSE
        desk.key(Key.Key_Return)
        desk.until(lambda: bool(desk.core.queries.meetings()))
        desk.until(lambda: not feature.model.is_running)
    (row,) = feature.model.rows
    assert row.facts.startswith("Delad mapp på nätet")
    assert "hemlis" not in repr(row)


def test_a_folder_that_fills_up(desk: LibraryDesk, tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive"
    folder.mkdir()
    stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=2, pages=2)
    feature = desk.feature(SyncFeature)
    feature.add()
    feature.adding.look_in(folder)
    desk.until(lambda: feature.adding.step is Step.CHOOSE)
    feature.adding.finish()
    desk.until(lambda: desk.notices.message is not None)
    desk.until(lambda: not feature.model.is_running)
    assert feature.model.rows[0].facts.startswith("Mapp på datorn")
    feature.fetch()
    desk.until(lambda: bool(desk.core.queries.meetings()))
    desk.until(lambda: not feature.model.is_running)

    # From now on nobody asks: the folder is watched.
    watch = feature.keeper._folders
    watch._pace = Pace(settle=150)
    desk.until(lambda: watch._watcher is not None and watch._timer.isActive())
    (folder / "april").mkdir()
    stamped_packet(folder / "april" / "Socialnämnden 2026-04-22.pdf", date="2026-04-22", items=2, first=9)
    desk.until(lambda: len(desk.core.queries.meetings()) == 2)
    desk.until(lambda: not feature.model.is_running)
    feature.keeper.hold()
    assert watch.folders == {}
    assert watch._watcher is None
