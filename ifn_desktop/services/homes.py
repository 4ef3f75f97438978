# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Papers of no meeting (`Utan sammanträde`) are put under an ärende by the member, and taken out again.

A supplement may come with nothing but its ärende's number in its file name (`30-26-4 Yttrande.pdf`).
Other boards have the same numbers, so the name alone files nothing: the ärende is proposed.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from ifn_desktop.errors import KnownError
from ifn_desktop.model.homes import Home
from ifn_desktop.model.ids import DocumentId, ItemId
from ifn_desktop.model.views import Changes
from ifn_desktop.parse.names import read_name
from ifn_desktop.services.agenda_view import shown_version
from ifn_desktop.services.matching import same_case
from ifn_desktop.store import repo_cases as cases
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_files as files
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_member as member
from ifn_desktop.store.database import Database

MEETINGS = 40
"""Ärenden of so many meetings are offered, the newest first: two or three years of a board's."""


class Homes:
    """Proposes ärenden (read lane), puts papers there and takes them out again (write lane).

    Args:
        database: the library.
        now: the time it is, with its zone.
    """

    def __init__(self, database: Database, now: Callable[[], datetime.datetime]) -> None:
        self._database = database
        self._now = now

    def homes(self, document: DocumentId) -> tuple[Home, ...]:
        """Where a paper of no meeting can be put: what is likely first, then the newest meeting's.

        Nothing for a paper that has a meeting.

        Raises:
            KnownError: `document.not_found`.
        """
        with self._database.read() as view:
            found = papers.document_by_id(view, document)
            if found is None:
                raise KnownError("document.not_found", name=document)
            meeting, known = found
            if meeting is not None:
                return ()
            file = shown_version(known).file
            number = read_name(files.files_by_id(view, [file])[file].name).number
            offered = cases.latest_items(view, MEETINGS)
        # `30-26-4` has a year, `Ärende 5` could be any meeting's.
        numbered = number if number is not None and "/" in number else None
        homes = [
            Home(
                ItemId(item.item),
                item.meeting,
                item.number,
                item.title,
                item.organization,
                item.date,
                same_case(item.case_number, known.case_number)
                or (numbered is not None and item.number == numbered),
            )
            for item in offered
        ]
        return tuple(sorted(homes, key=lambda home: not home.is_likely))

    def put(self, document: DocumentId, item: ItemId) -> Changes:
        """Put a paper of no meeting under an ärende. What the member said outlasts later deliveries.

        Raises:
            KnownError: `document.not_found`, also for a paper that has a meeting; `item.not_found`.
        """
        with self._database.write() as tx:
            found = papers.document_by_id(tx, document)
            if found is None or found[0] is not None:
                raise KnownError("document.not_found", name=document)
            meeting = meetings.meeting_of_item(tx, item)
            if meeting is None:
                raise KnownError("item.not_found", name=item)
            position = len(papers.documents_of_item(tx, meeting, item))
            papers.put_document(tx, meeting, replace(found[1], item=item, position=position))
            made = self._now().astimezone(datetime.UTC).isoformat(timespec="microseconds")
            member.correct(tx, document, item, made)
        return Changes(frozenset({meeting}), frozenset({document}), everything=True)

    def take_out(self, document: DocumentId) -> Changes:
        """Take a paper out again that `put` put under an ärende.

        Raises:
            KnownError: `document.not_found`, also for a paper of no meeting.
        """
        with self._database.write() as tx:
            found = papers.document_by_id(tx, document)
            if found is None or found[0] is None:
                raise KnownError("document.not_found", name=document)
            papers.put_document(tx, None, replace(found[1], item=None, position=0))
            member.forget_correction(tx, document)
        return Changes(frozenset({found[0]}), frozenset({document}), everything=True)
