# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Names in the order of the Swedish alphabet."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.text.alphabet import alphabetical


def test_the_three_letters_come_last_and_in_their_order() -> None:
    names = ["Östersunds nämnd", "Ängelholm", "Åmål", "Zinkgruvan", "amiral", "Åbo", "Bo", "Édith", "Edla"]
    assert sorted(names, key=alphabetical) == [
        "amiral",
        "Bo",
        "Édith",
        "Edla",
        "Zinkgruvan",
        "Åbo",
        "Åmål",
        "Ängelholm",
        "Östersunds nämnd",
    ]


@given(st.text())
def test_however_the_letters_are_put_together(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    assert alphabetical(apart)[0] == alphabetical(unicodedata.normalize("NFC", text))[0]
