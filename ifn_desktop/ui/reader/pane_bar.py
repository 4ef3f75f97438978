# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The slim bar under a paper: which page, how large, and the way out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSpinBox, QWidget

from ifn_desktop.ui.parts import ElidedLabel, push_button, text_label

_SPACING = 6
_SIDES = (14, 10)


class PaneBar(QWidget):
    """Gives up what can be done without when it is short of room, so that it never squeezes a neighbour.

    Signals:
        page_typed: the page, from 1, that the member wrote.
        smaller_wanted, larger_wanted, width_wanted, close_wanted: the buttons.
    """

    page_typed = Signal(int)
    smaller_wanted = Signal()
    larger_wanted = Signal()
    width_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, *, can_close: bool) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._menu = QMenu(self)
        self._can_close = can_close
        self.title = ElidedLabel(role="small", keeps=0, middle=True)
        self.word = text_label(self.tr("Sida"), "small", wrap=False)
        self.number = QSpinBox()
        self.number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setAccessibleName(self.tr("Sida"))
        self.number.setToolTip(self.tr("Skriv ett sidnummer och tryck Enter"))
        self.number.setKeyboardTracking(False)
        self.number.valueChanged.connect(self.page_typed)
        self.number.editingFinished.connect(self._finished)
        self.count = text_label(role="small", wrap=False)
        self.smaller = self._button("−", self.tr("Mindre"), self.smaller_wanted.emit)
        self.size_ = text_label(role="small", wrap=False)
        self.size_.setAccessibleName(self.tr("Storlek"))
        self.larger = self._button("+", self.tr("Större"), self.larger_wanted.emit)
        self.width_ = self._button(self.tr("Bredd"), self.tr("Anpassa till bredden"), self.width_wanted.emit)
        self.more = self._button("⋯", self.tr("Fler val för sidorna"), self._show_menu)
        self.close_ = self._button(self.tr("Stäng"), self.tr("Stäng handlingen"), self.close_wanted.emit)
        if not can_close:
            self.close_.hide()  # shown before it has a parent it would flash up as a window
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDES[0], 3, _SIDES[1], 3)
        row.setSpacing(_SPACING)
        row.addWidget(self.title, 1)
        for widget in self._row:
            row.addWidget(widget)
        self._arrange()

    @property
    def _row(self) -> list[QWidget]:
        return [
            self.word,
            self.number,
            self.count,
            self.smaller,
            self.size_,
            self.larger,
            self.width_,
            self.more,
            self.close_,
        ]

    @property
    def _giving_way(self) -> list[list[QWidget]]:
        """What goes first when there is too little room. Nothing of it is lost: the menu has it."""
        return [[self.word], [self.size_], [self.width_], [self.smaller, self.larger], [self.count]]

    def set_can_close(self, can_close: bool) -> None:
        """Tell whether the paper can be closed here: that of the second pane can."""
        self._can_close = can_close
        self._arrange()

    def set_paper(self, title: str, pages: int) -> None:
        """Tell another paper's title and how many pages it has."""
        self.title.set_text(title)
        self.number.blockSignals(True)
        self.number.setRange(1, pages)
        self.number.blockSignals(False)
        self.count.setText(self.tr("av %1").replace("%1", str(pages)))
        self._arrange()

    def set_count(self, words: str, full: str = "") -> None:
        """Say more than `av 12` after the page's number; `full` is the tooltip's."""
        self.count.setText(words)
        self.count.setToolTip(full)
        self._arrange()

    def set_page(self, page: int) -> None:
        """Tell the page that is read, from 1."""
        self.number.blockSignals(True)
        self.number.setValue(page)
        self.number.blockSignals(False)

    def set_zoom(self, zoom: float) -> None:
        """Tell the size, 1.0 being the paper's own."""
        self.size_.setText(f"{round(zoom * 100)} %")
        self._arrange()

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """What the menu holds that stands in for what is left out."""
        self._menu.clear()
        self._menu.addActions(list(actions))

    def minimumSizeHint(self) -> QSize:
        needed = [self.number, self.more, *([self.close_] if self._can_close else [])]
        width = sum(widget.sizeHint().width() + _SPACING for widget in needed) + sum(_SIDES)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "close_"):
            self._arrange()

    def _arrange(self) -> None:
        gone: list[QWidget] = []
        for group in self._giving_way:
            if self._needed(gone) <= self.width():
                break
            gone.extend(group)
        for widget in self._row:
            if widget is self.close_:
                widget.setVisible(self._can_close)
            elif widget is self.more:
                widget.setVisible(any(isinstance(part, QPushButton) for part in gone))
            else:
                widget.setVisible(widget not in gone)

    def _needed(self, gone: Sequence[QWidget]) -> int:
        kept = [widget for widget in self._row if widget not in gone]
        if not any(isinstance(part, QPushButton) for part in gone):
            kept.remove(self.more)
        if not self._can_close:
            kept.remove(self.close_)
        return sum(widget.sizeHint().width() + _SPACING for widget in kept) + sum(_SIDES)

    def _finished(self) -> None:
        # Return on the number that stands there already: the member still wants back to the page.
        if self.number.hasFocus():
            self.page_typed.emit(self.number.value())

    def _show_menu(self) -> None:
        height = self._menu.sizeHint().height()
        self._menu.popup(self.more.mapToGlobal(QPoint(0, -height)))

    def _button(self, text: str, name: str, act: Callable[[], object]) -> QPushButton:
        button = push_button(text, "quiet")
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda _=False, do=act: do())
        return button
