# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The head of an ärende above its paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.ui.paper_tabs import PaperTabs
from ifn_desktop.ui.parts import escaped, hairline, push_button, text_label
from ifn_desktop.ui.proposal_box import ProposalBox
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.item_head import ItemHead

_PROPOSAL_SHARE = 0.35
_HEAD_SHARE = 0.55
_LEAST_PROPOSAL = 84
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
        self._column_height = 600
        self.setProperty("role", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = text_label(role="heading", selectable=True)
        self.meta = text_label(role="small", selectable=True)
        self.proposal = ProposalBox()
        self.tabs = PaperTabs(appearance)
        self.previous = push_button("", "step")
        self.previous.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.next = push_button("", "step")
        self.next.clicked.connect(lambda: self.step_wanted.emit(1))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.previous, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.next, 0, Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout()
        body.setContentsMargins(24, 14, 20, 0)
        body.setSpacing(4)
        body.addLayout(row)
        body.addWidget(self.meta)
        body.addSpacing(6)
        body.addWidget(self.proposal)
        body.addSpacing(4)
        body.addWidget(self.tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body)
        layout.addWidget(hairline())

    def set_head(self, head: ItemHead) -> None:
        """Show another ärende."""
        self.heading.setText(head.heading)
        self.meta.setText(head.meta)
        self.meta.setVisible(bool(head.meta))
        self.meta.setToolTip(head.meta_full if head.meta_full != head.meta else "")
        self.proposal.set_text(head.proposal)
        self.tabs.set_tabs(head.tabs)
        self.tabs.setVisible(bool(head.tabs))
        self._limit_proposal()
        self._name(self.previous, "‹ {name}", head.previous, self.tr("Föregående ärende"))
        self._name(self.next, "{name} ›", head.next, self.tr("Nästa ärende"))

    def set_current(self, document: DocumentId | None) -> None:
        """Mark the open paper."""
        self.tabs.set_current(document)

    def set_column_height(self, height: int) -> None:
        """Tell how high the column is: head and proposal take their shares of it at most."""
        self._column_height = height
        self._limit_proposal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._limit_proposal()

    def _limit_proposal(self) -> None:
        """Leave the paper its room: a long title and many names take from the proposal, which scrolls."""
        others = sum(part.heightForWidth(part.width()) for part in (self.heading, self.meta))
        others += self.tabs.sizeHint().height() + self.proposal.frame_height + self._appearance.theme.px(36)
        most = min(self._column_height * _PROPOSAL_SHARE, self._column_height * _HEAD_SHARE - others)
        self.proposal.set_limit(max(self._appearance.theme.px(_LEAST_PROPOSAL), round(most)))

    def _name(self, button: QWidget, form: str, neighbour: str, words: str) -> None:
        short = neighbour if len(neighbour) <= _LONGEST_NAME else f"{neighbour[: _LONGEST_NAME - 1]}…"
        button.setVisible(bool(neighbour))
        button.setProperty("text", escaped(form.format(name=short)))
        button.setToolTip(f"{words}: {neighbour}")
        button.setAccessibleName(f"{words}: {neighbour}")
