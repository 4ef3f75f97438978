# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The text of papers for every feature: one set of layers, one selection. Made when first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from concurrent.futures import Future

    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.model.ids import FileId
    from ifn_desktop.model.text_layer import TextLayer
    from ifn_desktop.pdf.requests import PageImage, RenderRequest
    from ifn_desktop.services.finding import Finder
    from ifn_desktop.viewmodels.annotations_ports import MarksDoor
    from ifn_desktop.viewmodels.annotations_ways import WaysToMarks
    from ifn_desktop.viewmodels.reader.area_picture import AreaPictures
    from ifn_desktop.viewmodels.reader.find import FindModel
    from ifn_desktop.viewmodels.reader.page_layers import PageLayers
    from ifn_desktop.viewmodels.reader.selection import Selection
    from ifn_desktop.viewmodels.tasks import Tasks
    from ifn_desktop.viewmodels.window import WindowModels


class TextParts:
    """View models of the papers' text. Ask for them when the reading view is built, not before.

    Args:
        models: the window's view models.
        tasks: brings answers to the GUI thread.
        core: the library.
    """

    def __init__(self, models: WindowModels, tasks: Tasks, core: LaterCore) -> None:
        self._models = models
        self._tasks = tasks
        self._core = core

    @cached_property
    def layers(self) -> PageLayers:
        """The text layers of pages."""
        from ifn_desktop.viewmodels.reader.page_layers import PageLayers

        return PageLayers(self._ask, self._tasks.post, self._models.library, self._report)

    @cached_property
    def selection(self) -> Selection:
        """What the member has selected."""
        from ifn_desktop.viewmodels.reader.selection import Selection

        return Selection(self.layers)

    @cached_property
    def find(self) -> FindModel:
        """What the member looks for."""
        from ifn_desktop.viewmodels.reader.find import FindModel

        models = self._models
        places = (models.library, models.navigator, self.layers)
        return FindModel(lambda: self._finder, self._tasks, *places, report=self._report)

    @cached_property
    def ways(self) -> WaysToMarks:
        """The ways to marks, quotes and notes."""
        from ifn_desktop.app.marks import LaterMarks
        from ifn_desktop.viewmodels.annotations_ways import WaysToMarks

        # A cached property is not yet known to pyright as the attribute that a protocol asks for.
        door = cast("MarksDoor", LaterMarks(self._core))
        return WaysToMarks(door, self._tasks, self._models.navigator)

    @cached_property
    def _finder(self) -> Finder:
        from ifn_desktop.services.finding import Finder

        return Finder(self._core.get().texts)

    @cached_property
    def pictures(self) -> AreaPictures:
        """Pictures of areas."""
        from ifn_desktop.viewmodels.reader.area_picture import AreaPictures

        def render(file: FileId, request: RenderRequest) -> Future[PageImage]:
            return self._core.get().images.render(file, request)

        return AreaPictures(render, self._tasks.post, self._report)

    def _ask(self, file: FileId, page: int) -> Future[TextLayer]:
        # The reading view shows papers of an open library: this does not wait.
        return self._core.get().texts.layer(file, page)

    def _report(self, error: BaseException) -> None:
        self._tasks.fail(error)
