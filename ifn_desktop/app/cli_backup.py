# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The commands `backup`, `restore` and `verify`.

`backup` and `verify` only read the library, and work with the window open. `restore` needs a
profile that no process has open.
"""

from __future__ import annotations

import argparse
import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ifn_desktop.app.cli import (
    DONE,
    KNOWN_ERROR,
    ProgressLine,
    is_new,
    opened,
    show,
    typed_password,
)
from ifn_desktop.app.core import Core
from ifn_desktop.app.foreground import run_in_foreground
from ifn_desktop.config.backup_plan import backup_name
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.lock import ProfileLock
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.unlocking import PASSPHRASE_FILE, passphrase_from_environment
from ifn_desktop.errors import KnownError
from ifn_desktop.model.backup import BackupReport
from ifn_desktop.model.happening import HappeningKind
from ifn_desktop.services.backup import Backups
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.restoring import Opening, Restoring, read_by, verify_closed
from ifn_desktop.services.verifying import Verdict, verify_library
from ifn_desktop.viewmodels.backup_words import contents_words, count, damage_words, part_words, size_words
from ifn_desktop.viewmodels.messages import say

CODE_FILE = "IFN_RECOVERY_CODE_FILE"
BACKUP_PASSPHRASE_FILE = "IFN_BACKUP_PASSPHRASE_FILE"  # noqa: S105


def run_backup(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`backup TARGET [--replace]`."""
    if is_new(paths):
        raise KnownError("store.missing")
    target = arguments.target.absolute()
    with opened(paths) as core:
        backups = core.backups.get()
        if target.is_dir():
            target /= backup_name(core.now().isoformat())
        if not backups.means():
            _choose_means(backups)
        report = run_in_foreground(
            core.jobs,
            lambda token, _: backups.make(
                target, cancel=token, progress=ProgressLine(), replace=arguments.replace
            ),
            None,
        )
        means = backups.means()
        contents = report.contents
        _note(core, HappeningKind.BACKED_UP, {"files": contents.files, "meetings": contents.meetings})
    opens = "lösenordet eller återställningskoden" if report.passphrase else "återställningskoden"
    lines = [
        f"Säkerhetskopian är skriven och läst igenom: {target}",
        f"{contents_words(report.contents)}. {size_words(report.size)}.",
        f"Den öppnas med {opens}, också på en annan dator.",
        *damage_words(report),
    ]
    show(arguments, {"path": str(target), "means": list(means), **_report(report)}, "\n".join(lines))
    return DONE


