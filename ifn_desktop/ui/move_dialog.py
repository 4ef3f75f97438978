# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Asks under which ärende a paper belongs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, size_for_text, text_label
from ifn_desktop.viewmodels.papers import Target


class MoveDialog(QDialog):
    """Accepted with `target` chosen."""

    def __init__(self, title: str, targets: Sequence[Target], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Flytta handlingen"))
        self.setModal(True)
        size_for_text(self, 620, 560)
        self._targets = tuple(targets)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Ärenden"))
        for target in self._targets:
            words = self.tr("{title} (ligger här nu)").format(title=target.words)
            self.list.addItem(QListWidgetItem(words if target.is_current else target.words))
        current = next((row for row, target in enumerate(self._targets) if target.is_current), 0)
        self.list.setCurrentRow(current)
        self.list.currentRowChanged.connect(self._changed)
        self.list.itemActivated.connect(self._activated)
        self.move_button = push_button(self.tr("Flytta hit"), "primary")
        self.move_button.clicked.connect(self.accept)
        self.move_button.setDefault(True)
        self.cancel = push_button(self.tr("Avbryt"), "large")
        self.cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.move_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(12)
        layout.addWidget(text_label(self.tr("Vart hör den här handlingen?")))
        layout.addWidget(text_label(title, "strong"))
        layout.addWidget(self.list, 1)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        self._changed()
        self.list.setFocus()

    @property
    def target(self) -> Target:
        """The chosen ärende."""
        return self._targets[max(0, self.list.currentRow())]

    def _changed(self) -> None:
        self.move_button.setEnabled(not self.target.is_current)

    def _activated(self) -> None:
        if not self.target.is_current:
            self.accept()
