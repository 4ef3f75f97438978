# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""When papers are fetched: a pure decision from what is known of the sources and of the computer.

Nothing here waits or looks at a clock. Who runs the fetching asks `decide`, does what it says, and
asks again at the time it names, or when something has happened (the network is back, the member has
changed a setting).

The rules: an hour between two looks at a source, spread so that many members do not come at once; after
a failure sooner, then ever more seldom; soon after the start and when the network is back, unless
somebody has just looked. A source whose password or certificate was refused waits for the member: to try
a wrong password over and over locks accounts. On a connection that costs only what is small, on a
battery that is nearly empty nothing. A folder needs no network, and is looked at when it has changed.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from enum import Enum
from random import Random
from typing import Literal, NamedTuple, get_args

Every = Literal["hour", "day", "never"]
Metered = Literal["nothing", "small", "all"]

HOUR = datetime.timedelta(hours=1)
INTERVALS: dict[Every, datetime.timedelta | None] = {"hour": HOUR, "day": 12 * HOUR, "never": None}
ON_BATTERY = 3
"""On a battery the time between two looks is so many times as long."""
LOW_CHARGE = 0.2
"""Below this share of the battery nothing is fetched by itself."""
SMALL_BYTES = 5_000_000
"""The largest file that is fetched by itself over a connection that costs: a kallelse, not a mötesbok."""
FRESH = datetime.timedelta(minutes=15)
"""After a look that went well so long ago, a start or a network that is back is no reason for another."""
SETTLE = datetime.timedelta(seconds=8)
"""After the start, or when the network is back: what the member does first goes first."""
FIRST_BACKOFF = datetime.timedelta(minutes=5)
LONGEST_BACKOFF = 6 * HOUR
LONGEST_SLEEP = datetime.timedelta(minutes=10)
"""A clock that was set, or a computer that slept, is noticed at the latest then."""


class Why(Enum):
    """Why nothing is fetched by itself now."""

    NOTHING = "nothing"
    """There is no reason: something is fetched, or all is as fresh as it should be."""
    NO_SOURCES = "no_sources"
    OFF = "off"
    OFFLINE = "offline"
    METERED = "metered"
    BATTERY = "battery"


class Situation(NamedTuple):
    """What the computer is in.

    Attributes:
        is_online: whether there is a network that leads anywhere, as far as the system knows.
        is_metered: whether what is sent costs (a phone's connection), as far as the system knows.
        is_on_battery: whether no mains power is plugged in.
        charge: of the battery, 0 to 1; None when nobody knows.
        occasions: when something happened that is a reason to look soon: the start, the network back.
    """

    is_online: bool = True
    is_metered: bool = False
    is_on_battery: bool = False
    charge: float | None = None
    occasions: tuple[datetime.datetime, ...] = ()


class Choices(NamedTuple):
    """What the member has chosen.

    Attributes:
        every: how often it is looked for new papers.
        metered: what is fetched over a connection that costs.
    """

    every: Every = "hour"
    metered: Metered = "small"

    @property
    def words(self) -> str:
        """As it is kept in the settings."""
        return f"{self.every} {self.metered}"

    @classmethod
    def of(cls, words: str) -> Choices:
        """What `words` said; what cannot be understood is as usual."""
        chosen = cls()
        for word in words.split():
            if word in get_args(Every):
                chosen = chosen._replace(every=word)
            elif word in get_args(Metered):
                chosen = chosen._replace(metered=word)
        return chosen


class Known(NamedTuple):
    """What is known of a source.

    Attributes:
        key: its id.
        is_paused: the member wants nothing from it for now.
        waits_for_member: it cannot go well before the member has done something.
        last_try: when it was looked at last, however it went.
        last_success: when that went well last.
        failures: how many times in a row it went wrong.
        retry_at: not before then, because the server said so.
        is_local: a folder: whether there is a network, and what it costs, does not matter.
        has_changed: something new has been seen there.
    """

    key: str
    is_paused: bool = False
    waits_for_member: bool = False
    last_try: datetime.datetime | None = None
    last_success: datetime.datetime | None = None
    failures: int = 0
    retry_at: datetime.datetime | None = None
    is_local: bool = False
    has_changed: bool = False


