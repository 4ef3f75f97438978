# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The pages of two versions, scrolled and zoomed together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QObject

from ifn_desktop.model.places import Spot
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.versions.comparison_overlay import ComparisonOverlay
from ifn_desktop.viewmodels.comparing import ComparisonModel, Run, Side
from ifn_desktop.viewmodels.reader.layout import Fit
from ifn_desktop.viewmodels.reader.page_layers import PageLayers

_HEIGHT = 0.4
"""Where in the view the current change stands, of its height."""


class Views(NamedTuple):
    """The two views."""

    old: PageView
    new: PageView


class TogetherViews(QObject):
    """Keeps two views in step: pages that belong together stand at the same height.

    Args:
        model: says what belongs together.
        views: of the older and the newer version.
        layers: where words stand.
    """

    def __init__(self, model: ComparisonModel, views: Views, layers: PageLayers) -> None:
        super().__init__()
        self._model = model
        self._layers = layers
        self._is_following = False
        self._wanted = 0
        self.views = {Side.OLD: views.old, Side.NEW: views.new}
        self._overlays: list[ComparisonOverlay] = []
        for side, view in self.views.items():
            overlay = ComparisonOverlay(model, side, layers)
            overlay.setParent(self)
            view.add_overlay(overlay)
            view.set_narrow(True)
            view.moved.connect(lambda at=side: self._follow(at))
            view.zoom_changed.connect(lambda zoom, at=side: self._follow_zoom(at, zoom))
        model.pages_changed.connect(self.fill)
        model.current_changed.connect(self.go_to_current)

    def fill(self) -> None:
        """Show the pages that the model has, at the current change."""
        with self._alone():
            for side, view in self.views.items():
                runs = self._model.runs(side)
                if runs:
                    view.show_papers([run.paper for run in runs], (), runs[0].paper.id)
                    view.set_text_extent(self._model.extent)
                else:
                    view.clear()
        self.go_to_current()

    def clear(self) -> None:
        """Show nothing."""
        self._wanted += 1
        for view in self.views.values():
            view.clear()

    def go_to_current(self) -> None:
        """Bring the current change into view, at the same height in both."""
        self._wanted += 1
        wanted = self._wanted
        with self._alone():
            for side, view in self.views.items():
                goal = self._model.goal(side)
                place = self._model.place_of(side, goal[0]) if goal is not None else None
                if place is not None:
                    view.go_to_page(place[1], place[0])
        for side in (Side.NEW, Side.OLD):
            run, page = self._words_place(side)
            if run is not None:
                self._layers.when_there(run.paper, page, lambda _, at=side: self._show_words(at, wanted))

    def _words_place(self, side: Side) -> tuple[Run | None, int]:
        """The run and the page in it where the current change has words in a version."""
        goal = self._model.goal(side)
        place = self._model.place_of(side, goal[0]) if goal is not None and goal[1] is not None else None
        if place is None:
            return None, 0
        run = next(run for run in self._model.runs(side) if run.paper.id == place[0])
        return run, place[1]

    def _show_words(self, side: Side, wanted: int) -> None:
        """Scroll to the words, now that it is known where they stand."""
        goal = self._model.goal(side)
        run, page = self._words_place(side)
        layer = self._layers.get(run.paper, page) if run is not None else None
        if wanted != self._wanted or goal is None or goal[1] is None or run is None or layer is None:
            return
        rects = layer.quads(goal[1].start, min(goal[1].end, len(layer.text)))
        view = self.views[side]
        area = view.area_of(run.paper.id, page, rects[0]) if rects else None
        if area is None:
            return
        with self._alone():
            view.scroll_by(0, round(area.center().y() - view.viewport().height() * _HEIGHT))
            view.reveal(run.paper.id, page, rects[0])
        other = Side.NEW if side is Side.OLD else Side.OLD
        if self._words_place(other)[0] is None:
            self._follow(side)

    # In step ------------------------------------------------------------------------------------

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """While one view is moved on purpose, the other does not follow."""
        before, self._is_following = self._is_following, True
        try:
            yield
        finally:
            self._is_following = before

    def _follow(self, side: Side) -> None:
        """The other view goes where the same page stands at the same height."""
        if self._is_following:
            return
        view = self.views[side]
        other = Side.NEW if side is Side.OLD else Side.OLD
        spot, document = view.spot, view.document
        page = self._model.page_at(side, document.id, spot.page) if document and spot else None
        partner = self._model.partner(side, page) if page is not None else None
        place = self._model.place_of(other, partner) if partner is not None else None
        if place is not None and spot is not None:
            with self._alone():
                self.views[other].go_to_spot(Spot(place[1], spot.down, spot.across), place[0])

    def _follow_zoom(self, side: Side, zoom: float) -> None:
        """What one is zoomed to by hand, the other is too; what is fitted, each fits for itself."""
        other = self.views[Side.NEW if side is Side.OLD else Side.OLD]
        if not self._is_following and self.views[side].fit is Fit.NONE and other.zoom != zoom:
            with self._alone():
                other.set_zoom(zoom)
