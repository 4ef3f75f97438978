# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The features of new versions, and what they are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ifn_desktop.app.features import Parts
    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.app.text_parts import TextParts
    from ifn_desktop.model.ids import DocumentId
    from ifn_desktop.model.looks import TextExtent
    from ifn_desktop.model.paper_changes import PaperComparison
    from ifn_desktop.model.work import CancelToken
    from ifn_desktop.ui.shell import FeatureMaker, Shell
    from ifn_desktop.viewmodels.comparing import Which


def comparison(parts: Parts, text: TextParts) -> FeatureMaker:
    """Two versions of a paper, side by side."""

    def make(shell: Shell) -> object:
        from ifn_desktop.ui.versions.comparison_feature import ComparisonFeature
        from ifn_desktop.viewmodels.comparing import ComparisonModel

        model = ComparisonModel(_Comparing(parts.core), parts.tasks)
        return ComparisonFeature(shell, model, text.layers)

    return make


class _Comparing:
    """`services.comparing.Comparing` when there is a library."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def compare(
        self, document: DocumentId, cancel: CancelToken, before: Which, after: Which, /
    ) -> PaperComparison:
        """See `Comparing.compare`."""
        from ifn_desktop.services.comparing import Comparing

        core = self._core.get()
        return Comparing(core.database, core.texts).compare(document, cancel, before, after)

    def extent(self, document: DocumentId, /) -> TextExtent | None:
        """See `TextExtents.of`."""
        return self._core.get().extents.of(document)
