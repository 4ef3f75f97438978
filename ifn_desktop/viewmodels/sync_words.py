# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Words for the fetching of papers: sources, how they fare, what was done, what went wrong."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from itertools import groupby
from typing import NamedTuple

from ifn_desktop.model.sync import (
    Fault,
    LogRow,
    Source,
    SourceId,
    SourceKind,
    SourceState,
    SourceTest,
    SyncReport,
)
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.messages import say
from ifn_desktop.viewmodels.words import count_files, count_meetings, grouped, joined, translate

WAITS_FOR_MEMBER = frozenset(
    {"remote.password", "remote.certificate", "remote.ca", "remote.address", "remote.credentials"}
)
"""What cannot go well before the member has done something; beside everything of the keyring."""
_OFFLINE = frozenset({"remote.offline", "sync.offline"})
_FAILURES = frozenset({"sync.empty", "sync.too_much_gone", "sync.offline"})
_LOG_TOGETHER = datetime.timedelta(seconds=2)


def tr(text: str) -> str:
    """Look a text of this module up."""
    return translate("Fetching", text)


class Tone(Enum):
    """How a line stands out."""

    CALM = "calm"
    NEW = "new"
    TROUBLE = "trouble"


class LogLine(NamedTuple):
    """What one round of fetching did, in words.

    Attributes:
        when: `i dag 14.30`.
        words: one or more sentences.
    """

    when: str
    words: str
    tone: Tone = Tone.CALM


def waits_for_member(code: str) -> bool:
    """Whether the member must do something before it can go well."""
    return code in WAITS_FOR_MEMBER or code.startswith("keyring.")


def is_offline(code: str) -> bool:
    """Whether nothing is wrong but that there is no network."""
    return code in _OFFLINE


def kind_words(kind: SourceKind) -> str:
    """What a source is."""
    return {
        SourceKind.FOLDER: tr("Mapp på datorn"),
        SourceKind.WEBDAV: tr("Delad mapp på nätet"),
        SourceKind.WEB_PAGE: tr("Webbsida"),
        SourceKind.OPARL: tr("Kommunens öppna data"),
    }[kind]


def place_words(source: Source) -> str:
    """Where a source is, short: the server's name, or the folder's path."""
    if source.kind is SourceKind.FOLDER:
        return source.address
    return source.address.partition("://")[2].partition("/")[0]


def name_of(source: Source) -> str:
    """What the member calls it, or where it is."""
    return source.name or place_words(source)


def size_words(count: int) -> str:
    """`420 kB`, `14 MB`, `1,2 GB`; nothing for none."""
    if count <= 0:
        return ""
    value, unit = count / 1000, "kB"
    for larger in ("MB", "GB"):
        if value >= 999.5:
            value, unit = value / 1000, larger
    shown = (
        f"{value:.1f}".replace(".", ",") if unit == "GB" and value < 9.95 else grouped(max(1, round(value)))
    )
    return f"{shown}\N{NO-BREAK SPACE}{unit}"


def moment(time: str | None) -> datetime.datetime | None:
    """A time of the library, in the zone of the computer; None when it is none."""
    if not time:
        return None
    try:
        found = datetime.datetime.fromisoformat(time)
    except ValueError:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=datetime.UTC)).astimezone()


def clock(time: datetime.datetime) -> str:
    """`8.12`."""
    local = time.astimezone()
    return f"{local.hour}.{local.minute:02d}"


def when(time: datetime.datetime, now: datetime.datetime) -> str:
    """`8.12` today, else `i går 8.12`, `18 februari 8.12`."""
    day, today = time.astimezone().date(), now.astimezone().date()
    if day == today:
        return clock(time)
    if abs((day - today).days) <= 1:
        return f"{dates.distance(day.isoformat(), today)} {clock(time)}"
    return f"{dates.short_day(day.isoformat(), today)} {clock(time)}"


# What goes wrong ------------------------------------------------------------------------------


