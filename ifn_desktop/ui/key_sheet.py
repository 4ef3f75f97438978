# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The sheet of keys: everything that can be done by keyboard, group by group, like a page to pin up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import hairline, push_button, size_for_text, text_label

_ROOM_FOR_TWO = 52
"""Two columns of groups want so many letters' width each."""


class KeyRow(NamedTuple):
    """Keys, as shown, and what they do."""

    keys: str
    words: str


class KeyGroup(NamedTuple):
    """Rows under a heading."""

    title: str
    rows: tuple[KeyRow, ...]


def native(keys: Sequence[QKeySequence], between: str) -> str:
    """Keys as this system writes them."""
    return between.join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


class KeySheet(QDialog):
    """Lists the keys. Not modal: it can stay open beside the window."""

    def __init__(self, groups: Sequence[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Kortkommandon"))
        size_for_text(self, 1120, 760)
        sheet = QFrame()
        sheet.setProperty("role", "sheet")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(40)
        for column in _halves(groups):
            stack = QVBoxLayout()
            stack.setSpacing(22)
            for group in column:
                stack.addWidget(_group(group))
            stack.addStretch(1)
            self._columns.addLayout(stack, 1)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(34, 26, 34, 30)
        inside.setSpacing(20)
        inside.addWidget(text_label(self.tr("Kortkommandon"), "title"))
        inside.addLayout(self._columns)
        inside.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setProperty("role", "area")
        self.area.setAccessibleName(self.tr("Kortkommandon"))
        self.area.setWidget(sheet)
        self.close_button = push_button(self.tr("Stäng"), "large")
        self.close_button.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 18, 18, 16)
        layout.setSpacing(12)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.area.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = 2 * _ROOM_FOR_TWO * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if self.width() >= needed else direction.TopToBottom)


def _group(group: KeyGroup) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    grid.addWidget(text_label(group.title, "proposal"), 0, 0, 1, 2)
    grid.addWidget(hairline(), 1, 0, 1, 2)
    for row, (keys, words) in enumerate(group.rows, 2):
        grid.addWidget(text_label(words), row, 0, Qt.AlignmentFlag.AlignTop)
        label = text_label(keys, "strong")
        grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignTop)
    return box


def _halves(groups: Sequence[KeyGroup]) -> tuple[list[KeyGroup], list[KeyGroup]]:
    """The groups in their order, cut where both columns get about as long."""
    heights = [len(group.rows) + 2 for group in groups]
    best = min(range(len(groups) + 1), key=lambda cut: max(sum(heights[:cut]), sum(heights[cut:])))
    return list(groups[:best]), list(groups[best:])
