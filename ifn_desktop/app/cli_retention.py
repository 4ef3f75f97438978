# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The command `purge`: shows what would go, and with `--yes` purges it."""

from __future__ import annotations

import argparse
import sys

from ifn_desktop.app.cli import DONE, KNOWN_ERROR, ProgressLine, is_new, show
from ifn_desktop.app.core import Core
from ifn_desktop.app.handed import work_or_hand_over
from ifn_desktop.app.handover import Answer, Request
from ifn_desktop.app.output import Json
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.retention import (
    Keep,
    PurgeCause,
    PurgeCounts,
    PurgePart,
    PurgePreview,
    PurgeWish,
    total,
)
from ifn_desktop.model.retention_rules import ClockState
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, ProgressSink
from ifn_desktop.viewmodels.messages import say

ALSO = ("minutes", "notes", "recusals")


def run_purge(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`purge [--meeting M] [--document D] [--rules] [--also WHAT] [--keep-marks] [--yes]`."""
    if not (arguments.meeting or arguments.document or arguments.rules):
        raise KnownError("purge.nothing_named")
    if is_new(paths):
        name = next(iter([*(arguments.meeting or []), *(arguments.document or [])]), "")
        if not name:
            show(arguments, _json([], done=False), _plain([], done=False))
            return DONE
        raise KnownError("meeting.not_found" if arguments.meeting else "document.not_found", name=name)
    request: Request = {
        "do": "purge",
        "meetings": arguments.meeting or [],
        "documents": arguments.document or [],
        "rules": bool(arguments.rules),
        "also": arguments.also or [],
        "keep_marks": bool(arguments.keep_marks),
        "yes": bool(arguments.yes),
    }
    answer = work_or_hand_over(paths, request, ProgressLine())
    if answer is None:
        return KNOWN_ERROR
    show(arguments, answer["json"], answer["plain"])
    if answer["json"]["unfinished"]:
        print(say("purge.unfinished"), file=sys.stderr)
    return DONE


# In the process that has the profile (`app.handed`) -------------------------------------------


def purge(
    core: Core, request: Request, cancel: CancelToken, progress: ProgressSink
) -> tuple[Changes, Answer]:
    """Show what would go, or purge it."""
    also = set(request["also"])
    keep = Keep(
        "minutes" not in also, "notes" not in also, "recusals" not in also, bool(request["keep_marks"])
    )
    meetings = [core.queries.find_meeting(str(named)) for named in request["meetings"]]
    documents = [_paper(core, str(named)) for named in request["documents"]]
    named = PurgeWish(tuple(dict.fromkeys(meetings)), tuple(dict.fromkeys(documents)), keep)
    preview = core.purging.preview(named)
    due = core.retention.state() if request["rules"] else None
    if due is not None:
        asked = core.retention.approved() if request["yes"] else due.due
        preview = PurgePreview((*preview.parts, *asked.parts))
    if not request["yes"]:
        parts = list(preview.parts)
        return Changes(), {"json": _json(parts, done=False), "plain": _plain(parts, done=False)}
    if due is not None and due.clock is ClockState.JUMPED:
        raise KnownError("purge.clock")
    changes = Changes()
    unfinished, copies = False, 0
    if named.meetings or named.documents:
        report, changes = core.purging.run(named, PurgeCause.COMMAND, cancel=cancel, progress=progress)
        unfinished, copies = report.unfinished, report.backups
    if due is not None:
        report, changed, _ = core.retention.follow(cancel=cancel, progress=progress)
        changes = changed if changed.everything else changes
        unfinished, copies = unfinished or report.unfinished, copies + report.backups
    parts = list(preview.parts)
    answer = _json(parts, done=True) | {"unfinished": unfinished, "copies_removed": copies}
    return changes, {"json": answer, "plain": _plain(parts, done=True)}


def _paper(core: Core, named: str) -> DocumentId:
    core.queries.document_text(DocumentId(named))  # raises where there is none
    return DocumentId(named)


# Answers --------------------------------------------------------------------------------------


def _json(parts: list[PurgePart], *, done: bool) -> Json:
    return {
        "done": done,
        "meetings": [
            {
                "meeting": part.meeting,
                "date": part.date,
                "organization": part.organization,
                "whole": part.whole,
                **_counts(part.counts),
            }
            for part in parts
        ],
        "total": _counts(total([part.counts for part in parts])),
        "unfinished": False,
        "copies_removed": 0,
    }


def _counts(counts: PurgeCounts) -> Json:
    return dict(counts._asdict())


def _plain(parts: list[PurgePart], *, done: bool) -> str:
    if not parts:
        return "Det finns inget att rensa."
    lines = [_line(part) for part in parts]
    if done:
        return "\n".join(["Rensat:", *lines])
    return "\n".join(
        ["Det här skulle rensas:", *lines, "Inget är rensat än. Kör igen med --yes för att rensa."]
    )


def _line(part: PurgePart) -> str:
    counts = part.counts
    where = f"{part.date or 'utan datum'}  {part.organization}" if part.meeting else "Utan sammanträde"
    own = [
        f"{number} {word} tas bort"
        for number, word in (
            (counts.notes, "anteckningar"),
            (counts.recusals, "jävsmarkeringar"),
            (counts.marks, "markeringar"),
        )
        if number
    ]
    kept = [
        f"{number} {word} blir kvar"
        for number, word in (
            (counts.notes_kept, "anteckningar"),
            (counts.recusals_kept, "jävsmarkeringar"),
            (counts.marks_kept, "markeringar"),
            (counts.minutes_kept, "protokoll"),
        )
        if number
    ]
    return f"{where}  " + ", ".join([f"{counts.papers} handlingar, {counts.pages} sidor", *own, *kept])
