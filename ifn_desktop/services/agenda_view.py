# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Puts together what is shown of a meeting: each paper in its newest version, ready to open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ifn_desktop.model.ids import DocumentId, FileId, ItemId, MeetingId
from ifn_desktop.model.library import KnownDocument, KnownFile, KnownItem, KnownMeeting, KnownVersion
from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import AgendaView, DocumentView, ItemView, LinkView
from ifn_desktop.services.told_meetings import told_notices
from ifn_desktop.store import repo_arrivals as arrivals
from ifn_desktop.store import repo_confidential as confidential
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_files as files
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_member as member
from ifn_desktop.store.database import View

if TYPE_CHECKING:
    from ifn_desktop.model.recusal import ItemMark


def shown_version(document: KnownDocument) -> KnownVersion:
    """The version that is shown: the newest text, in the file it first came in.

    Staying with the first file keeps places, links and page numbers still when another form of
    the same packet arrives.
    """
    newest = max(version.number for version in document.versions)
    return next(version for version in document.versions if version.number == newest)


@dataclass(frozen=True, slots=True)
class Shown:
    """What is needed of files and reading to show papers."""

    files: dict[FileId, KnownFile]
    sizes: dict[str, list[tuple[float, float]]]
    places: dict[str, Spot]
    seen: dict[str, int]
    withdrawn_items: frozenset[ItemId] = frozenset()
    withdrawn: frozenset[DocumentId] = frozenset()
    confidential: frozenset[DocumentId] = frozenset()

    @classmethod
    def of(
        cls,
        view: View,
        documents: Sequence[KnownDocument],
        places: dict[str, Spot],
        seen: dict[str, int],
    ) -> Shown:
        """Look up what showing these papers needs."""
        ids = sorted({shown_version(document).file for document in documents})
        gone = arrivals.withdrawn(view)
        secret = confidential.papers(view)
        return cls(files.files_by_id(view, ids), papers.page_sizes(view, ids), places, seen, *gone, secret)

    @classmethod
    def of_versions(cls, view: View, versions: Sequence[KnownVersion]) -> Shown:
        """Look up what showing versions of a paper needs; where the member is in it left out."""
        ids = sorted({version.file for version in versions})
        return cls(
            files.files_by_id(view, ids),
            papers.page_sizes(view, ids),
            {},
            {},
            *arrivals.withdrawn(view),
            confidential.papers(view),
        )


def document_views(documents: Sequence[KnownDocument], shown: Shown) -> tuple[DocumentView, ...]:
    """Papers as they are shown."""
    return tuple(_document_view(document, shown) for document in documents)


def agenda_view(view: View, meeting: KnownMeeting) -> AgendaView:
    """A meeting as it is shown: papers under their ärenden, in the order of the agenda."""
    shown = Shown.of(
        view,
        meeting.documents,
        member.places(view, meeting.id),
        member.pages_seen(view, meeting.id),
    )
    links = _links(view, meeting)
    runs = meetings.item_runs(view, meeting.id)
    marks = _marks(view, meeting.id)
    return AgendaView(
        meeting.id,
        meeting.body,
        meeting.organization,
        meeting.date,
        meeting.time,
        meeting.place,
        document_views([d for d in meeting.documents if d.item is None], shown),
        tuple(
            _item_view(item, meeting, shown, links, runs.get(item.id, []))._replace(mark=marks.get(item.id))
            for item in meeting.items
        ),
        (*told_notices(view, meeting), *meetings.notices_of(view, meeting.id)),
    )


def _marks(view: View, meeting: MeetingId) -> dict[ItemId, ItemMark]:
    """Jäv and hints; who has neither marks nor ties does not wait for what finds them."""
    if not member.any_marks_or_ties(view):
        return {}
    from ifn_desktop.services.hints import item_marks

    return item_marks(view, meeting)


def _item_view(
    item: KnownItem,
    meeting: KnownMeeting,
    shown: Shown,
    links: Sequence[LinkView],
    runs: Sequence[tuple[FileId, int, int]],
) -> ItemView:
    known = [document for document in meeting.documents if document.item == item.id]
    first_page, last_page = _page_range(known, runs)
    own = {document.id for document in known}
    return ItemView(
        item.id,
        item.number,
        item.title,
        item.case_number,
        item.kind,
        first_page,
        last_page,
        item.proposal,
        item.prepared_by,
        item.sent_to,
        item.confidence,
        document_views(known, shown),
        tuple(link for link in links if link.from_document in own),
        is_withdrawn=item.id in shown.withdrawn_items,
    )


def _page_range(
    documents: Sequence[KnownDocument], runs: Sequence[tuple[FileId, int, int]]
) -> tuple[int | None, int | None]:
    """First and last page of an ärende, or nothing where its papers lie in several files."""
    versions = [shown_version(document) for document in documents]
    in_files = {version.file for version in versions}
    if len(in_files) > 1 or (not in_files and not runs):
        return None, None
    file = in_files.pop() if in_files else runs[0][0]
    spans = [(v.first_page, v.last_page) for v in versions]
    spans += [(first, last) for where, first, last in runs if where == file]
    return min(first for first, _ in spans), max(last for _, last in spans)


def _links(view: View, meeting: KnownMeeting) -> list[LinkView]:
    home = {shown_version(document).id: document.id for document in meeting.documents}
    return [
        LinkView(home[row.version], row.page, row.text, row.rects, row.to_document)
        for row in papers.links_of(view, meeting.id)
        if row.version in home and row.to_document != home[row.version]
    ]


def _document_view(document: KnownDocument, shown: Shown) -> DocumentView:
    return version_view(document, shown_version(document), shown)


def version_view(document: KnownDocument, version: KnownVersion, shown: Shown) -> DocumentView:
    """A version of a paper as it is shown; the paper itself where it is the newest."""
    file = shown.files[version.file]
    sizes = shown.sizes.get(version.file, [])
    item: ItemId | None = document.item
    spot = shown.places.get(document.id)
    return DocumentView(
        document.id,
        document.kind,
        document.title,
        version.file,
        file.name,
        version.first_page,
        version.last_page,
        document.confidence,
        tuple(sizes[version.first_page - 1 : version.last_page]),
        item,
        file.media_type,
        file.failure,
        spot.page if spot is not None else 0,
        shown.seen.get(document.id, 0),
        spot,
        version.id,
        len({other.number for other in document.versions}),
        version.number != max(other.number for other in document.versions),
        document.id in shown.withdrawn,
        document.id in shown.confidential,
    )
