# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Jäv in the window: the button at the ärende, the lines in its head, the pages, the menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from ifn_desktop.model.ids import DocumentId, ItemId
from ifn_desktop.model.recusal import Recusal
from ifn_desktop.ui.recusal.head_line import RecusalHeadLine
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.recusal import HintLine, RecusalModel


class RecusalFeature(QObject):
    """Puts jäv into the window.

    Args:
        shell: the window.
        model: jäv in what is open.
    """

    def __init__(self, shell: Shell, model: RecusalModel) -> None:
        super().__init__(shell)
        self._shell = shell
        self.model = model
        self.line = RecusalHeadLine()
        self.button = shell.head_button(self.tr("Markera jäv"), self.mark)
        self.button.hide()
        shell.head_line(self.line)
        shell.action(Menu.RECUSAL, self.tr("&Markera jäv i ärendet…"), "Ctrl+J", self.mark, needs=Needs.ITEM)
        self.line.change_wanted.connect(self.mark)
        self.line.dismiss_wanted.connect(model.dismiss)
        self.line.show_wanted.connect(self.show_passages)
        model.head_changed.connect(self._head_changed)
        shell.meeting_sources.add_reminders(model)
        self._head_changed()

    def mark(self) -> None:
        """Ask for the ground, and mark the open ärende."""
        item = self.model.item
        if item is not None:
            self.model.load(item, lambda recusal: self._ask(item, recusal))

    def _ask(self, item: ItemId, recusal: Recusal | None) -> None:
        from ifn_desktop.ui.recusal.mark_dialog import MarkDialog

        entry = self._shell.models.navigator.entry
        if entry is None or entry.item_id != item:
            return
        model = self.model
        dialog = MarkDialog(entry.heading, model.ground_choices(), recusal, self._shell.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def accepted() -> None:
            if dialog.ground is not None:
                model.declare(item, dialog.ground, dialog.reason)

        dialog.accepted.connect(accepted)
        dialog.withdrawn.connect(lambda: model.withdraw(item))
        dialog.open()

    def show_passages(self, line: HintLine) -> None:
        """Show where a hint's words stand."""
        from ifn_desktop.ui.recusal.passages_dialog import PassagesDialog

        navigator = self._shell.models.navigator
        dialog = PassagesDialog(line, self._shell.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.mark_wanted.connect(self.mark)
        dialog.dismiss_wanted.connect(lambda: self.model.dismiss(line.hint))
        meeting = navigator.place.meeting
        if meeting is not None:
            dialog.chosen.connect(
                lambda document, page: navigator.open_meeting(
                    meeting, line.hint.item, DocumentId(document), page
                )
            )
        dialog.open()

    def _head_changed(self) -> None:
        head = self.model.head
        self.button.setVisible(head is not None and bool(head.button))
        if head is not None:
            self.button.setText(head.button)
            is_marked = bool(head.reminder)
            if self.button.property("marked") != is_marked:
                self.button.setProperty("marked", is_marked)
                self.button.style().polish(self.button)
        self.line.set_head(head)
