# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The command line: the same core as the window, without Qt.

Answers go to standard output, errors to standard error. Exit codes: 0 done, 1 an error of the
world, 2 wrong usage, 130 stopped (docs/command-line.md).
"""

from __future__ import annotations

import argparse
import contextlib
import getpass
import json
import os
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from ifn_desktop.app import doctor, output
from ifn_desktop.app.core import Core, open_core
from ifn_desktop.app.foreground import AskPassword, run_in_foreground
from ifn_desktop.app.handover import hand_over
from ifn_desktop.app.logs import describe
from ifn_desktop.app.withheld import refuse
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyStatus, KeyVault
from ifn_desktop.config.unlocking import passphrase_from_environment, unlock
from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.work import Progress
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.viewmodels.messages import say

DONE, KNOWN_ERROR, INTERRUPTED = 0, 1, 130


def run_command(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """Do one command; returns the exit code."""
    commands: dict[str, Callable[[argparse.Namespace, ProfilePaths], int]] = {
        "import": _import,
        "meetings": _meetings,
        "agenda": _agenda,
        "text": _text,
        "doctor": _doctor,
        "notes": _late("cli_notes", "run_notes"),
        "note": _late("cli_notes", "run_note"),
        "changes": _late("cli_changes", "run_changes"),
        "minutes": _late("cli_minutes", "run_minutes"),
        "case": _late("cli_minutes", "run_case"),
        "export": _late("cli_export", "run_export"),
        "recusals": _late("cli_recusal", "run_recusals"),
        "recuse": _late("cli_recusal", "run_recuse"),
        "ties": _late("cli_recusal", "run_ties"),
        "hints": _late("cli_recusal", "run_hints"),
        "sources": _late("cli_sync", "run_sources"),
        "sync": _late("cli_sync", "run_sync"),
        "handbook": _late("cli_handbook", "run_handbook"),
        "search": _late("cli_search", "run_search"),
        "purge": _late("cli_retention", "run_purge"),
        "erase": _late("cli_leave", "run_erase"),
        "backup": _late("cli_backup", "run_backup"),
        "restore": _late("cli_backup", "run_restore"),
        "history": _late("cli_history", "run_history"),
        "verify": _late("cli_backup", "run_verify"),
    }
    try:
        return commands[arguments.command](arguments, paths)
    except KnownError as error:
        print(say(error.code, error.params), file=sys.stderr)
        return KNOWN_ERROR
    except (KeyboardInterrupt, Cancelled):
        print(say("cli.interrupted"), file=sys.stderr)
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - ours; its own words may quote a paper
        print(say("program.bug"), describe(error), sep="\n", file=sys.stderr)
        return KNOWN_ERROR


def _late(module: str, name: str) -> Callable[[argparse.Namespace, ProfilePaths], int]:
    """A command in a module of its own, imported when it is done."""

    def run(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
        return getattr(import_module(f"ifn_desktop.app.{module}"), name)(arguments, paths)

    return run


def _import(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    wanted = [path.absolute() for path in arguments.paths]
    try:
        answer = hand_over(paths, {"do": "import", "paths": [str(path) for path in wanted]})
    except KeyboardInterrupt:
        print(say("cli.left_to_window"), file=sys.stderr)
        return INTERRUPTED
    if answer is None:
        with opened(paths, writing=True) as core:
            report = run_in_foreground(
                core.jobs,
                lambda token, ask: core.importer.run(
                    wanted, cancel=token, progress=ProgressLine(), password=ask
                ),
                _password_asker(),
            )
            _index(core)
        answer = output.import_answer(report)
    if "error" in answer:
        print(answer["error"], file=sys.stderr)
        return KNOWN_ERROR
    show(arguments, answer["json"], answer["plain"])
    if answer["nothing_read"]:
        print(say("cli.nothing_read"), file=sys.stderr)
        return KNOWN_ERROR
    return DONE


def _index(core: Core) -> None:
    """Make what came in searchable. It is in the library already: what is left is done next time."""
    try:
        run_in_foreground(
            core.jobs,
            lambda token, _: core.search_work.finish(cancel=token, progress=ProgressLine()),
            None,
        )
    except Cancelled:
        return
    except KnownError as error:
        if not error.code.startswith("disk."):
            raise
        print(say("cli.not_indexed"), file=sys.stderr)


def _meetings(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    if is_new(paths):
        show(arguments, [], output.meetings_plain(()))
        return DONE
    with opened(paths) as core:
        meetings = core.queries.meetings()
    show(arguments, [output.meeting_json(meeting) for meeting in meetings], output.meetings_plain(meetings))
    return DONE


def _agenda(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    if is_new(paths):
        raise KnownError("meeting.not_found", name=arguments.meeting)
    with opened(paths) as core:
        agenda = core.queries.agenda(core.queries.find_meeting(arguments.meeting))
    show(arguments, output.agenda_json(agenda), output.agenda_plain(agenda))
    return DONE


def _text(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    if is_new(paths):
        raise KnownError("document.not_found", name=arguments.document)
    with opened(paths) as core:
        document = DocumentId(arguments.document)
        refuse(core, [document])
        title, pages = core.queries.document_text(document)
    if arguments.page is not None:
        pages = [(page, text) for page, text in pages if page == arguments.page]
        if not pages:
            raise KnownError("document.no_such_page", page=arguments.page)
    plain = "\n\f".join(text for _, text in pages)
    show(arguments, output.text_json(arguments.document, title, pages), plain)
    return DONE


def _doctor(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    report = doctor.examine(paths, SystemKeyring(), passphrase_from_environment)
    show(arguments, report, doctor.plain(report))
    return DONE if report["ok"] else KNOWN_ERROR


@contextlib.contextmanager
def opened(paths: ProfilePaths, *, writing: bool = False) -> Iterator[Core]:
    """The library, open for one command; `writing` takes the profile's lock."""
    paths.prepare()
    key = _unlock(paths)
    jobs = JobRunner()
    try:
        core = open_core(paths, key, jobs, settle=writing)
        try:
            yield core
        finally:
            jobs.close()
            core.close()
    finally:
        jobs.close()


