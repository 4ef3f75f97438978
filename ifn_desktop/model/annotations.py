# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The member's marks in papers and notes on ärenden, as frozen values.

Two kinds of places. A `Target` says where a mark was born, with all selectors of the W3C Web
Annotation Data Model that hold for it, and lasts for ever (design.md section 9). A `Placement`
says where it stands in one version of the paper, and is made anew for each.

A target's coordinates are points in the unrotated page, origin at the upper left corner of the
crop box, y downwards; a placement's are points in the page as shown (`model.text`). Pages count
from 1 in the paper.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from ifn_desktop.model.ids import AnnotationId, DocumentId, ItemId, MeetingId, NoteId
from ifn_desktop.model.text import Rect


class MarkKind(StrEnum):
    """What a mark is; the values are the command line's and the store's words."""

    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"
    STRIKE = "strike"
    AREA = "area"
    STICKY = "sticky"
    FREE_TEXT = "free_text"
    INK = "ink"
    BOOKMARK = "bookmark"


TEXT_KINDS = frozenset({MarkKind.HIGHLIGHT, MarkKind.UNDERLINE, MarkKind.STRIKE})
"""Kinds that mark words."""


class MarkColour(StrEnum):
    """The five colours; members give them names of their own (orange is kept for jäv)."""

    YELLOW = "yellow"
    GREEN = "green"
    TURQUOISE = "turquoise"
    PINK = "pink"
    VIOLET = "violet"


class PlacementState(StrEnum):
    """How sure a placement is.

    PLACED: where it was made, or the same words at the same place. MOVED: found elsewhere in
    this version. ORPHAN: not found; listed with its quote and old page, never guessed. KEPT: the
    member let it stay with the version it was made in; no longer listed.
    """

    PLACED = "placed"
    MOVED = "moved"
    ORPHAN = "orphan"
    KEPT = "kept"


class NoteKind(StrEnum):
    """What a note on an ärende is for."""

    NOTE = "anteckning"
    QUESTIONS = "fragor"
    MOTION = "yrkande"
    RESERVATION = "reservation"
    STATEMENT = "protokollsanteckning"
    TO_SAY = "att_saga"


class Quad(NamedTuple):
    """Four corners in the unrotated page: upper left, upper right, lower left, lower right.

    The order is that of PDF's QuadPoints as readers write it; `upper` is the reader's upper, so
    that a quad of a page shown on its side tells the direction of its words.
    """

    ul_x: float
    ul_y: float
    ur_x: float
    ur_y: float
    ll_x: float
    ll_y: float
    lr_x: float
    lr_y: float


class PageFrame(NamedTuple):
    """A page as shown: its size in points, and by how many degrees it is turned clockwise."""

    width: float
    height: float
    rotation: int = 0


class InkPoint(NamedTuple):
    """A point of a stroke, with the pen's pressure from 0 to 1."""

    x: float
    y: float
    pressure: float = 1.0


Stroke = tuple[InkPoint, ...]


class TextPosition(NamedTuple):
    """W3C TextPositionSelector: characters of the page's text, the end not included."""

    start: int
    end: int


class TextQuote(NamedTuple):
    """W3C TextQuoteSelector: the marked words, and up to 64 characters on each side."""

    exact: str
    prefix: str = ""
    suffix: str = ""


class Surroundings(NamedTuple):
    """What holds a mark without words: the nearest words above and below, and the region's hash.

    Attributes:
        above, below: words, line breaks healed; empty at the page's edge.
        region: hash of how the region looks, in hexadecimal; empty when it was not taken.
    """

    above: str = ""
    below: str = ""
    region: str = ""


class Target(NamedTuple):
    """Where a mark was born: page, quads, and what finds it again in another version.

    Attributes:
        page: from 1 in the paper.
        frame: the page as it was shown then.
        quads: one for each line of words, or one for the region; none for a bookmark.
        label: the page's printed number, or empty.
        position, quote: of marks on words.
        surroundings: of marks without words.
        strokes: of ink, in the unrotated page.
        version: id of the document version; filled in when the mark is kept.
    """

    page: int
    frame: PageFrame
    quads: tuple[Quad, ...] = ()
    label: str = ""
    position: TextPosition | None = None
    quote: TextQuote | None = None
    surroundings: Surroundings | None = None
    strokes: tuple[Stroke, ...] = ()
    version: str = ""


class NewMark(NamedTuple):
    """A mark to be made. The caller makes the id, so that it can show the mark at once."""

    id: AnnotationId
    kind: MarkKind
    target: Target
    colour: MarkColour = MarkColour.YELLOW
    comment: str = ""


def lacks_look(target: Target) -> bool:
    """Whether it is a place without words whose look has not been noted (`Surroundings.region`)."""
    around = target.surroundings
    return bool(target.quads) and target.quote is None and around is not None and not around.region


class Annotation(NamedTuple):
    """A mark in a paper.

    Attributes:
        comment: what the member wrote to it; for free text the text itself.
        created, modified: ISO time, UTC.
        origin: what names it in the PDF it was read from; empty for the member's own.
    """

    id: AnnotationId
    document: DocumentId
    kind: MarkKind
    colour: MarkColour
    comment: str
    created: str
    modified: str
    target: Target
    origin: str = ""

    @property
    def quote(self) -> str:
        """The marked words, or nothing."""
        return self.target.quote.exact if self.target.quote is not None else ""


class Placement(NamedTuple):
    """Where a mark stands in one version of its paper.

    Attributes:
        version: id of the document version.
        page: from 1 in the paper; an orphan's is where it was last.
        rects: in points as shown; none for a bookmark and an orphan.
        strokes: of ink, in points as shown.
        score: 0 to 1, how well it was found again; 1 where it was made.
    """

    version: str
    page: int
    rects: tuple[Rect, ...] = ()
    state: PlacementState = PlacementState.PLACED
    score: float = 1.0
    strokes: tuple[Stroke, ...] = ()


class Mark(NamedTuple):
    """A mark as it is shown: with its placement in the shown version (None: not yet looked for)."""

    annotation: Annotation
    placement: Placement | None

    @property
    def page(self) -> int:
        """The page it stands on, from 1 in the paper; an orphan's old page."""
        return self.placement.page if self.placement is not None else self.annotation.target.page

    @property
    def is_orphan(self) -> bool:
        """Whether it has no place in the shown version."""
        lost = (PlacementState.ORPHAN, PlacementState.KEPT)
        return self.placement is None or self.placement.state in lost


class MarkPlace(NamedTuple):
    """A mark in a list: where it belongs.

    Attributes:
        paper: the paper's title.
        number, item_title: of the ärende, where there is one.
        date, organization: of the meeting, where there is one.
    """

    mark: Mark
    meeting: MeetingId | None
    item: ItemId | None
    paper: str
    number: str | None = None
    item_title: str = ""
    date: str | None = None
    organization: str = ""


class Note(NamedTuple):
    """A note on an ärende, in Markdown.

    A quote in it links back: `[s. 3](ifn:annotation/ID)`, or
    `[s. 3](ifn:document/ID?page=3&start=10&end=42)` for words that carry no mark.
    """

    id: NoteId
    item: ItemId
    kind: NoteKind
    text: str
    created: str
    modified: str


class NotePlace(NamedTuple):
    """A note in a list: where it belongs."""

    note: Note
    meeting: MeetingId
    number: str | None
    item_title: str
    date: str | None
    organization: str


class ItemCounts(NamedTuple):
    """How much the member has written on an ärende: notes that say something, and marks."""

    notes: int = 0
    marks: int = 0
