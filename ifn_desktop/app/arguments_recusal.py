# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The command line of jäv and ties."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ifn_desktop.model.recusal import RecusalGround, TieKind

GROUNDS = tuple(ground.value for ground in RecusalGround)
KINDS = tuple(kind.value for kind in TieKind)


def add_recusal_parsers(
    commands: Any, shared: Sequence[argparse.ArgumentParser], readable: Callable[[str], str]
) -> None:
    """Put `recusals`, `recuse`, `ties` and `hints` into the command line.

    Args:
        commands: the holder of the sub-commands (argparse gives it no public type).
        shared: parents of each command.
        readable: makes a word of the command line one that can be looked up.
    """
    listed = commands.add_parser("recusals", parents=shared, help="lista ärenden där du markerat jäv")
    listed.add_argument("meeting", nargs="?", type=readable, metavar="SAMMANTRÄDE", help="id eller datum")

    mark = commands.add_parser("recuse", parents=shared, help="markera jäv i ett ärende")
    mark.add_argument("meeting", type=readable, metavar="SAMMANTRÄDE", help="id eller datum")
    mark.add_argument("item", type=readable, metavar="ÄRENDE", help="nummer (32/26) eller id")
    what = mark.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "--ground", choices=GROUNDS, help="punkt i 6 kap. 28 §; 5:47 i fullmäktige; unsure: osäker"
    )
    what.add_argument("--withdraw", action="store_true", help="ta tillbaka markeringen")
    mark.add_argument(
        "--reason-file", type=Path, metavar="FIL", help="ditt eget skäl, privat (- läser stdin)"
    )

    ties = commands.add_parser("ties", parents=shared, help="kopplingar som nya handlingar jämförs med")
    actions = ties.add_subparsers(dest="action", required=True, metavar="list|add|remove")
    actions.add_parser("list", parents=shared, help="lista kopplingarna")
    add = actions.add_parser("add", parents=shared, help="lägg till en koppling")
    add.add_argument("name", type=readable, metavar="NAMN")
    add.add_argument("--kind", choices=KINDS, default=TieKind.OTHER.value, help="vad det är")
    add.add_argument("--also", action="append", type=readable, metavar="STAVNING", help="annan stavning")
    add.add_argument("--number", type=readable, metavar="NUMMER", help="organisationsnummer")
    remove = actions.add_parser("remove", parents=shared, help="ta bort en koppling")
    remove.add_argument("name", type=readable, metavar="NAMN", help="namn eller id")

    hints = commands.add_parser("hints", parents=shared, help="ärenden som nämner dina kopplingar")
    hints.add_argument("meeting", nargs="?", type=readable, metavar="SAMMANTRÄDE", help="id eller datum")
