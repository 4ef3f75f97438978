# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Whether two papers stand beside each other or one over the other: what can be read decides."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QSplitter

from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.reader.pane import Pane
from ifn_desktop.viewmodels.reader.fitting import LEAST_LETTERS
from ifn_desktop.viewmodels.reader.layout import PIXELS_PER_POINT, Fit

ORDINARY = 11.0
"""Points: smaller print in a paper is no reason to turn the panes."""
_UNKNOWN = 1240
"""Width in pixels from which papers stand side by side whose text nobody knows (scanned, not read yet)."""


class SideBySide(QObject):
    """Turns the splitter of two panes.

    Args:
        splitter: holds both.
        panes: gives both; the second is hidden while there is one paper.
    """

    def __init__(self, splitter: QSplitter, panes: Callable[[], tuple[Pane, Pane]]) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._panes = panes
        # Texts become known, sizes change in the middle of a layout: decided once that is over.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.arrange)
        for pane in panes():
            pane.view.zoom_changed.connect(self._later)

    def arrange(self) -> None:
        """Decide, and share the room anew if that turned the panes."""
        is_two = not self._panes()[1].isHidden()
        for pane in self._panes():
            pane.view.set_narrow(is_two)
        if not is_two:
            return
        wanted = Qt.Orientation.Horizontal if self._can_be_read() else Qt.Orientation.Vertical
        if self._splitter.orientation() is not wanted:
            self._splitter.setOrientation(wanted)
            self.share()

    def share(self) -> None:
        """Give both papers the same room."""
        is_beside = self._splitter.orientation() is Qt.Orientation.Horizontal
        extent = self._splitter.width() if is_beside else self._splitter.height()
        self._splitter.setSizes([extent // 2, extent - extent // 2])

    def _later(self) -> None:
        if not self._panes()[1].isHidden():
            self._soon.start()

    def _can_be_read(self) -> bool:
        width = (self._splitter.width() - self._splitter.handleWidth()) // 2
        return all(self._is_legible(pane.view, width - pane.width_of_sides) for pane in self._panes())

    def _is_legible(self, view: PageView, width: int) -> bool:
        extent = view.text_extent
        if extent is None or extent.size <= 0 or view.fit is not Fit.WIDTH:
            return self._splitter.width() >= _UNKNOWN
        letters = max(extent.size, ORDINARY) * view.zoom_if(width) * PIXELS_PER_POINT
        return letters >= LEAST_LETTERS
