# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Something that writes a library, in a process that is recorded: WHAT PROFILE [PATH...].

After each commit it leaves a mark: what the library holds then (`held`).
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from pathlib import Path

from ifn_desktop.app.core import Core
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyVault
from ifn_desktop.config.wrapping import Cost
from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import NoteId, new_id
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.store.database import Database, View
from tests.support.libraries import KEY, open_library, take_in

PASSPHRASE = "fyra ord som ingen gissar"


def held(view: View) -> str:
    """A hash of every row of the library, but of the search index, which is made again."""
    names = view.query(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    )
    seen = hashlib.sha256()
    for (name,) in names:
        if not name.startswith(("search_", "page_fts", "sqlite_")):
            for row in view.query(f'SELECT * FROM "{name}" ORDER BY 1, 2'):
                seen.update(repr(tuple(row)).encode())
    return seen.hexdigest()


def mark_commits(database: Database) -> None:
    """Leave a mark now, and after each commit."""

    def mark() -> None:
        with database.read() as view:
            leave(held(view))

    database.on_written(mark)
    mark()


def leave(words: str) -> None:
    """The recorder hears the removal of a file that cannot be there."""
    with contextlib.suppress(FileNotFoundError):
        Path(f"/ifn-mark/{words}").unlink()


def take_packets(core: Core, paths: list[Path]) -> None:
    """Import, with a note between the packets."""
    for path in paths:
        take_in(core, path)
        meeting = core.queries.meetings()[0]
        item = core.queries.agenda(meeting.id).items[0]
        core.marks.notes.save(NoteId(new_id()), item.id, f"Efter {path.stem}")
    with contextlib.suppress(KnownError):
        core.search_work.finish(cancel=CancelToken(), progress=no_progress)


def purge_first(core: Core) -> None:
    """Purge the papers of the first meeting."""
    from ifn_desktop.model.retention import PurgeCause, PurgeWish

    meeting = core.queries.meetings()[0].id
    wish = PurgeWish(meetings=(meeting,))
    core.purging.run(wish, PurgeCause.MEMBER, cancel=CancelToken(), progress=no_progress)


def change_key(profile: Path) -> None:
    """Give the library another key; the same passphrase opens it."""
    from ifn_desktop.services.rekeying import Rekeying

    paths, vault = ProfilePaths(profile), vault_of(profile)
    old = vault.open_with_passphrase(PASSPHRASE)
    leave(held_in(paths.database, old))
    prepared = vault.prepare_change(PASSPHRASE)
    new = Rekeying(paths, vault).run(old, prepared, cancel=CancelToken(), progress=no_progress)
    leave(held_in(paths.database, new))


def vault_of(profile: Path) -> KeyVault:
    """The keeper of a profile's key, with a passphrase that costs little."""
    return KeyVault(ProfilePaths(profile), SystemKeyring(), Cost(8, 1, 1))


def held_in(path: Path, key: bytes) -> str:
    """What a database holds, asked by itself."""
    database = Database(path, key)
    try:
        with database.read() as view:
            return held(view)
    finally:
        database.close()


def sync_folder(profile: Path, folder: Path) -> None:
    """Fetch what lies in a folder."""
    from ifn_desktop.model.sync import SourceKind
    from tests.sync.library import open_library as open_syncing

    with open_syncing(profile) as library:
        mark_commits(library.core.database)
        library.add(folder, SourceKind.FOLDER)
        library.sync()


def main() -> None:
    """See above."""
    os.environ.pop("LD_PRELOAD", None)  # workers are not recorded
    what, profile, paths = sys.argv[1], Path(sys.argv[2]), [Path(word) for word in sys.argv[3:]]
    if what == "migration":
        from ifn_desktop.config.paths import data_root
        from ifn_desktop.store.migrate import Migrator

        database = Database(profile / "library.db", KEY)
        with database.read() as view:
            leave(held(view))
        Migrator(data_root() / "db" / "migrations").upgrade(database, profile / "backups")
        with database.read() as view:
            leave(held(view))
        database.close()
        return
    if what == "rekey":
        change_key(profile)
        return
    if what == "sync":
        sync_folder(profile, paths[0])
        return
    with open_library(profile) as core:
        mark_commits(core.database)
        if what == "import":
            take_packets(core, paths)
        elif what == "note":
            for number in range(5):
                with core.database.write() as tx:
                    tx.execute("INSERT INTO note_template VALUES (?, 'x')", (f"k{number}",))
        elif what == "purge":
            purge_first(core)


if __name__ == "__main__":
    main()
