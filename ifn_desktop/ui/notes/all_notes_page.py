# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page with all that the member has written: choices above, the list below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from ifn_desktop.model.annotations import MarkColour, MarkKind, NoteKind
from ifn_desktop.model.ids import ItemId, MeetingId
from ifn_desktop.ui.notes.all_notes_list import AllNotesList
from ifn_desktop.ui.notes.colour_names_dialog import colour_patch
from ifn_desktop.ui.parts import ChoiceList, push_button, text_label
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.all_notes import AllNotes, Choice, Option
from ifn_desktop.viewmodels.annotations_colours import ColourNames
from ifn_desktop.viewmodels.mark_names import kind_name


class AllNotesPage(QWidget):
    """Narrows the list down and leads to what is chosen.

    Args:
        model: the list.
        names: of the colours.
        appearance: colours and sizes.

    Signals:
        chosen: the member wants to go to a row's place; the index.
        left: the member wants to go back.
    """

    chosen = Signal(QModelIndex)
    left = Signal()

    def __init__(self, model: AllNotes, names: ColourNames, appearance: Appearance) -> None:
        super().__init__()
        self.setProperty("handbook", "anteckna")
        self._model = model
        self._names = names
        self._appearance = appearance
        self._is_filling = False
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = text_label(self.tr("Allt jag har skrivit"), "heading", wrap=False)
        self.count = text_label("", "mute", wrap=False)
        self.back = push_button(self.tr("Tillbaka (Esc)"))
        self.back.clicked.connect(self.left)
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Sök i det du skrivit och markerat"))
        self.text.setAccessibleName(self.tr("Sök i det du skrivit och markerat"))
        self.text.setClearButtonEnabled(True)
        self.text.textChanged.connect(self._narrow)
        self.text.installEventFilter(self)
        self.meeting = self._box(self.tr("Sammanträde"))
        self.item = self._box(self.tr("Ärende"))
        self.kind = self._box(self.tr("Slag"))
        self.colour = self._box(self.tr("Färg"))
        self.list = AllNotesList(model, appearance)
        self.list.chosen.connect(self.chosen)
        self.nothing = text_label(role="mute")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(40, 60, 40, 40)
        self._faces = QStackedWidget()
        self._faces.addWidget(self.list)
        self._faces.addWidget(self.nothing)
        self._lay_out()
        self.setFocusProxy(self.text)
        model.changed.connect(self._changed)
        names.changed.connect(self._changed)
        appearance.changed.connect(self._size_boxes)
        self._size_boxes()
        self._changed()

    def _box(self, name: str) -> ChoiceList:
        box = ChoiceList()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(14)
        box.currentIndexChanged.connect(self._narrow)
        return box

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.heading)
        top.addWidget(self.count)
        top.addStretch(1)
        top.addWidget(self.back)
        choices = QHBoxLayout()
        choices.setSpacing(10)
        for box in (self.meeting, self.item, self.kind, self.colour):
            choices.addWidget(box, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self.text)
        layout.addLayout(choices)
        layout.addWidget(self._faces, 1)

    def _size_boxes(self) -> None:
        for box in (self.meeting, self.item, self.kind, self.colour):
            box.setMinimumHeight(self._appearance.theme.px(38))

    def begin(self) -> None:
        """Load the list anew and put the keyboard into the field for free text."""
        self.text.blockSignals(True)
        self.text.clear()
        self.text.blockSignals(False)
        self._model.open()

    # What the model says ------------------------------------------------------------------------

    def _changed(self) -> None:
        model, choice = self._model, self._model.choice
        self._is_filling = True
        meetings = [Option(self.tr("Alla sammanträden"), ""), *model.meetings()]
        _fill(self.meeting, meetings, choice.meeting or "")
        _fill(self.item, [Option(self.tr("Alla ärenden"), ""), *model.items()], choice.item or "")
        kinds = [Option(kind_name(kind), kind) for kind in (*NoteKind, *MarkKind)]
        _fill(self.kind, [Option(self.tr("Alla slag"), ""), *kinds], choice.kind or "")
        colours = [Option(self._names.name(colour), colour) for colour in MarkColour]
        _fill(self.colour, [Option(self.tr("Alla färger"), ""), *colours], choice.colour or "")
        for row, colour in enumerate(MarkColour, 1):
            self.colour.setItemIcon(row, colour_patch(colour, 20))
        self.item.setEnabled(choice.meeting is not None)
        self._is_filling = False
        self.count.setText(model.count_words if model.is_loaded and not model.is_empty else "")
        if model.is_loaded and not model.rows:
            self.nothing.setText(self._words_for_nothing())
            self._faces.setCurrentWidget(self.nothing)
        else:
            self._faces.setCurrentWidget(self.list)
            if model.rows and not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(model.index(0))

    def _words_for_nothing(self) -> str:
        if self._model.is_empty:
            return self.tr(
                "Här samlas allt du skriver och markerar.\n\n"
                "Markera ord i en handling med musen, eller anteckna i ett ärende med Ctrl+N."
            )
        return self.tr("Inget av det du skrivit passar. Ändra sökordet eller något av valen ovanför.")

    def _narrow(self) -> None:
        if self._is_filling:
            return
        kind = str(self.kind.currentData() or "")
        colour = str(self.colour.currentData() or "")
        meeting, item = str(self.meeting.currentData() or ""), str(self.item.currentData() or "")
        marks = {str(one): one for one in MarkKind}
        notes = {str(one): one for one in NoteKind}
        self._model.narrow(
            Choice(
                kind=marks.get(kind) or notes.get(kind),
                colour=MarkColour(colour) if colour else None,
                meeting=MeetingId(meeting) if meeting else None,
                item=ItemId(item) if item else None,
                text=self.text.text(),
            )
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field for free text, Down and Return go to the list."""
        if watched is self.text and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            to_list = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if event.key() in to_list and self._model.rows:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)


def _fill(box: QComboBox, options: Sequence[Option], value: str) -> None:
    """Let a box offer these; left alone when it does."""
    there = [(box.itemText(row), box.itemData(row)) for row in range(box.count())]
    if there != [(option.words, option.value) for option in options]:
        box.clear()
        for option in options:
            box.addItem(option.words, str(option.value))
    box.setCurrentIndex(max(0, box.findData(str(value))))
