# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Ärendets gång: one page in time order, reached from an ärende or by typing its diarienummer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout

from ifn_desktop.ui.minutes.page import PlainPage, emptied
from ifn_desktop.ui.parts import RowButton, hairline, push_button, text_label
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.case import CaseModel, WayRow


class CasePage(PlainPage):
    """Rows that each open their place.

    Args:
        model: the way.
        appearance: the size of letters.

    Signals:
        row_wanted: a `model.cases.CaseRow` to open.
    """

    row_wanted = Signal(object)

    def __init__(self, model: CaseModel, appearance: Appearance) -> None:
        super().__init__(QCoreApplication.translate("CasePage", "Ärendets gång"), appearance)
        self.setProperty("handbook", "besluten")
        self._model = model
        self.number = QLineEdit()
        self.number.setPlaceholderText(self.tr("Diarienummer"))
        self.number.setAccessibleName(self.tr("Diarienummer"))
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.number.setCompleter(completer)
        self.number.returnPressed.connect(self._look)
        completer.activated.connect(self._look)
        self.look = push_button(self.tr("Visa"))
        self.look.clicked.connect(self._look)
        asked = QHBoxLayout()
        asked.setSpacing(10)
        asked.addWidget(self.number)
        asked.addWidget(self.look)
        asked.addStretch(1)
        self.title = text_label("", "heading")
        self.words = text_label("", "mute")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(asked)
        self.body.addWidget(self.title)
        self.body.addWidget(self.words)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.setFocusProxy(self.number)
        model.changed.connect(self._build)
        self._shown: tuple[WayRow, ...] = ()
        self._build()
        appearance.changed.connect(self._size_field)
        self._size_field()

    def begin(self) -> None:
        """Wait for a number to be typed."""
        self.number.clear()
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _size_field(self) -> None:
        self.number.setFixedWidth(round(250 * max(1.0, self._appearance.theme.scale)))

    def _look(self) -> None:
        self._model.show_number(self.number.text())

    def _build(self) -> None:
        model = self._model
        if self._known.stringList() != list(model.known):
            self._known.setStringList(list(model.known))
        if model.case_number and not self.number.hasFocus():
            self.number.setText(model.case_number)
        self.title.setText(model.title)
        self.title.setVisible(bool(model.title))
        self.words.setText(model.words)
        self.words.setVisible(bool(model.words))
        if model.rows is self._shown:
            return
        self._shown = model.rows
        emptied(self._rows)
        self.to_top()
        for row in model.rows:
            if row.day:
                self._rows.addSpacing(12)
                self._rows.addWidget(text_label(row.day, "section"))
            self._rows.addWidget(hairline())
            button = RowButton("", row.title, row.line)
            if row.is_decision:
                button = RowButton(self.tr("Beslut"), _after_comma(row.title), row.line)
            button.clicked.connect(lambda _=False, of=row.row: self.row_wanted.emit(of))
            self._rows.addWidget(button)


def _after_comma(title: str) -> str:
    """`§ 12: Avtal` of `Beslut, § 12: Avtal`."""
    return title.partition(", ")[2] or title
