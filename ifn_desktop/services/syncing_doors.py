# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Opens sources: the adapter for each kind, and what it asks its server through."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from ifn_desktop.config.source_passwords import SourcePasswords
from ifn_desktop.errors import KnownError
from ifn_desktop.model.sync import Source, SourceKind
from ifn_desktop.sources.http import Fetcher, Patience
from ifn_desktop.sources.http_login import Login
from ifn_desktop.sources.remote import RemoteSource
from ifn_desktop.sync.transfer import Door

ADAPTERS = {
    SourceKind.FOLDER: "ifn_desktop.sources.watched_folder:WatchedFolder",
    SourceKind.WEBDAV: "ifn_desktop.sources.webdav:WebDavSource",
    SourceKind.WEB_PAGE: "ifn_desktop.sources.web_page:WebPageSource",
    SourceKind.OPARL: "ifn_desktop.sources.oparl:OParlSource",
}
"""For each kind the class that knows it, imported when it is needed; made with the `Source`."""
_NOWHERE = "https://localhost/"


class Doors:
    """Opens sources with their passwords.

    Args:
        passwords: of the sources.
        loopback: http to this computer is allowed; for tests.
        patience: how long to wait for servers.
    """

    def __init__(
        self, passwords: SourcePasswords, *, loopback: bool = False, patience: Patience | None = None
    ) -> None:
        self._passwords = passwords
        self._loopback = loopback
        self._patience = patience or Patience()
        self.lacking: set[str] = set()

    def open(self, source: Source, password: str | None = None) -> Door:
        """Open a source.

        Args:
            source: which one.
            password: just typed; None takes the one that is kept.

        Raises:
            KnownError: `remote.address`, `remote.not_secure`, `remote.no_password`, `keyring.locked`.
        """
        module, _, name = ADAPTERS[source.kind].partition(":")
        make: Callable[[Source], RemoteSource] = getattr(import_module(module), name)
        adapter = make(source)
        login = None
        if source.user:
            login = Login(source.user, self._password(source, password))
        is_folder = source.kind is SourceKind.FOLDER
        fetcher = Fetcher(
            _NOWHERE if is_folder else source.address,
            hosts=tuple(source.options.get("hosts", "").split()),
            login=login,
            ca=source.options.get("ca", ""),
            connections=adapter.connections,
            loopback=self._loopback,
            patience=self._patience,
        )
        return Door(adapter, fetcher, self._patience)

    def _password(self, source: Source, given: str | None) -> str:
        """The password for a source that has a user; nobody is asked without one."""
        if given is None:
            # A folder shared by a link may have a user of its own, and no password.
            given = "" if source.options.get("open") == "1" else self._passwords.get(source.id)
        if given is None:
            self.lacking.add(source.id)
            raise KnownError("remote.no_password")
        self.lacking.discard(source.id)
        return given
