# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.work import CancelToken, Progress
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database
from ifn_desktop.store.integrity import Integrity, examine
from ifn_desktop.store.sealing import CHUNK_BYTES

Look = Callable[..., Integrity]


def put(blobs: Blobs, db: Database, content: bytes) -> str:
    with blobs.stage() as staged:
        staged.write(content)
        sealed = staged.finish()
    with db.write() as tx:
        blobs.adopt(sealed, tx)
    return sealed.id


@pytest.fixture
def look(db: Database, tmp_path: Path, library_key: bytes) -> Look:
    return partial(examine, db.path, tmp_path / "blobs", library_key)


def index(db: Database) -> None:
    with db.write() as tx:
        tx.execute("CREATE TABLE page (id INTEGER PRIMARY KEY, text TEXT)")
        tx.execute("CREATE VIRTUAL TABLE page_fts USING fts5(text, content='page', content_rowid='id')")
        tx.execute("INSERT INTO page VALUES (1, 'tjänsteskrivelse')")
        tx.execute("INSERT INTO page_fts (rowid, text) VALUES (1, 'tjänsteskrivelse')")


def test_a_sound_library_is_sound(db: Database, blobs: Blobs, look: Look) -> None:
    index(db)
    put(blobs, db, b"")
    put(blobs, db, bytes(CHUNK_BYTES + 1))
    heard: list[Progress] = []
    found = look(progress=heard.append)
    assert found.sound
    assert found.cipher_version.startswith("4.")
    assert (found.blobs, found.orphans) == (2, ())
    assert [(step.step, step.done, step.total) for step in heard] == [
        ("store.checking_database", 0, None),
        ("store.checking_blobs", 0, 2),
        ("store.checking_blobs", 1, 2),
        ("store.checking_blobs", 2, 2),
    ]


def test_every_kind_of_loss_is_named(db: Database, blobs: Blobs, tmp_path: Path, look: Look) -> None:
    folder = tmp_path / "blobs"
    whole, lost, cut = (put(blobs, db, os.urandom(2000)) for _ in range(3))
    (folder / lost).unlink()
    (folder / cut).write_bytes((folder / cut).read_bytes()[:-1])
    (folder / ("ab" * 32)).write_bytes(b"stray")
    found = look()
    assert (found.missing, found.damaged, found.orphans) == ((lost,), (cut,), ("ab" * 32,))
    assert not found.sound
    assert whole not in found.damaged


def test_an_index_that_lies_is_seen(db: Database, blobs: Blobs, look: Look) -> None:
    index(db)
    with db.write() as tx:
        tx.execute("UPDATE page SET text = 'något annat'")
    found = look()
    assert (found.index_troubles, found.store_ok) == (("search",), True)
    with db.write() as tx:
        tx.execute("INSERT INTO page_fts (page_fts) VALUES ('rebuild')")
    assert look().sound


def test_a_damaged_page_is_seen(db: Database, blobs: Blobs, look: Look) -> None:
    with db.write() as tx:
        tx.execute("CREATE TABLE filler (text TEXT, other TEXT REFERENCES blob(id))")
        tx.executemany("INSERT INTO filler (text) VALUES (?)", [("x" * 3000,) for _ in range(50)])
    db.close()
    raw = bytearray(db.path.read_bytes())
    for start in range(len(raw) // 2 & ~4095, len(raw), 4096):
        raw[start + 9] ^= 1
    db.path.write_bytes(raw)
    found = look()
    assert {"seals", "pages"} <= set(found.store_troubles)
    assert not found.sound


def test_a_library_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"^store\.missing$"):
        examine(tmp_path / "library.db", tmp_path / "blobs", bytes(32))
    assert list(tmp_path.iterdir()) == []


def test_a_stopped_check_stops(db: Database, blobs: Blobs, look: Look) -> None:
    put(blobs, db, b"x")
    token = CancelToken()

    def stop(step: Progress) -> None:
        if step.step == "store.checking_blobs":
            token.cancel()

    with pytest.raises(Cancelled):
        look(token=token, progress=stop)


