# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Contrast of each theme, reckoned from its colours, and what the style sheet does with them.

WCAG 2.2 AA, which EN 301 549 has for programs in its chapter 11: text 4.5 : 1 (1.4.3), the edges and
signs one must see to know what can be used, and the ring of the keyboard, 3 : 1 (1.4.11).
What the eye meets in the running window is measured by `tests/e2e/test_whole_window.py`.
"""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor

from ifn_desktop.ui.style_sheet import style_sheet
from ifn_desktop.ui.tokens import DARK, HIGH_CONTRAST, LIGHT, Theme, Tokens
from tests.support.looking import contrast

pytestmark = pytest.mark.accessibility

THEMES = pytest.mark.parametrize(
    "tokens", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"]
)
SURFACES = ("bg", "panel", "paper")
SOFT = ("accent_soft", "new_soft", "warn_soft")
TEXT = [
    *((ink, ground) for ink in ("ink", "mute", "accent", "new", "warn") for ground in (*SURFACES, *SOFT)),
    ("ink", "found"),
    ("accent_ink", "accent"),
]
PARTS = [
    *((edge, ground) for edge in ("border", "focus", "accent") for ground in (*SURFACES, *SOFT)),
    ("accent", "accent_ink"),
    ("mute", "paper"),
    ("warn", "warn_soft"),
    ("new", "new_soft"),
]
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def low(tokens: Tokens, pairs: list[tuple[str, str]], least: float) -> dict[str, float]:
    """The pairs that stand out less from each other than they must."""
    found = {
        f"{one} on {other}": contrast(QColor(getattr(tokens, one)), QColor(getattr(tokens, other)))
        for one, other in pairs
    }
    return {pair: round(value, 2) for pair, value in found.items() if value < least}


def rules(tokens: Tokens) -> list[tuple[str, str]]:
    """The style sheet: each selector with what it sets."""
    sheet = style_sheet(Theme(tokens, "Inter"))
    return [(one.strip(), body) for many, body in RULE.findall(sheet) for one in many.split(",")]


@THEMES
def test_words_can_be_read(tokens: Tokens) -> None:
    assert low(tokens, TEXT, 4.5) == {}


@THEMES
def test_edges_and_the_ring_of_the_keyboard_can_be_seen(tokens: Tokens) -> None:
    assert low(tokens, PARTS, 3.0) == {}


@THEMES
def test_where_the_keyboard_is_is_told_by_a_line(tokens: Tokens) -> None:
    """Not by the soft colour behind alone, which nobody tells from paper: 1.2 : 1."""
    strong = {tokens.focus, tokens.accent}
    insides, boxes = "QLineEdit:focus", ("QDateTimeEdit", "QSpinBox", "QComboBox")
    seen = [
        selector
        for selector, body in rules(tokens)
        if selector.endswith((":focus", "::item:selected"))
        and selector not in {f"{box} {insides}" for box in boxes}  # the box has it
        and "QTabBar" not in selector  # painted by the bar itself
        and body.partition(":")[0].strip() != "padding"  # the rule of all buttons gives it its line
        and not any(colour in part for part in body.split(";") if "border" in part for colour in strong)
    ]
    assert seen == []


@THEMES
def test_what_is_written_in_has_an_edge_that_can_be_seen(tokens: Tokens) -> None:
    """Fields and buttons with a ground of their own are not edged by a hairline (`line`)."""
    pressed = ("QPushButton", "QLineEdit", "QPlainTextEdit", "QComboBox", "QDateTimeEdit", "QCheckBox")
    faint = [
        selector
        for selector, body in rules(tokens)
        if selector.startswith(pressed)
        and ":disabled" not in selector
        and any("border" in part and tokens.line in part for part in body.split(";"))
        and tokens.line != tokens.border
    ]
    assert faint == []


@THEMES
def test_words_stand_on_a_ground_they_can_be_read_on(tokens: Tokens) -> None:
    """Where a rule sets a ground alone, the text is `ink`; hairlines are black in high contrast."""
    dark = [
        selector
        for selector, body in rules(tokens)
        if (found := re.search(r"background: (#\w+)", body))
        and selector.startswith(("QPushButton", "QLabel", "QMenu", "QTabBar", "QList", "QTree", "QLineEdit"))
        and "::" not in selector.replace("::item", "").replace("::tab", "")
        and contrast(
            QColor(found[1]),
            QColor(ink[1] if (ink := re.search(r"(?<!-)\bcolor: (#\w+)", body)) else tokens.ink),
        )
        < 4.5
    ]
    assert dark == []
