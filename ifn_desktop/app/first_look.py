# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the start view shows, asked of the library by a second process while Qt is being imported.

Asking the keyring, importing the store and opening the library take as long as Qt and the empty
window. The process that asks the keyring has the key anyway: it looks into the library too, and its
answer is there when the window is. The window opens the library itself afterwards.

Nothing is written: a library that must be brought up to date first, or that cannot be opened, gives
no first look, and the window finds out why by opening it.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ifn_desktop.config.keyring_process import FetchedKeyring, answer
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.errors import IfnError

if TYPE_CHECKING:
    from ifn_desktop.config.paths import ProfilePaths
    from ifn_desktop.model.views import DocumentView, StartView

FLAG = "--first-look"
PATIENCE = 0.5
"""Seconds that opening the library waits at most for the first look to be on the screen."""


class FirstLook:
    """The other process, from its start to its answer.

    Args:
        paths: the profile.
        profile: its name in the keyring.

    Attributes:
        keyring: has the key as soon as the process does.
    """

    def __init__(self, paths: ProfilePaths, profile: str) -> None:
        self.keyring = FetchedKeyring(profile, SystemKeyring(), __name__, FLAG, [str(paths.root)])
        self._lock = threading.Lock()
        self._is_taken = False
        self._on_screen = threading.Event()

    def take(self) -> StartView | None:
        """The start view, the first time, waiting for it; None when there is none. In a lane."""
        with self._lock:
            was_taken, self._is_taken = self._is_taken, True
        look = None if was_taken else read_look(self.keyring.rest())
        if look is None:
            self._on_screen.set()
        return look

    def shown(self) -> None:
        """It is on the screen: now the library may be opened."""
        self._on_screen.set()

    def wait(self) -> None:
        """Let the start view come first: what opens the library would only hold it up. In a lane."""
        self._on_screen.wait(PATIENCE)

    def close(self) -> None:
        """End the process if it still runs; nobody waits any longer."""
        self._on_screen.set()
        self.keyring.close()


def main(arguments: Sequence[str]) -> int:
    """The other process: write a profile's secret and its start view to standard output, a pipe.

    Args:
        arguments: the profile's name in the keyring, and its folder.
    """
    if len(arguments) != 2 or sys.stdout.isatty():
        return 2
    profile, folder = arguments
    keyring = _AskedOnce()
    out = sys.stdout.buffer
    out.write(answer(profile, keyring))
    out.flush()
    try:
        out.write(_look(Path(folder), keyring))
    except (IfnError, OSError):
        return 1  # the window opens the library itself, and says what is wrong
    out.flush()
    # Closing the library in order would write its log into it, which is for the window to do.
    os._exit(0)


def read_look(said: bytes) -> StartView | None:
    """The start view that `write_look` wrote; None when nothing was."""
    if not said:
        return None
    from ifn_desktop.model.saved_search import SavedSearch
    from ifn_desktop.model.views import MeetingSummary, ResumePoint, StartView

    following, upcoming, past, loose, resume, watches = cast("list[Any]", json.loads(said))
    return StartView(
        None if following is None else MeetingSummary(*following),
        tuple(MeetingSummary(*meeting) for meeting in upcoming),
        tuple(MeetingSummary(*meeting) for meeting in past),
        tuple(_document(document) for document in loose),
        None if resume is None else ResumePoint(*resume),
        tuple(SavedSearch(*search) for search in watches),
    )


def write_look(view: StartView) -> bytes:
    """A start view as JSON: each value a list of its fields."""
    return json.dumps(view).encode()


def _document(fields: list[Any]) -> DocumentView:
    from ifn_desktop.model.kinds import DocumentKind
    from ifn_desktop.model.places import Spot
    from ifn_desktop.model.views import DocumentView

    document = DocumentView(*fields)
    return document._replace(
        kind=DocumentKind(document.kind),
        page_sizes=tuple((width, height) for width, height in document.page_sizes),
        spot=None if document.spot is None else Spot(*document.spot),
    )


class _AskedOnce(SystemKeyring):
    """The system's keyring, whose owner is not bothered twice."""

    def __init__(self) -> None:
        super().__init__()
        self._given: dict[str, str | None] = {}

    def get(self, profile: str) -> str | None:
        if profile not in self._given:
            self._given[profile] = super().get(profile)
        return self._given[profile]


def _look(folder: Path, keyring: SystemKeyring) -> bytes:
    import datetime

    from ifn_desktop.config.paths import ProfilePaths, data_root
    from ifn_desktop.config.secrets import KeyVault
    from ifn_desktop.services.queries import Queries
    from ifn_desktop.store.database import Database
    from ifn_desktop.store.migrate import Migrator

    paths = ProfilePaths(folder)
    key = KeyVault(paths, keyring).open_with_keyring()
    if not paths.database.exists():
        return b""  # opening would make it anew
    database = Database(paths.database, key)
    if Migrator(data_root() / "db" / "migrations").pending(database):
        return b""
    return write_look(Queries(database, lambda: datetime.datetime.now().astimezone().date()).start())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
