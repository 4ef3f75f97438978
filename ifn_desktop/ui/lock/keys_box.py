# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What unlocks the program: the passphrase, the computer's own key store, the code on paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import button_row, column_in, push_button, text_label
from ifn_desktop.viewmodels.locking_keys import KeysModel
from ifn_desktop.viewmodels.unlocking import strength


class KeysBox(QWidget):
    """Says what unlocks, with buttons that change it.

    Args:
        model: the key vault.
        offers_key: whether the key can be changed here.

    Signals:
        code_wanted: a new recovery code.
        key_wanted: a new key.
    """

    code_wanted = Signal()
    key_wanted = Signal()

    def __init__(self, model: KeysModel, *, offers_key: bool) -> None:
        super().__init__()
        self._model = model
        self.holder = text_label()
        self.change = push_button("", "large")
        self.change.clicked.connect(lambda: self._unfold(self.form))
        self.keyring = push_button(self.tr("Låt datorn låsa upp…"), "large")
        self.keyring.clicked.connect(lambda: self._unfold(self.to_keyring))
        self.code = push_button(self.tr("Ny återställningskod…"), "large")
        self.code.clicked.connect(self.code_wanted)
        self.key = push_button(self.tr("Byt nyckel…"), "large")
        self.key.clicked.connect(self.key_wanted)
        self.said = text_label("", "strong")
        self.form = PassphraseForm(model)
        self.form.finished.connect(self._fold)
        self.to_keyring = KeyringForm(model)
        self.to_keyring.finished.connect(self._fold)
        layout = column_in(self, 8)
        layout.addWidget(self.holder)
        layout.addWidget(self.said)
        for button in (self.change, self.keyring):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.form)
        layout.addWidget(self.to_keyring)
        layout.addSpacing(6)
        layout.addWidget(
            text_label(
                self.tr(
                    "Återställningskoden öppnar dina handlingar om du glömmer lösenordet eller byter dator. "
                    "Har någon annan sett den, gör en ny: då gäller inte den gamla."
                )
            )
        )
        layout.addWidget(self.code, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(6)
        why = text_label(
            self.tr(
                "Tror du att någon har kommit åt både datorn och lösenordet? Då byter du nyckel: allt i "
                "biblioteket låses på nytt med en annan. Det tar några minuter."
            )
        )
        layout.addWidget(why)
        layout.addWidget(self.key, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (why, self.key):
            part.setVisible(offers_key)
        model.changed.connect(self._changed)
        model.done.connect(self._done)
        self._fold()
        self._changed()

    def _changed(self) -> None:
        with_passphrase = self._model.holder == "passphrase"
        self.holder.setText(
            self.tr("Ett lösenord låser upp programmet. Bara du kan det.")
            if with_passphrase
            else self.tr(
                "Datorn har nyckeln och låser upp programmet när du är inloggad. Det skyddar handlingarna om "
                "datorn tappas bort avstängd eller låst, men inte mot den som kan logga in som du. Ett "
                "eget lösenord skyddar också då."
            )
        )
        self.change.setText(self.tr("Byt lösenord…") if with_passphrase else self.tr("Välj ett lösenord…"))
        self.keyring.setVisible(with_passphrase and self._model.may_use_keyring)
        for part in (self.change, self.keyring, self.code, self.key):
            part.setEnabled(bool(self._model.holder) and not self._model.is_busy)

    def _unfold(self, form: QWidget) -> None:
        self.said.hide()
        for other in (self.form, self.to_keyring):
            other.setVisible(other is form)
        self.form.begin() if form is self.form else self.to_keyring.begin()

    def _fold(self) -> None:
        self.said.hide()
        self.form.hide()
        self.to_keyring.hide()

    def _done(self, words: str) -> None:
        self._fold()
        self.said.setText(words)
        self.said.show()
        self.change.setFocus()


def _field(words: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(words)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaximumWidth(520)
    return field


class PassphraseForm(QWidget):
    """The passphrase that there is, and twice the new one.

    Signals:
        finished: the member gave it up.
    """

    finished = Signal()

    def __init__(self, model: KeysModel) -> None:
        super().__init__()
        self._model = model
        self.old_words = text_label(self.tr("Ditt lösenord nu"), "strong")
        self.old = _field(self.old_words.text())
        self.new = _field(self.tr("Nytt lösenord"))
        self.again = _field(self.tr("Det nya lösenordet en gång till"))
        self.hint = text_label(role="small")
        self.wrong = text_label(role="strong")
        self.visible = QCheckBox(self.tr("Visa det jag skriver"))
        self.visible.toggled.connect(self._show_typed)
        self.done = push_button(self.tr("Byt lösenord"), "primary")
        self.done.clicked.connect(self._change)
        self.leave = push_button(self.tr("Avbryt"), "large")
        self.leave.clicked.connect(self._leave)
        buttons = button_row(self.done, self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 8)
        layout.setSpacing(6)
        for words, field in (
            (self.old_words, self.old),
            (text_label(self.new.accessibleName(), "strong"), self.new),
            (text_label(self.again.accessibleName(), "strong"), self.again),
        ):
            layout.addWidget(words)
            layout.addWidget(field)
        layout.addWidget(self.hint)
        layout.addWidget(self.wrong)
        layout.addWidget(self.visible)
        layout.addLayout(buttons)
        for field in (self.old, self.new, self.again):
            field.textChanged.connect(self._judge)
            field.returnPressed.connect(self._change)
        model.refused.connect(self._refuse)
        model.changed.connect(self._judge)

    def begin(self) -> None:
        """Empty fields, the keyboard in the first."""
        self._clear()
        asks = self._model.holder == "passphrase"
        for part in (self.old_words, self.old):
            part.setVisible(asks)
        self.done.setText(self.tr("Byt lösenord") if asks else self.tr("Lås med det här lösenordet"))
        (self.old if asks else self.new).setFocus()

    def hideEvent(self, event: object) -> None:
        """Nothing secret stays in the fields."""
        self._clear()
        super().hideEvent(event)  # type: ignore[arg-type]

    def _clear(self) -> None:
        for field in (self.old, self.new, self.again):
            field.clear()
        self.wrong.hide()
        self.visible.setChecked(False)
        self._judge()

    def _judge(self) -> None:
        why_not = self._model.obstacle(self.new.text(), self.again.text())
        self.hint.setText(why_not if self.again.text() else strength(self.new.text()).words)
        has_old = bool(self.old.text()) or self._model.holder != "passphrase"
        self.done.setEnabled(has_old and not why_not and not self._model.is_busy)

    def _change(self) -> None:
        if self.done.isEnabled():
            self.wrong.hide()
            self._model.set_passphrase(self.old.text(), self.new.text())

    def _refuse(self, words: str) -> None:
        if self.isVisible():
            self.wrong.setText(words)
            self.wrong.show()
            self.old.setFocus()
            self.old.selectAll()

    def _leave(self) -> None:
        self.finished.emit()

    def _show_typed(self, show: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if show else QLineEdit.EchoMode.Password
        for field in (self.old, self.new, self.again):
            field.setEchoMode(mode)


class KeyringForm(QWidget):
    """The passphrase that there is, before the computer gets the key.

    Signals:
        finished: the member gave it up.
    """

    finished = Signal()

    def __init__(self, model: KeysModel) -> None:
        super().__init__()
        self._model = model
        words = text_label(self.tr("Ditt lösenord nu"), "strong")
        self.old = _field(words.text())
        self.wrong = text_label(role="strong")
        self.done = push_button(self.tr("Låt datorn låsa upp"), "primary")
        self.done.clicked.connect(self._change)
        self.leave = push_button(self.tr("Avbryt"), "large")
        self.leave.clicked.connect(self.finished)
        buttons = button_row(self.done, self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 8)
        layout.setSpacing(6)
        layout.addWidget(
            text_label(
                self.tr(
                    "Nyckeln läggs då i datorns egen nyckelring, och du behöver inget lösenord i programmet. "
                    "Välj det bara om ingen annan kan logga in som du."
                )
            )
        )
        layout.addWidget(words)
        layout.addWidget(self.old)
        layout.addWidget(self.wrong)
        layout.addLayout(buttons)
        self.old.textChanged.connect(self._judge)
        self.old.returnPressed.connect(self._change)
        model.refused.connect(self._refuse)
        model.changed.connect(self._judge)

    def begin(self) -> None:
        """An empty field with the keyboard."""
        self._clear()
        self.old.setFocus()

    def hideEvent(self, event: object) -> None:
        """Nothing secret stays in the field."""
        self._clear()
        super().hideEvent(event)  # type: ignore[arg-type]

    def _clear(self) -> None:
        self.old.clear()
        self.wrong.hide()
        self._judge()

    def _judge(self) -> None:
        self.done.setEnabled(bool(self.old.text()) and not self._model.is_busy)

    def _change(self) -> None:
        if self.done.isEnabled():
            self.wrong.hide()
            self._model.use_keyring(self.old.text())

    def _refuse(self, words: str) -> None:
        if self.isVisible():
            self.wrong.setText(words)
            self.wrong.show()
            self.old.setFocus()
            self.old.selectAll()
