# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Three columns: ärenden, the paper, what the member has written. The outer two fold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ifn_desktop.ui.theme import Appearance

ROOM_FOR_TWO = 1500
"""Two papers side by side want this many pixels; where there are fewer the columns make way."""
_ROOM_FOR_ONE = 600
"""And one paper wants this many before the column to the right takes any."""
_LEAST_FOR_ONE = 300
"""With fewer, at scale 1, what stands over and under a paper is cut."""


class Side(Enum):
    """An outer column, by its place in the splitter."""

    LEFT = 0
    RIGHT = 2


@dataclass(slots=True)
class _Outer:
    """What is known of an outer column.

    Attributes:
        base, share: its width at scale 1, and the most of the window it takes.
        width: when it is open. by_hand: the member drew it so wide.
        made_way: folded to make room. is_kept: the member wants it all the same.
    """

    base: int
    share: float
    width: int
    is_used: bool
    by_hand: bool = False
    is_folded: bool = False
    made_way: bool = False
    is_kept: bool = False


class Columns(QSplitter):
    """Keeps the widths, and who makes way for whom.

    Signals:
        folded: a `Side`, and whether it is folded now (True) or open.
    """

    folded = Signal(object, bool)

    def __init__(self, left: QWidget, main: QWidget, right: QWidget, appearance: Appearance) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._appearance = appearance
        self._outer = {
            Side.LEFT: _Outer(360, 0.36, 360, is_used=True),
            Side.RIGHT: _Outer(330, 0.30, 330, is_used=False),
        }
        self._is_beside = self._is_paired = False
        self._taken = 0
        self.setHandleWidth(1)
        for place, column in enumerate((left, main, right)):
            self.addWidget(column)
            self.setStretchFactor(place, int(column is main))
        self.setCollapsible(1, False)
        self._widgets = {Side.LEFT: left, Side.RIGHT: right}
        right.setVisible(False)
        self.splitterMoved.connect(self._moved)
        appearance.changed.connect(self._widen)

    def is_open(self, side: Side) -> bool:
        """Whether a column can be seen."""
        outer = self._outer[side]
        return outer.is_used and not outer.is_folded

    def use_right(self) -> None:
        """There is something to the right now."""
        outer = self._outer[Side.RIGHT]
        if not outer.is_used:
            outer.is_used = True
            self._widgets[Side.RIGHT].setVisible(True)
            self._make_way()
            self._share()

    def open(self, side: Side, show: bool = True) -> None:
        """Show a column at its last width, or fold it away, because the member wants it so."""
        outer = self._outer[side]
        if outer.is_used and show == outer.is_folded:
            outer.made_way, outer.is_kept = False, True
            self._fold(side, not show)
            self._make_way()

    def set_beside(self, is_beside: bool) -> None:
        """Tell whether two papers are on show: columns make way for the second."""
        self._is_beside = is_beside
        for outer in self._outer.values():
            outer.is_kept = False
        self._make_way()

    def set_paired(self, is_paired: bool) -> None:
        """Tell whether two pages stand side by side, which want as much room as two papers."""
        self._is_paired = is_paired
        for outer in self._outer.values():
            outer.is_kept = False
        self._make_way()

    def set_taken(self, width: int) -> None:
        """Tell how many pixels of the pages' room a column beside them takes (pictures, headings)."""
        if width != self._taken:
            self._taken = width
            self._make_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen()

    def _make_way(self) -> None:
        """Fold what the papers need the room of; what the member opens by hand stays."""
        # The list of ärenden is the last to go and the first to come back.
        is_for_two = self._is_beside or self._is_paired
        for side in (Side.RIGHT, Side.LEFT) if is_for_two else (Side.LEFT, Side.RIGHT):
            outer = self._outer[side]
            others = sum(
                other.width for at, other in self._outer.items() if at is not side and self.is_open(at)
            )
            left = self.width() - others - outer.width
            one = max(_ROOM_FOR_ONE, self._appearance.theme.px(_ROOM_FOR_ONE * 0.66)) + self._taken
            if is_for_two:
                is_wanted = left < ROOM_FOR_TWO
            elif side is Side.RIGHT:
                is_wanted = left < one
            else:  # for what the member opened to the right, where letters are large
                right = self._outer[Side.RIGHT].is_kept and self.is_open(Side.RIGHT)
                is_wanted = right and left < self._appearance.theme.px(_LEAST_FOR_ONE)
            if not outer.is_used or outer.is_kept:
                continue
            if is_wanted and not outer.is_folded:
                outer.made_way = True
                self._fold(side, True)
            elif not is_wanted and outer.made_way:
                outer.made_way = False
                self._fold(side, False)

    def _fold(self, side: Side, fold: bool) -> None:
        self._outer[side].is_folded = fold
        self._widgets[side].setVisible(not fold)  # else Tab would lead into it, unseen
        self._share()
        self.folded.emit(side, fold)

    def _widen(self) -> None:
        """Give the columns their own widths: more for larger letters, never half of the window."""
        for outer in self._outer.values():
            if not outer.by_hand:
                wanted = self._appearance.theme.px(outer.base)
                outer.width = min(wanted, round(self.width() * outer.share))
        self._make_way()
        self._share()

    def _share(self) -> None:
        left, right = (outer.width if self.is_open(side) else 0 for side, outer in self._outer.items())
        self.setSizes([left, max(1, self.width() - left - right), right])

    def _moved(self) -> None:
        sizes = self.sizes()
        for side, outer in self._outer.items():
            width = sizes[side.value]
            if not outer.is_used or width == (0 if outer.is_folded else outer.width):
                continue
            outer.by_hand = True
            outer.is_folded = width == 0
            outer.made_way, outer.is_kept = False, True
            if width:
                outer.width = width
            self.folded.emit(side, outer.is_folded)
