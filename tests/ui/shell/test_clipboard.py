# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What was copied of papers with sekretess leaves the clipboard, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from ifn_desktop.ui.clipboard import Clipboard


@pytest.fixture
def clipboard(qtbot: QtBot) -> Iterator[Clipboard]:
    """One that forgets soon."""
    one = Clipboard(seconds=0.01)
    yield one
    one.forget()
    QGuiApplication.clipboard().clear()


def lies_there() -> str:
    return QGuiApplication.clipboard().text()


def test_secret_words_go_after_a_time(clipboard: Clipboard, qtbot: QtBot) -> None:
    clipboard.put("om barnet", secret=True)
    assert lies_there() == "om barnet"
    qtbot.waitUntil(lambda: not clipboard.is_waiting)
    assert lies_there() == ""


def test_a_secret_picture_goes_when_the_program_ends(clipboard: Clipboard) -> None:
    clipboard.put(QImage(2, 2, QImage.Format.Format_RGB32), secret=True)
    assert not QGuiApplication.clipboard().image().isNull()
    clipboard.forget()
    assert QGuiApplication.clipboard().image().isNull()


def test_what_somebody_else_has_copied_since_stays(clipboard: Clipboard, qtbot: QtBot) -> None:
    clipboard.put("om barnet", secret=True)
    QGuiApplication.clipboard().setText("en inköpslista")
    qtbot.waitUntil(lambda: not clipboard.is_waiting)
    assert lies_there() == "en inköpslista"


@pytest.mark.parametrize(("is_secret", "forgets"), [(False, True), (True, False)])
def test_ordinary_words_stay_and_so_do_secret_ones_by_choice(
    clipboard: Clipboard, is_secret: bool, forgets: bool
) -> None:
    clipboard.put("om ett annat barn", secret=True)
    clipboard.forgets = forgets
    clipboard.put("protokoll", secret=is_secret)
    assert not clipboard.is_waiting
    clipboard.forget()
    assert lies_there() == "protokoll"
