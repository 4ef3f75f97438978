# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Lanes without threads: work is run at once, or when the test lets it go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.jobs import Job, Lane
from ifn_desktop.viewmodels.tasks import Tasks

T = TypeVar("T")


class InlineTasks(Tasks):
    """Runs work at once on the calling thread: for tests where the lanes do not matter."""

    def __init__(self, report: Callable[[BaseException], None]) -> None:
        self._tell = report

    def run(
        self,
        lane: Lane,
        work: Callable[[CancelToken], T],
        done: Callable[[T], None] | None = None,
        *,
        failed: Callable[[BaseException], None] | None = None,
        key: str | None = None,
        token: CancelToken | None = None,
    ) -> Job[T]:
        try:
            value = work(token or CancelToken())
        except Exception as error:  # noqa: BLE001  every error goes where the lanes would bring it
            if failed is not None:
                failed(error)
            elif not isinstance(error, Cancelled):
                self._tell(error)
        else:
            if done is not None:
                done(value)
        return None  # type: ignore[return-value]

    def post(self, closure: Callable[[], None]) -> None:
        closure()

    def fail(self, error: BaseException) -> None:
        self._tell(error)


class HeldTasks(InlineTasks):
    """Keeps what is run until the test lets it go: for what happens while an answer is awaited."""

    def __init__(self, report: Callable[[BaseException], None]) -> None:
        super().__init__(report)
        self.held: list[Callable[[], object]] = []

    def run(self, lane: Lane, work: object, done: object = None, **more: object) -> Job[object]:  # type: ignore[override]
        self.held.append(lambda: InlineTasks.run(self, lane, work, done, **more))  # type: ignore[arg-type]
        return None  # type: ignore[return-value]

    def release(self) -> None:
        held, self.held = self.held, []
        for run in held:
            run()
