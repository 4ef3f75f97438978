# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""For whom an ersättare serves in one ärende."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, size_for_text, text_label


class ServingDialog(QDialog):
    """One field; an empty one takes the note back.

    Args:
        heading: the ärende.
        for_whom: as it was noted.
        whole: for whom the member serves in the whole meeting, or nothing.
        parent: the window.
    """

    def __init__(self, heading: str, for_whom: str, whole: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Tjänstgöring i ärendet"))
        self.setModal(True)
        size_for_text(self, 560, 330)
        self.name = QLineEdit(for_whom)
        self.name.setAccessibleName(self.tr("För vem du tjänstgör i ärendet"))
        more = self.tr("Lämna tomt om du inte tjänstgör för någon just här.")
        if whole:
            more = self.tr("Lämna tomt om det är som på resten av mötet: {name}.").format(name=whole)
        self.save = push_button(self.tr("Spara"), "primary")
        self.save.setDefault(True)
        self.cancel = push_button(self.tr("Avbryt"), "large")
        self.save.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(12)
        layout.addWidget(text_label(heading, "strong"))
        layout.addWidget(text_label(self.tr("För vem tjänstgör du i det här ärendet?")))
        layout.addWidget(self.name)
        layout.addWidget(text_label(more, "small"))
        layout.addStretch(1)
        layout.addLayout(buttons)
        self.name.setFocus()
