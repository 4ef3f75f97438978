# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The command `erase`: saves what the member may keep and erases the rest, key first."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ifn_desktop.app.cli import DONE, is_new, opened, show
from ifn_desktop.app.output import Json
from ifn_desktop.config.erasing import Erased, erase_profile, is_erasing
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import KnownError
from ifn_desktop.services.leaving import Leaving, Saved
from ifn_desktop.viewmodels.messages import say

WORDS = ("RADERA", "JA")
"""What is typed, first and then."""


def run_erase(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`erase --save-to DIR | --save-nothing [--yes-erase-everything]`."""
    folder: Path | None = arguments.save_to
    if (folder is None) != arguments.save_nothing:
        raise KnownError("erase.choose")
    if is_erasing(paths):  # it was killed: there is nothing to save any more
        found, saved = Leaving(0, 0, 0, 0, 0), Saved((), 0, 0)
    elif is_new(paths):
        raise KnownError("erase.nothing")
    elif folder is None:
        found, saved = None, Saved((), 0, 0)  # also for who has forgotten the passphrase
        _confirm(arguments, None)
    else:
        found, saved = _save(arguments, paths, folder)
    try:
        erased = erase_profile(paths, SystemKeyring(), found.sources if found is not None else ())
    except KnownError as error:
        raise KnownError("erase.window_open") if error.code == "profile.in_use" else error from None
    show(arguments, _json(saved, erased), _plain(saved, erased))
    return DONE


def _save(arguments: argparse.Namespace, paths: ProfilePaths, folder: Path) -> tuple[Leaving, Saved]:
    try:
        with opened(paths, writing=True) as core:
            found = core.leaving.look()
            _confirm(arguments, found)
            saved = core.leaving.save(folder)
            core.leaving.let_go()
            return found, saved
    except KnownError as error:
        raise KnownError("erase.window_open") if error.code == "profile.in_use" else error from None


def _confirm(arguments: argparse.Namespace, found: Leaving | None) -> None:
    """Ask twice at the terminal; without one only the option that says it all will do.

    Raises:
        KnownError: `erase.not_confirmed`; nothing was changed.
    """
    if arguments.yes_erase_everything:
        return
    if sys.stdin is None or not sys.stdin.isatty():
        raise KnownError("erase.not_confirmed")
    if found is not None:
        numbers = {"papers": found.papers, "meetings": found.meetings, "own": found.notes + found.recusals}
        print(say("erase.what", numbers), file=sys.stderr)
    for word, code in zip(WORDS, ("erase.first", "erase.second"), strict=True):
        print(say(code, {"word": word}), end=" ", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip() != word:
            raise KnownError("erase.not_confirmed")


def _json(saved: Saved, erased: Erased) -> Json:
    return {
        "saved": [str(path) for path in saved.files],
        "notes": saved.notes,
        "recusals": saved.recusals,
        "key_gone": erased.key_gone,
        "files_removed": erased.files,
        "left": erased.left,
        "others": erased.others,
    }


def _plain(saved: Saved, erased: Erased) -> str:
    lines = [f"Sparat: {path}" for path in saved.files] or ["Inget är sparat."]
    lines.append("Nyckeln och alla handlingar på den här datorn är raderade.")
    if not erased.key_gone:
        lines.append(say("erase.keyring"))
    if erased.left:
        lines.append(say("erase.left", {"n": erased.left}))
    if erased.others:
        lines.append(say("erase.others", {"n": erased.others}))
    return "\n".join(lines)
