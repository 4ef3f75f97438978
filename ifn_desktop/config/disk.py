# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The few things every file of a profile needs: private folders, whole writes, errors in our words.

A file is written whole or not at all: to a temporary neighbour, synced, renamed over the old
one, and the folder synced, so that a power cut at any step leaves the old or the new one.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Generator
from pathlib import Path

from ifn_desktop.errors import KnownError

# EFBIG is a file system's own limit on the size of a file (4 GB on FAT32): as full as full.
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REFUSED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
PARTIAL = ".partial"


def disk_error(error: OSError) -> KnownError:
    """The KnownError for what the operating system said: `disk.full`, `disk.read_only`, `disk.failed`.

    The file's name is left out on purpose: an error's text may reach a log.
    """
    if error.errno in _FULL:
        return KnownError("disk.full")
    if error.errno in _REFUSED:
        return KnownError("disk.read_only")
    return KnownError("disk.failed")


@contextlib.contextmanager
def disk_errors() -> Generator[None]:
    """Turn every OSError of the block into a KnownError."""
    try:
        yield
    except OSError as error:
        raise disk_error(error) from None


def private_folder(path: Path) -> Path:
    """Make a folder that only its owner may enter (0700), or take the rights of others away.

    On Windows the user's own application folder is private already and modes mean nothing.

    Raises:
        KnownError: `disk.full`, `disk.read_only`, `disk.failed`.
    """
    with disk_errors():
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(0o700)
    return path


def sync_folder(path: Path) -> None:
    """Make names added to or removed from a folder survive a power cut.

    Windows cannot open a folder for this and does not need it (NTFS journals its names).
    """
    if os.name != "posix":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_whole(path: Path, content: bytes) -> None:
    """Replace a small file so that it is either the old or the new one whatever happens.

    Raises:
        KnownError: `disk.full`, `disk.read_only`, `disk.failed`; the old file is untouched.
    """
    temporary = path.with_name(f".{path.name}.{os.urandom(8).hex()}{PARTIAL}")
    with disk_errors():
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
            sync_folder(path.parent)
        finally:
            temporary.unlink(missing_ok=True)


def remove_partial(folder: Path) -> None:
    """Remove what `write_whole` left when the program was killed in the middle of it."""
    with disk_errors():
        for leftover in folder.glob(f".*{PARTIAL}"):
            leftover.unlink(missing_ok=True)
