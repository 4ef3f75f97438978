# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The .deb: the bundle under /usr/lib, and what a desktop and a shell want to know of it.

It has no maintainer scripts: menus, icons and types are noticed by the triggers of the packages that keep
them, and nothing of the members' is touched by removing or purging.
"""

from __future__ import annotations

import datetime
import gzip
import hashlib
import shutil
from pathlib import Path

from package_common import ENVIRONMENT, NAME, Order, say, size, stamp_times
from package_elf import needs_of
from package_folder import build_folder

ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_APPSTREAM = "se.ifn_desktop.ifn_desktop.metainfo.xml"
_TYPES = "se.ifn_desktop.ifn_desktop.mime.xml"
_BETTER_WITH = ["gnome-keyring | kwalletmanager | keepassxc", "tesseract-ocr", "tesseract-ocr-swe"]
_ALWAYS = ["ca-certificates", "libxcb-cursor0", "shared-mime-info"]


def build_deb(order: Order) -> Path:
    """Make it; returns it."""
    folder = build_folder(order)
    return pack_deb(order, folder, ENVIRONMENT / "bin" / "python")


def pack_deb(order: Order, folder: Path, python: Path) -> Path:
    """Make it of a bundle that is there.

    Args:
        order: what is asked.
        folder: the bundle.
        python: of an environment with the program, which draws icons and describes commands.
    """
    tree = order.work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    (tree / "usr/lib").mkdir(parents=True)
    shutil.copytree(folder, tree / "usr/lib" / NAME, symlinks=True)
    (tree / "usr/lib" / NAME / "README.txt").unlink()
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    install_share(order, tree / "usr/share", python)
    _write_documents(order, tree / "usr/share/doc" / NAME)
    _write_control(order, tree)
    for path in tree.rglob("*"):
        if path.is_dir():
            path.chmod(0o755)
    stamp_times(tree, order.epoch)
    out = order.out / f"{NAME}_{order.version}_{_architecture(order)}.deb"
    # The number of threads decides how the compressor cuts its input: the same on every machine.
    order.run(
        "dpkg-deb", "--root-owner-group", "-Zzstd", "-z15", "--threads-max=2", "--build", tree, out
    )  # fmt: skip
    say(out)
    return out


def install_share(order: Order, share: Path, python: Path = ENVIRONMENT / "bin" / "python") -> None:
    """Put what a desktop and a shell read below a /usr/share; also for the AppDir and the Flatpak."""
    linux = order.source / "packaging" / "linux"
    date = datetime.datetime.fromtimestamp(order.epoch, datetime.UTC).strftime("%Y-%m-%d")
    _copy(linux / "ifn-desktop.desktop", share / "applications")
    order.run("desktop-file-validate", share / "applications" / "ifn-desktop.desktop")
    _write(share / "mime/packages" / _TYPES.replace(".mime", ""), (linux / _TYPES).read_text("utf-8"))
    metainfo = (linux / _APPSTREAM).read_text("utf-8")
    _write(
        share / "metainfo" / _APPSTREAM,
        metainfo.replace("@VERSION@", order.version).replace("@DATE@", date),
    )
    order.run("appstreamcli", "validate", "--no-net", share / "metainfo" / _APPSTREAM)
    icon = order.source / "resources" / "icons" / "ifn-desktop.svg"
    _copy(icon, share / "icons/hicolor/scalable/apps")
    order.run(
        python, order.source / "packaging" / "draw_icons.py", icon, share / "icons/hicolor", *ICON_SIZES
    )
    order.run(
        python, order.source / "packaging" / "describe_commands.py", share, "--date", date,
        QT_QPA_PLATFORM="offscreen",
    )  # fmt: skip


def _write_documents(order: Order, folder: Path) -> None:
    # The licences themselves lie with the program, where its window says they are.
    _write(
        folder / "copyright",
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: IFN Desktop\n\nFiles: *\nCopyright: 2026 The IFN Desktop authors\n"
        "License: AGPL-3.0-or-later\n The texts of this and of the licences of all parts (Qt, MuPDF,\n"
        f" SQLCipher and others) are in /usr/lib/{NAME}/LICENSES; README.txt there lists the parts.\n",
    )
    changes = (order.source / "CHANGELOG.md").read_bytes()
    (folder / "changelog.gz").write_bytes(gzip.compress(changes, 9, mtime=0))


def _write_control(order: Order, tree: Path) -> None:
    needs = needs_of(tree / "usr/lib" / NAME, order.source / "packaging/linux/libraries.txt")
    values = {
        "VERSION": order.version,
        "ARCHITECTURE": _architecture(order),
        "SIZE": str(size(tree) // 1024),
        "DEPENDS": ", ".join(sorted({f"libc6 (>= {needs.glibc})", *_ALWAYS, *needs.depends})),
        "RECOMMENDS": ", ".join([*needs.recommends, *_BETTER_WITH]),
    }
    control = (order.source / "packaging/linux/control.txt").read_text("utf-8")
    for name, value in values.items():
        control = control.replace(f"@{name}@", value)
    _write(tree / "DEBIAN" / "control", control)
    files = (path for path in sorted(tree.rglob("*")) if path.is_file() and not path.is_symlink())
    sums = (
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(tree)}\n"
        for path in files
        if "DEBIAN" not in path.parts
    )
    _write(tree / "DEBIAN" / "md5sums", "".join(sums))


def _architecture(order: Order) -> str:
    return order.run("dpkg", "--print-architecture").strip()


def _copy(path: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(path, folder)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o644)
