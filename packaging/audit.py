# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Looks the packages of uv.lock up among known security faults: `./dev audit`.

    audit.py                     by pip-audit, which asks OSV
    audit.py --where-reachable   the same, left out within seconds where OSV cannot be reached (CI)
    audit.py --advisories FOLDER by a clone of the Python Packaging Advisory Database, without a network

Ends with 0 where nothing is known, 1 where a fault is known, 3 where the data cannot be had: then nothing
has been looked at, which is said, and is never taken for an all-clear.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
PIP_AUDIT = "pip-audit==2.10.1"
OSV = ("api.osv.dev", 443)
REACH_SECONDS, LONGEST_SECONDS = 3, 90
CLEAN, KNOWN_FAULTS, NO_DATA = 0, 1, 3
ACCEPTED: Mapping[str, str] = {}
"""Advisories that do not concern this program, each with the reason."""

Locked = dict[str, str]


def locked(uv: str) -> Locked:
    """Every package of the lock, of the program and of its tools: name and version."""
    command = [uv, "export", "--quiet", "--frozen", "--all-groups", "--all-extras"]
    command += ["--no-emit-project", "--no-hashes", "--no-annotate", "--no-header"]
    said = subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    pins = (line.partition(";")[0].strip().partition("==") for line in said.splitlines())
    return {canonicalize_name(name): version for name, equals, version in pins if equals}


def is_reachable() -> bool:
    """Whether OSV's server takes a connection."""
    try:
        socket.create_connection(OSV, timeout=REACH_SECONDS).close()
    except OSError:
        return False
    return True


def by_pip_audit(uv: str, packages: Locked) -> tuple[dict[str, list[str]], set[str]] | None:
    """(advisories for each package that has some, packages that were not looked up); None: no answer."""
    with tempfile.TemporaryDirectory() as folder:
        pins = Path(folder) / "requirements.txt"
        pins.write_text(
            "".join(f"{name}=={version}\n" for name, version in packages.items()), encoding="utf-8"
        )
        command = [uv, "tool", "run", PIP_AUDIT, "--disable-pip", "--no-deps", "--requirement", str(pins)]
        command += ["--vulnerability-service", "osv", "--format", "json", "--progress-spinner", "off"]
        try:
            run = subprocess.run(
                command, capture_output=True, text=True, timeout=LONGEST_SECONDS, check=False
            )
            answer: dict[str, Any] = json.loads(run.stdout)
        except (subprocess.TimeoutExpired, ValueError):
            return None
    entries = answer["dependencies"]
    found = {
        entry["name"]: [fault["id"] for fault in entry["vulns"]] for entry in entries if entry.get("vulns")
    }
    looked_up = {canonicalize_name(entry["name"]) for entry in entries if "skip_reason" not in entry}
    return found, set(packages) - looked_up


def by_folder(folder: Path, packages: Locked) -> tuple[dict[str, list[str]], int, str]:
    """(advisories for each package, how many concern one of ours at all, the newest day among all)."""
    found, read, newest = dict[str, list[str]](), 0, ""
    for advisory in _advisories(folder):
        newest = max(newest, str(advisory.get("published", ""))[:10])
        if "withdrawn" in advisory:
            continue
        for affected in advisory.get("affected", ()):
            name = canonicalize_name(affected["package"]["name"])
            if name in packages:
                read += 1
                if concerns(affected, packages[name]):
                    found.setdefault(name, []).append(advisory["id"])
    return found, read, newest


def concerns(affected: Mapping[str, Any], version: str) -> bool:
    """Whether a version is among the affected ones: named, or in a range (OSV schema, `affected`)."""
    if version in affected.get("versions", ()):
        return True
    ours = Version(version)
    for span in affected.get("ranges", ()):
        if span["type"] != "ECOSYSTEM":
            continue
        inside = False
        for (kind, bound), *_ in sorted(
            (list(event.items()) for event in span["events"]), key=lambda event: Version(str(event[0][1]))
        ):
            if kind == "introduced" and Version(str(bound)) <= ours:
                inside = True
            elif bound_is_past(kind, Version(str(bound)), ours):
                inside = False
        if inside:
            return True
    return False


def bound_is_past(kind: str, bound: Version, ours: Version) -> bool:
    """Whether a version comes after the end of a range."""
    return bound <= ours if kind == "fixed" else kind == "last_affected" and bound < ours


def _advisories(folder: Path) -> Iterator[dict[str, Any]]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for path in sorted(folder.glob("vulns/*/*.yaml")):
        yield yaml.load(path.read_text(encoding="utf-8"), loader)


def told(found: Mapping[str, list[str]], packages: Locked) -> int:
    """Print what is known, without what is accepted; how the command ends."""
    open_ones = {name: [one for one in ids if one not in ACCEPTED] for name, ids in found.items()}
    for name, ids in sorted(open_ones.items()):
        if ids:
            print(f"{name} {packages[canonicalize_name(name)]}: {', '.join(ids)}")
    return KNOWN_FAULTS if any(open_ones.values()) else CLEAN


def main() -> int:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--where-reachable", action="store_true")
    parser.add_argument("--advisories", type=Path, metavar="FOLDER")
    asked = parser.parse_args()
    uv = os.environ.get("UV", "uv")
    if asked.advisories is not None:
        packages = locked(uv)
        found, read, newest = by_folder(asked.advisories, packages)
        if not newest:
            print("That folder holds no advisories: nothing was looked at.")
            return NO_DATA
        print(f"{len(packages)} packages against {read} advisories about them; the newest of all: {newest}.")
        return told(found, packages)
    if not is_reachable():
        print(f"left out: {OSV[0]} cannot be reached, so nothing was looked at")
        return CLEAN if asked.where_reachable else NO_DATA
    packages = locked(uv)
    answer = by_pip_audit(uv, packages)
    if answer is None or len(answer[1]) == len(packages):
        print("left out: no answer about known faults, so nothing was looked at")
        return CLEAN if asked.where_reachable else NO_DATA
    found, left = answer
    print(
        f"{len(packages) - len(left)} packages looked up"
        + (f"; not: {', '.join(sorted(left))}" if left else ".")
    )
    return told(found, packages)


if __name__ == "__main__":
    sys.exit(main())
