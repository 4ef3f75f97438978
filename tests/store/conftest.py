# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database

BLOB_TABLE = (
    "CREATE TABLE blob (id TEXT PRIMARY KEY, wrapped_key BLOB NOT NULL,"
    " size INTEGER NOT NULL, created TEXT NOT NULL) STRICT"
)


@pytest.fixture
def library_key() -> bytes:
    return os.urandom(32)


@pytest.fixture
def db(tmp_path: Path, library_key: bytes) -> Iterator[Database]:
    """An open library with nothing but table blob."""
    database = Database(tmp_path / "library.db", library_key)
    with database.write() as tx:
        tx.execute(BLOB_TABLE)
    yield database
    database.close()


@pytest.fixture
def blobs(tmp_path: Path, library_key: bytes) -> Blobs:
    return Blobs(tmp_path / "blobs", library_key)
