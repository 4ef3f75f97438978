# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The library's database: one connection that writes, and as many that ask as there are askers.

with db.write() as tx:          # on the write lane; commits, or rolls everything back
tx.execute("INSERT INTO meeting VALUES (?, ?)", (id, title))
with db.read(token) as view:    # on any thread; sees one state throughout
rows = view.query("SELECT id, title FROM meeting")
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.work import CancelToken
from ifn_desktop.store.crypto import derive_key
from ifn_desktop.store.driver import (
    Connection,
    Row,
    Values,
    open_connection,
    open_to_read_only,
    roll_back,
    translated,
    utils_around,
)

if TYPE_CHECKING:
    from sqlite_utils import Database as Utils


class View:
    """One state of the library, asked on one thread for the length of a with-block."""

    def __init__(self, connection: Connection, token: CancelToken | None) -> None:
        self._connection = connection
        self._token = token

    def query(self, sql: str, values: Values = ()) -> list[Row]:
        """All rows of an answer.

        Raises:
            Cancelled: the token was cancelled, also in the middle of the statement.
            KnownError: as `driver.translate` says.
        """
        self._check()
        with translated(sql):
            return self._connection.execute(sql, values).fetchall()

    def stream(self, sql: str, values: Values = ()) -> Iterator[Row]:
        """The rows of an answer one by one, for answers too large to hold."""
        self._check()
        with translated(sql):
            yield from self._connection.execute(sql, values)

    def one(self, sql: str, values: Values = ()) -> Row | None:
        """The first row, or None."""
        self._check()
        with translated(sql):
            cursor = self._connection.execute(sql, values)
            row = cursor.fetchone()
            cursor.close()
            return row

    def value(self, sql: str, values: Values = ()) -> Any:
        """The first column of the first row, or None when there is no row."""
        row = self.one(sql, values)
        return None if row is None else row[0]

    def _check(self) -> None:
        if self._token is not None:
            self._token.raise_if_cancelled()


class Transaction(View):
    """A change of the library: everything in it happens, or nothing."""

    def __init__(self, connection: Connection, token: CancelToken | None) -> None:
        super().__init__(connection, token)
        self._utils: Utils | None = None

    def execute(self, sql: str, values: Values = ()) -> int:
        """Run one statement. Returns the number of rows it changed."""
        self._check()
        with translated(sql):
            return self._connection.execute(sql, values).rowcount

    def executemany(self, sql: str, rows: Iterable[Values]) -> int:
        """Run one statement for each row of values. Returns the number of rows changed."""
        self._check()
        with translated(sql):
            return self._connection.executemany(sql, iter(rows)).rowcount

    @property
    def utils(self) -> Utils:
        """sqlite_utils in this transaction. Its first use costs the import (0.1 s).

        Its helpers nest as savepoints. Never call its `commit`, `rollback` or
        `enable_wal`: the with-block does that; and `transform` drops a table's triggers.
        """
        if self._utils is None:
            self._utils = utils_around(self._connection)
        return self._utils


class _Interrupter:
    """Stops a connection's statement when its token is cancelled, and nobody's after that.

    A connection goes back to the pool; a cancel that comes late must not hit the next one.
    """

    def __init__(self, connection: Connection, token: CancelToken | None) -> None:
        self._connection = connection
        self._lock = threading.Lock()
        self._active = token is not None
        self._forget = token.on_cancel(self._interrupt) if token is not None else None

    def _interrupt(self) -> None:
        with self._lock:
            if self._active:
                self._connection.interrupt()

    def disarm(self) -> None:
        with self._lock:
            self._active = False
        if self._forget is not None:
            self._forget()


