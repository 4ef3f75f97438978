# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from ifn_desktop.errors import BugError, Cancelled, KnownError
from ifn_desktop.model.work import CancelToken
from ifn_desktop.store.crypto import derive_key
from ifn_desktop.store.database import Database, Transaction
from ifn_desktop.store.seals import PAGE_BYTES

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
SECRET = "Skyddsplaceringen på Näckrosvägen"


@pytest.fixture
def notes(db: Database) -> Database:
    with db.write() as tx:
        tx.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT UNIQUE) STRICT")
        tx.execute("CREATE TABLE reply (id INTEGER PRIMARY KEY, note INTEGER REFERENCES note(id)) STRICT")
        tx.execute("CREATE VIRTUAL TABLE words USING fts5(text, content='note', content_rowid='id')")
        tx.execute(
            "CREATE TRIGGER note_in AFTER INSERT ON note BEGIN"
            " INSERT INTO words(rowid, text) VALUES (new.id, new.text); END"
        )
        tx.execute(
            "CREATE TRIGGER note_out AFTER DELETE ON note BEGIN"
            " INSERT INTO words(words, rowid, text) VALUES ('delete', old.id, old.text); END"
        )
    return db


def add(db: Database, text: str) -> None:
    with db.write() as tx:
        tx.execute("INSERT INTO note (text) VALUES (?)", (text,))


def texts(db: Database) -> list[str]:
    with db.read() as view:
        return [text for (text,) in view.query("SELECT text FROM note ORDER BY id")]


def test_what_is_written_is_there_after_reopening(notes: Database, library_key: bytes) -> None:
    with notes.write() as tx:
        assert tx.execute("INSERT INTO note (text) VALUES (?)", ("ett",)) == 1
        assert tx.executemany("INSERT INTO note (text) VALUES (:t)", [{"t": "två"}, {"t": "tre"}]) == 2
    notes.close()
    again = Database(notes.path, library_key)
    assert texts(again) == ["ett", "två", "tre"]
    with again.read() as view:
        row = view.one("SELECT id, text FROM note WHERE text = ?", ("två",))
        assert row is not None
        assert (row["text"], row[0], row.keys(), len(row)) == ("två", 2, ["id", "text"], 2)
        assert view.one("SELECT 1 FROM note WHERE id = 9") is None
        assert view.value("SELECT 1 FROM note WHERE id = 9") is None
        assert [row[0] for row in view.stream("SELECT id FROM note")] == [1, 2, 3]
    again.close()


def test_an_error_rolls_everything_back(notes: Database) -> None:
    add(notes, "kvar")
    with pytest.raises(ZeroDivisionError), notes.write() as tx:  # noqa: PT012
        tx.execute("INSERT INTO note (text) VALUES ('borta')")
        tx.utils.table("note").insert({"text": "också borta"})
        raise ZeroDivisionError
    assert texts(notes) == ["kvar"]
    add(notes, "nästa")
    assert texts(notes) == ["kvar", "nästa"]


def test_returning_through_sqlite_utils_is_really_committed(notes: Database) -> None:
    """Without the driver's alias these writes look committed and are not (design.md section 8)."""
    with notes.write() as tx:
        rows = list(tx.utils.query("INSERT INTO note (text) VALUES ('a') RETURNING id"))
        assert rows == [{"id": 1}]
        tx.utils.table("note").insert({"text": "b", "colour": "röd"}, alter=True)
        tx.utils.table("note").upsert({"id": 2, "text": "c"}, pk="id")
    with notes.read() as view:
        assert [tuple(row) for row in view.query("SELECT * FROM note")] == [(1, "a", None), (2, "c", "röd")]


def test_a_reader_sees_one_state(notes: Database) -> None:
    add(notes, "före")
    with notes.read() as view:
        add(notes, "efter")
        assert [text for (text,) in view.query("SELECT text FROM note")] == ["före"]
    assert texts(notes) == ["före", "efter"]


def test_a_reader_cannot_write(notes: Database) -> None:
    with pytest.raises(KnownError, match=r"^disk\.read_only$"), notes.read() as view:
        view.query("DELETE FROM note")


def test_many_readers_and_a_writer_at_once(notes: Database) -> None:
    seen: list[int] = []

    def ask() -> None:
        for _ in range(30):
            with notes.read() as view:
                first = view.value("SELECT count(*) FROM note")
                assert view.value("SELECT count(*) FROM note") == first
                seen.append(first)

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for number in range(30):
        add(notes, str(number))
    for thread in threads:
        thread.join()
    assert len(seen) == 180


