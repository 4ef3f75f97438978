# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Writes the man page and the completions of shells from the program's own parsers.

`describe_commands.py SHARE --date 2026-11-22`; SHARE is a /usr/share. What the command line takes is said
once, in `ifn_desktop.app.arguments`.
"""

from __future__ import annotations

import argparse
import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

NAME = "ifn-desktop"


class Option(NamedTuple):
    """An option of a command."""

    names: tuple[str, ...]
    help: str
    metavar: str
    choices: tuple[str, ...]
    is_path: bool


class Command(NamedTuple):
    """A command, or the window (no words), with what it takes."""

    words: tuple[str, ...]
    help: str
    options: tuple[Option, ...]
    places: tuple[Option, ...]
    inner: tuple[str, ...]


def commands() -> list[Command]:
    """The window first, then each command with the commands within it."""
    from ifn_desktop.app.arguments import every_parser

    window, rest = every_parser()
    found = list(_below(rest, (), ""))
    top = _command(window, (), "")
    return [top._replace(inner=found[0].inner), *found[1:]]


def _below(parser: argparse.ArgumentParser, words: tuple[str, ...], text: str) -> Iterator[Command]:
    inner = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    yield _command(parser, words, text)
    for action in inner:
        helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
        for name, each in action.choices.items():
            yield from _below(each, (*words, name), helps.get(name, ""))


def _command(parser: argparse.ArgumentParser, words: tuple[str, ...], text: str) -> Command:
    options, places, inner = [], [], ()
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            inner = tuple(action.choices)
            continue
        takes = action.nargs != 0
        metavar = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
        choices = tuple(str(choice) for choice in action.choices or ())
        option = Option(
            tuple(action.option_strings),
            (action.help or "").replace("show this help message and exit", "visa hjälp och avsluta"),
            metavar if takes and not choices else "|".join(choices) if takes else "",
            choices,
            action.type is Path,
        )
        (options if option.names else places).append(option)
    return Command(words, text, tuple(options), tuple(places), inner)


# --- the man page ------------------------------------------------------------------------------


def man_page(all_of_them: list[Command], date: str) -> str:
    """The manual, in the form of man(7)."""
    window = all_of_them[0]
    lines = [
        f'.TH {NAME.upper()} 1 "{date}" "IFN Desktop" "Användarkommandon"',
        ".SH NAMN",
        f"{NAME} \\- läs nämndens handlingar",
        ".SH ÖVERSIKT",
        f".B {NAME}",
        "[\\-\\-sample] [\\fIFIL\\fR ...]",
        ".br",
        f".B {NAME}",
        "\\fIKOMMANDO\\fR ...",
        ".SH BESKRIVNING",
        "Utan kommando öppnas fönstret, och de filer och mappar som anges läses in. "
        "Kommandona arbetar med samma bibliotek utan fönster.",
        ".SH VAL",
        *_options(window.options),
        ".SH KOMMANDON",
    ]
    for command in all_of_them[1:]:
        if command.inner:
            continue
        places = " ".join(f"\\fI{_safe(place.metavar)}\\fR" for place in command.places)
        lines += [".SS " + _safe(" ".join(command.words)), f"{_safe(command.help).capitalize()}."]
        lines += [".PP", f"\\fB{NAME} {_safe(' '.join(command.words))}\\fR {places}"] if places else []
        own = [option for option in command.options if option.names[0] not in ("-h", "--profile", "--json")]
        lines += _options((*command.places, *own))
    lines += [
        ".SH MILJÖ",
        ".TP",
        ".B IFN_PASSPHRASE_FILE",
        "Fil vars första rad är bibliotekets lösenord, för skript och där det inte finns någon nyckelring.",
        ".SH FILER",
        ".TP",
        ".I ~/.local/share/ifn-desktop",
        "Biblioteket, krypterat. Att ta bort programmet tar inte bort det.",
        ".SH UTGÅNGSVÄRDEN",
        "0 klart, 1 det gick inte, 2 fel i kommandot, 130 avbrutet.",
        "",
    ]
    return "\n".join(lines)


def _options(options: tuple[Option, ...]) -> list[str]:
    lines = []
    for option in options:
        names = ", ".join(f"\\fB{_safe(name)}\\fR" for name in option.names)
        value = f"\\fI{_safe(option.metavar)}\\fR" if option.metavar else ""
        lines += [".TP", f"{names} {value}".strip(), _safe(option.help) or "\\&"]
    return lines


def _safe(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("%%", "%")
    return f"\\&{text}" if text[:1] in (".", "'") else text


# --- completions -------------------------------------------------------------------------------


def bash(all_of_them: list[Command]) -> str:
    """For bash: words by where one stands, values by the option before."""
    words, values, files = [], [], []
    for command in all_of_them:
        at = " ".join(command.words)
        named = [name for option in command.options for name in option.names if name.startswith("--")]
        fixed = [choice for place in command.places for choice in place.choices]
        words.append(f'    "{at}") echo "{" ".join([*command.inner, *fixed, *named])}" ;;')
        if any(place.is_path for place in command.places):
            files.append(f'"{at}"')
        for option in command.options:
            for name in option.names:
                if option.choices:
                    values.append(f'    "{at} {name}") echo "{" ".join(option.choices)}" ;;')
                elif option.metavar:
                    values.append(f'    "{at} {name}") echo "{"@files" if option.is_path else "@any"}" ;;')
    inner = [f'"{" ".join((*each.words, name))}"' for each in all_of_them for name in each.inner]
    return _BASH.replace("@WORDS@", "\n".join(words)).replace("@VALUES@", "\n".join(values)).replace(
        "@FILES@", " | ".join(files)
    ).replace("@INNER@", " | ".join(inner))  # fmt: skip


_BASH = r"""# bash completion for ifn-desktop, written by packaging/describe_commands.py
_ifn_desktop_words() {
  case "$1" in
@WORDS@
  esac
}
_ifn_desktop_values() {
  case "$1" in
@VALUES@
  esac
}
_ifn_desktop() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} at='' next word i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    next="${at:+$at }$word"
    case "$next" in
      @INNER@) at=$next ;;
    esac
  done
  compopt -o filenames 2>/dev/null
  case "$(_ifn_desktop_values "$at $before")" in
    '') ;;
    @files) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    @any) COMPREPLY=(); return ;;
    *) mapfile -t COMPREPLY < <(compgen -W "$(_ifn_desktop_values "$at $before")" -- "$current"); return ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$(_ifn_desktop_words "$at")" -- "$current")
  case "$at" in
    @FILES@)
      [[ $current == -* ]] || mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current") ;;
  esac
}
complete -F _ifn_desktop ifn-desktop
"""


def zsh(all_of_them: list[Command]) -> str:
    """For zsh: the same, with what each word does."""
    lines = ["#compdef ifn-desktop", "# Written by packaging/describe_commands.py", "_ifn_desktop() {"]
    lines += ["  local at='' word next", "  local -a does", "  for word in ${words[2,CURRENT-1]}; do"]
    lines += ['    next="${at:+$at }$word"', '    case "$next" in']
    inner = [f'"{" ".join((*each.words, name))}"' for each in all_of_them for name in each.inner]
    lines += [f"      ({' | '.join(inner)}) at=$next ;;", "    esac", "  done"]
    lines += ['  case "$at ${words[CURRENT-1]}" in']
    for command in all_of_them:
        for option in command.options:
            for name in option.names:
                where = f'    ("{" ".join(command.words)} {name}")'
                if option.choices:
                    lines.append(f"{where} compadd -- {' '.join(option.choices)}; return ;;")
                elif option.metavar:
                    lines.append(f"{where} {'_files' if option.is_path else '_message value'}; return ;;")
    lines += ["  esac", '  case "$at" in']
    helps = {each.words: each.help for each in all_of_them}
    for command in all_of_them:
        rows = [f"{name}:{helps[(*command.words, name)]}" for name in command.inner]
        rows += [
            f"{name}:{option.help}"
            for option in command.options
            for name in option.names
            if name.startswith("--")
        ]
        quoted = " ".join("'" + row.replace("'", "'\\''") + "'" for row in rows)
        files = "; _files" if any(place.is_path for place in command.places) else ""
        lines.append(
            f'    ("{" ".join(command.words)}") does=({quoted}); _describe ifn-desktop does{files} ;;'
        )
    return "\n".join([*lines, "  esac", "}", '_ifn_desktop "$@"', ""])


def fish(all_of_them: list[Command]) -> str:
    """For fish."""
    lines = ["# Written by packaging/describe_commands.py", f"complete -c {NAME} -f"]
    firsts = " ".join(all_of_them[0].inner)
    for command in all_of_them:
        if command.words:
            when = " ; and ".join(f"__fish_seen_subcommand_from {word}" for word in command.words)
        else:
            when = f"not __fish_seen_subcommand_from {firsts}"
        helps = {each.words: each.help for each in all_of_them}
        for name in command.inner:
            inside = f"{when} ; and not __fish_seen_subcommand_from {' '.join(command.inner)}"
            about = _quoted(helps[(*command.words, name)])
            lines.append(f"complete -c {NAME} -n '{inside}' -a {name} -d {about}")
        if any(place.is_path for place in command.places):
            lines.append(f"complete -c {NAME} -n '{when}' -F")
        for option in command.options:
            long = next((name for name in option.names if name.startswith("--")), None)
            if long is None:
                continue
            kind = " -r" if option.metavar else ""
            kind += f" -f -a '{' '.join(option.choices)}'" if option.choices else ""
            kind += " -F" if option.is_path else ""
            lines.append(f"complete -c {NAME} -n '{when}' -l {long[2:]}{kind} -d {_quoted(option.help)}")
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def main() -> None:
    """Write them where Debian's shells and man look."""
    parser = argparse.ArgumentParser()
    parser.add_argument("share", type=Path)
    parser.add_argument("--date", required=True)
    arguments = parser.parse_args()
    found = commands()
    share: Path = arguments.share
    page = man_page(found, arguments.date).encode()
    for place, content in {
        f"man/man1/{NAME}.1.gz": gzip.compress(page, 9, mtime=0),
        f"bash-completion/completions/{NAME}": bash(found).encode(),
        f"zsh/vendor-completions/_{NAME}": zsh(found).encode(),
        f"fish/vendor_completions.d/{NAME}.fish": fish(found).encode(),
    }.items():
        path = share / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main()
