# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Builds what helps: the first steps, and the page for when something is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ifn_desktop.app.features import Parts
    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.services.first_run import FirstRun
    from ifn_desktop.ui.shell import FeatureMaker, Shell


class LaterFirstRun:
    """The way to the library, also before it is open: both wait, in a lane."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def to_read(self) -> FirstRun:
        """To ask."""
        return self._core.get().first_run

    def to_write(self) -> FirstRun:
        """To change."""
        return self._core.get_settled().first_run


def first_run(parts: Parts) -> FeatureMaker:
    """The first start in three steps."""

    def make(shell: Shell) -> object:
        from ifn_desktop.services.managed import Managed
        from ifn_desktop.ui.firstrun.feature import FirstRunFeature
        from ifn_desktop.viewmodels.first_run import FirstRunModel

        def holder() -> str:
            from ifn_desktop.config.keyrings import SystemKeyring
            from ifn_desktop.config.secrets import KeyVault

            return KeyVault(parts.core.get().paths, SystemKeyring()).status().value

        model = FirstRunModel(
            LaterFirstRun(parts.core),
            parts.tasks,
            parts.models.library,
            managed=parts.managed or Managed(),
            key_holder=holder,
        )
        return FirstRunFeature(shell, model)

    return make


def faults(parts: Parts) -> FeatureMaker:
    """When something is wrong."""

    def make(shell: Shell) -> object:
        from ifn_desktop.app.core import local_now
        from ifn_desktop.app.fault_sources import FaultSources
        from ifn_desktop.services.managed import Managed
        from ifn_desktop.ui.faults.feature import FaultsFeature
        from ifn_desktop.viewmodels.faults import FaultsModel

        sources = FaultSources(parts.core, parts.managed or Managed())
        return FaultsFeature(shell, FaultsModel(sources, parts.tasks, lambda: local_now().date()))

    return make
