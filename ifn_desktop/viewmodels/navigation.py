# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where the member is: which view, meeting, ärende and paper are open, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.looks import Flow
from ifn_desktop.model.places import ReaderSpots, Spot
from ifn_desktop.model.views import Changes, DocumentView, LinkView, ResumePoint
from ifn_desktop.viewmodels.entries import Entry
from ifn_desktop.viewmodels.left_papers import LeftPapers
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.open_loader import OpenLoader
from ifn_desktop.viewmodels.open_place import OpenPlace
from ifn_desktop.viewmodels.open_rows import OpenRows, is_same_paper
from ifn_desktop.viewmodels.place import OpenRequest, Place
from ifn_desktop.viewmodels.ports import Queries
from ifn_desktop.viewmodels.reader.history import History
from ifn_desktop.viewmodels.tasks import Tasks

_SAME_SPOT = 0.25
"""A share of a page's height: to go less than this far is no jump."""


class Navigator(OpenPlace):
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
        self._tasks = tasks
        self._loader = OpenLoader(queries, tasks, self._lost)
        self._history: History[Place] = History()
        self._look: Callable[[], ReaderSpots] = ReaderSpots
        self._left = LeftPapers()
        self._flow: Flow = "paper"
        self._loaded_for: Place | None = None
        library.changed.connect(self._library_changed)

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

    def step_entry(self, step: int) -> None:
        """Go to the entry before (-1) or after (1)."""
        neighbour = self._open.beyond(self._place.entry, step)
        if neighbour is not None:
            self.open_entry(neighbour.key)

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

    def likely(self, pointed: str = "") -> Iterator[tuple[tuple[DocumentView, ...], DocumentView, Spot]]:
        """Where the member may be next: what the next ärende opens, and a step back and forward.

        With `pointed`, the key of an entry or the id of a paper: what that opens, and no more.

        Gives the papers that will be read one after another, the one of them, and the spot in it. Only what
        lies in the file that is on show: another would have to be decrypted and kept for a mere chance.
        """
        shown, after = self.document, self._open.beyond(self._place.entry, 1)
        after = self._open.entry(pointed) if pointed else after
        following = self._left.paper_of(after) if after is not None else None
        places = [Place(document=following.id if following is not None else DocumentId(pointed))]
        for place in (*places, *(() if pointed else reversed(self._history.near))):
            found = self.find(place.document) if place.document is not None else None
            if found is not None and shown is not None and found[1].file_id == shown.file_id:
                row = self._open.row(*found, self._flow) or (found[1],)
                yield row, found[1], self._spot_in(found[1], place)

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
        """Another paper is the one that is read, of a row or from beside; the reader shows it already."""
        found = self.find(document)
        if found is None or document == self._place.document:
            return
        before, shown = self._place.entry, self._look().first
        page = shown[1].page if shown is not None and shown[0] == document else 1
        self._place = self._place._replace(entry=found[0].key, document=document, page=page, spot=None)
        self._left.note_paper(found[0].key, document)
        if found[0].key != before:
            self.entry_changed.emit()
        self.document_changed.emit()

    def note_spot(self, document: DocumentId, spot: Spot) -> None:
        """Remember where the member is in a paper: it opens there the next time."""
        self._left.note_spot(document, spot)
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

        self._loader.load(place, loaded)

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
            document = self._left.paper_of(entry)
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
            self._left.note_paper(entry.key, document.id)
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
        return self._left.spot_of(document)

    def _ask_reader(self, entry: Entry, document: DocumentView, *, beside: bool, spot: Spot) -> None:
        row = () if beside else self._open.row(entry, document, self._flow)
        if row or entry.item is not None:
            links = self._open.links(entry, row, document)
            self.open_wanted.emit(OpenRequest(document, links, beside, spot.page, spot, row))
            return

        def answered(links: tuple[LinkView, ...]) -> None:
            if beside or self._place.document == document.id:
                self.open_wanted.emit(OpenRequest(document, links, beside, spot.page, spot))

        self._loader.links(document.id, answered, beside=beside)

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
