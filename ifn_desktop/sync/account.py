# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a sync did: its report, and the lines of the log."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.sync import LEFT_OUT, Delivered, Fault, LogRow, SourceId, SyncReport
from ifn_desktop.sync.asking import Asked


class Came(NamedTuple):
    """How many files of a meeting came.

    Attributes:
        fetched: for the first time.
        changed: with new content.
        known: of both, those whose content was in the library already.
    """

    fetched: int = 0
    changed: int = 0
    known: int = 0


class Effort(NamedTuple):
    """What it took."""

    bytes: int
    requests: int
    seconds: float


class Account:
    """Gathers it while the sync goes on; used on one thread."""

    def __init__(self) -> None:
        self._report = SyncReport()
        self._rows: list[LogRow] = []

    def wait(self, files: int) -> None:
        """So many files are here, or could be, and wait for another sync."""
        self._report = self._report._replace(waiting=self._report.waiting + files)

    def fail(
        self, source: SourceId | None, fault: Fault, date: str | None = None, *, quiet: bool = False
    ) -> None:
        """A file or a source failed.

        Args:
            source: which one; None: all of it, as when the disk is full.
            fault: why.
            date: of the file's meeting.
            quiet: the log says it of the source as a whole.
        """
        self._report = self._report._replace(failed=(*self._report.failed, fault))
        if not quiet:
            numbers = {"failed": 1} if fault.name else {}
            self._log(source, fault.code, numbers, date, fault.name)

    def hold(self, source: SourceId, waiting: int, date: str | None) -> None:
        """A meeting is held back: so many of its files wait for the rest."""
        self.wait(waiting)
        if waiting:
            self._log(source, "sync.fetched", {"files": 0, "waiting": waiting}, date)

    def deliver(
        self,
        source: SourceId,
        came: Came,
        meetings: Sequence[tuple[MeetingId | None, str | None]],
        date: str | None,
    ) -> None:
        """The files of a meeting reached the library.

        Args:
            source: which one.
            came: how many.
            meetings: that they touched, with their dates; may be empty.
            date: of the meeting, where the library tells none.
        """
        now = self._report
        new = came.fetched + came.changed - came.known
        places = meetings or ((None, date),)
        told = tuple(Delivered(meeting, day, 0 if at else new) for at, (meeting, day) in enumerate(places))
        self._report = now._replace(
            fetched=now.fetched + came.fetched,
            changed=now.changed + came.changed,
            known=now.known + came.known,
            delivered=(*now.delivered, *told),
        )
        numbers = {"files": new, "known": came.known, "changed": came.changed}
        self._log(source, "sync.fetched", numbers, places[0][1] or date)

    def close(
        self,
        asked: Iterable[Asked],
        spent: Mapping[SourceId, str],
        effort: Effort,
        now: datetime.datetime,
    ) -> tuple[SyncReport, list[LogRow]]:
        """The whole of it.

        Args:
            asked: what asking the sources gave.
            spent: sources that were given up while files were fetched, with the reason.
            effort: what it took.
            now: the time it is; all lines of one sync have the same.
        """
        asked = list(asked)
        for each in asked:
            self._tell_asked(each)
        for source, code in spent.items():
            self._log(source, code, {})
        codes = {each.code or spent.get(each.source.id, "") for each in asked}
        report = self._report._replace(
            withdrawn=sum(len(each.plan.gone) for each in asked),
            unchanged=sum(each.unchanged for each in asked),
            resting=sum(each.plan.resting for each in asked),
            bytes=effort.bytes,
            requests=effort.requests,
            seconds=effort.seconds,
            offline=codes == {"remote.offline"},
        )
        if report.offline:
            self._rows.clear()
            self._log(None, "sync.offline", {})
        elif not self._rows:
            self._log(None, "sync.unchanged", {"files": report.unchanged})
        made = now.astimezone(datetime.UTC).isoformat(timespec="milliseconds")
        rows = sorted(self._rows, key=lambda row: row.source or "")  # those of one source together
        return report, [row._replace(made=made) for row in rows]

    def _tell_asked(self, asked: Asked) -> None:
        source = asked.source.id
        left_out = sum(fault.code in LEFT_OUT for fault in asked.plan.faults)
        if left_out and asked.plan.put:
            self._log(source, "sync.left_out", {"files": left_out})
        for fault in asked.plan.faults:
            if fault.code not in LEFT_OUT:
                self._report = self._report._replace(failed=(*self._report.failed, fault))
                counted = {key: value for key, value in fault.params.items() if isinstance(value, int)}
                self._log(source, fault.code, counted)
        if asked.plan.gone:
            self._log(source, "sync.withdrawn", {"files": len(asked.plan.gone)})

    def _log(
        self,
        source: SourceId | None,
        code: str,
        numbers: Mapping[str, int],
        date: str | None = None,
        name: str = "",
    ) -> None:
        self._rows.append(LogRow("", source, code, numbers, date, name))
