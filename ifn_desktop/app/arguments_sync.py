# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The command line of sources and syncing."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

KINDS = ("folder", "webdav", "web_page", "oparl")


def add_sync_parsers(
    commands: Any, shared: Sequence[argparse.ArgumentParser], readable: Callable[[str], str]
) -> None:
    """Put `sources` and `sync` into the command line.

    Args:
        commands: the holder of the sub-commands (argparse gives it no public type).
        shared: parents of each command.
        readable: makes a word of the command line one that can be looked up.
    """
    sources = commands.add_parser("sources", parents=shared, help="platser som handlingar hämtas från")
    actions = sources.add_subparsers(dest="action", required=True, metavar="list|add|remove|test")
    actions.add_parser("list", parents=shared, help="lista platserna")
    for name, words in (("add", "lägg till en plats"), ("test", "se vad en plats skulle ge")):
        action = actions.add_parser(name, parents=shared, help=words)
        what = "adress eller mapp" if name == "add" else "adress, mapp, eller en tillagd plats namn eller id"
        action.add_argument("address", type=readable, metavar="ADRESS", help=what)
        action.add_argument("--kind", choices=KINDS, help="vad det är; annars tar programmet reda på det")
        action.add_argument("--name", type=readable, default="", metavar="NAMN", help="vad du kallar den")
        action.add_argument("--user", type=readable, default="", metavar="NAMN", help="användarnamn där")
        action.add_argument(
            "--board", action="append", type=readable, metavar="NÄMND", help="hämta bara den här nämndens"
        )
        action.add_argument("--since", metavar="DAG", help="hämta inget från sammanträden före (2026-01-31)")
        action.add_argument(
            "--ca",
            type=Path,
            metavar="FIL",
            help="rotcertifikat att också lita på (PEM), för den här platsen",
        )
    remove = actions.add_parser("remove", parents=shared, help="ta bort en plats; det hämtade blir kvar")
    remove.add_argument("source", type=readable, metavar="PLATS", help="namn, adress eller id")

    sync = commands.add_parser("sync", parents=shared, help="hämta det som är nytt")
    sync.add_argument(
        "source", nargs="?", type=readable, metavar="PLATS", help="namn, adress eller id; annars alla"
    )
