# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What waits for a worker, and which of it comes first."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from ifn_desktop.pdf.answering import Answering
from ifn_desktop.pdf.link import WorkerLink
from ifn_desktop.pdf.reading import Reading
from ifn_desktop.pdf.requests import PageImage

T = TypeVar("T")
Work = Callable[[], None]


@dataclass(frozen=True, eq=False)
class Asked(Generic[T]):
    """Something that one worker answers at once.

    Attributes:
        key: of the document.
        ask: asks a worker and waits for its answer.
        future: gets it.
        page: of the document, for keeping count of faults; 0 when it is about no page.
        begin: sends the question only, and gives what waits for the answer (`WorkerLink.begin_render`).
        since: when it was asked (`time.monotonic`).
    """

    key: str
    ask: Callable[[WorkerLink], T]
    future: Future[T]
    page: int = 0
    begin: Callable[[WorkerLink], Callable[[], T] | None] | None = None
    since: float = field(default_factory=time.monotonic)


class Waiting:
    """What waits. For whoever holds the pool's lock.

    Page images come first, the newest before older ones: the member has scrolled on. Then short
    questions in order, then page ranges of the files being read.

    Args:
        answering: does what was chosen, on the worker's thread.
        workers: how many share the reading of a file.
    """

    def __init__(self, answering: Answering, workers: int) -> None:
        self._answering = answering
        self._workers = workers
        self._renders: list[Asked[PageImage]] = []
        self._questions: list[Asked[object]] = []
        self._readings: list[Reading] = []

    def add_render(self, asked: Asked[PageImage]) -> None:
        """A page image."""
        self._renders.append(asked)

    def add_question(self, asked: Asked[T]) -> None:
        """A short question."""
        self._questions.append(asked)  # pyright: ignore[reportArgumentType]

    def add_reading(self, reading: Reading) -> None:
        """A whole file."""
        self._readings.append(reading)

    def clear(self) -> tuple[list[Future[object]], list[Reading]]:
        """Forget it all; gives what has to be told."""
        futures = [asked.future for asked in (*self._questions, *self._renders)]
        readings = list(self._readings)
        self._questions.clear()
        self._renders.clear()
        return futures, readings  # pyright: ignore[reportReturnType]

    def since(self) -> float | None:
        """Since when the oldest of it has waited (`time.monotonic`); None when nothing waits."""
        self._drop_cancelled()
        asked = [one.since for one in (*self._renders, *self._questions)]
        if any(not reading.opening and not reading.done for reading in self._readings):
            asked.append(0.0)
        return min(asked, default=None)

    def next_render(self, link: WorkerLink, others: Collection[WorkerLink]) -> Asked[PageImage] | None:
        """Take the page image that a worker should draw now.

        Args:
            link: the worker.
            others: those that have nothing to do either: who has the document open comes first.
        """
        self._drop_cancelled()
        for asked in reversed(self._renders):
            if link.has_open(asked.key) or not any(one.has_open(asked.key) for one in others):
                self._renders.remove(asked)
                return asked
        return None

    def put_back(self, asked: Asked[PageImage]) -> None:
        """It could not be sent at once: it is still the newest."""
        self._renders.append(asked)

    def next(self, link: WorkerLink, others: Collection[WorkerLink]) -> Work | None:
        """Take what a worker should do now; arguments as in `next_render`."""
        answering = self._answering
        asked = self.next_render(link, others)
        if asked is not None:
            return lambda: answering.answer(link, asked)
        if self._questions:
            question = self._questions.pop(0)
            return lambda: answering.answer(link, question)
        return self._next_reading(link)

    def _next_reading(self, link: WorkerLink) -> Work | None:
        answering = self._answering
        self._readings = [reading for reading in self._readings if not reading.done]
        for reading in self._readings:
            if not reading.opened:
                if not reading.opening:
                    reading.opening = True
                    return lambda reading=reading: answering.open_reading(link, reading, self._workers)
            elif link.has_open(reading.source.key) or reading.worth_helping():
                pages = reading.claim(self._workers)
                if pages is not None:
                    return lambda reading=reading, pages=pages: answering.read_range(link, reading, *pages)
        return None

    def _drop_cancelled(self) -> None:
        if any(asked.future.cancelled() for asked in self._renders):
            self._renders = [asked for asked in self._renders if not asked.future.cancelled()]
