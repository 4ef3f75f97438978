# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What parsing a delivery gives: meaning without identity. `ifn_desktop.parse` makes these.

Pages count from 1 in the file; a file is named by its index in the delivery. A confidence is a
number from 0 to 1: 1.0 is written in the paper (a stamp, a bookmark, a table), about 0.5 a guess
that the member is asked to look at.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ifn_desktop.model.kinds import DocumentKind, ItemKind
from ifn_desktop.model.text import FileText, Rect


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One readable file of a delivery, as parsing sees it.

    Attributes:
        name: the name it came with, folders of the delivery included (`mapp/32-26-1 Avtal.pdf`).
        text: its pages.
    """

    name: str
    text: FileText


@dataclass(frozen=True, slots=True)
class ParsedWarning:
    """Something the member should know or look at: a code for `viewmodels.messages`."""

    code: str
    params: dict[str, object] = field(default_factory=dict[str, object])
    file: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """A paper: a page range of one file.

    Attributes:
        also: (file, first page, last page) of the same paper in other files of the delivery.
    """

    kind: DocumentKind
    title: str
    file: int
    first_page: int
    last_page: int
    confidence: float = 1.0
    date: str | None = None
    case_number: str | None = None
    also: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedItem:
    """An ärende of the agenda.

    Attributes:
        number: as printed, `32/26`; None when nothing tells it.
        case_number: diarienummer as printed, `IFN-2025/00356`.
        documents: its papers in the order of the delivery.
        pages: (file, first, last) of every run of pages that belongs to the ärende, papers or not
            (the page that says that there are no papers included).
        proposal: `Förslag till beslut` in full, paragraphs parted by blank lines, line breaks and
            line-end hyphens healed. Empty when there is none.
        prepared_by: names and titles under `Beredningsansvariga`, one entry a person.
        sent_to: receivers under `Beslutet ska skickas till`, one entry each.
        no_papers: a page or the agenda says that the ärende has no papers.
    """

    number: str | None
    title: str
    case_number: str | None
    kind: ItemKind = ItemKind.OKANT
    documents: tuple[ParsedDocument, ...] = ()
    pages: tuple[tuple[int, int, int], ...] = ()
    proposal: str = ""
    prepared_by: tuple[str, ...] = ()
    sent_to: tuple[str, ...] = ()
    no_papers: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class ParsedLink:
    """A mention in one paper of another of the same meeting.

    Attributes:
        source: (file, page) where the mention stands.
        text: the mention as read, line breaks healed.
        rects: where it stands on the page, one box a line, in points.
        target: (file, first_page) of the paper it names: the key of a ParsedDocument.
    """

    source: tuple[int, int]
    text: str
    rects: tuple[Rect, ...]
    target: tuple[int, int]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class ParsedMeeting:
    """One sammanträde with all that the delivery holds of it.

    Attributes:
        body: the municipality, `Umeå kommun`; empty when nothing tells it.
        organization: the board, `Individ- och familjenämnden`.
        date: ISO date, or None when nothing tells it.
        time: `09:00`, or empty.
        documents: papers of the meeting itself (kallelse, protokoll) and, of kind `ovrigt`, pages
            and files that fit nowhere (`Övriga handlingar`): nothing is ever left out.
        evidence: how organization and date were found, codes such as `kallelse`, `file_name`.
    """

    body: str
    organization: str
    date: str | None
    time: str = ""
    place: str = ""
    documents: tuple[ParsedDocument, ...] = ()
    items: tuple[ParsedItem, ...] = ()
    links: tuple[ParsedLink, ...] = ()
    warnings: tuple[ParsedWarning, ...] = ()
    confidence: float = 1.0
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LoosePaper:
    """A file that belongs to no meeting, with what its own text tells.

    Attributes:
        number: the ärende's number on its stamp, `32/26`; None where none is printed.
        meeting: (board, ISO date) of the meeting that a source says it is a paper of, though its own
            text tells of none.
    """

    document: ParsedDocument
    body: str = ""
    organization: str = ""
    number: str | None = None
    meeting: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class ParsedDelivery:
    """Everything in a delivery: each page of each file is in exactly one document or item."""

    meetings: tuple[ParsedMeeting, ...] = ()
    loose: tuple[LoosePaper, ...] = ()
    body_texts: tuple[tuple[str, ...], ...] = ()
    """For each file, for each page: its text without furniture (stamps, running heads, page
    numbers), lines parted by a line feed: what is indexed, compared, copied and anchored in."""
    labels: tuple[tuple[str, ...], ...] = ()
    """For each file, for each page: its page number as printed (`8 (26)`), or nothing."""
