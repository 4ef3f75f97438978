# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Erases a profile: first what opens it, so that the rest is noise whatever becomes of it, then the rest.

An overwritten file may still lie in a disk's spare cells: that is why the key goes first and everything
else was never written in clear.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from ifn_desktop.config.disk import disk_errors, sync_folder
from ifn_desktop.config.keyfile import read_key_file
from ifn_desktop.config.keyrings import Keyring
from ifn_desktop.config.lock import ProfileLock
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.source_passwords import SourcePasswords
from ifn_desktop.errors import KnownError

Step = Callable[[str], None]


class Erased(NamedTuple):
    """What was done.

    Attributes:
        key_gone: nothing on this computer opens the library any more; False: the keyring did not answer,
            and its entry opens nothing that is left.
        files: how many files were removed.
        left: how many things could not be removed (another program holds them).
        others: how many things in the folder are not the program's: they were left alone.
    """

    key_gone: bool
    files: int
    left: int
    others: int


def erase_profile(
    paths: ProfilePaths,
    keyring: Keyring,
    sources: Iterable[str] = (),
    *,
    step: Step = lambda _: None,
) -> Erased:
    """Erase a profile that nobody has open. A second time it goes on where it was stopped.

    Args:
        paths: of the profile.
        keyring: that may hold its key, and passwords of its sources.
        sources: ids of the sources whose passwords it may hold.
        step: hears each step by a name.

    Raises:
        KnownError: `profile.in_use`; nothing was changed.
    """
    with ProfileLock(paths.lock):
        done = _erase(paths, keyring, sources, step)
    paths.lock.unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        paths.root.rmdir()
    step("done")
    return done


def is_erasing(paths: ProfilePaths) -> bool:
    """Whether erasing was begun and killed."""
    return paths.erasing.exists()


def begin_erasing(paths: ProfilePaths) -> None:
    """Note that the profile is to be erased: done as soon as nobody has it open, at the next start at last.

    Raises:
        KnownError: `disk.*`.
    """
    with disk_errors():
        paths.erasing.touch(0o600)


def go_on(paths: ProfilePaths, keyring: Keyring) -> None:
    """Finish what was begun; where somebody else is at it, leave it to them."""
    with contextlib.suppress(KnownError):
        erase_profile(paths, keyring)


def _erase(paths: ProfilePaths, keyring: Keyring, sources: Iterable[str], step: Step) -> Erased:
    with contextlib.suppress(OSError):
        paths.erasing.touch(0o600)
    step("begun")
    for note in _swap_notes(paths):
        _remove(note)
    key_gone = _destroy_key(paths, keyring)
    step("key gone")
    passwords = SourcePasswords(keyring)
    for source in sources:
        passwords.remove(source)
    step("passwords gone")
    files = left = 0
    for path in _own(paths):
        removed, kept = _remove(path)
        files, left = files + removed, left + kept
        step("removed")
    others = 0
    if paths.root.is_dir():
        with contextlib.suppress(OSError):
            sync_folder(paths.root)
        others = sum(1 for path in paths.root.iterdir() if path not in {paths.lock, paths.erasing}) - left
        paths.erasing.unlink(missing_ok=True)
    return Erased(key_gone, files, left, max(0, others))


def _destroy_key(paths: ProfilePaths, keyring: Keyring) -> bool:
    gone = True
    for place in _libraries(paths):
        for profile in _keyring_entries(place.key_file):
            try:
                keyring.remove(profile)
            except KnownError:
                gone = False
        _overwrite(place.key_file)
        _overwrite(place.database)  # its first page: also who has a copy of the key opens nothing here
    _overwrite(paths.database_to_come)
    return gone


def _libraries(paths: ProfilePaths) -> list[ProfilePaths]:
    """The profile's library, and those that a restored backup puts beside it (`config.swapping`)."""
    beside = [(paths.root / "restoring", "new"), (paths.root / "replaced", "")]
    found = [ProfilePaths(folder / name) for folder, name in beside if not folder.is_symlink()]
    return [paths, *(one for one in found if one.root.is_dir() and not one.root.is_symlink())]


def _keyring_entries(key_file: Path) -> list[str]:
    """The entries in the keyring that a key file names: the key's, and that of a key to come."""
    try:
        file = None if key_file.is_symlink() else read_key_file(key_file)
    except KnownError:
        return []
    if file is None:
        return []
    files = [file] if file.following is None else [file, file.following.file]
    return [one.profile for one in files if one.holder == "keyring"]


def _swap_notes(paths: ProfilePaths) -> list[Path]:
    """What says that a restored library takes this one's place: a start would put it there."""
    folder = paths.root / "restoring"
    notes = [] if folder.is_symlink() else [folder / "ready", folder / "moving"]
    return [path for path in notes if path.exists()]


def _overwrite(path: Path) -> None:
    """Write noise over a small file, or the beginning of a large one."""
    with contextlib.suppress(OSError):
        if path.is_symlink() or not path.is_file():
            return
        with path.open("r+b", buffering=0) as file:
            file.write(os.urandom(min(path.stat().st_size, 1 << 16)))
            os.fsync(file.fileno())


def _own(paths: ProfilePaths) -> list[Path]:
    """What the program may have put into the profile's folder, keys first."""
    root = paths.root
    if not root.is_dir():
        return []
    named = [
        paths.key_file,
        *(
            base.with_name(f"{base.name}{end}")
            for base in (paths.database, paths.database_to_come)
            for end in ("", "-wal", "-shm", "-journal")
        ),
        root / "restoring",
        root / "replaced",
        paths.blobs,
        paths.backups,
        paths.settings,
        paths.window,
        paths.logs,
    ]
    endings = (".key", ".json", ".toml", ".partial", ".lock", ".db")
    loose = [
        path
        for path in sorted(root.iterdir())
        if path not in {*named, paths.lock} and (path.name.endswith(endings) or path.name == "handover")
    ]
    return [path for path in [*named, *loose] if path.is_symlink() or path.exists()]


def _remove(path: Path) -> tuple[int, int]:
    """(files removed, what is left of them)."""
    if path.is_dir() and not path.is_symlink():
        count = sum(1 for one in path.rglob("*") if not one.is_dir())
        shutil.rmtree(path, ignore_errors=True)
        left = sum(1 for one in path.rglob("*") if not one.is_dir()) if path.exists() else 0
        return count - left, left
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return 0, 1
    return 1, 0
