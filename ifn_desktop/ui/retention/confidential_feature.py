# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: papers that are taken for sekretess say so, and the member may say otherwise."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ifn_desktop.ui.parts import ElidedLabel
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.retention_confidential import ConfidentialModel

LARGE = 1.75
"""From this size of letters on there is no room for a line of its own."""


class ConfidentialStrip(QWidget):
    """A line above the paper; a hint, as it says itself."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ElidedLabel(role="small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words, 1)
        self.setVisible(False)

    def say(self, words: str) -> None:
        """Say something, or (nothing) go away."""
        hint = self.tr("Det är en upplysning, ingen sekretessprövning.")
        self.words.set_text(f"{words} {hint}" if words else "")
        self.setProperty("wanted", bool(words))
        self.setVisible(bool(words))


class ConfidentialFeature(QObject):
    """Marks and tells.

    Args:
        shell: the window.
        model: of the open paper.
    """

    def __init__(self, shell: Shell, model: ConfidentialModel) -> None:
        super().__init__(shell)
        self._shell = shell
        self._model = model
        self.strip = ConfidentialStrip()
        shell.head_line(self.strip, yields=True)  # where letters are large the paper needs the room
        self.action = shell.action(
            Menu.FILE,
            self.tr("Märk handlingen med sekretess, &eller ta bort märkningen"),
            "Ctrl+Alt+Shift+H",
            model.toggle,
            needs=Needs.PAPER,
            group="paper",
        )
        model.changed.connect(self._show)
        shell.appearance.changed.connect(self._show)
        model.said.connect(shell.say)

    def _show(self) -> None:
        """Where letters are very large a line would take the paper's room: it is said in passing."""
        words = self._model.words
        has_room = self._shell.appearance.theme.scale < LARGE
        self.strip.say(words if has_room else "")
        if words and not has_room:
            self._shell.say(words)
