# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The head of an ärende above its paper."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.ui.paper_tabs import PaperTabs
from ifn_desktop.ui.parts import (
    ClampedLabel,
    ElidedLabel,
    escaped,
    hairline,
    push_button,
    set_role,
    tab_after,
)
from ifn_desktop.ui.proposal_box import ProposalBox
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.item_head import ItemHead

_LEAST_PROPOSAL = 58
"""Two lines of it: less would be no help."""
_MOST_PROPOSAL = 340
_ROOMY = 300
"""Where the head has less room than this it does with less air."""
_TIGHT = 200
"""And with less than this the title is in smaller letters, and its buttons stand at the proposal."""
_LONGEST_NAME = 12
_APART = 8
_SLACK = 8
"""What heights are reckoned wrong by at most."""
_AT_TOP = Qt.AlignmentFlag.AlignTop
_AT_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ItemHeadView(QWidget):
    """Title, facts, proposal, papers.

    Signals:
        step_wanted: the ärende before (-1) or after (1).
    """

    step_wanted = Signal(int)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._room, self._spare = 400, 0
        self._is_tight = False
        self._yielding: list[QWidget] = []
        self._added: list[QWidget] = []
        self.setProperty("role", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = ClampedLabel(role="heading")
        self.meta = ElidedLabel(role="small")
        self.proposal = ProposalBox()
        self.proposal.heading_changed.connect(self._place_buttons)
        self.tabs = PaperTabs(appearance)
        self.previous = push_button("", "step")
        self.previous.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.next = push_button("", "step")
        self.next.clicked.connect(lambda: self.step_wanted.emit(1))
        self._row, self._facts = QHBoxLayout(), QHBoxLayout()
        for line, part in ((self._row, self.heading), (self._facts, self.meta)):
            line.setSpacing(_APART)
            line.addWidget(part, 1)
        self._aside = QWidget()
        self._buttons = QHBoxLayout(self._aside)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(_APART)
        self._buttons.addWidget(self.previous)
        self._buttons.addWidget(self.next)
        self._buttons_in = self._row
        self._row.addWidget(self._aside, 0, _AT_TOP)
        self._body = body = QVBoxLayout()
        body.setContentsMargins(24, 14, 20, 0)
        body.setSpacing(6)
        body.addLayout(self._row)
        body.addLayout(self._facts)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        body.addLayout(self._lines)
        body.addWidget(self.proposal)
        body.addWidget(self.tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body)
        layout.addWidget(hairline())

    def set_head(self, head: ItemHead) -> None:
        """Show another ärende."""
        self.heading.set_text(head.heading)
        self.meta.set_text(head.meta, head.meta_full)
        self.proposal.set_text(head.proposal)
        self.tabs.set_tabs(head.tabs)
        self.tabs.setVisible(bool(head.tabs))
        self._name(self.previous, "‹ {name}", head.previous, self.tr("Föregående ärende"))
        self._name(self.next, "{name} ›", head.next, self.tr("Nästa ärende"))
        self._limit_proposal()

    def add_button(self, text: str) -> QPushButton:
        """Make a button at the title for a feature."""
        button = push_button(escaped(text), "step")
        self._buttons.insertWidget(self._buttons.indexOf(self.previous), button)
        # Made later than all around it, it would come last: Tab goes the way one reads.
        self._added.append(button)
        tab_after(self.heading, [*self._added, self.previous, self.next])
        return button

    def add_line(self, line: QWidget, *, yields: bool = False) -> None:
        """Put a line of a feature's under the facts.

        Args:
            line: shown and hidden by its feature.
            yields: where room is scarce it stands only when no other line does; its property `wanted`
                says whether its feature has something to say.
        """
        self._lines.addWidget(line)
        if yields:
            self._yielding.append(line)

    def event(self, event: QEvent) -> bool:
        """Lines come and go without being told: look after each change of the layout."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._give_way()
        return super().event(event)

    def _give_way(self) -> None:
        lines = [item.widget() for at in range(self._lines.count()) if (item := self._lines.itemAt(at))]
        others = any(not line.isHidden() for line in lines if line is not None and line not in self._yielding)
        for line in self._yielding:
            is_shown = bool(line.property("wanted")) and not (self._is_tight and others)
            if line.isHidden() is is_shown:
                line.setVisible(is_shown)

    def set_current(self, document: DocumentId | None) -> None:
        """Mark the open paper."""
        self.tabs.set_current(document)

    def set_room(self, height: int, spare: int = 0) -> None:
        """Tell how high the head may be, and how much higher if need be: the rest is the paper's."""
        if (height, spare) == (self._room, self._spare):
            return
        self._room, self._spare = height, spare
        is_roomy = height >= self._appearance.theme.px(_ROOMY)
        self._body.setContentsMargins(24, 14 if is_roomy else 8, 20, 0)
        self._body.setSpacing(6 if is_roomy else 3)
        is_tight = height < self._appearance.theme.px(_TIGHT)
        self.heading.set_lines(4)
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            set_role(self.heading, "strong" if is_tight else "heading")
        self._limit_proposal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._limit_proposal()

    def _limit_proposal(self) -> None:
        """Leave the paper its room: a long title and many names take from the proposal, which scrolls."""
        margins = self._body.contentsMargins()
        others = margins.top() + margins.bottom() + 3 * self._body.spacing() + 1
        others += self._lines.sizeHint().height()
        others += self.tabs.sizeHint().height() + self.proposal.frame_height
        if self._is_tight:
            line = self.heading.fontMetrics().lineSpacing()
            self.heading.set_lines(max(1, min(3, (self._room + self._spare - others) // line)))
        others += self._place_buttons()
        theme = self._appearance.theme
        left, least = self._room - others, theme.px(_LEAST_PROPOSAL)
        self.proposal.set_limit(
            max(least, min(theme.px(_MOST_PROPOSAL), left)), self._spare - _SLACK if left > 0 else 0
        )
        # Where two lines of it would take the paper's room, only its heading stands, to be opened.
        self.proposal.squeeze(left + self._spare < least)
        has_room = left >= 0 or not self.proposal.plain_text
        self.meta.setVisible(bool(self.meta.full_text) and has_room)

    def _place_buttons(self) -> int:
        """Put the buttons where the title stands in full and all is lowest; height of title and facts."""
        margins = self._body.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        beside, facts = self._aside.sizeHint(), self.meta.sizeHint().height()
        alone = self.heading.height_at(width)
        shared = max(self.heading.height_at(width - beside.width() - _APART), beside.height()) + facts
        below = alone + max(facts, beside.height())
        has_room = self.proposal.heading_width + beside.width() + _APART <= width
        if self._is_tight and self.proposal.plain_text and has_room:
            self._move_buttons(self.proposal.top, _AT_END)
            return alone + facts
        is_cut = self.heading.is_cut_at(width - beside.width() - _APART)
        if shared <= below and not is_cut:
            self._move_buttons(self._row, _AT_TOP)
        else:
            self._move_buttons(self._facts, _AT_END)
        return below if is_cut else min(shared, below)

    def _move_buttons(self, line: QHBoxLayout, at: Qt.AlignmentFlag) -> None:
        if line is not self._buttons_in:
            self._buttons_in.removeWidget(self._aside)
            self._buttons_in = line
            line.insertWidget(1, self._aside, 0, at)

    def _name(self, button: QWidget, form: str, neighbour: str, words: str) -> None:
        short = neighbour if len(neighbour) <= _LONGEST_NAME else f"{neighbour[: _LONGEST_NAME - 1]}…"
        button.setVisible(bool(neighbour))
        button.setProperty("text", escaped(form.format(name=short)))
        button.setToolTip(f"{words}: {neighbour}")
        button.setAccessibleName(f"{words}: {neighbour}")
