# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Check boxes can be seen, ticked or not, in every choice of colours."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from ifn_desktop.ui.theme import Appearance, Scheme, load_fonts
from tests.support.looking import contrast
from tests.ui.conftest import FONTS


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_check_box_stands_out(qapp: QApplication, qtbot: QtBot, scheme: Scheme, scale: float) -> None:
    appearance = Appearance(qapp, load_fonts(FONTS), scheme, scale)
    page = QWidget()
    qtbot.addWidget(page)
    page.setProperty("role", "page")
    box = QCheckBox("", page)
    box.resize(60, 60)
    page.resize(60, 60)
    page.show()
    ground = QColor(appearance.theme.tokens.bg)
    try:
        empty = page.grab().toImage()
        box.setChecked(True)
        ticked = page.grab().toImage()
    finally:
        qapp.setStyleSheet("")
        appearance.deleteLater()
    line = ticked.height() // 2
    # WCAG 2.2, 1.4.11: what is needed to see a control stands out 3 : 1.
    assert max(contrast(ground, empty.pixelColor(x, line)) for x in range(60)) >= 3
    accent = QColor(appearance.theme.tokens.accent)
    row = [ticked.pixelColor(x, y) for x in range(60) for y in range(60)]
    assert accent in row
    assert max(contrast(accent, colour) for colour in _inside(row, accent)) >= 3, "no tick in it"


def _inside(colours: list[QColor], accent: QColor) -> list[QColor]:
    """What lies between the first and the last accent: the box with its tick."""
    first = colours.index(accent)
    last = len(colours) - 1 - colours[::-1].index(accent)
    return colours[first:last]
