# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What sources tell of meetings that no paper does: one is not held, an ärende is not public.

Sources replace what they tell whenever they are asked, so it is looked up when a meeting is shown and
kept nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence

from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.library import KnownMeeting
from ifn_desktop.model.views import Notice
from ifn_desktop.store.database import View
from ifn_desktop.store.repo_meetings import cancelled_days


def cancelled(view: View, meetings: Sequence[KnownMeeting]) -> frozenset[MeetingId]:
    """Which of these meetings are not held."""
    told = cancelled_days(view)
    if not told:
        return frozenset()
    from ifn_desktop.text.organs import same_board  # not on the way to the first view

    return frozenset(
        meeting.id
        for meeting in meetings
        if any(date == meeting.date and same_board(board, meeting.organization) for board, date in told)
    )


def told_notices(view: View, meeting: KnownMeeting) -> tuple[Notice, ...]:
    """What the member should know of a meeting.

    Args:
        view: the library.
        meeting: with its ärenden.
    """
    from ifn_desktop.store.repo_source_meetings import told_on  # nor this

    told = told_on(view, meeting.date) if meeting.date is not None else []
    if not told:
        return ()
    from ifn_desktop.services.remote_evidence import item_of
    from ifn_desktop.text.organs import same_board

    told = [each for each in told if same_board(each.organization, meeting.organization)]
    notices: list[Notice] = []
    if any(each.cancelled for each in told):
        notices.append(Notice("source.cancelled"))
    closed = [point for each in told for point in each.agenda if point.public is False]
    found = {item_of(meeting.items, point) for point in closed}
    names = [item.number or item.title for place, item in enumerate(meeting.items) if place in found]
    if names:
        notices.append(Notice("source.closed", {"items": ", ".join(names)}))
    return tuple(notices)
