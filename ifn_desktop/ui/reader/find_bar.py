# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The bar to find with: what, where, how, and how many there are."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ifn_desktop.text.finding import Wanted
from ifn_desktop.ui.flow_layout import FlowLayout
from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.viewmodels.reader.find import FindModel, Scope

_LEAST_FIELD = 180


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
        self.previous = push_button(self.tr("Föregående"))
        self.previous.setToolTip(self.tr("Föregående träff (Skift+F3)"))
        self.previous.clicked.connect(lambda: find.step(-1))
        self.next = push_button(self.tr("Nästa"))
        self.next.setToolTip(self.tr("Nästa träff (F3)"))
        self.next.clicked.connect(lambda: find.step(1))
        self.close_ = push_button(self.tr("Stäng"), "quiet")
        self.close_.setToolTip(self.tr("Sluta söka (Esc)"))
        self.close_.clicked.connect(self.close_wanted)
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Var du söker"))
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for scope, words in (
            (Scope.PAPER, self.tr("I handlingen")),
            (Scope.ITEM, self.tr("I ärendet")),
            (Scope.MEETING, self.tr("I hela sammanträdet")),
        ):
            self.scope.addItem(words, scope)
        self.scope.activated.connect(lambda: find.set_scope(self.scope.currentData()))
        self.case = QCheckBox(self.tr("Skilj på stora och små"))
        self.case.setToolTip(self.tr("Skilj på stora och små bokstäver"))
        self.whole = QCheckBox(self.tr("Bara hela ord"))
        self.list_ = QCheckBox(self.tr("Lista träffarna"))
        for box in (self.case, self.whole):
            box.toggled.connect(self._changed)
        self.list_.toggled.connect(self.list_wanted)
        self.remark = text_label(role="small", wrap=False)
        self._lay_out()
        find.status_changed.connect(self._show_status)
        find.restarted.connect(self._show_scope)
        self._show_status()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.field, 1)
        for widget in (self.status, self.previous, self.next, self.close_):
            first.addWidget(widget)
        options = QWidget()
        flow = FlowLayout(16)
        options.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        options.setSizePolicy(policy)
        for widget in (self.scope, self.case, self.whole, self.list_, self.remark):
            flow.add(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 10, 8)
        layout.setSpacing(8)
        layout.addLayout(first)
        layout.addWidget(options)

    def minimumSizeHint(self) -> QSize:
        # The buttons give way before the column does: they are on keys as well.
        return QSize(320, super().minimumSizeHint().height())

    def begin(self, scope: Scope, text: str = "") -> None:
        """Put the keyboard into the field, with a text when there is one."""
        self.scope.setCurrentIndex(self.scope.findData(scope))
        if text:
            self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _changed(self) -> None:
        self._find.set_wanted(Wanted(self.field.text(), self.case.isChecked(), self.whole.isChecked()))

    def _show_status(self) -> None:
        find = self._find
        self.status.setText(find.status)
        self.remark.setText(find.remark)
        self.remark.setVisible(bool(find.remark))
        for button in (self.previous, self.next):
            button.setEnabled(bool(find.hits))

    def _show_scope(self) -> None:
        self.scope.setCurrentIndex(self.scope.findData(self._find.scope))


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