@pytest.mark.parametrize("lane", ["read", "write"])
def test_cancel_stops_a_statement_that_runs(notes: Database, lane: str) -> None:
    token = CancelToken()
    timer = threading.Timer(0.05, token.cancel)
    timer.start()
    with pytest.raises(Cancelled), getattr(notes, lane)(token) as view:
        view.query(ENDLESS)
    timer.join()
    add(notes, "går bra efteråt")
    assert texts(notes) == ["går bra efteråt"]


def test_a_cancelled_token_starts_nothing_and_a_late_one_hits_nobody(notes: Database) -> None:
    token = CancelToken()
    with notes.read(token) as view:
        assert view.value("SELECT 1") == 1
    token.cancel()
    assert texts(notes) == []
    with pytest.raises(Cancelled), notes.read(token) as view:
        view.value("SELECT 1")


class LateToken(CancelToken):
    """Cancels after it was asked to forget: as when the two happen at the same time."""

    late: Callable[[], None]

    def on_cancel(self, callback: Callable[[], None]) -> Callable[[], None]:
        self.late = callback
        return lambda: None


def test_a_cancel_that_comes_late_stops_nobody_elses_statement(notes: Database) -> None:
    token = LateToken()
    with notes.read(token) as view:
        view.value("SELECT 1")
    with notes.read() as view:  # the same connection, from the pool
        rows = view.stream(
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 9) SELECT x FROM n"
        )
        assert next(rows)[0] == 1
        token.late()
        assert len(list(rows)) == 8


def test_errors_of_the_database_say_nothing_that_was_asked_or_written(notes: Database) -> None:
    add(notes, SECRET)
    with pytest.raises(BugError) as twice:
        add(notes, SECRET)
    assert "note.text" in str(twice.value)
    with pytest.raises(BugError) as search, notes.read() as view:
        view.query("SELECT * FROM words WHERE words MATCH ?", (f'"{SECRET}',))
    with pytest.raises(BugError) as by_utils, notes.write() as tx:
        tx.utils.table("note").insert({"text": SECRET})
    for caught in (twice, search, by_utils):
        assert "Skydd" not in str(caught.value)
        assert "Skydd" not in repr(caught.value.__cause__)


def test_misuse_is_a_bug(notes: Database) -> None:
    with notes.write(), pytest.raises(BugError), notes.write():
        pass
    with pytest.raises(BugError, match="nonsense"), notes.write() as tx:
        tx.execute("SELECT nonsense FROM note")
    notes.close()
    notes.close()
    with pytest.raises(BugError), notes.write():
        pass
    with pytest.raises(BugError), notes.read():
        pass


def test_references_are_kept(notes: Database) -> None:
    with pytest.raises(BugError, match="FOREIGN KEY"), notes.write() as tx:
        tx.execute("INSERT INTO reply (note) VALUES (77)")


def test_replacing_a_row_replaces_its_words(notes: Database) -> None:
    add(notes, "gammal")
    with notes.write() as tx:
        tx.execute("REPLACE INTO note (id, text) VALUES (1, 'ny')")
    with notes.read() as view:
        assert view.value("SELECT count(*) FROM words WHERE words MATCH 'gammal'") == 0
        assert view.value("SELECT count(*) FROM words WHERE words MATCH 'ny'") == 1


def test_nothing_readable_lies_on_the_disk(notes: Database, tmp_path: Path) -> None:
    for number in range(200):
        add(notes, f"{SECRET} {number}")
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name.endswith("-wal") and path.stat().st_size for path in files)
    for path in files:
        raw = path.read_bytes()
        for word in ("Skyddsplaceringen", "Näckros", "CREATE TABLE", "SQLite format 3"):
            assert word.encode() not in raw
            assert word.encode("utf-16-le") not in raw


def test_a_wrong_key_is_said_and_changes_nothing(notes: Database) -> None:
    add(notes, "ett")
    notes.close()
    before = notes.path.read_bytes()
    with pytest.raises(KnownError, match=r"^store\.wrong_key$"):
        Database(notes.path, os.urandom(32))
    assert notes.path.read_bytes() == before


@pytest.mark.parametrize("place", [16, 100, 4050])
def test_a_damaged_first_page_is_told_from_a_wrong_key(
    notes: Database, library_key: bytes, place: int
) -> None:
    notes.close()
    raw = bytearray(notes.path.read_bytes())
    raw[place] ^= 1
    notes.path.write_bytes(raw)
    with pytest.raises(KnownError, match=r"^store\.damaged$"):
        Database(notes.path, library_key)
    with pytest.raises(KnownError, match=r"^store\.wrong_key$"):
        Database(notes.path, os.urandom(32))


