# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Shows where an ärende's papers name something the member watches for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import RowButton, push_button, text_label
from ifn_desktop.viewmodels.recusal import HintLine


class PassagesDialog(QDialog):
    """A row for each passage; pressing one leads there.

    Signals:
        chosen: (paper, page counted from 1 in it) of the passage to go to.
        mark_wanted, dismiss_wanted: turn the hint into a mark, or put it aside.
    """

    chosen = Signal(str, int)
    mark_wanted = Signal()
    dismiss_wanted = Signal()

    def __init__(self, line: HintLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Här nämns det du bevakar"))
        self.setModal(True)
        self.resize(680, 560)
        inner = QWidget()
        inner.setProperty("role", "clear")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(24, 20, 24, 12)
        rows.setSpacing(6)
        rows.addWidget(text_label(line.text, "strong"))
        rows.addWidget(
            text_label(
                self.tr("Programmet har bara letat efter ord. Om det betyder något avgör du."), "small"
            )
        )
        self.rows: list[RowButton] = []
        for (place, text), passage in zip(line.passages, line.hint.passages, strict=True):
            row = RowButton("", text, place)
            row.setEnabled(passage.document is not None)
            if passage.document is not None:
                row.clicked.connect(
                    lambda _=False, to=passage.document, page=passage.page: self._go(to, page)
                )
            rows.addWidget(row)
            self.rows.append(row)
        rows.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 12, 24, 14)
        buttons.setSpacing(10)
        mark = push_button(self.tr("Markera jäv…"), "large")
        mark.clicked.connect(lambda: (self.reject(), self.mark_wanted.emit()))
        aside = push_button(self.tr("Inget att anmäla"), "large")
        aside.clicked.connect(lambda: (self.reject(), self.dismiss_wanted.emit()))
        close = push_button(self.tr("Stäng"), "large")
        close.clicked.connect(self.reject)
        for button in (mark, aside):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        layout.addLayout(buttons)
        close.setFocus()

    def _go(self, document: str, page: int) -> None:
        self.accept()
        self.chosen.emit(document, page)