class Decision(NamedTuple):
    """What to do.

    Attributes:
        due: the sources to look at now.
        largest: fetch nothing larger than so many bytes; None: everything.
        ask_again: when to ask the next time; None when only something that happens can change it.
        following: when the next source is due, without regard to what holds it back; None: never.
        why: why nothing is done.
    """

    due: tuple[str, ...] = ()
    largest: int | None = None
    ask_again: datetime.datetime | None = None
    following: datetime.datetime | None = None
    why: Why = Why.NOTHING


def decide(
    sources: Sequence[Known],
    choices: Choices,
    situation: Situation,
    now: datetime.datetime,
    seed: int = 0,
) -> Decision:
    """Decide what to do now.

    Args:
        sources: all there are.
        choices: the member's.
        situation: the computer's.
        now: the time it is, with its zone.
        seed: of this computer; two computers spread their visits in two ways.
    """
    if not sources:
        return Decision(why=Why.NO_SOURCES)
    interval = INTERVALS[choices.every]
    if interval is None:
        return Decision(why=Why.OFF)
    if situation.is_on_battery:
        interval *= ON_BATTERY
    times = {
        source.key: time
        for source in sources
        if (time := _due(source, interval, situation.occasions, now, seed)) is not None
    }
    following = min(times.values(), default=None)
    held_by = _held_by(choices, situation)
    if held_by is Why.BATTERY:
        # What else holds back is told by the system when it goes.
        return Decision(ask_again=now + LONGEST_SLEEP, following=following, why=held_by)
    ready = [source for source in sources if times.get(source.key, now + LONGEST_SLEEP) <= now]
    local = tuple(source.key for source in ready if source.is_local)
    later = [times[source.key] for source in sources if source.key in times and source not in ready]
    asleep = min([*later, now + LONGEST_SLEEP]) if times else None
    if held_by is not Why.NOTHING:
        if not any(source.is_local for source in sources):
            asleep = None
        if all(source.is_local for source in sources):
            held_by = Why.NOTHING
        return Decision(local, None, asleep, min(later, default=following), held_by)
    if situation.is_metered and choices.metered == "small":
        if local and len(local) < len(ready):  # what costs nothing first, and without a limit
            return Decision(local, None, now + SETTLE, now + SETTLE)
        if not local:
            due = tuple(source.key for source in ready)
            return Decision(due, SMALL_BYTES, asleep, min(later, default=None))
    return Decision(tuple(source.key for source in ready), None, asleep, min(later, default=None))


def backoff(failures: int) -> datetime.timedelta:
    """How long to wait after so many failures in a row, before it is spread."""
    doubled: datetime.timedelta = FIRST_BACKOFF * 3 ** min(max(failures, 1) - 1, 8)
    return min(doubled, LONGEST_BACKOFF)


def _held_by(choices: Choices, situation: Situation) -> Why:
    if not situation.is_online:
        return Why.OFFLINE
    if situation.is_metered and choices.metered == "nothing":
        return Why.METERED
    if situation.is_on_battery and situation.charge is not None and situation.charge < LOW_CHARGE:
        return Why.BATTERY
    return Why.NOTHING


def _due(
    source: Known,
    interval: datetime.timedelta,
    occasions: Iterable[datetime.datetime],
    now: datetime.datetime,
    seed: int,
) -> datetime.datetime | None:
    if source.is_paused or source.waits_for_member:
        return None
    chance = Random(f"{seed} {source.key} {source.last_try}").random()
    if source.last_try is None or source.last_try > now + FRESH:  # never, or the clock has been set back
        return now
    if source.failures:
        due = source.last_try + backoff(source.failures) * (0.75 + chance / 2)
    else:
        due = source.last_try + interval * (0.9 + chance / 5)
    for occasion in occasions:
        is_fresh = (
            not source.is_local and source.last_success is not None and occasion - source.last_success < FRESH
        )
        if source.last_try < occasion and (source.failures or not is_fresh):
            due = min(due, occasion + SETTLE * (0.5 + chance))
    if source.has_changed:
        due = now
    if source.retry_at is not None:
        due = max(due, source.retry_at)
    return due
