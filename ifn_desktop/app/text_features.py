# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The features that turn pages into text: the reading view, read aloud, text recognition."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.ocr import OcrState
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, ProgressSink

if TYPE_CHECKING:
    from ifn_desktop.app.features import Parts
    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.model.flow import FlowText
    from ifn_desktop.ui.shell import FeatureMaker, Shell
    from ifn_desktop.viewmodels.reader.aloud import Speaker


def flowing_text(parts: Parts) -> FeatureMaker:
    """Papers as flowing text, in each pane."""

    def make(shell: Shell) -> object:
        from ifn_desktop.ui.reader.reflow_feature import ReflowFeature
        from ifn_desktop.viewmodels.reader.aloud import Aloud
        from ifn_desktop.viewmodels.reader.reflow import ReflowModel, TextStyle, TextStyles

        def flow(document: DocumentId, cancel: CancelToken) -> FlowText:
            return parts.core.get().text_work.flowing.flow(document, cancel)

        def model() -> ReflowModel:
            return ReflowModel(flow, parts.tasks, parts.models.library)

        styles = TextStyles(TextStyle.of(parts.preferences.settings.text))
        styles.changed.connect(lambda: parts.preferences.choose(text=styles.style.words))
        return ReflowFeature(shell, model, styles, Aloud(_voice))

    return make


def _voice() -> Speaker:
    from ifn_desktop.viewmodels.reader.aloud_voice import ProcessVoice

    frozen = getattr(sys, "frozen", False)
    return ProcessVoice([sys.executable, *(["--voice"] if frozen else ["-s", "-m", "ifn_desktop.app.voice"])])


def recognised_text(parts: Parts) -> FeatureMaker:
    """Pages that are pictures, made searchable."""

    def make(shell: Shell) -> object:
        from ifn_desktop.ui.reader.ocr_bar import OcrFeature
        from ifn_desktop.viewmodels.reader.ocr import OcrModel

        models = parts.models
        return OcrFeature(shell, OcrModel(_LaterOcr(parts.core), parts.tasks, models.library, models.notices))

    return make


class _LaterOcr:
    """`services.ocr.Ocr` when there is a library."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def state(self, document: DocumentId) -> OcrState:
        """See `Ocr.state`."""
        return self._core.get().text_work.ocr.state(document)

    def run(self, document: DocumentId, *, cancel: CancelToken, progress: ProgressSink) -> Changes:
        """See `Ocr.run`; layers of the pages as they were are forgotten."""
        core = self._core.get_settled()
        try:
            return core.text_work.ocr.run(document, cancel=cancel, progress=progress)
        finally:
            core.texts.forget()
