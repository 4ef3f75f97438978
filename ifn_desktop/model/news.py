# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What deliveries changed, versions of papers, and marks that lost their place, as frozen values."""

from __future__ import annotations

from typing import NamedTuple

from ifn_desktop.model.annotations import MarkPlace, Target
from ifn_desktop.model.ids import AnnotationId, DocumentId, ItemId, MeetingId, PacketId
from ifn_desktop.model.kinds import NewsKind
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import DocumentView


class PaperNews(NamedTuple):
    """What happened to a paper since the member last looked at it.

    Attributes:
        kind: the one that tells most.
        item: the ärende it belongs to now.
        moved_from: the ärende it lay under before; None when it has not moved.
        before, version: ids of the versions to compare: the one last looked at (else the one before
            the first change), and the one that is shown. `before` is empty unless the words changed.
    """

    document: DocumentId
    kind: NewsKind
    title: str
    item: ItemId | None = None
    moved_from: ItemId | None = None
    before: str = ""
    version: str = ""


class ItemNews(NamedTuple):
    """What happened to an ärende itself since the member last looked at it; papers tell for themselves.

    Attributes:
        number_before: its number before it was renumbered, else empty.
    """

    item: ItemId
    kind: NewsKind
    number: str | None
    title: str
    number_before: str = ""


class MeetingNews(NamedTuple):
    """What is new in a meeting since the member last looked; ärenden and papers in its order."""

    meeting: MeetingId
    items: tuple[ItemNews, ...] = ()
    papers: tuple[PaperNews, ...] = ()


class PaperVersion(NamedTuple):
    """A text that a paper has had.

    Attributes:
        version: its id; that of the file it first came in, where it came in several forms.
        number: from 1, the oldest.
        received: when its delivery came, ISO time, UTC.
        is_shown: it is the one that is shown: the newest.
        was_seen: the member has looked at it.
        view: to open it in the reader; `view.is_old` unless it is the shown one.
    """

    version: str
    number: int
    received: str
    is_shown: bool
    was_seen: bool
    view: DocumentView


class Unplaced(NamedTuple):
    """A mark whose place in the shown version is not known.

    Attributes:
        place: the mark (with its quote and comment) and where it belongs; `place.mark.page` is the
            old page.
        version: id of the newest version in which its place is known, to open it there; empty when
            none is left.
        page: its page in that version.
    """

    place: MarkPlace
    version: str
    page: int


class Suggestion(NamedTuple):
    """A place where an unplaced mark may belong.

    Attributes:
        page: from 1 in the paper.
        rects: on the page as shown, in points.
        words: what stands there, shortened; empty where the page has no text.
        score: 0 to 1.
        target: what to give to `Unplacing.place`.
    """

    page: int
    rects: tuple[Rect, ...]
    words: str
    score: float
    target: Target


class Delivery(NamedTuple):
    """An import that can be taken back.

    Attributes:
        received: ISO time, UTC.
        meetings: those it touched.
        files, papers, items: how many it brought: files, new or changed papers, new ärenden.
        marks, notes: the member's own on what it alone brought; they are kept when it is taken back.
        name: of its first file, without folders.
    """

    packet: PacketId
    received: str
    meetings: tuple[MeetingId, ...]
    files: int
    papers: int
    items: int
    marks: int = 0
    notes: int = 0
    name: str = ""


class Retraction(NamedTuple):
    """What taking an import back did.

    Attributes:
        files, papers, items: how many are gone.
        papers_back: how many papers have an earlier version again.
        unplaced: the member's marks that stood on what is gone; listed as unplaced.
        items_kept: ärenden that only the member's notes keep; marked as withdrawn.
    """

    files: int = 0
    papers: int = 0
    papers_back: int = 0
    items: int = 0
    unplaced: tuple[AnnotationId, ...] = ()
    items_kept: tuple[ItemId, ...] = ()
