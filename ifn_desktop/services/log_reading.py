# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The program's log as events, for a view that says them in plain words."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

_RECORD = re.compile(
    r"(?P<at>\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}),\d+ (?P<level>[A-Z]+) (?P<name>[\w.]+) (?P<words>.*)"
)
_KNOWN = re.compile(r"KnownError: ([a-z_]+(?:\.[a-z_]+)+)")
_BYTES = 500_000
MOST = 200


class LogKind(StrEnum):
    """What a line of the log tells of."""

    KNOWN = "known"
    FAULT = "fault"
    SYSTEM = "system"
    OTHER = "other"


class LogEvent(NamedTuple):
    """Something that was written down.

    Attributes:
        at: when, by the clock on the wall.
        kind: `known`: something of the world, the member was told; `fault`: the program's own;
            `system`: the window system said something; `other`.
        code: of a known one, else nothing.
        lines: as they stand in the log.
        times: how often in a row.
    """

    at: datetime.datetime
    kind: LogKind
    code: str
    lines: tuple[str, ...]
    times: int = 1


def read_log(log: Path) -> tuple[LogEvent, ...]:
    """The latest events, newest first; what repeats itself in a row is one. Never raises."""
    lines: list[str] = []
    for path in (log.with_suffix(".old.log"), log):
        try:
            with path.open("rb") as file:
                file.seek(0, 2)
                file.seek(max(0, file.tell() - _BYTES))
                lines += file.read().decode("utf-8", "replace").splitlines()
        except OSError:  # there is none yet
            continue
    return tuple(reversed(list(_merged(events(lines)))))[:MOST]


def events(lines: Sequence[str]) -> Iterator[LogEvent]:
    """The events of lines, in their order; lines before the first event are passed over."""
    record: re.Match[str] | None = None
    gathered: list[str] = []
    for line in lines:
        found = _RECORD.fullmatch(line)
        if found is None:
            gathered.append(line)
            continue
        if record is not None:
            yield _event(record, gathered)
        record, gathered = found, [line]
    if record is not None:
        yield _event(record, gathered)


def _event(record: re.Match[str], lines: Sequence[str]) -> LogEvent:
    at = datetime.datetime.strptime(record["at"], "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007
    words = record["words"]
    known = _KNOWN.search(words)
    if words.startswith("uncaught") or (known is None and record["name"] == "ifn"):
        kind = LogKind.FAULT
    elif known is not None:
        kind = LogKind.KNOWN
    else:
        kind = LogKind.SYSTEM if record["name"].startswith("ifn.qt") else LogKind.OTHER
    return LogEvent(at, kind, known[1] if known and kind is LogKind.KNOWN else "", tuple(lines))


def _merged(found: Iterator[LogEvent]) -> Iterator[LogEvent]:
    last: LogEvent | None = None
    for event in found:
        if last is not None and (event.kind, event.code) == (last.kind, last.code) and _same(event, last):
            last = event._replace(times=last.times + 1)
            continue
        if last is not None:
            yield last
        last = event
    if last is not None:
        yield last


def _same(first: LogEvent, second: LogEvent) -> bool:
    """The same but for when it was."""
    return [line[24:] for line in first.lines[:1]] == [line[24:] for line in second.lines[:1]]
