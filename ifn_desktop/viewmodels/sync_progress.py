# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How far the fetching is: heard from several threads, said in words."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.model.sync import SourceId, SyncProgress
from ifn_desktop.model.work import Progress
from ifn_desktop.viewmodels import sync_words as words
from ifn_desktop.viewmodels.words import grouped, joined, tr


class Way(NamedTuple):
    """How far a source is. `share` is 0 to 1, or None while nobody knows."""

    words: str
    share: float | None = None


STOPPING = Way("Stoppar…")
_SEEKING = "Letar efter nya handlingar…"


class Heard:
    """Keeps the newest progress of each source: told from several threads, shown now and then."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._newest: dict[SourceId, SyncProgress] = {}

    def put(self, progress: Progress) -> bool:
        """Keep it; true when nobody has been told of one that waits."""
        told = progress.params.get("sync")
        if not isinstance(told, SyncProgress):
            return False
        with self._lock:
            first = not self._newest
            self._newest[told.source] = told
            return first

    def take(self) -> dict[SourceId, SyncProgress]:
        """The newest of each source, once."""
        with self._lock:
            newest, self._newest = self._newest, {}
            return newest


def share(ways: Sequence[SyncProgress]) -> float | None:
    """How much is done, by bytes where sizes are known, else by files."""
    for done, total in (
        (sum(way.bytes_done for way in ways), sum(way.bytes_total for way in ways)),
        (sum(way.files_done for way in ways), sum(way.files_total for way in ways)),
    ):
        if total:
            return min(1.0, done / total)
    return None


def way_of(way: SyncProgress | None) -> Way:
    """How far one source is: `Hämtar Kallelse.pdf, 3 av 12 · 4 MB av 18 MB`."""
    if way is None or not way.files_total:
        return Way(tr(_SEEKING))
    counted = tr("{done} av {total}").format(done=grouped(way.files_done), total=grouped(way.files_total))
    sizes = ""
    if way.bytes_total:
        done = words.size_words(way.bytes_done) or "0"
        sizes = tr("{done} av {total}").format(done=done, total=words.size_words(way.bytes_total))
    name = tr("Hämtar {file}").format(file=way.file) if way.file else tr("Hämtar")
    return Way(joined((f"{name}, {counted}", sizes)), share((way,)))


def way_of_all(ways: Sequence[SyncProgress]) -> Way:
    """How far all of it is: `Hämtar handlingar, 3 av 12`."""
    total = sum(way.files_total for way in ways)
    if not total:
        return Way(tr(_SEEKING))
    done = sum(way.files_done for way in ways)
    said = tr("Hämtar handlingar, {done} av {total}")
    return Way(said.format(done=grouped(done), total=grouped(total)), share(ways))