def short_fault(code: str) -> str:
    """A reason in a few words, to stand in a sentence: `servern svarade inte`."""
    short = {
        "remote.address": tr("adressen är fel"),
        "remote.busy": tr("servern hade för mycket att göra"),
        "remote.ca": tr("certifikatet gick inte att använda"),
        "remote.certificate": tr("servern kunde inte visa att den är den rätta"),
        "remote.changed": tr("filen byttes ut under tiden"),
        "remote.credentials": tr("adressen är fel"),
        "remote.cut": tr("förbindelsen bröts"),
        "remote.damaged": tr("svaret gick inte att läsa"),
        "remote.elsewhere": tr("servern visade vidare till en annan plats"),
        "remote.gone": tr("det finns inget på adressen längre"),
        "remote.loop": tr("servern skickade programmet runt i en ring"),
        "remote.no_answer": tr("servern svarade inte"),
        "remote.not_secure": tr("adressen är inte säker"),
        "remote.offline": tr("det fanns inget nät"),
        "remote.packed": tr("filen kom i en form som inte går att läsa"),
        "remote.password": tr("lösenordet togs inte emot"),
        "remote.proxy": tr("det gick inte att komma ut på nätet"),
        "remote.refused": tr("servern ville inte lämna ut det"),
        "remote.server": tr("något gick fel på servern"),
        "remote.too_big": tr("filen är för stor"),
        "remote.checksum": tr("filen kom inte fram hel"),
        "remote.wrong_length": tr("filen kom inte fram hel"),
        "remote.html": tr("servern skickade en webbsida i stället för handlingen"),
        "remote.not_pdf": tr("det som kom är ingen PDF"),
        "remote.too_many": tr("där finns för många filer"),
        "web.robots": tr("webbplatsen vill inte bli läst av program"),
        "web.robots_files": tr("webbplatsen vill inte att program hämtar filerna"),
        "web.refused": tr("webbplatsen släppte inte in programmet"),
        "web.no_papers": tr("det fanns inga handlingar på sidan"),
        "web.no_page": tr("adressen går till en fil"),
        "web.other_host": tr("filerna ligger på en annan webbplats"),
        "webdav.not_dav": tr("där finns ingen mapp att hämta från"),
        "webdav.damaged": tr("svaret gick inte att läsa"),
        "sync.empty": tr("platsen var tom"),
        "sync.too_much_gone": tr("en stor del av handlingarna fanns inte där"),
        "folder.no_access": tr("du har inte rätt att läsa mappen"),
        "disk.full": tr("disken är full"),
        "folder.missing": tr("mappen finns inte"),
        "file.no_access": tr("du har inte rätt att läsa där"),
    }.get(code)
    if short is not None:
        return short
    if code.startswith("keyring."):
        return tr("datorns nyckelring svarade inte")
    if code.startswith("disk."):
        return tr("disken svarade inte")
    if code.startswith(("pdf.", "file.", "zip.", "mail.", "archive.", "source.")):
        return tr("filen gick inte att läsa")
    return tr("något gick fel")


def long_fault(code: str, params: Mapping[str, object] | None = None) -> str:
    """What happened, that nothing was lost, and what to do."""
    return say(code, params, lambda source: translate("messages", source))


def advice(code: str) -> str:
    """What the member can do about it at a place in the list; nothing when it mends itself."""
    return {
        "remote.password": tr("Välj Ändra och skriv in det igen."),
        "remote.certificate": tr(
            "Välj Ändra och lägg till kommunens certifikat, eller fråga den som sköter servern."
        ),
        "remote.ca": tr("Välj Ändra och lägg till kommunens certifikat igen."),
        "remote.gone": tr("Titta efter den nya adressen på kommunens webbplats och lägg till den."),
        "remote.refused": tr("Fråga den som sköter servern."),
        "remote.proxy": tr("Fråga den som sköter datorn."),
        "disk.full": tr("Ta bort något du inte behöver från datorn."),
        "folder.missing": tr("Kontrollera att disken sitter i, eller att mappen inte har bytt namn."),
    }.get(code, "")


def faults_words(faults: Sequence[Fault]) -> str:
    """How many failed, and why: `2 gick inte: servern svarade inte.`, one sentence a reason."""
    sentences = []
    for code, group in groupby(sorted(faults, key=lambda fault: fault.code), key=lambda fault: fault.code):
        sentences.append(
            tr("{n} gick inte: {reason}.").format(n=grouped(len(list(group))), reason=short_fault(code))
        )
    return " ".join(sentences)


# What was done --------------------------------------------------------------------------------


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
    sentences = [fetched_words(one.files, one.date, today) for one in report.delivered if one.files]
    came = report.fetched + report.changed
    if not sentences and came:
        sentences.append(fetched_words(came, None, today))
    if report.withdrawn:
        sentences.append(withdrawn_words(report.withdrawn))
    if report.waiting:
        sentences.append(waiting_words(report.waiting))
    if not sentences and not report.failed:
        return tr("Inget nytt.")
    if report.failed:
        sentences.append(faults_words(report.failed))
        retried = [fault for fault in report.failed if not waits_for_member(fault.code)]
        if retried and following is not None:
            sentences.append(tr("Försöker igen {when}.").format(when=when(following, now)))
    return " ".join(sentences)


def left_out_words(number: int) -> str:
    """How many files are no papers."""
    return tr("{files} togs inte med: tillfälliga filer och kopior.").format(files=count_files(number))


