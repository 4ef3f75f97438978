# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ifn_desktop.config.paths import data_root
from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.store.database import Database
from ifn_desktop.store.migrate import Migrator
from ifn_desktop.store.snapshot import make_snapshot

FIRST = """
def migrate(db):
    db["meta"].insert_all([{"key": "schema", "value": "0"}, {"key": "min_app", "value": "0.1"}], pk="key")
    db["note"].create({"id": int, "text": str}, pk="id")
    db["note"].enable_fts(["text"], create_triggers=True)
    db["reply"].create({"id": int, "note": int}, pk="id", foreign_keys=[("note", "note", "id")])
"""
SECOND = "def migrate(db):\n    db['note'].add_column('colour', str)\n"
BROKEN = "def migrate(db):\n    db['note'].insert({'text': 'halvvägs'})\n    raise ZeroDivisionError\n"
TRANSFORM = "def migrate(db):\n    db['note'].transform(defaults={'colour': 'blå'})\n"
ORPHAN = "def migrate(db):\n    db['reply'].insert({'id': 1, 'note': 99})\n"
STALE = "def migrate(db):\n    db.execute(\"INSERT INTO note_fts (rowid, text) VALUES (77, 'spöke')\")\n"
NEWER = "def migrate(db):\n    db.execute(\"UPDATE meta SET value = '{}' WHERE key = 'min_app'\")\n"


@pytest.fixture
def empty(tmp_path: Path, library_key: bytes) -> Iterator[Database]:
    database = Database(tmp_path / "profile.db", library_key)
    yield database
    database.close()


class Chain:
    """A folder of migrations, and the library they are for."""

    def __init__(self, folder: Path, db: Database) -> None:
        folder.mkdir()
        self.folder, self.db, self.backups = folder, db, folder / "backups"

    def add(self, *bodies: str) -> Chain:
        for body in bodies:
            number = len(list(self.folder.glob("m*.py"))) + 1
            (self.folder / f"m{number:04}_step.py").write_text(body, encoding="utf-8")
        return self

    def replace_last(self, body: str) -> Chain:
        max(self.folder.glob("m*.py")).unlink()
        return self.add(body)

    def upgrade(self, program: str = "1.2") -> tuple[str, ...]:
        return Migrator(self.folder, program=program).upgrade(self.db, self.backups).applied

    def value(self, sql: str) -> object:
        with self.db.read() as view:
            return view.value(sql)


@pytest.fixture
def chain(tmp_path: Path, empty: Database) -> Chain:
    return Chain(tmp_path / "migrations", empty)


def test_a_new_library_gets_everything_and_no_backup(chain: Chain) -> None:
    assert chain.add(FIRST, SECOND).upgrade() == ("m0001_step", "m0002_step")
    assert chain.upgrade() == ()
    assert chain.value("SELECT value FROM meta WHERE key = 'schema'") == "2"
    assert not chain.backups.exists()
    assert sorted(path.suffix for path in chain.folder.iterdir()) == [".py", ".py"]


def test_an_upgrade_keeps_an_encrypted_copy_of_what_was(chain: Chain, library_key: bytes) -> None:
    chain.add(FIRST).upgrade()
    with chain.db.write() as tx:
        tx.execute("INSERT INTO note (text) VALUES ('Näckros')")
    chain.add(SECOND).upgrade()
    (copy,) = chain.backups.iterdir()
    assert copy.name == "library-before-m0002.db"
    assert "Näckros".encode() not in copy.read_bytes()
    before = Database(copy, library_key)
    with before.read() as view:
        assert [tuple(row) for row in view.query("SELECT * FROM note")] == [(1, "Näckros")]
    before.close()
    assert chain.value("SELECT colour FROM note") is None


