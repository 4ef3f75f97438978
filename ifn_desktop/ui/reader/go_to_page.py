# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Asks for a page number, and shows where it leads while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import size_for_text, text_label
from ifn_desktop.viewmodels.reader.labels_lookup import Candidate

LookUp = Callable[[str], Sequence[Candidate]]
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class GoToPageDialog(QDialog):
    """A field and the places it may mean; Enter goes to the marked one.

    Args:
        look_up: finds the places.
        parent: the window.

    Signals:
        chosen: a `Candidate`.
        pointed: a `Candidate` that Enter would go to.
    """

    chosen = Signal(object)
    pointed = Signal(object)

    def __init__(self, look_up: LookUp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look_up = look_up
        self._found: Sequence[Candidate] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("Gå till sida"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Sida"))
        self.field.setPlaceholderText(self.tr("Till exempel 3, 8 (26) eller 143 i mötesboken"))
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._go)
        self.field.installEventFilter(self)
        self.words = text_label(role="small")
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # words are broken
        self.list.setAccessibleName(self.tr("Dit leder numret"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows in the field move in it
        self.list.setWordWrap(True)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemClicked.connect(lambda _item: self._go())
        self.list.currentRowChanged.connect(self._point)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(12)
        layout.addWidget(text_label(self.tr("Vilken sida vill du till?"), "strong"))
        layout.addWidget(self.field)
        layout.addWidget(self.words)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        size_for_text(self, 660, 460)
        self._typed("")

    def _typed(self, text: str) -> None:
        self._found = self._look_up(text)
        self.list.clear()
        for candidate in self._found:
            item = QListWidgetItem(f"{candidate.words}\n{candidate.where}", self.list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{candidate.words}: {candidate.where}")
        self.list.setVisible(bool(self._found))
        if self._found:
            self.list.setCurrentRow(0)
            self.words.setText(self.tr("Tryck Enter för att gå dit. Med pilarna väljer du en annan."))
        elif text.strip():
            self.words.setText(self.tr("Det finns ingen sådan sida här."))
        else:
            self.words.setText(
                self.tr("Skriv handlingens sida, numret som är tryckt på sidan, eller mötesbokens sida.")
            )

    def _point(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self.pointed.emit(self._found[row])

    def _go(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            candidate = self._found[row]
            self.accept()
            self.chosen.emit(candidate)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step:
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
                return True
        return super().eventFilter(watched, event)
