# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The whole program with every feature, looked at view by view and action by action."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.processes import use

pytestmark = pytest.mark.accessibility

PACKET = Path("packets", "umea-ifn-2026-02-18", "ifn-2026-02-18-stamps.pdf")


@pytest.fixture(scope="module")
def seen(
    shared_data: Path,
    tmp_path_factory: pytest.TempPathFactory,
    record_testsuite_property: Callable[[str, object], None],
) -> dict[str, Any]:
    """What the looker found; the pictures of what was wrong lie in its folder."""
    found = use("looker", str(tmp_path_factory.mktemp("looker")), str(shared_data / PACKET))
    # For `bench.figures`.
    record_testsuite_property("views and dialogs", len({where for where, _ in found["looked"]}))
    record_testsuite_property("dialogs", len(set(found["dialogs"])))
    record_testsuite_property("looks", len(found["looked"]))
    record_testsuite_property("parts with role and name", sum(count for _, count in found["looked"]))
    return found


def test_no_two_actions_share_a_key(seen: dict[str, Any]) -> None:
    assert seen["shared"] == []


def test_no_key_types_a_letter_on_a_swedish_keyboard(seen: dict[str, Any]) -> None:
    """AltGr is Ctrl+Alt on Windows: Ctrl+Alt+2 would be @."""
    assert seen["typing"] == []


def test_every_action_has_a_key_and_stands_in_a_menu(seen: dict[str, Any]) -> None:
    assert seen["keyless"] == []
    assert seen["unlisted"] == []


@pytest.mark.parametrize("kind", ["small", "cut", "outside", "faint", "nameless", "tiny", "grown"])
def test_nothing_is_wrong_in_any_view_or_after_any_action(seen: dict[str, Any], kind: str) -> None:
    """Letters under 15 pixels, words cut or over the edge, too little contrast, no accessible role and name,
    targets under 24 by 24 pixels beside others."""
    assert seen.get(kind, {}) == {}


def test_letters_of_two_papers_can_be_read(seen: dict[str, Any]) -> None:
    """11 points are at least 14 pixels in each pane, side by side or else one over the other."""
    measured = seen["letters"]
    assert len(measured) == 10
    for where, (first, second, is_beside) in measured.items():
        assert min(first, second) >= 14, where
        assert is_beside == "beside", where


def test_tab_goes_through_every_dialog_the_way_one_reads_and_comes_back(seen: dict[str, Any]) -> None:
    assert seen["tab round"] == {}
    assert len(seen["dialogs"]) > 6, "dialogs that the menus open"


def test_the_keyboard_can_be_seen_wherever_it_is(seen: dict[str, Any]) -> None:
    assert seen.get("unseen focus", []) == []
    assert seen["tab stops"]["item"] > 8
