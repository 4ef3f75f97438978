# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The only module that imports sqlcipher3 and sqlite_utils.

sqlite_utils catches the exceptions of the sqlite3 module it finds. It looks for `pysqlite3` first,
so sqlcipher3 is registered under that name before sqlite_utils is imported; without it
`insert(alter=True)` fails and writes after `INSERT ... RETURNING` look committed and are not
(design.md section 8, traps). sqlite_utils costs as much as Qt to import, so it is imported at
the first write that asks for it, never to open a library.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Generator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

import sqlcipher3  # pyright: ignore[reportMissingTypeStubs]
from sqlcipher3 import dbapi2  # pyright: ignore[reportMissingTypeStubs]

from ifn_desktop.config.disk import disk_error
from ifn_desktop.errors import BugError, Cancelled, KnownError
from ifn_desktop.store.seals import PAGE_BYTES, key_seals_a_page

if TYPE_CHECKING:
    from sqlite_utils import Database as Utils

Values = Sequence[object] | Mapping[str, object]


class Row(Protocol):
    """A row of an answer: by position, by column name, or unpacked."""

    def __getitem__(self, key: int | str, /) -> Any: ...
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> int: ...
    def keys(self) -> list[str]:
        """The names of the columns."""
        ...


class Cursor(Protocol):
    """A statement that has been started."""

    rowcount: int

    def fetchone(self) -> Row | None:
        """The next row."""
        ...

    def fetchall(self) -> list[Row]:
        """All rows that are left."""
        ...

    def close(self) -> None:
        """Let go of the statement."""
        ...

    def __iter__(self) -> Iterator[Row]: ...


class Connection(Protocol):
    """A connection of sqlcipher3, as far as the store uses it."""

    in_transaction: bool

    def execute(self, sql: str, values: Values = (), /) -> Cursor:
        """Run one statement."""
        ...

    def executemany(self, sql: str, rows: Iterator[Values], /) -> Cursor:
        """Run one statement for each row of values."""
        ...

    def interrupt(self) -> None:
        """Stop what runs; from any thread."""
        ...

    def close(self) -> None:
        """Close the connection."""
        ...


_dbapi = cast("Any", dbapi2)  # has no type hints
_Error = cast("type[Exception]", _dbapi.Error)

PLAIN_HEADER = b"SQLite format 3\x00"
_BUSY_SECONDS = 10.0
_LOG_INDEX_BYTES = 64 << 10
"""Room that SQLite takes for the index of its log (32 KiB) at once, with some to spare."""

# Primary result codes of SQLite (sqlite.org/rescode.html) that are the world's fault.
_KNOWN: dict[int, str] = {
    3: "disk.read_only",  # SQLITE_PERM
    5: "store.busy",  # SQLITE_BUSY
    6: "store.busy",  # SQLITE_LOCKED
    8: "disk.read_only",  # SQLITE_READONLY
    10: "disk.failed",  # SQLITE_IOERR
    11: "store.damaged",  # SQLITE_CORRUPT
    13: "disk.full",  # SQLITE_FULL
    14: "store.unreachable",  # SQLITE_CANTOPEN
    26: "store.damaged",  # SQLITE_NOTADB
}
_INTERRUPT = 9
_NOT_A_DATABASE = 26


def translate(error: Exception, sql: str = "") -> Exception:
    """The error to raise instead of one of sqlcipher3's.

    What is not the world's fault becomes a BugError with SQLite's code, its text and our statement.
    The text is left out of a full-text query, where it quotes what the user searched for
    (`fts5: syntax error near ...`).
    """
    code = cast("int", getattr(error, "sqlite_errorcode", 0)) & 0xFF
    if code == _INTERRUPT:
        return Cancelled()
    if code in _KNOWN:
        return KnownError(_KNOWN[code])
    if isinstance(error, _dbapi.DatabaseError) and "malformed" in str(error):
        return KnownError("store.damaged")
    name = cast("str", getattr(error, "sqlite_errorname", type(error).__name__))
    said = "" if not sql or "MATCH" in sql.upper() else f": {error}"
    return BugError(f"the database refused a statement ({name}{said}): {' '.join(sql.split())[:300]}")


@contextlib.contextmanager
def translated(sql: str = "") -> Generator[None]:
    """Turn every error of sqlcipher3 in the block into one of ours.

    Args:
        sql: the statement that runs, for the text of a BugError; values are bound, never in it.
    """
    try:
        yield
    except _Error as error:
        raise translate(error, sql) from None


def roll_back(connection: Connection) -> None:
    """End a transaction without its changes. Never raises: SQLite may have ended it already."""
    if connection.in_transaction:
        with contextlib.suppress(_Error):
            connection.execute("ROLLBACK")


def open_connection(path: Path, key: bytes, *, read_only: bool = False) -> Connection:
    """Open the encrypted database, making it when there is none.

    Args:
        path: of the database file; its folder exists.
        key: 32 bytes, used as they are (a raw key opens in a millisecond, a passphrase in 87).
        read_only: the connection may only ask (`PRAGMA query_only`).

    Raises:
        KnownError: `store.wrong_key`, `store.damaged`, `store.not_encrypted`,
            `store.unreachable`, `disk.full`, `disk.read_only`.
    """
    _refuse_plain(path)
    if not read_only:
        _make_private(path)
    with translated():
        raw = _dbapi.connect(path, isolation_level=None, check_same_thread=False, timeout=_BUSY_SECONDS)
    try:
        connection = cast("Connection", raw)
        raw.row_factory = _dbapi.Row
        with translated():
            # SQLCipher writes to stderr when a page fails; what matters comes as an error.
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            _unlock(connection, path, key)
            _configure(connection, read_only=read_only)
    except KnownError as error:
        raw.close()
        raise _better_told(error, path) from None
    except BaseException:
        raw.close()
        raise
    return connection


