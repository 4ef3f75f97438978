# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A whole library for tests of the core: real store, real workers, real lanes."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ifn_desktop.app.core import Core, open_core
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.model.views import AgendaView, ImportReport
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.services.intake import AskPassword
from ifn_desktop.services.jobs import JobRunner

KEY = bytes(range(32))
NOW = datetime.datetime(2026, 2, 10, 12, 0, tzinfo=datetime.UTC)


@contextmanager
def open_library(profile: Path, now: datetime.datetime = NOW) -> Iterator[Core]:
    """The library of a profile, closed in order at the end."""
    jobs = JobRunner()
    core = open_core(ProfilePaths(profile), KEY, jobs, now=lambda: now)
    try:
        yield core
    finally:
        jobs.close()
        core.close()


@contextmanager
def open_copy(made: Path, folder: Path) -> Iterator[Core]:
    """Open a copy of a library that tests share, so that each may write in its own.

    Args:
        made: the profile to copy.
        folder: where the copy is put.
    """
    shutil.copytree(made, folder / "profile")
    with open_library(folder / "profile") as core:
        yield core


def take_in(core: Core, *paths: Path, password: AskPassword | None = None) -> ImportReport:
    """Import paths as one delivery."""
    return core.importer.run(paths, cancel=CancelToken(), progress=no_progress, password=password)


def only_agenda(core: Core) -> AgendaView:
    """The agenda of the one meeting in the library."""
    (meeting,) = core.queries.meetings()
    return core.queries.agenda(meeting.id)
