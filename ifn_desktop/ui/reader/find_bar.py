# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The bar to find with: what, where, how, and how many there are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from ifn_desktop.text.finding import Wanted
from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.viewmodels.reader.find import FindModel, Scope

_FIELD = 260
"""Pixels that the field wants before all stands in one row."""
_LEAST_FIELD = 140
_GAP = 8
_MARGINS = (14, 8, 10, 8)


class FindBar(QWidget):
    """A strip under the paper.

    Args:
        find: the search.

    Signals:
        close_wanted: the member is done.
        list_wanted: show the list of hits (True) or not.
        list_focus_wanted: the keyboard wants into the list.
    """

    close_wanted = Signal()
    list_wanted = Signal(bool)
    list_focus_wanted = Signal()

    def __init__(self, find: FindModel) -> None:
        super().__init__()
        self._find = find
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Sök i handlingarna"))
        self.field = _Field()
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(_LEAST_FIELD)
        self.field.setAccessibleName(self.tr("Sök efter"))
        self.field.setPlaceholderText(self.tr("Sök efter"))
        self.field.textChanged.connect(self._changed)
        self.field.stepped.connect(find.step)
        self.field.down.connect(self.list_focus_wanted)
        self.status = text_label(role="strong", wrap=False)
        self.status.setAccessibleName(self.tr("Antal träffar"))
        self.previous = self._button("‹", self.tr("Föregående träff"), self.tr("Skift+F3"))
        self.previous.clicked.connect(lambda: find.step(-1))
        self.next = self._button("›", self.tr("Nästa träff"), "F3")
        self.next.clicked.connect(lambda: find.step(1))
        self.close_ = push_button(self.tr("Stäng"), "quiet")
        self.close_.setToolTip(self.tr("Sluta söka (Esc)"))
        self.close_.clicked.connect(self.close_wanted)
        self.scope, scopes = self._menu_button(self.tr("Var du söker"))
        self.scopes = QActionGroup(self)
        for scope, words in (
            (Scope.PAPER, self.tr("I handlingen")),
            (Scope.ITEM, self.tr("I ärendet")),
            (Scope.MEETING, self.tr("I hela sammanträdet")),
        ):
            action = self._choice(words, scopes)
            action.setData(scope)
            self.scopes.addAction(action)
        self.scopes.triggered.connect(lambda action: find.set_scope(action.data()))
        self.options, options = self._menu_button(self.tr("Hur du söker"))
        self.options.setText(self.tr("Val ▾"))
        self.case = self._choice(self.tr("Skilj på stora och små bokstäver"), options)
        self.whole = self._choice(self.tr("Bara hela ord"), options)
        options.addSeparator()
        self.list_ = self._choice(self.tr("Lista träffarna bredvid"), options)
        for choice in (self.case, self.whole):
            choice.toggled.connect(self._changed)
        self.list_.toggled.connect(self.list_wanted)
        self.remark = text_label(role="small")
        self._lay_out()
        find.status_changed.connect(self._show_status)
        find.restarted.connect(self._show_scope)
        self._show_status()
        self._show_scope()

    def _button(self, text: str, name: str, key: str) -> QPushButton:
        button = push_button(text)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key})")
        return button

    def _menu_button(self, name: str) -> tuple[QPushButton, QMenu]:
        button = push_button("", "quiet")
        button.setAccessibleName(name)
        button.setToolTip(name)
        menu = QMenu(button)
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height()))))
        return button, menu

    def _choice(self, words: str, menu: QMenu) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        return action

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, widgets in (
            (first, (self.field, self.status, self.previous, self.next)),
            (second, (self.scope, self.options, self.close_)),
        ):
            row.setSpacing(_GAP)
            for widget in widgets:
                row.addWidget(widget, int(widget is self.field))
        second.insertStretch(2, 1)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rows.setSpacing(_GAP)
        self._rows.addLayout(first, 1)
        self._rows.addLayout(second)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*_MARGINS)
        layout.setSpacing(4)
        layout.addLayout(self._rows)
        layout.addWidget(self.remark)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_rows"):
            self._arrange()

    def _arrange(self) -> None:
        """One row where there is room for it, else two."""
        parts = (self.status, self.previous, self.next, self.scope, self.options, self.close_)
        needed = _FIELD + sum(part.sizeHint().width() + _GAP for part in parts) + _MARGINS[0] + _MARGINS[2]
        direction = QBoxLayout.Direction
        wanted = direction.LeftToRight if needed <= self.width() else direction.TopToBottom
        if self._rows.direction() is not wanted:
            self._rows.setDirection(wanted)

    def begin(self, text: str = "") -> None:
        """Put the keyboard into the field, with a text when there is one."""
        if text:
            self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_text(self, text: str) -> None:
        """Show what is looked for already."""
        self.field.blockSignals(True)
        self.field.setText(text)
        self.field.blockSignals(False)

    def _changed(self) -> None:
        self._find.set_wanted(Wanted(self.field.text(), self.case.isChecked(), self.whole.isChecked()))

    def _show_status(self) -> None:
        find = self._find
        self.status.setText(find.status)
        self.remark.setText(find.remark)
        self.remark.setVisible(bool(find.remark))
        for button in (self.previous, self.next):
            button.setEnabled(bool(find.hits))
        self._arrange()

    def _show_scope(self) -> None:
        for action in self.scopes.actions():
            if action.data() is self._find.scope:
                action.setChecked(True)
                self.scope.setText(f"{action.text()} ▾")
        self._arrange()


class _Field(QLineEdit):
    """Enter goes on, with Shift back; Down goes into the list."""

    stepped = Signal(int)
    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.down.emit()
        else:
            super().keyPressEvent(event)
