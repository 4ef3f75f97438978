# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The way to a mark, or to quoted words: opens meeting, ärende and paper, and says what to point at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import MarkPlace, TextPosition
from ifn_desktop.model.ids import AnnotationId, DocumentId, ItemId, MeetingId, NoteId
from ifn_desktop.model.note_links import NoteLink, read_link
from ifn_desktop.model.places import Spot
from ifn_desktop.viewmodels.annotations_ports import MarksDoor
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.tasks import Tasks

if TYPE_CHECKING:
    from ifn_desktop.services.quoted_places import QuotedPlace


class Aim(NamedTuple):
    """What the member wants to see in a paper.

    Attributes:
        page: from 1 in the paper.
        annotation: the mark to choose, if it is one.
        words: characters of the page's text layer, else.
    """

    document: DocumentId
    page: int
    annotation: AnnotationId | None = None
    words: TextPosition | None = None


class WaysToMarks(QObject):
    """Leads to marks and quotes.

    Args:
        door: the way to the library.
        tasks: runs the questions.
        navigator: opens what they lie in.

    Signals:
        aimed: `aim` is new: the reader points at it as soon as its paper is on show.
        note_wanted: ids of an ärende and of a note on it: the note is shown as soon as it is there.
    """

    aimed = Signal()
    note_wanted = Signal(str, str)

    def __init__(self, door: MarksDoor, tasks: Tasks, navigator: Navigator) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._navigator = navigator
        self.aim: Aim | None = None

    def follow(self, address: str) -> None:
        """Go where a link in a note leads; other addresses lead nowhere."""
        link = read_link(address)
        if link is None:
            return
        if link.annotation is not None:
            self.go(link.annotation)
        elif link.document is not None:
            self._follow_quote(link, link.document)

    def _follow_quote(self, link: NoteLink, document: DocumentId) -> None:
        """Go to quoted words, where they stand in the version that is shown."""
        if not link.version:
            self._open(Aim(document, link.page, words=link.position))
            return

        def found(place: QuotedPlace) -> None:
            self._open(Aim(document, place.page, words=place.words))
            if place.is_lost:
                self._tasks.fail(KnownError("quote.gone"))

        self._tasks.run(
            "io", lambda cancel: self._door.to_read().quoted.find(link, cancel), found, key="quotes.find"
        )

    def go(self, annotation: AnnotationId) -> None:
        """Go to a mark.

        A mark whose place in the newest version is not known leads to its old page.
        """

        def found(place: MarkPlace | None) -> None:
            if place is None:
                self._tasks.fail(KnownError("annotation.not_found"))
            else:
                self.go_to(place)

        self._tasks.run(
            "read",
            lambda _: self._door.to_read().annotating.find(annotation),
            found,
            key="annotations.find",
        )

    def go_to(self, place: MarkPlace) -> None:
        """Go to a mark whose place is known."""
        mark = place.mark
        aim = Aim(mark.annotation.document, mark.page, mark.annotation.id)
        self._open(aim, place.meeting, place.item)

    def go_to_item(self, meeting: MeetingId, item: ItemId, note: NoteId | None = None) -> None:
        """Open an ärende, to read the notes on it, or one of them."""
        self.aim = None
        if self._navigator.place.meeting == meeting:
            self._navigator.open_entry(item)
        else:
            self._navigator.open_meeting(meeting, item)
        if note is not None:
            self.note_wanted.emit(item, note)

    def reached(self) -> None:
        """The reader points at the aim."""
        self.aim = None

    def _open(self, aim: Aim, meeting: MeetingId | None = None, item: ItemId | None = None) -> None:
        self.aim = aim
        navigator = self._navigator
        if navigator.find(aim.document) is not None:
            navigator.jump(aim.document, Spot(aim.page))
        elif meeting is not None:
            navigator.open_meeting(meeting, item, aim.document, aim.page)
        else:
            self._open_elsewhere(aim)
        self.aimed.emit()

    def _open_elsewhere(self, aim: Aim) -> None:
        """The paper of a quote may have been moved to another ärende or meeting since."""

        def found(meeting: MeetingId | None) -> None:
            if meeting is not None:
                self._navigator.open_meeting(meeting, None, aim.document, aim.page)
            else:
                self._navigator.open_loose(aim.document)

        self._tasks.run(
            "read",
            lambda _: self._door.to_read().annotating.meeting_of(aim.document),
            found,
            key="annotations.find",
        )
