# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Tab in the reading view, with every feature: past nothing that can be seen, into nothing that cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ifn_desktop.ui.theme import Appearance
from tests.ui.text.conftest import MakeDesk


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_tab_reaches_every_button_and_nothing_that_is_folded_away(
    make_desk: MakeDesk, filled_profile: Path, appearance: Appearance, scale: float
) -> None:
    desk = make_desk(copied=filled_profile)
    appearance.choose(scale=scale)
    desk.open_item(1, 0)
    start = desk.window.reading.agenda.list
    start.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    reached: list[QWidget] = []
    while len(reached) < 60:
        QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
        focused = desk.window.focusWidget()
        if focused is start:
            break
        if focused is not None and focused not in reached:
            reached.append(focused)
    assert [part for part in reached if part.visibleRegion().isEmpty()] == []
    seen = {
        button
        for button in desk.window.findChildren(QPushButton)
        if not button.visibleRegion().isEmpty() and button.isEnabled()
    }
    assert {button.text() for button in seen - set(reached)} == set()
    words = [part.text() for part in reached if isinstance(part, QPushButton)]
    assert words[:3] == ["Markera jäv", "‹ 1", "3 ›"]
