# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.config.recovery import ALPHABET, make_code, read_code, show_code
from ifn_desktop.errors import KnownError

codes = st.integers(0, (1 << 130) - 1).map(lambda value: value.to_bytes(17, "big"))


def test_a_new_code_is_long_random_and_readable() -> None:
    secrets = {make_code() for _ in range(50)}
    assert len(secrets) == 50
    groups = show_code(secrets.pop()).split("-")
    assert [len(group) for group in groups] == [4] * 7
    assert set("".join(groups)) <= set(ALPHABET)


@given(codes, st.sampled_from(["-", " ", "", " - ", "–", "\n"]), st.booleans())
def test_a_code_is_read_however_it_is_written(secret: bytes, between: str, small: bool) -> None:
    typed = show_code(secret).replace("-", between)
    typed = typed.replace("0", "o").replace("1", "l") if small else typed.replace("0", "O").replace("1", "I")
    assert read_code(typed.lower() if small else typed) == secret


@given(codes, st.integers(0, 27), st.sampled_from(ALPHABET))
def test_every_wrong_character_is_caught(secret: bytes, place: int, letter: str) -> None:
    symbols = list(show_code(secret).replace("-", ""))
    if symbols[place] == letter:
        return
    symbols[place] = letter
    with pytest.raises(KnownError, match=r"^key\.recovery_typing$"):
        read_code("".join(symbols))


@given(codes, st.integers(0, 26))
def test_every_swap_of_neighbours_is_caught(secret: bytes, place: int) -> None:
    symbols = list(show_code(secret).replace("-", ""))
    if symbols[place] == symbols[place + 1]:
        return
    symbols[place], symbols[place + 1] = symbols[place + 1], symbols[place]
    with pytest.raises(KnownError, match=r"^key\.recovery_typing$"):
        read_code("".join(symbols))


@given(st.text(max_size=40))
def test_rubbish_is_a_typing_error(typed: str) -> None:
    with pytest.raises(KnownError, match=r"^key\.recovery_typing$"):
        read_code(typed)
