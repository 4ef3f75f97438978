# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The reading view: ärenden to the left, the paper with its head in the middle, notes to the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.views import Notice
from ifn_desktop.ui.agenda_view import AgendaColumn
from ifn_desktop.ui.columns import Columns, Side
from ifn_desktop.ui.item_head import ItemHeadView
from ifn_desktop.ui.parts import text_label
from ifn_desktop.ui.reader_port import Reader
from ifn_desktop.ui.side_column import Panel, SideColumn
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.agenda import AgendaModel
from ifn_desktop.viewmodels.item_head import ItemHead
from ifn_desktop.viewmodels.place import OpenRequest
from ifn_desktop.viewmodels.warnings import warning_lines

_PAPER_SHARE, _LEAST_SHARE = 0.55, 0.5
"""Of the window's height belongs to the paper; and so much whatever else there is to show."""
_PAPER_BAR = (20, 18)
"""About as high as the bar under the paper: what grows with the letters, and what does not."""


class ReadingView(QWidget):
    """The columns, and in the middle one the ärende's head, the paper and strips under it."""

    def __init__(self, agenda: AgendaModel, reader: Reader, appearance: Appearance) -> None:
        super().__init__()
        self._reader = reader
        self._reader_widget = cast("QWidget", reader)
        self.agenda = AgendaColumn(agenda, appearance)
        self.head = ItemHeadView(appearance)
        self.empty = text_label(selectable=True)
        self.empty.setProperty("role", "empty")
        self.empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.empty.setAccessibleName(self.tr("I stället för en handling"))
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
        self._strips = main
        self.side = SideColumn()
        self.columns = Columns(self.agenda, self.main, self.side, appearance)
        self.columns.folded.connect(self._folded)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.columns)
        self._appearance = appearance
        self._is_arriving = False
        self.agenda.list.read_on.connect(lambda: self._focus_paper(Qt.FocusReason.TabFocusReason))
        reader.beside_changed.connect(self.columns.set_beside)
        self.head.setVisible(False)

    def open(self, request: OpenRequest) -> None:
        """Have the reader show a paper. Who has just come here, or read here, can read on by keys."""
        takes_focus = self._is_arriving or self.empty.hasFocus()
        self._is_arriving = False
        self._paper.setCurrentWidget(self._reader_widget)
        self._reader.open(
            request.document,
            request.links,
            beside=request.beside,
            page=request.page,
            spot=request.spot,
            row=request.row,
        )
        if takes_focus:
            self._reader_widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_head(self, head: ItemHead | None) -> None:
        """Show another ärende's head; none while a meeting is being loaded."""
        self.head.setVisible(head is not None)
        if head is not None:
            self.head.set_head(head)
        self.empty.setText(head.empty if head is not None else "")
        if head is None or head.empty:
            had_focus = self._reader_widget.hasFocus() or _holds_focus(self._reader_widget)
            self._paper.setCurrentWidget(self.empty)
            if had_focus:
                self.empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_document(self, document: DocumentId | None) -> None:
        """Mark the open paper's tab."""
        self.head.set_current(document)

    def set_warnings(self, warnings: Sequence[Notice]) -> None:
        """Show what to look at."""
        self.agenda.warnings.set_lines(warning_lines(warnings))

    def add_panel(self, panel: Panel) -> None:
        """Put a panel into the column to the right."""
        panel.wanted.connect(lambda: self.columns.open(Side.RIGHT))
        self.side.add(panel)
        self.columns.use_right()

    def add_strip(self, strip: QWidget) -> None:
        """Put a strip under the paper."""
        self._strips.addWidget(strip)

    def _folded(self, side: Side, is_folded: bool) -> None:
        column = self.agenda if side is Side.LEFT else self.side
        if is_folded and _holds_focus(column):
            self._focus_paper(Qt.FocusReason.OtherFocusReason)

    def _focus_paper(self, reason: Qt.FocusReason) -> None:
        paper = self._paper.currentWidget()
        if paper is not None:
            paper.setFocus(reason)

    def step_focus(self, step: int) -> None:
        """Move the keyboard to the next (1) or previous (-1) part: ärenden, papers, the paper, panels."""
        paper = self._paper.currentWidget() or self._reader_widget
        parts: list[QWidget] = [self.agenda.list, self.head.tabs.bar, paper, *self.side.panels]
        usable = [part for part in parts if part.isVisible() and part.width() > 1]
        if not usable:
            return
        at = next((n for n, part in enumerate(usable) if part.hasFocus() or _holds_focus(part)), None)
        following = 0 if at is None else (at + step) % len(usable)
        usable[following].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bar = self._appearance.theme.px(_PAPER_BAR[0]) + _PAPER_BAR[1]
        all_of_it = self.window().height()
        most = self.height() - bar - round(_PAPER_SHARE * all_of_it)
        self.head.set_room(most, round((_PAPER_SHARE - _LEAST_SHARE) * all_of_it))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._is_arriving = not event.spontaneous()


def _holds_focus(part: QWidget) -> bool:
    focused = part.window().focusWidget()
    return focused is not None and part.isAncestorOf(focused)
