# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""PySide6 6.12.0 on CPython 3.11 loses a reference to True at each emit and aborts after about 570."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Canary(QObject):
    sang = Signal(int)
    spoke = Signal(object)


def test_ten_thousand_emits_are_survived(qapp: object) -> None:
    canary = Canary()
    heard: list[object] = []
    canary.sang.connect(heard.append)
    canary.spoke.connect(heard.append)
    for number in range(5_000):
        canary.sang.emit(number)
        canary.spoke.emit(True)
    assert len(heard) == 10_000
    assert heard[-2:] == [4_999, True]
