# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""One note: what it is for, whether it is saved, and its words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ifn_desktop.model.annotations import NoteKind
from ifn_desktop.ui.notes.format_bar import FormatBar
from ifn_desktop.ui.notes.note_editor import NoteEditor
from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.ui.tokens import Theme
from ifn_desktop.viewmodels.item_notes import NoteOnShow, SaveState
from ifn_desktop.viewmodels.mark_names import kind_name


class NoteCard(QFrame):
    """Shows a note and lets it be written.

    Args:
        note: the note.
        theme: colours and sizes.

    Signals:
        kind_chosen: the member made it a note of another `NoteKind`.
        delete_wanted: the member wants it gone.
        entered: the keyboard came into it.
    """

    kind_chosen = Signal(object)
    delete_wanted = Signal()
    entered = Signal()

    def __init__(self, note: NoteOnShow, theme: Theme) -> None:
        super().__init__()
        self.note = note.id
        self.setProperty("role", "note-card")
        self.editor = NoteEditor(theme)
        self.editor.invitation = self.tr("Skriv här. Det sparas medan du skriver.")
        self.editor.setAccessibleDescription(self.editor.invitation)
        self.editor.entered.connect(self._entered)
        self.kind = push_button("", "note-kind")
        self.kind.clicked.connect(self._choose_kind)
        self.state = text_label("", "small", wrap=False)
        self.remove = push_button(self.tr("Ta bort"), "note-kind")
        self.remove.clicked.connect(self.delete_wanted)
        self.hint = text_label(role="jav-hint")
        self.hint.setVisible(False)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(6)
        top.addWidget(self.kind)
        top.addStretch(1)
        top.addWidget(self.state)
        top.addWidget(self.remove)
        self.format = FormatBar(self.editor)
        self.format.setVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 8)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.hint)
        layout.addWidget(self.format)
        layout.addWidget(self.editor)
        for part in (self, self.kind, self.remove, self.editor, *self.format.findChildren(QWidget)):
            part.installEventFilter(self)
        # Tab goes on as the eye does: what one writes first, then what can be done with it.
        QWidget.setTabOrder(self.editor, self.kind)
        QWidget.setTabOrder(self.kind, self.remove)
        self.show_note(note)

    def show_note(self, note: NoteOnShow) -> None:
        """Show other words or another kind."""
        if self.editor.markdown() != note.text:
            self.editor.set_markdown(note.text)
        self.show_kind(note.kind)

    def show_kind(self, kind: NoteKind) -> None:
        """Say what it is for."""
        name = kind_name(kind)
        self.kind.setText(f"{name} ▾")
        self.kind.setAccessibleName(self.tr("Slag av anteckning: %1. Byt").replace("%1", name))
        self.editor.setAccessibleName(name)
        self.remove.setAccessibleName(self.tr("Ta bort anteckningen"))

    def show_state(self, state: SaveState) -> None:
        """Say quietly whether it is saved."""
        words = {
            SaveState.EMPTY: "",
            SaveState.SAVING: self.tr("Sparar …"),
            SaveState.SAVED: self.tr("Sparat"),
            SaveState.FAILED: self.tr("Inte sparat än"),
        }
        self.state.setText(words[state])
        self.remove.setVisible(state is not SaveState.EMPTY)

    def show_hint(self, text: str) -> None:
        """Say something the member should know about this kind of note here; empty: nothing."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _entered(self) -> None:
        self.format.setVisible(True)
        self.entered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The buttons for looks are there while the keyboard is in the card."""
        if event.type() is QEvent.Type.FocusOut and self.window().isActiveWindow():
            focused = self.window().focusWidget()
            if focused is not None and focused is not self and not self.isAncestorOf(focused):
                self.format.setVisible(False)
        return super().eventFilter(watched, event)

    def _choose_kind(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_kinds(menu, self.kind_chosen.emit)
        menu.popup(self.kind.mapToGlobal(QPoint(0, self.kind.height())))


def add_kinds(menu: QMenu, chosen: Callable[[NoteKind], object]) -> None:
    """Fill a menu with the kinds of notes; `chosen` hears the `NoteKind`."""
    for kind in NoteKind:
        action = menu.addAction(kind_name(kind))
        action.triggered.connect(lambda _=False, it=kind: chosen(it))