def waiting_words(number: int) -> str:
    """How many files are here but wait, so that a sammanträde comes whole."""
    return tr("{files} väntar på resten av sitt sammanträde.").format(files=count_files(number))


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
    """The log in words, newest first; what one round did stands in one line.

    Args:
        rows: newest first.
        names: of the sources that there are.
        now: the time it is.
        following: when the next round is; said in the newest line if something failed there.
    """
    lines: list[LogLine] = []
    for group in _rounds(rows):
        first = group[0]
        time = moment(first.made)
        source = names.get(first.source, "") if first.source is not None else ""
        words = " ".join(_log_words(row, now.astimezone().date()) for row in reversed(group))
        failed = [row.code for row in group if _is_failure(row)]
        if failed and not lines and following is not None and not all(map(waits_for_member, failed)):
            words = f"{words} {tr('Försöker igen {when}.').format(when=when(following, now))}"
        tone = Tone.CALM
        if failed and not all(map(is_offline, failed)):
            tone = Tone.TROUBLE
        elif any(row.code == "sync.fetched" for row in group):
            tone = Tone.NEW
        if source and len(names) > 1:
            words = f"{source}: {words[:1].lower()}{words[1:]}"
        lines.append(LogLine(when(time, now) if time else "", words, tone))
    return tuple(lines)


def _rounds(rows: Iterable[LogRow]) -> Iterable[list[LogRow]]:
    """Rows of one source that were written together."""
    group: list[LogRow] = []
    for row in rows:
        if group and not _together(group[-1], row):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _together(one: LogRow, other: LogRow) -> bool:
    first, second = moment(one.made), moment(other.made)
    if one.source != other.source or first is None or second is None:
        return False
    return abs(first - second) <= _LOG_TOGETHER


def _is_failure(row: LogRow) -> bool:
    return not row.code.startswith("sync.") or row.code in {
        "sync.empty",
        "sync.too_much_gone",
        "sync.offline",
    }


def _log_words(row: LogRow, today: datetime.date) -> str:
    files = row.numbers.get("files", 0)
    if row.code == "sync.fetched":
        words = fetched_words(files, row.date, today) if files else ""
    elif row.code == "sync.unchanged":
        words = tr("Inget nytt.")
    elif row.code == "sync.withdrawn":
        words = withdrawn_words(row.numbers.get("withdrawn", files) or 1)
    elif row.code == "sync.left_out":
        words = left_out_words(files)
    elif row.code in {"sync.empty", "sync.too_much_gone"}:
        words = long_fault(row.code, row.numbers)
    elif is_offline(row.code):
        words = tr("Det fanns inget nät.")
    elif files or row.numbers.get("failed"):
        count = row.numbers.get("failed", files)
        words = tr("{n} gick inte: {reason}.").format(n=grouped(count), reason=short_fault(row.code))
    else:
        reason = short_fault(row.code)
        words = tr("Det gick inte: {reason}.").format(reason=reason)
    failed = row.numbers.get("failed", 0)
    if row.code == "sync.fetched" and failed:
        words = joined((words, tr("{n} gick inte.").format(n=grouped(failed))), " ")
    waiting = row.numbers.get("waiting", 0)
    if waiting:
        words = joined((words, waiting_words(waiting)), " ")
    return words


# Sources --------------------------------------------------------------------------------------


def is_paused(source: Source) -> bool:
    """Whether the member wants nothing from it for now."""
    return source.options.get("paused") == "1"


def scope_words(source: Source) -> str:
    """Which boards and how far back: `Omsorgsnämnden · från 1 januari 2023`."""
    boards = ", ".join(source.organizations) if source.organizations else tr("Alla nämnder")
    back = tr("från {day}").format(day=_day(source.since)) if source.since else tr("hela vägen bakåt")
    return joined((boards, back))


def _day(date: str) -> str:
    return dates.long_day(date).partition(" ")[2]


def state_words(state: SourceState, now: datetime.datetime) -> tuple[str, Tone]:
    """How a source fares, in one line, and how it stands out."""
    if is_paused(state.source):
        return tr("Pausad. Inget hämtas härifrån."), Tone.CALM
    if state.needs_password:
        return tr("Lösenordet saknas. Välj Ändra och skriv in det."), Tone.TROUBLE
    tried = moment(state.tried)
    listed = moment(state.listed)
    if tried is None:
        return tr("Har inte hämtats än."), Tone.CALM
    if is_offline(state.code):
        last = tr("Senast {when}.").format(when=when(listed, now)) if listed else ""
        return joined((tr("Utan nät just nu."), last), " "), Tone.CALM
    if state.code:
        reason = short_fault(state.code)
        words = tr("Det gick inte {when}: {reason}.").format(when=when(tried, now), reason=reason)
        return joined((words, advice(state.code)), " "), Tone.TROUBLE
    words = tr("Allt är hämtat. Senast {when}.").format(when=when(listed or tried, now))
    if state.pending:
        words = tr("{files} är kvar att hämta. Senast {when}.").format(
            files=count_files(state.pending), when=when(listed or tried, now)
        )
    return words, Tone.CALM


def test_words(test: SourceTest) -> str:
    """`14 sammanträden, 52 filer, 380 MB, från 12 januari 2023 till 18 februari 2026`."""
    meetings = len({(one.organization, one.date) for one in test.offered if one.date})
    parts = [
        count_meetings(meetings) if meetings else "",
        count_files(test.files),
        tr("ungefär {size}").format(size=size_words(test.bytes)) if test.bytes else "",
    ]
    return joined(parts, ", ")
