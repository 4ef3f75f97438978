# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How much there is in a library, counted for a backup's manifest and for what is told of it."""

from __future__ import annotations

from ifn_desktop.model.backup import LibraryContents
from ifn_desktop.store.database import View


def count_contents(view: View) -> LibraryContents:
    """Count; needs the newest schema."""

    def number(sql: str) -> int:
        return int(view.value(sql) or 0)

    return LibraryContents(
        meetings=number("SELECT count(*) FROM meeting"),
        documents=number("SELECT count(*) FROM document"),
        notes=number("SELECT (SELECT count(*) FROM note) + (SELECT count(*) FROM annotation)"),
        recusals=number("SELECT count(DISTINCT item) FROM recusal_event"),
        files=number("SELECT count(*) FROM blob"),
        schema=number("SELECT value FROM meta WHERE key = 'schema'"),
    )
