# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Jäv and ties at the command line: what each command does, and its answer in both forms.

A command that writes is done by the process that has the profile, the window's or this one; so a
request and its answer are plain JSON (`app.handover`).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ifn_desktop.app.core import Core
from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.recusal import Hint, MarkedItem, RecusalGround, Tie, TieKind
from ifn_desktop.model.work import CancelToken, ProgressSink, no_progress
from ifn_desktop.services import declaring

Json = dict[str, Any]
GROUNDS = tuple(ground.value for ground in RecusalGround)
KINDS = tuple(kind.value for kind in TieKind)
LONGEST_REASON = 20_000
"""Most letters of a reason: more is another file than was meant."""


def request_of(arguments: argparse.Namespace) -> Json:
    """What a command line asks for, as the process that has the profile gets it.

    Raises:
        KnownError: `recusal.reason_file`.
    """
    request: Json = {"do": "recusal", "command": arguments.command}
    for name in ("meeting", "item", "ground", "withdraw", "action", "name", "kind", "also", "number"):
        value = getattr(arguments, name, None)
        if value is not None:
            request[name] = value
    file: Path | None = getattr(arguments, "reason_file", None)
    if file is not None:
        try:
            request["reason"] = file.read_text(encoding="utf-8-sig")[:LONGEST_REASON]
        except (OSError, ValueError):
            raise KnownError("recusal.reason_file", name=file.name) from None
    return request


def writes(request: Json) -> bool:
    """Whether a command changes the library: a search for ties keeps what it found."""
    return request["command"] in {"recuse", "hints"} or request.get("action") in {"add", "remove"}


def answer(
    core: Core, request: Json, *, cancel: CancelToken | None = None, progress: ProgressSink = no_progress
) -> Json:
    """Do a command. Returns `json` and `plain`.

    Raises:
        KnownError: said to whoever asked.
    """
    match request["command"]:
        case "recusals":
            marked = core.recusal.queries.marked(_meeting(core, request))
            return {"json": [recusal_json(item) for item in marked], "plain": _recusals_plain(marked)}
        case "recuse":
            return _recuse(core, request)
        case "ties":
            return _ties(core, request)
        case _:
            return _hints(core, request, cancel or CancelToken(), progress)


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


def _meeting(core: Core, request: Json) -> MeetingId | None:
    return core.queries.find_meeting(request["meeting"]) if request.get("meeting") else None


def _written(core: Core, work: Callable[[], object]) -> None:
    core.jobs.submit("write", lambda _: work()).result()


def _recuse(core: Core, request: Json) -> Json:
    meeting = core.queries.find_meeting(request["meeting"])
    desk = core.recusal
    item = desk.queries.find_item(meeting, request["item"]).item
    if request.get("withdraw"):
        _written(core, lambda: desk.recusing.withdraw(item))
    else:
        ground = RecusalGround(request["ground"])
        _written(core, lambda: desk.recusing.declare(item, ground, request.get("reason", "")))
    (marked,) = [known for known in desk.queries.marked(meeting) if known.item == item]
    return {"json": recusal_json(marked), "plain": _recusals_plain([marked])}


def _ties(core: Core, request: Json) -> Json:
    desk = core.recusal
    if request["action"] == "add":
        added: list[Tie] = []

        def add() -> None:
            tie, _ = desk.ties.add(
                request["name"],
                TieKind(request.get("kind", TieKind.OTHER.value)),
                spellings=request.get("also", ()),
                number=request.get("number", ""),
            )
            added.append(tie)

        _written(core, add)
        return {"json": tie_json(added[0]), "plain": _ties_plain(added)}
    if request["action"] == "remove":
        _written(core, lambda: desk.ties.remove(request["name"]))
    ties = desk.tie_queries.ties()
    return {"json": [tie_json(tie) for tie in ties], "plain": _ties_plain(ties)}


def _hints(core: Core, request: Json, cancel: CancelToken, progress: ProgressSink) -> Json:
    meeting = _meeting(core, request)
    desk = core.recusal
    desk.watch.run(cancel=cancel, progress=progress)
    meetings = [meeting] if meeting is not None else [known.id for known in core.queries.meetings()]
    hints = [hint for each in meetings for hint in desk.tie_queries.hints(each)]
    return {"json": [hint_json(hint) for hint in hints], "plain": _hints_plain(hints)}


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


def add_parsers(
    commands: Any, shared: Sequence[argparse.ArgumentParser], readable: Callable[[str], str]
) -> None:
    """Put the commands of this module into the command line.

    Args:
        commands: the sub-commands' holder (argparse gives it no public type).
        shared: parents of each command.
        readable: makes a word of the command line one that can be looked up.
    """
    meeting = {"type": readable, "metavar": "SAMMANTRÄDE", "help": "id eller datum (2026-02-18)"}
    listed = commands.add_parser("recusals", parents=shared, help="lista ärenden där du markerat jäv")
    listed.add_argument("meeting", nargs="?", **meeting)

    mark = commands.add_parser("recuse", parents=shared, help="markera jäv i ett ärende")
    mark.add_argument("meeting", **meeting)
    mark.add_argument("item", type=readable, metavar="ÄRENDE", help="nummer (32/26) eller id")
    what = mark.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "--ground", choices=GROUNDS, metavar="GRUND", help="1, 2, 3, 4 (6 kap. 28 §), 5:47 eller unsure"
    )
    what.add_argument("--withdraw", action="store_true", help="ta tillbaka markeringen")
    mark.add_argument("--reason-file", type=Path, metavar="FIL", help="fil med ditt eget skäl; det är privat")

    ties = commands.add_parser("ties", parents=shared, help="dina kopplingar, som nya handlingar jämförs med")
    actions = ties.add_subparsers(dest="action", required=True, metavar="list|add|remove")
    actions.add_parser("list", parents=shared, help="lista kopplingarna")
    add = actions.add_parser("add", parents=shared, help="lägg till en koppling")
    add.add_argument("name", type=readable, metavar="NAMN")
    add.add_argument("--kind", choices=KINDS, metavar="SORT", help=", ".join(KINDS))
    add.add_argument("--also", action="append", type=readable, metavar="STAVNING", help="annan stavning")
    add.add_argument("--number", metavar="NUMMER", help="organisationsnummer")
    remove = actions.add_parser("remove", parents=shared, help="ta bort en koppling")
    remove.add_argument("name", type=readable, metavar="NAMN", help="namn eller id")

    hints = commands.add_parser("hints", parents=shared, help="ärenden som nämner dina kopplingar")
    hints.add_argument("meeting", nargs="?", **meeting)
