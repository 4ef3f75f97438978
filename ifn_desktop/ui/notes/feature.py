# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Notes on the ärende, in the window: the panel, its keys, undo."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ifn_desktop.model.ids import ItemId, NoteId
from ifn_desktop.ui.notes.notes_panel import NotesPanel
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.annotations_ways import WaysToMarks
from ifn_desktop.viewmodels.item_notes import ItemNotes, Quoted, Templates
from ifn_desktop.viewmodels.item_notes_overview import NotesOverview
from ifn_desktop.viewmodels.undo import Undo


class NotesFeature(QObject):
    """Puts the notes of the open ärende into the column beside the paper.

    Args:
        shell: the window.
        notes: of the open ärende.
        overview: of the open meeting.
        undo: steps of the open meeting.
        ways: to what quotes lead to.

    Attributes:
        widget: the notes.
        panel: what they stand in.
    """

    def __init__(
        self, shell: Shell, notes: ItemNotes, *, overview: NotesOverview, undo: Undo, ways: WaysToMarks
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._overview = overview
        self._undo = undo
        self.notes = notes
        self.widget = NotesPanel(notes, shell.appearance, self._has_recusal)
        self.panel = shell.panel(self.tr("Mina anteckningar i ärendet"), self.widget, grows=True)
        self.widget.deleted.connect(
            lambda: shell.say(self.tr("Anteckningen är borttagen."), self.tr("Ångra"), undo.undo)
        )
        shell.action(
            Menu.NOTES, self.tr("&Anteckna i ärendet"), "Ctrl+N", self._begin, needs=Needs.ITEM, group="notes"
        )
        shell.action(
            Menu.NOTES,
            self.tr("&Ny anteckning…"),
            "Ctrl+Alt+N",
            self._choose_kind,
            needs=Needs.ITEM,
            group="notes",
        )
        shell.action(
            Menu.NOTES,
            self.tr("&Mallar för anteckningar…"),
            "Ctrl+Alt+X",
            lambda: notes.ask_templates(self._show_templates),
            needs=Needs.NOTHING,
            group="notes",
        )
        self.undo_action = shell.action(
            Menu.EDIT, undo.undo_words, "Ctrl+Z", undo.undo, needs=Needs.NOTHING, group="undo"
        )
        self.redo_action = shell.action(
            Menu.EDIT,
            undo.redo_words,
            ["Ctrl+Shift+Z", "Ctrl+Y"],
            undo.redo,
            needs=Needs.NOTHING,
            group="undo",
        )
        undo.changed.connect(self._undo_changed)
        undo.done.connect(lambda words: shell.say(self.tr("%1: klart.").replace("%1", words)))
        overview.changed.connect(self._overview_changed)
        shell.meeting_sources.add_notes(overview)
        shell.meeting_sources.changed.connect(self.widget.renew_hints)
        shell.closing.connect(notes.flush)
        notes.quoted.connect(self._quoted)
        self.widget.link_wanted.connect(ways.follow)
        ways.note_wanted.connect(self._note_wanted)
        self._undo_changed()
        self._overview_changed()
        undo.refresh()

    def _begin(self) -> None:
        self.panel.show_and_focus()
        self.widget.begin()

    def _note_wanted(self, _item: str, note: str) -> None:
        self.panel.show_and_focus()
        self.widget.enter(NoteId(note))

    def _quoted(self, quoted: Quoted) -> None:
        if not self.widget.quote(quoted.lines, quoted.reference, quoted.address):
            self._shell.say(self.tr("Öppna ett ärende först. Citatet hamnar i ärendets anteckning."))
            return
        self._begin()

    def _choose_kind(self) -> None:
        self.panel.show_and_focus()
        self.widget.choose_kind()

    def _show_templates(self, templates: Templates) -> None:
        from ifn_desktop.ui.notes.templates_dialog import TemplatesDialog

        dialog = TemplatesDialog(templates, self._shell.window)
        dialog.accepted.connect(lambda: self.notes.keep_templates(dialog.changed))
        dialog.open()

    def _undo_changed(self) -> None:
        undo = self._undo
        self.undo_action.setText(undo.undo_words)
        self.undo_action.setEnabled(undo.can_undo)
        self.redo_action.setText(undo.redo_words)
        self.redo_action.setEnabled(undo.can_redo)

    def _overview_changed(self) -> None:
        self._shell.models.agenda.set_counts(self._overview.counts)

    def _has_recusal(self, item: ItemId) -> bool:
        return bool(self._shell.meeting_sources.reminders_of(item))
