# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The notes on the open ärende, one under the other, in the column beside the paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QVBoxLayout, QWidget

from ifn_desktop.model.annotations import NoteKind
from ifn_desktop.model.ids import NoteId
from ifn_desktop.ui.notes.note_card import NoteCard, add_kinds
from ifn_desktop.ui.parts import push_button, tab_after, text_label
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.annotations_ports import HasRecusal
from ifn_desktop.viewmodels.item_notes import ItemNotes


class NotesPanel(QWidget):
    """Cards to write in, and a button for one more.

    Args:
        notes: the notes on show.
        appearance: colours and sizes.
        has_recusal: whether the member has marked jäv on an ärende.

    Signals:
        link_wanted: the address of a link that the member followed.
        deleted: a note was taken away; undo brings it back.
    """

    link_wanted = Signal(str)
    deleted = Signal()

    def __init__(self, notes: ItemNotes, appearance: Appearance, has_recusal: HasRecusal) -> None:
        super().__init__()
        self.setProperty("handbook", "anteckna")
        self._notes = notes
        self._appearance = appearance
        self._has_recusal = has_recusal
        self._cards: dict[NoteId, NoteCard] = {}
        self._last: NoteId | None = None
        self._aim: NoteId | None = None
        self.none = text_label(role="mute")
        self.none.setText(self.tr("Öppna ett ärende för att anteckna till det."))
        self.more = push_button(self.tr("Ny anteckning ▾"), "quiet")
        self.more.setAccessibleName(self.tr("Ny anteckning, välj slag"))
        self.more.clicked.connect(self.choose_kind)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.none)
        layout.addLayout(self._rows)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        notes.loaded.connect(self._loaded)
        notes.added.connect(self._added)
        notes.removed.connect(self._removed)
        notes.text_changed.connect(self._text_changed)
        notes.state_changed.connect(self._state_changed)
        appearance.changed.connect(self._paint)
        self._loaded()

    @property
    def cards(self) -> tuple[NoteCard, ...]:
        """The notes on show, as widgets."""
        return tuple(self._cards.values())

    @property
    def current(self) -> NoteCard | None:
        """The note that was written in last, else the last one."""
        if self._last is not None and self._last in self._cards:
            return self._cards[self._last]
        return next(reversed(self._cards.values()), None)

    def renew_hints(self) -> None:
        """Say anew what the member should know about the notes on show."""
        for note in self._notes.notes:
            self._state_changed(note.id)

    def begin(self) -> None:
        """Put the keyboard into the note that was written in last."""
        card = self.current
        if card is not None:
            card.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def enter(self, note: NoteId) -> None:
        """Put the keyboard into a note, as soon as its ärende is the one on show."""
        card = self._cards.get(note)
        self._aim = note if card is None else None
        if card is not None:
            # After the layout has given it its place, or nothing could be scrolled to.
            QTimer.singleShot(0, card, lambda: card.editor.setFocus(Qt.FocusReason.OtherFocusReason))

    def quote(self, words: Sequence[str], reference: str, address: str) -> bool:
        """Add a quote to the note that was written in last; False: no ärende is open."""
        card = self.current
        if card is None:
            return False
        card.editor.quote(words, reference, address)
        return True

    def choose_kind(self) -> None:
        """Ask for which kind the new note shall be."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_kinds(menu, self._notes.add)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    # What the model says ------------------------------------------------------------------------

    def _loaded(self) -> None:
        for card in self._cards.values():
            self._take_out(card)
        self._cards.clear()
        self._last = None
        for note in self._notes.notes:
            self._make(note.id)
        self._settle()
        if self._aim is not None and self._aim in self._cards:
            self.enter(self._aim)

    def _added(self, note: str) -> None:
        card = self._cards.get(NoteId(note)) or self._make(NoteId(note))
        self._settle()
        if card is not None and (self._holds_focus() or self.more.hasFocus()):
            # After the layout has given it its place, or nothing could be scrolled to.
            QTimer.singleShot(0, card, lambda: card.editor.setFocus(Qt.FocusReason.OtherFocusReason))

    def _removed(self, note: str) -> None:
        card = self._cards.pop(NoteId(note), None)
        if card is not None:
            had_focus = _holds(card)
            self._take_out(card)
            self._settle()
            if had_focus:
                self.begin()

    def _text_changed(self, note: str) -> None:
        self._show(NoteId(note))

    def _state_changed(self, note: str) -> None:
        card, known = self._cards.get(NoteId(note)), self._notes.note(NoteId(note))
        if card is not None and known is not None:
            card.show_state(self._notes.state(known.id))
            card.show_hint(self._hint(known.kind))
            card.show_kind(known.kind)

    def _show(self, note: NoteId) -> None:
        card, known = self._cards.get(note), self._notes.note(note)
        if card is not None and known is not None:
            card.show_note(known)
            self._state_changed(note)

    def _make(self, note: NoteId) -> NoteCard | None:
        known = self._notes.note(note)
        if known is None:
            return None
        card = NoteCard(known, self._appearance.theme)
        card.editor.typed.connect(lambda: self._notes.type(note, card.editor.markdown))
        card.editor.left.connect(self._notes.flush)
        card.editor.link_wanted.connect(self.link_wanted)
        card.editor.cursorPositionChanged.connect(lambda: self._keep_in_view(card))
        card.entered.connect(lambda: self._enter(note))
        card.kind_chosen.connect(lambda kind: self._notes.set_kind(note, NoteKind(kind)))
        card.delete_wanted.connect(lambda: self._delete(note))
        self._cards[note] = card
        self._rows.addWidget(card)
        self._show(note)
        return card

    def _delete(self, note: NoteId) -> None:
        self._notes.delete(note)
        self.deleted.emit()

    def _enter(self, note: NoteId) -> None:
        self._last = note

    def _take_out(self, card: NoteCard) -> None:
        self._rows.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _settle(self) -> None:
        has_item = self._notes.item is not None
        self.none.setVisible(not has_item)
        self.more.setVisible(has_item)
        cards = list(self._cards.values())
        for card in cards:
            card.editor.set_alone(len(cards) == 1)
        if cards:
            tab_after(cards[-1].remove, [self.more])

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Not a focus proxy: Tab would go straight to it, past all that was made in between.
        super().focusInEvent(event)
        for card in list(self._cards.values())[-1:]:
            card.editor.setFocus(event.reason())

    def _hint(self, kind: NoteKind) -> str:
        item = self._notes.item
        if kind is NoteKind.RESERVATION and item is not None and self._has_recusal(item):
            return self.tr(
                "Du har markerat jäv i ärendet. Bara den som har deltagit i avgörandet får reservera sig "
                "(4 kap. 27 § kommunallagen)."
            )
        return ""

    def _paint(self) -> None:
        for card in self._cards.values():
            card.editor.set_theme(self._appearance.theme)

    def _holds_focus(self) -> bool:
        return _holds(self)

    def _keep_in_view(self, card: NoteCard) -> None:
        """Scroll the column along while the member writes."""
        if not card.editor.hasFocus():
            return
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        inside = above.widget() if above is not None else None
        if above is not None and inside is not None:
            spot = card.editor.viewport().mapTo(inside, card.editor.cursorRect().center())
            above.ensureVisible(spot.x(), spot.y(), 0, 40)


def _holds(part: QWidget) -> bool:
    focused = part.window().focusWidget()
    return focused is not None and part.isAncestorOf(focused)
