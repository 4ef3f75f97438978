# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The column of ärenden: the sum, what to look at, and the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.ui.agenda_delegate import AgendaDelegate
from ifn_desktop.ui.paper_drag import DragStart
from ifn_desktop.ui.parts import text_label
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.ui.warnings_strip import WarningsStrip
from ifn_desktop.viewmodels.agenda import AgendaModel, Role, agenda_sum

_Index = QModelIndex | QPersistentModelIndex


class AgendaList(QListView):
    """The list itself.

    Signals:
        opened: the key of the entry that the member moved to.
        pointed: the key of the entry that the pointer is on.
        read_on: the member wants to go from the open row to its paper.
    """

    opened = Signal(str)
    pointed = Signal(str)
    read_on = Signal()

    def __init__(self, model: AgendaModel, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setProperty("role", "agenda")
        self.setAccessibleName(self.tr("Ärenden"))
        self.setModel(model)
        self._delegate = AgendaDelegate(self, appearance)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(30)
        self._drag = DragStart(appearance)
        self._shown: str = ""
        self.entered.connect(lambda row: self.pointed.emit(row.data(Role.KEY) or ""))
        model.modelReset.connect(self._measure)
        model.modelReset.connect(lambda: self.show_entry(self._shown))
        appearance.changed.connect(self._measure)

    def show_entry(self, key: str) -> None:
        """Mark the open entry without opening it again."""
        self._shown = key
        model = self.model()
        if isinstance(model, AgendaModel):
            row = model.row_of(key)
            if row >= 0 and self.currentIndex().row() != row:
                self.setCurrentIndex(model.index(row))
                self.scrollTo(model.index(row))
            elif row < 0:
                self.clearSelection()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        key = current.data(Role.KEY)
        if key and key != self._shown:
            self._shown = key
            self.opened.emit(key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag.press(event)
        if not self._pressed_row().isValid():
            super().mousePressEvent(event)
        # Else the ärende opens when the button is let go: one that is dragged to stand beside
        # what is open must not take its place first.

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._pressed_row()
        if not row.isValid():
            super().mouseMoveEvent(event)
        elif self._drag.moves_away(event) and row.data(Role.FIRST_PAPER):
            self._drag.run(self, DocumentId(row.data(Role.FIRST_PAPER)), row.data(Role.TITLE))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._pressed_row()
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and row.isValid() and row == self.indexAt(event.position().toPoint()):
            self.setCurrentIndex(row)
        super().mouseReleaseEvent(event)

    def _pressed_row(self) -> QModelIndex:
        """The row the left button went down on; none where it has been dragged."""
        return self.indexAt(self._drag.pressed) if self._drag.pressed is not None else QModelIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Right}
        if event.key() in keys and self.currentIndex().isValid():
            self.read_on.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # Other widths give other heights: the open row would slip out of sight.
            self.scheduleDelayedItemsLayout()
            self.scrollTo(self.currentIndex())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    def _measure(self) -> None:
        self._delegate.measure()
        self.scheduleDelayedItemsLayout()


class AgendaColumn(QWidget):
    """The whole column."""

    def __init__(self, model: AgendaModel, appearance: Appearance) -> None:
        super().__init__()
        self.setProperty("role", "column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self.sum = text_label(role="section")
        self.sum.setContentsMargins(20, 14, 16, 8)
        self.warnings = WarningsStrip()
        self.list = AgendaList(model, appearance)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sum)
        layout.addWidget(self.warnings)
        layout.addWidget(self.list, 1)
        model.modelReset.connect(self._sum_up)
        model.dataChanged.connect(self._sum_up)

    def _sum_up(self) -> None:
        self.sum.setText(agenda_sum(self._model.entries))
