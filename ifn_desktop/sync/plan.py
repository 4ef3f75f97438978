# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is to be done about a source: a pure difference between its listing and what is known.

The rules are those of design.md section 6. What a listing lacks is found to be withdrawn only when a
complete one lacks it twice, an hour apart; when nothing or less than two thirds is left, that is a
fault of the source and nothing is withdrawn.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from ifn_desktop.model.sync import Fault, Listing, RemoteFile
from ifn_desktop.store.repo_sources import FileState, Listed

APART = datetime.timedelta(hours=1)
"""How long after the first complete listing that lacks a file the second one counts."""


class Plan(NamedTuple):
    """What is to be done.

    Attributes:
        put: files to be noted, because they are new or told differently.
        fetch: files whose content is to be had.
        changed: keys of those that the library has an earlier content of.
        lacking: keys lacking for the first time.
        back: keys that were lacking or gone and are listed again as they were.
        gone: keys found to be withdrawn.
        dropped: keys lacking that no sound listing had: nothing follows from that.
        is_sound: the listing is complete and lacks too little to be doubted.
        unchanged: how many files are as they were.
        resting: how many rest.
        faults: what is to be told of the listing.
    """

    put: tuple[Listed, ...] = ()
    fetch: tuple[RemoteFile, ...] = ()
    changed: frozenset[str] = frozenset()
    lacking: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    unchanged: int = 0
    resting: int = 0
    faults: tuple[Fault, ...] = ()
    dropped: tuple[str, ...] = ()
    is_sound: bool = True


def make_plan(
    listing: Listing,
    known: Mapping[str, FileState],
    wanted: Callable[[RemoteFile], bool],
    now: datetime.datetime,
) -> Plan:
    """Compare a listing with what is known.

    Args:
        listing: what the source says; where it is `unchanged`, `known` need hold only the files that
            something is to be done about.
        known: every file that is known, by key.
        wanted: whether a file is of a board and time that the member chose.
        now: the time it is, with its zone.
    """
    if listing.unchanged:
        present = [state.file for state in known.values() if state.lacking is None and state.gone is None]
    else:
        present = list({file.key: file for file in listing.files if not file.deleted}.values())
    keys = {file.key for file in present}
    lost = _lost(listing, known, keys, now)
    is_sound = listing.complete and lost.fault is None
    put: list[Listed] = []
    fetch: list[RemoteFile] = []
    changed: set[str] = set()
    back: list[str] = []
    unchanged = resting = 0
    for file in present:
        before = known.get(file.key)
        is_wanted = wanted(file)
        is_back = before is not None and (before.lacking is not None or before.gone is not None)
        sound = before is not None and before.sound
        sound = sound or (is_sound and not listing.unchanged)
        told = Listed(file, is_wanted, sound)
        if before is None or is_back or (before.file, before.wanted, before.sound) != told:
            put.append(told)
        if is_back:
            back.append(file.key)
        if not is_wanted:
            continue
        if before is not None and before.taken == file.mark:
            unchanged += 1
        elif before is not None and before._replace(file=file).is_resting:
            resting += 1
        else:
            fetch.append(file)
            if before is not None and before.taken:
                changed.add(file.key)
    return Plan(
        tuple(put),
        tuple(fetch),
        frozenset(changed),
        lost.lacking,
        tuple(back),
        lost.gone,
        unchanged,
        resting,
        listing.faults if lost.fault is None else (*listing.faults, lost.fault),
        lost.dropped,
        is_sound,
    )


class _Lost(NamedTuple):
    """What a listing lacks: for the first time, to be withdrawn, to be dropped; or what is to be told."""

    lacking: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    fault: Fault | None = None


def _lost(listing: Listing, known: Mapping[str, FileState], keys: set[str], now: datetime.datetime) -> _Lost:
    if not listing.complete:
        return _Lost()
    there = [state for state in known.values() if state.gone is None]
    missing = [state for state in there if state.file.key not in keys]
    if not missing:
        return _Lost()
    # What a doubted listing brought makes what it lacks no smaller a part: only sound files count.
    was = sum(state.sound for state in there)
    trusted = [state for state in missing if state.sound]
    if not listing.unchanged:
        # An unchanged listing is the one that was judged before.
        if not keys:
            return _Lost(fault=Fault("sync.empty"))
        if 3 * len(trusted) > was:
            numbers = {"missing": len(trusted), "files": was}
            return _Lost(fault=Fault("sync.too_much_gone", params=numbers))
    first = tuple(state.file.key for state in trusted if state.lacking is None)
    second = tuple(
        state.file.key
        for state in trusted
        if state.lacking is not None and now - datetime.datetime.fromisoformat(state.lacking) >= APART
    )
    return _Lost(first, second, tuple(state.file.key for state in missing if not state.sound))


class Group(NamedTuple):
    """Files that belong together: those of one meeting. They reach the library at once.

    Attributes:
        date: of the meeting, ISO, or None.
    """

    date: str | None
    files: tuple[RemoteFile, ...]


def grouped(
    files: Sequence[RemoteFile], today: datetime.date, date_in: Callable[[str], str | None]
) -> list[Group]:
    """Part files into those of each meeting, in the order in which they are to be fetched.

    The next meeting first, then later ones, then those without a date, then past ones, newest first;
    within a meeting small before large.

    Args:
        files: to be fetched.
        today: the date it is.
        date_in: reads a date in a name or a path, ISO, or None.
    """
    groups: dict[tuple[str, str, str], list[RemoteFile]] = {}
    for file in files:
        date = file.date or date_in(file.name) or date_in(file.folder) or ""
        place = file.organization if date and file.organization else file.folder
        groups.setdefault((date, place, "" if date or file.folder else file.key), []).append(file)
    made = [
        Group(date or None, tuple(sorted(group, key=lambda file: (file.size or 0, file.key))))
        for (date, _, _), group in groups.items()
    ]
    return in_turn(made, today)


def in_turn(groups: Sequence[Group], today: datetime.date) -> list[Group]:
    """Groups in the order in which they are to be fetched; see `grouped`."""
    return sorted(groups, key=lambda group: _turn(group, today))


def _turn(group: Group, today: datetime.date) -> tuple[int, int, int, str]:
    size = sum(file.size or 0 for file in group.files)
    key = group.files[0].key
    if group.date is None:
        return 1, 0, size, key
    try:
        days = (datetime.date.fromisoformat(group.date) - today).days
    except ValueError:
        return 1, 0, size, key
    return (0, days, size, key) if days >= 0 else (2, -days, size, key)
