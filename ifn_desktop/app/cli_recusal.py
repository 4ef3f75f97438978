# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The commands `recusals`, `recuse`, `ties` and `hints`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from ifn_desktop.app.cli import DONE, KNOWN_ERROR, is_new, opened, show
from ifn_desktop.app.core import Core
from ifn_desktop.app.handed import text_of_file, write_or_hand_over
from ifn_desktop.app.handover import Answer, Request
from ifn_desktop.app.output import Json
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import KnownError
from ifn_desktop.model.recusal import Hint, MarkedItem, RecusalGround, Tie, TieKind
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services import declaring


def run_recusals(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`recusals [MEETING]`: the ärenden that are or have been marked."""
    if is_new(paths):
        _no_meeting(arguments)
        show(arguments, [], _recusals_plain([]))
        return DONE
    with opened(paths) as core:
        meeting = core.queries.find_meeting(arguments.meeting) if arguments.meeting is not None else None
        marked = core.recusal.queries.marked(meeting)
    show(arguments, [recusal_json(item) for item in marked], _recusals_plain(marked))
    return DONE


def run_recuse(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`recuse MEETING ITEM --ground G | --withdraw`."""
    file: Path | None = arguments.reason_file
    request: Request = {
        "do": "recuse",
        "meeting": arguments.meeting,
        "item": arguments.item,
        "ground": None if arguments.withdraw else arguments.ground,
        "reason": text_of_file(file) if file is not None else "",
    }
    return _asked(arguments, paths, request, needs_library=True)


def run_ties(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`ties list | add | remove`."""
    if arguments.action == "list":
        if is_new(paths):
            show(arguments, [], _ties_plain([]))
            return DONE
        with opened(paths) as core:
            ties = core.recusal.tie_queries.ties()
        show(arguments, [tie_json(tie) for tie in ties], _ties_plain(ties))
        return DONE
    request: Request = {"do": f"tie_{arguments.action}", "name": arguments.name}
    if arguments.action == "add":
        request |= {"kind": arguments.kind, "also": arguments.also or [], "number": arguments.number or ""}
    return _asked(arguments, paths, request)


def run_hints(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`hints [MEETING]`: searches what has not been searched, and lists the hints."""
    if is_new(paths):
        _no_meeting(arguments)
        show(arguments, [], _hints_plain([]))
        return DONE
    return _asked(arguments, paths, {"do": "hints", "meeting": arguments.meeting})


def _no_meeting(arguments: argparse.Namespace) -> None:
    if arguments.meeting is not None:
        raise KnownError("meeting.not_found", name=arguments.meeting)


def _asked(
    arguments: argparse.Namespace, paths: ProfilePaths, request: Request, *, needs_library: bool = False
) -> int:
    if needs_library and is_new(paths):
        raise KnownError("meeting.not_found", name=str(request["meeting"]))
    answer = write_or_hand_over(paths, request)
    if answer is None:
        return KNOWN_ERROR
    show(arguments, answer["json"], answer["plain"])
    return DONE


# In the process that has the profile (`app.handed`) -------------------------------------------


def write_recusal(core: Core, request: Request) -> tuple[Changes, Answer]:
    """Mark, change or withdraw."""
    meeting = core.queries.find_meeting(str(request["meeting"]))
    desk = core.recusal
    item = desk.queries.find_item(meeting, str(request["item"])).item
    if request["ground"] is None:
        changes = desk.recusing.withdraw(item)
    else:
        changes = desk.recusing.declare(item, RecusalGround(request["ground"]), str(request["reason"]))
    (marked,) = [known for known in desk.queries.marked(meeting) if known.item == item]
    return changes, {"json": recusal_json(marked), "plain": _recusals_plain([marked])}


def write_tie(core: Core, request: Request) -> tuple[Changes, Answer]:
    """Add a tie."""
    also: list[str] = list(request["also"])
    tie, changes = core.recusal.ties.add(
        str(request["name"]), TieKind(request["kind"]), spellings=also, number=str(request["number"])
    )
    return changes, {"json": tie_json(tie), "plain": _ties_plain([tie])}


def remove_tie(core: Core, request: Request) -> tuple[Changes, Answer]:
    """Remove a tie; the answer is what is left."""
    changes = core.recusal.ties.remove(str(request["name"]))
    ties = core.recusal.tie_queries.ties()
    return changes, {"json": [tie_json(tie) for tie in ties], "plain": _ties_plain(ties)}


def write_hints(core: Core, request: Request) -> tuple[Changes, Answer]:
    """Search papers that have not been searched, and list the hints."""
    named = request["meeting"]
    desk = core.recusal
    meetings = (
        [core.queries.find_meeting(named)] if named else [known.id for known in core.queries.meetings()]
    )
    changes = desk.watch_here.run(cancel=CancelToken())
    hints = [hint for each in meetings for hint in desk.tie_queries.hints(each)]
    return changes, {"json": [hint_json(hint) for hint in hints], "plain": _hints_plain(hints)}


# Answers --------------------------------------------------------------------------------------


def recusal_json(marked: MarkedItem) -> Json:
    """An ärende that is or has been marked."""
    return {
        "meeting": marked.meeting,
        "date": marked.date,
        "organization": marked.organization,
        "item": marked.number or marked.item,
        "item_id": marked.item,
        "title": marked.title,
        "case_number": marked.case_number,
        "active": marked.recusal.is_active,
        "ground": marked.recusal.ground.value,
        "reason": marked.recusal.reason,
        "since": marked.recusal.since,
        "declaration": declaring.spoken(marked) if marked.recusal.is_active else "",
        "history": [
            {
                "act": event.act.value,
                "ground": event.ground.value,
                "reason": event.reason,
                "made": event.made,
            }
            for event in marked.recusal.history
        ],
    }


def tie_json(tie: Tie) -> Json:
    """A tie of the register."""
    return {
        "id": tie.id,
        "name": tie.name,
        "kind": tie.kind.value,
        "also": list(tie.spellings),
        "number": tie.number,
    }


def hint_json(hint: Hint) -> Json:
    """A hint on an ärende."""
    earlier = hint.earlier
    return {
        "item": hint.number or hint.item,
        "item_id": hint.item,
        "title": hint.title,
        "tie": hint.tie.name if hint.tie is not None else None,
        "earlier": {
            "date": earlier.date,
            "organization": earlier.organization,
            "item": earlier.number or earlier.item,
            "item_id": earlier.item,
        }
        if earlier is not None
        else None,
        "pages": list(hint.pages),
        "passages": [passage.text for passage in hint.passages],
        "places": [
            {
                "document": passage.document,
                "page": passage.page,
                "file_page": passage.file_page,
                "found": passage.found,
            }
            for passage in hint.passages
        ],
        "state": hint.state.value,
    }


def _recusals_plain(marked: Sequence[MarkedItem]) -> str:
    if not marked:
        return "Inget är markerat."
    return "\n".join(
        f"{item.date or 'utan datum'}  {item.number or '–'}  {item.title}  –  {declaring.state_words(item)}"
        for item in marked
    )


def _ties_plain(ties: Sequence[Tie]) -> str:
    if not ties:
        return "Inga kopplingar. Lägg till med: ifn-desktop ties add NAMN"
    return "\n".join(
        " · ".join([tie.name, *tie.spellings, *([tie.number] * bool(tie.number))]) for tie in ties
    )


def _hints_plain(hints: Sequence[Hint]) -> str:
    if not hints:
        return "Inget ärende nämner dina kopplingar."
    lines: list[str] = []
    for hint in hints:
        about = hint.tie.name if hint.tie is not None else "samma diarienummer har du markerat förut"
        pages = f", sidan {', '.join(map(str, hint.pages))}" if hint.pages else ""
        lines.append(f"{hint.number or '–'}  {hint.title}  –  {about}{pages} ({_STATES[hint.state.value]})")
    return "\n".join(lines)


_STATES = {"open": "att titta på", "dismissed": "undanlagd", "marked": "markerat jäv"}
