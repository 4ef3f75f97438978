# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The window's thread takes page images from the workers itself."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator

import pytest
from pytestqt.qtbot import QtBot

from ifn_desktop.viewmodels.reader.answer_bell import LEAVE_MS, AnswerBell


class Pipe:
    """Answers that come when the test says so."""

    def __init__(self) -> None:
        self._read, self._write = os.pipe()
        self.asked = 0
        self.left = 0
        self.on_collect: Callable[[], None] = lambda: None

    def fileno(self) -> int:
        return self._read

    def inbox(self) -> Pipe:
        return self

    def hurry(self) -> bool:
        self.asked += 1
        return True

    def ring(self) -> None:
        os.write(self._write, b"!")

    def collect(self) -> bool:
        self.asked -= len(os.read(self._read, 1))
        self.on_collect()
        return self.asked > 0

    def leave(self) -> None:
        self.left += 1

    def close(self) -> None:
        os.close(self._read)
        os.close(self._write)


@pytest.fixture
def pipe() -> Generator[Pipe]:
    made = Pipe()
    yield made
    made.close()


def test_what_comes_is_shown_at_once_and_the_rest_in_its_turn(pipe: Pipe, qtbot: QtBot) -> None:
    posted: list[Callable[[], None]] = []
    shown: list[str] = []
    bell = AnswerBell(lambda: pipe, posted.append)
    bell.hurry()

    def collect() -> None:
        bell.post(lambda: shown.append("at once"))
        other = threading.Thread(target=bell.post, args=(lambda: shown.append("of another thread"),))
        other.start()
        other.join()

    pipe.on_collect = collect
    pipe.ring()
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == ["at once"]
    assert len(posted) == 1
    bell.post(lambda: shown.append("later"))
    assert len(posted) == 2
    bell.close()


def test_what_does_not_come_is_left_to_others(pipe: Pipe, qtbot: QtBot) -> None:
    bell = AnswerBell(lambda: pipe, lambda _: None)
    bell.hurry()
    bell.hurry()
    pipe.ring()
    qtbot.waitUntil(lambda: pipe.asked == 1)
    qtbot.waitUntil(lambda: pipe.left == 1, timeout=100 * LEAVE_MS)
    bell.close()