def test_a_failed_upgrade_changes_nothing_and_its_backup_stays(chain: Chain) -> None:
    chain.add(FIRST).upgrade()
    chain.add(SECOND, BROKEN)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            chain.upgrade()
        assert chain.value("SELECT value FROM meta WHERE key = 'schema'") == "1"
        assert chain.value("SELECT count(*) FROM pragma_table_info('note')") == 2
    (copy,) = chain.backups.iterdir()
    first_copy = copy.read_bytes()
    chain.replace_last(TRANSFORM).upgrade()
    assert chain.value("SELECT value FROM meta WHERE key = 'schema'") == "3"
    assert copy.read_bytes() == first_copy
    with pytest.raises(BugError), chain.db.write() as tx:
        tx.execute("INSERT INTO reply (note) VALUES (99)")


def test_only_a_success_clears_old_backups(chain: Chain) -> None:
    chain.add(FIRST).upgrade()
    for _ in range(4):
        chain.add("def migrate(db):\n    pass\n").upgrade()
    assert sorted(path.name for path in chain.backups.iterdir()) == [
        "library-before-m0004.db",
        "library-before-m0005.db",
    ]


@pytest.mark.parametrize(("body", "error"), [(ORPHAN, BugError), (STALE, KnownError)])
def test_what_a_migration_breaks_is_found_and_undone(chain: Chain, body: str, error: type[Exception]) -> None:
    chain.add(FIRST).upgrade()
    chain.add(body)
    with pytest.raises(error):
        chain.upgrade()
    assert chain.value("SELECT value FROM meta WHERE key = 'schema'") == "1"
    assert chain.value("SELECT count(*) FROM reply") == 0
    assert chain.value("SELECT count(*) FROM note_fts WHERE note_fts MATCH 'spöke'") == 0


@pytest.mark.parametrize(
    ("needed", "program", "opens"),
    [("1.2.0", "1.2", True), ("1.2", "1.2.1", True), ("1.10", "1.9.5", False), ("2", "1.9", False)],
)
def test_a_newer_library_opens_only_when_it_says_so(
    chain: Chain, needed: str, program: str, opens: bool
) -> None:
    newest = chain.add(FIRST, NEWER.format(needed)).upgrade()[-1]
    (chain.folder / f"{newest}.py").unlink()
    if opens:
        assert chain.upgrade(program) == ()
    else:
        with pytest.raises(KnownError, match=r"^store\.too_new$"):
            chain.upgrade(program)


def test_a_gap_in_the_numbers_is_a_bug(chain: Chain) -> None:
    (chain.add(FIRST, SECOND).folder / "m0001_step.py").unlink()
    with pytest.raises(BugError):
        chain.upgrade()


def test_a_killed_upgrade_leaves_the_old_library(chain: Chain, library_key: bytes) -> None:
    chain.add(FIRST).upgrade()
    chain.db.close()
    chain.add(SECOND, "import os\ndef migrate(db):\n    os.kill(os.getpid(), 9)\n")
    code = (
        "import sys; from pathlib import Path; from ifn_desktop.store.database import Database;"
        "from ifn_desktop.store.migrate import Migrator;"
        "folder = Path(sys.argv[2]); db = Database(Path(sys.argv[1]), bytes.fromhex(sys.stdin.read()));"
        "Migrator(folder).upgrade(db, folder / 'backups')"
    )
    died = subprocess.run(
        [sys.executable, "-c", code, str(chain.db.path), str(chain.folder)],
        input=library_key.hex(),
        text=True,
        check=False,
    )
    assert died.returncode != 0
    chain.db = Database(chain.db.path, library_key)
    assert chain.value("SELECT value FROM meta WHERE key = 'schema'") == "1"
    assert chain.replace_last(TRANSFORM).upgrade() == ("m0002_step", "m0003_step")
    chain.db.close()


def test_the_snapshot_of_the_schema_is_up_to_date() -> None:
    """When this fails and the change is meant: python -m ifn_desktop.store.snapshot."""
    folder = data_root() / "db"
    assert make_snapshot(folder / "migrations") == (folder / "schema.sql").read_text(encoding="utf-8")


def test_migrations_import_nothing_of_ours() -> None:
    for path in (data_root() / "db" / "migrations").glob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert "ifn_desktop" not in source
        assert "import sqlite_utils" not in source
        assert "from sqlite_utils" not in source
