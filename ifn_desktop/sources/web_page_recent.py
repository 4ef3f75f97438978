# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Files that may be replaced under the same address: those of the meetings that are near.

SiteVision's addresses tell versions; other pages' do not, and a corrected paper looks like the one
before. So the few files of meetings around today are asked for their ETag and length, a few times a
day, by a GET that is broken off after its head (HEAD answers wrongly on some sites).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ifn_desktop.errors import KnownError
from ifn_desktop.model.sync import RemoteFile
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.kept_answers import KeptAnswer, KeptAnswers

if TYPE_CHECKING:
    from ifn_desktop.sources.http import Fetcher

MOST = 8
EVERY = 6 * 3600.0
"""Seconds between two looks at one file."""
BEFORE, AFTER = 2, 21
"""Days around today in which a meeting is near: held so long ago, or to be held so soon."""
_ABOUT = "about:seen:"


class RecentFiles:
    """Looks at files and remembers what they looked like.

    Args:
        kept: where that is kept.
        fetcher: asks.
        cancel: stops it.
        now: seconds since 1970.
    """

    def __init__(self, kept: KeptAnswers, fetcher: Fetcher, cancel: CancelToken, now: float) -> None:
        self._kept = kept
        self._fetcher = fetcher
        self._cancel = cancel
        self._now = now
        self.asked = 0
        """How many files were looked at."""
        self.changed = False
        """Some file is other than it was."""

    def look(self, files: Iterable[RemoteFile], pause: Callable[[], None]) -> tuple[RemoteFile, ...]:
        """The same files; where one has been replaced since it was first seen `modified` says so.

        Args:
            files: of the page.
            pause: waits between two requests, where the site asks for it.
        """
        found: list[RemoteFile] = []
        for file in files:
            if file.modified or file.etag or file.size is not None:
                found.append(file)
                continue
            seen = self._kept.find(_ABOUT + file.key)
            due = seen is None or self._now - seen.at >= EVERY
            if due and self.asked < MOST and self._is_near(file.date):
                self.asked += 1
                pause()
                seen = self._ask(file, seen)
            if seen is not None:
                self._kept.put(_ABOUT + file.key, seen)
            found.append(file if seen is None else file._replace(modified=seen.modified))
        return tuple(found)

    def _is_near(self, date: str | None) -> bool:
        if date is None:
            return False
        today = datetime.datetime.fromtimestamp(self._now, datetime.UTC).date()
        try:
            days = (datetime.date.fromisoformat(date) - today).days
        except ValueError:
            return False
        return -BEFORE <= days <= AFTER

    def _ask(self, file: RemoteFile, seen: KeptAnswer | None) -> KeptAnswer | None:
        """What a file looks like: `etag` as it was last seen, `modified` empty until that changes."""
        try:
            with self._fetcher.open(file.address, self._cancel) as content:
                look = f"{content.etag}:{'' if content.size is None else content.size}"
        except KnownError:
            return seen  # fetching it will tell, or the next look
        if seen is None or not seen.etag:
            return KeptAnswer(b"", look, "", self._now)
        self.changed |= look != seen.etag
        return seen._replace(etag=look, modified=seen.modified if look == seen.etag else look, at=self._now)
