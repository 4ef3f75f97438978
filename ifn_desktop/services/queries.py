# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Reads: what the window and the command line ask of the library."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId, FileId, MeetingId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.library import KnownMeeting
from ifn_desktop.model.places import OutlineLine, PaperOutline
from ifn_desktop.model.text import PageText
from ifn_desktop.model.views import (
    AgendaView,
    DocumentView,
    LinkView,
    MeetingSummary,
    ResumePoint,
    StartView,
)
from ifn_desktop.services.agenda_view import Shown, agenda_view, document_views, shown_version
from ifn_desktop.services.told_meetings import cancelled
from ifn_desktop.store import repo_arrivals as arrivals
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_files as files
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_member as member
from ifn_desktop.store import repo_searches as searches
from ifn_desktop.store.database import Database, View

UPCOMING = 5
PAST = 12
"""How many meetings the start view lists; `meetings` gives them all."""


class Queries:
    """Reads from the library. Each call takes a snapshot; run them in the read lane.

    Args:
        database: the library.
        today: the day it is, for what comes next.
    """

    def __init__(self, database: Database, today: Callable[[], datetime.date]) -> None:
        self._database = database
        self._today = today

    def meetings(self) -> tuple[MeetingSummary, ...]:
        """Every meeting, oldest first, those without a date last."""
        with self._database.read() as view:
            return _summaries(view, meetings.meeting_rows(view))

    def find_meeting(self, name: str) -> MeetingId:
        """The meeting of an id or an ISO date.

        Raises:
            KnownError: `meeting.not_found`, or `meeting.ambiguous` with the candidates.
        """
        with self._database.read() as view:
            rows = meetings.meeting_rows(view)
        hits = [facts for facts in rows if name in {facts.id, facts.date}]
        if not hits:
            raise KnownError("meeting.not_found", name=name)
        if len(hits) > 1:
            candidates = ", ".join(f"{facts.id} ({facts.organization})" for facts in hits)
            raise KnownError("meeting.ambiguous", name=name, candidates=candidates)
        return hits[0].id

    def agenda(self, meeting: MeetingId) -> AgendaView:
        """A meeting with its ärenden, their papers and the links between them."""
        with self._database.read() as view:
            facts = meetings.meeting_row(view, meeting)
            if facts is None:
                raise KnownError("meeting.not_found", name=meeting)
            return agenda_view(view, meetings.whole_meeting(view, facts))

    def loose(self) -> tuple[DocumentView, ...]:
        """Papers under `Utan sammanträde`, oldest first."""
        with self._database.read() as view:
            return _loose(view)

    def document_links(self, document: DocumentId) -> tuple[LinkView, ...]:
        """The mentions in a paper of other papers of its meeting."""
        with self._database.read() as view:
            found = papers.document_by_id(view, document)
            if found is None:
                return ()
            rows = papers.links_in(view, shown_version(found[1]).id)
        return tuple(
            LinkView(document, row.page, row.text, row.rects, row.to_document)
            for row in rows
            if row.to_document != document
        )

    def document_text(self, document: DocumentId) -> tuple[str, list[tuple[int, str]]]:
        """A paper's title and, for each of its pages counted from 1, the text without furniture.

        Raises:
            KnownError: `document.not_found`.
        """
        with self._database.read() as view:
            found = papers.document_by_id(view, document)
            if found is None:
                raise KnownError("document.not_found", name=document)
            version = shown_version(found[1])
            texts = files.page_texts(view, version.file, version.first_page, version.last_page)
        return found[1].title, [(page - version.first_page + 1, text) for page, text in texts]

    def page_labels(self, meeting: MeetingId | None) -> dict[DocumentId, tuple[str, ...]]:
        """For each paper of a meeting (or of none), for each page: its number as printed, or nothing.

        Where nothing is printed, the label that the PDF gives the page, unless it only counts pages.
        """
        with self._database.read() as view:
            shown = {known.id: shown_version(known) for known in papers.documents_of(view, meeting)}
            labels = {
                file: _labels(view, file, rows)
                for file, rows in files.page_labels(
                    view, sorted({version.file for version in shown.values()})
                ).items()
            }
        return {
            document: labels.get(version.file, ())[version.first_page - 1 : version.last_page]
            for document, version in shown.items()
        }

    def outline(self, document: DocumentId) -> PaperOutline:
        """A paper's table of contents: the file's bookmarks inside it, else headings of its text."""
        from ifn_desktop.parse.headings import bookmarks_within, headings
        from ifn_desktop.parse.reflow import body_sheet

        with self._database.read() as view:
            found = papers.document_by_id(view, document)
            if found is None:
                return PaperOutline()
            version = shown_version(found[1])
            text = files.text_of_file(view, version.file)
            bodies = dict(files.page_texts(view, version.file, version.first_page, version.last_page))
        if text is None:
            return PaperOutline()
        if found[1].kind is DocumentKind.PROTOKOLL:
            sections = self._paragraphs(document, text.pages[version.first_page - 1 : version.last_page])
            if sections:
                return PaperOutline(sections)
        lines = bookmarks_within(text.outline, version.first_page, version.last_page)
        if lines:
            return PaperOutline(lines)
        pages = text.pages[version.first_page - 1 : version.last_page]
        sheets = [
            body_sheet(page._replace(number=number), bodies.get(page.number, ""))
            for number, page in enumerate(pages, 1)
        ]
        return PaperOutline(headings(sheets), guessed=True)

    def _paragraphs(self, document: DocumentId, pages: Sequence[PageText]) -> tuple[OutlineLine, ...]:
        """The §§ of a protokoll, each where it begins."""
        from ifn_desktop.services.minutes import minutes_of

        with self._database.read() as view:
            paragraphs = minutes_of(view, document).paragraphs
        lines: list[OutlineLine] = []
        for paragraph in paragraphs:
            sign = re.compile(rf"§ ?{re.escape(paragraph.number)}(?!\d)")
            starts = [
                line.y0 for line in pages[paragraph.first_page - 1].lines if sign.match(line.text.strip())
            ]
            title = f"§ {paragraph.number} {paragraph.title}".strip()
            lines.append(OutlineLine(1, title, paragraph.first_page, round(min(starts, default=0.0), 1)))
        return tuple(lines)

    def seen_pages(self, document: DocumentId) -> frozenset[int]:
        """The pages of a paper that the member has seen, from 1."""
        with self._database.read() as view:
            return member.seen_pages(view, document)

    def start(self) -> StartView:
        """What the start view shows."""
        today = self._today().isoformat()
        with self._database.read() as view:
            rows = meetings.meeting_rows(view)
            coming = [facts for facts in rows if facts.date is not None and facts.date >= today]
            gone = [facts for facts in reversed(rows) if facts.date is None or facts.date < today]
            first, rest = (coming[:1], coming[1:]) if coming else (gone[:1], [])
            upcoming = rest[:UPCOMING]
            past = [facts for facts in gone[:PAST] if facts not in first]
            shown = _summaries(view, [*first, *upcoming, *past])
            after = len(first) + len(upcoming)
            return StartView(
                next=shown[0] if first else None,
                upcoming=shown[len(first) : after],
                past=shown[after:],
                loose=_loose(view),
                resume=_resume(view),
                watches=tuple(searches.with_news(view)),
            )


