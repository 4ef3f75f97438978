# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""An AppDir: the bundle with what a desktop reads, as appimagetool wants it (packaging/appdir/README.md)."""

from __future__ import annotations

import shutil
from pathlib import Path

from package_common import NAME, Order, say, stamp_times
from package_deb import install_share
from package_folder import build_folder


def build_appdir(order: Order) -> Path:
    """Make it; returns it."""
    bundle = build_folder(order)
    folder = order.out / "IFN_Desktop.AppDir"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(bundle, folder / "usr/lib" / NAME, symlinks=True)
    (folder / "usr/bin").mkdir()
    (folder / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    share = folder / "usr/share"
    install_share(order, share)
    metainfo = next((share / "metainfo").iterdir())
    # AppImage tools look for the metadata under its older name.
    metainfo.with_name(metainfo.name.replace(".metainfo.", ".appdata.")).symlink_to(metainfo.name)
    (folder / f"{NAME}.desktop").symlink_to(f"usr/share/applications/{NAME}.desktop")
    icon = "usr/share/icons/hicolor/256x256/apps/ifn-desktop.png"
    (folder / f"{NAME}.png").symlink_to(icon)
    (folder / ".DirIcon").symlink_to(icon)
    shutil.copy(order.source / "packaging/appdir/AppRun", folder)
    (folder / "AppRun").chmod(0o755)
    stamp_times(folder, order.epoch)
    say(folder)
    return folder
