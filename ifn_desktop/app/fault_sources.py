# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where the page for faults reads from. Called in the io lane."""

from __future__ import annotations

from pathlib import Path

from ifn_desktop.app.core import local_now
from ifn_desktop.app.later import LaterCore
from ifn_desktop.model.managed import Policy, PolicyFault
from ifn_desktop.services.crash_reports import LOG, CrashReports
from ifn_desktop.services.file_words import CRASH
from ifn_desktop.services.managed import Managed
from ifn_desktop.viewmodels.export_words import in_language
from ifn_desktop.viewmodels.words import table


class FaultSources:
    """The log, the reports, the computer.

    Args:
        core: says where the profile is.
        managed: what an IT department has set.
    """

    def __init__(self, core: LaterCore, managed: Managed) -> None:
        self._core = core
        self._managed = managed

    @property
    def reports(self) -> CrashReports:
        """Of crashes."""
        from ifn_desktop.app.doctor import versions

        words = in_language(CRASH, table)
        return CrashReports(self._core.get().paths.logs, versions, local_now, words)

    @property
    def log(self) -> Path:
        """The log's path."""
        return self._core.get().paths.logs / LOG

    def summary(self) -> str:
        """What whoever helps asks for first."""
        from ifn_desktop.app.doctor import lines_of, surroundings
        from ifn_desktop.config.keyrings import SystemKeyring

        report = surroundings(self._core.get().paths, SystemKeyring(), self._managed)
        return "\n".join(lines_of(report))

    def policy(self) -> tuple[Policy, tuple[PolicyFault, ...]]:
        """What is set, and what is wrong in its file."""
        return self._managed.policy, self._managed.faults
