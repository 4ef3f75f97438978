# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A protokoll gone through § by §: what it says of the member's jäv beside what they marked."""

from __future__ import annotations

from typing import NamedTuple

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId, ItemId
from ifn_desktop.model.recusal import Recusal
from ifn_desktop.parse.minutes_sections import MinutesSection, recusals_about, sections
from ifn_desktop.parse.ties import TieSearch, WatchedName
from ifn_desktop.services.agenda_view import shown_version
from ifn_desktop.services.matching import case_key, same_title
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_files as files
from ifn_desktop.store import repo_recusals as recusals
from ifn_desktop.store.database import Database
from ifn_desktop.store.repo_recusals import ItemPlace, ParagraphCheck


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
            found = papers.document_by_id(view, document)
            if found is None:
                raise KnownError("document.not_found", name=document)
            meeting, known = found
            version = shown_version(known)
            pages = files.page_texts(view, version.file, version.first_page, version.last_page)
            places = recusals.places_in(view, meeting) if meeting is not None else []
            marks = recusals.recusals_of(view, meeting) if meeting is not None else {}
            checks = recusals.checks_of(view, document)
            name = recusals.name(view)
        read = sections([(page - version.first_page + 1, text) for page, text in pages])
        search = TieSearch([WatchedName("member", name, is_person=True)]) if name else None
        reviewed: list[ReviewedSection] = []
        for section in read:
            item = _item_of(section, places)
            mark = marks.get(item) if item is not None else None
            said = recusals_about(section.number, read)
            reviewed.append(
                ReviewedSection(
                    section.number,
                    section.title,
                    section.page,
                    item,
                    mark if mark is not None and mark.is_active else None,
                    tuple(sentence for sentence in said if search is None or search.find(sentence)),
                    checks.get(section.number),
                )
            )
        return tuple(reviewed)


def _item_of(section: MinutesSection, places: list[ItemPlace]) -> ItemId | None:
    """The ärende with the §'s title, among those with its diarienummer where it has one."""
    case = case_key(section.case_number) if section.case_number else None
    near = [place for place in places if case and place.case_number and case_key(place.case_number) == case]
    hits = [place for place in near or places if same_title(place.title, section.title)]
    if not hits and len(near) == 1:
        hits = near
    return hits[0].item if len(hits) == 1 else None
