# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: the handbook, opened at the page that tells of the view one is in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.help.handbook_window import HandbookWindow
from ifn_desktop.ui.help.topics import GETTING_STARTED, READING, topic_at
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.handbook import FRONT, HandbookModel, Sheet


class HelpFeature(QObject):
    """F1, and the handbook as a PDF.

    Args:
        shell: the window.
        model: the pages.
        files: asks where to save.
    """

    def __init__(self, shell: Shell, model: HandbookModel, files: FileChoice | None = None) -> None:
        super().__init__(shell)
        self._shell = shell
        self.model = model
        self._files = files or FileChoice()
        self._window: HandbookWindow | None = None
        self.action = shell.action(
            Menu.HELP, self.tr("&Handboken"), "F1", self.show_here, needs=Needs.NOTHING
        )
        self.contents_action = shell.action(
            Menu.HELP, self.tr("Handbokens &innehåll"), "Ctrl+Shift+F1", self.show_front, needs=Needs.NOTHING
        )
        self.guide_action = shell.action(
            Menu.HELP,
            self.tr("Skriv ut &snabbguiden…"),
            "Alt+Shift+F1",
            self.print_guide,
            needs=Needs.NOTHING,
        )
        shell.closing.connect(self.close)

    @property
    def window(self) -> HandbookWindow:
        """The handbook's window; made at the first call."""
        if self._window is None:
            self._window = HandbookWindow(self.model, self._shell.appearance, self._shell.window)
            self._window.pdf_wanted.connect(self.save_pdf)
            self._window.guide_wanted.connect(self.print_guide)
        return self._window

    @property
    def topic(self) -> str:
        """The page of the handbook that tells of the view one is in."""
        here = topic_at(QApplication.focusWidget()) or topic_at(self._shell.page)
        if here:
            return here
        if self._shell.page is not None:
            return FRONT
        return READING if self._shell.models.navigator.is_reading else GETTING_STARTED

    def show_here(self) -> None:
        """Open the handbook where it tells of this view."""
        self.show(self.topic)

    def show_front(self) -> None:
        """Open the handbook at its contents."""
        self.show(FRONT)

    def show(self, page: str) -> None:
        """Open the handbook at a page."""
        window = self.window
        window.show()
        window.activateWindow()
        window.begin(page)

    def save_pdf(self) -> None:
        """Ask where, and save the whole handbook."""
        self._files.save(self.window, self.tr("Handbok för IFN Desktop.pdf"), self._save)

    def print_guide(self) -> None:
        """Print the page to have beside one."""
        self.model.quick_guide(self._print)

    def close(self) -> None:
        """The window closes."""
        if self._window is not None:
            self._window.close()

    def _save(self, paths: list[Path]) -> None:
        from ifn_desktop.ui.help.on_paper import PdfOfSheets

        (target,) = paths
        write = PdfOfSheets(self._shell.appearance.theme.family, self.tr("Handbok för IFN Desktop"))
        self.model.save(target, write, lambda: self._shell.say(self.tr("Handboken är sparad.")))

    def _print(self, sheet: Sheet) -> None:
        from ifn_desktop.ui.help.on_paper import print_sheet

        asking = self._window if self._window is not None and self._window.isVisible() else None
        print_sheet(asking or self._shell.window, sheet, self._shell.appearance.theme.family)
