# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Words for what was done: the report of one round of fetching, and the log of all."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from ifn_desktop.model.sync import LogRow, SourceId, SyncReport
from ifn_desktop.text.alphabet import alphabetical
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.sync_fault_words import (
    faults_words,
    is_offline,
    long_fault,
    short_fault,
    waits_for_member,
)
from ifn_desktop.viewmodels.sync_words import Tone, moment, when
from ifn_desktop.viewmodels.words import count_files, grouped, joined, tr

FEW = 3
"""So many files that failed for one reason are named; of more it is said how many."""
MEETINGS = 5
"""To so many sammanträden it is said what came to each; of more it is said how much came."""
_FAILURES = frozenset({"sync.empty", "sync.too_much_gone", "sync.offline"})


class LogLine(NamedTuple):
    """What one round of fetching did, in words.

    Attributes:
        when: `i dag 14.30`.
        words: one or more sentences.
    """

    when: str
    words: str
    tone: Tone = Tone.CALM


def papers(number: int) -> str:
    """`1 ny handling`, `3 nya handlingar`."""
    if number == 1:
        return tr("1 ny handling")
    return tr("{n} nya handlingar").format(n=grouped(number))


def fetched_words(number: int, date: str | None, today: datetime.date) -> str:
    """What came: `Hämtade 3 nya handlingar till 18 februari.`, without the day where there is none."""
    if date is None:
        return tr("Hämtade {papers}.").format(papers=papers(number))
    return tr("Hämtade {papers} till {day}.").format(papers=papers(number), day=dates.short_day(date, today))


def report_words(report: SyncReport, now: datetime.datetime, following: datetime.datetime | None) -> str:
    """What a round of fetching did.

    Args:
        report: what it did.
        now: the time it is.
        following: when the next is; told when something went wrong.
    """
    today = now.astimezone().date()
    if report.offline:
        return tr("Det finns inget nät just nu. Allt som är hämtat går att läsa.")
    told = [one for one in report.delivered if one.files]
    sentences = came_words([(one.files, one.date) for one in told if one.meeting is not None], today)
    sentences += [_loose_words(one.files) for one in told if one.meeting is None]
    came = report.fetched + report.changed - report.known
    if not sentences and came:
        sentences.append(fetched_words(came, None, today))
    if report.withdrawn:
        sentences.append(withdrawn_words(report.withdrawn))
    if report.waiting:
        sentences.append(waiting_words(report.waiting))
    if not sentences and not report.failed:
        return joined((tr("Inget nytt."), known_words(report.known)), " ")
    if report.known:
        sentences.append(known_words(report.known))
    if report.failed:
        sentences.append(faults_words(report.failed))
        retried = [fault for fault in report.failed if not waits_for_member(fault.code)]
        if retried and following is not None:
            sentences.append(tr("Försöker igen {when}.").format(when=when(following, now)))
    return " ".join(sentences)


def came_words(each: Sequence[tuple[int, str | None]], today: datetime.date) -> list[str]:
    """What came, in a sentence for each sammanträde; in one for all where they are many.

    Args:
        each: how many papers, and the day of their sammanträde.
        today: the day it is.
    """
    if len(each) > MEETINGS:
        return [fetched_words(sum(files for files, _ in each), None, today)]
    return [fetched_words(files, date, today) for files, date in each]


def _loose_words(files: int) -> str:
    return tr("Hämtade {papers} som inte hör till något sammanträde.").format(papers=papers(files))


def left_out_words(number: int) -> str:
    """How many files are no papers."""
    return tr("{files} togs inte med: tillfälliga filer och kopior.").format(files=count_files(number))


def waiting_words(number: int) -> str:
    """How many files are here but wait, so that a sammanträde comes whole; nothing for none."""
    if not number:
        return ""
    return tr("{files} väntar på resten av sitt sammanträde.").format(files=count_files(number))


def known_words(number: int) -> str:
    """How many of the files that came were here already, from elsewhere; nothing for none."""
    if not number:
        return ""
    return tr("{files} fanns redan här.").format(files=count_files(number))


