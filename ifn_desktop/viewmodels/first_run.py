# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The first start in three steps: who, where from, how locked. Each may be passed over."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.views import Changes
from ifn_desktop.services.first_run import Asked, FirstRun, Role, Who
from ifn_desktop.services.managed import Managed
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import translate

__all__ = ["FirstRunModel", "Role", "Step", "Who"]


class Step(IntEnum):
    """The steps in their order."""

    WHO = 0
    PAPERS = 1
    LOCK = 2


class FirstRunDoor(Protocol):
    """The way to the library; both in a lane."""

    def to_read(self) -> FirstRun:
        """To ask."""
        ...

    def to_write(self) -> FirstRun:
        """To change."""
        ...


class FirstRunModel(QObject):
    """Goes through the steps, and remembers where the member was.

    Args:
        door: the way to the library.
        tasks: runs what asks and writes.
        library: told what the sample's going changes.
        managed: what an IT department has set.
        key_holder: `keyring` or `passphrase`; called in the io lane.

    Attributes:
        has_chosen: papers are coming by one of the ways of the second step.

    Signals:
        changed: `step`, `who`, `boards` or the words are others.
        finished: the last step is done, or all are passed over.
        sample_gone: the sample was taken away (True), or was not there.
    """

    changed = Signal()
    finished = Signal()
    sample_gone = Signal(bool)

    def __init__(
        self,
        door: FirstRunDoor,
        tasks: Tasks,
        library: Library,
        *,
        managed: Managed,
        key_holder: Callable[[], str],
    ) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._library = library
        self._managed = managed
        self._key_holder = key_holder
        self.step = Step.WHO
        self.who = Who()
        self.boards: tuple[str, ...] = ()
        self.has_sample = False
        self.has_chosen = False
        self.holder = ""

    def load(self) -> None:
        """Ask what is known; `changed` follows."""
        self._tasks.run("read", lambda _: self._door.to_read().asked(), self._asked, key="first-run")
        self._tasks.run("io", lambda _: self._key_holder(), self._held)

    def chosen(self) -> None:
        """Papers are coming, by a way that the second step offers: it is done."""
        self.has_chosen = True
        if self.step is Step.PAPERS:
            self.next()

    def leave(self) -> None:
        """The member leaves the steps, wherever they were: they open by themselves no more."""
        self._tasks.run("write", lambda _: self._door.to_write().leave())

    def go(self, step: Step) -> None:
        """Go to a step."""
        self.step = step
        self.changed.emit()

    def next(self) -> None:
        """Go on; after the last step it is finished."""
        if self.step is Step.LOCK:
            self.step = Step.WHO
            self.finished.emit()
        else:
            self.go(Step(self.step + 1))

    def back(self) -> None:
        """Go to the step before."""
        if self.step is not Step.WHO:
            self.go(Step(self.step - 1))

    def keep(self, who: Who) -> None:
        """Keep who the member is."""
        if who != self.who:
            self.who = who
            self._tasks.run("write", lambda _: self._door.to_write().keep(who))

    def remove_sample(self) -> None:
        """Take the sample packet away; `sample_gone` follows."""
        self._tasks.run("io", lambda cancel: self._door.to_write().remove_sample(cancel), self._removed)

    @property
    def source_words(self) -> str:
        """What is fetched by itself because the IT department has set it; else nothing."""
        names = [source.name or source.address for source in self._managed.sources]
        if not names:
            return ""
        form = translate(
            "FirstRun", "{who} har ordnat så att handlingarna kommer av sig själva från {names}."
        )
        return form.format(who=self._managed.set_by, names=", ".join(names))

    @property
    def may_add_places(self) -> bool:
        """Whether the member may have papers fetched from a place of their own."""
        return self._managed.may_add_sources

    @property
    def lock_words(self) -> str:
        """How the library is locked, as it is now."""
        if self.holder == "passphrase":
            return translate(
                "FirstRun",
                "Handlingarna är låsta med ditt lösenord. Programmet frågar efter det när du startar det. "
                "Glömmer du lösenordet är återställningskoden enda vägen in.",
            )
        return translate(
            "FirstRun",
            "Handlingarna är låsta, och datorns nyckelring öppnar dem när du har loggat in på datorn. "
            "Byter du dator, eller går nyckelringen sönder, är återställningskoden enda vägen in.",
        )

    def _asked(self, asked: Asked) -> None:
        self.who, self.boards, self.has_sample = asked
        self.changed.emit()

    def _held(self, holder: str) -> None:
        self.holder = holder
        self.changed.emit()

    def _removed(self, answer: tuple[bool, Changes]) -> None:
        was_there, changes = answer
        self.has_sample = False
        self._library.tell(changes)
        self.sample_gone.emit(was_there)
        self.changed.emit()
