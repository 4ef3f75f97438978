# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`./dev package WHAT…`: makes packages of the last commit. The same commit gives the same bytes."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from package_common import ROOT, Order, place_order


def _wheel(order: Order) -> None:
    from package_wheel import build_wheel

    build_wheel(order)


def _folder(order: Order) -> None:
    from package_folder import pack_folder

    pack_folder(order)


def _sbom(order: Order) -> None:
    from package_sbom import build_sbom

    build_sbom(order)


def _licences(order: Order) -> None:
    from package_common import make_environment
    from package_sbom import write_licences
    from package_wheel import build_wheel

    write_licences(order, make_environment(order, build_wheel(order)), order.work / "LICENSES")


def _deb(order: Order) -> None:
    from package_deb import build_deb

    build_deb(order)


def _appdir(order: Order) -> None:
    from package_appdir import build_appdir

    build_appdir(order)


def _flatpak(order: Order) -> None:
    from package_flatpak import build_flatpak

    build_flatpak(order)


MAKERS = {
    "wheel": _wheel,
    "folder": _folder,
    "deb": _deb,
    "appdir": _appdir,
    "flatpak": _flatpak,
    "sbom": _sbom,
    "licences": _licences,
}


def main() -> None:
    """Make what is asked, one after another, from the same copy of the commit."""
    parser = argparse.ArgumentParser(prog="./dev package", description=__doc__)
    parser.add_argument("what", nargs="+", choices=list(MAKERS))
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where packages go (dist)")
    parser.add_argument("--work", type=Path, default=ROOT / "build", help="what is left on the way (build)")
    arguments = parser.parse_args()
    os.umask(0o022)  # what is made here is everybody's to read, and the same whoever makes it
    order = place_order(arguments.out.resolve(), arguments.work.resolve())
    for what in arguments.what:
        MAKERS[what](order)


if __name__ == "__main__":
    main()
