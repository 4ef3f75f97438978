# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Walks folders and opens files of the disk as pieces."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from ifn_desktop.errors import KnownError
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.names import is_system_folder, is_temporary, natural_key, safe_path
from ifn_desktop.sources.pieces import CHUNK, Limits, Piece, Refusal

# Opening a pipe would wait for its other end for ever.
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


def os_code(error: OSError) -> str:
    """The code for what the operating system says about a file or a folder."""
    if isinstance(error, PermissionError):
        return "file.no_access"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "file.missing"
    return "file.unreadable"


def walk(path: Path, limits: Limits, cancel: CancelToken) -> Iterator[Piece | Refusal]:
    """A path the user gave: a file, or a folder with all that lies in it."""
    name = safe_path(path.name or path.absolute().name)
    try:
        # The path itself may be a link: the user chose it.
        is_folder = path.is_dir()
        root = Path(os.path.realpath(path))
    except OSError as error:
        yield Refusal(name, os_code(error))
        return
    if is_folder:
        yield from _folder(path, name, root=root, visited={_identity(root)}, limits=limits, cancel=cancel)
    elif is_temporary(path.name, hidden=False):
        yield Refusal(name, "source.temporary")
    else:
        yield _file(path, name, limits)


def _identity(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return (0, 0)
    return (status.st_dev, status.st_ino)


def _folder(
    folder: Path,
    name: str,
    *,
    root: Path,
    visited: set[tuple[int, int]],
    limits: Limits,
    cancel: CancelToken,
) -> Iterator[Piece | Refusal]:
    cancel.raise_if_cancelled()
    try:
        with os.scandir(folder) as scan:
            found = sorted(scan, key=lambda entry: natural_key(entry.name))
    except OSError as error:
        yield Refusal(name, os_code(error))
        return
    for entry in found:
        cancel.raise_if_cancelled()
        inner = f"{name}/{safe_path(entry.name)}"
        path = Path(entry.path)
        try:
            link = entry.is_symlink()
            is_folder = entry.is_dir(follow_symlinks=False)
        except OSError as error:
            yield Refusal(inner, os_code(error))
            continue
        if is_temporary(entry.name) or (is_folder and is_system_folder(entry.name)):
            yield Refusal(inner, "source.temporary")
        elif link:
            yield _link(path, inner, root)
        elif is_folder:
            # A junction of Windows is no symlink, and may lead back up.
            identity = _identity(path)
            if identity in visited and identity != (0, 0):
                yield Refusal(inner, "source.link")
                continue
            visited.add(identity)
            yield from _folder(path, inner, root=root, visited=visited, limits=limits, cancel=cancel)
        else:
            yield _file(path, inner, limits)


def _link(path: Path, name: str, root: Path) -> Refusal:
    """A link inside the folder: its target comes by itself, or lies outside and is not asked for."""
    try:
        target = Path(os.path.realpath(path, strict=True))
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        return Refusal(name, "file.missing" if missing else "source.link")
    return Refusal(name, "source.link" if target.is_relative_to(root) else "source.link_outside")


def _file(path: Path, name: str, limits: Limits) -> Piece | Refusal:
    try:
        status = path.stat()
    except OSError as error:
        return Refusal(name, os_code(error))
    except ValueError:  # a null character in the path
        return Refusal(name, "file.missing")
    if not stat.S_ISREG(status.st_mode):
        return Refusal(name, "file.unknown")
    if status.st_size > limits.file_bytes:
        return Refusal(name, "file.too_big")
    return Piece(name, status.st_size, lambda: _chunks(path, name), lambda: _opened(path, name))


def _opened(path: Path, name: str) -> BinaryIO:
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        raise KnownError(os_code(error), name=name) from error
    opened = os.fdopen(descriptor, "rb")
    if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
        opened.close()
        raise KnownError("file.unknown", name=name)
    return opened


def _chunks(path: Path, name: str) -> Iterator[bytes]:
    with _opened(path, name) as opened:
        before = os.fstat(opened.fileno())
        count = 0
        try:
            while block := opened.read(CHUNK):
                count += len(block)
                yield block
            after = os.fstat(opened.fileno())
        except OSError as error:
            raise KnownError(os_code(error), name=name) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or count != after.st_size:
        raise KnownError("file.changed", name=name)
