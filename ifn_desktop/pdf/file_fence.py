# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Files that a worker may open (Linux: Landlock): the program's and the system's own, to read."""

from __future__ import annotations

import ctypes
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

_CREATE, _ADD, _RESTRICT = 444, 445, 446  # alike on all processors
_VERSION = 1
_PATH_BENEATH = 1
_READ_FILE, _READ_DIR, _WRITE_FILE = 1 << 2, 1 << 3, 1 << 1

# How many rights each version of Landlock knows: version 1 has 13, then refer, truncate, ioctl.
_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
_RIGHTS_NOW = 16

_SYSTEM = ("/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/localtime")


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("files", ctypes.c_uint64),
        ("net", ctypes.c_uint64),
        ("scoped", ctypes.c_uint64),
    )


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def fence_version() -> int:
    """Version of Landlock on this system; 0 where there is none. Changes nothing."""
    if sys.platform != "linux":
        return 0
    return max(0, _call(_CREATE, 0, 0, _VERSION))


def fence_files() -> bool:
    """Let this thread, and those that it starts, open the program's and the system's files only.

    They may be read; nothing may be written, made, removed or run. What is open stays open. TCP, and
    signals to and abstract sockets of other processes, are refused too where Landlock knows them.
    Needs `PR_SET_NO_NEW_PRIVS`.

    Returns:
        Whether the fence stands.
    """
    version = fence_version()
    if version == 0:
        return False
    rules = _Ruleset(
        (1 << _RIGHTS.get(version, _RIGHTS_NOW)) - 1,
        0b11 if version >= 4 else 0,
        0b11 if version >= 6 else 0,
    )
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = _call(_CREATE, ctypes.addressof(rules), size, 0)
    if ruleset < 0:
        return False
    try:
        for path in _readable():
            _allow(ruleset, path, _READ_FILE)
        _allow(ruleset, Path(os.devnull), _READ_FILE | _WRITE_FILE)
        return _call(_RESTRICT, ruleset, 0) == 0
    finally:
        os.close(ruleset)


def _readable() -> set[Path]:
    """What Python and MuPDF may still have to load: modules when first used, libraries, fonts."""
    program = [sys.prefix, sys.base_prefix, sys.exec_prefix, *sys.path]
    program.append(sys.executable)  # a bundled program has its modules in its own file
    program.append(str(getattr(sys, "_MEIPASS", "")))
    program.append(str(Path(__file__).parents[2]))
    program += os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep)
    found = {path for path in map(Path, (*program, *_SYSTEM)) if path.is_absolute()}
    with suppress(RuntimeError):  # a user without a home
        home = Path("~").expanduser()
        # A program that lies loose in the home does not open the home.
        found = {path for path in found if not home.is_relative_to(path)}
    return found


def _allow(ruleset: int, path: Path, rights: int) -> None:
    with suppress(OSError):  # what is not there
        handle = os.open(path, getattr(os, "O_PATH", 0) | os.O_CLOEXEC)
        try:
            if stat.S_ISDIR(os.fstat(handle).st_mode):
                rights |= _READ_DIR
            rule = _Beneath(rights, handle)
            _call(_ADD, ruleset, _PATH_BENEATH, ctypes.addressof(rule), 0)
        finally:
            os.close(handle)


def _call(number: int, *arguments: int) -> int:
    return int(ctypes.CDLL(None).syscall(*(ctypes.c_long(value) for value in (number, *arguments))))
