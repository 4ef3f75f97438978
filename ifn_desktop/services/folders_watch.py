# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Whether something has changed in the folders that papers are fetched from.

Names, sizes and times are looked at, and nothing is opened. A change is told when two looks have seen
the same: who puts many files there, or a large one, is let finish first. The system tells at once of
changes in folders of this computer; of those that others make in a folder of the network it does not,
so these must be looked at again and again.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ifn_desktop.errors import KnownError
from ifn_desktop.model.sync import SourceId
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.left_out import why_left_out
from ifn_desktop.sources.patient import Patient

DEPTH = 16
ENTRIES = 100_000
"""More entries than this are not looked at; the schedule finds what is new among them."""
TOLD_BY_SYSTEM = 256
"""So many folders at most are given to the system to be watched: what it can watch is limited."""
_REMOTE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ncpfs", "ceph", "glusterfs"}
)


class Look(NamedTuple):
    """What a look has found.

    Attributes:
        changed: the sources whose folders are not as they were, and still now.
        is_restless: something is changing; look again soon.
        local: folders that the system tells of.
        seconds: what it took.
    """

    changed: tuple[SourceId, ...] = ()
    is_restless: bool = False
    local: tuple[str, ...] = ()
    seconds: float = 0.0


class FoldersWatch:
    """Looks, as often as it is asked to; by one thread at a time.

    Args:
        patient: asks the folders, any of which may never answer.
    """

    def __init__(self, patient: Patient | None = None) -> None:
        self._patient = patient or Patient()
        self._told: dict[SourceId, bytes] = {}
        self._last: dict[SourceId, bytes] = {}

    def look(self, folders: Mapping[SourceId, Path], cancel: CancelToken) -> Look:
        """Look at all there are. The first look at a folder changes nothing: it is what is known.

        Args:
            folders: of each source.
            cancel: stops it.

        Raises:
            Cancelled: it is no longer wanted.
        """
        began = time.monotonic()
        changed: list[SourceId] = []
        local: list[str] = []
        is_restless = False
        for source in [source for source in self._told if source not in folders]:
            del self._told[source], self._last[source]
        for source, folder in folders.items():
            try:
                state, inside = self._patient.ask(str(folder), partial(_state, folder), cancel)
            except KnownError:
                continue  # it does not answer; the next fetching tells so
            before, last = self._told.setdefault(source, state), self._last.get(source)
            self._last[source] = state
            if state != before and state == last:
                self._told[source] = state
                changed.append(source)
            elif state != before:
                is_restless = True
            if not is_of_network(folder):
                local += inside
        return Look(tuple(changed), is_restless, tuple(local[:TOLD_BY_SYSTEM]), time.monotonic() - began)


def _state(folder: Path, cancel: CancelToken) -> tuple[bytes, list[str]]:
    """(what tells a folder's state from another, the folders in it with itself)."""
    digest = hashlib.blake2b(digest_size=16)
    inside: list[str] = []
    for count, (name, size, changed) in enumerate(_entries(str(folder), "", 0)):
        cancel.raise_if_cancelled()
        if size < 0:
            inside.append(str(folder / name))
        digest.update(f"{name}\0{size}\0{changed}\0".encode("utf-8", "surrogateescape"))
        if count >= ENTRIES:
            break
    return digest.digest(), inside


def _entries(place: str, above: str, depth: int) -> Iterator[tuple[str, int, int]]:
    """(path below the folder, size, time of change) of each file that counts; folders have the size -1."""
    try:
        with os.scandir(place) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError:
        return  # it is not there, or nobody may look: the next fetching tells so
    yield above, -1, 0
    for entry in entries:
        name = f"{above}{entry.name}"
        try:
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.is_symlink() or why_left_out(entry.name, is_folder=is_folder) is not None:
                continue
            if is_folder:
                if depth < DEPTH:
                    yield from _entries(entry.path, f"{name}/", depth + 1)
            else:
                status = entry.stat(follow_symlinks=False)
                yield name, status.st_size, status.st_mtime_ns
        except OSError:  # gone meanwhile, or not ours to read
            continue


def is_of_network(folder: Path) -> bool:
    """Whether a folder lies on another computer, as far as the system tells; when in doubt it does."""
    if sys.platform == "win32":
        return _is_of_network_on_windows(folder)
    if sys.platform == "darwin":
        return folder.is_relative_to("/Volumes") or folder.is_relative_to("/Network")
    return _system_of(folder) in _REMOTE_SYSTEMS or _system_of(folder).startswith("fuse")


def _is_of_network_on_windows(folder: Path) -> bool:
    drive = folder.drive
    if drive.startswith("\\\\"):
        return True
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  other systems do not know it
    return int(kernel.GetDriveTypeW(f"{drive}\\")) == 4  # DRIVE_REMOTE


def _system_of(folder: Path) -> str:
    """The kind of file system that a folder lies on; nothing where the system does not tell."""
    best, kind = "", ""
    try:
        lines = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return ""
    for line in lines:
        before, _, after = line.partition(" - ")
        words = before.split()
        if len(words) < 5 or not after:
            continue
        place = words[4].replace("\\040", " ")
        if len(place) >= len(best) and folder.is_relative_to(place):
            best, kind = place, after.split()[0]
    return kind
