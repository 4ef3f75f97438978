# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: meeting mode, on the whole screen, led by arrows or a clicker."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.ui.meeting_mode_view import MeetingModeView
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.meeting_mode import MeetingMode


class MeetingModeFeature(QObject):
    """Enters and leaves; full screen while it lasts, and as before afterwards."""

    def __init__(self, shell: Shell, mode: MeetingMode) -> None:
        super().__init__(shell)
        self._shell = shell
        self._mode = mode
        self._view: MeetingModeView | None = None
        self._was_full = False
        self.action: QAction = shell.action(
            Menu.VIEW,
            self.tr("S&ammanträdesläge"),
            "F11",
            self.toggle,
            needs=Needs.READING,
            group="meeting",
        )
        tr = self.tr
        shell.tell_keys(
            tr("I sammanträdesläget"),
            [
                (tr("→, Page Down eller blanksteg"), tr("Nästa ärende")),
                (tr("← eller Page Up"), tr("Föregående ärende")),
                (tr("↑ och ↓"), tr("Rulla")),
                (tr("Siffror, sedan Enter"), tr("Gå till ärendet med det numret")),
                (tr("Enter"), tr("Öppna ärendet")),
                (tr("Esc"), tr("Tillbaka till där du var")),
            ],
        )
        mode.paper_wanted.connect(self._show_paper)
        shell.page_changed.connect(self._page_changed)
        shell.return_wanted.connect(self._return)

    @property
    def view(self) -> MeetingModeView:
        """What is on the screen; made at the first call."""
        if self._view is None:
            self._view = MeetingModeView(self._mode, self._shell.appearance)
            self._view.leave_wanted.connect(self.leave)
            self._view.open_wanted.connect(self._open_item)
        return self._view

    def toggle(self) -> None:
        """Enter, or leave to where one was."""
        if self._mode.is_on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Show the open ärende, large."""
        self._was_full = self._shell.is_full_screen
        view = self.view
        self._mode.enter()
        self._shell.open_page(view, alone=True)
        self._shell.set_full_screen(True)

    def leave(self) -> None:
        """Go back to where one was."""
        self._shell.leave_page()

    def _return(self, page: QWidget) -> None:
        if page is self._view:
            self.enter()

    def _page_changed(self) -> None:
        if self._mode.is_on and self._shell.page is not self._view:
            self._mode.leave()
            self._shell.set_full_screen(self._was_full)

    def _show_paper(self, document: str) -> None:
        self.leave()
        self._shell.models.navigator.open_document(DocumentId(document))

    def _open_item(self) -> None:
        key = self._mode.key
        self.leave()
        self._shell.models.navigator.open_entry(key)
