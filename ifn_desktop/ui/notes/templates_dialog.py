# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Lets the member write what a new note of each kind begins with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ifn_desktop.model.annotations import NoteKind
from ifn_desktop.ui.parts import push_button, size_for_text, text_label
from ifn_desktop.viewmodels.item_notes import Templates
from ifn_desktop.viewmodels.mark_names import kind_name


class TemplatesDialog(QDialog):
    """One kind at a time; all that was changed is kept at the end.

    Args:
        templates: as they are now.
        parent: the window.

    Attributes:
        changed: what the member has written, by kind; an empty text is the program's own again.
    """

    def __init__(self, templates: Templates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Mallar för anteckningar"))
        self.setModal(True)
        size_for_text(self, 600, 480)
        self._known = dict(templates.now)
        self._own = templates.programs
        self.changed: dict[NoteKind, str] = {}
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Slag av anteckning"))
        for kind in NoteKind:
            self.kind.addItem(kind_name(kind), kind.value)
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("Så börjar en ny anteckning"))
        self.restore = push_button(self.tr("Programmets egen text"), "large")
        self.save = push_button(self.tr("Spara"), "primary")
        self.cancel = push_button(self.tr("Avbryt"), "large")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(12)
        layout.addWidget(text_label(self.tr("Hur ska en ny anteckning börja?"), "strong"))
        layout.addWidget(self.kind)
        layout.addWidget(self.words, 1)
        layout.addWidget(
            text_label(
                self.tr("Det du redan har skrivit ändras inte. En rad som börjar med - blir en punkt."),
                "small",
            )
        )
        layout.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(buttons)
        self.kind.currentIndexChanged.connect(lambda _: self._show())
        self.words.textChanged.connect(self._written)
        self.restore.clicked.connect(lambda: self.words.setPlainText(self._own[self._chosen]))
        self.save.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self._show()
        self.kind.setFocus()

    @property
    def _chosen(self) -> NoteKind:
        return NoteKind(self.kind.currentData())

    def _show(self) -> None:
        self.words.setPlainText(self._known[self._chosen])

    def _written(self) -> None:
        kind, text = self._chosen, self.words.toPlainText()
        if text != self._known[kind]:
            self._known[kind] = text
            self.changed[kind] = "" if text == self._own[kind] else text
        self.restore.setEnabled(text != self._own[kind])
