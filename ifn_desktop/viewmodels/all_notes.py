# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""All that the member has written and marked, in one list that can be narrowed down."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ifn_desktop.model.annotations import MarkColour, MarkKind, MarkPlace, NoteKind, NotePlace
from ifn_desktop.model.ids import ItemId, MeetingId
from ifn_desktop.model.views import Changes
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.annotations_ports import MarksDoor
from ifn_desktop.viewmodels.annotations_ways import WaysToMarks
from ifn_desktop.viewmodels.item_notes_markdown import words_only
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.mark_names import colour_name, kind_name
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import grouped, joined, short_number, translate

_Index = QModelIndex | QPersistentModelIndex
Kind = MarkKind | NoteKind


class Row(NamedTuple):
    """One note or mark.

    Attributes:
        kind: what it is.
        text: the words that say most: the note, the comment, else what was marked.
        quote: the marked words where `text` is a comment, else empty.
        colour: of a mark; None for a note.
        where: paper and page, ärende, meeting: in words.
        is_lost: a mark whose place in the newest version is not known.
        found_by: what free text is looked for in, in lower case.
        place: the thing itself.
    """

    kind: Kind
    text: str
    quote: str
    colour: MarkColour | None
    where: str
    is_lost: bool
    found_by: str
    meeting: MeetingId | None
    item: ItemId | None
    place: MarkPlace | NotePlace


class Choice(NamedTuple):
    """What the list is narrowed down to; None and empty: by nothing."""

    kind: Kind | None = None
    colour: MarkColour | None = None
    meeting: MeetingId | None = None
    item: ItemId | None = None
    text: str = ""


class Option(NamedTuple):
    """Something to choose from."""

    words: str
    value: str


class RowRole(IntEnum):
    """What the list tells about a row."""

    ROW = Qt.ItemDataRole.UserRole + 1
    KIND = ROW + 1


