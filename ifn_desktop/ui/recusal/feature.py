# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Jäv in the window: the button at the ärende, the lines in its head, the pages, the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ifn_desktop.model.ids import DocumentId, ItemId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.recusal import Recusal
from ifn_desktop.ui.recusal.head_line import RecusalHeadLine
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.minutes_check import MinutesModel
from ifn_desktop.viewmodels.recusal import HintLine, RecusalModel
from ifn_desktop.viewmodels.recusal_pages import HandoverKind, RecusalPages
from ifn_desktop.viewmodels.ties import TieRow, TiesModel

if TYPE_CHECKING:
    from ifn_desktop.ui.file_choice import FileChoice
    from ifn_desktop.ui.recusal.declaration_page import DeclarationPage
    from ifn_desktop.ui.recusal.minutes_page import MinutesPage
    from ifn_desktop.ui.recusal.ties_page import TiesPage


class RecusalFeature(QObject):
    """Puts jäv into the window.

    Args:
        shell: the window.
        model: jäv in what is open.
        pages: what is said and handed in.
        ties: what is watched for.
        minutes: a protokoll gone through.
    """

    def __init__(
        self,
        shell: Shell,
        model: RecusalModel,
        pages: RecusalPages,
        ties: TiesModel,
        minutes: MinutesModel,
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._pages = pages
        self._ties = ties
        self._minutes = minutes
        self._files: FileChoice | None = None
        self._review: MinutesPage | None = None
        self._declaration: DeclarationPage | None = None
        self._register: TiesPage | None = None
        self.model = model
        self.line = RecusalHeadLine()
        self.button = shell.head_button(self.tr("Markera jäv"), self.mark)
        self.button.hide()
        shell.head_line(self.line)
        shell.action(Menu.RECUSAL, self.tr("&Markera jäv i ärendet…"), "Ctrl+J", self.mark, needs=Needs.ITEM)
        shell.action(
            Menu.RECUSAL,
            self.tr("&Det du ska säga, och översikt"),
            "Ctrl+Shift+J",
            self.show_declaration,
            needs=Needs.NOTHING,
        )
        shell.action(
            Menu.RECUSAL, self.tr("Mina &kopplingar"), "Ctrl+Shift+K", self.show_ties, needs=Needs.NOTHING
        )
        shell.action(
            Menu.RECUSAL,
            self.tr("&Lämna in yrkande eller reservation…"),
            "Ctrl+Alt+Y",
            act=lambda: self.hand_in(HandoverKind.YRKANDE),
            needs=Needs.ITEM,
            group="hand-in",
        )
        shell.action(
            Menu.RECUSAL,
            self.tr("Anmäl &förhinder…"),
            "Ctrl+Alt+W",
            act=lambda: self.hand_in(HandoverKind.ABSENCE),
            group="hand-in",
        )
        shell.action(
            Menu.RECUSAL,
            self.tr("&Tjänstgöring i ärendet…"),
            "Ctrl+Alt+Z",
            act=self.serve,
            needs=Needs.ITEM,
            group="hand-in",
        )
        self.review_action = shell.action(
            Menu.RECUSAL,
            self.tr("&Gå igenom protokollet"),
            "Ctrl+Alt+R",
            act=self.show_minutes,
            needs=Needs.NOTHING,
            group="hand-in",
        )
        shell.closing.connect(minutes.flush)
        shell.models.navigator.document_changed.connect(self._document_changed)
        self._document_changed()
        self.line.declaration_wanted.connect(self.show_declaration)
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

    def show_declaration(self) -> None:
        """Show what to say at the meeting, and the overview."""
        if self._declaration is None:
            from ifn_desktop.ui.recusal.declaration_page import DeclarationPage

            self._declaration = DeclarationPage(self._pages, self.files)
            self._declaration.left.connect(self._shell.leave_page)
        self._shell.open_page(self._declaration)
        self._declaration.load()

    def show_ties(self) -> None:
        """Show what is watched for."""
        if self._register is None:
            from ifn_desktop.ui.recusal.ties_page import TiesPage

            self._register = TiesPage(self._ties)
            self._register.left.connect(self._shell.leave_page)
            self._register.item_wanted.connect(self._open_item)
            self._register.remove_wanted.connect(self._remove_tie)
        self._shell.open_page(self._register)
        self._register.load()

    def show_minutes(self) -> None:
        """Go through the open protokoll."""
        document = self._shell.models.navigator.document
        if document is None:
            return
        if self._review is None:
            from ifn_desktop.ui.recusal.minutes_page import MinutesPage

            self._review = MinutesPage(self._minutes)
            self._review.left.connect(self._shell.leave_page)
            self._review.page_wanted.connect(self._open_minutes)
        self._shell.open_page(self._review)
        self._minutes.load(document.id)

    def serve(self) -> None:
        """Ask for whom the member serves in the open ärende."""
        item = self.model.item
        if item is not None:
            self._pages.ask_serving(item, lambda name, whole: self._ask_serving(item, name, whole))

    def _ask_serving(self, item: ItemId, name: str, whole: str) -> None:
        from ifn_desktop.ui.recusal.serving_dialog import ServingDialog

        entry = self._shell.models.navigator.entry
        if entry is None or entry.item_id != item:
            return
        dialog = ServingDialog(entry.heading, name, whole, self._shell.window)
        dialog.accepted.connect(lambda: self._pages.serve_for(item, dialog.name.text()))
        dialog.open()

    def _open_minutes(self, page: int) -> None:
        navigator, document = self._shell.models.navigator, self._minutes.document
        meeting = navigator.place.meeting
        self._shell.leave_page()
        if meeting is not None and document is not None:
            found = navigator.find(document)
            navigator.open_meeting(meeting, found[0].item_id if found else None, document, page)

    def _document_changed(self) -> None:
        document = self._shell.models.navigator.document
        is_minutes = document is not None and document.kind is DocumentKind.PROTOKOLL
        self.review_action.setEnabled(is_minutes)

    def hand_in(self, kind: HandoverKind) -> None:
        """Write a text to hand over in the open ärende."""
        from ifn_desktop.ui.recusal.handover_dialog import HandoverDialog

        head = self.model.head
        warning = self.model.reservation_warning if head is not None and head.reminder else ""
        dialog = HandoverDialog(self._pages, self.files, kind, warning, self._shell.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @property
    def files(self) -> FileChoice:
        """Asks where to save; made when it is first needed."""
        if self._files is None:
            from ifn_desktop.ui.file_choice import FileChoice

            self._files = FileChoice()
        return self._files

    def _open_item(self, item: ItemId) -> None:
        self._shell.leave_page()
        self._ties.open_item(item)

    def _remove_tie(self, row: TieRow) -> None:
        self._shell.confirm(
            self.tr("Vill du ta bort {name}?").format(name=row.tie.name),
            self.tr("Ta bort"),
            lambda: self._ties.remove(row.tie),
            more=self.tr("Programmet slutar leta efter namnet. Det du har markerat finns kvar."),
        )

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
