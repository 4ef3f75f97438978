# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A protokoll gone through § by §: what it says of the member's jäv beside what they marked."""

from __future__ import annotations

from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, ItemId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.recusal import Recusal
from ifn_desktop.parse.ties import TieSearch, WatchedName
from ifn_desktop.services.minutes import merged, minutes_of
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_recusals as recusals
from ifn_desktop.store.database import Database
from ifn_desktop.store.repo_recusals import ParagraphCheck


class ReviewedSection(NamedTuple):
    """A § of a protokoll.

    Attributes:
        page: where it begins, counted from 1 in the paper.
        item: the ärende it decides, or None when none of the meeting's fits.
        recusal: the member's mark on that ärende, if it stands.
        said: what the protokoll says of the member's jäv in the § (of anybody's, while the member's
            name is not known).
        check: what the member made of it, or None.
    """

    number: str
    title: str
    page: int
    item: ItemId | None
    recusal: Recusal | None
    said: tuple[str, ...]
    check: ParagraphCheck | None

    @property
    def differs(self) -> bool:
        """Whether the protokoll and the member's mark do not say the same."""
        return bool(self.said) != (self.recusal is not None)


class MinutesCheck:
    """Reads a protokoll of the library. Run in the read lane."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def review(self, document: DocumentId) -> tuple[ReviewedSection, ...]:
        """The §§ of a protokoll, each with what the member knows of it.

        Raises:
            KnownError: `document.not_found`.
        """
        with self._database.read() as view:
            minutes = minutes_of(view, document)
            meeting = minutes.meeting
            own = [minutes]
            if meeting is not None and not minutes.is_extract:
                own += [
                    minutes_of(view, other.id)
                    for other in papers.documents_of(view, meeting)
                    if other.kind is DocumentKind.PROTOKOLL and other.id != document
                ]
            places = recusals.places_in(view, meeting) if meeting is not None else []
            marks = recusals.recusals_of(view, meeting) if meeting is not None else {}
            checks = recusals.checks_of(view, document)
            name = recusals.name(view)
        numbers = {place.number: place.item for place in places if place.number is not None}
        # Jäv may be told in another file of the meeting than the §.
        told = {paragraph.number: paragraph.recusals for paragraph in merged(own, numbers)}
        search = TieSearch([WatchedName("member", name, is_person=True)]) if name else None
        reviewed: list[ReviewedSection] = []
        for paragraph in minutes.paragraphs:
            mark = marks.get(paragraph.item) if paragraph.item is not None else None
            said = [recusal.sentence for recusal in told.get(paragraph.number, ())]
            reviewed.append(
                ReviewedSection(
                    paragraph.number,
                    paragraph.title,
                    paragraph.first_page,
                    paragraph.item,
                    mark if mark is not None and mark.is_active else None,
                    tuple(sentence for sentence in said if search is None or search.find(sentence)),
                    checks.get(paragraph.number),
                )
            )
        return tuple(reviewed)
