# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A small bar beside what is selected: the colours, and what else can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ifn_desktop.model.annotations import MarkColour
from ifn_desktop.ui.parts import push_button
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.annotations_colours import INK, LINE, ColourNames

_GAP = 10
"""Pixels between the bar and the words."""


class Swatch(QPushButton):
    """A button that shows one colour, with its number; the name is told by tool tip and screen reader.

    Args:
        colour: it shows.
        number: the key that does the same.
        appearance: for sizes and the ring of the keyboard.
    """

    def __init__(self, colour: MarkColour, number: int, appearance: Appearance) -> None:
        super().__init__()
        self.colour = colour
        self._number = number
        self._appearance = appearance
        self.setAutoDefault(True)
        self.setCheckable(True)
        self.setProperty("role", "swatch")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._appearance.theme.px(34)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setBrush(QColor(INK[self.colour]))
        painter.setPen(QPen(QColor(LINE[self.colour]), 2 if self.isChecked() else 1))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(QColor("#1f2428"))
        painter.setFont(theme.font(theme.SMALL, strong=self.isChecked()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


class SelectionBar(QFrame):
    """Colours and other buttons in a row, over the pages but never over the words meant.

    Args:
        parent: the viewport of the pages.
        names: of the colours.
        appearance: sizes.

    Signals:
        colour_chosen: a `MarkColour`.
        left: the member has pressed Esc in it.
    """

    colour_chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget, names: ColourNames, appearance: Appearance) -> None:
        super().__init__(parent)
        self.setVisible(False)
        self.setProperty("role", "float")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._names = names
        self._colours, self._words, self._more = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(5, 3, 5, 3)
        self._rows.setSpacing(1)
        for row in (self._colours, self._words, self._more):
            row.setSpacing(1)
            self._rows.addLayout(row)
        self.swatches = [Swatch(colour, number, appearance) for number, colour in enumerate(MarkColour, 1)]
        for swatch in self.swatches:
            swatch.clicked.connect(lambda _=False, it=swatch.colour: self.colour_chosen.emit(it))
            swatch.installEventFilter(self)
            self._colours.addWidget(swatch)
        for row in (self._colours, self._more):
            row.addStretch(1)
        self.buttons: list[QPushButton] = []
        names.changed.connect(self._name)
        self._name()

    def add(self, text: str, words: str, act: Callable[[], object]) -> QPushButton:
        """Add a button.

        Args:
            text: on it.
            words: for its tool tip and a screen reader, with its key.
            act: what it does.
        """
        button = push_button(text, "format")
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _=False: act())
        button.installEventFilter(self)
        self._words.addWidget(button)
        self.buttons.append(button)
        return button

    def show_colour(self, colour: MarkColour | None) -> None:
        """Mark the colour that the chosen mark has."""
        for swatch in self.swatches:
            swatch.setChecked(swatch.colour is colour)

    def show_beside(self, areas: Sequence[QRectF]) -> None:
        """Show the bar near some areas of the viewport, over none of them."""
        self._rows.setDirection(QBoxLayout.Direction.LeftToRight)
        if self.sizeHint().width() > self._room().width():
            self._rows.setDirection(QBoxLayout.Direction.TopToBottom)
        self._share_words()
        self.adjustSize()
        self.move(place_beside(self.size(), [area.toAlignedRect() for area in areas], self._room()))
        self.setVisible(True)
        self.raise_()

    def _share_words(self) -> None:
        """Put what the row of words has no room for into one below it."""
        margins = self._rows.contentsMargins()
        left = self._room().width() - margins.left() - margins.right()
        is_row = self._rows.direction() is QBoxLayout.Direction.LeftToRight
        for button in self.buttons:
            left -= 0 if button.isHidden() else button.sizeHint().width() + self._words.spacing()
            row = self._words if is_row or left >= 0 else self._more
            (self._more if row is self._words else self._words).removeWidget(button)
            if row.indexOf(button) < 0:
                row.insertWidget(row.count() - int(row is self._more), button)

    def put_away(self) -> None:
        """Hide the bar; the keyboard goes back to the pages."""
        leave_to_pages(self)
        self.setVisible(False)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first button."""
        self.swatches[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _room(self) -> QRect:
        parent = self.parentWidget()
        return parent.rect() if parent is not None else QRect()

    def _name(self) -> None:
        for number, swatch in enumerate(self.swatches, 1):
            name = self._names.name(swatch.colour)
            words = self.tr("Markera: %1 (tangent %2)").replace("%1", name).replace("%2", str(number))
            swatch.setToolTip(words)
            swatch.setAccessibleName(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go along the bar, Esc leaves it."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            return False
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            stops: list[QAbstractButton] = [*self.swatches, *self.buttons]
            usable = [stop for stop in stops if not stop.isHidden() and stop.isEnabled()]
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
            if step is not None and watched in usable:
                usable[(usable.index(watched) + step) % len(usable)].setFocus(  # type: ignore[arg-type]
                    Qt.FocusReason.TabFocusReason
                )
                return True
        return super().eventFilter(watched, event)


def leave_to_pages(part: QWidget) -> None:
    """Give the keyboard back to the pages, before something over them that has it is hidden.

    Hidden with the keyboard in it, Qt would go to what Tab leads to: to another mark.
    """
    focused, pages = part.window().focusWidget(), part.parentWidget()
    if focused is not None and pages is not None and part.isAncestorOf(focused):
        pages.setFocus(Qt.FocusReason.OtherFocusReason)


def place_beside(size: QSize, areas: Sequence[QRect], room: QRect) -> QPoint:
    """Where a bar of a size stands: above some areas, else below, else where it covers none of them.

    Args:
        size: of the bar.
        areas: that it must not cover; one for each line.
        room: it must lie in.
    """
    seen = [area.intersected(room) for area in areas if area.intersects(room)]
    if not seen:
        return QPoint(room.left(), room.top())
    first, last = seen[0], seen[-1]
    most_x = max(room.left(), room.right() - size.width())
    candidates = [
        QPoint(first.left(), min(area.top() for area in seen) - _GAP - size.height()),
        QPoint(last.left(), max(area.bottom() for area in seen) + _GAP),
        QPoint(max(area.right() for area in seen) + _GAP, first.top()),
        QPoint(min(area.left() for area in seen) - _GAP - size.width(), first.top()),
        QPoint(most_x, room.bottom() - size.height()),
        QPoint(most_x, room.top()),
        room.topLeft(),
        QPoint(room.left(), room.bottom() - size.height()),
    ]
    placed = [
        QRect(QPoint(min(max(at.x(), room.left()), most_x), at.y()), size)
        for at in candidates
        if room.top() <= at.y() <= room.bottom() - size.height() + 1
    ] or [QRect(room.topLeft(), size)]
    return min(placed, key=lambda box: sum(_covered(box, area) for area in seen)).topLeft()


def _covered(box: QRect, area: QRect) -> int:
    common = box.intersected(area)
    return max(0, common.width()) * max(0, common.height())
