# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What every long call takes: a token that can stop it, and a sink that hears how far it is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ifn_desktop.errors import Cancelled


class CancelToken:
    """Says once, from any thread, that the work is no longer wanted."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cancelled = False
        self._callbacks: list[Callable[[], None]] = []

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` has been called."""
        return self._cancelled

    def cancel(self) -> None:
        """Stop the work. Callbacks run once, on the calling thread; a second call does nothing."""
        with self._lock:
            if self._cancelled:
                return
            self._cancelled = True
            callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            callback()

    def raise_if_cancelled(self) -> None:
        """Raise `Cancelled` when the work is no longer wanted."""
        if self._cancelled:
            raise Cancelled

    def on_cancel(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call `callback` at cancel, at once if that has happened. Returns what takes it back."""
        with self._lock:
            run_now = self._cancelled
            if not run_now:
                self._callbacks.append(callback)
        if run_now:
            callback()

        def forget() -> None:
            with self._lock:
                if callback in self._callbacks:
                    self._callbacks.remove(callback)

        return forget


class Progress(NamedTuple):
    """How far a long work has come.

    Attributes:
        step: a code (`import.reading`), turned into words by `viewmodels.messages`.
        done: how much is done, in the step's own unit (files, pages, bytes).
        total: how much there is, or None while nobody knows.
        params: what the words need. Never logged.
    """

    step: str
    done: int = 0
    total: int | None = None
    params: Mapping[str, object] = MappingProxyType({})


ProgressSink = Callable[[Progress], None]


def no_progress(_: Progress) -> None:
    """A sink that hears nothing."""
