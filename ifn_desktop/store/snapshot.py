# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The schema after all migrations, as text to read and to compare.

`python -m ifn_desktop.store.snapshot` writes `db/schema.sql`; a test fails when it is out of date,
so that a change of the schema is seen in review, a trigger lost on the way too.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from ifn_desktop.config.paths import data_root
from ifn_desktop.store.database import Database
from ifn_desktop.store.migrate import RECORD, Migrator

_HEADER = """-- SPDX-FileCopyrightText: 2026 The IFN Desktop authors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The schema after all migrations. Written by: python -m ifn_desktop.store.snapshot
"""


def schema_of(db: Database) -> str:
    """Every table, index, trigger and view as SQL; not SQLite's own, nor a search index's inner tables."""
    with db.read() as view:
        inner = {row["name"] for row in view.query("PRAGMA table_list") if row["type"] == "shadow"}
        rows = view.query(
            "SELECT name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"
        )
    own = [row for row in rows if row["name"] not in inner and row["tbl_name"] != RECORD]
    return _HEADER + "".join(f"\n{row['sql']};\n" for row in own)


def make_snapshot(migrations: Path) -> str:
    """The schema that the migrations of a folder give a new library."""
    with tempfile.TemporaryDirectory() as folder:
        db = Database(Path(folder) / "library.db", os.urandom(32))
        try:
            Migrator(migrations).upgrade(db, Path(folder) / "backups")
            return schema_of(db)
        finally:
            db.close()


def main() -> None:
    """Write the snapshot beside the migrations."""
    folder = data_root() / "db"
    (folder / "schema.sql").write_text(make_snapshot(folder / "migrations"), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
