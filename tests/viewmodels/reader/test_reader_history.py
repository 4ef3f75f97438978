# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Back and forward, against a list with a finger on it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.viewmodels.reader.history import History

STEPS = st.lists(st.sampled_from(["jump", "back", "forward"]), max_size=60)


@given(STEPS)
def test_it_walks_like_a_finger_on_a_list(steps: list[str]) -> None:
    history: History[int] = History()
    places, finger, here, fresh = [0], 0, 0, 0
    for step in steps:
        if step == "jump":
            history.leave(here)
            fresh += 1
            here = fresh
            places = [*places[: finger + 1], here]
            finger += 1
        elif step == "back" and history.can_go_back:
            here = history.back(here)
            finger -= 1
        elif step == "forward" and history.can_go_forward:
            here = history.forward(here)
            finger += 1
        assert here == places[finger]
        assert history.can_go_back == (finger > 0)
        assert history.can_go_forward == (finger < len(places) - 1)


def test_the_oldest_places_go_first() -> None:
    history: History[int] = History(limit=3)
    for place in range(10):
        history.leave(place)
    here = 10
    for expected in (9, 8, 7):
        here = history.back(here)
        assert here == expected
    assert not history.can_go_back
