# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Search and the thread that keeps its index up to date, imported when first asked for."""

from __future__ import annotations

import contextlib
import datetime
import os
import threading
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink, no_progress
from ifn_desktop.store.database import Database

if TYPE_CHECKING:
    from ifn_desktop.services.indexing import Indexing
    from ifn_desktop.services.search import Search

_NICE = 10
_SOON = 0.4
"""Seconds that writes may gather in before they are indexed."""


class SearchWork:
    """Search across the library, and its index. One per program.

    Args:
        database: the library.
        now: the time it is, with its zone.
    """

    def __init__(self, database: Database, now: Callable[[], datetime.datetime]) -> None:
        self._database = database
        self._now = now
        self._token = CancelToken()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._report: Callable[[BaseException], None] = lambda _: None
        self._sinks: list[ProgressSink] = []
        self._forget: Callable[[], None] = lambda: None

    @cached_property
    def indexing(self) -> Indexing:
        """Builds the index."""
        from ifn_desktop.services.indexing import Indexing

        return Indexing(self._database, self._now)

    @cached_property
    def search(self) -> Search:
        """Answers queries."""
        from ifn_desktop.services.search import Search

        return Search(self._database, self.indexing)

    def start(self, report: Callable[[BaseException], None] = lambda _: None) -> None:
        """Index what waits, and from now on what is written, in a thread of low priority.

        After the profile's lock is taken.

        Args:
            report: hears what goes wrong, on that thread.
        """
        if self._thread is not None:
            return
        self._report = report
        self._forget = self._database.on_written(self._wake.set)
        self._thread = threading.Thread(target=self._work, name="ifn-index")
        self._thread.start()

    def resume(self) -> None:
        """Go on after a pause."""
        self.indexing.resume()
        self._wake.set()

    def rebuild(self) -> None:
        """Build the index anew. In the write lane."""
        self.indexing.rebuild()
        self._wake.set()

    def listen(self, sink: ProgressSink) -> Callable[[], None]:
        """Tell how far indexing is, on its thread; `search.indexed` when all is done.

        Returns:
            What stops it.
        """
        self._sinks.append(sink)

        def forget() -> None:
            if sink in self._sinks:
                self._sinks.remove(sink)

        return forget

    def finish(self, *, cancel: CancelToken, progress: ProgressSink = no_progress) -> None:
        """Index what waits, on the calling thread: for the command line.

        Raises:
            Cancelled: stopped; what is left is indexed next time.
        """
        self.indexing.run(cancel=cancel, progress=progress)

    def close(self) -> None:
        """Stop between two batches; what is left is indexed next time."""
        self._token.cancel()
        self._wake.set()
        self._forget()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        _lower_priority()
        self._let_settle()  # the start goes first
        while not self._token.cancelled:
            self._wake.clear()
            try:
                if self.indexing.run(cancel=self._token, progress=self._tell):
                    self._tell(Progress("search.indexed"))
                    continue
            except Cancelled:
                return
            except Exception as error:  # noqa: BLE001 - told once; the next write tries again
                self._report(error)
            self._wake.wait()
            self._let_settle()

    def _let_settle(self) -> None:
        """Let a burst of writes end, unless all is to end."""
        stop = threading.Event()
        forget = self._token.on_cancel(stop.set)
        stop.wait(_SOON)
        forget()

    def _tell(self, progress: Progress) -> None:
        for sink in tuple(self._sinks):
            sink(progress)


def _lower_priority() -> None:
    """Let the window go first, where threads have a priority of their own."""
    if os.name == "posix" and hasattr(os, "setpriority"):
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)
