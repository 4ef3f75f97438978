# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Taking an import back: which there are, what it would take away, and doing it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import PacketId
from ifn_desktop.model.news import Delivery, Retraction
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, ProgressSink, no_progress
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import (
    count_files,
    count_items,
    count_marks,
    count_notes,
    count_papers,
    joined,
    translate,
)


class RetractingDoor(Protocol):
    """The core (`services.retracting.Retracting`)."""

    def deliveries(self, limit: int, /) -> tuple[Delivery, ...]:
        """The latest imports, newest first; in the read lane."""
        ...

    def run(
        self, packet: PacketId, /, *, cancel: CancelToken, progress: ProgressSink
    ) -> tuple[Retraction, Changes]:
        """Take one back; in the io lane."""
        ...


class DeliveryWords(NamedTuple):
    """An import, in words.

    Attributes:
        line: when it came, and what with it.
        question: to be answered before it is taken back.
        follows: what happens then.
    """

    packet: PacketId
    line: str
    question: str
    follows: str


class RetractingModel(QObject):
    """Lists imports and takes one back.

    Args:
        door: the core.
        tasks: runs it.
        library: is told what changed.
        today: the day it is.

    Signals:
        done: words for what was done.
        running_changed: one is being taken back now, or no longer.
    """

    done = Signal(str)
    running_changed = Signal()

    def __init__(
        self,
        door: RetractingDoor,
        tasks: Tasks,
        library: Library,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._today = today
        self.is_running = False

    def list(self, limit: int, then: Callable[[tuple[DeliveryWords, ...]], None]) -> None:
        """Ask for the latest imports, newest first; `then` hears them."""

        def found(deliveries: tuple[Delivery, ...]) -> None:
            then(tuple(delivery_words(delivery, self._today()) for delivery in deliveries))

        self._tasks.run("read", lambda _: self._door.deliveries(limit), found)

    def take_back(self, packet: PacketId) -> None:
        """Take an import back; `done` follows."""
        if self.is_running:
            return
        self._set_running(True)

        def finished(answer: tuple[Retraction, Changes]) -> None:
            self._set_running(False)
            self._library.tell(answer[1])
            self.done.emit(retraction_words(answer[0]))

        def failed(error: BaseException) -> None:
            self._set_running(False)
            self._tasks.fail(error)

        self._tasks.run(
            "io",
            lambda cancel: self._door.run(packet, cancel=cancel, progress=no_progress),
            finished,
            failed=failed,
        )

    def _set_running(self, is_running: bool) -> None:
        self.is_running = is_running
        self.running_changed.emit()


def delivery_words(delivery: Delivery, today: datetime.date) -> DeliveryWords:
    """Put an import into words."""
    at = datetime.datetime.fromisoformat(delivery.received).astimezone()
    when = translate("Retracting", "{day} kl. {time}").format(
        day=dates.short_day(at.date().isoformat(), today), time=f"{at.hour}.{at.minute:02}"
    )
    came = joined(
        (
            count_files(delivery.files),
            count_papers(delivery.papers) if delivery.papers else "",
            count_items(delivery.items) if delivery.items else "",
        ),
        ", ",
    )
    own = joined((count_marks(delivery.marks), count_notes(delivery.notes)), ", ")
    follows = translate(
        "Retracting",
        "Det som kom då tas bort ({came}). Det som också har kommit en annan gång finns kvar, och "
        "handlingar som ändrades blir som de var innan.",
    ).format(came=came)
    if own:
        stays = translate(
            "Retracting", "Det du själv har skrivit finns kvar ({own}) och listas under Kunde inte placeras."
        )
        follows += " " + stays.format(own=own)
    return DeliveryWords(
        delivery.packet,
        joined((when, delivery.name, came)),
        translate("Retracting", "Ska det som lästes in {when} tas tillbaka?").format(when=when),
        follows,
    )


def retraction_words(done: Retraction) -> str:
    """What taking back did, in words."""
    parts = [translate("Retracting", "Importen är tillbakatagen.")]
    if done.papers:
        parts.append(translate("Retracting", "{papers} togs bort.").format(papers=count_papers(done.papers)))
    if done.papers_back:
        words = translate("Retracting", "{papers} har sin förra text igen.")
        parts.append(words.format(papers=count_papers(done.papers_back)))
    if done.unplaced:
        words = translate("Retracting", "{marks} listas under Kunde inte placeras.")
        parts.append(words.format(marks=count_marks(len(done.unplaced))))
    return " ".join(parts)
