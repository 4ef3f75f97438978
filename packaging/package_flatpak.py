# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A folder that flatpak-builder builds without a network of its own making: manifest, wheel, sources.

The Python packages are those of uv.lock, each with its address and hash; flatpak-builder fetches them.
"""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from package_common import NAME, Order, make_environment, say
from package_deb import install_share
from package_wheel import build_wheel

PYTHON = (3, 13)
"""Of the runtime that the manifest names."""
MACHINES = ("x86_64", "aarch64")
MANIFEST = "se.ifn_desktop.ifn_desktop.json"


def build_flatpak(order: Order) -> Path:
    """Write the folder; returns it."""
    wheel = build_wheel(order)
    make_environment(order, wheel)
    folder = order.out / "flatpak"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copy(wheel, folder)
    lock = tomllib.loads((order.source / "uv.lock").read_text("utf-8"))
    (folder / "python-packages.json").write_text(json.dumps(sources(lock), indent=2) + "\n", encoding="utf-8")
    manifest = (order.source / "packaging" / "flatpak" / MANIFEST).read_text("utf-8")
    (folder / MANIFEST).write_text(manifest.replace("@WHEEL@", wheel.name), encoding="utf-8")
    install_share(order, folder / "share")
    say(folder)
    return folder


def sources(lock: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The wheels of the program's packages for each machine, as flatpak-builder's sources."""
    packages = {package["name"]: package for package in lock["package"]}
    found = []
    for name in sorted(_needed(packages)):
        wheels = packages[name]["wheels"]
        for machine in MACHINES:
            wheel = next((each for each in wheels if _fits(each["url"], machine)), None)
            if wheel is None:
                raise SystemExit(f"package: {name} has no wheel for {machine} in uv.lock")
            source: dict[str, Any] = {
                "type": "file",
                "url": wheel["url"],
                "sha256": wheel["hash"].removeprefix("sha256:"),
            }
            if wheel["url"].endswith("-none-any.whl"):
                found.append(source)
                break
            found.append(source | {"only-arches": [machine]})
    return found


def _needed(packages: Mapping[str, Any]) -> set[str]:
    needed: set[str] = set()
    extra = packages[NAME]["optional-dependencies"]["speech"]
    waiting = [each for each in [*packages[NAME]["dependencies"], *extra] if _is_here(each)]
    while waiting:
        name = waiting.pop()["name"]
        if name not in needed and name != "pip":  # sqlite-utils asks for it, and never calls it here
            needed.add(name)
            waiting += [each for each in packages[name].get("dependencies", ()) if _is_here(each)]
    return needed


def _is_here(dependency: Mapping[str, str]) -> bool:
    """Whether a dependency is one on Linux with the runtime's Python."""
    marker = dependency.get("marker", "")
    if re.search(
        r"(sys_platform|platform_system|os_name) == '(win32|Windows|nt|darwin|emscripten|wasi)'", marker
    ):
        return False
    before = re.search(r"python_full_version < '3\.(\d+)", marker)
    return before is None or PYTHON[1] < int(before.group(1))


def _fits(url: str, machine: str) -> bool:
    python, abi, platform = url.rpartition("/")[2].removesuffix(".whl").split("-")[-3:]
    if platform != "any" and not ("manylinux" in platform and machine in platform):
        return False
    own = f"cp3{PYTHON[1]}"
    if abi == "none":
        return any(each in ("py3", "py2", "py3", own) for each in python.split("."))
    if "abi3" in abi.split("."):
        return any(
            each.startswith("cp3") and each[3:].isdigit() and int(each[3:]) <= PYTHON[1]
            for each in python.split(".")
        )
    return python == own and abi == own
