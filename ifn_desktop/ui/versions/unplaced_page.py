# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The list of marks that could not be placed, and what to do with each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import RowButton, cleared, page_area, push_button, text_label
from ifn_desktop.viewmodels.unplaced import UnplacedModel, suggestion_words

_ID = Qt.ItemDataRole.UserRole


class UnplacedPage(QWidget):
    """A page of its own; Esc leads back.

    Args:
        model: the list.

    Signals:
        left: go back.
        old_wanted: the chosen mark's old version, at the place.
        by_hand_wanted: the chosen mark is to be placed by hand.
    """

    left = Signal()
    old_wanted = Signal()
    by_hand_wanted = Signal()

    def __init__(self, model: UnplacedModel) -> None:
        super().__init__()
        self.setProperty("handbook", "nya-versioner")
        self._model = model
        self._is_filling = False
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = push_button(self.tr("Tillbaka (Esc)"))
        self.back.clicked.connect(self.left)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Markeringar som inte kunde placeras"))
        self.list.currentItemChanged.connect(self._chosen)
        self.quote = text_label("", "strong", selectable=True)
        self.comment = text_label("", selectable=True)
        self.where = text_label("", "small")
        self.old = push_button(self.tr("Visa stället i den äldre versionen"))
        self.old.clicked.connect(self.old_wanted)
        self.by_hand = push_button(self.tr("Välj stället själv"))
        self.by_hand.clicked.connect(self.by_hand_wanted)
        self.keep = push_button(self.tr("Låt den stå kvar i den äldre versionen"))
        self.keep.clicked.connect(model.keep)
        self.told = text_label("", "section")
        self.nothing = text_label(
            self.tr(
                "Alla dina markeringar har hittat sin plats.\n\n"
                "Om en handling kommer i en ny version och något du har markerat inte går att känna igen "
                "visas det här."
            ),
            "empty",
        )
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.setFocusProxy(self.list)
        model.changed.connect(self._changed)
        model.current_changed.connect(self._current_changed)
        self._changed()
        self._current_changed()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(text_label(self.tr("Kunde inte placeras"), "heading", wrap=False))
        top.addStretch(1)
        top.addWidget(self.back)
        inner = QWidget()
        inner.setProperty("role", "clear")
        side = QVBoxLayout(inner)
        side.setContentsMargins(8, 0, 8, 0)
        side.setSpacing(10)
        for widget in (self.quote, self.comment, self.where):
            side.addWidget(widget)
        self._suggestions = QVBoxLayout()
        self._suggestions.setSpacing(4)
        side.addWidget(self.told)
        side.addLayout(self._suggestions)
        for button in (self.by_hand, self.old, self.keep):
            side.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        side.addStretch(1)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.list, 5)
        row.addWidget(page_area(inner), 6)
        self._faces = QStackedWidget()
        self._faces.addWidget(both)
        self._faces.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 14, 24, 16)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(
            text_label(
                self.tr(
                    "De här markeringarna gjorde du i en äldre version. Orden finns inte kvar, eller finns "
                    "på flera ställen. Inget är borttaget."
                ),
                "mute",
            )
        )
        layout.addWidget(self._faces, 1)

    def _changed(self) -> None:
        self._hold_focus()
        self._is_filling = True
        self.list.clear()
        for row in self._model.rows:
            item = QListWidgetItem(f"{row.words}\n{row.where}", self.list)
            item.setData(_ID, row.id)
        self._is_filling = False
        self._faces.setCurrentIndex(0 if self._model.rows else 1)
        if self.isVisible():
            self.begin()

    def _hold_focus(self) -> None:
        """A suggestion that was chosen goes away: the keys go on in the list, not at the window's top."""
        chosen = self.focusWidget()
        if isinstance(chosen, RowButton) and chosen.hasFocus():
            (self.list if self._model.rows else self.back).setFocus()

    def begin(self) -> None:
        """Choose the first mark where none is chosen."""
        current = self._model.current
        ids = [row.id for row in self._model.rows]
        at = ids.index(current.id) if current is not None and current.id in ids else 0
        if ids:
            self.list.setCurrentRow(at)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if not self._is_filling and item is not None:
            self._model.choose(item.data(_ID))

    def _current_changed(self) -> None:
        row, found = self._model.current, self._model.suggestions
        self._hold_focus()
        cleared(self._suggestions)
        for button in (self.old, self.by_hand, self.keep):
            button.setEnabled(row is not None)
        self.old.setEnabled(row is not None and bool(row.mark.version))
        if row is None:
            return
        self.quote.setText(row.words)
        comment = row.mark.place.mark.annotation.comment
        self.comment.setText(comment)
        self.comment.setVisible(bool(comment) and comment != row.words)
        self.where.setText(row.where)
        if found is None:
            self.told.setText(self.tr("Letar efter ställen som liknar…"))
        elif found:
            self.told.setText(self.tr("Hör den hemma här? Tryck på ett ställe, så flyttas den dit."))
        else:
            self.told.setText(self.tr("Inget ställe i den nya versionen liknar."))
        for suggestion in found or ():
            page, likeness = suggestion_words(suggestion)
            button = RowButton(page, suggestion.words or self.tr("Hela sidan"), likeness)
            button.setProperty("framed", True)  # it does something at once, and so looks like a button
            if (inside := button.layout()) is not None:
                inside.setContentsMargins(12, 9, 12, 9)
            button.clicked.connect(lambda _=False, to=suggestion: self._model.place(to))
            self._suggestions.addWidget(button)
