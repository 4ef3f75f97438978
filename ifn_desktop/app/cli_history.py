# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The command `history`: what has happened with the library, and emptying that list."""

from __future__ import annotations

import argparse
from typing import Any

from ifn_desktop.app.cli import DONE, KNOWN_ERROR, is_new, opened, show
from ifn_desktop.app.core import Core
from ifn_desktop.app.handed import write_or_hand_over
from ifn_desktop.app.handover import Answer, Request
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.model.happening import Happening
from ifn_desktop.model.views import Changes
from ifn_desktop.viewmodels.happening_words import happened_at, happening_words


def run_history(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`history [--limit N] [--erase]`."""
    if arguments.erase:
        answer = write_or_hand_over(paths, {"do": "history_erase"})
        if answer is None:
            return KNOWN_ERROR
        show(arguments, answer["json"], answer["plain"])
        return DONE
    found: tuple[Happening, ...] = ()
    if not is_new(paths):
        with opened(paths) as core:
            found = core.record.newest(arguments.limit)
    show(arguments, [_json(one) for one in found], "\n".join(map(_plain, found)))
    return DONE


def erase_history(core: Core, _request: Request) -> tuple[Changes, Answer]:
    """Erase the record; in the write lane."""
    erased = core.record.erase()
    return Changes(), {"json": {"erased": erased}, "plain": f"{erased} rader är borta."}


def _plain(happening: Happening) -> str:
    return f"{happened_at(happening):%Y-%m-%d %H:%M}  {happening_words(happening)}"


def _json(happening: Happening) -> dict[str, Any]:
    return {"time": happening.time, "kind": happening.kind.value, "figures": dict(happening.figures)}
