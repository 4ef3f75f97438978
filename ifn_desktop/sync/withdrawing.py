# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks papers as withdrawn when every source that delivered them has, and as returned when one is back."""

from __future__ import annotations

from collections.abc import Iterable

from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.kinds import NewsKind
from ifn_desktop.model.sync import SourceId
from ifn_desktop.store import repo_arrivals as arrivals
from ifn_desktop.store import repo_source_papers as sources
from ifn_desktop.store.database import Transaction


def withdraw(tx: Transaction, source: SourceId, keys: Iterable[str]) -> frozenset[MeetingId]:
    """Mark the papers of files that were just found to be gone.

    Args:
        tx: the transaction in which the files were noted.
        source: whose files.
        keys: of the files.

    Returns:
        The meetings whose papers are told differently now.
    """
    withdrawn = arrivals.withdrawn(tx)[1]
    touched: set[MeetingId] = set()
    for paper, meeting, packet in sources.papers_of(tx, source, keys):
        if meeting is not None and paper not in withdrawn and sources.is_gone(tx, paper):
            arrivals.add(tx, packet, meeting, [arrivals.Arrival(NewsKind.WITHDRAWN, document=paper)])
            touched.add(meeting)
    return frozenset(touched)


def bring_back(tx: Transaction, source: SourceId, keys: Iterable[str]) -> frozenset[MeetingId]:
    """Mark the papers of files that are there again; see `withdraw`.

    Also where nothing new came: a file that was renamed, or that another source has too.
    """
    withdrawn = arrivals.withdrawn(tx)[1]
    touched: set[MeetingId] = set()
    if not withdrawn:
        return frozenset()
    for paper, meeting, packet in sources.papers_of(tx, source, keys, current=True):
        if meeting is not None and paper in withdrawn:
            arrivals.add(tx, packet, meeting, [arrivals.Arrival(NewsKind.RETURNED, document=paper)])
            touched.add(meeting)
    return frozenset(touched)
