# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The values a theme is made of."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QFont


class Tokens(NamedTuple):
    """Colours.

    Attributes:
        bg: behind everything. panel: bars and columns. paper: boxes, fields, buttons.
        line: hairlines and borders. ink: text. mute: lesser text, still at least 4.5 : 1.
        accent: the one colour. accent_ink: text on it. accent_soft: behind what is chosen.
        new, new_soft: what is new. warn, warn_soft: jäv. focus: the ring of the keyboard.
    """

    bg: str
    panel: str
    paper: str
    line: str
    ink: str
    mute: str
    accent: str
    accent_ink: str
    accent_soft: str
    new: str
    new_soft: str
    warn: str
    warn_soft: str
    focus: str
    border: str
    """Edges of what can be pressed or written in: 3 : 1 against what is behind (WCAG 2.2, 1.4.11)."""
    found: str
    """Behind words that a search has found; `ink` stands on it."""


LIGHT = Tokens(
    bg="#f4f3ef",
    panel="#fbfaf7",
    paper="#ffffff",
    line="#dedbd2",
    ink="#1f2428",
    mute="#565c62",
    accent="#0f5257",
    accent_ink="#ffffff",
    accent_soft="#dcebea",
    new="#2f5fa8",
    new_soft="#e1eaf8",
    warn="#9a4a00",
    warn_soft="#fbe9d6",
    focus="#0f5257",
    border="#898579",
    found="#fff1a8",
)

DARK = Tokens(
    bg="#14181a",
    panel="#1b2022",
    paper="#232a2c",
    line="#363e41",
    ink="#eae8e2",
    mute="#aab1b3",
    accent="#82c9c6",
    accent_ink="#0b2526",
    accent_soft="#1f3c3d",
    new="#9dbff2",
    new_soft="#20304a",
    warn="#f2b074",
    warn_soft="#46301a",
    focus="#82c9c6",
    border="#76838b",
    found="#5d4e12",
)

HIGH_CONTRAST = Tokens(
    bg="#ffffff",
    panel="#ffffff",
    paper="#ffffff",
    line="#000000",
    ink="#000000",
    mute="#000000",
    accent="#00363a",
    accent_ink="#ffffff",
    accent_soft="#cdeeec",
    new="#00287a",
    new_soft="#dfe9ff",
    warn="#6b2f00",
    warn_soft="#ffe6cc",
    focus="#000000",
    border="#000000",
    found="#ffe94a",
)


class Theme(NamedTuple):
    """Colours, typeface and scale in one."""

    tokens: Tokens
    family: str
    scale: float = 1.0

    SMALL = 15
    BASE = 17
    HEADING = 22
    TITLE = 30

    def px(self, size: float) -> int:
        """A length at this theme's scale, in pixels."""
        return round(size * self.scale)

    def font(self, size: int, *, strong: bool = False) -> QFont:
        """The typeface in one of the sizes."""
        font = QFont(self.family)
        font.setPixelSize(self.px(size))
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def colour(self, name: str) -> QColor:
        """One of the tokens, for a painter."""
        return QColor(getattr(self.tokens, name))
