# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Tells how far the fetching from a source is."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence

from ifn_desktop.model.sync import RemoteFile, SourceId, SyncProgress
from ifn_desktop.model.work import Progress, ProgressSink
from ifn_desktop.sync.plan import Group

TELL_EVERY = 0.1
"""Seconds between two times that further bytes are told."""


class Teller:
    """Tells how far a source is, not too often. Safe on several threads.

    Args:
        source: of it.
        groups: everything that is to be fetched from it.
        sink: hears `sync.fetching`.
    """

    def __init__(self, source: SourceId, groups: Sequence[Group], sink: ProgressSink) -> None:
        self._sink = sink
        self._lock = threading.Lock()
        self._last = 0.0
        files = [file for group in groups for file in group.files]
        total = sum(file.size or 0 for file in files)
        self._now = SyncProgress(source, files_total=len(files), bytes_total=total)

    def begin(self, file: RemoteFile) -> None:
        """A file is begun."""
        self._tell(lambda now: now._replace(file=file.name), at_once=True)

    def came(self, size: int) -> None:
        """Further bytes came."""
        self._tell(lambda now: now._replace(bytes_done=now.bytes_done + size))

    def end(self) -> None:
        """A file is whole."""
        self._tell(lambda now: now._replace(files_done=now.files_done + 1), at_once=True)

    def _tell(self, change: Callable[[SyncProgress], SyncProgress], *, at_once: bool = False) -> None:
        with self._lock:
            now = self._now = change(self._now)
            moment = time.monotonic()
            if not at_once and moment - self._last < TELL_EVERY:
                return
            self._last = moment
        self._sink(Progress("sync.fetching", now.files_done, now.files_total, {"sync": now}))
