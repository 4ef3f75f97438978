# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: showing a paper of the ärende beside the one that is read, by keyboard or mouse."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.ui.parts import escaped
from ifn_desktop.ui.shell import Menu, Needs, Shell


class BesideActions(QObject):
    """A key lists the ärende's other papers; a middle click on a tab does it at once; Esc closes it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self.action = shell.action(
            Menu.BESIDE,
            self.tr("Visa en handling &bredvid…"),
            "Ctrl+Shift+B",
            self.ask,
            needs=Needs.PAPER,
        )
        shell.reading.head.tabs.bar.beside_wanted.connect(self._show)
        self.menu = QMenu(shell.window)

    def ask(self) -> None:
        """List the papers that can stand beside, under the tabs."""
        navigator = self._shell.models.navigator
        head, tabs = navigator.head, self._shell.reading.head.tabs
        self.menu.clear()
        for tab in head.tabs if head is not None else ():
            action = self.menu.addAction(escaped(tab.full))
            action.triggered.connect(partial(self._show, tab.document))
        if self.menu.actions():
            self.menu.popup(tabs.mapToGlobal(QPoint(0, tabs.height())))
            self.menu.setActiveAction(self.menu.actions()[0])

    def _show(self, document: str, _checked: bool = False) -> None:
        self._shell.models.navigator.open_paper_beside(DocumentId(document))