class Database:
    """An open library database.

    Args:
        path: of `library.db`.
        library_key: 32 bytes; the database's own key is derived from it.
        idle_readers: how many asking connections are kept open while nobody asks.

    Raises:
        KnownError: as `driver.open_connection` says.
    """

    def __init__(self, path: Path, library_key: bytes, *, idle_readers: int = 2) -> None:
        self._path = path
        self._key = derive_key(library_key, "database")
        self._idle_readers = idle_readers
        self._idle: list[Connection] = []
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._writer_thread: int | None = None
        self._closed = False
        self._written: list[Callable[[], None]] = []
        self._cannot_write: KnownError | None = None
        self._writer = self._open_writer()

    @property
    def cannot_write(self) -> str:
        """Why nothing can be written (`disk.full`, `disk.read_only`), or empty; found out at the opening."""
        return "" if self._cannot_write is None else self._cannot_write.code

    @property
    def path(self) -> Path:
        """Where the database lies."""
        return self._path

    @contextlib.contextmanager
    def write(self, token: CancelToken | None = None) -> Generator[Transaction]:
        """A transaction on the one writing connection; others wait for their turn.

        Commits at the end of the block, rolls back when the block raises.

        Args:
            token: cancelling it interrupts the statement that runs and rolls back.

        Raises:
            KnownError: `disk.full`, `disk.read_only`, `store.damaged`, `store.busy`.
            Cancelled: the token was cancelled.
            BugError: a write inside a write of the same thread, or after `close`.
        """
        with self._exclusive() as connection:
            interrupter = _Interrupter(connection, token)
            damaged = False
            try:
                with translated():
                    connection.execute("BEGIN IMMEDIATE")
                    yield Transaction(connection, token)
                    interrupter.disarm()
                    connection.execute("COMMIT")
            except KnownError as error:
                damaged = error.code == "store.damaged"
                raise
            finally:
                interrupter.disarm()
                roll_back(connection)
                if damaged:
                    self._renew_writer()

        for heard in tuple(self._written):
            heard()

    def on_written(self, heard: Callable[[], None]) -> Callable[[], None]:
        """Call `heard` after each transaction that was committed, on its thread. It must be quick.

        Returns:
            What takes it back.
        """
        self._written.append(heard)

        def forget() -> None:
            if heard in self._written:
                self._written.remove(heard)

        return forget

    @contextlib.contextmanager
    def read(self, token: CancelToken | None = None) -> Generator[View]:
        """One unchanging state of the library, for the length of the block.

        Args:
            token: cancelling it interrupts the statement that runs.

        Raises:
            Cancelled: the token was cancelled.
            KnownError: `store.damaged` and what `driver.translate` says.
        """
        connection = self._take_reader()
        interrupter = _Interrupter(connection, token)
        sound = True
        try:
            with translated():
                connection.execute("BEGIN")
                connection.execute("SELECT 1 FROM sqlite_schema").fetchone()  # the state is chosen here
                yield View(connection, token)
        except KnownError:
            sound = False  # a connection that has met a damaged page fails for ever
            raise
        finally:
            interrupter.disarm()
            roll_back(connection)
            self._give_back(connection, sound=sound)

    @contextlib.contextmanager
    def maintenance(self) -> Generator[Connection]:
        """The bare writing connection outside a transaction, for migrations and backups only."""
        with self._exclusive() as connection, translated("maintenance"):
            try:
                yield connection
            finally:
                roll_back(connection)

    def copy_to(self, target: Path, token: CancelToken | None = None) -> None:
        """Write the library's present state to a new file, under the same key; others go on writing.

        What was deleted is not in it. Uses a connection of its own. Not synced to the disk.

        Raises:
            KnownError: `store.damaged`, `disk.*`; then a torn file may be left.
            Cancelled: the token was cancelled.
        """
        connection = (
            open_connection(self._path, self._key)
            if self._cannot_write is None
            else open_to_read_only(self._path, self._key)
        )
        interrupter = _Interrupter(connection, token)
        try:
            with translated("VACUUM INTO"):
                connection.execute("PRAGMA query_only = OFF")  # the new file counts as written
                connection.execute("VACUUM INTO ?", (str(target),))
        finally:
            interrupter.disarm()
            connection.close()

    def compact(self) -> bool:
        """Move what the write-ahead log holds into the file and empty the log.

        After purging: the log would else keep encrypted copies of what was deleted.

        Returns:
            Whether it is empty; a reader that looks at an earlier state for long hinders it.
        """
        with self.maintenance() as connection:
            return connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()[0][0] == 0

    def close(self) -> None:
        """Close every connection. Readers that are out are closed when they come back."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()
        with self._writing, translated():
            self._writer.close()

    def _open_writer(self) -> Connection:
        """The writing connection; on a disk that takes nothing one that reads, so that there is reading."""
        try:
            return open_connection(self._path, self._key)
        except KnownError as error:
            if error.code not in {"disk.read_only", "disk.full"} or not self._path.exists():
                raise
            self._cannot_write = error
            return open_to_read_only(self._path, self._key)

    def _renew_writer(self) -> None:
        """A connection that has met a damaged page fails for ever; the rest can still be written."""
        with contextlib.suppress(KnownError):
            self._writer, old = open_connection(self._path, self._key), self._writer
            old.close()

    @contextlib.contextmanager
    def _exclusive(self) -> Generator[Connection]:
        if self._writer_thread == threading.get_ident():
            raise BugError("a write inside a write")
        with self._writing:
            if self._closed:
                raise BugError("the database is closed")
            if self._cannot_write is not None:
                raise KnownError(self._cannot_write.code)
            self._writer_thread = threading.get_ident()
            try:
                yield self._writer
            finally:
                self._writer_thread = None

    def _take_reader(self) -> Connection:
        with self._lock:
            if self._closed:
                raise BugError("the database is closed")
            if self._idle:
                return self._idle.pop()
        if self._cannot_write is not None:
            return open_to_read_only(self._path, self._key)
        return open_connection(self._path, self._key, read_only=True)

    def _give_back(self, connection: Connection, *, sound: bool) -> None:
        with self._lock:
            wanted = not self._closed and len(self._idle) < self._idle_readers
            keep = wanted and sound and not connection.in_transaction
            if keep:
                self._idle.append(connection)
        if not keep:
            connection.close()
