# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The screen of meeting mode: one ärende, large, with what is needed at the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import WrappingButton, text_label
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.meeting_mode import MeetingMode, MeetingNote, MeetingPaper

Key = Qt.Key
_NEXT = {Key.Key_Right, Key.Key_PageDown, Key.Key_F8}
_PREVIOUS = {Key.Key_Left, Key.Key_PageUp, Key.Key_F7}
_STEP = 90
_ROOM_FOR_TWO = 1000
"""Notes stand beside the proposal where the window is so wide at scale 1, else under it."""


class _PaperButton(WrappingButton):
    """Leaves the keys that lead through the meeting to the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        presses = {Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_Select}
        if event.key() in presses:
            super().keyPressEvent(event)
        else:
            event.ignore()


class _Area(QScrollArea):
    """Scrolls for the mouse; its keys belong to the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class MeetingModeView(QWidget):
    """Shows `MeetingMode` and hears the keyboard for it.

    Signals:
        leave_wanted: back to where one was.
        open_wanted: to the papers of the ärende on show.
    """

    leave_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, mode: MeetingMode, appearance: Appearance) -> None:
        super().__init__()
        self.setProperty("handbook", "sammantradet")
        self._mode = mode
        self._appearance = appearance
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.place = text_label(role="meeting-small", wrap=False)
        self.leave_button = self._button(self.tr("Avsluta sammanträdesläget"), self.leave_wanted.emit)
        # The keyboard rests here: a label has a role that a screen reader knows, and reads out.
        self.heading = text_label(role="meeting-title")
        self.heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.heading)
        self.facts = text_label(role="meeting-small")
        self.reminder = text_label(role="meeting-warning")
        self.reminder.setAccessibleName(self.tr("Påminnelse"))
        self.closing = text_label(role="meeting-section")
        self.proposal_title = text_label(self.tr("Förslag till beslut"), "meeting-section")
        self.proposal = text_label(role="meeting-text")
        self.notes_title = text_label(self.tr("Mina anteckningar"), "meeting-section")
        self._notes = QVBoxLayout()
        self._notes.setSpacing(14)
        self.papers_title = text_label(self.tr("Handlingar"), "meeting-section")
        self._papers = QVBoxLayout()
        self._papers.setSpacing(8)
        self.paper_buttons: list[WrappingButton] = []
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(32)
        left, right = self._stacks()
        self._columns.addLayout(left, 3)
        self._columns.addLayout(right, 2)
        self.area = self._area()
        self.previous = self._button(self.tr("‹ Föregående"), lambda: mode.step(-1))
        self.next = self._button(self.tr("Nästa ›"), lambda: mode.step(1))
        self.open_button = self._button(self.tr("Öppna ärendet"), self.open_wanted.emit)
        self.typed = text_label(role="meeting-small")
        self._lay_out()
        self._arrange()
        mode.changed.connect(self._show)
        mode.typed_changed.connect(self._show_typed)

    def _lay_out(self) -> None:
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.place, 1)
        top.addWidget(self.leave_button)
        bottom.setSpacing(12)
        middle = Qt.AlignmentFlag.AlignVCenter
        bottom.addWidget(self.previous, 0, middle)
        bottom.addWidget(self.next, 0, middle)
        bottom.addWidget(self.typed, 1)
        bottom.addWidget(self.open_button, 0, middle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 18, 24, 18)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self.area, 1)
        layout.addLayout(bottom)

    def _stacks(self) -> tuple[QVBoxLayout, QVBoxLayout]:
        left, right = _stack(), _stack()
        for part in (self.proposal_title, self.proposal):
            left.addWidget(part)
        left.addSpacing(18)
        left.addWidget(self.papers_title)
        left.addLayout(self._papers)
        left.addStretch(1)
        right.addWidget(self.notes_title)
        right.addLayout(self._notes)
        right.addStretch(1)
        return left, right

    def _area(self) -> QScrollArea:
        content = QWidget()
        content.setProperty("role", "clear")
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 12, 0)
        rows.setSpacing(10)
        rows.addWidget(self.heading)
        rows.addWidget(self.facts)
        rows.addWidget(self.reminder)
        rows.addWidget(self.closing)
        rows.addSpacing(14)
        rows.addLayout(self._columns, 1)
        area = _Area()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _button(self, text: str, act: object) -> WrappingButton:
        button = _PaperButton("meeting")
        button.set_text(text)
        button.clicked.connect(act)
        return button

    # What is shown -----------------------------------------------------------------------

    def _show(self) -> None:
        page = self._mode.page
        if page is None:
            self.leave_wanted.emit()
            return
        self.place.setText(page.place)
        self.heading.setText(page.heading)
        self.facts.setText(page.facts)
        self.facts.setVisible(bool(page.facts))
        self.reminder.setText("\n".join(page.reminders))
        self.reminder.setVisible(bool(page.reminders))
        self.closing.setText(page.closing)
        self.closing.setVisible(bool(page.closing))
        self.proposal.setText(page.proposal or page.no_proposal)
        self._fill_notes(page.notes)
        self._fill_papers(page.papers)
        self.previous.setEnabled(page.has_previous)
        self.next.setEnabled(page.has_next)
        self.area.verticalScrollBar().setValue(0)
        self._show_typed()
        self._say(
            [page.place, page.heading, *page.reminders, page.closing, page.proposal or page.no_proposal]
        )

    def _say(self, words: Sequence[str]) -> None:
        """Let a screen reader say the ärende when it changes."""
        self.heading.setAccessibleName(". ".join(part for part in words if part))
        QAccessible.updateAccessibility(QAccessibleEvent(self.heading, QAccessible.Event.NameChanged))

    def _fill_notes(self, notes: Sequence[MeetingNote]) -> None:
        _empty(self._notes)
        for note in notes:
            if note.kind:
                self._notes.addWidget(text_label(note.kind, "meeting-small"))
            label = text_label(role="meeting-text")
            if note.is_html:
                label.setTextFormat(Qt.TextFormat.RichText)
                label.setOpenExternalLinks(False)
            label.setText(note.text)
            self._notes.addWidget(label)
        if not notes:
            self._notes.addWidget(text_label(self.tr("Inga anteckningar i ärendet."), "meeting-small"))

    def _fill_papers(self, papers: Sequence[MeetingPaper]) -> None:
        had_focus = any(button.hasFocus() for button in self.paper_buttons)
        _empty(self._papers)
        self.paper_buttons = []
        for position, paper in enumerate(papers):
            button = self._button(paper.words, lambda _=False, at=position: self._mode.open_paper(at))
            button.setToolTip(paper.full)
            button.setAccessibleName(paper.full)
            self._papers.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.paper_buttons.append(button)
        after: QWidget = self.leave_button
        for button in self.paper_buttons:
            QWidget.setTabOrder(after, button)
            after = button
        for button in (self.previous, self.next, self.open_button):
            QWidget.setTabOrder(after, button)
            after = button
        self.papers_title.setVisible(bool(papers))
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_typed(self) -> None:
        typed, found = self._mode.typed, self._mode.found
        if not typed:
            text = self.tr("Skriv ett ärendes nummer för att gå dit.")
        elif found is None:
            text = self.tr("Ärende {typed}: finns inte i sammanträdet.").format(typed=typed)
        else:
            text = self.tr("Tryck Enter för {heading}").format(heading=found.heading)
        self.typed.setText(text)

    def _arrange(self) -> None:
        """Notes beside the proposal, or under it where the window is narrow."""
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if self._has_room else direction.TopToBottom)

    @property
    def _has_room(self) -> bool:
        return self.width() >= self._appearance.theme.px(_ROOM_FOR_TWO)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Keys --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_ours(event)
        ):
            event.accept()  # here these keys lead through the meeting, not through the papers
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        key, held = Key(event.key()), event.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier:
            return key in {Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End} or _digit(key) > 0
        if held & Qt.KeyboardModifier.AltModifier:
            return False
        plain = {Key.Key_Escape, Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_Home, Key.Key_End}
        return (
            key in plain | _NEXT | _PREVIOUS | {Key.Key_Backspace, Key.Key_Up, Key.Key_Down}
            or event.text().isdigit()
            or event.text() == "/"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, mode = Key(event.key()), self._mode
        held = event.modifiers()
        is_control = bool(held & Qt.KeyboardModifier.ControlModifier)
        step = _step(key, is_control=is_control, is_back=bool(held & Qt.KeyboardModifier.ShiftModifier))
        others = {
            Key.Key_Up: lambda: self._scroll(-_STEP),
            Key.Key_Down: lambda: self._scroll(_STEP),
            Key.Key_Home: mode.first,
            Key.Key_End: mode.last,
            Key.Key_Return: self._enter,
            Key.Key_Enter: self._enter,
            Key.Key_Escape: self._escape,
            Key.Key_Backspace: mode.erase,
        }
        if is_control and _digit(key):
            mode.open_paper(_digit(key) - 1)
        elif step:
            mode.step(step)
        elif key in others:
            others[key]()
        elif not is_control and (event.text().isdigit() or event.text() == "/"):
            mode.type(event.text())
        else:
            super().keyPressEvent(event)

    def _scroll(self, by: int) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + by)

    def _escape(self) -> None:
        """A number that is being typed goes first."""
        if not self._mode.forget():
            self.leave_wanted.emit()

    def _enter(self) -> None:
        """With a number typed: go there. Else: to the papers of this ärende."""
        if self._mode.typed:
            self._mode.jump()
        else:
            self.open_wanted.emit()


def _step(key: Qt.Key, *, is_control: bool, is_back: bool) -> int:
    """Where a key leads: 1 to the next ärende, -1 to the one before, 0 elsewhere. Clickers send these."""
    if key in _NEXT or (is_control and key is Key.Key_Down):
        return 1
    if key in _PREVIOUS or (is_control and key is Key.Key_Up):
        return -1
    if key is Key.Key_Space:
        return -1 if is_back else 1
    return 0


def _digit(key: Qt.Key) -> int:
    """1 to 9 for these keys, else 0."""
    number = key.value - Key.Key_0.value
    return number if 1 <= number <= 9 else 0


def _stack() -> QVBoxLayout:
    made = QVBoxLayout()
    made.setSpacing(8)
    return made


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