def open_to_read_only(path: Path, key: bytes) -> Connection:
    """Open a database whose disk takes nothing: read-only, or so full that SQLite's own index has no room.

    Where the log holds something it is read into memory, without locks: on such a disk nobody writes
    anything that could be torn. An older state without its log would be a wrong one.

    Raises:
        KnownError: as `open_connection`.
    """
    _refuse_plain(path)
    log = path.with_name(path.name + "-wal")
    has_log = log.exists() and log.stat().st_size > 0
    how = "mode=ro&vfs=unix-none" if has_log else "mode=ro&immutable=1"
    with translated():
        raw = _dbapi.connect(
            f"{path.absolute().as_uri()}?{how}", uri=True, isolation_level=None, check_same_thread=False
        )
    try:
        connection = cast("Connection", raw)
        raw.row_factory = _dbapi.Row
        with translated():
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            if has_log:
                connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # its index then lies in memory
            _unlock(connection, path, key)
            _configure(connection, read_only=True)
    except BaseException:
        raw.close()
        raise
    return connection


def change_key(path: Path, old: bytes, new: bytes, salt: bytes) -> None:
    """Encrypt a database anew, which nobody has open and which may be lost: it is written in place.

    Args:
        path: of a database that is no library yet.
        old: the raw key it is encrypted with.
        new: the raw key it is to be encrypted with.
        salt: 16 bytes that it shall begin with.

    Raises:
        KnownError: `store.damaged`, `disk.*`.
    """
    with translated("rekey"):
        raw = _dbapi.connect(path, isolation_level=None)
        try:
            raw.execute("PRAGMA cipher_log_level = NONE")
            raw.execute(f"PRAGMA key = \"x'{old.hex()}'\"")
            raw.execute("PRAGMA journal_mode = OFF")
            raw.execute(f"PRAGMA rekey = \"x'{new.hex()}{salt.hex()}'\"")
        finally:
            raw.close()


def leave_log(path: Path, key: bytes) -> None:
    """Move the log into the database and remove it: what takes the database's place must not find it.

    Raises:
        KnownError: `store.busy` when another connection is open; else as `open_connection`.
    """
    connection = open_connection(path, key)
    try:
        with translated("journal_mode"):
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    finally:
        connection.close()
    if mode is None or mode[0] != "delete":
        raise KnownError("store.busy")


def _better_told(error: KnownError, path: Path) -> KnownError:
    """What is behind an error of opening: SQLite keeps its log beside the library, for readers too.

    It says no more than that it could not be made.
    """
    folder = path.parent
    if error.code == "store.unreachable" and path.exists() and not os.access(folder, os.W_OK):
        return KnownError("disk.read_only")
    if error.code == "disk.failed":
        with contextlib.suppress(OSError):
            if shutil.disk_usage(folder).free < _LOG_INDEX_BYTES:
                return KnownError("disk.full")
    return error


def _unlock(connection: Connection, path: Path, key: bytes) -> None:
    """Read the first page: only now does a wrong key show."""
    if connection.execute("PRAGMA cipher_version").fetchone() is None:
        raise BugError("the database driver does not encrypt")
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except _Error as error:
        code = cast("int", getattr(error, "sqlite_errorcode", 0)) & 0xFF
        if code == _NOT_A_DATABASE and not _is_damaged(path, key):
            raise KnownError("store.wrong_key") from None
        raise translate(error) from None


def _is_damaged(path: Path, key: bytes) -> bool:
    """Whether what could not be read is a damaged file rather than one of another key."""
    try:
        return path.stat().st_size % PAGE_BYTES != 0 or key_seals_a_page(path, key)
    except OSError:
        return True


def _configure(connection: Connection, *, read_only: bool) -> None:
    settings = [
        "foreign_keys = ON",
        "temp_store = MEMORY",
        "synchronous = FULL",
        "secure_delete = ON",
        "cell_size_check = ON",
        "trusted_schema = OFF",
        "recursive_triggers = ON",  # else REPLACE would leave the old words in the search index
    ]
    if read_only:
        settings.append("query_only = ON")
    else:
        # One that can give free pages back. Asked for again it would be written again, at every start.
        if connection.execute("PRAGMA page_count").fetchall()[0][0] == 0:
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()
        if mode is None or mode[0] != "wal":
            raise KnownError("store.unreachable")
    for setting in settings:
        connection.execute(f"PRAGMA {setting}")


def _make_private(path: Path) -> None:
    """A new database is its owner's alone (0600); SQLite gives its log the same rights."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return
    except FileNotFoundError:
        raise KnownError("store.unreachable") from None
    except OSError as error:
        raise disk_error(error) from None


def _refuse_plain(path: Path) -> None:
    """A library that somebody replaced by an unencrypted one is not opened."""
    try:
        with path.open("rb") as file:
            header = file.read(len(PLAIN_HEADER))
    except FileNotFoundError:
        return
    except OSError:
        raise KnownError("store.unreachable") from None
    if header == PLAIN_HEADER:
        raise KnownError("store.not_encrypted")


def utils_around(connection: Connection) -> Utils:
    """sqlite_utils around an open connection; imports it at the first call.

    Plugins are refused: code installed by others must not reach a decrypted connection.
    """
    modules = cast("dict[str, Any]", sys.modules)
    modules["pysqlite3"] = sqlcipher3
    modules["pysqlite3.dbapi2"] = dbapi2
    from sqlite_utils import Database as SqliteUtils
    from sqlite_utils import utils

    if utils.OperationalError is not _dbapi.OperationalError:
        raise BugError("sqlite_utils was imported before the driver")
    return SqliteUtils(cast("Any", connection), execute_plugins=False, strict=True)
