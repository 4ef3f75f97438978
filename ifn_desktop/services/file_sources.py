# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The library's files as PDF workers are given them: decrypted piece by piece, never on a disk."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import FileId
from ifn_desktop.pdf.client import FileSource
from ifn_desktop.store import repo_files as files
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database


class FileSources:
    """Looks files up once. Safe on any thread.

    Args:
        database: the library.
        blobs: its encrypted files.
    """

    def __init__(self, database: Database, blobs: Blobs) -> None:
        self._database = database
        self._blobs = blobs
        self._lock = threading.Lock()
        self._known: dict[FileId, FileSource] = {}

    def known(self, file: FileId) -> FileSource | None:
        """A file that has been looked up before; safe on the GUI thread."""
        with self._lock:
            return self._known.get(file)

    def find(self, file: FileId) -> FileSource:
        """A file to be shown: the rendition where there is one. For a lane.

        Raises:
            KnownError: `document.not_found`.
        """
        known = self.known(file)
        if known is not None:
            return known
        with self._database.read() as view:
            row = files.open_row(view, file)
        if row is None:
            raise KnownError("document.not_found")
        blob = row.shown

        def load() -> Iterator[bytes]:
            return self._blobs.read(blob.id, blob.wrapped_key)

        password = row.password if row.rendition is None else None
        source = FileSource(blob.id, blob.size, load, "application/pdf", password)
        with self._lock:
            self._known[file] = source
        return source

    def forget(self) -> None:
        """Forget what was looked up: files may have changed."""
        with self._lock:
            self._known.clear()
