# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Meetings put into a library without papers."""

from __future__ import annotations

from ifn_desktop.app.core import Core
from ifn_desktop.model.ids import ItemId, MeetingId, new_id
from ifn_desktop.model.parsed import ParsedDelivery, ParsedItem, ParsedMeeting
from ifn_desktop.services.filing import Filing

ITEMS = (
    ParsedItem("32/26", "Överenskommelse med Solrosen 2026", "IFN-2025/00356"),
    ParsedItem("33/26", "Kurser och konferenser", "IFN-2026/00012"),
    ParsedItem("34/26", "Beslut enligt FB", None),
)


def file_meeting(
    core: Core,
    items: tuple[ParsedItem, ...] = ITEMS,
    *,
    date: str = "2026-02-18",
    board: str = "Individ- och familjenämnden",
    body: str = "Exempelby kommun",
) -> tuple[MeetingId, dict[str, ItemId]]:
    """File a meeting; returns its id and the ärenden's ids by their numbers."""
    meeting = ParsedMeeting(body, board, date, items=items)
    with core.database.write() as tx:
        filed = Filing(tx, [], ParsedDelivery((meeting,)), new_id).run()
    (id_,) = filed.meetings
    return id_, {item.number or "": item.id for item in core.queries.agenda(id_).items}
