# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Wheel and sdist, the wheel made from the sdist: so neither lacks what the other has."""

from __future__ import annotations

import tomllib
import zipfile
from pathlib import Path

from package_common import Order, say, uv


def build_wheel(order: Order) -> Path:
    """Make both; returns the wheel."""
    order.run(uv(), "build", "--quiet", "--out-dir", order.out, order.source)
    sdist = order.out / f"ifn_desktop-{order.version}.tar.gz"
    wheel = order.out / f"ifn_desktop-{order.version}-py3-none-any.whl"
    _look_into(wheel, order.source)
    say(sdist)
    say(wheel)
    return wheel


def _look_into(wheel: Path, source: Path) -> None:
    """Every module, migration and resource of the commit is in the wheel."""
    project = tomllib.loads((source / "pyproject.toml").read_text("utf-8"))
    brought = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    places = {"ifn_desktop": "ifn_desktop", **brought}
    with zipfile.ZipFile(wheel) as opened:
        inside = set(opened.namelist())
    for folder, place in places.items():
        for path in (source / folder).rglob("*"):
            name = f"{place}/{path.relative_to(source / folder).as_posix()}"
            if path.is_file() and name not in inside:
                raise SystemExit(f"package: the wheel lacks {name}")
