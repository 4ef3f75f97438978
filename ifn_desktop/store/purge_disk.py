# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What follows a purge on the disk: the log emptied, files removed, older copies of the library too.

The order matters: the keys are gone from the database and from its log before anything else is touched, so
whatever is left lying by a kill or a held file is noise.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from ifn_desktop.config.disk import disk_errors, sync_folder
from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import BlobId
from ifn_desktop.store import purged
from ifn_desktop.store import repo_search_index as index
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database, Transaction

T = TypeVar("T")
Step = Callable[[str], None]
"""Hears each step of a purge by a name; tests end the process there."""
FREED_AT_ONCE = 2_000
"""Free pages given back in one step; other writes come in between."""
REBUILT_UP_TO = 512 << 20
"""Bytes of a library made by an earlier version that is rebuilt once, so that it can give pages back."""
_INCREMENTAL = 2
_MERGED_PAGES = 500
_SOME_WORK = 2
"""Changed rows by which a merge has done something (sqlite.org/fts5.html, the 'merge' command)."""


class Write(Protocol):
    """Runs a transaction in the write lane and waits for it."""

    def __call__(self, work: Callable[[Transaction], T]) -> T:
        """Do it."""
        ...


class PurgeDisk:
    """Clears the disk after a purge.

    Args:
        database: the library.
        blobs: its files.
        backups: the folder of automatic copies of the database.
    """

    def __init__(self, database: Database, blobs: Blobs, backups: Path) -> None:
        self._database = database
        self._blobs = blobs
        self._backups = backups

    def finish(self, write: Write, step: Step = lambda _: None) -> tuple[bool, int]:
        """Do all of it, and note that it is done; a second time it does nothing.

        Args:
            write: runs a transaction in the write lane.
            step: hears each step by a name.

        Returns:
            (whether all is done, how many older copies were removed).

        Raises:
            KnownError: `disk.*`, `store.*`: the next start goes on.
        """
        with self._database.read() as view:
            if not purged.is_pending(view):
                return True, 0
        emptied = self._database.compact()
        step("keys gone")
        backups = self._remove_backups()
        step("copies gone")
        destroyed = write(self._destroy)
        step("files gone")
        write(index.forget_lost_words)
        step("words gone")
        first = True
        while write(lambda tx: _merge_index(tx, first=first)):  # noqa: B023 - run at once
            first = False
            step("merged")
        self._give_pages_back()
        step("pages given back")
        emptied = self._database.compact() and emptied
        step("log emptied")
        if destroyed and emptied:
            write(purged.set_done)
            self._database.compact()
        step("done")
        return destroyed and emptied, backups

    def finish_alone(self) -> None:
        """The same where no lane is at work yet: at the start, by who holds the profile."""

        def write(work: Callable[[Transaction], T]) -> T:
            with self._database.write() as tx:
                return work(tx)

        self.finish(write)

    def _destroy(self, tx: Transaction) -> bool:
        """Remove files whose keys are gone. In the write lane: no import may adopt one meanwhile."""
        gone: list[BlobId] = []
        left = False
        for blob in purged.to_destroy(tx):
            try:
                removed = self._blobs.destroy(blob)
            except KnownError:
                removed = False
            if removed:
                gone.append(blob)
            else:
                left = True
        purged.set_destroyed(tx, gone)
        return not left

    def _remove_backups(self) -> int:
        """Copies made before upgrades hold what was purged, and the keys of it."""
        if not self._backups.is_dir():
            return 0
        removed = 0
        with disk_errors():
            for copy in [*self._backups.glob("library-before-m????.db"), *self._backups.glob("*.partial")]:
                copy.unlink(missing_ok=True)
                removed += 1
            sync_folder(self._backups)
        return removed

    def _give_pages_back(self) -> None:
        with self._database.maintenance() as connection:
            mode = connection.execute("PRAGMA auto_vacuum").fetchall()[0][0]
            if mode != _INCREMENTAL:
                # Free pages are overwritten already; this only makes the file smaller.
                if self._database.path.stat().st_size <= REBUILT_UP_TO:
                    connection.execute(f"PRAGMA auto_vacuum = {_INCREMENTAL}")
                    connection.execute("VACUUM")
                return
        while True:
            with self._database.maintenance() as connection:
                free = connection.execute("PRAGMA freelist_count").fetchall()[0][0]
                if not free:
                    return
                connection.execute(f"PRAGMA incremental_vacuum({FREED_AT_ONCE})").fetchall()
                left = connection.execute("PRAGMA freelist_count").fetchall()[0][0]
            if left >= free:
                return


def _merge_index(tx: Transaction, *, first: bool) -> bool:
    """A step of FTS5's `optimize`, so that the search index takes no more room than it needs.

    Args:
        tx: the transaction; other writes come in between the steps.
        first: the first step asks for all of it to be put together.

    Returns:
        Whether there is more to do.
    """
    work = 0
    for table in ("search_fts", "search_word_grams"):
        before = int(tx.value("SELECT total_changes()"))
        pages = -_MERGED_PAGES if first else _MERGED_PAGES
        tx.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)", (pages,))  # noqa: S608
        work += int(tx.value("SELECT total_changes()")) - before >= _SOME_WORK
    return work > 0
