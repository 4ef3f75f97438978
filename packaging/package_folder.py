# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The program and all it stands on in one folder (PyInstaller, onedir), and the same packed."""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from bundle import contents
from package_common import NAME, Order, make_environment, say, stamp_times
from package_sbom import write_licences
from package_wheel import build_wheel


def build_folder(order: Order) -> Path:
    """Make the folder, once in a run of the packager; returns it."""
    folder = order.work / "bundle" / NAME
    mark = order.work / "bundle.made-of"
    wheel = build_wheel(order)
    python = make_environment(order, wheel)
    if not (folder.is_dir() and order.program and mark.is_file() and mark.read_text() == order.program):
        mark.unlink(missing_ok=True)
        _bundle(order, python, folder)
        mark.write_text(order.program)
    shutil.copy(order.source / "packaging" / "bundle" / "README.txt", folder)
    write_licences(order, python, folder / "LICENSES")
    for path in folder.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.name == NAME or ".so" in path.name else 0o644)
    stamp_times(folder, order.epoch)
    return folder


def _bundle(order: Order, python: Path, folder: Path) -> None:
    shutil.rmtree(folder.parent, ignore_errors=True)
    said = order.run(
        python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
        "--distpath", folder.parent, "--workpath", order.work / "pyinstaller",
        order.source / "packaging" / "bundle" / "ifn-desktop.spec",
        cwd=order.work,
    )  # fmt: skip
    print(said, end="", file=sys.stderr)
    # Else PySide6 tells Qt where it lies in a list parted by commas, and a folder's name may hold one.
    (folder / "qt.conf").write_text("[Paths]\nPrefix = _internal/PySide6/Qt\n", encoding="utf-8")
    for pattern in contents.STRIPPED:
        for library in sorted((folder / "_internal").glob(pattern)):
            if not library.is_symlink():
                subprocess.run(["strip", "--strip-unneeded", library], check=True)


def pack_folder(order: Order) -> Path:
    """The folder as one file."""
    folder = build_folder(order)
    packed = order.out / f"{NAME}-{order.version}-linux-{machine()}.tar.gz"
    with (
        packed.open("wb") as raw,
        gzip.GzipFile("", "wb", 6, raw, order.epoch) as zipped,
        tarfile.open(fileobj=zipped, mode="w", format=tarfile.GNU_FORMAT) as tar,
    ):
        for path in [folder, *sorted(folder.rglob("*"))]:
            tar.add(path, path.relative_to(folder.parent), recursive=False, filter=_nobody)
    say(folder)
    say(packed)
    return packed


def machine() -> str:
    """The kind of processor, by its usual name."""
    import platform

    return platform.machine()


def _nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry
