# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The feature of purging, and what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ifn_desktop.model.retention import PurgeCause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ifn_desktop.app.features import Parts
    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.model.confidential import Confidential
    from ifn_desktop.model.ids import DocumentId
    from ifn_desktop.model.retention import PurgeLogRow, PurgePreview, PurgeReport, PurgeWish
    from ifn_desktop.model.retention_rules import ClockState, RetentionState, Rule
    from ifn_desktop.model.views import Changes, MeetingSummary
    from ifn_desktop.model.work import CancelToken, ProgressSink
    from ifn_desktop.ui.shell import FeatureMaker, Shell


def retention(parts: Parts) -> FeatureMaker:
    """The page `Rensa`."""

    def make(shell: Shell) -> object:
        from ifn_desktop.app.leaving import LaterLeaving
        from ifn_desktop.ui.retention.feature import RetentionFeature
        from ifn_desktop.viewmodels.retention import RetentionModel
        from ifn_desktop.viewmodels.retention_leaving import LeavingModel

        def close() -> None:
            shell.window.close()

        return RetentionFeature(
            shell,
            RetentionModel(LaterRetention(parts.core), parts.tasks, parts.models.library),
            LeavingModel(LaterLeaving(parts.core), parts.tasks, close),
        )

    return make


def confidentiality(parts: Parts) -> FeatureMaker:
    """Papers that are taken for sekretess."""

    def make(shell: Shell) -> object:
        from ifn_desktop.ui.retention.confidential_feature import ConfidentialFeature
        from ifn_desktop.viewmodels.retention_confidential import ConfidentialModel

        library, navigator, tasks = parts.models.library, parts.models.navigator, parts.tasks
        return ConfidentialFeature(
            shell, ConfidentialModel(LaterConfidentiality(parts.core), tasks, library, navigator)
        )

    return make


class LaterConfidentiality:
    """`services.confidentiality` when there is a library."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def of(self, document: DocumentId, /) -> Confidential:
        """See `Confidentiality.of`."""
        return self._core.get().confidentiality.of(document)

    def set(self, document: DocumentId, /, *, is_confidential: bool) -> Changes:
        """See `Confidentiality.set`."""
        return self._core.get_settled().confidentiality.set(document, is_confidential=is_confidential)


class LaterRetention:
    """`services.purging` and `services.retention` when there is a library."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def meetings(self) -> Sequence[MeetingSummary]:
        """See `Queries.meetings`."""
        return self._core.get().queries.meetings()

    def preview(self, wish: PurgeWish, /) -> PurgePreview:
        """See `Purging.preview`."""
        return self._core.get().purging.preview(wish)

    def run(
        self, wish: PurgeWish, /, *, cancel: CancelToken, progress: ProgressSink
    ) -> tuple[PurgeReport, Changes]:
        """See `Purging.run`."""
        purging = self._core.get_settled().purging
        return purging.run(wish, PurgeCause.MEMBER, cancel=cancel, progress=progress)

    def log(self, limit: int, /) -> Sequence[PurgeLogRow]:
        """See `Purging.log`."""
        return self._core.get().purging.log(limit)

    def state(self) -> RetentionState:
        """See `Retention.state`."""
        return self._core.get().retention.state()

    def put(self, rule: Rule, /) -> RetentionState:
        """See `Retention.put`."""
        return self._core.get_settled().retention.put(rule)

    def remove(self, rule: str, /) -> RetentionState:
        """See `Retention.remove`."""
        return self._core.get_settled().retention.remove(rule)

    def approve(self) -> RetentionState:
        """See `Retention.approve`."""
        return self._core.get_settled().retention.approve()

    def trust_clock(self) -> RetentionState:
        """See `Retention.trust_clock`."""
        return self._core.get_settled().retention.trust_clock()

    def follow(
        self, *, cancel: CancelToken, progress: ProgressSink
    ) -> tuple[PurgeReport, Changes, ClockState]:
        """See `Retention.follow`."""
        core = self._core.get_settled()
        core.confidentiality.read(cancel=cancel)  # shorter rules ask for what it finds
        return core.retention.follow(cancel=cancel, progress=progress)
