# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`ifn-desktop doctor`: is everything there, and whole? Also what a help desk asks for first.

The report holds versions, places and counts: no title, name or text of a paper.
"""

from __future__ import annotations

import importlib.metadata
import platform
import sys
from collections.abc import Callable
from typing import Any

from ifn_desktop import __version__
from ifn_desktop.config.keyrings import Keyring
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyStatus, KeyVault
from ifn_desktop.config.unlocking import unlock
from ifn_desktop.errors import KnownError
from ifn_desktop.pdf.file_fence import fence_version
from ifn_desktop.pdf.syscall_filter import has_filter
from ifn_desktop.services.managed import Managed
from ifn_desktop.store import integrity
from ifn_desktop.viewmodels.messages import say

PARTS = ("PySide6-Essentials", "PyMuPDF", "sqlcipher3", "sqlite-utils", "keyring", "cryptography")


def examine(
    paths: ProfilePaths,
    keyring: Keyring,
    passphrase: Callable[[], str | None],
    managed: Managed | None = None,
) -> dict[str, Any]:
    """Examine program and profile. Changes nothing, and takes no lock.

    Args:
        paths: the profile.
        keyring: the system's.
        passphrase: gives what opens the library where the keyring does not; may raise KnownError.
        managed: what an IT department has set; read from its place when None.
    """
    store, index, blobs = _library(paths, keyring, passphrase)
    around = surroundings(paths, keyring, managed or Managed())
    return {
        "ok": all(part["ok"] for part in (store, index, blobs, around["managed"])),
        **around,
        "store": store,
        "index": index,
        "blobs": blobs,
    }


def surroundings(paths: ProfilePaths, keyring: Keyring, managed: Managed) -> dict[str, Any]:
    """What can be told without opening the library: program, computer, places, settings of others."""
    return {
        "versions": {
            **versions(),
            **{part: _version(part) for part in PARTS},
        },
        "paths": {
            "program": sys.executable,
            "profile": str(paths.root),
            "database": str(paths.database),
            "blobs": str(paths.blobs),
            "logs": str(paths.logs),
        },
        "keyring": _keyring(paths, keyring),
        "workers": {"landlock": fence_version(), "seccomp": has_filter()},
        "managed": _policy(managed),
    }


def versions() -> dict[str, str]:
    """Of the program, of Python, of the system."""
    return {
        "ifn-desktop": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
    }


def plain(report: dict[str, Any]) -> str:
    """The report to read and to copy."""
    first = "Allt är i ordning." if report["ok"] else "Något är fel, se nedan."
    return "\n".join([first, *lines_of(report)])


def lines_of(report: dict[str, Any]) -> list[str]:
    """The parts of a report, line by line."""
    lines: list[str] = []
    for part, values in report.items():
        if isinstance(values, dict):
            lines.append(f"{part}:")
            lines += [f"  {key}: {_word(value)}" for key, value in values.items()]
    return lines


def _library(
    paths: ProfilePaths, keyring: Keyring, passphrase: Callable[[], str | None]
) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Store, index and blobs; an unopened library is told as the store's trouble."""
    empty = {"ok": True, "state": "empty"}
    try:
        vault = KeyVault(paths, keyring)
        if vault.status() is KeyStatus.NEW:
            return empty, empty, empty
        found = integrity.examine(paths.database, paths.blobs, unlock(vault, passphrase()).key)
    except KnownError as error:
        trouble = {"ok": False, "code": error.code, "text": say(error.code, error.params)}
        unknown = {"ok": False, "state": "unknown"}
        return trouble, unknown, unknown
    store = {
        "ok": found.store_ok,
        "cipher": found.cipher_version,
        "troubles": list(found.store_troubles),
    }
    index = {"ok": found.index_ok, "troubles": list(found.index_troubles)}
    blobs = {
        "ok": not found.missing and not found.damaged,
        "count": found.blobs,
        "missing": len(found.missing),
        "damaged": len(found.damaged),
        "orphans": len(found.orphans),
    }
    return store, index, blobs


def _policy(managed: Managed) -> dict[str, Any]:
    """What an IT department has set, and what is wrong in its file."""
    return {
        "ok": not managed.faults,
        "path": str(managed.path),
        "present": managed.is_present,
        "set_by": managed.set_by or None,
        "troubles": [" ".join(filter(None, fault)) for fault in managed.faults],
    }


def _keyring(paths: ProfilePaths, keyring: Keyring) -> dict[str, Any]:
    try:
        name = keyring.name
        usable = True
        code = None
    except KnownError as error:
        name, usable, code = "", False, error.code
    try:
        holder = KeyVault(paths, keyring).status().value
    except KnownError as error:
        holder = error.code
    return {"usable": usable, "backend": name, "code": code, "key_holder": holder}


def _version(part: str) -> str | None:
    try:
        return importlib.metadata.version(part)
    except importlib.metadata.PackageNotFoundError:
        return None


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "inga"
    return "-" if value is None else str(value)
