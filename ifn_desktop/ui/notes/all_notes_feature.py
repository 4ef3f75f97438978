# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""All that the member has written, in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject

from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.all_notes import AllNotes
from ifn_desktop.viewmodels.annotations_colours import ColourNames

if TYPE_CHECKING:
    from ifn_desktop.ui.notes.all_notes_page import AllNotesPage


class AllNotesFeature(QObject):
    """Opens the list by menu and key. It is made when it is first wanted.

    Args:
        shell: the window.
        model: the list.
        names: of the colours.
    """

    def __init__(self, shell: Shell, model: AllNotes, names: ColourNames) -> None:
        super().__init__(shell)
        self._shell = shell
        self._model = model
        self._names = names
        self._page: AllNotesPage | None = None
        shell.action(
            Menu.NOTES,
            self.tr("A&llt jag har skrivit"),
            "Ctrl+L",
            self.open,
            needs=Needs.NOTHING,
            group="all",
        )
        shell.page_changed.connect(self._page_changed)

    @property
    def page(self) -> AllNotesPage:
        """The page; made at the first call."""
        from ifn_desktop.ui.notes.all_notes_page import AllNotesPage

        if self._page is None:
            self._page = AllNotesPage(self._model, self._names, self._shell.appearance)
            self._page.chosen.connect(self._go)
            self._page.left.connect(self._shell.leave_page)
        return self._page

    def open(self) -> None:
        """Show the list."""
        self._shell.open_page(self.page)
        self.page.begin()

    def _go(self, index: QModelIndex) -> None:
        self._shell.leave_page()
        self._model.activate(index)

    def _page_changed(self) -> None:
        if self._page is not None and self._shell.page is not self._page:
            self._model.close()
