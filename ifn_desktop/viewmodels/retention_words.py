# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Words of purging: what would go, what a rule says, what was done."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ifn_desktop.model.retention import Keep, PurgeCounts, PurgeLogRow, PurgePart, PurgeReport
from ifn_desktop.model.retention_rules import Board, ClockState, Place, Rule
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.words import (
    count_files,
    count_marks,
    count_meetings,
    count_notes,
    count_pages,
    count_papers,
    joined,
    translate,
)


def count_recusals(number: int) -> str:
    """`1 jävsmarkering`, `2 jävsmarkeringar`."""
    one, many = translate("Rensa", "jävsmarkering"), translate("Rensa", "jävsmarkeringar")
    return f"{number}\N{NO-BREAK SPACE}{one if number == 1 else many}"


def part_name(part: PurgePart, today: datetime.date) -> str:
    """A meeting as it is called in lists."""
    if part.meeting is None:
        return translate("Rensa", "Utan sammanträde")
    day = dates.short_day(part.date, today) if part.date else translate("Rensa", "utan datum")
    return joined((part.organization, day))


def goes(counts: PurgeCounts) -> str:
    """What goes, in a row."""
    return joined(
        (
            count_papers(counts.papers) if counts.papers else "",
            count_pages(counts.pages) if counts.pages else "",
            count_notes(counts.notes) if counts.notes else "",
            count_recusals(counts.recusals) if counts.recusals else "",
            count_marks(counts.marks) if counts.marks else "",
        ),
        ", ",
    )


def stays(counts: PurgeCounts) -> str:
    """What stays, in a row; empty where that is nothing."""
    return joined(
        (
            translate("Rensa", "{n} protokoll").format(n=counts.minutes_kept) if counts.minutes_kept else "",
            count_notes(counts.notes_kept) if counts.notes_kept else "",
            count_recusals(counts.recusals_kept) if counts.recusals_kept else "",
            count_marks(counts.marks_kept) if counts.marks_kept else "",
        ),
        ", ",
    )


def part_line(part: PurgePart) -> str:
    """What goes and what stays of a meeting."""
    gone, kept = goes(part.counts), stays(part.counts)
    words = translate("Rensa", "Tas bort: {gone}.").format(gone=gone or translate("Rensa", "inget"))
    if kept:
        words += " " + translate("Rensa", "Blir kvar: {kept}.").format(kept=kept)
    return words


def rule_words(rule: Rule, boards: Sequence[Board], places: Sequence[Place], today: datetime.date) -> str:
    """A rule as a sentence."""
    what = (
        translate("Rensa", "Handlingar som är märkta med sekretess")
        if rule.only_confidential
        else translate("Rensa", "Handlingar")
    )
    if rule.organization is not None:
        name = next((board.name for board in boards if board.id == rule.organization), "")
        what += " " + translate("Rensa", "från {board}").format(board=name or translate("Rensa", "en nämnd"))
    if rule.source is not None:
        name = next((place.name for place in places if place.id == rule.source), "")
        what += " " + translate("Rensa", "som hämtats från {place}").format(
            place=name or translate("Rensa", "ett ställe som är borttaget")
        )
    if rule.ends is not None:
        day = dates.short_day(rule.ends, today)
        when = translate("Rensa", "tas bort när uppdraget är slut, {day}").format(day=day)
    elif rule.months is None:
        when = translate("Rensa", "tas inte bort av sig själva")
    elif rule.months == 0:
        when = translate("Rensa", "tas bort direkt efter sammanträdet")
    elif rule.months == 1:
        when = translate("Rensa", "tas bort en månad efter sammanträdet")
    else:
        when = translate("Rensa", "tas bort {n} månader efter sammanträdet").format(n=rule.months)
    return f"{what} {when}. {keep_words(rule.keep)}"


def keep_words(keep: Keep) -> str:
    """What stays, as a sentence."""
    kept = [
        word
        for is_kept, word in (
            (keep.minutes, translate("Rensa", "protokoll")),
            (keep.notes, translate("Rensa", "mina anteckningar")),
            (keep.recusals, translate("Rensa", "jäv")),
            (keep.marks, translate("Rensa", "markeringar")),
        )
        if is_kept
    ]
    if not kept:
        return translate("Rensa", "Inget blir kvar.")
    listed = kept[0] if len(kept) == 1 else f"{', '.join(kept[:-1])} {translate('Rensa', 'och')} {kept[-1]}"
    return translate("Rensa", "Kvar blir {what}.").format(what=listed)


def report_words(report: PurgeReport) -> str:
    """What was done, in a line."""
    if not report.meetings:
        return translate("Rensa", "Det fanns inget att rensa.")
    words = translate("Rensa", "Rensat: {what}.").format(
        what=goes(report.counts) or translate("Rensa", "inget")
    )
    if report.unfinished:
        words += " " + translate("Rensa", "Det sista tas bort från disken nästa gång programmet startar.")
    return words


def quiet_words(report: PurgeReport) -> str:
    """What the rules did at the start, in a line."""
    return translate("Rensa", "Dina regler har rensat {papers} från {meetings}.").format(
        papers=count_papers(report.counts.papers), meetings=count_meetings(report.meetings)
    )


def log_line(row: PurgeLogRow, today: datetime.date) -> str:
    """A line of the log."""
    at = datetime.datetime.fromisoformat(row.made).astimezone()
    day = dates.short_day(at.date().isoformat(), today)
    words = translate("Rensa", "{papers}, {pages}").format(
        papers=count_papers(row.papers), pages=count_pages(row.pages)
    )
    return joined((day, words, _CAUSES[row.cause]()))


def clock_words(clock: ClockState, today: str) -> str:
    """What is to be said of the clock; empty when nothing is."""
    if clock is not ClockState.JUMPED:
        return ""
    day = dates.long_day(today) if hasattr(dates, "long_day") else today
    return translate(
        "Rensa",
        "Det är länge sedan programmet var i gång, eller så går datorns klocka fel. Den säger att det är "
        "{day}. Inget rensas av sig självt förrän du har svarat på om det stämmer.",
    ).format(day=day)


def files_words(counts: PurgeCounts) -> str:
    """How many files, for the last question."""
    return count_files(counts.files + counts.files_cut)


_CAUSES = {
    "member": lambda: translate("Rensa", "du rensade"),
    "rule": lambda: translate("Rensa", "enligt regel"),
    "command": lambda: translate("Rensa", "från kommandoraden"),
}
