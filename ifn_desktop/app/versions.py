# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The features of new versions, and what they are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ifn_desktop.app.features import Parts
    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.app.text_parts import TextParts
    from ifn_desktop.model.annotations import Mark, Target
    from ifn_desktop.model.homes import Home
    from ifn_desktop.model.ids import AnnotationId, DocumentId, ItemId, MeetingId, PacketId
    from ifn_desktop.model.looks import TextExtent
    from ifn_desktop.model.news import Delivery, MeetingNews, PaperVersion, Retraction, Suggestion, Unplaced
    from ifn_desktop.model.paper_changes import PaperComparison
    from ifn_desktop.model.views import Changes
    from ifn_desktop.model.work import CancelToken, ProgressSink
    from ifn_desktop.ui.shell import FeatureMaker, Shell
    from ifn_desktop.ui.versions.comparison_feature import ComparisonFeature
    from ifn_desktop.ui.versions.home_feature import HomeFeature
    from ifn_desktop.ui.versions.news_feature import NewsFeature
    from ifn_desktop.ui.versions.retracting_feature import RetractingFeature
    from ifn_desktop.ui.versions.unplaced_feature import UnplacedFeature
    from ifn_desktop.viewmodels.comparing import Which


class NewVersions(NamedTuple):
    """The features, kept by the window."""

    comparison: ComparisonFeature
    news: NewsFeature
    unplaced: UnplacedFeature
    retracting: RetractingFeature
    home: HomeFeature


def new_versions(parts: Parts, text: TextParts) -> FeatureMaker:
    """What is new, and two versions of a paper side by side."""

    def make(shell: Shell) -> object:
        from ifn_desktop.ui.versions.comparison_feature import ComparisonFeature
        from ifn_desktop.ui.versions.home_feature import HomeFeature
        from ifn_desktop.ui.versions.news_feature import NewsFeature
        from ifn_desktop.ui.versions.retracting_feature import RetractingFeature
        from ifn_desktop.ui.versions.unplaced_feature import UnplacedFeature
        from ifn_desktop.viewmodels.comparing import ComparisonModel
        from ifn_desktop.viewmodels.homes import HomesModel
        from ifn_desktop.viewmodels.news import NewsModel
        from ifn_desktop.viewmodels.retracting import RetractingModel
        from ifn_desktop.viewmodels.unplaced import UnplacedModel

        models, tasks = parts.models, parts.tasks
        comparison = ComparisonFeature(shell, ComparisonModel(_Comparing(parts.core), tasks), text.layers)
        news = NewsModel(_News(parts.core), tasks, models.library, models.navigator)
        door = _Unplacing(parts.core)
        unplaced = UnplacedFeature(
            shell,
            UnplacedModel(door, tasks, models.library, models.navigator),
            door,
            tasks=tasks,
            selection=text.selection,
            comparison=comparison,
        )
        retracting = RetractingFeature(shell, RetractingModel(_Retracting(parts.core), tasks, models.library))
        homes = HomesModel(
            _Homes(parts.core),
            tasks,
            library=models.library,
            notices=models.notices,
            navigator=models.navigator,
        )
        shown = NewsFeature(shell, news, comparison)
        return NewVersions(comparison, shown, unplaced, retracting, HomeFeature(shell, homes))

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


class _News:
    """`services.news.News` when there is a library."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def news(self, meeting: MeetingId, /) -> MeetingNews:
        """See `News.news`."""
        return self._core.get().versions.news.news(meeting)

    def look_at(self, documents: Sequence[DocumentId], items: Sequence[ItemId], /) -> Changes:
        """See `News.look_at`."""
        return self._core.get_settled().versions.news.look_at(documents, items)


class _Unplacing:
    """`services.unplacing.Unplacing` and the versions of papers, when there is a library."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def unplaced(self, meeting: MeetingId | None, /) -> tuple[Unplaced, ...]:
        """See `Unplacing.unplaced`."""
        return self._core.get().versions.unplacing.unplaced(meeting)

    def suggestions(self, annotation: AnnotationId, cancel: CancelToken, /) -> tuple[Suggestion, ...]:
        """See `Unplacing.suggestions`."""
        return self._core.get().versions.unplacing.suggestions(annotation, cancel=cancel)

    def place(self, annotation: AnnotationId, target: Target, /) -> Changes:
        """See `Unplacing.place`."""
        return self._core.get_settled().versions.unplacing.place(annotation, target)

    def keep_with_old(self, annotations: Sequence[AnnotationId], /) -> Changes:
        """See `Unplacing.keep_with_old`."""
        return self._core.get_settled().versions.unplacing.keep_with_old(annotations)

    def versions(self, document: DocumentId, /) -> tuple[PaperVersion, ...]:
        """See `News.versions`."""
        return self._core.get().versions.news.versions(document)

    def marks_in(self, document: DocumentId, version: str, /) -> tuple[Mark, ...]:
        """See `Annotating.marks_of`."""
        return self._core.get().marks.annotating.marks_of(document, version)


class _Retracting:
    """`services.retracting.Retracting` when there is a library."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def deliveries(self, limit: int, /) -> tuple[Delivery, ...]:
        """See `Retracting.deliveries`."""
        return self._core.get().versions.retracting.deliveries(limit)

    def run(
        self, packet: PacketId, /, *, cancel: CancelToken, progress: ProgressSink
    ) -> tuple[Retraction, Changes]:
        """See `Retracting.run`."""
        return self._core.get_settled().versions.retracting.run(packet, cancel=cancel, progress=progress)


class _Homes:
    """`services.homes.Homes` when there is a library."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def homes(self, document: DocumentId, /) -> tuple[Home, ...]:
        """See `Homes.homes`."""
        return self._core.get().versions.homes.homes(document)

    def put(self, document: DocumentId, item: ItemId, /) -> Changes:
        """See `Homes.put`."""
        return self._core.get_settled().versions.homes.put(document, item)

    def take_out(self, document: DocumentId, /) -> Changes:
        """See `Homes.take_out`."""
        return self._core.get_settled().versions.homes.take_out(document)
