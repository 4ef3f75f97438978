# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: a paper under `Utan sammanträde` is put under an ärende, from a strip above it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ifn_desktop.ui.move_dialog import MoveDialog
from ifn_desktop.ui.parts import ClampedLabel, push_button
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.shell import Shell
from ifn_desktop.viewmodels.homes import HomesModel


class HomeFeature(QObject):
    """Shows the strip, and asks which ärende.

    Args:
        shell: the window.
        model: the ärenden.
    """

    def __init__(self, shell: Shell, model: HomesModel) -> None:
        super().__init__(shell)
        self._shell = shell
        self._model = model
        self.dialog: MoveDialog | None = None
        self.strip = QWidget()
        self.strip.setProperty("role", "note-strip")
        self.strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = ClampedLabel()
        self.words.set_lines(2)  # in large letters the page needs the room
        self.put_there = push_button(self.tr("Lägg den där"), "primary")
        self.put_there.clicked.connect(self._put_there)
        self.choose = push_button("")
        self.choose.clicked.connect(self.ask)
        steps = QHBoxLayout()
        steps.setSpacing(12)
        steps.addWidget(self.put_there)
        steps.addWidget(self.choose)
        steps.addStretch(1)
        column = QVBoxLayout(self.strip)
        column.setContentsMargins(16, 8, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addLayout(steps)
        self.strip.setVisible(False)
        cast("ReaderPanes", shell.reader).first.add_strip(self.strip, above=True)
        model.changed.connect(self._show)
        model.load()

    def _show(self) -> None:
        is_likely = self._model.likely is not None
        self.words.set_text(self._model.words)
        self.put_there.setVisible(is_likely)
        self.choose.setText(self.tr("Annat ärende…") if is_likely else self.tr("Lägg under ett ärende…"))
        self.strip.setVisible(bool(self._model.words))

    def _put_there(self) -> None:
        home = self._model.likely
        if home is not None:
            self._model.put(home.item)

    def ask(self) -> None:
        """Ask under which ärende the open paper belongs, and put it there."""
        document, targets = self._model.document, self._model.targets
        if document is None or not targets:
            return
        dialog = self.dialog = MoveDialog(document.title, targets, self._shell.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def accepted() -> None:
            item = dialog.target.item
            if item is not None:
                self._model.put(item)

        dialog.accepted.connect(accepted)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None
