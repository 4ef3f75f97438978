# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The open paper belongs to no meeting: which ärende it may belong to, and putting it there."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.homes import Home
from ifn_desktop.model.ids import DocumentId, ItemId
from ifn_desktop.model.views import Changes, DocumentView
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.notices import Message, Notices
from ifn_desktop.viewmodels.papers import Target
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import joined, translate

_BRIEF = 44
"""Letters of an ärende's title in the question."""


class HomesDoor(Protocol):
    """The core (`services.homes.Homes`)."""

    def homes(self, document: DocumentId, /) -> tuple[Home, ...]:
        """Where a paper can be put, what is likely first; in the read lane."""
        ...

    def put(self, document: DocumentId, item: ItemId, /) -> Changes:
        """Put a paper under an ärende; in the write lane."""
        ...

    def take_out(self, document: DocumentId, /) -> Changes:
        """Take it out again; in the write lane."""
        ...


class HomesModel(QObject):
    """Asks for ärenden while a paper of no meeting is open.

    Args:
        door: the core.
        tasks: runs it.
        library: is told what changed.
        notices: says what was done, and offers the way back.
        navigator: which paper is open; goes to the ärende with it.
        today: the day it is.

    Signals:
        changed: another paper is open, or its ärenden have come.
    """

    changed = Signal()

    def __init__(
        self,
        door: HomesDoor,
        tasks: Tasks,
        *,
        library: Library,
        notices: Notices,
        navigator: Navigator,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._notices = notices
        self._navigator = navigator
        self._today = today
        self.document: DocumentView | None = None
        self.homes: tuple[Home, ...] = ()
        for signal in (navigator.document_changed, navigator.view_changed):
            signal.connect(self.load)

    def load(self) -> None:
        """Ask where the open paper may belong, if it belongs to no meeting."""
        navigator = self._navigator
        document = navigator.document if navigator.is_reading and navigator.place.loose else None
        self.document, self.homes = document, ()
        self.changed.emit()
        if document is None:
            return

        def found(homes: tuple[Home, ...]) -> None:
            if self.document is not None and self.document.id == document.id:
                self.homes = homes
                self.changed.emit()

        self._tasks.run("read", lambda _: self._door.homes(document.id), found, key="homes")

    @property
    def likely(self) -> Home | None:
        """The one ärende that is likely; None where none is, or where several are."""
        likely = [home for home in self.homes if home.is_likely]
        return likely[0] if len(likely) == 1 else None

    @property
    def words(self) -> str:
        """What stands above the paper; nothing where there is no ärende that it could belong to."""
        home = self.likely
        if home is not None:
            words = translate("Homes", "Hör handlingen till ärende {home}?")
            return words.format(home=self.home_words(home._replace(title=_brief(home.title))))
        return translate("Homes", "Handlingen hör inte till något sammanträde.") if self.homes else ""

    def home_words(self, home: Home) -> str:
        """`30/26 Genomlysning av verksamheten · Individ- och familjenämnden, 18 februari`."""
        item = joined((home.number or "", home.title), " ")
        day = dates.short_day(home.date, self._today()) if home.date else ""
        return joined((item, joined((home.organization, day), ", ")))

    @property
    def targets(self) -> tuple[Target, ...]:
        """Every ärende that can be chosen, in words; what is likely first."""
        return tuple(Target(home.item, self.home_words(home), False) for home in self.homes)

    def put(self, item: ItemId) -> None:
        """Put the open paper under one of the ärenden, and go on reading it there."""
        document = self.document
        home = next((home for home in self.homes if home.item == item), None)
        if document is None or home is None:
            return

        def done(changes: Changes) -> None:
            self._library.tell(changes)
            self._navigator.open_meeting(home.meeting, home.item, document.id)
            words = translate("Homes", "”{title}” ligger nu under {home}.")
            self._notices.show(
                Message(
                    words.format(title=document.title, home=self.home_words(home)),
                    action=translate("Homes", "Ångra"),
                    act=lambda: self._take_out(document.id),
                )
            )

        self._tasks.run("write", lambda _: self._door.put(document.id, item), done)

    def _take_out(self, document: DocumentId) -> None:
        def done(changes: Changes) -> None:
            self._library.tell(changes)
            self._navigator.open_loose(document)

        self._tasks.run("write", lambda _: self._door.take_out(document), done)


def _brief(title: str) -> str:
    """The beginning of a title: with its number it is known by that."""
    return textwrap.shorten(title, _BRIEF, placeholder=" …")
