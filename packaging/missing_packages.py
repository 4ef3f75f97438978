# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Print the Debian packages that this machine lacks: `missing_packages.py GROUP...`.

Reads debian-packages.txt beside it and looks for the thing itself (a library that loads, a
command, a module of this Python), so that a library from elsewhere counts and a package that is
installed but broken does not. Run by ./dev with the system's bare Python: standard library only.
"""

from __future__ import annotations

import ctypes
import glob
import importlib.util
import os
import shutil
import ssl
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

LIST = Path(__file__).with_name("debian-packages.txt")


def wanted(lines: Iterable[str], groups: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What to look for, and the package that brings it, for some groups of the list."""
    chosen = set(groups)
    for line in lines:
        words = line.partition("#")[0].split()
        if words and words[0] in chosen:
            yield words[1], words[2]


def is_here(what: str) -> bool:
    """Whether this machine has it: `lib:`, `command:`, `module:`, `file:`, or `certificates:`."""
    kind, _, name = what.partition(":")
    if kind == "lib":
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True
    if kind == "command":
        return shutil.which(name) is not None
    if kind == "module":
        return importlib.util.find_spec(name) is not None
    if kind == "file":
        return bool(glob.glob(name))
    if kind == "certificates":
        return _has_certificates()
    raise ValueError(f"{LIST.name}: nobody knows how to look for {what}")


def _has_certificates() -> bool:
    paths = ssl.get_default_verify_paths()
    if paths.cafile is not None and Path(paths.cafile).stat().st_size > 0:
        return True
    return paths.capath is not None and any(os.scandir(paths.capath))


def missing(groups: Iterable[str], lines: Iterable[str]) -> list[str]:
    """Packages to install, in the order of the list."""
    return [package for what, package in wanted(lines, groups) if not is_here(what)]


def main(groups: list[str]) -> None:
    """Print one line: the missing packages, parted by spaces; empty when all is here."""
    print(*missing(groups, LIST.read_text(encoding="utf-8").splitlines()))


if __name__ == "__main__":
    main(sys.argv[1:])
