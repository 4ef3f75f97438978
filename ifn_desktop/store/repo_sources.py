# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Sources of papers, and how far the fetching of each of their files has come."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import BlobId, FileId
from ifn_desktop.model.sync import RemoteFile, Source, SourceId, SourceKind, SourceState
from ifn_desktop.store.database import Row, Transaction, View

TRIES = 10
"""A file that has failed so often rests until it changes."""

_REMOTE = (
    "key, name, address, size, modified, etag, folder, organization, date, title, kind, media_type, 0, sha256"
)
_OPEN = "(wanted AND taken <> mark)"
_RESTING = f"(tries >= {TRIES} AND failed = mark)"


class StagedRow(NamedTuple):
    """An encrypted content that is not in the library yet.

    Attributes:
        name: of its file among the blobs.
        mark: of the remote file that it is the content of.
        etag: as the server's header gave it; empty when it cannot be resumed.
        size: of the whole, as far as it is known.
        wrapped_key: its own key, wrapped.
        blob: its id when it is whole, else None.
    """

    name: str
    mark: str
    etag: str
    size: int | None
    wrapped_key: bytes
    blob: BlobId | None


class FileState(NamedTuple):
    """A file of a source with all that is known of it.

    Attributes:
        wanted: it is of a board and time that the member chose.
        taken: mark of the content that is in the library; empty for none.
        tries: how often fetching the content with mark `failed` has failed, and last with `code`.
        lacking: when a complete listing first lacked it; None while it is listed.
        gone: when it was found to be withdrawn, else None.
        sound: it stood in a complete listing that lacked too little to be doubted.
    """

    file: RemoteFile
    wanted: bool = True
    taken: str = ""
    tries: int = 0
    failed: str = ""
    code: str = ""
    lacking: str | None = None
    gone: str | None = None
    staged: StagedRow | None = None
    sound: bool = True

    @property
    def is_resting(self) -> bool:
        """It has failed too often, and has not changed since."""
        return self.tries >= TRIES and self.failed == self.file.mark


# Sources ------------------------------------------------------------------------------------------


def put_source(tx: Transaction, source: Source) -> None:
    """Add a source or change one; a change makes the next listing a full one.

    Where the source had lost so much that it was doubted, a change says that it is right so.
    """
    tx.execute(
        "UPDATE sync_file SET sound = 0 WHERE source ="
        " (SELECT id FROM sync_source WHERE id = ? AND code = 'sync.too_much_gone')",
        (source.id,),
    )
    tx.execute(
        "INSERT INTO sync_source (id, kind, address, name, organizations, since, user, options)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind,"
        " address = excluded.address, name = excluded.name, organizations = excluded.organizations,"
        " since = excluded.since, user = excluded.user, options = excluded.options, token = '',"
        " code = CASE WHEN code = 'sync.too_much_gone' THEN '' ELSE code END",
        (
            source.id,
            source.kind.value,
            source.address,
            source.name,
            json.dumps(source.organizations, ensure_ascii=False),
            source.since,
            source.user,
            json.dumps(dict(source.options), ensure_ascii=False),
        ),
    )


def remove_source(tx: Transaction, source: SourceId) -> list[str]:
    """Forget a source. Returns the names of staged contents, to be removed from the disk."""
    rows = tx.query("SELECT staged FROM sync_file WHERE source = ? AND staged IS NOT NULL", (source,))
    tx.execute("DELETE FROM sync_source WHERE id = ?", (source,))
    return [str(row[0]) for row in rows]


def sources(view: View) -> list[Source]:
    """All sources, in the order in which they were added."""
    rows = view.query(
        "SELECT id, kind, address, name, organizations, since, user, options FROM sync_source ORDER BY id"
    )
    return [
        Source(
            SourceId(row[0]),
            SourceKind(row[1]),
            str(row[2]),
            str(row[3]),
            tuple(json.loads(row[4])),
            row[5],
            str(row[6]),
            json.loads(row[7]),
        )
        for row in rows
    ]


