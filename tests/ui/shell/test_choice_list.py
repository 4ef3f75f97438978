# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Chosen words that are too long for their box end in `…`."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ifn_desktop.ui.parts import ChoiceList
from ifn_desktop.ui.theme import Appearance


def picture(words: str, qtbot: QtBot) -> QImage:
    box = ChoiceList()
    qtbot.addWidget(box)
    box.addItem(words)
    box.resize(200, 44)
    box.show()
    return box.grab().toImage()


def test_long_words_end_in_dots(appearance: Appearance, qtbot: QtBot) -> None:
    words = "18 februari, Individ- och familjenämnden"
    whole = picture(words, qtbot)
    shorter = [f"{words[:letters].rstrip()}…" for letters in range(9, 30)]
    assert whole in [picture(each, qtbot) for each in shorter]


def test_words_that_fit_stand_whole(appearance: Appearance, qtbot: QtBot) -> None:
    assert picture("Alla slag", qtbot) != picture("Alla sl…", qtbot)
