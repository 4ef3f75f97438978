# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What may stand on the command line, and in what order."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

COMMANDS = (
    "import",
    "meetings",
    "agenda",
    "text",
    "search",
    "changes",
    "minutes",
    "case",
    "notes",
    "note",
    "export",
    "recusals",
    "recuse",
    "ties",
    "hints",
    "sources",
    "sync",
    "backup",
    "restore",
    "verify",
    "purge",
    "erase",
    "handbook",
    "history",
    "doctor",
)

EXPORT_FORMS = ("pdf", "docx", "md", "jsonld", "annotated-pdf")


def parse_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Read the command line.

    The result has `command` (one of COMMANDS, or None for the window), `profile` (a path or
    None), `json`, and what the command takes. `--profile DIR` and `--json` may stand before and
    after the command. Wrong usage ends the program with code 2, as argparse does.
    """
    first = _plain_words(argv)[:1]
    if any(word in COMMANDS for word in first):
        return _command_parser().parse_args(argv)
    parser = _window_parser()
    arguments = parser.parse_args(argv)
    if any(_is_mistyped(word) for word in first):
        parser.error(f"okänt kommando: {first[0]}")
    if arguments.json and not arguments.version:
        parser.error("--json hör till ett kommando")
    return arguments


def every_parser() -> tuple[argparse.ArgumentParser, argparse.ArgumentParser]:
    """The parsers of the window and of the commands, for what describes them (man page, completion)."""
    return _window_parser(), _command_parser()


def _is_mistyped(word: str) -> bool:
    """Whether a word can only be a command that does not exist: no file, nor like the name of one."""
    return re.fullmatch(r"[\w-]+", word) is not None and not Path(word).exists()


class _Parser(argparse.ArgumentParser):
    """Says in Swedish what is wrong, and takes no abbreviated options: scripts outlive them."""

    def __init__(self, *words: object, **named: object) -> None:
        super().__init__(*words, **{"allow_abbrev": False, **named})  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        """Say how the program is used, and end it."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {_in_swedish(message)}\n")

    def format_usage(self) -> str:
        """The one line, in Swedish."""
        return _swedish_headings(super().format_usage())

    def format_help(self) -> str:
        """All of it, with Swedish headings."""
        return _swedish_headings(super().format_help())


_HEADINGS = {
    "usage: ": "användning: ",
    "positional arguments:": "det som anges:",
    "options:": "val:",
    "show this help message and exit": "visa den här hjälpen och avsluta",
}
_MISUSES = {
    "the following arguments are required: ": "det saknas: ",
    "unrecognized arguments: ": "går inte att förstå: ",
    "expected one argument": "det saknas ett värde",
    "invalid int value: ": "ska vara ett tal, inte ",
    "ignored explicit argument ": "tar inget värde: ",
    "invalid choice: ": "går inte att välja: ",
    "(choose from ": "(välj bland ",
    "argument ": "",
}


def _swedish_headings(text: str) -> str:
    for english, swedish in _HEADINGS.items():
        text = text.replace(english, swedish)
    return text


def _in_swedish(message: str) -> str:
    """The parser's own messages; what is not known here is said as it comes."""
    for english, swedish in _MISUSES.items():
        message = message.replace(english, swedish)
    return message


def _readable(word: str) -> str:
    """A word of the command line that is no UTF-8 cannot be looked up: what is unreadable becomes `?`."""
    return word.encode(errors="replace").decode()


def _at_least_one(word: str) -> int:
    number = int(word)
    if number < 1:
        raise argparse.ArgumentTypeError("ska vara minst 1")
    return number


_at_least_one.__name__ = "int"  # what argparse names in its complaint


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


def _shared(*, top: bool) -> _Parser:
    parser = _Parser(add_help=False)
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


