# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The strip at the bottom while papers are fetched that the member waits for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import ElidedLabel, push_button
from ifn_desktop.viewmodels.sync import FetchingModel
from ifn_desktop.viewmodels.sync_progress import Way

FINE = 1000


class WayBar(QProgressBar):
    """How far something is. Its own clock runs only while it is seen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.show_way(None)

    def show_way(self, way: Way | None) -> None:
        """Show how far it is; None: nothing goes on."""
        unknown = way is not None and way.share is None
        self.setRange(0, 0 if unknown else FINE)
        self.setValue(0 if way is None or way.share is None else round(way.share * FINE))


class ProgressStrip(QWidget):
    """Shows a `FetchingModel` that works for somebody who waits.

    Signals:
        more_wanted: the member wants to see it source by source.
    """

    more_wanted = Signal()

    def __init__(self, model: FetchingModel) -> None:
        super().__init__()
        self._model = model
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = ElidedLabel()
        self.file = ElidedLabel(role="small", middle=True)
        self.bar = WayBar(self.tr("Hur långt hämtningen har kommit"))
        self.more = push_button(self.tr("Visa mer"))
        self.more.clicked.connect(self.more_wanted)
        self.stop = push_button(self.tr("Stoppa"))
        self.stop.clicked.connect(model.stop)
        left = QVBoxLayout()
        left.setSpacing(6)
        words = QHBoxLayout()
        words.setSpacing(16)
        words.addWidget(self.words, 2)
        words.addWidget(self.file, 3)
        left.addLayout(words)
        left.addWidget(self.bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 12, 20, 12)
        layout.setSpacing(16)
        layout.addLayout(left, 1)
        layout.addWidget(self.more)
        layout.addWidget(self.stop)
        self._is_wanted = True
        self.setVisible(False)
        model.changed.connect(self._changed)
        model.progressed.connect(self._changed)

    def want(self, wanted: bool) -> None:
        """Show it, or not, because what it says is in view already."""
        self._is_wanted = wanted
        self._changed()

    def _changed(self) -> None:
        model = self._model
        shown = model.is_running and not model.is_automatic and self._is_wanted
        if shown:
            way = model.way
            self.words.set_text(way.words)
            self.file.set_text(model.file)
            self.bar.show_way(way)
            self.stop.setEnabled(not model.is_stopping)
        else:
            self.bar.show_way(None)
        self.setVisible(shown)