def withdrawn_words(number: int) -> str:
    """How many papers are withdrawn, in a sentence."""
    if number == 1:
        return tr("1 handling finns inte längre där den låg och är märkt Utgår.")
    return tr("{n} handlingar finns inte längre där de låg och är märkta Utgår.").format(n=grouped(number))


def log_lines(
    rows: Iterable[LogRow],
    names: Mapping[SourceId, str],
    now: datetime.datetime,
    following: datetime.datetime | None = None,
) -> tuple[LogLine, ...]:
    """The log in words, newest first; what one round did at one source stands in one line.

    Args:
        rows: newest first.
        names: of the sources that there are.
        now: the time it is.
        following: when the next round is; said in the newest line if something failed there.
    """
    lines: list[LogLine] = []
    for _, round_rows in groupby(rows, key=lambda row: (row.made, row.source)):
        group = list(round_rows)
        first = group[0]
        time = moment(first.made)
        source = names.get(first.source, "") if first.source is not None else ""
        words = _round_words(group[::-1], now.astimezone().date())
        failed = [row.code for row in group if _is_failure(row)]
        if failed and not lines and following is not None and not all(map(waits_for_member, failed)):
            words = f"{words} {tr('Försöker igen {when}.').format(when=when(following, now))}"
        tone = Tone.CALM
        if failed and not all(map(is_offline, failed)):
            tone = Tone.TROUBLE
        elif any(row.code == "sync.fetched" and row.numbers.get("files") for row in group):
            tone = Tone.NEW
        if source and len(names) > 1:
            words = f"{source}: {words[:1].lower()}{words[1:]}"
        lines.append(LogLine(when(time, now) if time else "", words, tone))
    return tuple(lines)


def _is_failure(row: LogRow) -> bool:
    return not row.code.startswith("sync.") or row.code in _FAILURES


def _is_of_a_file(row: LogRow) -> bool:
    return _is_failure(row) and bool(row.numbers.get("failed"))


def _round_words(rows: Sequence[LogRow], today: datetime.date) -> str:
    """What one round did: what came, then what did not, by reason."""
    came = [row for row in rows if row.code == "sync.fetched"]
    sentences = came_words(
        [(row.numbers["files"], row.date) for row in came if row.numbers.get("files")], today
    )
    sentences.append(known_words(sum(row.numbers.get("known", 0) for row in came)))
    sentences.append(waiting_words(sum(row.numbers.get("waiting", 0) for row in came)))
    sentences += [_row_words(row) for row in rows if row not in came and not _is_of_a_file(row)]
    failed = sorted((row for row in rows if _is_of_a_file(row)), key=lambda row: row.code)
    for code, group in groupby(failed, key=lambda row: row.code):
        alike = list(group)
        count = sum(row.numbers["failed"] for row in alike)
        names = sorted((row.name for row in alike if row.name), key=alphabetical)
        few = len(names) == count <= FEW
        who = listed(names) if few else grouped(count)
        sentences.append(tr("{who} gick inte: {reason}.").format(who=who, reason=short_fault(code)))
    return joined(sentences, " ")


def _row_words(row: LogRow) -> str:
    files = row.numbers.get("files", 0)
    if row.code == "sync.unchanged":
        return tr("Inget nytt.")
    if row.code == "sync.withdrawn":
        return withdrawn_words(files)
    if row.code == "sync.left_out":
        return left_out_words(files)
    if row.code in {"sync.empty", "sync.too_much_gone"}:
        return long_fault(row.code, row.numbers)
    if is_offline(row.code):
        return tr("Det fanns inget nät.")
    return tr("Det gick inte: {reason}.").format(reason=short_fault(row.code))


def listed(names: Sequence[str]) -> str:
    """`A.pdf, B.pdf och C.pdf`."""
    if len(names) < 2:
        return "".join(names)
    return tr("{names} och {last}").format(names=", ".join(names[:-1]), last=names[-1])
