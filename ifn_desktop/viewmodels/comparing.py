# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Two versions of a paper side by side: the list of changes, which one is shown, which pages are."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.looks import TextExtent
from ifn_desktop.model.paper_changes import (
    PagesBeside,
    PaperChange,
    PaperChangeKind,
    PaperComparison,
    TextSpan,
)
from ifn_desktop.model.views import DocumentView
from ifn_desktop.model.work import CancelToken
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.change_words import change_words, summary, unchanged_pages
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import joined, translate

Which = int | str | None


class ComparisonDoor(Protocol):
    """The core (`services.comparing.Comparing`); called in the read lane."""

    def compare(
        self, document: DocumentId, cancel: CancelToken, before: Which, after: Which, /
    ) -> PaperComparison:
        """What is new in a version of a paper."""
        ...

    def extent(self, document: DocumentId, /) -> TextExtent | None:
        """Where the text of a paper's pages stands."""
        ...


class Side(Enum):
    """The older version, to the left, or the newer one."""

    OLD = "old"
    NEW = "new"


class ListRow(NamedTuple):
    """A row of the list: a change, or pages without any.

    Attributes:
        change: which change it is, from 0; None for pages that are folded.
    """

    words: str
    change: int | None


class Run(NamedTuple):
    """Pages of one version that follow each other, to be shown as if they were a paper."""

    paper: DocumentView
    first: int


class ShownSpan(NamedTuple):
    """Words to mark on a page: characters of its text, and how."""

    start: int
    end: int
    kind: PaperChangeKind
    is_current: bool


