# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The list of hits. Arrows go through it from the box as well as from itself."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ifn_desktop.ui.search.box import STEPS
from ifn_desktop.ui.search.hit_delegate import HitDelegate
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.search_rows import HEADINGS, Row, RowKind, SearchRows


class HitList(QListView):
    """Shows a `SearchRows`; a row is always chosen while there is one.

    Args:
        rows: the hits.
        appearance: colours, typeface, text size.

    Signals:
        row_changed: another row is chosen, or none.
        opened: the member wants what is chosen.
        typed: a key that belongs into the box.
    """

    row_changed = Signal()
    opened = Signal()
    typed = Signal(object)

    def __init__(self, rows: SearchRows, appearance: Appearance) -> None:
        super().__init__()
        self._rows = rows
        self._before: Row | None = None
        self._keeps_place = False
        self._scroll = 0
        self.setModel(rows)
        self.setItemDelegate(HitDelegate(self, appearance))
        self.setProperty("role", "hits")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Träffar"))
        self.setMinimumWidth(240)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(lambda _: self.opened.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self.row_changed.emit())
        rows.modelAboutToBeReset.connect(self._about_to_change)
        rows.modelReset.connect(self._changed)
        appearance.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def row(self) -> Row | None:
        """What is chosen."""
        return self._rows.row(self.currentIndex().row())

    def step(self, step: int) -> None:
        """Choose another row, so many further down or up."""
        way = 1 if step > 0 else -1
        at = self.currentIndex().row()
        for _ in range(abs(step)):
            at = self._rows.step(at, way)
        self._choose(at)
        row = self.row
        if row is not None and QAccessible.isActive() and not self.hasFocus():
            # The keyboard stays in the box: a screen reader would not tell of the row by itself.
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, row.spoken))

    def keep_place(self, keep: bool) -> None:
        """Whether the next rows are those of the same question: the chosen one stays where it is."""
        self._keeps_place = keep

    def unfold(self) -> bool:
        """Fold the chosen row out or in; False where it cannot be."""
        self._keeps_place = True
        return self._rows.unfold(self.currentIndex().row())

    def _choose(self, number: int) -> None:
        index = self._rows.index(number, 0)
        self.setCurrentIndex(index)
        above = self._rows.row(number - 1)
        if above is not None and above.kind in HEADINGS:
            # What it belongs to comes into sight with it.
            top = number - 1
            while top > 0 and (earlier := self._rows.row(top - 1)) is not None and earlier.kind in HEADINGS:
                top -= 1
            self.scrollTo(self._rows.index(top, 0))
        self.scrollTo(index)

    def _about_to_change(self) -> None:
        self._before = self.row
        self._scroll = self.verticalScrollBar().value()

    def _changed(self) -> None:
        before = self._before if self._keeps_place else None
        number = self._rows.place_of(before) if before is not None else self._rows.first
        if number < 0:
            self.row_changed.emit()
            return
        self.setCurrentIndex(self._rows.index(number, 0))
        if before is not None:
            self.verticalScrollBar().setValue(self._scroll)
        else:
            self.scrollToTop()
        self.row_changed.emit()

    def _clicked(self, index: QModelIndex) -> None:
        row = self._rows.row(index.row())
        if row is not None and row.kind in {RowKind.SAME, RowKind.MORE}:
            self.opened.emit()

    # Events -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in STEPS and is_plain:
            self.step(STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif key == Qt.Key.Key_Backspace or (event.text().strip() and event.text().isprintable()):
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # a text may take one line more or less