KILLED = """
import os, signal, sys
from pathlib import Path
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database

folder, step = Path(sys.argv[1]), int(sys.argv[2])
key = bytes.fromhex(sys.stdin.read())
calls = 0

def count(*_):
    global calls
    calls += 1
    if calls == step:
        os.kill(os.getpid(), signal.SIGKILL)

def watched(function):
    def call(*arguments, **named):
        count()
        return function(*arguments, **named)
    return call

os.fsync, os.open = watched(os.fsync), watched(os.open)
os.replace = os.rename = watched(os.replace)
sys.addaudithook(lambda event, arguments: count() if event in {"os.rename", "os.remove"} else None)
db = Database(folder / "library.db", key)
blobs = Blobs(folder / "blobs", key)
with blobs.stage() as staged:
    for _ in range(3):
        staged.write(b"n" * 900_000)
        count()
    sealed = staged.finish()
with db.write() as tx:
    count()
    blobs.adopt(sealed, tx)
    count()
count()
db.close()
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_a_kill_at_any_step_leaves_no_row_without_its_file(
    db: Database, blobs: Blobs, tmp_path: Path, library_key: bytes, look: Look
) -> None:
    kept = put(blobs, db, b"var med redan")
    db.close()
    deaths, rows_seen, code = 0, 0, -1
    for step in range(1, 40):
        child = subprocess.run(
            [sys.executable, "-c", KILLED, str(tmp_path), str(step)],
            input=library_key.hex().encode(),
            check=False,
        )
        assert child.returncode in {0, -signal.SIGKILL}
        again = Database(tmp_path / "library.db", library_key)
        found = look()
        assert found.sound
        with again.write() as tx:
            known = [row[0] for row in tx.query("SELECT id FROM blob")]
            blobs.sweep(known)
            assert blobs.stored() == set(known)
            assert sorted(path.name for path in (tmp_path / "blobs").iterdir()) == sorted(known)
            assert kept in known
            rows_seen += len(known) - 1
            new = set(known) - {kept}
            tx.executemany("DELETE FROM blob WHERE id = ?", [(blob,) for blob in new])
        for blob in new:
            assert blobs.destroy(blob)
        again.close()
        code = child.returncode
        if code == 0:
            break
        deaths += 1
    assert code == 0
    assert deaths >= 8
    assert rows_seen >= 1


FULL = """
import os, subprocess, sys
from pathlib import Path
from ifn_desktop.errors import KnownError
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database

folder = Path(sys.argv[1])
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)], check=True)
db = Database(folder / "library.db", bytes(32))
blobs = Blobs(folder / "blobs", bytes(32))
try:
    with blobs.stage() as staged:
        while True:
            staged.write(bytes(500_000))
except KnownError as error:
    print(error.code)
print(len(list((folder / "blobs").iterdir())))
with db.write() as tx:
    tx.execute("CREATE TABLE note (text TEXT)")
    tx.execute("INSERT INTO note VALUES ('kvar')")
try:
    with db.write() as tx:
        while True:
            tx.execute("INSERT INTO note VALUES (hex(randomblob(20000)))")
except KnownError as error:
    print(error.code)
with db.read() as view:
    print(view.value("SELECT count(*) FROM note"))
db.close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file system of its own: Linux only")
def test_a_really_full_disk_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    alone = ["unshare", "--user", "--map-root-user", "--mount"]
    if subprocess.run([*alone, "mount", "-t", "tmpfs", "tmpfs", str(tmp_path)], check=False).returncode:
        pytest.skip("this system gives nobody a file system of their own (user namespaces are off)")
    done = subprocess.run(
        [*alone, sys.executable, "-c", FULL, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["disk.full", "0", "disk.full", "1"]


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_said(blobs: Blobs, tmp_path: Path) -> None:
    (tmp_path / "blobs").chmod(0o500)
    with pytest.raises(KnownError, match=r"^disk\.read_only$"):
        blobs.stage()
    (tmp_path / "blobs").chmod(0o700)
