# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The head of an ärende above its paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.ui.paper_tabs import PaperTabs
from ifn_desktop.ui.parts import ClampedLabel, ElidedLabel, escaped, hairline, push_button
from ifn_desktop.ui.proposal_box import ProposalBox
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.item_head import ItemHead

_LEAST_PROPOSAL = 58
"""Two lines of it: less would be no help."""
_MOST_PROPOSAL = 340
_ROOMY = 300
"""Where the head has less room than this it does with less air, and with two lines of a title."""
_TIGHT = 200
"""And with less than this the title has one line; it stands in full in the list of ärenden."""
_LONGEST_NAME = 12


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
        self.setProperty("role", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = ClampedLabel(role="heading")
        self.meta = ElidedLabel(role="small")
        self.proposal = ProposalBox()
        self.tabs = PaperTabs(appearance)
        self.previous = push_button("", "step")
        self.previous.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.next = push_button("", "step")
        self.next.clicked.connect(lambda: self.step_wanted.emit(1))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignTop)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        row.addLayout(self._buttons)
        row.setAlignment(self._buttons, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.previous, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.next, 0, Qt.AlignmentFlag.AlignTop)
        self._body = body = QVBoxLayout()
        body.setContentsMargins(24, 14, 20, 0)
        body.setSpacing(6)
        body.addLayout(row)
        body.addWidget(self.meta)
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
        self._limit_proposal()
        self._name(self.previous, "‹ {name}", head.previous, self.tr("Föregående ärende"))
        self._name(self.next, "{name} ›", head.next, self.tr("Nästa ärende"))

    def add_button(self, text: str) -> QPushButton:
        """Make a button beside the title for a feature."""
        button = push_button(escaped(text), "step")
        self._buttons.addWidget(button)
        QWidget.setTabOrder(button, self.previous)
        return button

    def add_line(self, line: QWidget) -> None:
        """Put a line of a feature's under the facts."""
        self._lines.addWidget(line)

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
        self.heading.set_lines(4 if is_roomy else 2 if height >= self._appearance.theme.px(_TIGHT) else 1)
        self._limit_proposal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._limit_proposal()

    def _limit_proposal(self) -> None:
        """Leave the paper its room: a long title and many names take from the proposal, which scrolls."""
        margins = self._body.contentsMargins()
        others = margins.top() + margins.bottom() + 3 * self._body.spacing() + 1
        others += max(self.heading.heightForWidth(self.heading.width()), self.next.sizeHint().height())
        others += self._lines.sizeHint().height()
        others += self.meta.sizeHint().height() + self.tabs.sizeHint().height() + self.proposal.frame_height
        theme = self._appearance.theme
        left, least = self._room - others, theme.px(_LEAST_PROPOSAL)
        self.proposal.set_limit(max(least, min(theme.px(_MOST_PROPOSAL), left)))
        # Where two lines of it would take the paper's room, only its heading stands, to be opened.
        self.proposal.squeeze(left + self._spare < least)
        self.meta.setVisible(bool(self.meta.full_text) and (left >= 0 or not self.proposal.plain_text))

    def _name(self, button: QWidget, form: str, neighbour: str, words: str) -> None:
        short = neighbour if len(neighbour) <= _LONGEST_NAME else f"{neighbour[: _LONGEST_NAME - 1]}…"
        button.setVisible(bool(neighbour))
        button.setProperty("text", escaped(form.format(name=short)))
        button.setToolTip(f"{words}: {neighbour}")
        button.setAccessibleName(f"{words}: {neighbour}")
