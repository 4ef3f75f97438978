# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The features that turn pages into text: the reading view, read aloud, text recognition."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ifn_desktop.app.features import Parts
    from ifn_desktop.model.flow import FlowText
    from ifn_desktop.model.ids import DocumentId
    from ifn_desktop.model.work import CancelToken
    from ifn_desktop.ui.shell import FeatureMaker, Shell


def flowing_text(parts: Parts) -> FeatureMaker:
    """Papers as flowing text, in each pane."""

    def make(shell: Shell) -> object:
        from ifn_desktop.ui.reader.reflow_feature import ReflowFeature
        from ifn_desktop.viewmodels.reader.reflow import ReflowModel, TextStyles

        def flow(document: DocumentId, cancel: CancelToken) -> FlowText:
            return parts.core.get().text_work.flowing.flow(document, cancel)

        def model() -> ReflowModel:
            return ReflowModel(flow, parts.tasks, parts.models.library)

        return ReflowFeature(shell, model, TextStyles())

    return make
