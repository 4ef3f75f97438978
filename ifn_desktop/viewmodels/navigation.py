# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where the member is: which view, meeting, ärende and paper are open, and the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.looks import Flow
from ifn_desktop.model.places import ReaderSpots, Spot
from ifn_desktop.model.views import (
    Changes,
    DocumentView,
    LinkView,
    Notice,
    ResumePoint,
)
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.entries import Entry, entries_of, entries_of_loose
from ifn_desktop.viewmodels.item_head import ItemHead, head_of
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.open_rows import OpenRows, document_beyond, is_same_paper
from ifn_desktop.viewmodels.place import OpenRequest, Place
from ifn_desktop.viewmodels.ports import Queries
from ifn_desktop.viewmodels.reader.history import History
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import translate

_SAME_SPOT = 0.25
"""A share of a page's height: to go less than this far is no jump."""


class Navigator(QObject):
    """Holds the open place and moves it.

    Args:
        queries: the library.
        tasks: runs the questions.
        library: tells when what is open has changed.

    Signals:
        view_changed: start view or reading view (`is_reading`).
        agenda_changed: the entries, their progress, the title or the warnings are new.
        entry_changed: another entry is open, or the open one has a new head.
        document_changed: another paper of the entry is the open one, or none.
        open_wanted: an `OpenRequest`; the reader shows the paper.
        close_beside_wanted: one goes back to where there was no second paper.
        history_changed: there is another way back or forward.
    """

    view_changed = Signal()
    agenda_changed = Signal()
    entry_changed = Signal()
    document_changed = Signal()
    open_wanted = Signal(object)
    close_beside_wanted = Signal()
    history_changed = Signal()

    def __init__(self, queries: Queries, tasks: Tasks, library: Library) -> None:
        super().__init__()
        self._queries = queries
        self._tasks = tasks
        self._place = Place()
        self._history: History[Place] = History()
        self._look: Callable[[], ReaderSpots] = ReaderSpots
        self._spots: dict[DocumentId, Spot] = {}
        self._flow: Flow = "paper"
        self._open = OpenRows()
        self._loaded_for: Place | None = None
        self._last_paper: dict[str, DocumentId] = {}
        library.changed.connect(self._library_changed)

    # What is open ------------------------------------------------------------------------

    @property
    def place(self) -> Place:
        """Where the member is."""
        return self._place

    @property
    def is_reading(self) -> bool:
        """Whether the reading view is open."""
        return not self._place.is_start

    @property
    def board(self) -> str:
        """The words at the top: the board, or that no meeting is open."""
        if self._place.is_start:
            return translate("Navigator", "IFN Desktop")
        if self._place.loose:
            return translate("Navigator", "Utan sammanträde")
        return (self._open.agenda.organization if self._open.agenda else "") or translate(
            "Navigator", "Sammanträde"
        )

    @property
    def when(self) -> str:
        """Day, time and place of the open meeting, in words."""
        if self._place.meeting is None or self._open.agenda is None:
            return ""
        return dates.when(self._open.agenda.date, self._open.agenda.time, self._open.agenda.place)

    @property
    def date(self) -> str | None:
        """The day of the open meeting, as in ISO 8601."""
        return self._open.agenda.date if self._open.agenda and self._place.meeting is not None else None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rows of what is open."""
        return self._open.entries if self.is_reading else ()

    @property
    def warnings(self) -> tuple[Notice, ...]:
        """What the member should look at in the open meeting."""
        return self._open.agenda.warnings if self._open.agenda and self._place.meeting is not None else ()

    @property
    def entry(self) -> Entry | None:
        """The open entry."""
        return self._open.entry(self._place.entry) if self.is_reading else None

    @property
    def document(self) -> DocumentView | None:
        """The open paper."""
        entry = self.entry
        return entry.document(self._place.document) if entry and self._place.document else None

    @property
    def head(self) -> ItemHead | None:
        """The head of the open entry, in words."""
        entry = self.entry
        if entry is None:
            return None
        return head_of(entry, self._open.beyond(entry.key, -1), self._open.beyond(entry.key, 1))

    def find(self, document: DocumentId) -> tuple[Entry, DocumentView] | None:
        """The paper with this id among all that is open, with the entry it lies in."""
        return self._open.find(document) if self.is_reading else None

    # Moving ------------------------------------------------------------------------------

    def show_start(self) -> None:
        """Go to the start view."""
        self._go(Place())

    def open_meeting(
        self,
        meeting: MeetingId,
        item: ItemId | None = None,
        document: DocumentId | None = None,
        page: int = 0,
    ) -> None:
        """Open a meeting, at an ärende and paper when they are given, else where reading goes on."""
        self._go(Place(meeting, False, item or "", document, page))

    def resume(self, point: ResumePoint) -> None:
        """Go on where the member read last."""
        self.open_meeting(point.meeting, point.item, point.document, point.page)

    def open_loose(self, document: DocumentId, page: int = 0) -> None:
        """Open a paper that belongs to no meeting, at a page or where it was left."""
        self._go(Place(None, True, document, document, page))

    def open_entry(self, key: str) -> None:
        """Open another entry of the meeting."""
        if key != self._place.entry and any(entry.key == key for entry in self.entries):
            self._go(self._place._replace(entry=key, document=None, page=0, spot=None))

    def open_document(self, document: DocumentId) -> None:
        """Open a paper of what is open, wherever it lies."""
        found = self.find(document)
        if found is not None and document != self._place.document:
            self._go(self._place._replace(entry=found[0].key, document=document, page=0, spot=None))

    def open_beside(self, link: LinkView) -> None:
        """Show the paper a link names beside the one that is open."""
        self.open_paper_beside(link.to_document, page=1)

    def open_paper_beside(self, document: DocumentId, page: int = 0) -> None:
        """Show a paper of what is open beside the one that is read, at a page or where it was left."""
        found = self.find(document)
        if found is not None:
            self._leave()
            self._ask_reader(*found, beside=True, spot=self._spot_in(found[1], Place(page=page)))

    def can_step_entry(self, step: int) -> bool:
        """Whether there is an entry before (-1) or after (1) the open one."""
        return self._open.beyond(self._place.entry, step) is not None

    def step_entry(self, step: int) -> None:
        """Go to the entry before (-1) or after (1)."""
        neighbour = self._open.beyond(self._place.entry, step)
        if neighbour is not None:
            self.open_entry(neighbour.key)

    def can_step_document(self, step: int) -> bool:
        """Whether the entry has a paper before (-1) or after (1) the open one."""
        return self._beyond(step) is not None

    def step_document(self, step: int) -> None:
        """Go to the paper before (-1) or after (1) in the entry."""
        document = self._beyond(step)
        if document is not None:
            self.open_document(document.id)

    def open_nth_document(self, position: int) -> None:
        """Open the entry's paper at a position, counted from 0; nothing when there is none."""
        entry = self.entry
        if entry and 0 <= position < len(entry.documents):
            self.open_document(entry.documents[position].id)

    def jump(self, document: DocumentId, spot: Spot, *, beside: bool = False) -> None:
        """Go to a spot of a paper of what is open, in a way that leads back.

        Args:
            document: the paper, wherever in the meeting it lies.
            spot: where in it.
            beside: show it in the second pane.
        """
        found = self.find(document)
        if found is None:
            return
        shown = self._look()
        at = shown.beside if beside else shown.first
        if at is not None and at[0] == document and _is_near(at[1], spot):
            self._ask_reader(*found, beside=beside, spot=spot)
        elif beside:
            self._leave()
            self._ask_reader(*found, beside=True, spot=spot)
        else:
            self._go(self._place._replace(entry=found[0].key, document=document, page=spot.page, spot=spot))

    # The way back ------------------------------------------------------------------------

    def look_through(self, look: Callable[[], ReaderSpots]) -> None:
        """Ask the reader where exactly the member is, whenever a place is left."""
        self._look = look

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether the member has come back from somewhere."""
        return self._history.can_go_forward

    def go_back(self) -> None:
        """Go where the member was before the last jump, to the very spot in each pane."""
        if self._history.can_go_back:
            self._move_to(self._history.back(self._here()))
            self.history_changed.emit()

    def go_forward(self) -> None:
        """Go where the member came back from."""
        if self._history.can_go_forward:
            self._move_to(self._history.forward(self._here()))
            self.history_changed.emit()

    @property
    def flow(self) -> Flow:
        """What is scrolled through in one go."""
        return self._flow

    def set_flow(self, flow: Flow) -> None:
        """Let a paper be read alone, or those of its ärende or meeting one after another."""
        if flow == self._flow:
            return
        here = self._look().first
        self._flow = flow
        entry, document = self.entry, self.document
        if entry is not None and document is not None:
            spot = here[1] if here is not None and here[0] == document.id else Spot(self._place.page or 1)
            self._ask_reader(entry, document, beside=False, spot=spot)

    def passed_to(self, document: DocumentId) -> None:
        """Reading has gone on from one paper of the row to another; the reader shows it already."""
        found = self.find(document)
        if found is None or document == self._place.document:
            return
        before = self._place.entry
        self._place = self._place._replace(entry=found[0].key, document=document, page=1, spot=None)
        self._last_paper[found[0].key] = document
        if found[0].key != before:
            self.entry_changed.emit()
        self.document_changed.emit()

    def note_spot(self, document: DocumentId, spot: Spot) -> None:
        """Remember where the member is in a paper: it opens there the next time."""
        self._spots[document] = spot
        if document == self._place.document:
            self._place = self._place._replace(page=spot.page)

    def whereabouts(self) -> Place:
        """Where the member is, as exactly as the reader knows."""
        return self._here()

    def return_to(self, place: Place) -> None:
        """Be where the member was, with no way back: the program has just been opened."""
        self._move_to(place)

    def _here(self) -> Place:
        """Where the member is, as exactly as the reader knows."""
        place = self._place
        if place.is_start or self.entry is None:
            return place
        shown = self._look()
        if shown.first is not None and shown.first[0] == place.document:
            place = place._replace(page=shown.first[1].page, spot=shown.first[1])
        return place._replace(is_exact=True, beside=shown.beside)

    def _leave(self) -> None:
        self._history.leave(self._here())
        self.history_changed.emit()

    # Inside ------------------------------------------------------------------------------

    def _go(self, place: Place) -> None:
        if self._place.is_start or self.entry is not None:
            self._leave()
        self._move_to(place)

    def _move_to(self, place: Place) -> None:
        was_reading, before = self.is_reading, self._place
        self._place = place
        if place.is_start:
            self.view_changed.emit()
            return
        same = self._loaded_for is not None and (
            (self._loaded_for.meeting, self._loaded_for.loose) == (place.meeting, place.loose)
        )
        if not same:
            self._open, self._loaded_for = OpenRows(), None
            self.view_changed.emit()
            self.agenda_changed.emit()
            self.entry_changed.emit()
            self._load(self._arrive)
            return
        if not was_reading or before.meeting != place.meeting or before.loose != place.loose:
            self.view_changed.emit()
            self.agenda_changed.emit()
        self._arrive()

    def _load(self, then: Callable[[], None]) -> None:
        place = self._place

        def loaded(rows: OpenRows) -> None:
            if (self._place.meeting, self._place.loose) != (place.meeting, place.loose):
                return
            self._open, self._loaded_for = rows, place
            self.agenda_changed.emit()
            then()

        meeting = place.meeting
        if meeting is not None:
            self._tasks.run(
                "read",
                lambda _: self._queries.agenda(meeting),
                lambda agenda: loaded(OpenRows(agenda, entries_of(agenda))),
                failed=self._lost,
                key="navigation.agenda",
            )
        else:
            self._tasks.run(
                "read",
                lambda _: self._queries.loose(),
                lambda papers: loaded(OpenRows(None, entries_of_loose(papers))),
                key="navigation.agenda",
            )

    def _lost(self, error: BaseException) -> None:
        """A meeting that is open may be purged."""
        if isinstance(error, KnownError) and error.code == "meeting.not_found":
            self._move_to(Place())
        elif not isinstance(error, Cancelled):
            self._tasks.fail(error)

    def _arrive(self) -> None:
        """Settle on an entry and a paper of the place, and have it shown."""
        place = self._place
        entry = self.entry
        found = self.find(place.document) if place.document else None
        if entry is None and found is not None:
            entry = found[0]
        if entry is None:
            entry = self._open.first()
        if entry is None:
            self._place = place._replace(entry="", document=None, page=0)
            self.entry_changed.emit()
            self.document_changed.emit()
            return
        document = entry.document(place.document) if place.document else None
        if document is None:
            place = place._replace(page=0, spot=None)
            remembered = self._last_paper.get(entry.key)
            document = entry.document(remembered) if remembered else None
        if document is None and entry.documents:
            document = entry.documents[0]
        spot = self._spot_in(document, place) if document is not None else None
        self._place = Place(
            place.meeting,
            place.loose,
            entry.key,
            document.id if document is not None else None,
            spot.page if spot is not None else 0,
        )
        self.entry_changed.emit()
        self.document_changed.emit()
        if document is not None and spot is not None:
            self._last_paper[entry.key] = document.id
            self._ask_reader(entry, document, beside=False, spot=spot)
        if place.is_exact:
            self._restore_beside(place.beside)

    def _restore_beside(self, beside: tuple[DocumentId, Spot] | None) -> None:
        found = self.find(beside[0]) if beside is not None else None
        if beside is None or found is None:
            self.close_beside_wanted.emit()
        else:
            self._ask_reader(*found, beside=True, spot=beside[1])

    def _spot_in(self, document: DocumentView, place: Place) -> Spot:
        """Where a paper is to be opened: where the place says, else where the member left it."""
        if place.page:
            return place.spot or Spot(place.page)
        return self._spots.get(document.id) or document.spot or Spot(max(1, document.last_page_read))

    def _ask_reader(self, entry: Entry, document: DocumentView, *, beside: bool, spot: Spot) -> None:
        row = () if beside else self._open.row(entry, document, self._flow)
        if row or entry.item is not None:
            links = self._open.links(entry, row, document)
            self.open_wanted.emit(OpenRequest(document, links, beside, spot.page, spot, row))
            return

        def answered(links: tuple[LinkView, ...]) -> None:
            if beside or self._place.document == document.id:
                self.open_wanted.emit(OpenRequest(document, links, beside, spot.page, spot))

        self._tasks.run(
            "read",
            lambda _: self._queries.document_links(document.id),
            answered,
            key="navigation.links.beside" if beside else "navigation.links",
        )

    def _beyond(self, step: int) -> DocumentView | None:
        entry, document = self.entry, self.document
        return document_beyond(entry, document, step) if entry and document else None

    def _library_changed(self, changes: Changes) -> None:
        if self._loaded_for is None:
            return
        shown = {document.id for entry in self._open.entries for document in entry.documents}
        touches_meeting = self._loaded_for.meeting in changes.meetings
        touches_papers = bool(shown & changes.documents)
        if not (changes.everything or touches_meeting or touches_papers or self._loaded_for.loose):
            return
        if self._place.is_start:
            self._loaded_for = None  # what is kept is stale; the next visit asks anew
            return
        before = self.entry
        document = self.document
        self._load(lambda: self._after_reload(before, document))

    def _after_reload(self, before: Entry | None, document: DocumentView | None) -> None:
        """Stay where the member is; open something else only when the open paper has left."""
        entry = self.entry
        if before is None or entry is None:
            self._arrive()
            return
        now = self.document
        if document is not None and now is not None and is_same_paper(document, now):
            self.entry_changed.emit()
            return
        if document is None and not entry.documents:
            self.entry_changed.emit()
            return
        self._arrive()


def _is_near(here: Spot, there: Spot) -> bool:
    return here.page == there.page and abs(here.down - there.down) < _SAME_SPOT
