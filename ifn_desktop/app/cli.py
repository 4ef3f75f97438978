# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The command line: the same core as the window, without Qt.

Answers go to standard output, errors to standard error. Exit codes: 0 done, 1 an error of the
world, 2 wrong usage (docs/command-line.md).
"""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ifn_desktop.app import doctor, output
from ifn_desktop.app.core import Core, open_core
from ifn_desktop.app.handover import hand_over
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyStatus, KeyVault, passphrase_from_environment, unlock
from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.work import CancelToken, Progress
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
    }
    try:
        return commands[arguments.command](arguments, paths)
    except KnownError as error:
        print(say(error.code, error.params), file=sys.stderr)
        return KNOWN_ERROR
    except (KeyboardInterrupt, Cancelled):
        print(say("cli.interrupted"), file=sys.stderr)
        return INTERRUPTED


def _import(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    wanted = [path.absolute() for path in arguments.paths]
    answer = hand_over(paths, {"do": "import", "paths": [str(path) for path in wanted]})
    if answer is None:
        with _opened(paths, writing=True) as core:
            report = core.importer.run(
                wanted, cancel=CancelToken(), progress=_progress, password=_password_asker()
            )
        answer = output.import_answer(report)
    if "error" in answer:
        print(answer["error"], file=sys.stderr)
        return KNOWN_ERROR
    _show(arguments, answer["json"], answer["plain"])
    if answer["nothing_read"]:
        print(say("cli.nothing_read"), file=sys.stderr)
        return KNOWN_ERROR
    return DONE


def _meetings(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    if _vault(paths).status() is KeyStatus.NEW:
        _show(arguments, [], output.meetings_plain(()))
        return DONE
    with _opened(paths) as core:
        meetings = core.queries.meetings()
    _show(arguments, [output.meeting_json(meeting) for meeting in meetings], output.meetings_plain(meetings))
    return DONE


def _agenda(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    if _vault(paths).status() is KeyStatus.NEW:
        raise KnownError("meeting.not_found", name=arguments.meeting)
    with _opened(paths) as core:
        agenda = core.queries.agenda(core.queries.find_meeting(arguments.meeting))
    _show(arguments, output.agenda_json(agenda), output.agenda_plain(agenda))
    return DONE


def _text(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    if _vault(paths).status() is KeyStatus.NEW:
        raise KnownError("document.not_found", name=arguments.document)
    with _opened(paths) as core:
        title, pages = core.queries.document_text(DocumentId(arguments.document))
    if arguments.page is not None:
        pages = [(page, text) for page, text in pages if page == arguments.page]
        if not pages:
            raise KnownError("document.no_such_page", page=arguments.page)
    plain = "\n\f".join(text for _, text in pages)
    _show(arguments, output.text_json(arguments.document, title, pages), plain)
    return DONE


def _doctor(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    report = doctor.examine(paths, SystemKeyring(), passphrase_from_environment())
    _show(arguments, report, doctor.plain(report))
    return DONE if report["ok"] else KNOWN_ERROR


@contextmanager
def _opened(paths: ProfilePaths, *, writing: bool = False) -> Iterator[Core]:
    """The library, open for one command."""
    paths.prepare()
    key = _unlock(paths)
    jobs = JobRunner()
    try:
        core = open_core(paths, key, jobs, writing=writing)
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
            return unlock(vault, getpass.getpass(say("cli.passphrase"))).key
        raise


def _vault(paths: ProfilePaths) -> KeyVault:
    return KeyVault(paths, SystemKeyring())


def _has_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _password_asker() -> Callable[[str, int], str | None] | None:
    if not _has_terminal():
        return None

    def ask(name: str, attempt: int) -> str | None:
        words = say("cli.password" if attempt == 1 else "cli.password_again", {"name": Path(name).name})
        return getpass.getpass(words) or None

    return ask


def _progress(progress: Progress) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{say(progress.step, {'done': progress.done})}", end="", file=sys.stderr)
        if progress.step == "import.storing":
            print(file=sys.stderr)


def _show(arguments: argparse.Namespace, value: Any, plain: str) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=2) if arguments.json else plain
    # UTF-8 whatever the terminal's encoding is said to be: scripts read this.
    sys.stdout.buffer.write(text.encode() + b"\n")
    sys.stdout.flush()
