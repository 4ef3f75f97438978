# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The list of ärenden of the open meeting, as a Qt model."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ifn_desktop.model.ids import ItemId
from ifn_desktop.viewmodels.entries import Entry
from ifn_desktop.viewmodels.words import (
    count_marks,
    count_notes,
    count_pages,
    count_papers,
    grouped,
    joined,
    translate,
)

if TYPE_CHECKING:
    from ifn_desktop.model.annotations import ItemCounts
    from ifn_desktop.viewmodels.news import NewsMark

_Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the agenda tells about a row besides its text.

    NUMBER, TITLE, LINE: texts. IS_ITEM: an ärende, not the meeting's own papers. NO_PAPERS: an
    ärende without papers. PROGRESS: how much is read, 0 to 1. TAG: a short word to mark the row
    with, or nothing. KEY: the entry's key. FIRST_PAPER: the id of its first paper, or nothing.
    TAG_IS_RECUSAL: the tag is about jäv the member has marked. NEWS: `Nytt`, `Ändrat`, `Utgår` or
    nothing. NEWS_IS_UNSEEN: the member has not looked at it since.
    """

    NUMBER = Qt.ItemDataRole.UserRole + 1
    TITLE = NUMBER + 1
    LINE = NUMBER + 2
    IS_ITEM = NUMBER + 3
    NO_PAPERS = NUMBER + 4
    PROGRESS = NUMBER + 5
    TAG = NUMBER + 6
    KEY = NUMBER + 7
    FIRST_PAPER = NUMBER + 8
    TAG_IS_RECUSAL = NUMBER + 9
    NEWS = NUMBER + 10
    NEWS_IS_UNSEEN = NUMBER + 11


_FACTS: dict[int, Callable[[Entry], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda entry: entry.heading,
    Qt.ItemDataRole.ToolTipRole: lambda entry: entry.heading,
    Role.NUMBER: lambda entry: entry.number,
    Role.TITLE: lambda entry: entry.title,
    Role.IS_ITEM: lambda entry: entry.item is not None,
    Role.NO_PAPERS: lambda entry: not entry.documents,
    Role.PROGRESS: lambda entry: entry.progress,
    Role.KEY: lambda entry: entry.key,
    Role.FIRST_PAPER: lambda entry: entry.documents[0].id if entry.documents else "",
}


class AgendaModel(QAbstractListModel):
    """The entries of a meeting, in order. A change of reading progress keeps rows and selection."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given: tuple[Entry, ...] = ()
        self._entries: tuple[Entry, ...] = ()
        self._news: Mapping[str, NewsMark] = {}
        self._is_news_first = False
        self._stays_first: set[str] = set()
        self._hides_withdrawn = False
        self.wants_news = False
        """Whether the member comes from the start view to see what is new."""
        self._counts: Mapping[ItemId, ItemCounts] = {}

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rows."""
        return self._entries

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show other rows; rows that stay the same are left alone."""
        self._given = tuple(entries)
        self._stays_first.intersection_update(entry.key for entry in self._given)
        self._arrange()

    def set_news(self, news: Mapping[str, NewsMark]) -> None:
        """Tell what is new, by the entries' keys."""
        if news != self._news:
            old, self._news = self._news, news
            self._arrange()
            for row, entry in enumerate(self._entries):
                if old.get(entry.key) != news.get(entry.key):
                    self.dataChanged.emit(self.index(row), self.index(row))

    def set_news_first(self, is_on: bool) -> None:
        """Put what is new above the rest, each in the order of the agenda.

        What has been looked at meanwhile stays there: no row goes away under the reader.
        """
        self._is_news_first = is_on
        self._stays_first.clear()
        self._arrange()

    def set_hides_withdrawn(self, is_on: bool) -> None:
        """Leave ärenden out that the last packet no longer has."""
        self._hides_withdrawn = is_on
        self._arrange()

    def _arrange(self) -> None:
        new = tuple(
            entry
            for entry in self._given
            if not (self._hides_withdrawn and entry.item is not None and entry.item.is_withdrawn)
        )
        if self._is_news_first:
            self._stays_first |= {key for key, mark in self._news.items() if mark.is_unseen}
            new = tuple(sorted(new, key=lambda entry: entry.key not in self._stays_first))
        if [entry.key for entry in new] != [entry.key for entry in self._entries]:
            self.beginResetModel()
            self._entries = new
            self.endResetModel()
            return
        old, self._entries = self._entries, new
        for row, (before, after) in enumerate(zip(old, new, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(row), self.index(row))

    def set_counts(self, counts: Mapping[ItemId, ItemCounts]) -> None:
        """Tell how much the member has written on each ärende."""
        old, self._counts = self._counts, counts
        for row, entry in enumerate(self._entries):
            if entry.item_id is not None and old.get(entry.item_id) != counts.get(entry.item_id):
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, key: str) -> int:
        """Where an entry stands, or -1."""
        return next((row for row, entry in enumerate(self._entries) if entry.key == key), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A fact about a row."""
        if not index.isValid() or not 0 <= index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry)
        if role == Role.LINE:
            return self._line(entry)
        if role == Role.TAG:
            return self._tag(entry)[0]
        if role == Role.TAG_IS_RECUSAL:
            return self._tag(entry)[1]
        if role in {Role.NEWS, Role.NEWS_IS_UNSEEN}:
            news = self._news.get(entry.key)
            return (news.word if news else "") if role == Role.NEWS else news is not None and news.is_unseen
        tell = _FACTS.get(role)
        return tell(entry) if tell is not None else None

    def _tag(self, entry: Entry) -> tuple[str, bool]:
        """A short word, and whether it is about jäv, which comes before everything else."""
        mark = entry.item.mark if entry.item is not None else None
        if mark is not None:
            from ifn_desktop.viewmodels.recusal_words import tag

            return tag(mark), mark.recusal is not None
        marked = sum(
            other.item is not None and other.item.mark is not None and other.item.mark.recusal is not None
            for other in self._entries
        )
        if marked and entry.item is not None:
            from ifn_desktop.viewmodels.recusal_words import asks_about_recusal

            if asks_about_recusal(entry.title):
                return self.tr("Anmäl {n}").format(n=marked), True
        return (self.tr("Osäker") if entry.unsure else ""), False

    def _line(self, entry: Entry) -> str:
        """What papers there are, and what the member has written."""
        counts = self._counts.get(entry.item_id) if entry.item_id is not None else None
        if counts is None:
            return entry.line
        return joined((entry.line, count_notes(counts.notes), count_marks(counts.marks)))

    @staticmethod
    def _spoken_mark(entry: Entry) -> str:
        if entry.item is None or entry.item.mark is None:
            return ""
        from ifn_desktop.viewmodels.recusal_words import spoken

        return spoken(entry.item.mark)

    def _spoken(self, entry: Entry) -> str:
        started = 0 < entry.progress < 1
        return joined(
            (
                self.tr("Ärende {heading}").format(heading=entry.heading) if entry.item else entry.heading,
                self._news[entry.key].word if entry.key in self._news else "",
                self._spoken_mark(entry),
                self._line(entry).replace(" · ", ", "),
                self.tr("{n} procent läst").format(n=round(entry.progress * 100)) if started else "",
                self.tr("osäkert om alla handlingar hör hit") if entry.unsure else "",
            ),
            ". ",
        )


def agenda_sum(entries: Sequence[Entry]) -> str:
    """The line above the list: `18 ärenden · 40 handlingar · 64 sidor kvar`, without what is withdrawn."""
    items = sum(entry.item is not None and not entry.item.is_withdrawn for entry in entries)
    standing = [one for entry in entries for one in entry.documents if not one.is_withdrawn]
    papers = len(standing)
    read = sum(min(one.pages_read, one.pages) for one in standing)
    left = sum(one.pages for one in standing) - read
    remaining = ""
    if read and left:
        remaining = translate("Agenda", "{pages} kvar").format(pages=count_pages(left))
    elif read:
        remaining = translate("Agenda", "allt läst")
    one = translate("Agenda", "ärende") if items == 1 else translate("Agenda", "ärenden")
    return joined(
        (f"{grouped(items)}\N{NO-BREAK SPACE}{one}" if items else "", count_papers(papers), remaining)
    )
