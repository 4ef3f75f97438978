# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""On a worker's thread: a question asked, its answer passed on, and what follows when the worker dies."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NoReturn, TypeVar

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.pdf.faults import TRIES, Faults
from ifn_desktop.pdf.link import WorkerDied, WorkerLink
from ifn_desktop.pdf.reading import Reading

if TYPE_CHECKING:
    from ifn_desktop.pdf.waiting import Asked

T = TypeVar("T")


def _raise(error: BaseException) -> NoReturn:
    raise error


class Answering:
    """Asks workers, tries once more when one dies, and keeps count of what ends them.

    Args:
        faults: what is not asked again.
        more_to_do: called when pages of a file can be shared with other workers.
    """

    def __init__(self, faults: Faults, more_to_do: Callable[[], None]) -> None:
        self._faults = faults
        self._more_to_do = more_to_do
        self._lock = threading.Lock()
        self._closed = False

    def close(self) -> None:
        """From now on a worker that ends was ended by the pool."""
        self._closed = True

    def refusal(self, key: str, page: int = 0) -> str | None:
        """Why a document or a page of it is not given to a worker any more (`Faults.refusal`)."""
        with self._lock:
            return self._faults.refusal(key, page)

    def answer(self, link: WorkerLink, asked: Asked[T], begun: Callable[[], T] | None = None) -> None:
        """Ask, and set the future.

        Args:
            link: the worker.
            asked: the question.
            begun: waits for the answer where the question has been sent already; the future runs then.
        """
        if begun is None and not asked.future.set_running_or_notify_cancel():
            return
        for attempt in range(1, TRIES + 1):
            try:
                result = asked.ask(link) if begun is None else begun()
            except WorkerDied as death:
                begun = None
                error = self._after_death(asked.key, death, asked.page, is_last=attempt == TRIES)
                if error is not None:
                    asked.future.set_exception(error)
                    return
            except BaseException as error:  # noqa: BLE001
                asked.future.set_exception(error)  # whoever waits for it decides
                return
            else:
                with self._lock:
                    self._faults.opened(asked.key)
                asked.future.set_result(result)
                return

    def take(
        self, link: WorkerLink, asked: Asked[T], begun: Callable[[], T], free: Callable[[], None]
    ) -> Callable[[], None] | None:
        """Set the future from an answer that has come, on whatever thread takes it.

        Args:
            link: the worker.
            asked: the question.
            begun: takes the answer.
            free: called before the future is set: the worker may be asked again.

        Returns:
            What is to be done on the worker's thread instead, when the worker has ended.
        """
        try:
            result = begun()
        except WorkerDied as death:
            return partial(self.answer, link, asked, partial(_raise, death))
        except BaseException as error:  # noqa: BLE001
            free()
            asked.future.set_exception(error)  # whoever waits for it decides
        else:
            with self._lock:
                self._faults.opened(asked.key)
            free()
            asked.future.set_result(result)
        return None

    def open_reading(self, link: WorkerLink, reading: Reading, workers: int) -> None:
        """Open a file that is to be read, and read its first pages; `workers` share the rest."""
        future = reading.future
        if not future.running() and not future.set_running_or_notify_cancel():
            return
        reading.begin()
        for _ in range(TRIES):
            try:
                reading.describe(link.pages(reading.source), link.describe(reading.source))
            except WorkerDied as death:
                error = self._after_death(reading.source.key, death)
                if error is not None:
                    reading.fail(error)
                    return
            except BaseException as error:  # noqa: BLE001
                reading.fail(error)  # whoever waits for it decides
                return
            else:
                break
        pages = reading.claim(workers)
        self._more_to_do()
        if pages is not None:
            self.read_range(link, reading, *pages)

    def read_range(self, link: WorkerLink, reading: Reading, first: int, last: int) -> None:
        """Read pages first to last of a file."""
        upcoming = first

        def heard(page: object, lost: bool) -> None:
            nonlocal upcoming
            upcoming += 1
            reading.heard(page, lost)  # pyright: ignore[reportArgumentType]

        try:
            try:
                link.read(reading.source, first, last, reading.seconds_left, heard)
            except WorkerDied as death:
                if self._closed:
                    reading.fail(Cancelled())
                else:
                    reading.died(upcoming, last, hang=death.hang)
            except KnownError as error:
                if error.code != "pdf.memory":
                    raise
                reading.died(upcoming, last, hang=False)
        except BaseException as error:  # noqa: BLE001
            # Also what a progress sink raised: whoever waits for the file decides.
            reading.fail(error)
        self._more_to_do()

    def _after_death(
        self, key: str, death: WorkerDied, page: int = 0, *, is_last: bool = False
    ) -> BaseException | None:
        """Why not to try again, or None. What hangs once hangs again, and costs its time each time."""
        if self._closed:
            return Cancelled()
        with self._lock:
            code = self._faults.died(
                key, page, death.code, opening=death.opening, is_last=is_last or death.hang
            )
        return KnownError(code) if code is not None else None