@pytest.mark.skipif(os.name != "posix", reason="modes mean nothing on Windows")
def test_the_database_and_its_log_are_their_owners_alone(notes: Database) -> None:
    add(notes, "x")
    files = list(notes.path.parent.glob("library.db*"))
    assert len(files) == 3
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}


def test_the_library_key_itself_is_not_the_databases_key(library_key: bytes) -> None:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

    made = derive_key(library_key, "database")
    assert made == HKDFExpand(SHA256(), 32, b"ifn-desktop 1 database").derive(library_key)
    assert (
        len({made, library_key, derive_key(library_key, "blob key"), derive_key(library_key, "blob name")})
        == 4
    )
    with pytest.raises(BugError):
        derive_key(b"short", "database")


def test_an_unencrypted_database_in_its_place_is_refused(tmp_path: Path, library_key: bytes) -> None:
    import sqlite3

    plain = sqlite3.connect(tmp_path / "library.db")
    plain.execute("CREATE TABLE note (text)")
    plain.close()
    with pytest.raises(KnownError, match=r"^store\.not_encrypted$"):
        Database(tmp_path / "library.db", library_key)


def test_rubbish_in_its_place_is_damaged(tmp_path: Path, library_key: bytes) -> None:
    (tmp_path / "library.db").write_bytes(b"inte en databas" * 700)
    with pytest.raises(KnownError, match=r"^store\.damaged$"):
        Database(tmp_path / "library.db", library_key)


def test_a_damaged_page_is_said_and_the_rest_can_be_read(notes: Database, library_key: bytes) -> None:
    with notes.write() as tx:
        tx.executemany("INSERT INTO note (text) VALUES (?)", [(str(n) * 900,) for n in range(100)])
    notes.close()
    raw = bytearray(notes.path.read_bytes())
    for page in range(len(raw) // PAGE_BYTES // 2, len(raw) // PAGE_BYTES):
        raw[page * PAGE_BYTES + 100] ^= 1
    notes.path.write_bytes(raw)
    again = Database(notes.path, library_key)
    for _ in range(2):
        with pytest.raises(KnownError, match=r"^store\.damaged$"), again.read() as view:
            view.query("SELECT text FROM note")
        with again.read() as view:
            assert view.value("SELECT count(*) FROM blob") == 0
    again.close()


def test_a_folder_in_its_place_cannot_be_reached(tmp_path: Path, library_key: bytes) -> None:
    (tmp_path / "library.db").mkdir()
    with pytest.raises(KnownError, match=r"^store\.unreachable$"):
        Database(tmp_path / "library.db", library_key)
    with pytest.raises(KnownError, match=r"^store\.unreachable$"):
        Database(tmp_path / "missing" / "library.db", library_key)


def fill(tx: Transaction) -> None:
    while True:
        tx.execute("INSERT INTO note (text) VALUES (hex(randomblob(4000)))")


def test_a_full_disk_is_said_and_the_library_goes_on(notes: Database) -> None:
    add(notes, "kvar")
    with notes.maintenance() as connection:
        pages = connection.execute("PRAGMA page_count").fetchall()[0][0]
        connection.execute(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(KnownError, match=r"^disk\.full$"), notes.write() as tx:
        fill(tx)
    with notes.maintenance() as connection:
        connection.execute("PRAGMA max_page_count = 1000000")
    add(notes, "går igen")
    assert texts(notes) == ["kvar", "går igen"]


def test_opening_imports_nothing_heavy(tmp_path: Path) -> None:
    """The library is open before the first paint: sqlite_utils and keyring cost as much as Qt."""
    code = (
        "import sys; from pathlib import Path; from ifn_desktop.store.database import Database;"
        "from ifn_desktop.store.migrate import Migrator; from ifn_desktop.store.blobs import Blobs;"
        "from ifn_desktop.config.paths import data_root;"
        "db = Database(Path(sys.argv[1]) / 'l.db', bytes(32)); Blobs(Path(sys.argv[1]) / 'b', bytes(32));"
        "m = Migrator(data_root() / 'db' / 'migrations'); first = len(m.pending(db));"
        "print(first, [n for n in ('sqlite_utils', 'keyring', 'cryptography', 'platformdirs', 'filelock',"
        " 'PySide6', 'sqlite3') if n in sys.modules]); db.close()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    first, heavy = done.stdout.split(maxsplit=1)
    assert int(first) >= 1
    assert heavy.strip() == "[]"
