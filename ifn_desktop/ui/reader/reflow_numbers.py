# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The pages' numbers in the margin of flowing text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ifn_desktop.ui.theme import Theme

ROOM = 64
"""Room for a number, at the ordinary size of letters."""


def paint_page_numbers(
    view: QTextEdit,
    pages: Sequence[tuple[int, int]],
    shown: tuple[int, int],
    theme: Theme,
    *,
    words: str,
    area: QRect,
) -> None:
    """Paint each page's number beside the line where the page begins, during a paint event.

    Args:
        view: shows the text.
        pages: where in the text they begin, and their numbers, in order.
        shown: the first and last position in the text that can be seen.
        theme: colours and letters.
        words: of a number, which stands for `{page}`.
        area: of the viewport that is painted.
    """
    painter = QPainter(view.viewport())
    painter.setFont(theme.font(theme.SMALL))
    painter.setPen(theme.colour("mute"))
    left = round(view.document().rootFrame().frameFormat().leftMargin()) - theme.px(ROOM)
    cursor = QTextCursor(view.document())
    for position, page in pages[max(0, bisect_left(pages, (shown[0], 0)) - 1) :]:
        if position > shown[1]:
            break
        cursor.setPosition(position)
        line = view.cursorRect(cursor)
        room = QRect(left, line.top(), theme.px(ROOM) - theme.px(10), line.height())
        if room.intersects(area) or room.height() == 0:
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, flags, words.format(page=page))
    painter.end()