class AllNotes(QAbstractListModel):
    """The list, as a Qt model.

    Args:
        door: the way to the library.
        tasks: runs the questions.
        library: tells when something is new.
        navigator: which meeting is open.
        ways: leads to what is chosen.
        today: the day it is.

    Signals:
        changed: other rows are on show, or other things can be chosen from.
    """

    changed = Signal()

    def __init__(
        self,
        door: MarksDoor,
        tasks: Tasks,
        library: Library,
        navigator: Navigator,
        *,
        ways: WaysToMarks,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._navigator = navigator
        self._ways = ways
        self._today = today
        self._everything: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._choice = Choice()
        self._is_open = False
        self.is_loaded = False
        library.changed.connect(self._library_changed)

    # What there is ------------------------------------------------------------------------------

    def open(self) -> None:
        """Begin to show the list: of the open meeting where there is one, else of everything."""
        self._is_open = True
        self._choice = Choice(meeting=self._navigator.place.meeting)
        self._load()

    def close(self) -> None:
        """The list is not on show any more."""
        self._is_open = False

    @property
    def choice(self) -> Choice:
        """What it is narrowed down to."""
        return self._choice

    @property
    def is_empty(self) -> bool:
        """Whether the member has written nothing at all."""
        return not self._everything

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is on show."""
        return self._rows

    @property
    def count_words(self) -> str:
        """`12 av 340`."""
        shown, all_ = len(self._rows), len(self._everything)
        if shown == all_:
            return grouped(all_)
        return translate("AllNotes", "{shown} av {all}").format(shown=grouped(shown), all=grouped(all_))

    def meetings(self) -> Sequence[Option]:
        """The meetings that something was written for, newest first."""
        found: dict[str, str] = {}
        for row in self._everything:
            if row.meeting is not None and row.meeting not in found:
                place = row.place
                found[row.meeting] = joined(
                    (dates.short_day(place.date, self._today()), place.organization), ", "
                )
        return [Option(words, meeting) for meeting, words in found.items()]

    def items(self) -> Sequence[Option]:
        """The ärenden of the chosen meeting that something was written on; none while none is chosen."""
        found: dict[str, str] = {}
        for row in self._everything:
            if row.item is not None and row.meeting == self._choice.meeting is not None:
                found.setdefault(row.item, _item_words(row.place))
        return [Option(words, item) for item, words in found.items()]

    # Narrowing it down ----------------------------------------------------------------------------

    def narrow(self, choice: Choice) -> None:
        """Show only what fits."""
        if choice.meeting != self._choice.meeting:
            choice = choice._replace(item=None)
        if choice != self._choice:
            self._choice = choice
            self._filter()

    def activate(self, index: _Index) -> None:
        """Go to a row's place."""
        if 0 <= index.row() < len(self._rows):
            place = self._rows[index.row()].place
            if isinstance(place, MarkPlace):
                self._ways.go_to(place)
            else:
                self._ways.go_to_item(place.meeting, place.note.item)

    # As a Qt model --------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A fact about a row."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == RowRole.ROW:
            return row
        if role == RowRole.KIND:
            return kind_name(row.kind)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            colour = colour_name(row.colour).lower() if row.colour is not None else ""
            lost = translate("AllNotes", "platsen hittas inte i den nya versionen") if row.is_lost else ""
            return joined((kind_name(row.kind), colour, row.text, row.quote, row.where, lost), ". ")
        return None

    # Inside ---------------------------------------------------------------------------------------

    def _load(self) -> None:
        today = self._today()

        def ask(_: object) -> tuple[Row, ...]:
            parts = self._door.to_read()
            return rows_of(parts.notes.all_notes(), parts.annotating.all_marks(), today)

        self._tasks.run("read", ask, self._loaded, key="all_notes")

    def _loaded(self, rows: tuple[Row, ...]) -> None:
        self._everything = rows
        self.is_loaded = True
        meetings = {row.meeting for row in rows}
        if self._choice.meeting is not None and self._choice.meeting not in meetings:
            self._choice = self._choice._replace(meeting=None, item=None)
        self._filter()

    def _filter(self) -> None:
        rows = narrowed(self._everything, self._choice)
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        self.changed.emit()

    def _library_changed(self, changes: Changes) -> None:
        touched = changes.everything or changes.annotations or changes.notes or changes.colours
        if self._is_open and touched:
            self._load()


def rows_of(notes: Sequence[NotePlace], marks: Sequence[MarkPlace], today: datetime.date) -> tuple[Row, ...]:
    """Notes and marks, newest meeting first, in the order of the agenda; an ärende's notes come first."""
    order: dict[tuple[MeetingId | None, ItemId | None], list[Row]] = {}
    meetings: dict[MeetingId | None, tuple[str, str]] = {}
    for note in notes:
        words = words_only(note.note.text)
        if words:
            where = joined((_item_words(note), _meeting_words(note, today)))
            row = Row(
                note.note.kind,
                words,
                "",
                None,
                where,
                is_lost=False,
                found_by=f"{words} {where}".casefold(),
                meeting=note.meeting,
                item=note.note.item,
                place=note,
            )
            order.setdefault((note.meeting, note.note.item), []).append(row)
            meetings.setdefault(note.meeting, (note.date or "", note.meeting))
    for mark in marks:
        order.setdefault((mark.meeting, mark.item), []).append(_mark_row(mark, today))
        meetings.setdefault(mark.meeting, (mark.date or "", mark.meeting or ""))
    ranks = {
        meeting: rank
        for rank, meeting in enumerate(sorted(meetings, key=lambda one: meetings[one], reverse=True))
    }
    places = list(order)
    numbers = {place: _number(order[place][0].place) for place in places}
    places.sort(key=lambda place: (ranks[place[0]], numbers[place]))
    return tuple(row for place in places for row in order[place])


def narrowed(rows: Sequence[Row], choice: Choice) -> tuple[Row, ...]:
    """The rows that fit a choice; of free text every word must be there, in any order."""
    words = choice.text.casefold().split()
    return tuple(
        row
        for row in rows
        if (choice.kind is None or row.kind == choice.kind)
        and (choice.colour is None or row.colour is choice.colour)
        and (choice.meeting is None or row.meeting == choice.meeting)
        and (choice.item is None or row.item == choice.item)
        and all(word in row.found_by for word in words)
    )


def _mark_row(place: MarkPlace, today: datetime.date) -> Row:
    mark = place.mark.annotation
    quote = " ".join(mark.quote.split())
    comment = " ".join(mark.comment.split())
    page = translate("AllNotes", "{paper}, s. {page}").format(paper=place.paper, page=place.mark.page)
    where = joined((page, _item_words(place), _meeting_words(place, today)))
    return Row(
        mark.kind,
        comment or quote or kind_name(mark.kind),
        quote if comment else "",
        mark.colour,
        where,
        is_lost=place.mark.is_orphan,
        found_by=f"{comment} {quote} {where}".casefold(),
        meeting=place.meeting,
        item=place.item,
        place=place,
    )


def _item_words(place: MarkPlace | NotePlace) -> str:
    number = short_number(place.number)
    return f"{number}. {place.item_title}" if number else place.item_title


def _meeting_words(place: MarkPlace | NotePlace, today: datetime.date) -> str:
    return dates.short_day(place.date, today) if place.date else ""


def _number(place: MarkPlace | NotePlace) -> tuple[int, int, str]:
    """Ärenden in the order of their numbers; papers without an ärende come last."""
    digits = "".join(letter for letter in short_number(place.number) if letter.isdigit())
    return (0, int(digits), "") if digits else (1, 0, place.item_title)
