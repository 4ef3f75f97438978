# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Fetches papers when it is time: at the start, on a schedule, when the network is back or a folder fills."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from random import randrange
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from ifn_desktop.model.sync import SourceId, SourceKind, SourceState
from ifn_desktop.services.sync_schedule import Choices, Every, Known, Metered, Situation, decide
from ifn_desktop.viewmodels import sync_words as words
from ifn_desktop.viewmodels.preferences import Preferences
from ifn_desktop.viewmodels.sync import FetchingModel
from ifn_desktop.viewmodels.sync_fault_words import waits_for_member
from ifn_desktop.viewmodels.sync_folders import FolderWatch
from ifn_desktop.viewmodels.tasks import Tasks

_SOON_MS = 50
_OCCASIONS = 3
START_MS = 2_000


class Power(Protocol):
    """What the computer runs on (`app.power.Power`)."""

    @property
    def is_on_battery(self) -> bool:
        """No mains power."""
        ...

    @property
    def charge(self) -> float | None:
        """What is left, 0 to 1."""
        ...


class Network(Protocol):
    """What the system knows of the network (`app.network.Network`)."""

    def begin(self) -> None:
        """Ask the system from now on; a second call does nothing."""
        ...

    @property
    def changed(self) -> Any:  # a signal; pyright knows it as one thing on the class, another on the object
        """Tells that one of the others is another."""
        ...

    @property
    def is_online(self) -> bool:
        """Whether there is a way out."""
        ...

    @property
    def is_metered(self) -> bool:
        """Whether what is sent costs."""
        ...


class Computer(NamedTuple):
    """What is asked of the computer.

    Attributes:
        network: tells of the network.
        power: reads the battery; called in the io lane.
    """

    network: Network
    power: Callable[[], Power]


class SyncKeeper(QObject):
    """Asks `services.sync_schedule` what to do, and does it.

    Nothing is fetched before `start`, while it is held (the program is locked), or after `stop`.

    Args:
        model: fetches.
        computer: its network and battery.
        preferences: what the member has chosen.
        tasks: reads the battery in a lane.
        now: the time it is, with its zone.
        folders: tells when something is new in a folder.
        start_ms: between `start` and the first look at what there is: the member reads already.

    Signals:
        changed: the choices are others.
    """

    changed = Signal()

    def __init__(
        self,
        model: FetchingModel,
        computer: Computer,
        preferences: Preferences,
        tasks: Tasks,
        now: Callable[[], datetime.datetime],
        *,
        folders: FolderWatch | None = None,
        start_ms: int = START_MS,
    ) -> None:
        super().__init__()
        self._model = model
        self._folders = folders or FolderWatch(tasks)
        self._folders.changed.connect(self._folder_changed)
        self._fresh: set[str] = set()
        self._computer = computer
        self._preferences = preferences
        self._tasks = tasks
        self._now = now
        self._seed = randrange(1 << 30)
        self._occasions: tuple[datetime.datetime, ...] = ()
        self._was_online = computer.network.is_online
        self._is_started = self._is_held = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._starting = QTimer(self)
        self._starting.setSingleShot(True)
        self._starting.setInterval(start_ms)
        self._starting.timeout.connect(model.load)
        computer.network.changed.connect(self._network_changed)
        model.changed.connect(self._model_changed)
        preferences.changed.connect(self._preferences_changed)
        self._words = preferences.settings.fetch
        self._seen: tuple[SourceState, ...] = ()

    @property
    def choices(self) -> Choices:
        """When the member wants papers fetched."""
        return Choices.of(self._preferences.settings.fetch)

    def choose(self, *, every: Every | None = None, metered: Metered | None = None) -> None:
        """Choose otherwise."""
        old = self.choices
        chosen = Choices(every or old.every, metered or old.metered)
        self._preferences.choose(fetch="" if chosen == Choices() else chosen.words)

    def start(self) -> None:
        """Begin: the window is usable now."""
        self._is_started = True
        self._happened()
        self._starting.start()

    def hold(self) -> None:
        """Fetch nothing from now on, and stop what goes on: the program is locked."""
        self._is_held = True
        self._timer.stop()
        self._folders.watch({})
        self._model.stop()

    def release(self) -> None:
        """Go on where `hold` stopped."""
        self._is_held = False
        self._happened()
        self._watch_folders()
        self._look_soon()

    def stop(self) -> None:
        """The window closes: stop what goes on; the next start goes on there."""
        self._is_started = False
        self._starting.stop()
        self._timer.stop()
        self._folders.watch({})
        self._model.stop()

    def _happened(self) -> None:
        """There is a reason to look soon."""
        self._occasions = (*self._occasions, self._now())[-_OCCASIONS:]

    def _network_changed(self) -> None:
        is_online = self._computer.network.is_online
        if is_online and not self._was_online:
            self._happened()
        self._was_online = is_online
        self._look_soon()

    def _model_changed(self) -> None:
        if self._model.states != self._seen:
            self._seen = self._model.states
            self._watch_folders()
            self._look_soon()
            if self._is_started and self._seen:
                self._computer.network.begin()  # who has no place to fetch from pays nothing for it

    def _watch_folders(self) -> None:
        if not self._is_started or self._is_held:
            return
        self._folders.watch(
            {
                state.source.id: Path(state.source.address)
                for state in self._model.states
                if state.source.kind is SourceKind.FOLDER and not words.is_paused(state.source)
            }
        )

    def _folder_changed(self, source: str) -> None:
        self._fresh.add(source)
        self._look_soon()

    def _preferences_changed(self) -> None:
        if self._preferences.settings.fetch != self._words:
            self._words = self._preferences.settings.fetch
            self.changed.emit()
            self._look_soon()

    def _look_soon(self) -> None:
        if self._is_started and not self._is_held:
            self._timer.start(_SOON_MS)

    def _look(self) -> None:
        """Ask what the computer runs on, then decide."""
        if self._is_started and not self._is_held and self._model.is_loaded and self._model.states:
            self._tasks.run("io", lambda _: self._computer.power(), self._decide, key="sync.power")

    def _decide(self, power: Power) -> None:
        if not self._is_started or self._is_held:
            return
        network = self._computer.network
        situation = Situation(
            is_online=network.is_online,
            is_metered=network.is_metered,
            is_on_battery=power.is_on_battery,
            charge=power.charge,
            occasions=self._occasions,
        )
        now = self._now()
        known = [_known(state, self._fresh) for state in self._model.states]
        decision = decide(known, self.choices, situation, now, self._seed)
        self._model.decided(decision, is_online=network.is_online)
        if decision.ask_again is not None:
            self._timer.start(max(_SOON_MS, round((decision.ask_again - now).total_seconds() * 1000)))
        if decision.due and not self._model.is_running:
            self._fresh.difference_update(decision.due)
            self._model.fetch(
                [SourceId(key) for key in decision.due], automatic=True, largest=decision.largest
            )


def _known(state: SourceState, fresh: set[str]) -> Known:
    return Known(
        key=state.source.id,
        is_paused=words.is_paused(state.source),
        waits_for_member=state.needs_password or waits_for_member(state.code),
        last_try=words.moment(state.tried),
        last_success=words.moment(state.listed) if not state.code else None,
        failures=max(state.failures, 1) if state.code else 0,
        retry_at=words.moment(state.retry_at),
        is_local=state.source.kind is SourceKind.FOLDER,
        has_changed=state.source.id in fresh,
    )
