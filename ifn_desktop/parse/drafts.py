# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Drafts: what is known of papers and ärenden while the files of a delivery are still being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.parse.agenda import Agenda
from ifn_desktop.parse.names import Folder
from ifn_desktop.parse.pages import Page
from ifn_desktop.parse.sections import Sections

Range = tuple[int, int, int]


class Form(IntEnum):
    """How a file tells its structure, the strongest evidence first."""

    OUTLINE = 0
    STAMPS = 1
    SINGLE = 2
    BARE = 3
    MINUTES = 4


@dataclass(slots=True)
class Draft:
    """A paper: a page range of a file with what it says of itself.

    Attributes:
        named: titles that a tjänsteskrivelse names under `Beslutsunderlag`.
        also: the ranges where the same paper stands again in this delivery.
    """

    file: int
    kind: DocumentKind
    title: str
    pages: list[Page]
    confidence: float = 1.0
    date: str | None = None
    case_number: str | None = None
    board: str = ""
    sections: Sections | None = None
    named: list[str] = field(default_factory=list[str])
    also: list[Range] = field(default_factory=list[Range])

    @property
    def first(self) -> int:
        """Its first page in the file."""
        return self.pages[0].number

    @property
    def last(self) -> int:
        """Its last page in the file."""
        return self.pages[-1].number


@dataclass(slots=True)
class DraftItem:
    """An ärende, as one file or several tell it.

    Attributes:
        guessed: the number is inferred from the order, not written.
        written: the title is the agenda's or a stamp's, not the tjänsteskrivelse's.
        exact: the title is a stamp's or a bookmark's, whole, with nothing of its surroundings.
    """

    number: str | None
    title: str
    case_number: str | None
    drafts: list[Draft] = field(default_factory=list[Draft])
    pages: list[Range] = field(default_factory=list[Range])
    proposal: str = ""
    no_papers: bool = False
    confidence: float = 1.0
    guessed: bool = False
    written: bool = True
    exact: bool = False


@dataclass(slots=True)
class Reading:
    """One file, read.

    Attributes:
        items: its ärenden in order.
        own: papers of the meeting itself (kallelse, protokoll).
        rest: papers that belong to no ärende of the file.
        board, body, date: of the meeting that the file speaks of.
        evidence: how the date was found.
        hint_number: an ärende's number in the file's name; `folder`: the ärende's folder it lies in.
    """

    file: int
    form: Form
    pages: list[Page]
    items: list[DraftItem] = field(default_factory=list[DraftItem])
    own: list[Draft] = field(default_factory=list[Draft])
    rest: list[Draft] = field(default_factory=list[Draft])
    agenda: Agenda | None = None
    board: str = ""
    body: str = ""
    date: str | None = None
    evidence: list[str] = field(default_factory=list[str])
    hint_number: str | None = None
    folder: Folder | None = None
    name_date: str | None = None
    name_board: str | None = None

    @property
    def strong(self) -> bool:
        """Whether the file by itself tells of a meeting: a kallelse, a protokoll, or several ärenden."""
        if self.form is Form.MINUTES:
            return bool(self.own)
        if self.agenda is not None and len(self.agenda.entries) >= 2:
            return True
        return len(self.items) >= 2

    def papers(self) -> list[Draft]:
        """Every paper of the file, in page order."""
        found = [*self.own, *self.rest, *(draft for item in self.items for draft in item.drafts)]
        return sorted(found, key=lambda draft: draft.first)
