# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Choosing, typing and recovering the passphrase, where the computer has no key store of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ifn_desktop.ui.lock.locked_face import LockedFace
from ifn_desktop.ui.lock.working_face import WorkingFace
from ifn_desktop.ui.parts import button_row, column_in, push_button, text_label
from ifn_desktop.viewmodels.unlocking import obstacle, strength

_LETTERS_WIDE = 72
_MARGIN = 20


class UnlockView(QScrollArea):
    """A view in four faces: choose a passphrase, keep the recovery code, type the one or the other.

    It decides nothing: whoever shows it hears the signals and answers with `show_…` or `refuse`.

    Signals:
        chosen: a new passphrase, typed twice the same.
        code_kept: the member says that the recovery code is kept.
        print_wanted: the recovery code, to be printed.
        typed: a passphrase to try.
        code_typed: a recovery code to try.
        unlock_wanted: the member wants in, by what the computer keeps.
        closed: the member closed the view instead of answering.
    """

    chosen = Signal(str)
    code_kept = Signal()
    print_wanted = Signal(str)
    typed = Signal(str)
    code_typed = Signal(str)
    unlock_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setWindowTitle(self.tr("IFN Desktop"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.choose = _ChooseFace()
        self.choose.chosen.connect(self.chosen)
        self.code = _CodeFace()
        self.code.kept.connect(self.code_kept)
        self.code.print_wanted.connect(self.print_wanted)
        self.ask = _AskFace(
            self.tr("Lås upp dina handlingar"),
            self.tr("Skriv ditt lösenord."),
            self.tr("Lösenord"),
            self.tr("Använd återställningskod"),
        )
        self.ask.typed.connect(self.typed)
        self.ask.other_wanted.connect(self.show_recovery)
        self.recover = _AskFace(
            self.tr("Lås upp med återställningskod"),
            self.tr("Skriv koden som du sparade när du började. Stora och små bokstäver spelar ingen roll."),
            self.tr("Återställningskod"),
            self.tr("Använd lösenordet"),
            hidden=False,
        )
        self.recover.typed.connect(self.code_typed)
        self.recover.other_wanted.connect(self.show_ask)
        self.locked = LockedFace()
        self.locked.unlock_wanted.connect(self.unlock_wanted)
        self.working = WorkingFace()
        self._faces = (self.choose, self.code, self.ask, self.recover, self.locked, self.working)
        self._face: QWidget = self.ask
        page = QWidget()
        page.setProperty("role", "page")
        box = QFrame()
        box.setProperty("role", "card")
        self._box = box
        inside = QVBoxLayout(box)
        inside.setContentsMargins(40, 36, 40, 36)
        for face in self._faces:
            inside.addWidget(face)
            face.setVisible(face is self._face)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(box)
        across.addStretch(1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.addStretch(2)
        layout.addLayout(across)
        layout.addStretch(3)
        self.setWidget(page)

    def show_choose(self, shortest: int = 0) -> None:
        """First start: a passphrase is chosen, of at least so many characters."""
        self.choose.shortest = shortest
        self._show(self.choose)

    def show_code(self, code: str) -> None:
        """After the choice: the recovery code is shown, once."""
        self.code.set_code(code)
        self._show(self.code)

    def show_ask(self) -> None:
        """Later starts: the passphrase is typed."""
        self._show(self.ask)

    def show_recovery(self) -> None:
        """The recovery code is typed instead."""
        self._show(self.recover)

    def show_locked(self) -> None:
        """The program is locked, and the computer keeps the key: a button opens it."""
        self._show(self.locked)

    def show_working(self) -> None:
        """The library is being given another key."""
        self._show(self.working)

    def refuse(self, words: str) -> None:
        """Say why what was typed did not open the library."""
        if isinstance(self._face, _AskFace):
            self._face.refuse(words)

    def forget_typed(self) -> None:
        """Leave nothing secret in the fields."""
        for face in (self.choose, self.ask, self.recover):
            face.clear()
        self.code.set_code("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width() - 2 * _MARGIN
        self._box.setFixedWidth(max(1, min(_LETTERS_WIDE * self.fontMetrics().averageCharWidth(), room)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _show(self, face: QWidget) -> None:
        # No stack: a stack is as high as its highest face, and cuts texts that wrap.
        self._face = face
        for other in self._faces:
            other.setVisible(other is face)
        self._focus()

    def _focus(self) -> None:
        field = self._face.findChild(QLineEdit)
        if isinstance(field, QLineEdit):
            field.setFocus()
        elif self._face is self.locked:
            self.locked.open_button.setFocus()


def _field(words: str, *, hidden: bool = True) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(words)
    field.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
    return field


class _ChooseFace(QWidget):
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.shortest = 0
        self.first = _field(self.tr("Nytt lösenord"))
        self.again = _field(self.tr("Lösenordet en gång till"))
        self.hint = text_label(role="small")
        self.obstacle = text_label(role="small")
        self.visible = QCheckBox(self.tr("Visa det jag skriver"))
        self.visible.toggled.connect(self._show_typed)
        self.done = push_button(self.tr("Lås med det här lösenordet"), "primary")
        self.done.clicked.connect(self._choose)
        layout = column_in(self, 8)
        layout.addWidget(text_label(self.tr("Välj ett lösenord"), "title"))
        layout.addWidget(
            text_label(
                self.tr(
                    "Dina handlingar sparas låsta på den här datorn. Lösenordet låser upp dem varje gång "
                    "du startar programmet. Ingen annan än du känner till det."
                )
            )
        )
        layout.addSpacing(10)
        layout.addWidget(text_label(self.tr("Lösenord"), "strong"))
        layout.addWidget(self.first)
        layout.addWidget(self.hint)
        layout.addSpacing(4)
        layout.addWidget(text_label(self.tr("Skriv det en gång till"), "strong"))
        layout.addWidget(self.again)
        layout.addWidget(self.obstacle)
        layout.addWidget(self.visible)
        layout.addSpacing(12)
        layout.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        self.first.textChanged.connect(self._judge)
        self.again.textChanged.connect(self._judge)
        self.first.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._choose)
        self._judge()

    def clear(self) -> None:
        """Empty the fields."""
        self.first.clear()
        self.again.clear()

    def _judge(self) -> None:
        self.hint.setText(strength(self.first.text()).words)
        why_not = obstacle(self.first.text(), self.again.text(), self.shortest)
        self.done.setEnabled(not why_not)
        self.obstacle.setText(why_not if self.again.text() else "")

    def _choose(self) -> None:
        if not obstacle(self.first.text(), self.again.text(), self.shortest):
            self.chosen.emit(self.first.text())

    def _show_typed(self, show: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if show else QLineEdit.EchoMode.Password
        self.first.setEchoMode(mode)
        self.again.setEchoMode(mode)


class _CodeFace(QWidget):
    kept = Signal()
    print_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.code = text_label(role="code", selectable=True)
        self.code.setAccessibleName(self.tr("Återställningskod"))
        self.copy = push_button(self.tr("Kopiera"))
        self.copy.clicked.connect(self._copy)
        self.print = push_button(self.tr("Skriv ut…"))
        self.print.clicked.connect(lambda: self.print_wanted.emit(self.code.text()))
        self.saved = QCheckBox(self.tr("Jag har sparat koden"))
        self.done: QPushButton = push_button(self.tr("Fortsätt"), "primary")
        self.done.setEnabled(False)
        self.saved.toggled.connect(self.done.setEnabled)
        self.done.clicked.connect(self.kept)
        buttons = button_row(self.copy, self.print)
        layout = column_in(self, 10)
        layout.addWidget(text_label(self.tr("Spara din återställningskod"), "title"))
        layout.addWidget(
            text_label(
                self.tr(
                    "Om du glömmer lösenordet är den här koden enda vägen in till dina handlingar och "
                    "anteckningar. Skriv ut den eller skriv av den, och lägg den där du har pass och "
                    "viktiga papper. Den visas bara nu."
                )
            )
        )
        layout.addSpacing(6)
        layout.addWidget(self.code)
        layout.addLayout(buttons)
        layout.addSpacing(8)
        layout.addWidget(self.saved)
        layout.addSpacing(4)
        layout.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def set_code(self, code: str) -> None:
        """Show a code."""
        self.code.setText(code)
        self.saved.setChecked(False)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())


class _AskFace(QWidget):
    typed = Signal(str)
    other_wanted = Signal()

    def __init__(self, title: str, lead: str, name: str, other: str, *, hidden: bool = True) -> None:
        super().__init__()
        self.field = _field(name, hidden=hidden)
        self.visible = QCheckBox(self.tr("Visa det jag skriver"), self)
        self.visible.setVisible(hidden)
        self.visible.toggled.connect(self._show_typed)
        self.wrong = text_label(role="strong")
        self.wrong.setVisible(False)
        self.open_button = push_button(self.tr("Lås upp"), "primary")
        self.open_button.setEnabled(False)
        self.open_button.clicked.connect(self._type)
        self.other = push_button(other, "quiet")
        self.other.clicked.connect(self.other_wanted)
        self.field.textChanged.connect(self._changed)
        self.field.returnPressed.connect(self._type)
        layout = column_in(self, 12)
        layout.addWidget(text_label(title, "title"))
        layout.addWidget(text_label(lead))
        layout.addSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self.wrong)
        if hidden:
            layout.addWidget(self.visible)
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addStretch(1)
        row.addWidget(self.other)
        layout.addSpacing(4)
        layout.addLayout(row)
        layout.addStretch(1)

    def refuse(self, words: str) -> None:
        """Say why it did not open; the field is ready for the next try."""
        self.wrong.setText(words)
        self.wrong.setVisible(True)
        self.field.selectAll()
        self.field.setFocus()

    def clear(self) -> None:
        """Empty the field."""
        self.field.clear()
        self.visible.setChecked(False)
        self.wrong.setVisible(False)

    def _show_typed(self, show: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if show else QLineEdit.EchoMode.Password)

    def _changed(self, text: str) -> None:
        self.open_button.setEnabled(bool(text))

    def _type(self) -> None:
        if self.field.text():
            self.wrong.setVisible(False)
            self.typed.emit(self.field.text())