def source_states(view: View) -> list[SourceState]:
    """All sources with how they fare."""
    rows = view.query(
        "SELECT s.id, s.listed, s.tried, s.code, count(f.key) FILTER (WHERE f.gone IS NULL AND f.wanted),"  # noqa: S608
        f" count(f.key) FILTER (WHERE f.gone IS NULL AND f.lacking IS NULL AND {_OPEN}),"
        f" count(f.key) FILTER (WHERE f.gone IS NULL AND f.lacking IS NULL AND {_OPEN} AND {_RESTING}),"
        " s.failures, s.retry"
        " FROM sync_source s LEFT JOIN sync_file f ON f.source = s.id GROUP BY s.id"
    )
    found = {SourceId(row[0]): tuple(row)[1:] for row in rows}
    states: list[SourceState] = []
    for source in sources(view):
        listed, tried, code, files, pending, resting, failures, retry = found[source.id]
        states.append(
            SourceState(
                source,
                listed,
                tried,
                str(code),
                files,
                pending - resting,
                resting,
                failures=failures,
                retry_at=retry,
            )
        )
    return states


def put_tried(tx: Transaction, source: SourceId, tried: str, code: str, retry: str | None = None) -> None:
    """Note that a source was asked, and why that failed; empty when it did not.

    Args:
        tx: the transaction.
        source: of it.
        tried: now.
        code: of the KnownError.
        retry: before which it does not want to be asked again.
    """
    tx.execute(
        "UPDATE sync_source SET tried = ?, code = ?, retry = ?,"
        " failures = CASE WHEN ? = '' THEN 0 ELSE failures + 1 END WHERE id = ?",
        (tried, code, retry, code, source),
    )


def put_listed(tx: Transaction, source: SourceId, listed: str, token: str, kept: bytes | None) -> None:
    """Note a complete listing: its token, and what the source asked to keep (None: as before)."""
    tx.execute(
        "UPDATE sync_source SET listed = ?, token = ?, kept = coalesce(?, kept) WHERE id = ?",
        (listed, token, kept, source),
    )


def memory(view: View, source: SourceId) -> tuple[str, bytes]:
    """What a source gave at its last listing: (token, what it asked to keep)."""
    row = view.one("SELECT token, kept FROM sync_source WHERE id = ?", (source,))
    return (str(row[0]), bytes(row[1])) if row is not None else ("", b"")


# Files --------------------------------------------------------------------------------------------


def files(view: View, source: SourceId) -> dict[str, FileState]:
    """Every file that a source is known to have or have had, by key."""
    return {state.file.key: state for state in _states(view, "source = ?", (source,))}


def open_files(view: View, source: SourceId) -> dict[str, FileState]:
    """The files of a source that something is to be done about, by key; cheap when there are none."""
    where = "source = ? AND ((wanted AND taken <> mark) OR lacking IS NOT NULL OR staged IS NOT NULL)"
    return {state.file.key: state for state in _states(view, where, (source,))}


def remote_files(view: View, source: SourceId) -> dict[str, RemoteFile]:
    """The files of a source as its last listing told of them, by key."""
    rows = view.query(
        f"SELECT {_REMOTE} FROM sync_file WHERE source = ? AND lacking IS NULL AND gone IS NULL",  # noqa: S608
        (source,),
    )
    return {str(row[0]): RemoteFile(*tuple(row)) for row in rows}


def count_files(view: View, source: SourceId) -> int:
    """How many files a source has that are wanted."""
    return int(
        view.value(
            "SELECT count(*) FROM sync_file WHERE source = ? AND wanted AND gone IS NULL AND lacking IS NULL",
            (source,),
        )
    )


def _states(view: View, where: str, values: Sequence[str]) -> Iterable[FileState]:
    rows = view.stream(
        f"SELECT {_REMOTE}, wanted, taken, tries, failed, code, lacking, gone,"  # noqa: S608
        " staged, staged_mark, staged_etag, staged_size, staged_key, blob, sound"
        f" FROM sync_file WHERE {where} ORDER BY key",
        values,
    )
    return (_state(row) for row in rows)


def _state(row: Row) -> FileState:
    values = tuple(row)
    staged = StagedRow(*values[21:27]) if values[21] is not None else None
    wanted, taken, tries, failed, code, lacking, gone = values[14:21]
    return FileState(
        RemoteFile(*values[:14]),
        bool(wanted),
        taken,
        tries,
        failed,
        code,
        lacking,
        gone,
        staged,
        bool(values[27]),
    )


class Listed(NamedTuple):
    """A file as a listing tells of it: whether it is wanted, and whether the listing is sound."""

    file: RemoteFile
    wanted: bool
    sound: bool = True


