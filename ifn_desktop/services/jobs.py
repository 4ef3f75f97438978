# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The lanes of design.md section 4: who may do what on which thread.

`write` is one thread with the only writing connection, `read` two threads that only ask, `io`
four threads for files and network. A job is a plain function; its result comes back through a
callback on the lane's thread, which the GUI wraps in its bridge. A job submitted with the key of
an older one supersedes it: the older is cancelled and its result never delivered (search as you
type, a page scrolled away).
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, Literal, TypeVar

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.work import CancelToken

T = TypeVar("T")
Lane = Literal["write", "read", "io"]
WORKERS: dict[Lane, int] = {"write": 1, "read": 2, "io": 4}


class Job(Generic[T]):
    """A piece of work on its way through a lane."""

    def __init__(self, future: Future[T], lane: Lane, cancel: CancelToken) -> None:
        self._future = future
        self.lane: Lane = lane
        self.token = cancel
        self.superseded = False

    def cancel(self) -> None:
        """Ask the work to stop; its callback hears `Cancelled`."""
        self.token.cancel()
        self._future.cancel()

    def result(self, timeout: float | None = None) -> T:
        """Wait for the result. Never call this on the GUI thread."""
        try:
            return self._future.result(timeout)
        except Exception as error:
            if self._future.cancelled():
                raise Cancelled from error
            raise


class JobRunner:
    """Runs functions in lanes. One per program; closed by the composition root."""

    def __init__(self) -> None:
        self._lanes = {
            lane: ThreadPoolExecutor(count, thread_name_prefix=f"ifn-{lane}")
            for lane, count in WORKERS.items()
        }
        self._lock = threading.Lock()
        self._keyed: dict[str, Job[object]] = {}
        self._live: set[Job[object]] = set()
        self._closed = False

    def submit(
        self,
        lane: Lane,
        work: Callable[[CancelToken], T],
        *,
        key: str | None = None,
        token: CancelToken | None = None,
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Job[T]:
        """Run `work` in a lane.

        Args:
            lane: where it runs.
            work: gets the cancel token; should ask it between steps.
            key: the job takes the place of an earlier one with the same key.
            token: an existing token to listen to, else a new one.
            done: hears the result, on the lane's thread.
            failed: hears the error, `Cancelled` too, on the lane's thread.
        """
        cancel = token or CancelToken()

        def run() -> T:
            cancel.raise_if_cancelled()
            return work(cancel)

        with self._lock:
            if self._closed:
                raise Cancelled  # the program is ending: nobody waits for this any more
            job: Job[T] = Job(self._lanes[lane].submit(run), lane, cancel)
            self._live.add(job)  # pyright: ignore[reportArgumentType]
            older = self._keyed.get(key) if key is not None else None
            if key is not None:
                self._keyed[key] = job  # pyright: ignore[reportArgumentType]
        if older is not None:
            older.superseded = True
            older.cancel()

        def finished(future: Future[T]) -> None:
            with self._lock:
                self._live.discard(job)  # pyright: ignore[reportArgumentType]
                if key is not None and self._keyed.get(key) is job:
                    del self._keyed[key]
            if future.cancelled() or job.superseded:
                if failed is not None:
                    failed(Cancelled())
                return
            error = future.exception()
            if error is not None:
                if failed is not None:
                    failed(error)
            elif done is not None:
                done(future.result())

        job._future.add_done_callback(finished)  # pyright: ignore[reportPrivateUsage]
        return job

    def close(self) -> None:
        """Stop reading and fetching, finish what is to be written, end the threads.

        A write is short, and it is what the member did last: the page they were on, a word of a
        note. Only a write that belongs to cancelled work (an import) hears its token.
        """
        with self._lock:
            self._closed = True
            live = [job for job in self._live if job.lane != "write"]
        for job in live:
            job.cancel()
        for lane, pool in self._lanes.items():
            pool.shutdown(wait=True, cancel_futures=lane != "write")
