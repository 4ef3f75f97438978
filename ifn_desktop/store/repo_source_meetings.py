# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Meetings as sources tell of them, with their agendas: evidence for filing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import cast

from ifn_desktop.model.sync import AgendaPoint, RemoteMeeting, SourceId
from ifn_desktop.store.database import Transaction, View

_COLUMNS = "key, organization, body, date, time, place, title, cancelled, agenda, moved_from"


def put_meetings(tx: Transaction, source: SourceId, meetings: Sequence[RemoteMeeting]) -> None:
    """Note the meetings of a complete listing in the place of those before."""
    tx.execute("DELETE FROM sync_meeting WHERE source = ?", (source,))
    for meeting in {each.key: each for each in meetings}.values():
        tx.execute(
            f"INSERT INTO sync_meeting (source, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            (
                source,
                *meeting[:7],
                int(meeting.cancelled),
                json.dumps([tuple(point) for point in meeting.agenda], ensure_ascii=False),
                meeting.moved_from,
            ),
        )


def meetings_on(view: View, source: SourceId, date: str) -> list[RemoteMeeting]:
    """The meetings of a day, as one source tells."""
    return _meetings(view, "source = ? AND date = ?", (source, date))


def told_on(view: View, date: str) -> list[RemoteMeeting]:
    """The meetings of a day, as all sources tell."""
    return _meetings(view, "source IN (SELECT id FROM sync_source) AND date = ?", (date,))


def _meetings(view: View, where: str, values: Sequence[str]) -> list[RemoteMeeting]:
    rows = view.query(
        f"SELECT {_COLUMNS} FROM sync_meeting WHERE {where} ORDER BY time, key",  # noqa: S608
        values,
    )
    return [
        RemoteMeeting(
            row[0], row[1], row[2], row[3], row[4], row[5], row[6], bool(row[7]), _agenda(row[8]), row[9]
        )
        for row in rows
    ]


def _agenda(written: str) -> tuple[AgendaPoint, ...]:
    points = cast("list[tuple[str, str, str, bool | None, list[str]]]", json.loads(written))
    return tuple(
        AgendaPoint(number, title, case, public, tuple(files))
        for number, title, case, public, files in points
    )
