# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A copy of the library under another key, and its way to the library's place.

Blobs are not written anew: each has a key of its own, which is wrapped in the database, and those are
wrapped anew. The blobs' names are an HMAC of their content under a key that stays as it was; the library
itself keeps it from then on.
"""

from __future__ import annotations

import os
from pathlib import Path

from ifn_desktop.config.disk import disk_errors, sync_folder
from ifn_desktop.config.keyfile import salt_of
from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.ids import BlobId
from ifn_desktop.model.work import CancelToken
from ifn_desktop.store.blobs import BLOB_KEY, kept_name_key, make_name_key
from ifn_desktop.store.checks import check_pages
from ifn_desktop.store.crypto import derive_key
from ifn_desktop.store.database import Database
from ifn_desktop.store.driver import change_key, leave_log
from ifn_desktop.store.sealing import KeyWrap


def copy_path(database: Path) -> Path:
    """Where the copy is made, beside the library."""
    return database.with_name("library.next")


def remove_copy(database: Path) -> None:
    """Remove a copy that never came to be the library."""
    with disk_errors():
        for ending in ("", "-wal", "-shm", "-journal"):
            path = copy_path(database)
            path.with_name(path.name + ending).unlink(missing_ok=True)


def make_copy(database: Path, old: bytes, new: bytes, token: CancelToken | None = None) -> str:
    """Make the copy, whole, checked and synced. The library is as it was.

    Args:
        database: the library's; nobody writes to it meanwhile (hold the profile's lock).
        old: its library key.
        new: the copy's.
        token: stops it; what there is of the copy stays until `remove_copy`.

    Returns:
        The copy's salt.

    Raises:
        KnownError: `store.*`, `blob.damaged` (a wrapped key), `disk.*`.
        Cancelled: the token was cancelled.
    """
    remove_copy(database)
    copy = copy_path(database)
    library = Database(database, old)
    try:
        library.copy_to(copy, token)
    finally:
        library.close()
    _stop(token)
    # A salt of its own: by it the key file tells whether the copy has become the library.
    change_key(copy, derive_key(old, "database"), derive_key(new, "database"), os.urandom(16))
    _stop(token)
    made = Database(copy, new)
    try:
        _wrap_anew(made, old, new)
        with made.read(token) as view:
            check_pages(view.query)
        if not made.compact():
            raise BugError("somebody reads the copy")
    finally:
        made.close()
    with disk_errors():
        with copy.open("rb+") as file:
            os.fsync(file.fileno())
        sync_folder(copy.parent)
    salt = salt_of(copy)
    if salt == salt_of(database):
        raise BugError("the copy has the library's salt")
    return salt


def put_in_place(database: Path, old: bytes) -> None:
    """Let the copy be the library: one rename, once the old library's log has gone.

    Raises:
        KnownError: `store.busy` (another process looks at the library), `disk.*`; nothing is changed.
    """
    leave_log(database, derive_key(old, "database"))
    with disk_errors():
        if database.with_name(database.name + "-wal").exists():
            raise KnownError("store.busy")
        copy_path(database).replace(database)
        sync_folder(database.parent)


def _wrap_anew(copy: Database, old: bytes, new: bytes) -> None:
    before, after = KeyWrap(derive_key(old, BLOB_KEY)), KeyWrap(derive_key(new, BLOB_KEY))
    names = kept_name_key(copy) or make_name_key(old)
    with copy.write() as tx:
        for row in tx.query("SELECT id, wrapped_key FROM blob"):
            blob = BlobId(str(row[0]))
            wrapped = after.wrap(blob, *before.unwrap(blob, bytes(row[1])))
            tx.execute("UPDATE blob SET wrapped_key = ? WHERE id = ?", (wrapped, blob))
        # What was being fetched is fetched again: its key is wrapped with the name of a file.
        tx.execute(
            "UPDATE sync_file SET staged = NULL, staged_mark = '', staged_etag = '', staged_size = NULL,"
            " staged_key = NULL, blob = NULL WHERE staged IS NOT NULL"
        )
        tx.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('blob_names', ?)", (names.hex(),))


def _stop(token: CancelToken | None) -> None:
    if token is not None:
        token.raise_if_cancelled()
