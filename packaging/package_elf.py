# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a bundle needs of the system it runs on, read from its own files: nothing is left to memory."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from package_common import lines_of

_GLIBC = re.compile(r"lib(c|m|dl|rt|pthread|resolv|util)\.so\.\d|ld-linux.*|libmvec.*")
_OPTIONAL = ("/plugins/texttospeech/", "/plugins/printsupport/", "Qt6Multimedia", "TextToSpeech")
"""Printers, and the voice with what it is linked with: the window does without, and says so."""


class Needs(NamedTuple):
    """What a bundle needs.

    Attributes:
        depends: Debian packages without which it does not start, sorted.
        recommends: packages without which a part of it is missing.
        glibc: the oldest C library that has what it calls, as `2.34`.
    """

    depends: list[str]
    recommends: list[str]
    glibc: str


def needs_of(folder: Path, table: Path) -> Needs:
    """Read all programs and libraries of a bundle.

    Args:
        folder: the bundle.
        table: lines of a library's name and the package that brings it.
    """
    packages = dict(line.split() for line in lines_of(table))
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and _is_elf(path)]
    own = {path.name for path in files}
    must: dict[str, str] = {}
    may: dict[str, str] = {}
    versions = {(2, 0)}
    for path in files:
        said = _asked(path)
        for library in re.findall(r"^\s+NEEDED\s+(\S+)", said, re.MULTILINE):
            if library not in own and not _GLIBC.fullmatch(library):
                is_optional = any(part in path.as_posix() for part in _OPTIONAL)
                (may if is_optional else must)[library] = path.name
        versions |= {(int(a), int(b)) for a, b in re.findall(r"GLIBC_(\d+)\.(\d+)", said)}
    glibc = ".".join(map(str, max(versions)))
    depends = _packages(must, packages)
    return Needs(depends, sorted(set(_packages(may, packages)) - set(depends)), glibc)


def _packages(libraries: Mapping[str, str], packages: Mapping[str, str]) -> list[str]:
    unknown = {name: user for name, user in libraries.items() if name not in packages}
    if unknown:
        raise SystemExit(f"package: which package brings {unknown}? (packaging/linux/libraries.txt)")
    return sorted({packages[name] for name in libraries})


def _is_elf(path: Path) -> bool:
    if path.is_symlink():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _asked(path: Path) -> str:
    return subprocess.run(["objdump", "-p", path], check=True, stdout=subprocess.PIPE, text=True).stdout
