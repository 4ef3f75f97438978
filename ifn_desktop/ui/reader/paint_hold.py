# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Keeps a view from painting for a moment, while the page that was jumped to is drawn."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractScrollArea

HOLD_MS = 12
"""Less than a frame of the screen: most pages of text have been drawn by then."""


class PaintHold:
    """Holds what is on show until the page is there, or for a moment.

    The empty sheet would flash up white; and on a small computer painting it takes time from the worker
    that draws what shall stand on it.

    Args:
        view: what shows the pages.
    """

    def __init__(self, view: QAbstractScrollArea) -> None:
        self._viewport = view.viewport()
        self._is_on = False
        self._timer = QTimer(view)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HOLD_MS)
        self._timer.timeout.connect(self.end)

    @property
    def is_on(self) -> bool:
        """Whether painting waits."""
        return self._is_on

    def begin(self) -> None:
        """Paint nothing for now."""
        if self._viewport.isVisible() and not self.is_on:
            self._is_on = True
            self._timer.start()
            self._viewport.setUpdatesEnabled(False)

    def end(self) -> None:
        """Paint again: all of it, soon."""
        if self._is_on:
            self._is_on = False
            self._timer.stop()
            self._viewport.setUpdatesEnabled(True)
