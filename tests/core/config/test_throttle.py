# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Wrong passphrases slow down: over restarts, whatever the calendar says, and never for good."""

from __future__ import annotations

from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies as st

from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyVault
from ifn_desktop.config.throttle import FREE, WAITS, Throttle
from ifn_desktop.config.wrapping import Cost
from ifn_desktop.errors import KnownError

START = 1_790_000_000.0
CHEAP = Cost(8, 1, 1)


class Clocks:
    """A calendar that can be set, and a clock that only goes forward."""

    def __init__(self) -> None:
        self.calendar = START
        self.steady = 50.0

    def wait(self, seconds: float) -> None:
        """Time goes by."""
        self.calendar += seconds
        self.steady += seconds

    def throttle(self, folder: Path) -> Throttle:
        """One of a program that has just been started."""
        return Throttle(folder / "tries.json", lambda: self.calendar, lambda: self.steady)


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


def wait_for(throttle: Throttle) -> int | None:
    """The seconds that the member is told to wait; None where they may try."""
    if throttle.remaining() == 0:
        throttle.check()
        return None
    with pytest.raises(KnownError, match=r"key\.wait") as refused:
        throttle.check()
    return int(str(refused.value.params["seconds"]))


def test_a_few_slips_cost_nothing_then_each_costs_more(tmp_path: Path, clocks: Clocks) -> None:
    throttle = clocks.throttle(tmp_path)
    told = []
    for _ in range(FREE + len(WAITS) + 2):
        throttle.failed()
        told.append(wait_for(throttle))
        clocks.wait(told[-1] or 1)
        assert wait_for(throttle) is None
    assert told == [*[None] * (FREE - 1), *WAITS, WAITS[-1], WAITS[-1], WAITS[-1]]


def test_starting_anew_does_not_begin_anew(tmp_path: Path, clocks: Clocks) -> None:
    first = clocks.throttle(tmp_path)
    for _ in range(FREE + 1):
        first.failed()
    clocks.wait(4)
    clocks.steady = 0  # the computer was started anew
    again = clocks.throttle(tmp_path)
    assert wait_for(again) == WAITS[1] - 4
    clocks.wait(WAITS[1])
    again.failed()
    assert wait_for(clocks.throttle(tmp_path)) == WAITS[2]


def test_the_right_one_ends_it_and_what_failed_is_told_once(tmp_path: Path, clocks: Clocks) -> None:
    throttle = clocks.throttle(tmp_path)
    for _ in range(FREE):
        throttle.failed()
        clocks.wait(10)
    throttle.opened()
    throttle.failed()
    assert wait_for(throttle) is None
    times = [START, START + 10, START + 20, START + 30]
    for _ in range(2):  # also where the program ends before it is written down
        assert [time.timestamp() for time in clocks.throttle(tmp_path).untold()] == times
    again = clocks.throttle(tmp_path)
    told = again.untold()
    clocks.wait(10)
    again.failed()
    again.forget_untold(told)
    assert [time.timestamp() for time in clocks.throttle(tmp_path).untold()] == [START + 40]


@pytest.mark.parametrize("set_by", [-2 * 365 * 86400, -3600, 3600, 2 * 365 * 86400])
def test_a_calendar_that_was_set_neither_locks_out_nor_lets_in(
    tmp_path: Path, clocks: Clocks, set_by: float
) -> None:
    throttle = clocks.throttle(tmp_path)
    for _ in range(FREE + 2):
        throttle.failed()
    clocks.calendar += set_by
    assert wait_for(throttle) == WAITS[2]
    clocks.wait(WAITS[2] / 2)
    assert wait_for(throttle) == WAITS[2] / 2
    clocks.wait(WAITS[2] / 2)
    assert wait_for(throttle) is None


def test_set_back_while_the_program_was_closed_it_waits_no_longer_than_the_wait(
    tmp_path: Path, clocks: Clocks
) -> None:
    first = clocks.throttle(tmp_path)
    for _ in range(FREE):
        first.failed()
    clocks.calendar -= 1e8
    again = clocks.throttle(tmp_path)
    assert wait_for(again) == WAITS[0]
    clocks.wait(WAITS[0])
    assert wait_for(again) is None


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b'{"failures": -1, "last": 0, "untold": []}', b"\xff"]
)
def test_a_damaged_file_makes_one_wait_but_not_for_good(
    tmp_path: Path, clocks: Clocks, content: bytes
) -> None:
    (tmp_path / "tries.json").write_bytes(content)
    throttle = clocks.throttle(tmp_path)
    throttle.failed()
    assert wait_for(throttle) == WAITS[1]
    clocks.wait(WAITS[1])
    assert wait_for(throttle) is None


@hypothesis.given(
    st.lists(st.tuples(st.sampled_from(["failed", "opened", "anew"]), st.floats(-1e8, 1e8)), max_size=20)
)
def test_nobody_ever_waits_longer_than_the_longest_wait(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, float]]
) -> None:
    clocks, folder = Clocks(), tmp_path_factory.mktemp("tries")
    throttle = clocks.throttle(folder)
    for what, move in steps:
        clocks.calendar = max(0.0, clocks.calendar + move)
        if what == "anew":
            throttle = clocks.throttle(folder)
        else:
            getattr(throttle, what)()
        assert 0 <= throttle.remaining() <= WAITS[-1]


def test_the_vault_counts_passphrases_and_codes_and_does_not_look_while_one_waits(
    tmp_path: Path, clocks: Clocks
) -> None:
    paths = ProfilePaths(tmp_path)
    vault = KeyVault(paths, SystemKeyring(), CHEAP, clocks.throttle(tmp_path))
    made = vault.create("fyra gröna hästar")
    other = KeyVault(ProfilePaths(tmp_path / "other"), SystemKeyring(), CHEAP)
    (tmp_path / "other").mkdir()
    code = other.create("något annat").recovery_code or ""
    for _ in range(FREE - 1):
        with pytest.raises(KnownError, match="wrong_passphrase"):
            vault.open_with_passphrase("fyra gröna hastar")
    with pytest.raises(KnownError, match="wrong_recovery"):
        vault.open_with_recovery_code(code)
    for right in (
        lambda: vault.open_with_passphrase("fyra gröna hästar"),
        lambda: vault.open_with_recovery_code(made.recovery_code or ""),
    ):
        with pytest.raises(KnownError, match=r"key\.wait"):
            right()
    with pytest.raises(KnownError, match="recovery_typing"):  # a slip of the pen is no try
        vault.open_with_recovery_code("ABCD")
    clocks.wait(WAITS[0])
    assert vault.open_with_passphrase("fyra gröna hästar") == made.key
    assert len(vault.throttle.untold()) == FREE


def test_where_nothing_can_be_written_it_counts_all_the_same(tmp_path: Path, clocks: Clocks) -> None:
    throttle = Throttle(tmp_path / "missing" / "tries.json", lambda: clocks.calendar, lambda: clocks.steady)
    for _ in range(FREE):
        throttle.failed()
    assert wait_for(throttle) == WAITS[0]
