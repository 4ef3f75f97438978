# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the library answers: frozen values for the window and the command line alike."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ifn_desktop.model.ids import AnnotationId, DocumentId, FileId, ItemId, MeetingId, NoteId
from ifn_desktop.model.kinds import DocumentKind, ItemKind
from ifn_desktop.model.places import Spot
from ifn_desktop.model.saved_search import SavedSearch
from ifn_desktop.model.text import Rect

if TYPE_CHECKING:
    from ifn_desktop.model.recusal import ItemMark


class Notice(NamedTuple):
    """A warning of a meeting or an import: a code with its parameters (never logged).

    Attributes:
        document: the paper it is about, or None when it is about the meeting.
    """

    code: str
    params: Mapping[str, object] = MappingProxyType({})
    document: DocumentId | None = None


class MeetingSummary(NamedTuple):
    """A meeting in a list.

    Attributes:
        pages: those of the papers, and those of ärenden without papers.
        pages_read, pages_unread: pages of papers that the member has seen, and has not. Ärenden
            without papers have pages that nobody opens, so the two are not the whole.
        news_new, news_changed, news_withdrawn: ärenden and papers with something the member has
            not looked at yet (`model.news`).
        is_cancelled: a source tells that it is not held.
    """

    id: MeetingId
    body: str
    organization: str
    date: str | None
    time: str
    place: str
    items: int
    documents: int
    pages: int
    pages_read: int = 0
    pages_unread: int = 0
    news_new: int = 0
    news_changed: int = 0
    news_withdrawn: int = 0
    is_cancelled: bool = False


class DocumentView(NamedTuple):
    """A paper, in its newest version unless `is_old`.

    Attributes:
        file: name of the file it came in.
        first_page, last_page: count from 1 in that file.
        page_sizes: (width, height) of each of its pages in points, as shown.
        media_type: of the file as received; other than PDF is shown as a rendition.
        failure: a code when it cannot be shown (`pdf.password`), else None.
        last_page_read: where the member was, counted from 1 in the paper; 0 when never opened.
        spot: the same exactly; None when never opened.
        version: id of the version.
        versions: how many texts the paper has had.
        is_old: an earlier version; where the member is in it is not remembered.
        is_withdrawn: the last packet no longer has it (`Utgår`).
        is_confidential: taken for sekretess (`model.confidential`): asked about before it leaves the program.
    """

    id: DocumentId
    kind: DocumentKind
    title: str
    file_id: FileId
    file: str
    first_page: int
    last_page: int
    confidence: float
    page_sizes: tuple[tuple[float, float], ...] = ()
    item: ItemId | None = None
    media_type: str = "application/pdf"
    failure: str | None = None
    last_page_read: int = 0
    pages_read: int = 0
    spot: Spot | None = None
    version: str = ""
    versions: int = 1
    is_old: bool = False
    is_withdrawn: bool = False
    is_confidential: bool = False

    @property
    def pages(self) -> int:
        """How many pages the paper has."""
        return self.last_page - self.first_page + 1


class LinkView(NamedTuple):
    """A mention in one paper of another.

    Attributes:
        page: counts from 1 in the paper it stands in.
        rects: boxes on that page, in points.
    """

    from_document: DocumentId
    page: int
    text: str
    rects: tuple[Rect, ...]
    to_document: DocumentId


class ItemView(NamedTuple):
    """An ärende with its papers; first_page and last_page are None when they lie in several files.

    Attributes:
        mark: jäv the member has marked and hints not looked at; None when there is neither.
        is_withdrawn: the last packet no longer has it (`Utgår`).
    """

    id: ItemId
    number: str | None
    title: str
    case_number: str | None
    kind: ItemKind
    first_page: int | None
    last_page: int | None
    proposal: str
    prepared_by: tuple[str, ...]
    sent_to: tuple[str, ...]
    confidence: float
    documents: tuple[DocumentView, ...] = ()
    links: tuple[LinkView, ...] = ()
    mark: ItemMark | None = None
    is_withdrawn: bool = False


class AgendaView(NamedTuple):
    """A whole meeting: the agenda with its papers."""

    id: MeetingId
    body: str
    organization: str
    date: str | None
    time: str
    place: str
    documents: tuple[DocumentView, ...] = ()
    items: tuple[ItemView, ...] = ()
    warnings: tuple[Notice, ...] = ()


class ResumePoint(NamedTuple):
    """Where the member read last.

    Attributes:
        page: counts from 1 in the paper.
        title: of the ärende, or of the paper where it belongs to none.
        number: of the ärende, `32/26`.
    """

    meeting: MeetingId
    item: ItemId | None
    document: DocumentId
    page: int
    title: str
    number: str | None = None


class StartView(NamedTuple):
    """What the start view shows.

    Attributes:
        next: the next meeting, else the latest that has been; None in an empty library.
        upcoming: later meetings, soonest first.
        past: meetings that have been, newest first.
        loose: papers under `Utan sammanträde`.
        resume: where the member read last, or None.
        watches: saved searches with hits that have come since the member last looked.
    """

    next: MeetingSummary | None = None
    upcoming: tuple[MeetingSummary, ...] = ()
    past: tuple[MeetingSummary, ...] = ()
    loose: tuple[DocumentView, ...] = ()
    resume: ResumePoint | None = None
    watches: tuple[SavedSearch, ...] = ()


class FileFailure(NamedTuple):
    """A file of a delivery that could not be read: its name and why (a KnownError's code)."""

    name: str
    code: str
    params: Mapping[str, object] = MappingProxyType({})


class ImportReport(NamedTuple):
    """What an import did.

    Attributes:
        meetings: the meetings touched.
        items, documents, pages: how many are new.
        files_new, files_known: received files, and files the library had already.
        loose: how many papers landed under `Utan sammanträde`.
        failures: files that could not be read, with the reason; nothing is dropped silently.
        is_later: it brought papers of a meeting that was known, so that not all its pages are news.
    """

    meetings: tuple[MeetingId, ...] = ()
    items: int = 0
    documents: int = 0
    pages: int = 0
    files_new: int = 0
    files_known: int = 0
    loose: int = 0
    warnings: tuple[Notice, ...] = ()
    failures: tuple[FileFailure, ...] = ()
    is_later: bool = False


class Changes(NamedTuple):
    """What a command changed; views that show any of it load themselves anew.

    Attributes:
        meetings, documents: whose agenda, papers or reading progress are new.
        items: ärenden whose notes, marks or declarations are new.
        marked: papers whose marks are new.
        annotations, notes: the very marks and notes.
        colours: the member's names of colours are new.
        searches: the saved searches, or what is new for them.
        assignments: which uppdrag are ticked off.
        sources: the places that papers are fetched from, or what was fetched from them.
        texts: papers whose pages have got text that they did not have (it was recognised in pictures).
        everything: all of it.
    """

    meetings: frozenset[MeetingId] = frozenset()
    documents: frozenset[DocumentId] = frozenset()
    everything: bool = False
    items: frozenset[ItemId] = frozenset()
    marked: frozenset[DocumentId] = frozenset()
    annotations: frozenset[AnnotationId] = frozenset()
    notes: frozenset[NoteId] = frozenset()
    colours: bool = False
    searches: bool = False
    assignments: bool = False
    sources: bool = False
    texts: frozenset[DocumentId] = frozenset()
