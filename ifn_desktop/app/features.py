# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Every feature of the window, and what each is made of.

A feature costs nothing before the reading view is built: each maker imports what it needs itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.ui.shell import FeatureMaker
    from ifn_desktop.viewmodels.tasks import Tasks
    from ifn_desktop.viewmodels.window import WindowModels


class Parts(NamedTuple):
    """What features are made of.

    Attributes:
        models: the window's view models.
        tasks: runs work in a lane and brings the answer home.
        core: the library, also before it is open; asked in lanes only.
    """

    models: WindowModels
    tasks: Tasks
    core: LaterCore


def feature_makers(parts: Parts) -> Sequence[FeatureMaker]:  # noqa: ARG001  features come
    """The makers, in the order in which panels, buttons and menu entries stand."""
    return ()
