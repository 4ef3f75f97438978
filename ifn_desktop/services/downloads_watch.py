# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""New files in the computer's folder of downloads that look like papers of a board.

Portals that ask for BankID are read by hand; what the member fetches there ends up here. Only names,
sizes and times are looked at: nothing is opened before the member has said yes.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

from ifn_desktop.sources.names import is_temporary

SMALLEST = 8_000
LARGEST = 2 << 30
MOST = 20
"""So many files at most are told at one look: a folder somebody unpacked a thousand into is no delivery."""

_ENDINGS = frozenset({".pdf", ".zip"})
_SURE = re.compile(
    r"kallelse|foredragningslist|dagordning|arendelist|motesbok|moteshandling|sammantrad"
    r"|protokoll|tjansteskrivelse|namnd|utskott|fullmaktige|kommunstyrelse"
)
_PARTS = re.compile(
    r"(?:^|[^a-z])(?:handlingar|bilaga|yttrande|delegationsbeslut|anmalningsarenden?)(?:[^a-z]|$)"
)
_OTHERS = re.compile(
    r"faktura|kvitto|orderbekraftelse|biljett|kontoutdrag|lonespec|deklaration|boardingpass|manual"
    r"|bruksanvisning|foralder|styrelseprotokoll|arsstamma|bostadsratt"
)
"""Invoices, tickets, wages, manuals; what the member's housing association and their club send."""


class NewFile(NamedTuple):
    """A file that looks like papers.

    Attributes:
        path: where it lies. Never logged.
        size: bytes.
        modified: when it was last written, in nanoseconds since 1970.
        is_invitation: it calls itself a kallelse or a föredragningslista.
    """

    path: Path
    size: int
    modified: int
    is_invitation: bool = False


def looks_like_papers(name: str) -> bool:
    """Whether a file's name speaks of a board's papers."""
    plain = _plain(Path(name).stem)
    return bool(_SURE.search(plain) or _PARTS.search(plain)) and not _OTHERS.search(plain)


def is_invitation(name: str) -> bool:
    """Whether a file's name says that it calls to a meeting."""
    return bool(re.search(r"kallelse|foredragningslist|dagordning|motesbok", _plain(name)))


class DownloadsWatch:
    """Looks into a folder, as often as it is asked to. A file is told once, when it is whole.

    Args:
        folder: not looked below.
        since: older files are not told.
    """

    def __init__(self, folder: Path, since: datetime.datetime) -> None:
        self._folder = folder
        self._since = since.timestamp() * 1e9
        self._growing: dict[Path, tuple[int, int]] = {}
        self._told: set[tuple[Path, int, int]] = set()

    @property
    def is_waiting(self) -> bool:
        """Whether there is a file that may still be growing, so that another look is needed soon."""
        return bool(self._growing)

    def look(self) -> tuple[NewFile, ...]:
        """The files that have come since, and are as they were at the look before this. Oldest first."""
        found: list[NewFile] = []
        seen: dict[Path, tuple[int, int]] = {}
        for path in self._candidates():
            try:
                state = path.stat()
            except OSError:  # gone meanwhile
                continue
            size, modified = state.st_size, state.st_mtime_ns
            known = (path, size, modified)
            if modified <= self._since or known in self._told or not SMALLEST <= size <= LARGEST:
                continue
            if self._growing.get(path) == (size, modified):
                self._told.add(known)
                found.append(NewFile(path, size, modified, is_invitation(path.name)))
            else:
                seen[path] = (size, modified)
        self._growing = seen
        return tuple(sorted(found, key=lambda one: one.modified))[:MOST]

    def _candidates(self) -> list[Path]:
        try:
            entries = list(self._folder.iterdir())
        except OSError:
            return []  # it has been moved, or nobody may look: then nothing comes
        return [
            path
            for path in entries
            if path.suffix.lower() in _ENDINGS
            and not is_temporary(path.name)
            and looks_like_papers(path.name)
            and path.is_file()
            and not path.is_symlink()
        ]


def _plain(text: str) -> str:
    """Small letters without rings and dots, whichever way the system writes them."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
