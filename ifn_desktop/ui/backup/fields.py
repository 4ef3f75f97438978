# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Boxes in which something secret is typed: what opens a backup, and what is to open one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from ifn_desktop.ui.parts import column_in, push_button, text_label
from ifn_desktop.viewmodels.backup import BackupModel, Head, RestoreWish
from ifn_desktop.viewmodels.unlocking import obstacle, strength


def secret_field(words: str) -> QLineEdit:
    """A field for something secret."""
    field = QLineEdit()
    field.setAccessibleName(words)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


class MeansBox(QWidget):
    """Asks for what is to open backups, where the computer's keyring opens the library.

    Args:
        model: keeps it.
    """

    def __init__(self, model: BackupModel) -> None:
        super().__init__()
        self._model = model
        self.first = secret_field(self.tr("Nytt lösenord för säkerhetskopior"))
        self.again = secret_field(self.tr("Lösenordet en gång till"))
        self.hint = text_label(role="small")
        self.visible = QCheckBox(self.tr("Visa det jag skriver"))
        self.visible.toggled.connect(self._show_typed)
        self.done = push_button(self.tr("Använd det här lösenordet"), "large")
        self.done.clicked.connect(self._choose)
        self.code = QLineEdit()
        self.code.setAccessibleName(self.tr("Återställningskod"))
        self.shown = push_button(self.tr("Koden räcker för mig"), "large")
        self.shown.clicked.connect(self._show_code)
        layout = column_in(self, 8)
        layout.addWidget(text_label(self.tr("Först: vad ska öppna kopian?"), "heading"))
        layout.addWidget(
            text_label(
                self.tr(
                    "På den här datorn öppnas allt när du loggar in. Det följer inte med till en annan "
                    "dator. Välj därför ett lösenord för säkerhetskopior, och skriv upp det. Utan det, "
                    "eller återställningskoden, kan ingen öppna kopian."
                )
            )
        )
        layout.addWidget(text_label(self.tr("Lösenord för säkerhetskopior"), "strong"))
        layout.addWidget(self.first)
        layout.addWidget(self.hint)
        layout.addWidget(text_label(self.tr("Skriv det en gång till"), "strong"))
        layout.addWidget(self.again)
        layout.addWidget(self.visible)
        layout.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(8)
        layout.addWidget(
            text_label(
                self.tr(
                    "Har du återställningskoden på papper? Skriv den här i stället, så vet vi att den finns."
                )
            )
        )
        layout.addWidget(self.code)
        layout.addWidget(self.shown, 0, Qt.AlignmentFlag.AlignLeft)
        self.first.textChanged.connect(self._judge)
        self.again.textChanged.connect(self._judge)
        self.code.textChanged.connect(self._judge)
        self.code.returnPressed.connect(self._show_code)
        self.first.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._choose)
        self._judge()

    def clear(self) -> None:
        """Leave nothing secret in the fields."""
        for field in (self.first, self.again, self.code):
            field.clear()
        self.visible.setChecked(False)

    def _judge(self) -> None:
        why_not = obstacle(self.first.text(), self.again.text())
        self.done.setEnabled(not why_not)
        self.hint.setText(why_not if self.again.text() else strength(self.first.text()).words)
        self.shown.setEnabled(bool(self.code.text().strip()))

    def _choose(self) -> None:
        if not obstacle(self.first.text(), self.again.text()):
            self._model.choose_passphrase(self.first.text())
            self.clear()

    def _show_code(self) -> None:
        if self.code.text().strip():
            self._model.show_code(self.code.text())

    def _show_typed(self, show: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if show else QLineEdit.EchoMode.Password
        self.first.setEchoMode(mode)
        self.again.setEchoMode(mode)


class OpenBox(QWidget):
    """Asks for what opens a backup that was chosen.

    Signals:
        wished: a `RestoreWish`.
        left: another file, or none.
    """

    wished = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._by_code = False
        self._can_choose = True
        self.about = text_label("", "strong")
        self.lead = text_label()
        self.field = secret_field("")
        self.visible = QCheckBox(self.tr("Visa det jag skriver"))
        self.visible.toggled.connect(self._show_typed)
        self.new_words = text_label(
            self.tr(
                "Nytt lösenord för den här datorn. Lämna fältet tomt om datorn själv ska öppna biblioteket "
                "när du loggar in."
            )
        )
        self.new = secret_field(self.tr("Nytt lösenord för den här datorn"))
        self.go = push_button(self.tr("Läs in kopian"), "primary")
        self.go.clicked.connect(self._wish)
        self.other = push_button("", "quiet")
        self.other.clicked.connect(self._turn)
        self.leave = push_button(self.tr("Avbryt"), "quiet")
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self.go)
        row.addWidget(self.leave)
        row.addStretch(1)
        layout = column_in(self, 8)
        for widget in (self.about, self.lead, self.field, self.new_words, self.new, self.visible):
            layout.addWidget(widget)
        layout.addLayout(row)
        layout.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.field.textChanged.connect(lambda text: self.go.setEnabled(bool(text.strip())))
        self.field.returnPressed.connect(self._wish)
        self.go.setEnabled(False)

    def ask(self, file: Path, head: Head) -> None:
        """Ask for what opens a file."""
        words = self.tr("{name}, gjord {day}")
        self.about.setText(words.format(name=file.name, day=head.day))
        self._can_choose = head.has_passphrase
        self._by_code = not head.has_passphrase
        self.clear()
        self._changed()
        self.field.setFocus()

    def clear(self) -> None:
        """Leave nothing secret in the fields."""
        self.field.clear()
        self.new.clear()
        self.visible.setChecked(False)

    def _turn(self) -> None:
        self._by_code = not self._by_code
        self.clear()
        self._changed()
        self.field.setFocus()

    def _changed(self) -> None:
        if self._by_code:
            self.lead.setText(self.tr("Skriv återställningskoden. Den har sju grupper med fyra tecken."))
            self.field.setAccessibleName(self.tr("Återställningskod"))
            self.other.setText(self.tr("Använd lösenordet i stället"))
        else:
            self.lead.setText(self.tr("Skriv lösenordet som gällde när kopian gjordes."))
            self.field.setAccessibleName(self.tr("Säkerhetskopians lösenord"))
            self.other.setText(self.tr("Använd återställningskoden i stället"))
        self.new_words.setVisible(self._by_code)
        self.new.setVisible(self._by_code)
        self.other.setVisible(self._can_choose)
        self._show_typed(self.visible.isChecked())

    def _show_typed(self, show: bool) -> None:
        normal, hidden = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password
        self.field.setEchoMode(normal if show or self._by_code else hidden)
        self.new.setEchoMode(normal if show else hidden)

    def _wish(self) -> None:
        text = self.field.text().strip() if self._by_code else self.field.text()
        if not text:
            return
        wish = RestoreWish(code=text, new_passphrase=self.new.text()) if self._by_code else RestoreWish(text)
        self.wished.emit(wish)