class ComparisonModel(QObject):
    """Holds one comparison.

    Args:
        door: the core.
        tasks: runs it.
        today: the day it is.

    Signals:
        changed: another comparison is there, or is being made, or cannot be.
        pages_changed: other pages are on show.
        current_changed: another change is the one that is shown.
    """

    changed = Signal()
    pages_changed = Signal()
    current_changed = Signal()

    def __init__(
        self,
        door: ComparisonDoor,
        tasks: Tasks,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        super().__init__()
        self._today = today
        self._door = door
        self._tasks = tasks
        self._cancel = CancelToken()
        self._partners: dict[Side, dict[int, int]] = {}
        self._runs: dict[Side, tuple[Run, ...]] = {}
        self.comparison: PaperComparison | None = None
        self.extent: TextExtent | None = None
        self.error: BaseException | None = None
        self.title = ""
        self.current = 0
        self.shows_all = False

    # What is compared ---------------------------------------------------------------------------

    def open(self, document: DocumentId, title: str, before: Which = None, after: Which = None) -> None:
        """Compare versions of a paper; `changed` follows at once and when it is done."""
        self._cancel.cancel()
        self._cancel = CancelToken()
        self.comparison, self.error, self.title = None, None, title
        self.current, self.shows_all = 0, False
        self._partners, self._runs = {}, {}
        self.changed.emit()
        self._tasks.run(
            "read",
            lambda cancel: (
                self._door.compare(document, cancel, before, after),
                self._door.extent(document),
            ),
            lambda found: self._compared(*found),
            failed=self._failed,
            token=self._cancel,
        )

    def close(self) -> None:
        """Stop what is going on."""
        self._cancel.cancel()

    def _compared(self, found: PaperComparison, extent: TextExtent | None) -> None:
        self.comparison, self.extent = found, extent
        self._partners = {
            Side.OLD: {pair.before: pair.after for pair in found.pages if pair.before and pair.after},
            Side.NEW: {pair.after: pair.before for pair in found.pages if pair.before and pair.after},
        }
        self._fold()
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        from ifn_desktop.errors import Cancelled

        if not isinstance(error, Cancelled):
            self.error = error
            self.changed.emit()

    @property
    def summary(self) -> str:
        """How much is new, in words."""
        if self.comparison is None:
            return ""
        return summary(self.comparison, _translated, is_folded=not self.shows_all)

    @property
    def side_words(self) -> tuple[str, str]:
        """What stands above each version: which one it is, when it came."""
        found = self.comparison
        if found is None:
            return "", ""
        today = self._today()
        old, new = translate("Comparing", "Äldre: {version}"), translate("Comparing", "Nyare: {version}")
        return (
            old.format(version=_version_words(found.number_before, found.received_before, today)),
            new.format(version=_version_words(found.number_after, found.received_after, today)),
        )

    # The list -----------------------------------------------------------------------------------

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """Changes in their order, and between them how many pages have none."""
        found = self.comparison
        if found is None:
            return ()
        rows: list[ListRow] = []
        changes = list(enumerate(found.changes))
        same = 0
        for pair in found.pages:
            if pair.is_same and not pair.is_picture:
                same += pair.after is not None
                continue
            here = [(n, change) for n, change in changes if _is_on(change, pair)]
            if here and same:
                rows.append(ListRow(unchanged_pages(same, _translated), None))
                same = 0
            rows += [ListRow(change_words(change, _translated), n) for n, change in here]
            changes = [one for one in changes if one not in here]
        rows += [ListRow(change_words(change, _translated), n) for n, change in changes]
        if same:
            rows.append(ListRow(unchanged_pages(same, _translated), None))
        return tuple(rows)

    @property
    def order(self) -> tuple[int, ...]:
        """The changes in the order of the list."""
        return tuple(row.change for row in self.rows if row.change is not None)

    @property
    def place_words(self) -> str:
        """`2 av 5`."""
        order = self.order
        if not order:
            return ""
        words = translate("Comparing", "{n} av {all}")
        return words.format(n=order.index(self.current) + 1, all=len(order))

    def choose(self, change: int) -> None:
        """Show a change."""
        found = self.comparison
        if found is not None and 0 <= change < len(found.changes):
            self.current = change
            self.current_changed.emit()

    def step(self, step: int) -> None:
        """Show the next change (1) or the one before (-1); at the ends it stays."""
        order = self.order
        if order:
            at = order.index(self.current) if self.current in order else 0
            self.choose(order[max(0, min(at + step, len(order) - 1))])

    # Pages --------------------------------------------------------------------------------------

    def show_all(self, is_on: bool) -> None:
        """Show every page, or only those with something new."""
        if is_on != self.shows_all:
            self.shows_all = is_on
            self._fold()
            self.pages_changed.emit()

    def runs(self, side: Side) -> tuple[Run, ...]:
        """The pages on show of a version."""
        return self._runs.get(side, ())

    def _fold(self) -> None:
        found = self.comparison
        if found is None:
            return
        shown = [pair for pair in found.pages if self.shows_all or not pair.is_same or pair.is_picture]
        if not shown:
            shown = list(found.pages[:1])  # nothing is new: something must be seen all the same
        self._runs = {
            Side.OLD: _runs(found.before, [pair.before for pair in shown]),
            Side.NEW: _runs(found.after, [pair.after for pair in shown]),
        }

    def partner(self, side: Side, page: int) -> int | None:
        """The page of the other version that belongs to a page of this one."""
        return self._partners.get(side, {}).get(page)

    def place_of(self, side: Side, page: int) -> tuple[DocumentId, int] | None:
        """(run, page in it) of a page, both as the reader counts; None when it is folded away."""
        for run in self.runs(side):
            if run.first <= page < run.first + run.paper.pages:
                return run.paper.id, page - run.first + 1
        return None

    def page_at(self, side: Side, run: DocumentId, page: int) -> int | None:
        """The page of the paper that a page of a run is."""
        return next((one.first + page - 1 for one in self.runs(side) if one.paper.id == run), None)

    def goal(self, side: Side) -> tuple[int, TextSpan | None] | None:
        """Where the current change is: its page, and its first words there; None: nothing to go to.

        Where a version has nothing of it, the page that belongs to the other version's.
        """
        found = self.comparison
        if found is None or not found.changes:
            return None
        change = found.changes[self.current]
        own, spans, other, back = change.page_before, change.spans_before, change.page_after, Side.NEW
        if side is Side.NEW:
            own, spans, other, back = change.page_after, change.spans_after, change.page_before, Side.OLD
        if own is not None:
            return own, spans[0] if spans else None
        page = self.partner(back, other) if other is not None else None
        return (page, None) if page is not None else None

    def spans(self, side: Side, page: int) -> list[ShownSpan]:
        """The words to mark on a page of a version."""
        found = self.comparison
        if found is None:
            return []
        return [
            ShownSpan(span.start, span.end, change.kind, number == self.current)
            for number, change in enumerate(found.changes)
            for span in (change.spans_before if side is Side.OLD else change.spans_after)
            if span.page == page
        ]

    def page_kind(self, side: Side, page: int) -> tuple[PaperChangeKind, bool] | None:
        """What happened to a page as a whole, and whether that is the current change."""
        found = self.comparison
        for number, change in enumerate(found.changes if found is not None else ()):
            own = change.page_before if side is Side.OLD else change.page_after
            if change.kind in _PAGE_KINDS and own == page:
                return change.kind, number == self.current
        return None


_PAGE_KINDS = (PaperChangeKind.PAGE_ADDED, PaperChangeKind.PAGE_REMOVED, PaperChangeKind.PAGE_MOVED)


def _translated(text: str) -> str:
    return translate("Comparing", text)


def _version_words(number: int, received: str, today: datetime.date) -> str:
    """`version 2, kom 3 februari`."""
    words = translate("Comparing", "version {n}").format(n=number)
    if not received:
        return words
    day = datetime.datetime.fromisoformat(received).astimezone().date()
    came = translate("Comparing", "kom {day}").format(day=dates.short_day(day.isoformat(), today))
    return joined((words, came), ", ")


def _is_on(change: PaperChange, pair: PagesBeside) -> bool:
    """Whether a change is told at a pair of pages."""
    if change.page_after is not None:
        return change.page_after == pair.after
    return change.page_before == pair.before


def _runs(paper: DocumentView, pages: Iterable[int | None]) -> tuple[Run, ...]:
    """The pages on show, those that follow each other together; what is folded stands in the title."""
    wanted = sorted({page for page in pages if page is not None})
    groups: list[list[int]] = []
    for page in wanted:
        if groups and groups[-1][-1] == page - 1:
            groups[-1].append(page)
        else:
            groups.append([page])
    return tuple(_run(paper, group, before) for group, before in zip(groups, _ends(groups), strict=True))


def _ends(groups: Sequence[Sequence[int]]) -> list[int]:
    """For each group the last page shown before it."""
    return [0, *(group[-1] for group in groups[:-1])]


def _run(paper: DocumentView, group: Sequence[int], before: int) -> Run:
    first, last = group[0], group[-1]
    folded = first - before - 1
    words = translate("Comparing", "s. {n}").format(n=first if first == last else f"{first}–{last}")
    title = joined((unchanged_pages(folded, _translated) if folded else "", words))
    return Run(
        paper._replace(
            id=DocumentId(f"{paper.id}/{first}"),
            title=title,
            first_page=paper.first_page + first - 1,
            last_page=paper.first_page + last - 1,
            page_sizes=paper.page_sizes[first - 1 : last],
        ),
        first,
    )
