# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What may stand on the command line, and in what order."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

COMMANDS = ("import", "meetings", "agenda", "text", "doctor")


def parse_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Read the command line.

    The result has `command` (one of COMMANDS, or None for the window), `profile` (a path or
    None), `json`, and what the command takes. `--profile DIR` and `--json` may stand before and
    after the command. Wrong usage ends the program with code 2, as argparse does.
    """
    if any(word in COMMANDS for word in _plain_words(argv)[:1]):
        return _command_parser().parse_args(argv)
    return _window_parser().parse_args(argv)


def _plain_words(argv: Sequence[str]) -> list[str]:
    """The words that are neither options nor the value of --profile."""
    words: list[str] = []
    skip = False
    for word in argv:
        if skip:
            skip = False
        elif word == "--profile":
            skip = True
        elif word == "--":
            break
        elif not word.startswith("-"):
            words.append(word)
    return words


def _shared(*, top: bool) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False)
    # A sub-command's default must not undo what stood before it.
    default = None if top else argparse.SUPPRESS
    parser.add_argument(
        "--profile", type=Path, default=default, metavar="MAPP", help="mapp där biblioteket ligger"
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=False if top else argparse.SUPPRESS,
        help="svara med JSON (UTF-8)",
    )
    return parser


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ifn-desktop",
        description="Läs nämndens handlingar. Utan kommando öppnas fönstret.",
        epilog="Kommandon: import, meetings, agenda, text, doctor. Se: ifn-desktop KOMMANDO --help",
        parents=[_shared(top=True)],
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FIL", help="filer eller mappar att läsa in")
    parser.add_argument(
        "--sample", action="store_true", help="läs in exempelhandlingarna om biblioteket är tomt"
    )
    parser.add_argument("--version", action="store_true", help="visa version och avsluta")
    parser.set_defaults(command=None)
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ifn-desktop", parents=[_shared(top=True)])
    commands = parser.add_subparsers(dest="command", required=True, metavar="KOMMANDO")
    shared = [_shared(top=False)]

    take = commands.add_parser("import", parents=shared, help="läs in handlingar")
    take.add_argument("paths", nargs="+", type=Path, metavar="SÖKVÄG")

    commands.add_parser("meetings", parents=shared, help="lista sammanträden")

    agenda = commands.add_parser("agenda", parents=shared, help="visa ett sammanträdes ärenden")
    agenda.add_argument("meeting", metavar="SAMMANTRÄDE", help="id eller datum (2026-02-18)")

    text = commands.add_parser("text", parents=shared, help="visa en handlings text")
    text.add_argument("document", metavar="HANDLING", help="handlingens id")
    text.add_argument("--page", type=int, metavar="N", help="bara sidan N, räknat från 1 i handlingen")

    commands.add_parser("doctor", parents=shared, help="kontrollera program och bibliotek")
    return parser
