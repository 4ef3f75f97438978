# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The reader's colours, taken from the theme."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor

from ifn_desktop.model.looks import Look
from ifn_desktop.ui.tokens import LIGHT, Tokens


class ReaderColors(NamedTuple):
    """Colours of the page view.

    Attributes:
        desk: behind the pages.
        edge: line around a page.
        shadow: under a page.
        link: line under a mention that opens a paper.
        link_on_dark: the same on a page that is shown light on dark.
        link_soft: behind it when it is pointed at.
        focus: ring around the mention that the keyboard is on.
        ring: ring around the whole view, when the keyboard came there.
        title: of a paper above its first page, where several follow each other.
    """

    desk: QColor
    edge: QColor
    shadow: QColor
    link: QColor
    link_on_dark: QColor
    link_soft: QColor
    focus: QColor
    ring: QColor
    title: QColor


def reader_colors(tokens: Tokens = LIGHT) -> ReaderColors:
    """The colours that go with a theme. Pages have colours of their own: they are pictures of paper."""
    link = QColor("#1b5fa8")
    soft = QColor(link)
    soft.setAlpha(36)
    return ReaderColors(
        desk=QColor(tokens.bg),
        edge=QColor(tokens.line),
        shadow=QColor(tokens.bg).darker(104),
        link=link,
        link_on_dark=QColor("#8ec1f5"),
        link_soft=soft,
        focus=QColor("#0f5257"),
        ring=QColor(tokens.focus),
        title=QColor(tokens.ink),
    )


def sheet_colors(look: Look) -> tuple[QColor, QColor]:
    """A page before its image has come, and words on one that cannot be drawn."""
    if look == "dark":
        return QColor("#1b1f21"), QColor("#e9e6df")
    return QColor("#f6ecd9" if look == "sepia" else "#ffffff"), QColor("#1f2428")