def _labels(view: View, file: FileId, rows: Sequence[tuple[str, str | None]]) -> tuple[str, ...]:
    printed = [label for _, label in rows]
    if None in printed:
        from ifn_desktop.parse.labels import labels_of

        text = files.text_of_file(view, file)
        printed = list(labels_of(text.pages)) if text is not None else [""] * len(rows)
    own = [label for label, _ in rows]
    counts = all(label in {"", str(number)} for number, label in enumerate(own, 1))
    return tuple(label or ("" if counts else mine) for label, mine in zip(printed, own, strict=False))


def _summaries(view: View, rows: Sequence[KnownMeeting]) -> tuple[MeetingSummary, ...]:
    counts = meetings.counts(view, [facts.id for facts in rows])
    news = arrivals.news_counts(view, [facts.id for facts in rows])
    off = cancelled(view, rows)
    return tuple(
        MeetingSummary(
            facts.id,
            facts.body,
            facts.organization,
            facts.date,
            facts.time,
            facts.place,
            counts[facts.id].items,
            counts[facts.id].documents,
            counts[facts.id].pages,
            counts[facts.id].seen,
            counts[facts.id].unread,
            *news.get(facts.id, (0, 0, 0)),
            facts.id in off,
        )
        for facts in rows
    )


def _loose(view: View) -> tuple[DocumentView, ...]:
    known = papers.documents_of(view, None)
    shown = Shown.of(view, known, member.places(view, None), member.pages_seen(view, None))
    return document_views(known, shown)


def _resume(view: View) -> ResumePoint | None:
    last = member.last_place(view)
    if last is None:
        return None
    document, page = last
    found = papers.document_by_id(view, document)
    if found is None:
        return None
    meeting, known = found
    if meeting is None:
        return None
    item = meetings.item_name(view, known.item) if known.item is not None else None
    number, title = item or (None, known.title)
    return ResumePoint(meeting, known.item, document, page, title, number)
