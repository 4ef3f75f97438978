# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How long what is said in passing stays."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ifn_desktop.viewmodels.notices import READ_SECONDS, Message, Notices


@pytest.mark.parametrize(
    ("message", "seconds", "stays"),
    [
        (Message("Ärendet räknas nu som läst."), 0.1, True),
        (Message("Ärendet räknas nu som läst."), READ_SECONDS, False),
        (Message("Det gick inte att spara.", is_error=True), 60.0, True),
    ],
)
def test_what_has_been_read_goes_when_the_member_turns_to_something_else(
    qtbot: QtBot, message: Message, seconds: float, stays: bool
) -> None:
    now = [100.0]
    notices = Notices(clock=lambda: now[0])
    notices.show(message)
    now[0] += seconds
    assert notices.message is message, "it does not go by itself"
    notices.move_on()
    assert (notices.message is message) is stays
