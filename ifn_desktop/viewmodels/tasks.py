# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How a view model asks the core: work in a lane, the answer on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.jobs import Job, JobRunner, Lane

T = TypeVar("T")
Post = Callable[[Callable[[], None]], None]


class Tasks:
    """Runs core functions for view models and brings the answers home.

    Args:
        jobs: the lanes.
        post: runs a closure on the GUI thread, soon (`app.bridge.GuiBridge.post`).
        report: hears every error that a caller does not handle itself, on the GUI thread.
    """

    def __init__(self, jobs: JobRunner, post: Post, report: Callable[[BaseException], None]) -> None:
        self._jobs = jobs
        self._post = post
        self._report = report

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
        """Run `work` in a lane; `done` or `failed` follow on the GUI thread.

        `Cancelled` is given to `failed` when there is one and else forgotten: it is never shown.
        """

        def succeeded(value: T) -> None:
            if done is not None:
                self._post(partial(done, value))

        def went_wrong(error: BaseException) -> None:
            if failed is not None:
                self._post(partial(failed, error))
            elif not isinstance(error, Cancelled):
                self._post(partial(self._report, error))

        return self._jobs.submit(lane, work, key=key, token=token, done=succeeded, failed=went_wrong)

    def fail(self, error: BaseException) -> None:
        """Report an error that a caller has handled only in part. On the GUI thread."""
        self._report(error)

    def post(self, closure: Callable[[], None]) -> None:
        """Run a closure on the GUI thread, from any thread."""
        self._post(closure)
