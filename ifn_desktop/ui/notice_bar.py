# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The line under the top bar that says an error, or what was just done. It is never in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.viewmodels.notices import Notices


class NoticeBar(QFrame):
    """Shows the message of `Notices`, with a button when something can be done."""

    def __init__(self, notices: Notices) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self._notices = notices
        self.text = text_label(selectable=True)
        self.action = push_button("")
        self.action.clicked.connect(self._act)
        self.close_button = push_button(self.tr("Stäng"))
        self.close_button.clicked.connect(notices.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 10, 18, 10)
        layout.setSpacing(12)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.action, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        notices.changed.connect(self._changed)
        self._changed()

    def _changed(self) -> None:
        message = self._notices.message
        self.setVisible(message is not None)
        if message is None:
            return
        self.setProperty("error", message.is_error)
        self.style().unpolish(self)
        self.style().polish(self)
        self.text.setText(message.text)
        self.action.setText(message.action)
        self.action.setVisible(bool(message.action))

    def _act(self) -> None:
        message = self._notices.message
        self._notices.dismiss()
        if message is not None and message.act is not None:
            message.act()
