# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finding in papers: what is looked for and where, the hits as they come, the one that is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import Changes, DocumentView
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.finding import Found, PageHits
from ifn_desktop.services.jobs import Job
from ifn_desktop.text.finding import Wanted
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.reader.find_parts import FindAim, Finder, FoundHit, Scope
from ifn_desktop.viewmodels.reader.find_words import remark_words, status_words
from ifn_desktop.viewmodels.reader.page_layers import PageLayers
from ifn_desktop.viewmodels.tasks import Tasks

__all__ = ["FindAim", "FindModel", "Finder", "FoundHit", "Scope"]


class FindModel(QObject):
    """Holds one search.

    Args:
        finder: gives the core's finder; called in the read lane.
        tasks: runs the search.
        library: tells when papers have changed.
        navigator: knows which papers are open.
        layers: where hits stand on their pages.
        report: hears errors.

    Attributes:
        layers: as given.

    Signals:
        restarted: another search has begun: there are no hits yet.
        grown: there are more hits.
        current_changed: another hit is the one that is shown, or none.
        shown: the FoundHit that the member wants to see now.
        status_changed: `status` has other words.
        aimed: a FindAim: as soon as its paper is on show, it is looked for in it.
    """

    restarted = Signal()
    grown = Signal()
    current_changed = Signal()
    shown = Signal(object)
    status_changed = Signal()
    aimed = Signal(object)

    def __init__(
        self,
        finder: Callable[[], Finder],
        tasks: Tasks,
        library: Library,
        navigator: Navigator,
        layers: PageLayers,
        *,
        report: Callable[[BaseException], None],
    ) -> None:
        super().__init__()
        self._finder = finder
        self._tasks = tasks
        self._navigator = navigator
        self.layers = layers
        self._report = report
        self._jumps = True
        self._wanted = Wanted("")
        self._scope = Scope.PAPER
        self._paper: DocumentView | None = None
        self._page = 1
        self._hits: list[FoundHit] = []
        self._by_page: dict[tuple[DocumentId, int], list[int]] = {}
        self._current: int | None = None
        self._found: Found | None = None
        self._job: Job[Found] | None = None
        self._serial = 0
        self._is_open = False
        self._has_news = False
        library.changed.connect(self._library_changed)
        navigator.entry_changed.connect(self._place_changed)

    # What there is ----------------------------------------------------------------------------

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return self._wanted

    @property
    def scope(self) -> Scope:
        """Where is looked."""
        return self._scope

    @property
    def is_open(self) -> bool:
        """Whether hits are shown on the pages."""
        return self._is_open

    @property
    def hits(self) -> Sequence[FoundHit]:
        """The hits so far, in reading order."""
        return self._hits

    @property
    def current(self) -> int | None:
        """Which of the hits is shown."""
        return self._current

    @property
    def is_searching(self) -> bool:
        """Whether there may come more."""
        return self._job is not None

    def on_page(self, document: DocumentId, page: int) -> list[tuple[bool, tuple[Rect, ...]]]:
        """The hits on a page: whether it is the one that is shown, and where it stands.

        Nothing until the page's text is there.
        """
        numbers = self._by_page.get((document, page)) if self._is_open else None
        if not numbers:
            return []
        layer = self.layers.get(self._hits[numbers[0]].document, page)
        if layer is None:
            return []
        return [
            (number == self._current, layer.quads(self._hits[number].hit.start, self._hits[number].hit.end))
            for number in numbers
        ]

    @property
    def status(self) -> str:
        """`3 av 17`, or why there is nothing."""
        is_cut = self._found is not None and self._found.is_cut
        if not self._wanted.text.strip():
            return ""
        return status_words(len(self._hits), self._current, is_cut=is_cut, is_looking=self.is_searching)

    @property
    def remark(self) -> str:
        """What the member should know of the search, or nothing."""
        return "" if self._found is None else remark_words(self._found)

    # Looking ----------------------------------------------------------------------------------

    def begin(self, scope: Scope, paper: DocumentView | None, page: int) -> None:
        """Begin to look, from a page of a paper on; what was looked for before is looked for again."""
        is_same = self._is_open and scope is self._scope and _same(paper, self._paper)
        self._is_open = True
        self._scope, self._paper, self._page = scope, paper, max(1, page)
        if not is_same:
            self._search()

    def begin_with(self, wanted: Wanted, paper: DocumentView, page: int) -> None:
        """Begin to look for something in a paper, from a page of it on."""
        self._is_open = True
        self._wanted, self._scope = wanted, Scope.PAPER
        self._paper, self._page = paper, max(1, page)
        self._search()

    def aim(self, aim: FindAim) -> None:
        """Look for something in a paper as soon as it is on show."""
        self.aimed.emit(aim)

    def end(self) -> FoundHit | None:
        """Stop looking and show no hits any more. Returns the hit that was shown last."""
        last = self._hits[self._current] if self._current is not None else None
        self._is_open = False
        self._stop()
        self._clear()
        return last

    def set_wanted(self, wanted: Wanted) -> None:
        """Look for something else."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._search()

    def set_scope(self, scope: Scope) -> None:
        """Look elsewhere."""
        if scope is not self._scope:
            self._scope = scope
            self._search()

    def set_place(self, paper: DocumentView | None, page: int) -> None:
        """Tell which page the member reads: from there on is looked, and another paper is looked through."""
        is_other = not _same(paper, self._paper)
        self._paper, self._page = paper, max(1, page)
        if self._is_open and is_other and self._scope is Scope.PAPER:
            self._search(jump=False)

    def beyond(self, direction: int) -> FoundHit | None:
        """The next (1) or previous (-1) hit; after the last comes the first. None without hits."""
        number = self._number_beyond(direction)
        return None if number is None else self._hits[number]

    def step(self, direction: int) -> None:
        """Show the hit that is `beyond`."""
        number = self._number_beyond(direction)
        if number is not None:
            self.show(number)

    def _number_beyond(self, direction: int) -> int | None:
        if not self._hits:
            return None
        if self._current is None:
            number = self._nearest() if direction > 0 else self._nearest() - 1
        else:
            number = self._current + direction
        return number % len(self._hits)

    def show(self, number: int) -> None:
        """Show one of the hits."""
        if 0 <= number < len(self._hits):
            self._set_current(number)
            self.shown.emit(self._hits[number])

    # Inside -----------------------------------------------------------------------------------

    def _papers(self) -> tuple[DocumentView, ...]:
        paper = self._paper
        if self._scope is Scope.MEETING:
            return tuple(paper for entry in self._navigator.entries for paper in entry.documents)
        if self._scope is Scope.ITEM:
            found = self._navigator.find(paper.id) if paper is not None else None
            entry = found[0] if found is not None else self._navigator.entry
            return entry.documents if entry is not None else ()
        return (paper,) if paper is not None else ()

    def _search(self, *, jump: bool = True) -> None:
        """Begin anew. `jump`: show the first hit from here on, if it is in the paper that is read."""
        self._jumps = jump
        self._stop()
        self._clear()
        if not self._is_open or not self._wanted.text.strip():
            return
        papers = {paper.id: paper for paper in self._papers()}
        serial, wanted = self._serial, self._wanted
        looked = tuple(papers.values())

        has_news, self._has_news = self._has_news, False

        def work(cancel: CancelToken) -> Found:
            if has_news:
                self._finder().forget(pictures_only=True)

            def tell(pages: tuple[PageHits, ...]) -> None:
                self._tasks.post(partial(self._came, serial, papers, pages))

            return self._finder().find(looked, wanted, cancel, tell)

        self._job = self._tasks.run(
            "read", work, partial(self._done, serial), failed=partial(self._failed, serial), key="find"
        )
        self.status_changed.emit()

    def _stop(self) -> None:
        self._serial += 1
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _clear(self) -> None:
        self._hits.clear()
        self._by_page.clear()
        self._found = None
        self._current = None
        self.restarted.emit()
        self.current_changed.emit()
        self.status_changed.emit()

    def _came(self, serial: int, papers: dict[DocumentId, DocumentView], pages: tuple[PageHits, ...]) -> None:
        if serial != self._serial:
            return
        for found in pages:
            numbers = self._by_page.setdefault((found.document, found.page), [])
            for hit in found.hits:
                numbers.append(len(self._hits))
                self._hits.append(FoundHit(papers[found.document], found.page, hit))
        self.grown.emit()
        if self._current is None and self._jumps:
            self._jump(self._nearest())
        self.status_changed.emit()

    def _jump(self, number: int) -> None:
        """Show a hit that nobody has asked for, unless it would turn to another paper."""
        if self._current is None and self._jumps and number < len(self._hits):
            paper = self._paper
            if paper is not None and self._hits[number].document.id == paper.id:
                self.show(number)

    def _done(self, serial: int, found: Found) -> None:
        if serial != self._serial:
            return
        self._job, self._found = None, found
        self._jump(0)
        self.status_changed.emit()

    def _failed(self, serial: int, error: BaseException) -> None:
        if serial != self._serial:
            return
        self._job = None
        self.status_changed.emit()
        if not isinstance(error, Cancelled):
            self._report(error)

    def _nearest(self) -> int:
        """The first hit on the page that is read or after it; the number of hits when there is none."""
        order = {paper.id: place for place, paper in enumerate(self._papers())}
        here = (order.get(self._paper.id, 0) if self._paper is not None else 0, self._page)
        for number, hit in enumerate(self._hits):
            if (order.get(hit.document.id, 0), hit.page) >= here:
                return number
        return len(self._hits)

    def _set_current(self, number: int) -> None:
        if number != self._current:
            self._current = number
            self.current_changed.emit()
            self.status_changed.emit()

    def _place_changed(self) -> None:
        """Another ärende is open: who looks in the ärende looks in that one, unless a hit led there."""
        if not self._is_open or self._scope is not Scope.ITEM:
            return
        entry = self._navigator.entry
        shown = {hit.document.id for hit in self._hits}
        if entry is not None and entry.documents and not shown & {one.id for one in entry.documents}:
            self._paper, self._page = entry.documents[0], 1
            self._search(jump=False)

    def _library_changed(self, changes: Changes) -> None:
        self._has_news = self._has_news or bool(changes.documents)
        if changes.everything or changes.texts:
            self._finder_forgets()
            if self._is_open:
                self._search(jump=False)

    def _finder_forgets(self) -> None:
        self._tasks.run("read", lambda _: self._finder().forget(), failed=lambda _: None)


def _same(one: DocumentView | None, other: DocumentView | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.id == other.id and one.file_id == other.file_id
