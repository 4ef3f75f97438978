# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A protokoll gone through § by §, with ticks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import RowButton, cleared, page_area, push_button, text_label
from ifn_desktop.viewmodels.minutes_check import MinutesModel, SectionRow


class MinutesPage(QWidget):
    """A page of its own; Esc leads back.

    Args:
        model: the §§.

    Signals:
        left: go back.
        page_wanted: a page of the protokoll, counted from 1.
    """

    left = Signal()
    page_wanted = Signal(int)

    def __init__(self, model: MinutesModel) -> None:
        super().__init__()
        self.setProperty("handbook", "jav")
        self._model = model
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = push_button(self.tr("‹ Tillbaka"), "quiet")
        self.back.clicked.connect(self.left)
        self.progress = text_label("", "mute")
        inner = QWidget()
        inner.setProperty("role", "clear")
        inner.setMaximumWidth(1000)
        body = QVBoxLayout(inner)
        body.setContentsMargins(32, 18, 32, 24)
        body.setSpacing(8)
        body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(text_label(self.tr("Gå igenom protokollet"), "title"))
        body.addWidget(self.progress)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        body.addLayout(self._rows)
        body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page_area(inner))
        self.setFocusProxy(self.back)
        model.changed.connect(self._changed)

    def _changed(self) -> None:
        cleared(self._rows)
        for row in self._model.rows:
            self._rows.addWidget(self._section(row))
        if not self._model.rows:
            words = self.tr("Det gick inte att hitta några paragrafer i protokollet. Läs det som vanligt.")
            self._rows.addWidget(text_label(words, "mute"))
        self.progress.setText(self._model.progress if self._model.rows else "")

    def _section(self, row: SectionRow) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(14, 8, 14, 10)
        rows.setSpacing(4)
        heading = RowButton("", row.heading, self.tr("Sidan {page}").format(page=row.page))
        heading.clicked.connect(lambda: self.page_wanted.emit(row.page))
        rows.addWidget(heading)
        if row.jav:
            rows.addWidget(text_label(row.jav, "jav" if row.differs else "small"))
        for note in row.notes:
            rows.addWidget(text_label(self.tr("Du skrev: {note}").format(note=note), "small"))
        ticks = QHBoxLayout()
        right = QCheckBox(self.tr("Stämmer"))
        look = QCheckBox(self.tr("Ta upp"))
        for tick, verdict, other in ((right, "right", look), (look, "look", right)):
            tick.setChecked(row.verdict == verdict)
            tick.setAccessibleName(f"{tick.text()}, {row.heading}")
            tick.toggled.connect(
                lambda on, says=verdict, against=other: self._check(
                    row.number, says if on else "", against, on=on
                )
            )
            ticks.addWidget(tick)
        ticks.addStretch(1)
        rows.addLayout(ticks)
        comment = QLineEdit(row.comment)
        comment.setPlaceholderText(self.tr("Vad vill du ta upp?"))
        comment.setAccessibleName(self.tr("Vad du vill ta upp, {heading}").format(heading=row.heading))
        rows.addWidget(comment)
        comment.setVisible(row.verdict == "look")
        comment.textEdited.connect(lambda words: self._model.comment(row.number, words))
        look.toggled.connect(comment.setVisible)
        return card

    def _check(self, number: str, verdict: str, other: QCheckBox, *, on: bool) -> None:
        if on and other.isChecked():
            other.blockSignals(True)
            other.setChecked(False)
            other.blockSignals(False)
        self._model.check(number, verdict)
        self.progress.setText(self._model.progress)