def _unlock(paths: ProfilePaths) -> bytes:
    passphrase = passphrase_from_environment()
    vault = _vault(paths)
    try:
        return unlock(vault, passphrase).key
    except KnownError as error:
        if passphrase is not None or not _has_terminal():
            if error.code.startswith("keyring.") or error.code == "key.passphrase_needed":
                raise KnownError("cli.no_key") from None
            raise
        if error.code == "key.passphrase_needed":
            return unlock(vault, _typed(say("cli.passphrase")) or "").key
        raise


def _vault(paths: ProfilePaths) -> KeyVault:
    return KeyVault(paths, SystemKeyring())


def is_new(paths: ProfilePaths) -> bool:
    """Whether there is no library yet: there is nothing to answer from."""
    return _vault(paths).status() is KeyStatus.NEW


def _has_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _password_asker() -> AskPassword | None:
    if not _has_terminal():
        return None

    def ask(name: str, attempt: int) -> str | None:
        words = say("cli.password" if attempt == 1 else "cli.password_again", {"name": Path(name).name})
        return _typed(words)

    return ask


def typed_password(words: str) -> str | None:
    """A password typed at the terminal; None where there is none."""
    return _typed(words) if _has_terminal() else None


def _typed(words: str) -> str | None:
    """What is typed without being shown; None for nothing, and for an input that ends."""
    try:
        return getpass.getpass(words) or None
    except EOFError:
        return None


class ProgressLine:
    """One line at the terminal, written over itself; nothing where nobody sees it."""

    def __init__(self) -> None:
        self._shown = sys.stderr is not None and sys.stderr.isatty()
        self._last = ""

    def __call__(self, progress: Progress) -> None:
        """Say how far it is."""
        if not self._shown:
            return
        figures = {"done": progress.done, "total": progress.total or 0}
        words = say(progress.step, {**figures, **progress.params})
        if words != self._last:
            self._last = words
            end = "\n" if progress.step == "import.storing" else ""
            print(f"\r\x1b[K{words}", end=end, file=sys.stderr, flush=True)


def show(arguments: argparse.Namespace, value: Any, plain: str) -> None:
    """Write the answer. A reader that has read enough (`| head`) is no error."""
    text = json.dumps(value, ensure_ascii=False, indent=2) if arguments.json else plain
    if sys.stdout is None:
        return
    try:
        # UTF-8 whatever the terminal's encoding is said to be: scripts read this.
        sys.stdout.buffer.write(text.encode(errors="replace") + b"\n")
        sys.stdout.flush()
    except OSError as error:
        _close_output()
        if not isinstance(error, BrokenPipeError):
            raise KnownError("cli.output") from None


def _close_output() -> None:
    """Python would try to write again at its end, and complain."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
