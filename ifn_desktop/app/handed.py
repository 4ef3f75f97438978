# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Commands that change the library, done by the one process that may.

With the window open its process does them; else the command's own. Both call the same function,
named here: it gets the open library and a request of plain JSON, runs in the write lane, and gives
what changed and the answer (`json` and `plain`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from ifn_desktop.app.core import Core
from ifn_desktop.app.handover import Answer, Request, hand_over
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import KnownError
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, ProgressSink, no_progress

Write = Callable[[Core, Request], tuple[Changes, Answer]]

WRITES = {
    "note": "ifn_desktop.app.cli_notes:write_note",
    "recuse": "ifn_desktop.app.cli_recusal:write_recusal",
    "tie_add": "ifn_desktop.app.cli_recusal:write_tie",
    "tie_remove": "ifn_desktop.app.cli_recusal:remove_tie",
    "history_erase": "ifn_desktop.app.cli_history:erase_history",
    "hints": "ifn_desktop.app.cli_recusal:write_hints",
}
"""For each request (`do`) the function that does it, imported when it is asked for."""

Work = Callable[[Core, Request, CancelToken, ProgressSink], tuple[Changes, Answer]]

WORKS = {
    "source_add": "ifn_desktop.app.cli_sync:add_source",
    "source_remove": "ifn_desktop.app.cli_sync:remove_source",
    "sync": "ifn_desktop.app.cli_sync:sync",
    "purge": "ifn_desktop.app.cli_retention:purge",
}
"""The same for what takes its time and finds the write lane itself."""


def write(
    core: Core,
    request: Request,
    cancel: CancelToken | None = None,
    progress: ProgressSink = no_progress,
) -> tuple[Changes, Answer]:
    """Do a request, what is short in the write lane, and wait for it. Not on the GUI thread.

    Raises:
        KnownError: it cannot be done.
        Cancelled: it takes its time, and was stopped.
    """
    if request["do"] in WORKS:
        module, _, name = WORKS[str(request["do"])].partition(":")
        work: Work = getattr(import_module(module), name)
        return work(core, request, cancel or CancelToken(), progress)
    module, _, name = WRITES[str(request["do"])].partition(":")
    do: Write = getattr(import_module(module), name)
    return core.jobs.submit("write", lambda _: do(core, request)).result()


def write_or_hand_over(paths: ProfilePaths, request: Request) -> Answer | None:
    """Do a request, or have the open window do it; None: it was refused, and why has been said."""
    from ifn_desktop.app.cli import opened

    answer: dict[str, Any] | None = hand_over(paths, request)
    if answer is None:
        with opened(paths, writing=True) as core:
            answer = write(core, request)[1]
    if "error" in answer:
        print(answer["error"], file=sys.stderr)
        return None
    return answer


def work_or_hand_over(
    paths: ProfilePaths, request: Request, progress: ProgressSink = no_progress
) -> Answer | None:
    """The same for what takes its time: Ctrl+C stops it here, and leaves it to an open window."""
    from ifn_desktop.app.cli import opened
    from ifn_desktop.app.foreground import run_in_foreground

    answer: dict[str, Any] | None = hand_over(paths, request)
    if answer is None:
        with opened(paths, writing=True) as core:
            answer = run_in_foreground(
                core.jobs, lambda cancel, _: write(core, request, cancel, progress)[1], None
            )
    if "error" in answer:
        print(answer["error"], file=sys.stderr)
        return None
    return answer


def text_of_file(path: Path) -> str:
    """The text that a command is given in a file; `-` is standard input.

    Raises:
        KnownError: `cli.text_file`.
    """
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return data.decode("utf-8-sig").replace("\r\n", "\n").strip("\n")
    except (OSError, UnicodeDecodeError):
        raise KnownError("cli.text_file") from None
