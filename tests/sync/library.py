# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A whole library that fetches papers: real store, real workers, a clock of its own."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ifn_desktop.app.core import Core, open_core
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.source_passwords import SourcePasswords
from ifn_desktop.model.ids import new_id
from ifn_desktop.model.sync import Source, SourceId, SourceKind, SyncReport
from ifn_desktop.model.work import CancelToken, ProgressSink, no_progress
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.syncing import Syncing
from ifn_desktop.services.syncing_doors import Doors
from ifn_desktop.sources.http import Patience
from tests.support.libraries import KEY

HASTY = Patience(connect=5.0, read=5.0, pause=0.01, grace=5.0)


@dataclass
class Clock:
    """A time that goes on when it is told to."""

    time: datetime.datetime = field(
        default_factory=lambda: datetime.datetime(2026, 2, 10, 12, 0, tzinfo=datetime.UTC)
    )

    def __call__(self) -> datetime.datetime:
        return self.time

    def wait(self, **words: float) -> None:
        self.time += datetime.timedelta(**words)


class Library:
    """An open library with its sources."""

    def __init__(self, core: Core, syncing: Syncing, clock: Clock) -> None:
        self.core = core
        self.syncing = syncing
        self.clock = clock

    def add(
        self,
        address: str | Path,
        kind: SourceKind = SourceKind.WEBDAV,
        password: str | None = None,
        **more: Any,
    ) -> SourceId:
        source = Source(SourceId(new_id()), kind, str(address), **more)
        return self.syncing.add(source, password).source.id

    def sync(
        self,
        *ids: SourceId,
        progress: ProgressSink = no_progress,
        cancel: CancelToken | None = None,
        **more: Any,
    ) -> SyncReport:
        return self.syncing.sync(list(ids) or None, cancel=cancel or CancelToken(), progress=progress, **more)

    def tree(self) -> list[Any]:
        """What the library holds, without ids and times: equal for equal libraries."""
        queries = self.core.queries
        meetings = []
        for summary in queries.meetings():
            agenda = queries.agenda(summary.id)
            meetings.append(
                (
                    agenda.organization,
                    agenda.date,
                    [_paper(paper) for paper in agenda.documents],
                    [
                        (
                            item.number,
                            item.title,
                            item.is_withdrawn,
                            [_paper(paper) for paper in item.documents],
                        )
                        for item in agenda.items
                    ],
                )
            )
        return [meetings, sorted(_paper(paper) for paper in queries.loose()), self.blobs()]

    def blobs(self) -> list[str]:
        """The contents that the library knows, by their keyed hashes."""
        with self.core.database.read() as view:
            return sorted(row[0] for row in view.query("SELECT blob FROM file"))

    def leftovers(self) -> list[str]:
        """Files beside the blobs that the library knows."""
        known = set(self.blobs())
        return sorted(path.name for path in self.core.paths.blobs.iterdir() if path.name not in known)


def _paper(paper: Any) -> tuple[Any, ...]:
    return (
        paper.title,
        paper.kind.value,
        paper.first_page,
        paper.last_page,
        paper.versions,
        paper.is_withdrawn,
    )


@contextmanager
def open_library(
    profile: Path,
    clock: Clock | None = None,
    *,
    patience: Patience = HASTY,
    step: Callable[[str], None] = lambda _: None,
) -> Iterator[Library]:
    """The library of a profile, closed in order at the end."""
    clock = clock or Clock()
    jobs = JobRunner()
    core = open_core(ProfilePaths(profile), KEY, jobs, now=clock)
    passwords = SourcePasswords(None)
    syncing = Syncing(
        core.database,
        core.blobs,
        jobs,
        take=core.importer.take,
        passwords=passwords,
        now=clock,
        doors=Doors(passwords, loopback=True, patience=patience),
        loopback=True,
        step=step,
    )
    try:
        yield Library(core, syncing, clock)
    finally:
        jobs.close()
        core.close()