def run_restore(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`restore FILE [--code] [--replace]`."""
    file = arguments.file.absolute()
    paths.prepare()
    jobs = JobRunner()
    restoring = Restoring(paths, SystemKeyring())
    try:
        if restoring.has_library and not arguments.replace:
            raise KnownError("backup.library_there")
        head = read_by(file)
        opening = _opening(by_code=arguments.code, has_passphrase=head.key_file.passphrase is not None)
        with ProfileLock(paths.lock):
            report = run_in_foreground(
                jobs,
                lambda token, _: restoring.stage(file, opening, cancel=token, progress=ProgressLine()),
                None,
            )
        restoring.finish()
    finally:
        jobs.close()
    held = "lösenordet" if report.holder == "passphrase" else "datorns nyckelring"
    lines = [
        f"Biblioteket är återställt från säkerhetskopian ({report.backup.made[:10]}).",
        f"{contents_words(report.backup.contents)}. Det öppnas med {held}.",
        "Lösenord till platser som handlingar hämtas från följer inte med.",
        *damage_words(report.backup),
    ]
    answer = {"holder": report.holder, "replaced": report.replaced, **_report(report.backup)}
    show(arguments, answer, "\n".join(lines))
    return DONE


def run_verify(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`verify [FILE] [--code]`."""
    if arguments.file is not None:
        return _verify_backup(arguments, paths)
    if is_new(paths):
        show(arguments, _verdict_json(None), "Det finns inget bibliotek att kontrollera.")
        return DONE
    with opened(paths) as core:
        verdict = run_in_foreground(
            core.jobs,
            lambda token, _: verify_library(
                paths.database, paths.blobs, core.backups.key, cancel=token, progress=ProgressLine()
            ),
            None,
        )
        faults = len(verdict.parts) + len(verdict.papers)
        _note(core, HappeningKind.VERIFIED, {"files": verdict.integrity.blobs, "faults": faults})
    show(arguments, _verdict_json(verdict), _verdict_plain(verdict))
    return DONE if verdict.sound else KNOWN_ERROR


def _verify_backup(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    file = arguments.file.absolute()
    head = read_by(file)
    opening = _opening(by_code=arguments.code, has_passphrase=head.key_file.passphrase is not None, new=False)
    jobs = JobRunner()
    try:
        report = run_in_foreground(
            jobs,
            lambda token, _: verify_closed(
                file, opening, SystemKeyring(), paths, cancel=token, progress=ProgressLine()
            ),
            None,
        )
    finally:
        jobs.close()
    lines = [
        f"Säkerhetskopian från {report.made[:10]} är hel: varje del är läst.",
        f"{contents_words(report.contents)}. {size_words(report.size)}.",
        *damage_words(report),
    ]
    show(arguments, {"ok": True, **_report(report)}, "\n".join(lines))
    return DONE


def _note(core: Core, kind: HappeningKind, figures: Mapping[str, int]) -> None:
    """Into the record, where nobody else writes the library just now."""
    with contextlib.suppress(KnownError), core.lock:
        core.jobs.submit("write", lambda _: core.record.note(kind, figures)).result()


def _choose_means(backups: Backups) -> None:
    """What opens a backup of a library that the keyring holds."""
    passphrase = passphrase_from_environment({PASSPHRASE_FILE: os.environ.get(BACKUP_PASSPHRASE_FILE, "")})
    if passphrase is None:
        passphrase = typed_password(say("cli.backup_passphrase"))
        if passphrase is None:
            raise KnownError("backup.no_means")
        if typed_password(say("cli.backup_passphrase_again")) != passphrase:
            raise KnownError("cli.backup_not_same")
    backups.choose_passphrase(passphrase)


def _opening(*, by_code: bool, has_passphrase: bool, new: bool = True) -> Opening:
    if by_code:
        name = os.environ.get(CODE_FILE)
        code = _first_line(Path(name)) if name else typed_password(say("cli.recovery_code"))
        if not code:
            raise KnownError("cli.no_code")
        return Opening(code=code, new_passphrase=(passphrase_from_environment() or "") if new else "")
    if not has_passphrase:
        raise KnownError("backup.needs_code")
    passphrase = passphrase_from_environment() or typed_password(say("cli.restore_passphrase"))
    if not passphrase:
        raise KnownError("cli.no_key")
    return Opening(passphrase=passphrase)


def _first_line(path: Path) -> str:
    try:
        with path.open(encoding="utf-8-sig") as file:
            return file.readline(1000).strip()
    except (OSError, ValueError):
        raise KnownError("cli.code_file") from None


def _report(report: BackupReport) -> dict[str, Any]:
    return {
        "made": report.made,
        "program": report.program,
        "bytes": report.size,
        "meetings": report.contents.meetings,
        "documents": report.contents.documents,
        "notes": report.contents.notes,
        "recusals": report.contents.recusals,
        "files": report.contents.files,
        "missing": len(report.missing),
        "damaged": len(report.damaged),
        "upgraded": report.newer,
    }


def _verdict_json(verdict: Verdict | None) -> dict[str, Any]:
    if verdict is None:
        return {"ok": True, "parts": [], "papers": [], "missing": 0, "damaged": 0, "files": 0}
    found = verdict.integrity
    return {
        "ok": verdict.sound,
        "parts": list(verdict.parts),
        "papers": [
            {"document": paper.document, "title": paper.title, "date": paper.date or None, "lost": paper.lost}
            for paper in verdict.papers
        ],
        "files": found.blobs,
        "missing": len(found.missing),
        "damaged": len(found.damaged),
    }


def _verdict_plain(verdict: Verdict) -> str:
    if verdict.sound:
        files = count(verdict.integrity.blobs, "fil", "filer")
        return f"Biblioteket är helt: {files} och allt annat är läst och stämmer."
    lines = ["Något i biblioteket är skadat. Resten går att läsa."]
    lines += [f"Skadat: {part_words(part)}" for part in verdict.parts]
    for paper in verdict.papers:
        what = "sidorna går inte att visa" if paper.lost == "file" else "texten går inte att läsa"
        lines.append(f"{paper.date or 'utan datum'}  {paper.title}: {what}  {paper.document}")
    lines.append("Återställ från en säkerhetskopia, eller läs in handlingarna igen.")
    return "\n".join(lines)
