# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: saving a paper out, and moving it to another ärende."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.shell import Menu, Needs, Shell


class PaperActions(QObject):
    """Puts both into the menu `Arkiv`, the menu of a tab and the warnings."""

    def __init__(self, shell: Shell, files: FileChoice) -> None:
        super().__init__(shell)
        self._shell = shell
        self._files = files
        tr = self.tr
        self.save_copy = shell.action(
            Menu.FILE,
            tr("&Spara en kopia av handlingen…"),
            "Ctrl+Shift+S",
            self.save,
            needs=Needs.PAPER,
            group="paper",
        )
        self.move_paper = shell.action(
            Menu.FILE,
            tr("&Flytta handlingen till annat ärende…"),
            "Ctrl+Shift+M",
            self._move_open_paper,
            needs=Needs.NOTHING,
            group="paper",
        )
        shell.reader.save_out_wanted.connect(self.save)
        shell.reading.agenda.warnings.move_wanted.connect(lambda paper: self.move(DocumentId(paper)))
        shell.reading.head.tabs.menu_wanted.connect(self._paper_menu)
        shell.models.navigator.document_changed.connect(self._allow_move)
        shell.models.navigator.view_changed.connect(self._allow_move)
        self._allow_move()

    def save(self, document: DocumentView | None = None) -> None:
        """Ask where, and write a paper there; the open one when none is named."""
        paper = document or self._paper_in_hand()
        papers = self._shell.models.papers
        if paper is None:
            return

        def choose_place() -> None:
            self._files.save(
                self._shell.window,
                papers.suggested_name(paper),
                lambda paths: papers.save(paper, paths[0]),
            )

        self._shell.with_leave(self._in_file(paper), choose_place)

    def move(self, document: DocumentId) -> None:
        """Ask under which ärende a paper belongs, and move it there."""
        from ifn_desktop.ui.move_dialog import MoveDialog

        navigator, papers = self._shell.models.navigator, self._shell.models.papers
        found = navigator.find(document)
        if found is None or navigator.place.meeting is None:
            return
        paper = found[1]
        dialog = MoveDialog(paper.title, papers.targets(paper, navigator.entries), self._shell.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: papers.move(paper, dialog.target))
        dialog.open()

    def _in_file(self, paper: DocumentView) -> list[DocumentView]:
        """The papers of the file that is saved: of the meeting, those that came in the same one."""
        entries = self._shell.models.navigator.entries
        beside = [one for entry in entries for one in entry.documents if one.file_id == paper.file_id]
        return [paper, *beside]

    def _allow_move(self) -> None:
        navigator = self._shell.models.navigator
        self.move_paper.setEnabled(navigator.document is not None and navigator.place.meeting is not None)

    def _paper_in_hand(self) -> DocumentView | None:
        """The paper of the pane that the keyboard is in, else the one that is open."""
        return self._shell.reader.active_document or self._shell.models.navigator.document

    def _move_open_paper(self) -> None:
        document = self._paper_in_hand()
        if document is not None:
            self.move(document.id)

    def _paper_menu(self, document: str, where: QPoint) -> None:
        self._shell.models.navigator.open_document(DocumentId(document))
        menu = QMenu(self._shell.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([*self._shell.reading.head.tabs.menu_actions, self.move_paper, self.save_copy])
        menu.popup(where)
