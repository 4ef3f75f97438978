# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The reading view: ärenden to the left, the paper with its head in the middle, room to the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.views import Notice
from ifn_desktop.ui.agenda_view import AgendaColumn
from ifn_desktop.ui.item_head import ItemHeadView
from ifn_desktop.ui.parts import text_label
from ifn_desktop.ui.reader_port import Reader
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.agenda import AgendaModel
from ifn_desktop.viewmodels.item_head import ItemHead
from ifn_desktop.viewmodels.navigation import OpenRequest
from ifn_desktop.viewmodels.warnings import warning_lines

_AGENDA_WIDTH = 360
_AGENDA_SHARE = 0.36


class ReadingView(QWidget):
    """The columns, in a splitter: later columns are added to it at the right.

    Signals:
        agenda_folded: the member folded the list of ärenden (True) or opened it.
    """

    agenda_folded = Signal(bool)

    def __init__(self, agenda: AgendaModel, reader: Reader, appearance: Appearance) -> None:
        super().__init__()
        self._reader = reader
        self._reader_widget = cast("QWidget", reader)
        self.agenda = AgendaColumn(agenda, appearance)
        self.head = ItemHeadView(appearance)
        self.empty = text_label(selectable=True)
        self.empty.setProperty("role", "mute")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(40, 64, 40, 40)
        self._paper = QStackedWidget()
        self._paper.addWidget(self._reader_widget)
        self._paper.addWidget(self.empty)
        self.main = QWidget()
        main = QVBoxLayout(self.main)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        main.addWidget(self.head)
        main.addWidget(self._paper, 1)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setHandleWidth(1)
        self.columns.addWidget(self.agenda)
        self.columns.addWidget(self.main)
        self.columns.setStretchFactor(0, 0)
        self.columns.setStretchFactor(1, 1)
        self.columns.setCollapsible(1, False)
        self.columns.splitterMoved.connect(self._moved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.columns)
        self._appearance = appearance
        self._width = _AGENDA_WIDTH
        self._is_by_hand = False
        self._is_folded = False
        appearance.changed.connect(self._widen)
        self.head.setVisible(False)

    def open(self, request: OpenRequest) -> None:
        """Have the reader show a paper."""
        self._paper.setCurrentWidget(self._reader_widget)
        self._reader.open(request.document, request.links, beside=request.beside, page=request.page)

    def set_head(self, head: ItemHead | None) -> None:
        """Show another ärende's head; none while a meeting is being loaded."""
        self.head.setVisible(head is not None)
        if head is None:
            self.empty.setText("")
            self._paper.setCurrentWidget(self.empty)
            return
        self.head.set_head(head)
        self.empty.setText(head.empty)
        if head.empty:
            self._paper.setCurrentWidget(self.empty)

    def set_document(self, document: DocumentId | None) -> None:
        """Mark the open paper's tab."""
        self.head.set_current(document)

    def set_warnings(self, warnings: Sequence[Notice]) -> None:
        """Show what to look at."""
        self.agenda.warnings.set_lines(warning_lines(warnings))

    def fold_agenda(self, show: bool) -> None:
        """Show the list of ärenden at its last width, or fold it away."""
        if show != self._is_folded:
            return
        self._is_folded = not show
        everything = sum(self.columns.sizes())
        if show:
            self.columns.setSizes([self._width, max(1, everything - self._width)])
        else:
            self.columns.setSizes([0, everything])
            if self.agenda.list.hasFocus():
                self._reader_widget.setFocus()

    def step_focus(self, step: int) -> None:
        """Move the keyboard to the next (1) or previous (-1) part: ärenden, papers, the paper."""
        parts: list[QWidget] = [self.agenda.list, self.head.tabs.bar, self._reader_widget]
        usable = [part for part in parts if part.isVisible() and part.width() > 1]
        if not usable:
            return
        at = next((n for n, part in enumerate(usable) if part.hasFocus() or _holds_focus(part)), None)
        following = 0 if at is None else (at + step) % len(usable)
        usable[following].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.set_column_height(self.height())
        if not self._is_by_hand:
            self._widen()

    def _widen(self) -> None:
        """Give the list its own width: more for larger letters, never half of the window."""
        self._width = min(self._appearance.theme.px(_AGENDA_WIDTH), round(self.width() * _AGENDA_SHARE))
        if not self._is_folded:
            self.columns.setSizes([self._width, max(1, self.width() - self._width)])

    def _moved(self) -> None:
        width = self.columns.sizes()[0]
        self._is_by_hand = True
        self._is_folded = width == 0
        if width:
            self._width = width
        self.agenda_folded.emit(self._is_folded)


def _holds_focus(part: QWidget) -> bool:
    focused = part.window().focusWidget()
    return focused is not None and part.isAncestorOf(focused)
