# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: papers that are taken for sekretess say so, and the member may say otherwise."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.retention_confidential import ConfidentialModel


class ConfidentialStrip(QWidget):
    """A line under the paper; a hint, as it says itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = text_label("")
        self.wrong = push_button(self.tr("Det stämmer inte"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(12)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.wrong)
        self.setVisible(False)

    def say(self, words: str) -> None:
        """Say something, or (nothing) go away."""
        hint = self.tr("Det är en upplysning, ingen sekretessprövning.")
        self.words.setText(f"{words} {hint}" if words else "")
        self.setVisible(bool(words))


class ConfidentialFeature(QObject):
    """Marks and tells.

    Args:
        shell: the window.
        model: of the open paper.
    """

    def __init__(self, shell: Shell, model: ConfidentialModel) -> None:
        super().__init__(shell)
        self._model = model
        self.strip = ConfidentialStrip()
        shell.strip(self.strip)
        self.strip.wrong.clicked.connect(model.toggle)
        self.action = shell.action(
            Menu.FILE,
            self.tr("Märk handlingen med sekretess, &eller ta bort märkningen"),
            "Ctrl+Alt+Shift+H",
            model.toggle,
            needs=Needs.PAPER,
            group="paper",
        )
        model.changed.connect(lambda: self.strip.say(model.words))
        model.said.connect(shell.say)
