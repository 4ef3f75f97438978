# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Keys, as they stand in the windows' code: each means one thing, and none is needed for typing.

`tests/e2e/test_whole_window.py` asks the running program; this says it at once.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "ifn_desktop" / "ui"
_KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift|Meta)\+)+(?:[A-ZÅÄÖ0-9+<>,.;=-]|F\d{1,2}|[A-Z][A-Za-z]+)")
ALTGR = re.compile(r"Ctrl\+Alt\+(?:Shift\+)?[02345789+<EM]")
"""AltGr is Ctrl+Alt on Windows; on a Swedish keyboard it types } @ £ $ € { [ ] \\ | € µ with these."""
ZOOM = {"Ctrl++", "Ctrl+=", "Ctrl+-", "Ctrl+0"}
"""They mean the same wherever there are pages."""
SYSTEM = {"Ctrl+Shift+U": "IBus", "Ctrl+Alt+T": "GNOME's terminal", "Ctrl+Alt+D": "GNOME's desktop"}
"""Taken by Linux desktops before a program sees them."""


def keys_in(source: str) -> Iterator[str]:
    """The key sequences that stand in a module as texts of their own."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _KEY.fullmatch(node.value):
            yield node.value


def keys() -> dict[str, set[str]]:
    """Each key sequence with the modules that name it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in UI.rglob("*.py"):
        for key in keys_in(path.read_text("utf-8")):
            found[key].add(path.relative_to(UI).as_posix())
    return dict(found)


def test_no_key_is_taken_by_two() -> None:
    assert {key: modules for key, modules in keys().items() if len(modules) > 1 and key not in ZOOM} == {}


def test_no_key_types_a_letter_on_a_swedish_keyboard() -> None:
    assert {key: modules for key, modules in keys().items() if ALTGR.fullmatch(key)} == {}


def test_no_key_is_the_systems() -> None:
    assert {key: modules for key, modules in keys().items() if key in SYSTEM} == {}


@pytest.mark.parametrize("key", ["Ctrl+Alt+2", "Ctrl+Alt+E", "Ctrl+Alt+M", "Ctrl+Alt++", "Ctrl+Alt+<"])
def test_what_altgr_types_is_refused(key: str) -> None:
    assert list(keys_in(f"act({key!r}, 'ord')")) == [key]
    assert ALTGR.fullmatch(key)


@pytest.mark.parametrize("key", ["Ctrl+Alt+1", "Ctrl+Alt+A", "Ctrl+E", "Alt+2", "Ctrl+Alt+F2"])
def test_other_keys_are_not(key: str) -> None:
    assert not ALTGR.fullmatch(key)
