# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The quiet question about a file that the member has fetched in the browser."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ifn_desktop.ui.parts import ElidedLabel, push_button, text_label
from ifn_desktop.viewmodels.downloads import DownloadsModel


class DownloadsStrip(QWidget):
    """Shows what a `DownloadsModel` asks, and answers it. Never takes the keyboard."""

    def __init__(self, model: DownloadsModel) -> None:
        super().__init__()
        self._model = model
        self.setProperty("role", "note-strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = text_label("")
        self.name = ElidedLabel(role="strong", middle=True)
        self.take = push_button(self.tr("Ta in"), "step")
        self.take.clicked.connect(model.take)
        self.leave = push_button(self.tr("Inte denna"), "step")
        self.leave.clicked.connect(model.leave)
        self.never = push_button(self.tr("Fråga inte mer"), "step")
        self.never.clicked.connect(model.never)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.take, self.leave, self.never):
            buttons.addWidget(button)
        layout = QGridLayout(self)
        layout.setContentsMargins(20, 8, 18, 8)
        layout.setHorizontalSpacing(16)
        layout.setVerticalSpacing(0)
        layout.addWidget(self.words, 0, 0)
        layout.addWidget(self.name, 1, 0)
        layout.addLayout(buttons, 0, 1, 2, 1)
        layout.setColumnStretch(0, 1)
        self.setVisible(False)
        model.changed.connect(self._changed)

    def _changed(self) -> None:
        offer = self._model.offer
        if offer is not None:
            self.words.setText(offer.words)
            self.name.set_text(offer.name)
            self.take.setAccessibleName(f"{self.take.text()} {offer.name}")
            self.leave.setAccessibleName(f"{self.leave.text()}: {offer.name}")
        self.setVisible(offer is not None)
