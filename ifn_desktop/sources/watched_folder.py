# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A folder of this computer or of its network that others put papers into.

Sync clients write files bit by bit: a file that was changed just now, or a PDF without its end, is
looked at again and left for the next time when it is not still. Conflict copies and temporary files
are left out and told.
"""

from __future__ import annotations

import contextlib
import os
import stat
import time
import unicodedata
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

from ifn_desktop.errors import KnownError
from ifn_desktop.model.sync import Fault, Listing, RemoteFile, Source
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.addresses import address_mark
from ifn_desktop.sources.folder import os_code
from ifn_desktop.sources.http import Fetcher, wait
from ifn_desktop.sources.left_out import why_left_out
from ifn_desktop.sources.names import ending, natural_key
from ifn_desktop.sources.patient import Patient
from ifn_desktop.sources.pieces import CHUNK
from ifn_desktop.sources.remote import Content, Known, Resume

SETTLED = 3.0
"""Seconds after its last change from which on a file is taken to be still."""
UNFINISHED = 120.0
"""A PDF without its end that was changed within so many seconds is still being written."""
LOOK_AGAIN = 1.0
DEPTH = 16
FILES = 50_000
_TAIL = 4096
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


class _Found(NamedTuple):
    """A file of the folder."""

    path: Path
    key: str
    size: int
    changed: int


class WatchedFolder:
    """Lists and opens the files of a folder and the folders in it. Links are not followed.

    Args:
        source: whose address is the folder's path.
        now: seconds since 1970, by the clock that dates files.
        wait: waits between two looks.
        patient: asks the folder, which may never answer.
    """

    connections = 2

    def __init__(
        self,
        source: Source,
        *,
        now: Callable[[], float] = time.time,
        wait: Callable[[float, CancelToken], None] = wait,
        patient: Patient | None = None,
    ) -> None:
        self._patient = patient or Patient()
        self._root = Path(source.address)
        self._now = now
        self._wait = wait

    def list(self, known: Known, fetcher: Fetcher, cancel: CancelToken) -> Listing:
        """Look through the folder; see `RemoteSource.list`. `fetcher` is not used.

        Raises:
            KnownError: `folder.missing`, `folder.no_access`, `folder.no_answer`.
        """
        del fetcher
        ask, root = self._patient.ask, str(self._root)

        def look_through(alive: CancelToken) -> tuple[_Look, list[_Found], list[_Found]]:
            look = _Look(self._root, alive)
            files = look.run()
            return look, files, [file for file in files if self._is_fresh(file, alive)]

        look, files, fresh = ask(root, look_through, cancel)
        restless: dict[str, str] = {}
        if fresh:
            self._wait(LOOK_AGAIN, cancel)
            restless = ask(root, lambda alive: self._restless(fresh, alive), cancel)
        restless |= {file.key: "file.empty" for file in files if file.size == 0}
        before = known.files() if restless else dict[str, RemoteFile]()
        listed: list[RemoteFile] = []
        for file in files:
            code = restless.get(file.key)
            if code is None:
                listed.append(_remote(file))
                continue
            look.faults.append(Fault(code, address_mark(file.key), file.path.name))
            if file.key in before:  # being written anew is not being gone
                listed.append(before[file.key])
        return Listing(tuple(listed), look.complete, tuple(look.faults))

    def open(
        self, file: RemoteFile, fetcher: Fetcher, resume: Resume | None, cancel: CancelToken
    ) -> AbstractContextManager[Content]:
        """Begin to read a file.

        Raises:
            KnownError: `file.missing`, `file.no_access`, `file.changed` when it is no longer the one
                that was listed, `file.unreadable`.
        """
        del fetcher, resume
        return _opened(file, cancel)

    def _is_fresh(self, file: _Found, cancel: CancelToken) -> bool:
        cancel.raise_if_cancelled()
        age = self._now() - file.changed / 1e9
        return abs(age) < SETTLED or (abs(age) < UNFINISHED and _lacks_end(file))

    def _restless(self, fresh: list[_Found], cancel: CancelToken) -> dict[str, str]:
        codes: dict[str, str] = {}
        for file in fresh:
            cancel.raise_if_cancelled()
            if not self._is_still(file):
                codes[file.key] = "source.unfinished"
        return codes

    def _is_still(self, file: _Found) -> bool:
        try:
            status = file.path.stat()
        except OSError:
            return False
        same = (status.st_size, status.st_mtime_ns) == (file.size, file.changed)
        return same and not _lacks_end(file)


class _Look:
    """One look through a folder."""

    def __init__(self, root: Path, cancel: CancelToken) -> None:
        self._root = root
        self._cancel = cancel
        self._files: list[_Found] = []
        self.faults: list[Fault] = []
        self.complete = True

    def run(self) -> list[_Found]:
        try:
            is_folder = self._root.is_dir()
        except OSError:
            is_folder = False
        if not is_folder:
            raise KnownError("folder.missing")
        self._folder(self._root, "", 0)
        return self._files

    def _folder(self, folder: Path, above: str, depth: int) -> None:
        self._cancel.raise_if_cancelled()
        try:
            with os.scandir(folder) as scan:
                entries = sorted(scan, key=lambda entry: natural_key(entry.name))
        except OSError as error:
            if not above:
                code = "folder.no_access" if os_code(error) == "file.no_access" else "folder.missing"
                raise KnownError(code) from None
            self._incomplete(os_code(error), above)
            return
        for entry in entries:
            self._entry(entry, f"{above}{entry.name}", depth)

    def _entry(self, entry: os.DirEntry[str], key: str, depth: int) -> None:
        self._cancel.raise_if_cancelled()
        try:
            if entry.is_symlink():
                return
            is_folder = entry.is_dir(follow_symlinks=False)
            code = why_left_out(unicodedata.normalize("NFC", entry.name), is_folder=is_folder)
            if code is not None:
                self.faults.append(Fault(code, address_mark(key), entry.name))
            elif is_folder and depth < DEPTH:
                self._folder(Path(entry.path), f"{key}/", depth + 1)
            elif is_folder or len(self._files) >= FILES:
                self._incomplete("remote.too_many", key)
            else:
                status = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(status.st_mode):
                    found = _Found(Path(entry.path), key, status.st_size, status.st_mtime_ns)
                    self._files.append(found)
        except OSError as error:
            self._incomplete(os_code(error), key)

    def _incomplete(self, code: str, key: str) -> None:
        self.complete = False
        self.faults.append(Fault(code, address_mark(key), key.rstrip("/").rsplit("/", 1)[-1]))


def _remote(file: _Found) -> RemoteFile:
    folder = unicodedata.normalize("NFC", file.key.rpartition("/")[0])
    name = unicodedata.normalize("NFC", file.path.name)
    return RemoteFile(file.key, name, str(file.path), file.size, str(file.changed), folder=folder)


def _lacks_end(file: _Found) -> bool:
    """Whether a PDF has no end yet, or a file nothing at all."""
    if file.size == 0:
        return True
    if ending(file.path.name) != "pdf":
        return False
    try:
        with file.path.open("rb") as opened:
            opened.seek(max(0, file.size - _TAIL))
            return b"%%EOF" not in opened.read(_TAIL)
    except OSError:
        return True


@contextlib.contextmanager
def _opened(file: RemoteFile, cancel: CancelToken) -> Generator[Content]:
    try:
        descriptor = os.open(file.address, _FLAGS)
    except OSError as error:
        raise KnownError(os_code(error), name=file.name) from None
    with os.fdopen(descriptor, "rb") as opened:
        _check(opened.fileno(), file)

        def chunks() -> Iterator[bytes]:
            while True:
                cancel.raise_if_cancelled()
                try:
                    block = opened.read(CHUNK)
                except OSError as error:
                    raise KnownError(os_code(error), name=file.name) from None
                if not block:
                    break
                yield block
            _check(opened.fileno(), file)

        yield Content(chunks(), size=file.size)


def _check(descriptor: int, file: RemoteFile) -> None:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise KnownError("file.unknown", name=file.name)
    if (status.st_size, str(status.st_mtime_ns)) != (file.size, file.modified):
        raise KnownError("file.changed", name=file.name)
