# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The reader's colours, taken from the theme."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor

from ifn_desktop.ui.tokens import LIGHT, Tokens


class ReaderColors(NamedTuple):
    """Colours of the page view.

    Attributes:
        desk: behind the pages.
        page: of a page before its image has come: what most papers are.
        edge: line around a page.
        shadow: under a page.
        link: line under a mention that opens a paper.
        link_on_dark: the same on a page that is shown light on dark.
        link_soft: behind it when it is pointed at.
        focus: ring around the mention that the keyboard is on.
        ring: ring around the whole view, when the keyboard came there.
        words: text on a page that cannot be drawn.
    """

    desk: QColor
    page: QColor
    edge: QColor
    shadow: QColor
    link: QColor
    link_on_dark: QColor
    link_soft: QColor
    focus: QColor
    ring: QColor
    words: QColor


def reader_colors(tokens: Tokens = LIGHT) -> ReaderColors:
    """The colours that go with a theme. Pages stay white: they are pictures of paper."""
    link = QColor("#1b5fa8")
    soft = QColor(link)
    soft.setAlpha(36)
    return ReaderColors(
        desk=QColor(tokens.bg),
        page=QColor("#ffffff"),
        edge=QColor(tokens.line),
        shadow=QColor(0, 0, 0, 11),
        link=link,
        link_on_dark=QColor("#8ec1f5"),
        link_soft=soft,
        focus=QColor("#0f5257"),
        ring=QColor(tokens.focus),
        words=QColor("#1f2428"),
    )
