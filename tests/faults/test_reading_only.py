# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A library is read where nothing can be written, with what its log holds."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from ifn_desktop.app.later import LaterCommands, LaterCore
from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import Changes
from ifn_desktop.store.database import Database
from ifn_desktop.store.driver import open_to_read_only

if TYPE_CHECKING:
    from ifn_desktop.app.core import Core


def test_what_is_in_the_log_is_read_and_nothing_is_made(tmp_path: Path) -> None:
    key = os.urandom(32)
    place, copy = tmp_path / "library.db", tmp_path / "copy"
    copy.mkdir()
    db = Database(place, key)
    try:
        with db.write() as tx:
            tx.execute("CREATE TABLE t (x)")
        db.compact()
        for number in range(50):
            with db.write() as tx:
                tx.execute("INSERT INTO t VALUES (?)", (number,))
        for name in ("library.db", "library.db-wal"):
            shutil.copy(tmp_path / name, copy / name)
    finally:
        db.close()
    with_log = sorted(path.name for path in copy.iterdir())
    first, second = (open_to_read_only(copy / "library.db", derived(key)) for _ in range(2))
    try:
        for connection in (first, second):
            assert connection.execute("SELECT count(*) FROM t").fetchall()[0][0] == 50
        assert sorted(path.name for path in copy.iterdir()) == with_log
    finally:
        first.close()
        second.close()
    (copy / "library.db-wal").unlink()
    shutil.copy(place, copy / "library.db")
    alone = open_to_read_only(copy / "library.db", derived(key))
    try:
        assert alone.execute("SELECT count(*) FROM t").fetchall()[0][0] == 50
        assert [path.name for path in copy.iterdir()] == ["library.db"]
    finally:
        alone.close()


def test_who_reads_gets_the_library_and_who_writes_hears_why() -> None:
    core = LaterCore()
    library = cast("Core", object())
    core.opened.set_result(library)
    core.refuse(KnownError("disk.read_only"))
    assert core.get() is library
    with pytest.raises(KnownError, match=r"disk\.read_only"):
        core.get_settled()
    assert LaterCommands(core).remember_place(DocumentId("x"), Spot(1, 0.0), frozenset()) == Changes()
    with pytest.raises(KnownError, match=r"disk\.read_only"):
        LaterCommands(core).mark_read([DocumentId("x")], True)
    core.fail()
    assert core.get() is library


def derived(key: bytes) -> bytes:
    from ifn_desktop.store.crypto import derive_key

    return derive_key(key, "database")
