# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The reading view: a paper's text in one large column, page numbers quiet in the margin.

This is also what a screen reader reads of a paper: a text with a caret, headings with their levels,
tables with their cells.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from ifn_desktop.model.flow import FlowText
from ifn_desktop.ui.reader.reflow_document import PAGE_LINK, FlowDocument, Look
from ifn_desktop.ui.reader.reflow_headings import HeadedText
from ifn_desktop.ui.reader.reflow_numbers import ROOM as NUMBER_ROOM
from ifn_desktop.ui.reader.reflow_numbers import paint_page_numbers
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.reader.reflow import TextStyles

SERIFS = [
    "Source Serif 4",
    "Georgia",
    "Charter",
    "Noto Serif",
    "Liberation Serif",
    "DejaVu Serif",
    "Times New Roman",
]
WRITE_MS = 8
"""How long the text is written at a time: the window must not notice."""
SEEN_MS = 900
_LAID_OUT = 8_000
"""Letters that are laid out at a time: a millisecond or so."""
_SAMPLE = "Nämnden föreslår att ärendet återremitteras till förvaltningen för en ny bedömning."
"""Letters as they are mixed in papers: how many of them a line holds is told by these."""
_MARGIN = 28


class ReflowView(HeadedText):
    """Shows flowing text.

    Signals:
        page_changed: the page that is read now, from 1 in the paper.
        page_seen: a page that has been on show for a while.
        page_wanted: a link to a page (a picture) was followed.
        written: the whole text is in.
    """

    page_changed = Signal(int)
    page_seen = Signal(int)
    page_wanted = Signal(int)
    written = Signal()

    def __init__(self, appearance: Appearance, styles: TextStyles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._styles = styles
        self.keeps_words = lambda: False
        self._text = FlowText((), 0)
        self._page = 0
        self._goal: tuple[int, int] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "reflow")
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.setAccessibleName(self.tr("Handlingens text"))
        self._flow = FlowDocument(self.document(), self._look())
        self._writing = QTimer(self)
        self._writing.setInterval(0)
        self._writing.timeout.connect(self._write_on)
        self._is_emptied = False
        self._laid_out = 0
        self._laying = QTimer(self)
        self._laying.setInterval(0)
        self._laying.timeout.connect(self._lay_out_on)
        self._seeing = QTimer(self)
        self._seeing.setSingleShot(True)
        self._seeing.setInterval(SEEN_MS)
        self._seeing.timeout.connect(lambda: self.page_seen.emit(self._page) if self._page else None)
        self.link_followed.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        styles.changed.connect(self._restyle)
        appearance.changed.connect(self._restyle)

    # What is shown ----------------------------------------------------------------------------

    @property
    def text(self) -> FlowText:
        """The text on show."""
        return self._text

    @property
    def page(self) -> int:
        """The page that is read now, from 1; 0 without a text."""
        return self._page

    @property
    def is_written(self) -> bool:
        """Whether the whole text is in."""
        return self._flow.written == len(self._text.blocks)

    def set_text(self, text: FlowText, title: str, page: int = 1) -> None:
        """Show another text, from a page on."""
        self._text = text
        self.setAccessibleName(self.tr("{title}, löpande text").format(title=title))
        self._goal = (self._block_of(page), 0) if text.blocks else None
        self._begin()

    def go_to_page(self, page: int) -> None:
        """Put the beginning of a page at the top."""
        block = self._block_of(page)
        offset = 0
        if self._text.blocks:
            starts = [line.start for line in self._text.blocks[block].lines if line.page >= page]
            offset = min(starts, default=0)
        self._go_to(block, offset)

    def top_place(self) -> tuple[int, int]:
        """(block, offset in its text) of what stands at the top."""
        return self._flow.place_at(self._position_at(QPoint(self.viewport().width() // 2, 4)))

    def position_of(self, block: int, offset: int) -> int:
        """Where a letter of a block's text stands in the document."""
        return self._flow.position_of(block, offset)

    def mark(self, block: int, start: int, end: int) -> None:
        """Mark a sentence that is read aloud, and keep it in view."""
        while self._flow.written <= min(block, len(self._text.blocks) - 1):
            self._flow.write(self._text.blocks[self._flow.written])
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.position_of(block, start))
        cursor.setPosition(self.position_of(block, end), QTextCursor.MoveMode.KeepAnchor)
        selection: Any = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        look = QTextCharFormat()
        look.setBackground(QColor(self._appearance.theme.tokens.accent_soft))
        look.setFontUnderline(True)
        look.setUnderlineColor(QColor(self._appearance.theme.tokens.accent))
        selection.format = look
        self.setExtraSelections([selection])
        self._keep_in_view(cursor)

    def unmark(self) -> None:
        """Take the mark away."""
        self.setExtraSelections([])

    def zoom_in(self) -> None:
        """Larger letters."""
        self._styles.resize(1)

    def zoom_out(self) -> None:
        """Smaller letters."""
        self._styles.resize(-1)

    def _keep_in_view(self, cursor: QTextCursor) -> None:
        first = QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        rect = self.cursorRect(first).united(self.cursorRect(cursor))
        room = self.viewport().height()
        if rect.top() < 0 or rect.bottom() > room * 0.8:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - room // 4)

    def _block_of(self, page: int) -> int:
        """The block that a page begins in, or the first after it."""
        for number, block in enumerate(self._text.blocks):
            if block.page >= page or any(line.page >= page for line in block.lines):
                return number
        return max(0, len(self._text.blocks) - 1)

    # Writing ----------------------------------------------------------------------------------

    def _look(self) -> Look:
        theme, style = self._appearance.theme, self._styles.style
        font = QFont(SERIFS if style.serif else [theme.family])
        font.setStyleHint(QFont.StyleHint.Serif if style.serif else QFont.StyleHint.SansSerif)
        family = next((f for f in SERIFS if QFont(f).exactMatch()), "serif") if style.serif else theme.family
        return Look(family, theme.px(style.size), style.spacing, theme.tokens)

    def _begin(self) -> None:
        self._page = 0
        self.setExtraSelections([])
        self._show_again()
        self._is_emptied = True  # the scroll bar goes, and the view is resized in the middle of this
        self._flow = FlowDocument(self.document(), self._look())
        self._set_margins()
        self._set_sides()
        self._is_emptied = False
        self._write_on()
        if not self.is_written:
            self._writing.start()

    def _write_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        blocks = self._text.blocks
        while self._flow.written < len(blocks) and clock.elapsed() < WRITE_MS:
            self._flow.write(blocks[self._flow.written])
        if self._goal is not None and self._flow.written > self._goal[0]:
            goal, self._goal = self._goal, None
            self._go_to(*goal)
            bar = self.verticalScrollBar()
            if bar.value() >= bar.maximum() and not self.is_written:
                self._goal = goal  # it cannot come to the top before what follows it is there
            else:
                self._show_again()
        if self.is_written:
            self._writing.stop()
            self._scrolled()
            self.written.emit()

    def _restyle(self) -> None:
        place = self._goal or self.top_place()
        self._goal = place if self._text.blocks else None
        self._begin()

    def _go_to(self, block: int, offset: int) -> None:
        if self._flow.written <= block:
            self._goal = (block, offset)
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.position_of(block, offset))
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        above = 0 if (block, offset) == (0, 0) else self._appearance.theme.px(10)
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - above if above else 0)
        self._scrolled()

    def _set_margins(self) -> None:
        """Room around the text, within what is laid out with it."""
        theme = self._appearance.theme
        least = theme.px(_MARGIN)
        frame = self.document().rootFrame()
        form: QTextFrameFormat = frame.frameFormat()
        form.setLeftMargin(theme.px(NUMBER_ROOM))
        form.setRightMargin(least)
        form.setTopMargin(least)
        form.setBottomMargin(max(least, self.viewport().height() // 2))
        frame.setFrameFormat(form)

    def _set_tail(self) -> None:
        """Let the end of the text come up to the middle of the view, which has become higher.

        By way of the last lines: another margin around it all would have it all laid out anew.
        """
        more = self.viewport().height() // 2 - round(self.document().rootFrame().frameFormat().bottomMargin())
        cursor = QTextCursor(self.document().lastBlock())
        form = cursor.blockFormat()
        if self.is_written and more > form.bottomMargin():
            form.setBottomMargin(more)
            cursor.setBlockFormat(form)

    def _set_sides(self) -> None:
        """Keep the lines as long as the member wants them, in the middle of the room there is.

        The room beside them is left out of the view, so that a window that is made wider need not have
        its text laid out anew.
        """
        theme, style = self._appearance.theme, self._styles.style
        mark, least = theme.px(NUMBER_ROOM), theme.px(_MARGIN)
        left = right = 0
        if style.width:
            bar = self.verticalScrollBar()
            room = self.contentsRect().width() - (bar.width() if bar.isVisible() else 0)
            metrics = QFontMetrics(self.document().defaultFont())
            wanted = metrics.horizontalAdvance(_SAMPLE) * style.width // len(_SAMPLE)
            side = (room - wanted) // 2
            if side > mark:
                left, right = side - mark, side - least
                right += (room - wanted) % 2  # the same width to the pixel, or it is laid out anew
        self.setViewportMargins(left, 0, right, 0)

    # Where one is -----------------------------------------------------------------------------

    def _position_at(self, spot: QPoint) -> int:
        return self.cursorForPosition(spot).position()

    def _scrolled(self) -> None:
        if not self._text.blocks or self._goal is not None:
            return
        spot = QPoint(self.viewport().width() // 2, self.viewport().height() // 4)
        page = self._flow.page_at(self._position_at(spot))
        if self.isVisible():
            self._seeing.start()
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)

    def links(self) -> list[tuple[int, int]]:
        return self._flow.links

    def _follow(self, link: str) -> None:
        if link.startswith(PAGE_LINK):
            self.page_wanted.emit(int(link.removeprefix(PAGE_LINK)))

    # Events -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        viewport = self.viewport()
        shown = self._position_at(QPoint(0, 0)), self._position_at(viewport.rect().bottomRight())
        theme, words = self._appearance.theme, self.tr("s. {page}")
        paint_page_numbers(self, self._flow.pages, shown, theme, words=words, area=event.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            bar = self.verticalScrollBar()
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            bar.setValue(bar.value() + (-1 if back else 1) * round(bar.pageStep() * 0.9))
            event.accept()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self._styles.resize(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._set_sides()
        elif event.type() is QEvent.Type.Wheel:
            return QApplication.sendEvent(self.viewport(), event)  # beside the lines
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._is_emptied or event.size().width() == event.oldSize().width():
            super().resizeEvent(event)
            self._set_tail()
            return
        if self._text.blocks and self._goal is None:
            self._goal = self.top_place()
            # What is on the screen stays there until the text is laid out as far as to its place.
            self.viewport().setUpdatesEnabled(False)
            # Qt keeps what is at the top there, and lays everything before it out at once for that.
            self.verticalScrollBar().setValue(0)
        super().resizeEvent(event)
        self._set_sides()
        if self._goal is not None and self.is_written:
            self._laid_out = 0
            self._laying.start()
            self._lay_out_on()  # all there is to do for most papers

    def _lay_out_on(self) -> None:
        """Lay the text out bit by bit, as far as to where one was: the window must not notice."""
        goal = self._goal
        if goal is None or not self.is_written:
            self._show_again()
            return
        clock = QElapsedTimer()
        clock.start()
        end = self.position_of(*goal)
        layout = self.document().documentLayout()
        while self._laid_out < end and clock.elapsed() < WRITE_MS:
            self._laid_out = min(end, self._laid_out + _LAID_OUT)
            layout.blockBoundingRect(self.document().findBlock(self._laid_out))
        if self._laid_out >= end:
            self._goal = None
            self._set_tail()
            self._go_to(*goal)
            self._show_again()

    def _show_again(self) -> None:
        self._laying.stop()
        if not self.viewport().updatesEnabled():
            self.viewport().setUpdatesEnabled(True)

    def hideEvent(self, event: QHideEvent) -> None:
        self._seeing.stop()
        super().hideEvent(event)