def _window_parser() -> _Parser:
    parser = _Parser(
        prog="ifn-desktop",
        description="Läs nämndens handlingar. Utan kommando öppnas fönstret.",
        epilog=f"Kommandon: {', '.join(COMMANDS)}. Se: ifn-desktop KOMMANDO --help",
        parents=[_shared(top=True)],
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FIL", help="filer eller mappar att läsa in")
    parser.add_argument(
        "--sample", action="store_true", help="läs in exempelhandlingarna om biblioteket är tomt"
    )
    parser.add_argument("--version", action="store_true", help="visa version och avsluta")
    parser.set_defaults(command=None)
    return parser


def _add_history(commands: Any, shared: Sequence[argparse.ArgumentParser]) -> None:
    history = commands.add_parser("history", parents=shared, help="vad som har hänt med biblioteket")
    history.add_argument("--limit", type=int, default=200, metavar="N", help="så många av de senaste")
    history.add_argument("--erase", action="store_true", help="töm listan")


def _command_parser() -> _Parser:
    from ifn_desktop.app.arguments_backup import add_backup_parsers
    from ifn_desktop.app.arguments_recusal import add_recusal_parsers
    from ifn_desktop.app.arguments_retention import add_retention_parsers
    from ifn_desktop.app.arguments_sync import add_sync_parsers
    from ifn_desktop.model.annotations import NoteKind  # not on the way to the window

    parser = _Parser(prog="ifn-desktop", parents=[_shared(top=True)])
    commands = parser.add_subparsers(dest="command", required=True, metavar="KOMMANDO")
    shared = [_shared(top=False)]

    take = commands.add_parser("import", parents=shared, help="läs in handlingar")
    take.add_argument("paths", nargs="+", type=Path, metavar="SÖKVÄG")

    commands.add_parser("meetings", parents=shared, help="lista sammanträden")

    agenda = commands.add_parser("agenda", parents=shared, help="visa ett sammanträdes ärenden")
    agenda.add_argument("meeting", type=_readable, metavar="SAMMANTRÄDE", help="id eller datum (2026-02-18)")

    text = commands.add_parser("text", parents=shared, help="visa en handlings text")
    text.add_argument("document", type=_readable, metavar="HANDLING", help="handlingens id")
    text.add_argument("--page", type=int, metavar="N", help="bara sidan N, räknat från 1 i handlingen")

    search = commands.add_parser("search", parents=shared, help="sök i alla sammanträden")
    search.add_argument("query", type=_readable, metavar="SÖKORD", help='ord, "fras", -inte, § 16, år:2026')
    search.add_argument(
        "--limit", type=_at_least_one, default=50, metavar="N", help="högst så många träffar, annars 50"
    )

    changes = commands.add_parser("changes", parents=shared, help="visa vad som är nytt i en handling")
    changes.add_argument("document", type=_readable, metavar="HANDLING", help="handlingens id")
    changes.add_argument(
        "--from", dest="older", type=int, metavar="N", help="äldre version, annars den förra"
    )
    changes.add_argument("--to", dest="newer", type=int, metavar="N", help="nyare version, annars den nyaste")

    minutes = commands.add_parser("minutes", parents=shared, help="visa vad protokollet säger")
    minutes.add_argument("meeting", type=_readable, metavar="SAMMANTRÄDE", help="id eller datum")

    case = commands.add_parser("case", parents=shared, help="visa ett ärendes gång")
    case.add_argument(
        "case_number", type=_readable, metavar="DIARIENUMMER", help="till exempel IFN-2025/00356"
    )

    notes = commands.add_parser("notes", parents=shared, help="visa anteckningar och markeringar")
    notes.add_argument("meeting", nargs="?", type=_readable, metavar="SAMMANTRÄDE", help="id eller datum")

    note = commands.add_parser("note", parents=shared, help="skriv en anteckning på ett ärende")
    note.add_argument("meeting", type=_readable, metavar="SAMMANTRÄDE", help="id eller datum")
    note.add_argument("item", type=_readable, metavar="ÄRENDE", help="nummer (32/26) eller id")
    note.add_argument(
        "--file", type=Path, required=True, metavar="FIL", help="anteckningens text, Markdown (- läser stdin)"
    )
    note.add_argument(
        "--kind",
        choices=[kind.value for kind in NoteKind],
        default=NoteKind.NOTE.value,
        help="vad den är till",
    )

    add_recusal_parsers(commands, shared, _readable)
    add_sync_parsers(commands, shared, _readable)
    _add_history(commands, shared)
    add_backup_parsers(commands, shared)
    add_retention_parsers(commands, shared, _readable)

    export = commands.add_parser("export", parents=shared, help="spara ett sammanträdes anteckningar")
    export.add_argument("meeting", type=_readable, metavar="SAMMANTRÄDE", help="id eller datum")
    export.add_argument("--to", choices=EXPORT_FORMS, required=True, help="vad filen ska vara")
    export.add_argument(
        "--confidential", action="store_true", help="också när handlingar är märkta med sekretess"
    )
    export.add_argument("--out", type=Path, required=True, metavar="FIL", help="var den ska sparas")
    export.add_argument(
        "--author", default="", metavar="NAMN", help="namn i markeringarna i en PDF; annars inget"
    )

    handbook = commands.add_parser("handbook", parents=shared, help="spara handboken som PDF")
    handbook.add_argument("path", metavar="PATH", type=Path, help="PDF att skriva")
    handbook.add_argument("--quick-guide", action="store_true", help="bara snabbguiden, en sida")
    commands.add_parser("doctor", parents=shared, help="kontrollera program och bibliotek")
    return parser
