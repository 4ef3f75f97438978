# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The register of what the member watches for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.recusal import TieKind
from ifn_desktop.ui.parts import RowButton, cleared, hairline, page_area, push_button, text_label
from ifn_desktop.viewmodels.ties import TieRow, TiesModel


class TiesPage(QWidget):
    """A page of its own; Esc leads back.

    Args:
        model: the register.

    Signals:
        left: go back.
        item_wanted: an ärende of the open meeting.
        remove_wanted: a row; to be asked about first.
    """

    left = Signal()
    item_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, model: TiesModel) -> None:
        super().__init__()
        self.setProperty("handbook", "jav")
        self._model = model
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        back = push_button(self.tr("‹ Tillbaka"), "quiet")
        back.clicked.connect(self.left)
        inner = QWidget()
        inner.setProperty("role", "clear")
        inner.setMaximumWidth(1000)
        body = QVBoxLayout(inner)
        body.setContentsMargins(32, 18, 32, 24)
        body.setSpacing(10)
        body.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(text_label(self.tr("Mina kopplingar"), "title"))
        body.addWidget(
            text_label(
                self.tr(
                    "Skriv in företag, föreningar, personer och adresser som du har koppling till. "
                    "Programmet letar efter namnen i nya handlingar och säger till i ärendet. Listan är "
                    "privat. Den ligger låst i ditt bibliotek och skickas aldrig någonstans."
                ),
                "mute",
            )
        )
        body.addLayout(self._form())
        body.addSpacing(6)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        body.addLayout(self._rows)
        body.addSpacing(6)
        body.addWidget(hairline())
        self.hints_title = text_label(self.tr("I mötets handlingar"), "heading")
        body.addWidget(self.hints_title)
        self._hints = QVBoxLayout()
        self._hints.setSpacing(4)
        body.addLayout(self._hints)
        body.addStretch(1)
        area = page_area(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.setFocusProxy(self.name)
        model.changed.connect(self._changed)
        model.added.connect(self._added)

    def load(self) -> None:
        """Show it as it is now."""
        self._model.load()

    def _form(self) -> QGridLayout:
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        self.name = QLineEdit()
        self.kind = QComboBox()
        for kind, words in self._model.kinds():
            self.kind.addItem(words, kind)
        self.spellings = QLineEdit()
        self.spellings.setPlaceholderText(self.tr("Parta med komma"))
        self.number = QLineEdit()
        self.add = push_button(self.tr("Lägg till"), "primary")
        fields: list[tuple[str, QWidget]] = [
            (self.tr("&Namn eller adress"), self.name),
            (self.tr("&Vad det är"), self.kind),
            (self.tr("&Skrivs också (om du vill)"), self.spellings),
            (self.tr("&Organisationsnummer (om du vill)"), self.number),
        ]
        for row, (words, field) in enumerate(fields):
            label = text_label(words)
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            label.setText(words.replace("&", ""))
            form.addWidget(label, row, 0)
            form.addWidget(field, row, 1)
        form.addWidget(self.add, len(fields), 1, Qt.AlignmentFlag.AlignLeft)
        form.setColumnStretch(0, 2)
        form.setColumnStretch(1, 3)
        self.add.clicked.connect(self._add)
        for field in (self.name, self.spellings, self.number):
            field.returnPressed.connect(self._add)
        return form

    def _add(self) -> None:
        self._model.add(
            self.name.text(), TieKind(self.kind.currentData()), self.spellings.text(), self.number.text()
        )

    def _added(self) -> None:
        for field in (self.name, self.spellings, self.number):
            field.clear()
        self.name.setFocus()

    def _changed(self) -> None:
        cleared(self._rows)
        for row in self._model.rows:
            self._rows.addWidget(self._tie(row))
        if not self._model.rows:
            self._rows.addWidget(text_label(self.tr("Listan är tom."), "mute"))
        cleared(self._hints)
        for hint in self._model.hints:
            button = RowButton("", hint.heading, hint.line)
            button.clicked.connect(lambda _=False, to=hint.hint.item: self._open(to))
            self._hints.addWidget(button)
        if not self._model.hints:
            self._hints.addWidget(
                text_label(self.tr("Inget ärende i det öppna mötet nämner det du bevakar."), "mute")
            )

    def _open(self, item: ItemId) -> None:
        self.item_wanted.emit(item)

    def _tie(self, row: TieRow) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text_label(row.tie.name))
        words.addWidget(text_label(row.line, "small"))
        line.addLayout(words, 1)
        remove: QPushButton = push_button(self.tr("Ta bort"), "step")
        remove.setAccessibleName(self.tr("Ta bort {name}").format(name=row.tie.name))
        remove.clicked.connect(lambda: self.remove_wanted.emit(row))
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
        return box