def put_files(tx: Transaction, source: SourceId, listed: Iterable[Listed]) -> None:
    """Note files as a listing tells of them: they are there."""
    tx.executemany(
        "INSERT INTO sync_file (source, key, name, address, size, modified, etag, folder, organization,"
        " date, title, kind, media_type, sha256, mark, wanted, sound)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, key) DO UPDATE SET"
        " name = excluded.name, address = excluded.address, size = excluded.size,"
        " modified = excluded.modified, etag = excluded.etag, folder = excluded.folder,"
        " organization = excluded.organization, date = excluded.date, title = excluded.title,"
        " kind = excluded.kind, media_type = excluded.media_type, sha256 = excluded.sha256,"
        " mark = excluded.mark, wanted = excluded.wanted, sound = excluded.sound,"
        " lacking = NULL, gone = NULL",
        [
            (
                source,
                file.key,
                file.name,
                file.address,
                file.size,
                file.modified,
                file.etag,
                file.folder,
                file.organization,
                file.date,
                file.title,
                file.kind,
                file.media_type,
                file.sha256,
                file.mark,
                int(wanted),
                int(sound),
            )
            for file, wanted, sound in listed
        ],
    )


def put_lacking(tx: Transaction, source: SourceId, keys: Iterable[str], since: str) -> None:
    """Note that a complete listing lacked these for the first time."""
    tx.executemany(
        "UPDATE sync_file SET lacking = ? WHERE source = ? AND key = ?",
        [(since, source, key) for key in keys],
    )


def put_gone(tx: Transaction, source: SourceId, keys: Iterable[str], when: str) -> None:
    """Note that these were found to be withdrawn."""
    tx.executemany(
        "UPDATE sync_file SET gone = ?, lacking = NULL WHERE source = ? AND key = ?",
        [(when, source, key) for key in keys],
    )


def put_failed(tx: Transaction, source: SourceId, key: str, mark: str, code: str, *, rests: bool) -> None:
    """Note that fetching a content failed; `rests`: it is not tried again until it changes."""
    tx.execute(
        "UPDATE sync_file SET tries = CASE WHEN ? THEN ? WHEN failed = ? THEN tries + 1 ELSE 1 END,"
        " failed = ?, code = ? WHERE source = ? AND key = ?",
        (int(rests), TRIES, mark, mark, code, source, key),
    )


def put_staged(tx: Transaction, source: SourceId, staged: Mapping[str, StagedRow | None]) -> None:
    """Note contents that are on the disk and not in the library yet, by key; None forgets one."""
    tx.executemany(
        "UPDATE sync_file SET staged = ?, staged_mark = ?, staged_etag = ?, staged_size = ?,"
        " staged_key = ?, blob = ? WHERE source = ? AND key = ?",
        [
            (
                row and row.name,
                row.mark if row is not None else "",
                row.etag if row is not None else "",
                row and row.size,
                row and row.wrapped_key,
                row and row.blob,
                source,
                key,
            )
            for key, row in staged.items()
        ],
    )


def put_taken(tx: Transaction, source: SourceId, key: str, mark: str, taken: Iterable[FileId]) -> None:
    """Note that a content is in the library, as these files."""
    tx.execute(
        "UPDATE sync_file SET taken = ?, tries = 0, failed = '', code = '', staged = NULL, staged_mark = '',"
        " staged_etag = '', staged_size = NULL, staged_key = NULL, blob = NULL WHERE source = ? AND key = ?",
        (mark, source, key),
    )
    tx.execute("UPDATE sync_taken SET current = 0 WHERE source = ? AND key = ?", (source, key))
    tx.executemany(
        "INSERT OR REPLACE INTO sync_taken (source, key, file, current) VALUES (?, ?, ?, 1)",
        [(source, key, file) for file in taken],
    )


def taken_files(view: View, source: SourceId, keys: Iterable[str]) -> dict[str, FileId]:
    """The library's file that each key's last content became, for keys where that is one file."""
    rows = view.query(
        "SELECT key, max(file) FROM sync_taken WHERE source = ? AND current"
        " AND key IN (SELECT value FROM json_each(?)) GROUP BY key HAVING count(*) = 1",
        (source, json.dumps(list(keys))),
    )
    return {str(row[0]): FileId(row[1]) for row in rows}


def staged_names(view: View) -> set[str]:
    """Names of all contents that are on the disk and not in the library yet."""
    return {str(row[0]) for row in view.query("SELECT staged FROM sync_file WHERE staged IS NOT NULL")}
