# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The difference between what a source says and what is known, over any of both."""

from __future__ import annotations

import datetime
import random

from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.model.sync import Listing, RemoteFile
from ifn_desktop.store.repo_sources import TRIES, FileState
from ifn_desktop.sync.plan import APART, Plan, grouped, make_plan

NOW = datetime.datetime(2026, 2, 10, 12, 0, tzinfo=datetime.UTC)
seeds = st.integers(0, 2**32)


def a_file(chance: random.Random, key: str) -> RemoteFile:
    return RemoteFile(
        key,
        "x.pdf",
        "https://x/",
        chance.choice([None, 1, 2]),
        etag=chance.choice(["", "1", "2"]),
        date=chance.choice([None, "2026-01-01", "2026-02-10", "2026-03-01"]),
    )


def some_files(chance: random.Random) -> list[RemoteFile]:
    return [a_file(chance, key) for key in "abcdefgh" if chance.random() < 0.8]


def a_state(chance: random.Random, file: RemoteFile) -> FileState:
    earlier = NOW - datetime.timedelta(minutes=chance.choice([0, 59, 60, 90]))
    return FileState(
        file,
        taken=chance.choice(["", "e:1:1", file.mark]),
        tries=chance.choice([0, 1, TRIES]),
        failed=chance.choice(["", file.mark]),
        lacking=chance.choice([None, None, earlier.isoformat()]),
        sound=chance.random() < 0.7,
    )


def world(seed: int) -> tuple[Listing, dict[str, FileState]]:
    """A listing and what is known."""
    chance = random.Random(seed)
    known = {file.key: a_state(chance, file) for file in some_files(chance)}
    return Listing(tuple(some_files(chance)), chance.random() < 0.9), known


def after(known: dict[str, FileState], plan: Plan) -> dict[str, FileState]:
    """What is known when the plan was done and every fetch went well."""
    fetched = {file.key: file.mark for file in plan.fetch}
    now = dict(known)
    for file, wanted, sound in plan.put:
        before = now.get(file.key, FileState(file))
        now[file.key] = before._replace(file=file, wanted=wanted, sound=sound, lacking=None, gone=None)
    for key, mark in fetched.items():
        now[key] = now[key]._replace(taken=mark)
    for key in plan.lacking:
        now[key] = now[key]._replace(lacking=NOW.isoformat())
    for key in (*plan.gone, *plan.dropped):
        now[key] = now[key]._replace(gone=NOW.isoformat(), lacking=None)
    return now


@given(seeds)
def test_twice_is_once(seed: int) -> None:
    listing, known = world(seed)
    plan = make_plan(listing, known, lambda _: True, NOW)
    again = make_plan(listing, after(known, plan), lambda _: True, NOW)
    assert (again.put, again.fetch, again.back) == ((), (), ())
    if not plan.faults:
        assert (again.lacking, again.gone) == ((), ())


@given(seeds)
def test_nothing_is_withdrawn_but_by_the_rule(seed: int) -> None:
    listing, known = world(seed)
    plan = make_plan(listing, known, lambda _: True, NOW)
    listed = {file.key for file in listing.files}
    missing = {key for key, state in known.items() if state.sound} - listed
    sound = sum(state.sound for state in known.values())
    doubted = not listing.complete or not listed or 3 * len(missing) > sound
    assert plan.is_sound is not doubted or not known
    if doubted:
        assert (plan.lacking, plan.gone, plan.dropped) == ((), (), ())
    for key in plan.gone:
        lacking = known[key].lacking
        assert key in missing
        assert lacking is not None
        assert NOW - datetime.datetime.fromisoformat(lacking) >= APART
    assert not set(plan.lacking) & set(plan.gone)
    assert not {key for key in plan.dropped if known[key].sound}
    if listing.complete and listed and missing and doubted:
        assert plan.faults


@given(seeds)
def test_other_files_in_the_place_of_all_withdraw_nothing_however_often(seed: int) -> None:
    chance = random.Random(seed)
    known = {key: FileState(a_file(chance, key), taken="x") for key in "abcdef"}
    time = NOW
    for step in range(4):
        others = [a_file(chance, f"{step}{number}") for number in range(chance.randrange(1, 40))]
        plan = make_plan(Listing(tuple(others)), known, lambda _: True, time)
        assert [fault.code for fault in plan.faults] == ["sync.too_much_gone"]
        assert (plan.lacking, plan.gone, plan.is_sound) == ((), (), False)
        known = after(known, plan)
        time += APART
    old = [known[key].file for key in "abcdef"]
    plan = make_plan(Listing(tuple(old)), known, lambda _: True, time)
    assert (plan.faults, plan.lacking, plan.gone, plan.is_sound) == ((), (), (), True)
    assert set(plan.dropped) == set(known) - set("abcdef")


@given(seeds)
def test_every_listed_file_is_one_thing(seed: int) -> None:
    listing, known = world(seed)
    plan = make_plan(listing, known, lambda _: True, NOW)
    assert len(plan.fetch) + plan.unchanged + plan.resting == len({file.key for file in listing.files})
    assert make_plan(listing, known, lambda _: False, NOW).fetch == ()


@given(seeds)
def test_groups_hold_each_file_once_the_next_meeting_first(seed: int) -> None:
    found = some_files(random.Random(seed))
    groups = grouped(found, NOW.date(), lambda _: None)
    assert sorted(file.key for group in groups for file in group.files) == sorted(file.key for file in found)
    order = ["2026-02-10", "2026-03-01", None, "2026-01-01"]
    places = [order.index(group.date) for group in groups]
    assert places == sorted(places)
    for group in groups:
        sizes = [file.size or 0 for file in group.files]
        assert sizes == sorted(sizes)
