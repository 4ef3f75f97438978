# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Writes of the member. Each is one transaction and returns what it changed."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId, ItemId
from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import Changes
from ifn_desktop.services.agenda_view import shown_version
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_member as member
from ifn_desktop.store.database import Database


class Commands:
    """Changes the library. Run them in the write lane.

    Args:
        database: the library.
        now: the time it is, with its zone.
    """

    def __init__(self, database: Database, now: Callable[[], datetime.datetime]) -> None:
        self._database = database
        self._now = now

    def move_document(self, document: DocumentId, item: ItemId | None) -> Changes:
        """Move a paper to another ärende of its meeting; None: to `Övriga handlingar`.

        The move is the member's and outlasts every later reading of the packet.

        Raises:
            KnownError: `document.not_found`, or `item.not_found` when the ärende is not of the
                paper's meeting.
        """
        with self._database.write() as tx:
            found = papers.document_by_id(tx, document)
            meeting, known = found if found is not None else (None, None)
            if meeting is None or known is None:
                raise KnownError("document.not_found", name=document)
            if item is not None and meetings.meeting_of_item(tx, item) != meeting:
                raise KnownError("item.not_found", name=item)
            if known.item != item:
                position = len(papers.documents_of_item(tx, meeting, item))
                papers.move_document(tx, document, item, position)
            member.correct(tx, document, item, self._time())
        return Changes(frozenset({meeting}), frozenset({document}))

    def remember_place(
        self, document: DocumentId, spot: Spot, pages_seen: frozenset[int] = frozenset()
    ) -> Changes:
        """Remember where the member is, and the pages they have seen, which count from 1.

        A place alone is nothing that a view shows: only newly seen pages are told as a change.
        """
        with self._database.write() as tx:
            if papers.document_by_id(tx, document) is None:
                return Changes()
            news = member.remember_place(tx, document, spot, self._time(), sorted(pages_seen))
        return Changes(documents=frozenset({document})) if news else Changes()

    def mark_read(self, documents: Sequence[DocumentId], read: bool) -> Changes:
        """Count every page of these papers as read, or none."""
        with self._database.write() as tx:
            for document in documents:
                found = papers.document_by_id(tx, document)
                if found is None:
                    continue
                if read:
                    version = shown_version(found[1])
                    pages = range(1, version.last_page - version.first_page + 2)
                    member.mark_seen(tx, document, pages)
                else:
                    member.mark_unseen(tx, document)
        return Changes(documents=frozenset(documents))

    def _time(self) -> str:
        return self._now().astimezone(datetime.UTC).isoformat(timespec="microseconds")
