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
from ifn_desktop.store.repo_sources import FileState

APART = datetime.timedelta(hours=1)
"""How long after the first complete listing that lacks a file the second one counts."""


class Plan(NamedTuple):
    """What is to be done.

    Attributes:
        put: files to be noted, because they are new or told differently: (file, wanted).
        fetch: files whose content is to be had.
        changed: keys of those that the library has an earlier content of.
        lacking: keys lacking for the first time.
        back: keys that were lacking or gone and are listed again as they were.
        gone: keys found to be withdrawn.
        unchanged: how many files are as they were.
        resting: how many rest.
        faults: what is to be told of the listing.
    """

    put: tuple[tuple[RemoteFile, bool], ...] = ()
    fetch: tuple[RemoteFile, ...] = ()
    changed: frozenset[str] = frozenset()
    lacking: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    unchanged: int = 0
    resting: int = 0
    faults: tuple[Fault, ...] = ()


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
    put: list[tuple[RemoteFile, bool]] = []
    fetch: list[RemoteFile] = []
    changed: set[str] = set()
    back: list[str] = []
    unchanged = resting = 0
    for file in present:
        before = known.get(file.key)
        is_wanted = wanted(file)
        is_back = before is not None and (before.lacking is not None or before.gone is not None)
        if before is None or before.file != file or before.wanted != is_wanted or is_back:
            put.append((file, is_wanted))
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
    lacking, gone, fault = _missing(listing, known, keys, now)
    return Plan(
        tuple(put),
        tuple(fetch),
        frozenset(changed),
        lacking,
        tuple(back),
        gone,
        unchanged,
        resting,
        (*listing.faults, *fault),
    )


def _missing(
    listing: Listing, known: Mapping[str, FileState], keys: set[str], now: datetime.datetime
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Fault, ...]]:
    """(lacking for the first time, found to be withdrawn, what is to be told)."""
    if not listing.complete:
        return (), (), ()
    was = [state for state in known.values() if state.gone is None]
    missing = [state for state in was if state.file.key not in keys]
    if not missing:
        return (), (), ()
    if not listing.unchanged:
        # An unchanged listing is the one that was judged before.
        if not keys:
            return (), (), (Fault("sync.empty"),)
        if 3 * len(missing) > len(was):
            numbers = {"missing": len(missing), "files": len(was)}
            return (), (), (Fault("sync.too_much_gone", params=numbers),)
    first = tuple(state.file.key for state in missing if state.lacking is None)
    second = tuple(
        state.file.key
        for state in missing
        if state.lacking is not None and now - datetime.datetime.fromisoformat(state.lacking) >= APART
    )
    return first, second, ()


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
